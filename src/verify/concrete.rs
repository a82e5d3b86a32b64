//! From a broken promise to a real call that breaks it: breadth first over real calls, so that the call is a short one.

use std::collections::{BTreeMap, HashSet, VecDeque};

use super::calls::{Calls, Step, Taken};
use super::input::{self, Input};
use super::judge::faults;
use crate::catalogue::{Text, text};
use crate::charter::{Auditor, Promise, is_claim};
use crate::flow::{Flow, Kind, Limits, NodeIx};
use crate::protocol::{Action, HeardAs, Millis, Phase, Start};
use crate::scenario::{Act, Case, Expect, Step as CaseStep};
use crate::session::Session;
use crate::session::probe::Worn;

/// More inputs than any auditor lets pass.
const ROUNDS_MAX: usize = 120;
/// Real calls looked at.
const CALLS_MAX: usize = 4_000;

/// The shortest call that breaks a promise, as a conversation test that fails.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// // The engine keeps its promises, so there is none.
/// assert!(presszero::verify::prove(&flow).broken().next().is_none());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Counterexample {
    /// What goes wrong.
    pub fault: Text,
    /// The node where the call stood as it went wrong; none where the bot did not lead.
    pub node: Option<String>,
    /// What the bot said as it went wrong, where a text breaks the promise.
    pub said: Option<String>,
    /// The call. Its last step expects what the promise asks for.
    pub case: Case,
    /// Whether the call was found, or only that there is one.
    pub is_whole: bool,
}

#[derive(Clone)]
struct Walk<'f> {
    session: Session,
    auditor: Auditor,
    steps: Steps<'f>,
    /// What went wrong at each node, counted here and not by the session.
    stumbles: BTreeMap<Worn, u8>,
    /// What of it the last input added.
    rose: Vec<Worn>,
    /// Inputs that the bot answered itself.
    answered: u8,
    /// The last input is one of them.
    is_answered: bool,
    /// The last input was a complaint.
    is_complaint: bool,
}

/// A call that breaks the promise; without steps where none was found among so many calls.
pub(super) fn call(calls: &Calls<'_>, promise: Promise, fault: &Text) -> Counterexample {
    // A call without a clock is plainer, if there is one.
    let found = [true, false].into_iter().find_map(|plain| search(calls, promise, plain));
    let Some(Way { node, fault, said, ended }) = found else {
        let case = Case { name: format!("breaks {promise}"), ..Case::default() };
        return Counterexample { fault: fault.clone(), node: None, said: None, case, is_whole: false };
    };
    let mut case = written(&ended.steps);
    case.name = format!("breaks {promise}");
    if let Some(last) = case.steps.last_mut() {
        last.expect = ended.expect;
    }
    Counterexample { fault, node, said, case, is_whole: true }
}

type Steps<'f> = Vec<(Input<'f>, Millis)>;

/// A call to its bitter end.
struct Ended<'f> {
    steps: Steps<'f>,
    /// What should have come of it.
    expect: Expect,
    /// The last step shows it.
    is_seen: bool,
}

/// The way to a broken promise.
struct Way<'f> {
    node: Option<String>,
    fault: Text,
    said: Option<String>,
    ended: Ended<'f>,
}

fn search<'f>(calls: &Calls<'f>, promise: Promise, plain: bool) -> Option<Way<'f>> {
    let stumbles = BTreeMap::new();
    let first = Walk {
        session: Session::new(),
        auditor: calls.auditor(),
        steps: Vec::new(),
        stumbles,
        rose: Vec::new(),
        answered: 0,
        is_answered: false,
        is_complaint: false,
    };
    let mut known = HashSet::new();
    let mut queue = VecDeque::from([first]);
    let mut uncounted = None;
    while let Some(walk) = queue.pop_front() {
        for input in calls.inputs(&walk.session).into_iter().filter(|input| can_be_told(input, promise, plain)) {
            let (is_start, has_begun) = (matches!(input, Input::Start(_)), walk.session.has_begun());
            // A plain call begins with its caller. That `start` comes late, no case can say.
            if (is_start && has_begun) || (plain && !is_start && !has_begun) {
                continue;
            }
            let step = Step { input, worn: None };
            let taken = calls.take_real(&walk.session, &walk.auditor, &step);
            let fault = faults(calls.flow, &step, &taken).into_iter().find(|(broken, _)| is_same(*broken, promise));
            let at_fault = place(calls.flow, &taken);
            let said = fault.as_ref().and_then(|(broken, _)| claimed(calls.flow, *broken, &taken));
            let next = walk.with(&step, taken);
            let node = || at_fault.map(|node| calls.flow.node(node).id.clone());
            if let (Some((_, fault)), None) = (fault, &uncounted) {
                let way = Way { node: node(), fault, said, ended: end(calls, promise, &walk, &step, next.clone()) };
                if way.ended.is_seen {
                    return Some(way);
                }
                uncounted = Some(way);
            } else if promise == Promise::NoLoop && next.is_over_limit(&calls.flow.limits) {
                let fault = uncounted.map_or_else(|| text!("proof-nothing-counted"), |way: Way<'_>| way.fault);
                let ended = Ended { steps: next.steps, expect: transferring(), is_seen: true };
                return Some(Way { node: node(), fault, said: None, ended });
            }
            let footing = calls.footing(&next.session, &next.auditor);
            let stumbled: u32 = next.stumbles.values().map(|times| u32::from(*times)).sum();
            if known.len() < CALLS_MAX && known.insert((footing, stumbled, next.answered)) {
                queue.push_back(next);
            }
        }
    }
    uncounted
}

