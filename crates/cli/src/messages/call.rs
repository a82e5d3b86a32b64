//! What is told during a call and after it.

use jiff::Zoned;
use presszero::charter::Breach;
use presszero::protocol::{AgentIs, Millis, Priority, Reason, Turn, Why};

use super::catalogue::{locale, say};

/// What a caller does who says nothing.
pub fn silence() -> String {
    say!("caller-silent")
}

/// The usual channel.
pub fn by_voice() -> String {
    say!("by-voice")
}

/// The text channel.
pub fn in_writing() -> String {
    say!("in-writing")
}

/// Head of what an agent gets.
pub fn agent_sees() -> String {
    say!("agent-sees")
}

/// What an agent gets, in this order: the way through the flow, utterances, slots, an unfinished entry, lane, note, time.
pub fn agent_rows() -> [String; 7] {
    [
        say!("agent-sees".path),
        say!("agent-sees".said),
        say!("agent-sees".slots),
        say!("agent-sees".keyed),
        say!("agent-sees".lane),
        say!("agent-sees".note),
        say!("agent-sees".waited),
    ]
}

/// A person has joined.
pub fn person_joined() -> String {
    say!("person-joined")
}

/// Something said to a person.
pub fn to_person() -> String {
    say!("to-person")
}

/// The age of a caller.
pub fn age(years: u16) -> String {
    say!("age", years = years)
}

/// How a call begins.
pub fn call_begins(facts: &str) -> String {
    say!("call-begins", facts = facts)
}

/// A moment of the call.
pub fn clock(at: Millis) -> String {
    format!("{}:{:02}", at.as_secs() / 60, at.as_secs() % 60)
}

/// An event that changes nothing.
pub fn nothing_changes(why: &str) -> String {
    say!("nothing-changes", why = note(why))
}

/// What the session notes. It speaks English, for programs; the catalogue knows its notes by their words.
pub fn note(words: &str) -> String {
    presszero::scenario::remark_text(words).to(locale())
}

/// What the bot listens for: keys (which, at least, at most) and words.
pub fn listening(keys: Option<(&str, u16, u16)>, speech: bool) -> String {
    let keys = keys.map(|(which, min, max)| match (min, max) {
        (_, 1) if which.chars().count() == 1 => say!("one-key", key = which),
        (_, 1) => say!("keys", keys = which.chars().map(String::from).collect::<Vec<_>>().join(" ")),
        (min, max) if min == max => say!("digits", count = max),
        (min, max) => say!("digits".between, min = min, max = max),
    });
    match (keys, speech) {
        (Some(keys), true) => say!("listens".both, keys = keys),
        (Some(keys), false) => say!("listens", keys = keys),
        (None, _) => say!("listens".words),
    }
}

/// The host is asked to work.
pub fn task(task: &str, slots: &str) -> String {
    match slots.is_empty() {
        true => say!("task", task = task),
        false => say!("task".with, task = task, slots = slots),
    }
}

/// The host's bot is asked to answer.
pub fn delegated(run: &str) -> String {
    say!("delegated", bot = run)
}

/// A report is filed.
pub fn ticket(unit: &str) -> String {
    say!("filed", unit = unit)
}

/// A transfer begins.
pub fn transfer(queue: &str, reason: Reason, priority: Priority) -> String {
    match priority {
        Priority::High => say!("transfer".urgent, queue = queue, reason = reason.as_str()),
        Priority::Normal => say!("transfer", queue = queue, reason = reason.as_str()),
    }
}

/// A request is kept as a callback.
pub fn callback(queue: &str, reference: &str, number: Option<&str>) -> String {
    match number {
        Some(number) => say!("callback", queue = queue, reference = reference, number = number),
        None => say!("callback".unknown, queue = queue, reference = reference),
    }
}

/// A request is kept as a message.
pub fn voicemail(queue: &str, reference: &str) -> String {
    say!("voicemail", queue = queue, reference = reference)
}

/// The bot ends the call.
pub fn hung_up(why: Why) -> String {
    say!("bot-hangs-up", why = why.as_str())
}

/// News of the agent, as it is typed.
pub const fn agent(is: AgentIs) -> &'static str {
    match is {
        AgentIs::Joined => "joined",
        AgentIs::Busy => "busy",
        AgentIs::Failed => "failed",
        AgentIs::Left => "left",
    }
}

