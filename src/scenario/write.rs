//! From conversations to a test file, which reads back to the same conversations.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::script::{Act, Case, Expect, Script, Step, agent_word};
use crate::protocol::{Caller, Channel, Key, Millis};

/// What a test file can hold: up to a day.
const WAIT_MAX: Millis = Millis(86_400_000);

impl Script {
    /// The conversations as a test file, a step a line. [`Script::read`] reads them back as they are, as long as the flow is named and each
    /// step does or expects something; a wait, an age or a report of the queue beyond what a test file can hold is brought to the nearest that it can.
    ///
    /// ```
    /// use presszero::diag::Source;
    /// use presszero::scenario::{Act, Case, Script, Step};
    ///
    /// let step = Step { act: Some(Act::Say("我要投诉".into())), ..Step::default() };
    /// let case = Case { name: "complains".into(), steps: vec![step], ..Case::default() };
    /// let script = Script { flow: "shop.toml".into(), cases: vec![case] };
    /// assert!(script.to_toml().ends_with("steps = [\n  { say = \"我要投诉\" },\n]\n"));
    /// assert_eq!(Script::read(&Source::new("a.test.toml", &script.to_toml())).0, Some(script));
    /// ```
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = format!("flow = {}\n", quoted(&self.flow));
        for case in &self.cases {
            out.push('\n');
            out.push_str(&case.to_toml());
        }
        out
    }
}

impl Case {
    /// The conversation as a `[[case]]` of a test file, to be pasted into one.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = format!("[[case]]\nname = {}\n", quoted(&self.name));
        let head = [("clock", self.clock.as_deref().map(quoted)), ("caller", caller(&self.caller))];
        for (key, value) in head {
            out.extend(value.map(|value| format!("{key} = {value}\n")));
        }
        out.push_str("steps = [\n");
        out.extend(self.steps.iter().map(|step| format!("  {},\n", self::step(step))));
        out.push_str("]\n");
        out
    }
}

/// A table in one line; none if nothing is in it.
#[derive(Default)]
struct Table(Vec<String>);

impl Table {
    fn set(&mut self, key: &str, value: Option<String>) {
        self.0.extend(value.map(|value| format!("{key} = {value}")));
    }

    fn text(&mut self, key: &str, value: Option<&str>) {
        self.set(key, value.map(quoted));
    }

    fn into_toml(self) -> Option<String> {
        (!self.0.is_empty()).then(|| format!("{{ {} }}", self.0.join(", ")))
    }
}

fn caller(caller: &Caller) -> Option<String> {
    let Caller { id, age, tags, lang, channel } = caller;
    let mut table = Table::default();
    table.text("id", id.as_ref().map(|id| id.reveal().as_str()));
    table.set("age", age.map(|age| age.min(150).to_string()));
    table.set("tags", (!tags.is_empty()).then(|| list(tags)));
    table.text("lang", lang.as_deref());
    table.text("channel", (*channel == Channel::Text).then_some("text"));
    table.into_toml()
}

fn step(step: &Step) -> String {
    let mut table = Table::default();
    if let Some(act) = &step.act {
        let (key, value) = self::act(act);
        table.set(key, Some(value));
    }
    table.set("expect", expectation(&step.expect));
    table.into_toml().unwrap_or_else(|| "{}".into())
}

fn act(act: &Act) -> (&'static str, String) {
    match act {
        Act::Press(keys) => ("press", quoted(&keys.iter().map(Key::to_string).collect::<String>())),
        Act::Say(text) => ("say", quoted(text)),
        Act::Wait(time) => ("wait", quoted(&duration(*time))),
        Act::Silence => ("silence", "true".into()),
        Act::Task { ok, run, set } => {
            let mut table = Table::default();
            table.set("ok", Some(ok.to_string()));
            table.text("run", run.as_deref());
            let set: BTreeMap<&str, &str> =
                set.iter().map(|(slot, value)| (slot.as_str(), value.reveal().as_str())).collect();
            table.set("set", map(set));
            ("task", table.into_toml().unwrap_or_default())
        }
        Act::Reply(text) => ("reply", quoted(text)),
        Act::Agent(is) => ("agent", quoted(agent_word(*is))),
        Act::Queue { position, wait_s } => {
            let number = |number: &Option<u32>| number.map(|number| number.min(u16::MAX.into()).to_string());
            let mut table = Table::default();
            table.set("position", number(position));
            table.set("wait_s", number(wait_s));
            ("queue", table.into_toml().unwrap_or_else(|| "{}".into()))
        }
        Act::HangUp => ("hangup", "true".into()),
    }
}