/// The node that shows it: a message that was told on the way, else where the call stood, else where it came to.
fn place(flow: &Flow, taken: &Taken<'_>) -> Option<NodeIx> {
    let entered = taken.after.rose_since(&taken.before).into_iter().filter_map(|worn| match worn {
        Worn::Visits(node) => Some(node),
        _ => None,
    });
    let mut told = entered.filter(|node| matches!(flow.node(*node).kind, Kind::Message(_)));
    told.next().or_else(|| taken.before.node()).or_else(|| taken.after.node())
}

/// The text that claims what is not so.
fn claimed(flow: &Flow, broken: Promise, taken: &Taken<'_>) -> Option<String> {
    let mut said = taken.actions().filter_map(|action| match action {
        Action::Say { text, .. } => text.as_deref(),
        _ => None,
    });
    said.find(|text| broken == Promise::Honest && is_claim(text, flow.human.key)).map(str::to_owned)
}

/// Whether a person was there while something went on or not is told apart by the second.
fn is_same(found: Promise, wanted: Promise) -> bool {
    let asked = |promise| matches!(promise, Promise::OneStep | Promise::AlwaysOpen);
    found == wanted || (asked(found) && asked(wanted))
}

fn transferring() -> Expect {
    Expect { at: Some(Phase::Transferring.as_str().into()), ..Expect::default() }
}

/// Whether a conversation test can say this, and in the plainest way.
fn can_be_told(input: &Input<'_>, promise: Promise, plain: bool) -> bool {
    match input {
        Input::Saved | Input::Damaged => promise == Promise::KeptPlace,
        Input::Unsure(..) => promise == Promise::OneStep,
        Input::PromptFinished => false,
        Input::Start(start) => !plain || start.clock.is_none(),
        _ => true,
    }
}

impl<'f> Walk<'f> {
    fn with(&self, step: &Step<'f>, taken: Taken<'f>) -> Self {
        let at = taken.record.first().map_or(Millis(0), |(event, _)| event.at);
        let steps = self.steps.iter().cloned().chain([(step.input.clone(), at)]).collect();
        let mut stumbles = self.stumbles.clone();
        let rose = taken.after.rose_since(&taken.before);
        rose.iter().for_each(|worn| *stumbles.entry(*worn).or_default() += 1);
        let is_limited = !matches!(taken.before.phase(), Phase::Task | Phase::Closing) && taken.before.node().is_some();
        let by_caller =
            !matches!(step.input, Input::Tick | Input::Task(_) | Input::Reply(_) | Input::Agent(_) | Input::Queue);
        let is_answered = is_limited && by_caller && taken.actions().next().is_some();
        let is_complaint = taken.heard(HeardAs::Complaint);
        let answered = self.answered.saturating_add(is_answered.into());
        Self {
            session: taken.after,
            auditor: taken.auditor,
            steps,
            stumbles,
            rose,
            answered,
            is_answered,
            is_complaint,
        }
    }

    /// The last input was one more than a limit allows, and the bot still leads. (Who was handed over and chose the bot again has
    /// used up a limit, and is handed over at the next input.)
    fn is_over_limit(&self, limits: &Limits) -> bool {
        let over = |worn: &Worn| {
            let times = self.stumbles.get(worn).copied().unwrap_or_default();
            match worn {
                Worn::NoMatch(_) => times > limits.no_match,
                Worn::NoInput(_) => times > limits.no_input,
                Worn::Again(_) => times > limits.repeats,
                Worn::Visits(_) => times > limits.visits,
                _ => false,
            }
        };
        let is_over = (self.is_answered && self.answered > limits.turns) || self.rose.iter().any(over);
        is_over && self.session.node().is_some()
    }
}

