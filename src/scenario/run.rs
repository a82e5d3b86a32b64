//! Runs a written conversation and tells where it went another way.

use super::line::{Drive, Line};
use super::script::{Act, Case, Expect, Step};
use crate::catalogue::{Text, name_of, text};
use crate::charter::Breach;
use crate::flow::Flow;
use crate::protocol::{Action, Event, HeardAs, Phase, Reason, Turn};

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
/// use presszero::catalogue::Text;
/// use presszero::scenario::Failure;
/// let (expected, got) = (Text::verbatim("a transfer to `complaints`"), Text::verbatim("no transfer"));
/// let failure = Failure { step: 2, expected, got };
/// assert_eq!(failure.to_string(), "step 2: expected a transfer to `complaints`, got no transfer");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which step, from 1; 0 is the call as a whole.
    pub step: usize,
    /// What was expected.
    pub expected: Text,
    /// What came.
    pub got: Text,
}

impl Failure {
    /// The failure in one line.
    #[must_use]
    pub fn text(&self) -> Text {
        text!("failure", step = self.step, expected = self.expected.clone(), got = self.got.clone())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.text().fmt(f)
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
            line.perform(act);
        }
        let news = &line.record()[from..];
        let mut missed = Vec::new();
        check(&line, news, step, |expected, got| missed.push((expected, got)));
        // Whoever expects something of it may well mean that nothing changes.
        let why = step.act.as_ref().and_then(|act| without_effect(act, news));
        if let Some(why) = why.filter(|_| step.expect.is_empty() || !missed.is_empty()) {
            missed.insert(0, (text!("an-effect"), text!("no-effect", why = remark_text(why))));
        }
        failures.extend(missed.into_iter().map(|(expected, got)| Failure { step: ix + 1, expected, got }));
    }
    let (record, breaches, faults) = line.into_parts();
    let faults = faults.into_iter().map(|got| Failure { step: 0, expected: text!("same-call"), got });
    failures.extend(faults);
    Outcome { name: case.name.clone(), failures, breaches, record }
}

/// Why a report of the host came to nothing. Callers may do at any time what changes nothing; a report that nobody waits for is a slip
/// of whoever wrote it down.
fn without_effect<'a>(act: &Act, news: &'a [(Event, Turn<'_>)]) -> Option<&'a str> {
    let of_host = matches!(act, Act::Task { .. } | Act::Reply(_) | Act::Agent(_) | Act::Queue { .. });
    news.last().filter(|_| of_host)?.1.ignored.as_deref()
}

/// Why an event changed nothing, or what was odd about it, as people read it.
///
/// ```
/// use presszero::catalogue::Locale;
/// use presszero::scenario::remark_text;
/// assert_eq!(remark_text("no task is running").to_string(), "no task is running");
/// assert_eq!(remark_text("no task is running").to(Locale::Chinese), "没有在办理业务");
/// ```
#[must_use]
pub fn remark_text(remark: &str) -> Text {
    text!("session-note", note = name_of(remark), words = remark)
}

/// Compares what a step expects with the turns of it, and tells every difference as expected and got.
fn check(line: &Line<'_>, news: &[(Event, Turn<'_>)], step: &Step, mut tell: impl FnMut(Text, Text)) {
    let Expect { at, says, not_says, transfer, reason, callback, voicemail, priority, ticket, heard, slots, ended } =
        &step.expect;
    let Some((_, last)) = line.record().last() else { return };
    if let Some(at) = at
        && !stands_at(last, at)
    {
        tell(text!("call-at", place = at), place(last));
    }
    let said = said(news);
    for text in says.iter().filter(|text| !said.contains(*text)) {
        tell(text!("to-hear", words = text), heard_text(&said));
    }
    for text in not_says.iter().filter(|text| said.contains(*text)) {
        tell(text!("not-to-hear", words = text), heard_text(&said));
    }
    check_handover(news, (transfer, *reason, callback, voicemail), &mut tell);
    if let Some(priority) = priority {
        let got = last_word(news, |action| match action {
            Action::Transfer { priority, .. } => Some(priority.as_str()),
            _ => None,
        });
        if got != Some(priority.as_str()) {
            tell(text!("a-priority", priority = priority.as_str()), quoted(got, text!("no-priority")));
        }
    }
    if let Some(ticket) = ticket {
        let got = last_word(news, |action| match action {
            Action::Ticket { unit, .. } => Some(unit.as_ref()),
            _ => None,
        });
        if got != Some(ticket) {
            tell(text!("a-unit", unit = ticket), quoted(got, text!("no-unit")));
        }
    }
    if let Some(class) = heard {
        let got = news.iter().rev().find_map(|(_, turn)| turn.heard.as_ref().map(|heard| heard.class));
        if got != Some(*class) {
            tell(
                text!("class-heard", class = class.as_str()),
                quoted(got.map(HeardAs::as_str), text!("nothing-heard")),
            );
        }
    }
    for (slot, value) in slots {
        let got = line.session().slot(slot);
        if got != Some(value) {
            let expected = Text::verbatim(format!("`{slot}` = `{value}`"));
            tell(expected, quoted(got, text!("no-value")));
        }
    }
    if let Some(ended) = *ended
        && ended != (last.state == Phase::Ended)
    {
        tell(if ended { text!("end-of-call") } else { text!("call-goes-on") }, place(last));
    }
}

