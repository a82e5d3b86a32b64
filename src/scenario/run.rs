//! Runs a written conversation and tells where it went another way.

use super::line::{Drive, Line};
use super::script::{Act, Case, Expect, Step};
use crate::charter::Breach;
use crate::flow::Flow;
use crate::protocol::{Action, Event, Phase, Reason, Turn};

/// What became of a case.
///
/// ```
/// use presszero::scenario::{Case, Drive, run};
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let outcome = run(&flow, &Case::default(), Drive::Direct);
/// assert!(outcome.passed());
/// assert_eq!(outcome.record.len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Outcome<'f> {
    /// The name of the case.
    pub name: String,
    /// Expectations that did not come true, in order.
    pub failures: Vec<Failure>,
    /// Promises of the charter that the call broke.
    pub breaches: Vec<Breach>,
    /// Every event and the turn that answered it.
    pub record: Vec<(Event, Turn<'f>)>,
}

impl Outcome<'_> {
    /// Whether all came as expected, and no promise was broken.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.failures.is_empty() && self.breaches.is_empty()
    }
}

/// One expectation that did not come true.
///
/// ```
/// use presszero::scenario::Failure;
/// let failure = Failure { step: 2, expected: "a transfer to `complaints`".into(), got: "no transfer".into() };
/// assert_eq!(failure.to_string(), "step 2: expected a transfer to `complaints`, got no transfer");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which step, from 1; 0 is the call as a whole.
    pub step: usize,
    /// What was expected.
    pub expected: String,
    /// What came.
    pub got: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "step {}: expected {}, got {}", self.step, self.expected, self.got)
    }
}

/// Runs a case on a flow. A breach of the charter fails it as an expectation does.
#[must_use]
pub fn run<'f>(flow: &'f Flow, case: &Case, drive: Drive) -> Outcome<'f> {
    let mut line = Line::dial_as(flow, case.start(), drive);
    let mut failures = Vec::new();
    let mut from = 0;
    for (ix, step) in case.steps.iter().enumerate() {
        if let Some(act) = &step.act {
            from = line.record().len();
            perform(&mut line, act);
        }
        check(&line, &line.record()[from..], step, |expected, got| {
            failures.push(Failure { step: ix + 1, expected, got });
        });
    }
    let (record, breaches, faults) = line.into_parts();
    let faults = faults.into_iter().map(|got| Failure { step: 0, expected: "the same call".into(), got });
    failures.extend(faults);
    Outcome { name: case.name.clone(), failures, breaches, record }
}

fn perform(line: &mut Line<'_>, act: &Act) {
    match act {
        Act::Press(keys) => line.press_all(keys),
        Act::Say(text) => line.say(text),
        Act::Wait(time) => line.wait(*time),
        Act::Silence => line.silence(),
        Act::Task { ok, run, set } => line.task_of(*ok, run.clone(), set.clone()),
        Act::Reply(text) => line.reply(text),
        Act::Agent(is) => line.agent(*is),
        Act::Queue { position, wait_s } => line.queue(*position, *wait_s),
        Act::HangUp => line.hang_up(),
    };
}

/// Compares what a step expects with the turns of it, and tells every difference as expected and got.
fn check(line: &Line<'_>, news: &[(Event, Turn<'_>)], step: &Step, mut tell: impl FnMut(String, String)) {
    let Expect { at, says, not_says, transfer, reason, callback, voicemail, priority, ticket, heard, slots, ended } =
        &step.expect;
    let Some((_, last)) = line.record().last() else { return };
    if let Some(at) = at
        && !stands_at(last, at)
    {
        tell(format!("the call at `{at}`"), place(last));
    }
    let said = said(news);
    for text in says.iter().filter(|text| !said.contains(*text)) {
        tell(format!("to hear `{text}`"), heard_text(&said));
    }
    for text in not_says.iter().filter(|text| said.contains(*text)) {
        tell(format!("not to hear `{text}`"), heard_text(&said));
    }
    check_handover(news, (transfer, *reason, callback, voicemail), &mut tell);
    if let Some(priority) = priority {
        check_one(news, "priority", priority.as_str(), &mut tell, |action| match action {
            Action::Transfer { priority, .. } => Some(priority.as_str()),
            _ => None,
        });
    }
    if let Some(ticket) = ticket {
        check_one(news, "unit", ticket, &mut tell, |action| match action {
            Action::Ticket { unit, .. } => Some(unit),
            _ => None,
        });
    }
    if let Some(class) = heard {
        let got = news.iter().rev().find_map(|(_, turn)| turn.heard.as_ref().map(|heard| heard.class));
        if got != Some(*class) {
            tell(format!("`{class}` heard"), got.map_or("nothing".into(), |got| format!("`{got}`")));
        }
    }
    for (slot, value) in slots {
        let got = line.session().slot(slot);
        if got != Some(value) {
            tell(format!("`{slot}` = `{value}`"), got.map_or("no value".into(), |got| format!("`{got}`")));
        }
    }
    if let Some(ended) = *ended
        && ended != (last.state == Phase::Ended)
    {
        let expected = if ended { "the end of the call" } else { "the call to go on" };
        tell(expected.into(), place(last));
    }
}

