//! What a turn allocates, and what a call keeps: counted on the thread of the test. `--nocapture` shows the figures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use allocation_counter::{AllocationInfo, measure};
use presszero::protocol::{Event, Key, Millis, Phase};
use presszero::{Ear, Flow, Lang, Session};

const FLOW: &str = r#"
name = "shop"
lang = "zh-CN"
[human]
queue = "service"
[menu.main]
options = [
  { key = "1", label = "查订单", words = ["订单"], go = "orders" },
  { key = "2", label = "查运费", words = ["运费"], go = "orders" },
]
[menu.orders]
options = [{ key = "1", label = "退货", words = ["退货"], go = "main" }]
"#;

/// What names an option, what is neither, what sounds like a request, what is one.
const SAID: [(&str, &str); 4] = [
    ("option", "我想查一下订单到哪里了"),
    ("neither", "今天外面下好大的雨啊"),
    ("sounds like a person", "帮我专人公"),
    ("person", "不要机器，给我转人工"),
];

/// What a turn may leave with the call: a place on the path, a count, an utterance for the agent. In bytes.
const KEPT_MAX: i64 = 256;

fn flow() -> Flow {
    Flow::parse(FLOW).expect("a good flow")
}

fn key(at: u64, key: &str) -> Event {
    Event::key(Millis(at), key.parse::<Key>().expect("a key"))
}

/// A call of a flow for which everything that is made once was made: by calls that went the same way.
fn warm(flow: &Flow) -> Session {
    let (mut session, _) = Session::start(flow, Default::default());
    for (at, (_, text)) in (1..).zip(SAID) {
        session.handle(flow, &Event::speech(Millis(at * 1_000), text));
    }
    let (mut session, _) = Session::start(flow, Default::default());
    for at in 1..4 {
        session.handle(flow, &key(at * 1_000, "1"));
    }
    Session::start(flow, Default::default()).0
}

fn show(what: &str, counted: &AllocationInfo) {
    let AllocationInfo { count_total, bytes_total, bytes_max, bytes_current, .. } = counted;
    println!("{what}: {count_total} allocations, {bytes_total} bytes, {bytes_max} at most, {bytes_current} stay");
}

#[test]
fn a_key_turn() {
    let flow = flow();
    let mut session = warm(&flow);
    for (at, name) in [(1_000, "1"), (2_000, "9"), (3_000, "1"), (4_000, "0")] {
        let event = key(at, name);
        let counted = measure(|| drop(session.handle(&flow, &event)));
        show(&format!("key {name}"), &counted);
        assert!(counted.bytes_current <= KEPT_MAX, "key {name}: {counted:?}");
        assert!(name != "1" || counted.count_total == 0, "an option allocates: {counted:?}");
    }
    assert_eq!(session.phase(), Phase::Transferring);
}

#[test]
fn a_speech_turn() {
    let flow = flow();
    let warm = warm(&flow);
    for (what, text) in SAID {
        let mut session = warm.clone();
        session.handle(&flow, &Event::speech(Millis(1_000), text));
        // Where the first leads, the next is heard otherwise, and needs other buffers.
        session.clone().handle(&flow, &Event::speech(Millis(2_000), text));
        let event = Event::speech(Millis(2_000), text);
        let counted = measure(|| drop(session.handle(&flow, &event)));
        show(&format!("speech, {what}"), &counted);
        assert!(counted.bytes_current <= KEPT_MAX, "{text}: {counted:?}");
        // What was said is kept, the turn's own list is made, and a sentence is filled in.
        assert!(counted.count_total <= 3, "{text}: {counted:?}");
    }
}

#[test]
fn a_call_before_the_caller_speaks() {
    let flow = flow();
    drop(warm(&flow));
    let mut session = Session::new();
    let mut take = |event: Event| {
        let counted = measure(|| drop(session.handle(&flow, &event)));
        assert!(counted.bytes_current <= KEPT_MAX, "{event:?}: {counted:?}");
        counted
    };
    show("kept of the start", &take(Event::new(Millis(0), presszero::protocol::EventKind::Start(Default::default()))));
    for (at, name) in [(1_000, "1"), (2_000, "1"), (3_000, "2"), (4_000, "9")] {
        show(&format!("kept of key {name}"), &take(key(at, name)));
    }
    // What has no heap is copied without any.
    show("a copy of the call", &measure(|| drop(session.clone())));
    assert!(size_of::<Session>() <= 184, "{} bytes", size_of::<Session>());
}

#[test]
fn hearing_leaves_nothing_behind_and_takes_memory_in_proportion() {
    let ear = Ear::new(&[Lang::Zh, Lang::En]);
    for (what, text) in SAID {
        drop(ear.hear(text));
        let counted = measure(|| drop(ear.hear(text)));
        show(&format!("ear, {what}"), &counted);
        assert_eq!(counted.count_total, 0, "{text}");
    }
    let peak = |chars: usize| {
        let text: String = "请帮我转人工，".chars().cycle().take(chars).collect();
        measure(|| drop(ear.hear(&text))).bytes_max
    };
    let (short, long) = (peak(1_000), peak(10_000));
    println!("1,000 characters: {short} bytes at most; 10,000: {long}");
    // Buffers double as they grow.
    assert!(long <= 20 * short, "{short} bytes for a tenth of the text, {long} for all");
}
