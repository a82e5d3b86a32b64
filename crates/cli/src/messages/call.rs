//! What is told during a call and after it.

use presszero::charter::Breach;
use presszero::protocol::{AgentIs, Millis, Priority, Reason, Turn, Why};

use super::count;

/// What a caller does who says nothing.
pub const SILENCE: &str = "(silence)";
/// The usual channel.
pub const VOICE: &str = "by voice";
/// The text channel.
pub const TEXT: &str = "in writing";
/// Head of what an agent gets.
pub const AGENT_SEES: &str = "agent sees";
/// What an agent gets, in this order: the way through the flow, utterances, slots, an unfinished entry, lane, note, time.
pub const AGENT_ROWS: [&str; 7] = ["path", "said", "slots", "keyed", "lane", "note", "waited"];
/// A person has joined.
pub const PERSON_JOINED: &str = "a person is on the line, and the bot is silent";

/// Something said to a person.
pub const TO_PERSON: &str = "the person hears it; the bot does not listen";

/// The age of a caller.
pub fn age(years: u16) -> String {
    format!("age {years}")
}

/// How a call begins.
pub fn call_begins(facts: &str) -> String {
    format!("a call begins: {facts}")
}

/// A moment of the call.
pub fn clock(at: Millis) -> String {
    format!("{}:{:02}", at.as_secs() / 60, at.as_secs() % 60)
}

/// An event that changes nothing.
pub fn nothing_changes(why: &str) -> String {
    format!("nothing changes: {why}")
}

/// What the bot listens for: keys (which, at least, at most) and words.
pub fn listening(keys: Option<(&str, u16, u16)>, speech: bool) -> String {
    let keys = keys.map(|(which, min, max)| match (min, max) {
        (_, 1) if which.chars().count() == 1 => format!("key {which}"),
        (_, 1) => format!("keys {}", which.chars().map(String::from).collect::<Vec<_>>().join(" ")),
        (min, max) if min == max => format!("{max} digits"),
        (min, max) => format!("{min} to {max} digits"),
    });
    let ways = keys.into_iter().chain(speech.then(|| "words".to_owned())).collect::<Vec<_>>();
    format!("listens for {}", ways.join(", or "))
}

/// The host is asked to work.
pub fn task(task: &str, slots: &str) -> String {
    let with = if slots.is_empty() { String::new() } else { format!(" with {slots}") };
    format!("your system works on `{task}`{with}; /task ok NAME=VALUE or /task fail says how it went")
}

/// The host's bot is asked to answer.
pub fn delegated(run: &str) -> String {
    format!("your bot `{run}` is asked; /reply TEXT is its answer, /task ok ends the talk")
}

/// A report is filed.
pub fn ticket(unit: &str) -> String {
    format!("filed with `{unit}`")
}

/// A transfer begins.
pub fn transfer(queue: &str, reason: Reason, priority: Priority) -> String {
    let urgent = if priority == Priority::High { ", priority high" } else { "" };
    format!("transfer to `{queue}`, reason {reason}{urgent}")
}

/// A request is kept as a callback.
pub fn callback(queue: &str, reference: &str, number: Option<&str>) -> String {
    let number = number.map_or_else(|| "number not known yet".to_owned(), |number| format!("to {number}"));
    format!("callback kept for `{queue}`, reference {reference}, {number}")
}

/// A request is kept as a message.
pub fn voicemail(queue: &str, reference: &str) -> String {
    format!("a message is recorded for `{queue}`, reference {reference}")
}

/// The bot ends the call.
pub fn hung_up(why: Why) -> String {
    format!("the bot hangs up: {why}")
}

/// News of the agent.
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
    let mut facts = Vec::new();
    if let Some(heard) = &turn.heard {
        let term = heard.term.as_deref().map(|term| format!(" `{term}`")).unwrap_or_default();
        let by = heard.by.map(|by| format!(" by {by}")).unwrap_or_default();
        facts.push(format!("heard as {}{by}{term}", heard.class));
    }
    facts.push(format!("state {}", place(turn)));
    facts.extend(turn.deadline.map(|deadline| format!("deadline {}", clock(deadline))));
    facts.join("; ")
}

/// Where a call stands.
pub fn place(turn: &Turn<'_>) -> String {
    match &turn.node {
        Some(node) if turn.state.is_with_bot() => format!("{} at `{node}`", turn.state),
        _ => turn.state.to_string(),
    }
}

/// Where a call stands now.
pub fn stands(now: Millis, turn: &Turn<'_>) -> String {
    let deadline = turn.deadline.map(|deadline| format!("; deadline {}", clock(deadline))).unwrap_or_default();
    format!("{}: {}{deadline}", clock(now), place(turn))
}

// ---- the telephone

/// The first line of a call.
pub fn welcome(flow: &str, when: &str, interactive: bool) -> String {
    let hint = if interactive {
        "\nType keys (0-9 * #) or what you say; Enter alone is silence; /help tells the rest."
    } else {
        ""
    };
    format!("Calling `{flow}`, {when}.{hint}")
}

/// What can be typed.
pub const HELP: &str = "  138 or *0#                        keys, pressed one by one
  (an empty line)                   silence
  anything else                     what you say, or type with --text
  /wait 10s                         time passes
  /agent joined|busy|failed|left    news of the agent
  /queue 3 [90]                     your place in the queue, and the wait in seconds
  /task ok [NAME=VALUE ...]         the task is done, and sets slots
  /task fail                        the task failed
  /reply TEXT                       your own bot answers
  /state                            where the call stands
  /hangup                           hang up; the end of the input does it too";

/// How a command is typed.
pub fn usage(name: &str) -> String {
    let form = HELP.lines().map(str::trim).filter(|line| line.split(' ').next() == Some(&format!("/{name}")));
    let forms = form.map(|line| line.split("  ").next().unwrap_or(line)).collect::<Vec<_>>();
    match forms.is_empty() {
        true => format!("there is no /{}; /help shows what there is", super::printable(name)),
        false => format!("it is typed like this: {}", forms.join(", ")),
    }
}

/// Keys were taken, and more may come.
pub const MID_ENTRY: &str = "keyed; more keys may follow, and an empty line lets the pause pass that ends them";
/// A transfer is under way.
pub const AFTER_TRANSFER: &str = "now it is your turn as the call centre: /agent joined, /agent busy, /queue 3 90";
/// The bot has said goodbye.
pub const AFTER_GOODBYE: &str = "an empty line hangs up; until then the way to a person still works";

/// A time that cannot be read.
pub fn no_time(at: &str) -> String {
    format!("--at {}: not a time; write it like '2026-11-21 22:30'", super::printable(at))
}

/// A terminal that cannot be used.
pub fn no_terminal(error: &str) -> String {
    format!("the terminal cannot be read: {error}")
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
        Ending::CallerLeft => "You hung up; no person was asked for".to_owned(),
        Ending::Done => "The call is done".to_owned(),
        Ending::Joined { queue } => format!("A person of `{queue}` took the call"),
        Ending::HandedOver { queue, reason } => format!("Handed over to `{queue}` ({reason})"),
        Ending::Kept { queue, reference } => format!("The request is kept for `{queue}` under {reference}"),
    };
    format!("{told}; {} with the bot, {at} on the line.", count(steps, "step"))
}

/// The auditor has nothing to say.
pub const NO_BREACH: &str = "The auditor found no broken promise.";

/// A promise that was broken.
pub fn breach(breach: &Breach) -> String {
    format!("broken promise: {breach}")
}