/// Compares the last word that some action of these turns has for a thing.
fn check_one<'a>(
    news: &'a [(Event, Turn<'_>)],
    thing: &str,
    wanted: &str,
    tell: &mut impl FnMut(String, String),
    word: impl Fn(&'a Action<'_>) -> Option<&'a str>,
) {
    let got = news.iter().flat_map(|(_, turn)| &turn.actions).filter_map(word).next_back();
    if got != Some(wanted) {
        tell(format!("{thing} `{wanted}`"), got.map_or(format!("no {thing}"), |got| format!("`{got}`")));
    }
}

type Handover<'a> = (&'a Option<String>, Option<Reason>, &'a Option<String>, &'a Option<String>);

fn check_handover(
    news: &[(Event, Turn<'_>)],
    (transfer, reason, callback, voicemail): Handover<'_>,
    tell: &mut impl FnMut(String, String),
) {
    let actions = || news.iter().flat_map(|(_, turn)| &turn.actions);
    let transfers = || {
        actions().filter_map(|action| match action {
            Action::Transfer { queue, reason, .. } => Some((queue.as_ref(), *reason)),
            _ => None,
        })
    };
    let got = || match transfers().next_back() {
        Some((queue, reason)) => format!("a transfer to `{queue}` (reason `{reason}`)"),
        None => kept(news),
    };
    if let Some(queue) = transfer
        && !transfers().any(|(to, why)| to == queue && reason.is_none_or(|reason| reason == why))
    {
        let why = reason.map(|reason| format!(" (reason `{reason}`)")).unwrap_or_default();
        tell(format!("a transfer to `{queue}`{why}"), got());
    }
    if let (Some(reason), None) = (reason, transfer)
        && !transfers().any(|(_, why)| why == reason)
    {
        tell(format!("a transfer with reason `{reason}`"), got());
    }
    let is_kept = |wanted: &str, as_callback: bool| {
        actions().any(|action| match action {
            Action::Callback { queue, .. } => as_callback && queue == wanted,
            Action::Voicemail { queue, .. } => !as_callback && queue == wanted,
            _ => false,
        })
    };
    if let Some(queue) = callback
        && !is_kept(queue, true)
    {
        tell(format!("a callback for `{queue}`"), got());
    }
    if let Some(queue) = voicemail
        && !is_kept(queue, false)
    {
        tell(format!("a message for `{queue}`"), got());
    }
}

/// What keeps the request in these turns.
fn kept(news: &[(Event, Turn<'_>)]) -> String {
    let kept = news.iter().flat_map(|(_, turn)| turn.actions.iter().rev()).find_map(|action| match action {
        Action::Callback { queue, .. } => Some(format!("a callback for `{queue}`")),
        Action::Voicemail { queue, .. } => Some(format!("a message for `{queue}`")),
        _ => None,
    });
    let place = || news.last().map_or("no turn".into(), |(_, turn)| format!("no transfer; {}", place(turn)));
    kept.unwrap_or_else(place)
}

fn stands_at(turn: &Turn<'_>, at: &str) -> bool {
    turn.state.as_str() == at || (turn.state.is_with_bot() && turn.node.as_deref() == Some(at))
}

fn place(turn: &Turn<'_>) -> String {
    match &turn.node {
        Some(node) if turn.state.is_with_bot() => format!("the call at `{node}` ({})", turn.state),
        _ => format!("the call in `{}`", turn.state),
    }
}

/// Everything said in these turns, a line each.
fn said(news: &[(Event, Turn<'_>)]) -> String {
    let says = news.iter().flat_map(|(_, turn)| &turn.actions).filter_map(|action| match action {
        Action::Say { text, audio, .. } => text.as_deref().or(audio.as_deref()),
        _ => None,
    });
    says.collect::<Vec<_>>().join("\n")
}

fn heard_text(said: &str) -> String {
    if said.is_empty() { "silence".into() } else { format!("`{}`", said.replace('\n', " / ")) }
}
