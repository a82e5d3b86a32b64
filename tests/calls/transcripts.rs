//! Calls written down word by word: what the caller does, and each turn that answers it.
//!
//! In a file of `tests/transcripts` the first line names the flow, `== ` begins a call, and a line that begins with `> ` is what happens:
//! half a second after the last thing, or after `+seconds`; a `tick` comes at its deadline. Everything else is written by
//! `PRESSZERO_BLESS=1 cargo test --test calls transcripts`: read the difference before you keep it.

use crate::common;
use std::fs;

use presszero::charter::{Auditor, Rules};
use presszero::protocol::{Event, Millis};
use presszero::{Flow, Session};
use serde_json::{Value, json};

/// What is left out of a turn.
const USUAL: [&str; 5] = [
    r#","actions":[]"#,
    r#""heard":null,"#,
    r#","term":null"#,
    r#","lang":"en","rate":1.0,"barge_in":true"#,
    r#""action":"#,
];

/// A call that is being written down.
struct Call<'f> {
    flow: &'f Flow,
    session: Session,
    auditor: Auditor,
    now: u64,
    out: String,
}

impl<'f> Call<'f> {
    fn new(flow: &'f Flow, rules: Rules) -> Self {
        Self { flow, session: Session::new(), auditor: Auditor::new(rules), now: 0, out: String::new() }
    }

    /// One line of what happens.
    fn act(&mut self, line: &str) {
        let (pause, what) = match line.strip_prefix('+') {
            Some(rest) => rest.split_once(' ').expect("something happens"),
            None => ("", line),
        };
        let due = self.session.deadline().filter(|_| what == "tick" && pause.is_empty());
        let pause: f64 = if pause.is_empty() { 0.5 } else { pause.parse().expect("seconds") };
        self.now = due.map_or(self.now + (pause * 1_000.0) as u64, |due| due.0.max(self.now));
        match what.split_once(' ').unwrap_or((what, "")) {
            ("keys", keys) => keys.chars().for_each(|key| self.give(json!({"event": "key", "key": key.to_string()}))),
            ("say", text) => self.give(json!({"event": "speech", "text": text})),
            ("agent", is) => self.give(json!({"event": "agent", "is": is})),
            ("reply", text) => self.give(json!({"event": "reply", "text": text})),
            ("saved", _) => self.session = Session::restore(self.flow, &self.session.snapshot()),
            ("damaged", _) => self.session = Session::restore(self.flow, b"damaged"),
            _ if what.starts_with('{') => self.give(serde_json::from_str(what).expect("an event")),
            (name, _) => self.give(json!({"event": name})),
        }
    }

    fn give(&mut self, mut event: Value) {
        event["at"] = self.now.into();
        let event: Event = serde_json::from_value(event).expect("an event");
        let mut turn = self.session.handle(self.flow, &event);
        self.auditor.observe(&event, &turn);
        assert_eq!((turn.state, turn.deadline), (self.session.phase(), self.session.deadline()));
        assert!(turn.at >= Millis(self.now));
        let actions = std::mem::take(&mut turn.actions);
        self.write(&turn, "");
        actions.iter().for_each(|action| self.write(action, "  "));
    }

    fn write(&mut self, what: &impl serde::Serialize, indent: &str) {
        let text = serde_json::to_string(what).expect("plain data");
        let text = USUAL.iter().fold(text, |text, usual| text.replace(usual, ""));
        self.out += &format!("{indent}{text}\n");
    }
}

/// The same file, with what the session answers now.
fn answered(file: &str, text: &str) -> String {
    let path = text.lines().next().and_then(|line| line.strip_prefix("flow: ")).expect("a flow");
    let flow = common::flow(&common::root().join(path));
    let rules = presszero::scenario::rules(&flow);
    let mut call = Call::new(&flow, rules.clone());
    let mut out = format!("flow: {path}\n");
    for line in text.lines().skip(1) {
        if let Some(name) = line.strip_prefix("== ") {
            call = Call::new(&flow, rules.clone());
            out += &format!("\n== {name}\n");
        } else if let Some(what) = line.strip_prefix("> ") {
            call.act(what);
            assert_eq!(call.auditor.breaches(), [], "{file}: {what}");
            out += &format!("> {what}\n{}", std::mem::take(&mut call.out));
        }
    }
    out
}

#[test]
fn every_turn_is_as_it_was_written_down() {
    let files =
        common::files("tests/transcripts").into_iter().filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let mut count = 0;
    for path in files {
        let text = fs::read_to_string(&path).expect("text");
        let now = answered(&common::short(&path), &text);
        count += text.lines().filter(|line| line.starts_with("> ")).count();
        if std::env::var("PRESSZERO_BLESS").is_ok() {
            fs::write(&path, now).unwrap();
            continue;
        }
        let same = text.lines().zip(now.lines()).take_while(|(a, b)| a == b).count();
        let at = |text: &str| text.lines().nth(same).unwrap_or("the end").to_owned();
        assert!(text == now, "{}, line {}:\n  was {}\n  is  {}", common::short(&path), same + 1, at(&text), at(&now));
    }
    assert!(count >= 200, "only {count} inputs");
}
