//! All calls of a flow as one graph: standing calls, and what leads from one to the next.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::clocks::clocks;
use super::engine::{Engine, Real};
use super::input::{Input, inputs};
use super::words::Words;
use crate::charter::{Auditor, Before, Breach, Rules};
use crate::flow::{Clock, Flow};
use crate::protocol::{Action, AgentIs, Event, EventKind, HeardAs, Phase, Reason, Turn};
use crate::session::Session;
use crate::session::probe::{NOW, WITNESS, WITNESS_SLOT, Worn};

/// A flow with more states is too large to be proved: its proof would take gigabytes.
const STATES_MAX: usize = 1_000_000;

/// A call that stands somewhere, without its history, and the auditor who has followed it there.
///
/// Two are equal exactly if their futures are the same.
#[derive(Clone)]
pub struct Standing {
    pub(super) session: Session,
    pub(super) auditor: Auditor,
    footing: Arc<[u8]>,
}

impl Standing {
    /// A call as it stands now, and the footing that it has.
    pub(super) fn new(flow: &Flow, session: &Session, footing: Arc<[u8]>, mut auditor: Auditor) -> Self {
        let session = session.standing(flow);
        if session.has_begun() {
            let here = session.node().unwrap_or(flow.start);
            let node = &flow.node(here).id;
            let slot = (WITNESS_SLOT, session.slot(WITNESS_SLOT));
            let before = Before { node, said: WITNESS, slot, reference: "00000001" };
            auditor.stand(NOW, session.deadline(), before);
        }
        Self { session, auditor, footing }
    }

    /// Where the call stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.session.phase()
    }

    pub(super) fn footing(&self) -> Arc<[u8]> {
        Arc::clone(&self.footing)
    }
}

impl PartialEq for Standing {
    fn eq(&self, other: &Self) -> bool {
        self.footing == other.footing
    }
}

impl Eq for Standing {}

impl Hash for Standing {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.footing.hash(state);
    }
}

impl fmt::Debug for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.phase())
    }
}

/// One way on from a standing call: what happens, and which counter is used up as it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'f> {
    pub(super) input: Input<'f>,
    pub(super) worn: Option<Worn>,
}

/// A kind of input: the event's name, and as what it was heard.
type Kind = (&'static str, Option<HeardAs>);

/// What came of a step.
pub(super) struct Taken<'f> {
    pub(super) before: Rc<Session>,
    pub(super) after: Session,
    pub(super) auditor: Auditor,
    pub(super) record: Vec<(Event, Turn<'f>)>,
}

impl Taken<'_> {
    pub(super) fn actions(&self) -> impl Iterator<Item = &Action<'_>> {
        self.record.iter().flat_map(|(_, turn)| &turn.actions)
    }

    /// The turn hands over, or keeps the request.
    pub(super) fn hands_over(&self) -> bool {
        self.actions().any(Action::is_handover)
    }

    /// The turn hands over because the call could not be read back.
    pub(super) fn restored(&self) -> bool {
        self.actions().any(|action| matches!(action, Action::Transfer { reason: Reason::Restored, .. }))
    }

    /// The session heard something as this.
    pub(super) fn heard(&self, class: HeardAs) -> bool {
        self.record.iter().filter_map(|(_, turn)| turn.heard.as_ref()).any(|heard| heard.class == class)
    }

    pub(super) fn breaches(&self) -> &[Breach] {
        self.auditor.breaches()
    }
}

/// All calls of a flow.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// use presszero::verify::Calls;
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let calls = Calls::of(&flow);
/// let first = calls.first();
/// assert!(calls.next(&first).len() > 10); // kinds of caller, and what may come before any of them
/// ```
pub struct Calls<'f> {
    pub(super) flow: &'f Flow,
    pub(super) engine: &'f dyn Engine,
    rules: Rules,
    words: Words<'f>,
    clocks: Vec<Clock>,
    /// So many states are explored at most.
    pub(super) states_max: usize,
    /// Calls so far whose footing could not be written.
    unwritten: AtomicU64,
}

impl<'f> Calls<'f> {
    /// The calls of this flow.
    #[must_use]
    pub fn of(flow: &'f Flow) -> Self {
        Self::with(flow, &Real)
    }

    /// The same with another engine: one with a planted defect exists in tests only.
    pub(super) fn with(flow: &'f Flow, engine: &'f dyn Engine) -> Self {
        let rules = crate::scenario::rules(flow);
        let (words, clocks) = (Words::of(flow), clocks(flow));
        Self { flow, engine, rules, words, clocks, states_max: STATES_MAX, unwritten: AtomicU64::new(0) }
    }

    /// A call that has not begun.
    #[must_use]
    pub fn first(&self) -> Standing {
        let session = Session::new();
        Standing::new(self.flow, &session, self.footing(&session, &self.auditor()), self.auditor())
    }

    /// Every way on from a standing call, and where it leads.
    #[must_use]
    pub fn next(&self, from: &Standing) -> Vec<(Step<'f>, Standing)> {
        let mut ways = Vec::new();
        self.each(from, |step, taken| {
            let footing = self.footing(&taken.after, &taken.auditor);
            ways.push((step.clone(), Standing::new(self.flow, &taken.after, footing, taken.auditor)));
        });
        ways
    }

    /// What decides the future of a call, and what the auditor will make of it.
    pub(super) fn footing(&self, session: &Session, auditor: &Auditor) -> Arc<[u8]> {
        self.footing_in(session, auditor, Vec::new()).into()
    }

