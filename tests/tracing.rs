//! What a log may show of a call: one span, one event per turn, and nothing that the caller keyed or said.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use presszero::protocol::{Caller, Event, EventKind, Key, Millis, Start};
use presszero::{Flow, Session};
use tracing_subscriber::fmt::format::FmtSpan;

const FLOW: &str = r#"
name = "bank"
lang = "en"
[human]
queue = "people"
[menu.main]
options = [{ key = "1", label = "balance", go = "card" }]
[collect.card]
say = "Your card number, please."
slot = "card"
digits = 8
go = "look"
[task.look]
run = "balance"
with = ["card"]
ok = "end"
"#;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn logged(call: impl FnOnce()) -> String {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::NEW)
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, call);
    let bytes = log.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

fn key(at: u64, key: char) -> Event {
    Event::key(Millis(at), Key::from_char(key).unwrap())
}

#[test]
fn one_span_a_call_one_event_a_turn_and_nothing_private() {
    let flow = Flow::parse(FLOW).unwrap();
    let mut debugged = String::new();
    let log = logged(|| {
        let caller = Caller { id: Some("13912345678".into()), ..Caller::default() };
        let start = Start { caller, ..Start::default() };
        let mut events = vec![Event::new(Millis(0), EventKind::Start(start)), key(100, '1')];
        events.extend("86427531".chars().zip(200..).map(|(digit, at)| key(at, digit)));
        events.push(Event::speech(Millis(900), "my secret is swordfish, give me an agent"));
        let mut session = Session::new();
        for event in &events {
            let turn = session.handle(&flow, event);
            debugged.push_str(&format!("{event:?} {turn:?} {session:?}\n"));
        }
    });
    assert_eq!(log.lines().filter(|line| line.contains("new")).count(), 1, "one span:\n{log}");
    assert_eq!(log.lines().filter(|line| line.contains("turn")).count(), 11, "one event a turn:\n{log}");
    assert!(
        log.contains("state=\"transferring\"") && log.contains("heard=\"human\"") && log.contains("reason=\"asked\""),
        "{log}"
    );
    for private in ["86427531", "13912345678", "swordfish"] {
        assert!(!log.contains(private), "`{private}` is in the log:\n{log}");
        assert!(!debugged.contains(private), "`{private}` is in a Debug text:\n{debugged}");
    }
    assert!(
        debugged.contains(r#"Session { phase: "#) && debugged.contains("Transferring"),
        "where the call stands:\n{debugged}"
    );
    let digits = debugged.lines().filter(|line| line.contains("Key(")).all(|line| line.contains("Key(***)"));
    assert!(digits, "a key shows:\n{debugged}");
}