/// What was heard and why, the state and the deadline.
pub fn understood(turn: &Turn<'_>) -> String {
    let heard = turn.heard.as_ref().map(|heard| {
        let mut told = say!("heard-as", class = heard.class.as_str());
        if let Some(by) = heard.by {
            told = say!("heard-as".by, heard = told, by = by.as_str());
        }
        if let Some(term) = heard.term.as_deref() {
            told = say!("heard-as".term, heard = told, term = term);
        }
        told
    });
    let state = say!("in-state", place = place(turn));
    let deadline = turn.deadline.map(|deadline| say!("deadline", at = clock(deadline)));
    facts(heard.into_iter().chain([state]).chain(deadline))
}

/// Facts about one moment.
fn facts(facts: impl IntoIterator<Item = String>) -> String {
    facts.into_iter().reduce(|first, more| say!("facts", first = first, more = more)).unwrap_or_default()
}

/// Where a call stands.
pub fn place(turn: &Turn<'_>) -> String {
    match &turn.node {
        Some(node) if turn.state.is_with_bot() => say!("at-node", state = turn.state.as_str(), node = node.as_ref()),
        _ => turn.state.to_string(),
    }
}

/// Where a call stands now.
pub fn stands(now: Millis, turn: &Turn<'_>) -> String {
    let stands = say!("stands", now = clock(now), place = place(turn));
    facts([stands].into_iter().chain(turn.deadline.map(|deadline| say!("deadline", at = clock(deadline)))))
}

// ---- the telephone

/// The first line of a call.
pub fn welcome(flow: &str, begins: &Zoned, interactive: bool) -> String {
    let when = say!(
        "moment",
        day = begins.strftime("%a").to_string(),
        moment = begins.strftime("%Y-%m-%d %H:%M %Z").to_string()
    );
    let welcome = say!("calling", flow = flow, when = when);
    if interactive { format!("{welcome}\n{}", say!("calling".hint)) } else { welcome }
}

/// What can be typed.
pub fn help() -> String {
    say!("typed").lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// How a command is typed.
pub fn usage(name: &str) -> String {
    let forms = say!("typed");
    let forms = forms.lines().filter(|line| line.split(' ').next() == Some(&format!("/{name}")));
    let forms = forms.map(|line| line.split("  ").next().unwrap_or(line).to_owned()).collect::<Vec<_>>();
    match forms.is_empty() {
        true => say!("no-such-command", name = super::printable(name)),
        false => say!("form-of-command", forms = super::list(forms)),
    }
}

/// What a newcomer may wonder about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Keys were taken, and more may come.
    MidEntry,
    /// A transfer is under way.
    AfterTransfer,
    /// The bot has said goodbye.
    AfterGoodbye,
}

impl Remark {
    /// The remark in words.
    pub fn text(self) -> String {
        match self {
            Self::MidEntry => say!("mid-entry"),
            Self::AfterTransfer => say!("after-transfer"),
            Self::AfterGoodbye => say!("after-goodbye"),
        }
    }
}

/// A time that cannot be read.
pub fn no_time(at: &str) -> String {
    say!("no-time", time = super::printable(at))
}

/// A terminal that cannot be used.
pub fn no_terminal(error: &str) -> String {
    say!("no-terminal", error = error)
}

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending<'a> {
    /// Nobody was asked for, and the caller hung up.
    CallerLeft,
    /// The caller had all that was needed.
    Done,
    /// A person of this queue was on the line.
    Joined { queue: &'a str },
    /// A person was asked for.
    HandedOver { queue: &'a str, reason: Reason },
    /// The request is kept.
    Kept { queue: &'a str, reference: &'a str },
}

/// What became of a call, what the caller did before, and how long it took.
pub fn ended(ending: Ending<'_>, at: Millis, steps: usize) -> String {
    let told = match ending {
        Ending::CallerLeft => say!("ended-by-caller"),
        Ending::Done => say!("ended-done"),
        Ending::Joined { queue } => say!("ended-joined", queue = queue),
        Ending::HandedOver { queue, reason } => say!("ended-handed-over", queue = queue, reason = reason.as_str()),
        Ending::Kept { queue, reference } => say!("ended-kept", queue = queue, reference = reference),
    };
    say!("ended", told = told, steps = steps, time = presszero::catalogue::duration(at.0))
}

/// The auditor has nothing to say.
pub fn no_breach() -> String {
    say!("no-breach")
}

/// A promise that was broken.
pub fn breach(breach: &Breach) -> String {
    super::test::breach(breach)
}
