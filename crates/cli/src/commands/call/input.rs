//! A line that somebody types during a call: keys, words, silence, or a command.

use std::collections::BTreeMap;

use presszero::protocol::{AgentIs, Key, Millis, Private};
use presszero::source::Duration;

use crate::messages::call as messages;

/// The longest time that may be let pass at once: a day.
type Wait = Duration<1, 86_400_000>;

/// What a line means.
#[derive(Debug, PartialEq)]
pub enum Typed {
    /// Keys, pressed one by one.
    Keys(Vec<Key>),
    /// Nothing is said.
    Silence,
    /// Anything else is speech.
    Speech(String),
    /// Time passes.
    Wait(Millis),
    /// News of the agent.
    Agent(AgentIs),
    /// The queue reports.
    Queue { position: Option<u32>, wait_s: Option<u32> },
    /// The host's work is over.
    Task { ok: bool, set: BTreeMap<String, Private<String>> },
    /// The host's bot answers.
    Reply(String),
    /// The caller hangs up.
    HangUp,
    /// Where does the call stand?
    State,
    /// What can be typed?
    Help,
}

impl Typed {
    /// Reads a line. The error says what could have been typed.
    pub fn read(line: &str) -> Result<Self, String> {
        let line = line.trim();
        if line.is_empty() {
            return Ok(Self::Silence);
        }
        if let Some(command) = line.strip_prefix('/') {
            return Self::command(command);
        }
        let keys: Option<Vec<Key>> = line.chars().map(Key::from_char).collect();
        Ok(keys.map_or_else(|| Self::Speech(line.to_owned()), Self::Keys))
    }

    fn command(command: &str) -> Result<Self, String> {
        let (name, rest) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
        let rest = rest.trim();
        let read = match name {
            "wait" => Wait::parse(rest).map(Self::Wait),
            "agent" => agent(rest).map(Self::Agent),
            "queue" => queue(rest),
            "task" => task(rest),
            "reply" if !rest.is_empty() => Some(Self::Reply(rest.to_owned())),
            "hangup" if rest.is_empty() => Some(Self::HangUp),
            "state" if rest.is_empty() => Some(Self::State),
            "help" => Some(Self::Help),
            _ => None,
        };
        read.ok_or_else(|| messages::usage(name))
    }
}

fn agent(word: &str) -> Option<AgentIs> {
    [AgentIs::Joined, AgentIs::Busy, AgentIs::Failed, AgentIs::Left].into_iter().find(|is| messages::agent(*is) == word)
}

fn queue(numbers: &str) -> Option<Typed> {
    let numbers: Option<Vec<u32>> = numbers.split_whitespace().map(|number| number.parse().ok()).collect();
    match numbers?[..] {
        [position] => Some(Typed::Queue { position: Some(position), wait_s: None }),
        [position, wait_s] => Some(Typed::Queue { position: Some(position), wait_s: Some(wait_s) }),
        _ => None,
    }
}

/// `ok NAME=VALUE …`, where a value may have several words.
fn task(words: &str) -> Option<Typed> {
    let mut words = words.split_whitespace();
    let ok = match words.next()? {
        "ok" => true,
        "fail" => false,
        _ => return None,
    };
    let mut set: Vec<(&str, String)> = Vec::new();
    for word in words {
        match (word.split_once('='), set.last_mut()) {
            (Some((slot, value)), _) => set.push((slot, value.to_owned())),
            (None, Some((_, value))) => *value = format!("{value} {word}"),
            (None, None) => return None,
        }
    }
    let set = set.into_iter().map(|(slot, value)| (slot.to_owned(), Private::new(value))).collect();
    Some(Typed::Task { ok, set })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_silence_and_speech_are_told_apart() {
        let keys = |text: &str| Typed::Keys(text.chars().filter_map(Key::from_char).collect());
        assert_eq!(Typed::read("138"), Ok(keys("138")));
        assert_eq!(Typed::read(" *0# "), Ok(keys("*0#")));
        assert_eq!(Typed::read(""), Ok(Typed::Silence));
        assert_eq!(Typed::read("我要投诉"), Ok(Typed::Speech("我要投诉".into())));
        assert_eq!(Typed::read("138 0000"), Ok(Typed::Speech("138 0000".into())));
    }

    #[test]
    fn commands_take_what_they_need() {
        assert_eq!(Typed::read("/wait 1m30s"), Ok(Typed::Wait(Millis(90_000))));
        assert_eq!(Typed::read("/queue 3 90"), Ok(Typed::Queue { position: Some(3), wait_s: Some(90) }));
        assert_eq!(Typed::read("/queue 3"), Ok(Typed::Queue { position: Some(3), wait_s: None }));
        assert_eq!(Typed::read("/agent left"), Ok(Typed::Agent(AgentIs::Left)));
        let set = BTreeMap::from([("due", "12.50"), ("state", "on its way")]);
        let set = set.into_iter().map(|(slot, value)| (slot.to_owned(), Private::from(value))).collect();
        assert_eq!(Typed::read("/task ok state=on its way due=12.50"), Ok(Typed::Task { ok: true, set }));
        assert_eq!(Typed::read("/reply 您的余额为 12 元"), Ok(Typed::Reply("您的余额为 12 元".into())));
    }

    #[test]
    fn a_slip_in_a_command_is_answered_with_its_form() {
        for line in [
            "/wait",
            "/wait soon",
            "/agent",
            "/agent gone",
            "/queue",
            "/queue -1",
            "/queue 1 2 3",
            "/task",
            "/task ok balance",
            "/reply",
            "/hangup now",
        ] {
            let hint = Typed::read(line).err();
            let name = line.split(' ').next();
            assert!(hint.as_deref().zip(name).is_some_and(|(hint, name)| hint.contains(name)), "{line}: {hint:?}");
        }
        assert!(Typed::read("/dance").is_err_and(|hint| hint.contains("/help")));
    }
}