    /// The same, written into `bytes`, which are reused.
    pub(super) fn footing_in(&self, session: &Session, auditor: &Auditor, bytes: Vec<u8>) -> Vec<u8> {
        let mut footing = session.footing(self.flow, bytes).unwrap_or_else(|| self.footing_of_its_own());
        footing.push(auditor.footing());
        footing
    }

    /// A call that cannot be written is taken for no other: then the exploration ends nowhere, and nothing is proved.
    pub(super) fn footing_of_its_own(&self) -> Vec<u8> {
        let number = self.unwritten.fetch_add(1, Ordering::Relaxed);
        format!("unwritten {number}").into_bytes()
    }

    /// Takes every step from a standing call: each input with fresh counters first, then with each counter that it raised used up;
    /// and where it hands over, at each time of the clock.
    pub(super) fn each(&self, from: &Standing, mut tell: impl FnMut(&Step<'f>, Taken<'f>)) {
        let session = Rc::new(from.session.clone());
        // The same call, where `start` is still to come.
        let unannounced = Rc::new(session.worn(Worn::Unannounced, self.flow));
        let mut tried = Vec::new();
        for input in self.inputs(&session) {
            let is_late = matches!(input, Input::Start(_)) && session.has_begun();
            let before = if is_late { &unannounced } else { &session };
            let mut step = Step { input, worn: None };
            let taken = self.take(before, &from.auditor, &step);
            let variants = self.variants(&taken, &mut tried);
            tell(&step, taken);
            for worn in variants {
                step.worn = Some(worn);
                tell(&step, self.take(before, &from.auditor, &step));
            }
        }
    }

    /// What of the history this step looked at.
    fn variants(&self, taken: &Taken<'f>, tried: &mut Vec<(Worn, Kind)>) -> Vec<Worn> {
        let Some((event, turn)) = taken.record.last() else { return Vec::new() };
        if !taken.before.has_begun() || taken.restored() {
            return Vec::new();
        }
        // A late `start` is no input that a limit counts, and tells the time of the clock itself.
        let is_start = matches!(event.kind, EventKind::Start(_));
        let mut variants = taken.after.rose_since(&taken.before);
        let lines = Session::lines_of(&variants, self.flow);
        if !is_start && taken.before.is_counting() && taken.after.node().is_some() && !variants.is_empty() {
            variants.push(Worn::Time);
        }
        // The counters of the whole call are asked before the place is: once for each kind of input is enough.
        let class = turn.heard.as_ref().map(|heard| heard.class);
        variants.extend(lines);
        variants.retain(|worn| {
            let kind = (event.kind.name(), class);
            let kind = if matches!(worn, Worn::Entered(_) | Worn::Told(..)) { ("", None) } else { kind };
            let once = matches!(worn, Worn::Turns | Worn::Time | Worn::Entered(_) | Worn::Told(..));
            let is_known = once && tried.contains(&(*worn, kind));
            if !is_known {
                tried.push((*worn, kind));
            }
            !is_known
        });
        if class == Some(HeardAs::Yes) {
            variants.push(Worn::Offering);
        }
        if matches!(event.kind, EventKind::Agent { is: AgentIs::Joined }) && turn.ignored.is_some() {
            variants.push(Worn::Asked);
        }
        if taken.hands_over() && !is_start {
            variants.extend(self.clocks.iter().map(|clock| Worn::Clock(*clock)));
        }
        if taken.actions().any(|action| matches!(action, Action::Callback { number: None, .. })) {
            variants.push(Worn::Number);
        }
        variants
    }

    /// All that can happen to a session.
    pub(super) fn inputs(&self, session: &Session) -> Vec<Input<'f>> {
        inputs(self.flow, &self.words, &self.clocks, session)
    }

    /// An auditor who has seen nothing yet.
    pub(super) fn auditor(&self) -> Auditor {
        Auditor::new(self.rules.clone())
    }

    /// The answer to the question whether it is a machine, in the flow's own language.
    pub(super) fn robot_answer(&self) -> Option<String> {
        let own = || self.flow.tongue(0).own.robot_answer.to_owned();
        let Some(answer) = &self.flow.robot_answer else { return Some(own()) };
        let text = answer.line(0, 0).1.text.as_ref()?;
        text.is_fixed().then(|| text.raw().to_owned())
    }

    /// Takes a step in a real call, with its whole history.
    pub(super) fn take_real(&self, session: &Session, auditor: &Auditor, step: &Step<'f>) -> Taken<'f> {
        self.take(&Rc::new(session.clone()), auditor, step)
    }

    fn take(&self, from: &Rc<Session>, auditor: &Auditor, step: &Step<'f>) -> Taken<'f> {
        let before = step.worn.map_or_else(|| Rc::clone(from), |worn| Rc::new(from.worn(worn, self.flow)));
        let (mut after, mut auditor) = (Session::clone(&before), auditor.clone());
        if matches!(step.input, Input::Saved | Input::Damaged) {
            let mut bytes = before.snapshot();
            bytes.truncate(bytes.len() - usize::from(step.input == Input::Damaged));
            after = self.engine.restore(self.flow, &bytes);
        }
        let mut record = Vec::new();
        for event in step.input.events(&before) {
            let turn = self.engine.handle(&mut after, self.flow, &event);
            auditor.observe(&event, &turn);
            record.push((event, turn));
        }
        Taken { before, after, auditor, record }
    }
}