/// The call to its bitter end, and what should have come of it.
fn end<'f>(calls: &Calls<'f>, promise: Promise, before: &Walk<'f>, step: &Step<'f>, after: Walk<'f>) -> Ended<'f> {
    let audited = !after.auditor.breaches().is_empty();
    let (walk, expect) = match promise {
        _ if audited => (after, Expect::default()),
        Promise::NoLoop if after.session.deadline().is_none() && !after.session.is_in_writing() => {
            let later = after.session.now() + calls.flow.limits.time;
            let steps = after.steps.iter().cloned().chain([(Input::Tick, later)]).collect();
            let queue = calls.flow.queue(calls.flow.human.queue).name.clone();
            (Walk { steps, ..after }, Expect { transfer: Some(queue), ..Expect::default() })
        }
        Promise::NoLoop => (round(calls, before, step, after), Expect::default()),
        Promise::NoDrop => (after, Expect { ended: Some(false), ..Expect::default() }),
        Promise::OneStep | Promise::AlwaysOpen if after.is_complaint => {
            let queue = calls.flow.queue(calls.flow.human.complaint_queue).name.clone();
            (after, Expect { transfer: Some(queue), ..Expect::default() })
        }
        Promise::KeptPlace if before.session.reason().is_some() => {
            (after, Expect { reason: before.session.reason(), ..Expect::default() })
        }
        Promise::OneStep | Promise::AlwaysOpen | Promise::KeptPlace => (after, transferring()),
        Promise::Honest => (after, Expect { says: calls.robot_answer().into_iter().collect(), ..Expect::default() }),
        _ => (after, Expect::default()),
    };
    let is_seen = !walk.auditor.breaches().is_empty() || expect != Expect::default();
    Ended { steps: walk.steps, expect, is_seen }
}

/// Walks the circle that is never counted until the auditor has seen enough of it.
fn round<'f>(calls: &Calls<'f>, before: &Walk<'f>, step: &Step<'f>, after: Walk<'f>) -> Walk<'f> {
    let home = calls.footing(&before.session, &before.auditor);
    let Some(way) = way_back(calls, &after, &home) else { return after };
    let circle = way.into_iter().chain([step.input.clone()]);
    let mut walk = after;
    for input in std::iter::repeat_n(circle, ROUNDS_MAX).flatten() {
        let step = Step { input, worn: None };
        let taken = calls.take_real(&walk.session, &walk.auditor, &step);
        walk = walk.with(&step, taken);
        if !walk.auditor.breaches().is_empty() {
            break;
        }
    }
    walk
}

/// Inputs that lead from here to where the circle began.
fn way_back<'f>(calls: &Calls<'f>, from: &Walk<'f>, home: &[u8]) -> Option<Vec<Input<'f>>> {
    let mut known = HashSet::new();
    let mut queue = VecDeque::from([(from.session.clone(), from.auditor.clone(), Vec::new())]);
    while let Some((session, auditor, way)) = queue.pop_front() {
        let footing = calls.footing(&session, &auditor);
        if *footing == *home {
            return Some(way);
        }
        if known.len() >= CALLS_MAX || !known.insert(footing) {
            continue;
        }
        for input in calls.inputs(&session).into_iter().filter(|input| can_be_told(input, Promise::NoLoop, true)) {
            let taken = calls.take_real(&session, &auditor, &Step { input: input.clone(), worn: None });
            if taken.after.node().is_some() {
                queue.push_back((taken.after, taken.auditor, way.iter().cloned().chain([input]).collect()));
            }
        }
    }
    None
}

/// The inputs as the steps of a case.
pub(super) fn written(steps: &[(Input<'_>, Millis)]) -> Case {
    let mut case = Case::default();
    let mut now = Millis(0);
    for (input, at) in steps {
        let waited = *at - now;
        now = *at;
        let act = match input {
            Input::Start(start) => {
                let Start { clock, caller } = (**start).clone();
                (case.clock, case.caller) = (clock, caller);
                continue;
            }
            Input::Keys(keys) => Act::Press(keys.clone()),
            Input::KeyLater(key) => Act::Press(vec![*key]),
            Input::Say(text) | Input::SayLater(text) | Input::Unsure(_, text) => Act::Say((*text).to_owned()),
            Input::Written(text) => Act::Say(text.clone()),
            Input::Silence => Act::Silence,
            Input::Tick | Input::Damaged => Act::Wait(waited),
            Input::PromptFinished | Input::Saved => continue,
            Input::Task(ok) => Act::Task { ok: *ok, run: None, set: input::report(*ok) },
            Input::Reply(text) => Act::Reply((*text).into()),
            Input::Agent(is) => Act::Agent(*is),
            Input::Queue => Act::Queue { position: Some(2), wait_s: Some(60) },
            Input::Hangup => Act::HangUp,
        };
        case.steps.push(CaseStep { act: Some(act), expect: Expect::default() });
    }
    case
}