/// Where the call stands first, then what is done for the caller, then what is said.
fn expectation(expect: &Expect) -> Option<String> {
    let Expect { at, says, not_says, transfer, reason, callback, voicemail, priority, ticket, heard, slots, ended } =
        expect;
    let mut table = Table::default();
    table.text("at", at.as_deref());
    table.text("transfer", transfer.as_deref());
    table.text("reason", reason.map(|reason| reason.as_str()));
    table.text("priority", priority.map(|priority| priority.as_str()));
    table.text("callback", callback.as_deref());
    table.text("voicemail", voicemail.as_deref());
    table.text("ticket", ticket.as_deref());
    table.text("heard", heard.map(|heard| heard.as_str()));
    table.set("says", texts(says));
    table.set("not_says", texts(not_says));
    table.set("slots", map(slots.iter().map(|(slot, value)| (slot.as_str(), value.as_str())).collect()));
    table.set("ended", ended.map(|ended| ended.to_string()));
    table.into_toml()
}

fn texts(texts: &[String]) -> Option<String> {
    match texts {
        [] => None,
        [text] => Some(quoted(text)),
        _ => Some(list(texts)),
    }
}

fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

fn map(entries: BTreeMap<&str, &str>) -> Option<String> {
    let mut table = Table::default();
    for (name, value) in entries {
        let is_bare = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        let key = if is_bare { name.to_owned() } else { quoted(name) };
        table.text(&key, Some(value));
    }
    table.into_toml()
}

/// `1m30s`, as the reader takes it.
fn duration(time: Millis) -> String {
    let ms = time.clamp(Millis(1), WAIT_MAX).0;
    let parts = [(ms / 3_600_000, "h"), (ms / 60_000 % 60, "m"), (ms / 1_000 % 60, "s"), (ms % 1_000, "ms")];
    parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count}{unit}")).collect()
}

/// A basic string of TOML. What cannot be seen is written as a number.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if is_unseen(c) => {
                // A `String` takes everything.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Control characters, and those that move the text around them. The joiner of emoji is none of them.
fn is_unseen(c: char) -> bool {
    let moves = matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    c.is_control() || moves || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_case_reads_as_an_author_would_write_it() {
        let text = "flow = \"shop.toml\"\n\n[[case]]\nname = \"says \\\"你好\\\"\"\nclock = \"2026-11-21T20:30:00+08:00\"\n\
            caller = { id = \"5550100\", age = 30, tags = [\"deaf\"], channel = \"text\" }\nsteps = [\n\
            \x20 { press = \"1\" },\n\
            \x20 { say = \"我要投诉\", expect = { transfer = \"complaints\", reason = \"complaint\", not_says = [\"a\", \"b\"] } },\n\
            \x20 { wait = \"1h1m1s500ms\", expect = { at = \"main\", says = \"\\u202Ea\\n\", slots = { a = \"\", \"号\" = \"1\" }, ended = false } },\n\
            \x20 { task = { ok = true, run = \"bill\", set = { spent = \"36.20\" } } },\n\
            \x20 { queue = {} },\n\
            \x20 { hangup = true },\n]\n";
        let (script, problems) = Script::read(&crate::diag::Source::new("a.test.toml", text));
        let told: Vec<String> = problems.into_sorted().iter().map(|problem| problem.message.to_string()).collect();
        assert_eq!(told, [""; 0]);
        assert_eq!(script.unwrap().to_toml(), text);
    }

    #[test]
    fn what_no_test_file_can_hold_is_brought_near() {
        assert_eq!(duration(Millis(0)), "1ms");
        assert_eq!(duration(Millis(u64::MAX)), "24h");
    }
}