/// The last word that some action of these turns has.
fn last_word<'a>(news: &'a [(Event, Turn<'_>)], word: impl Fn(&'a Action<'_>) -> Option<&'a str>) -> Option<&'a str> {
    news.iter().flat_map(|(_, turn)| &turn.actions).filter_map(word).next_back()
}

/// What came, in backquotes; or that nothing did.
fn quoted(got: Option<&str>, nothing: Text) -> Text {
    got.map_or(nothing, |got| Text::verbatim(format!("`{got}`")))
}

type Handover<'a> = (&'a Option<String>, Option<Reason>, &'a Option<String>, &'a Option<String>);

fn check_handover(
    news: &[(Event, Turn<'_>)],
    (transfer, reason, callback, voicemail): Handover<'_>,
    tell: &mut impl FnMut(Text, Text),
) {
    let actions = || news.iter().flat_map(|(_, turn)| &turn.actions);
    let transfers = || {
        actions().filter_map(|action| match action {
            Action::Transfer { queue, reason, .. } => Some((queue.as_ref(), *reason)),
            _ => None,
        })
    };
    let got = || match transfers().next_back() {
        Some((queue, reason)) => text!("transfer-because", queue = queue, reason = reason.as_str()),
        None => kept(news),
    };
    if let Some(queue) = transfer
        && !transfers().any(|(to, why)| to == queue && reason.is_none_or(|reason| reason == why))
    {
        let expected = match reason {
            Some(reason) => text!("transfer-because", queue = queue, reason = reason.as_str()),
            None => text!("transfer-to", queue = queue),
        };
        tell(expected, got());
    }
    if let (Some(reason), None) = (reason, transfer)
        && !transfers().any(|(_, why)| why == reason)
    {
        tell(text!("any-transfer-because", reason = reason.as_str()), got());
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
        tell(text!("callback-for", queue = queue), got());
    }
    if let Some(queue) = voicemail
        && !is_kept(queue, false)
    {
        tell(text!("message-for", queue = queue), got());
    }
}

/// What keeps the request in these turns.
fn kept(news: &[(Event, Turn<'_>)]) -> Text {
    let kept = news.iter().flat_map(|(_, turn)| turn.actions.iter().rev()).find_map(|action| match action {
        Action::Callback { queue, .. } => Some(text!("callback-for", queue = queue.as_ref())),
        Action::Voicemail { queue, .. } => Some(text!("message-for", queue = queue.as_ref())),
        _ => None,
    });
    let place = || news.last().map_or(text!("no-turn"), |(_, turn)| text!("no-transfer", place = place(turn)));
    kept.unwrap_or_else(place)
}

fn stands_at(turn: &Turn<'_>, at: &str) -> bool {
    turn.state.as_str() == at || (turn.state.is_with_bot() && turn.node.as_deref() == Some(at))
}

fn place(turn: &Turn<'_>) -> Text {
    let state = turn.state.as_str();
    match &turn.node {
        Some(node) if turn.state.is_with_bot() => text!("call-at-node", node = node.as_ref(), state = state),
        _ => text!("call-in", state = state),
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

fn heard_text(said: &str) -> Text {
    match said.is_empty() {
        true => text!("silence"),
        false => Text::verbatim(format!("`{}`", said.replace('\n', " / "))),
    }
}
