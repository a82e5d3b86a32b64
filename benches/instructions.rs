//! Small pieces of work whose instructions are counted: `.ci/instructions` runs this under valgrind, which counts in `measured` alone.
#![allow(clippy::expect_used, reason = "a bench may stop")]

mod common;

use std::fmt::Write as _;
use std::hint::black_box;

use presszero::protocol::{Event, EventKind, EventLine, HeardAs, Key, Millis};
use presszero::{Flow, Session};

use common::{flows, words};

/// So often that a count is not of one lucky turn; what is made once was made before.
const TIMES: usize = 100;
const LINES: usize = 1_000;

fn main() {
    let zh = Flow::parse(&flows::hotline()).expect("a good flow");
    let en = Flow::parse(&flows::tree(10)).expect("a good flow");
    turns("key turn", &zh, key("1"), HeardAs::Option);
    turns("wrong key", &zh, key("9"), HeardAs::None);
    turns("speech turn, zh: an option", &zh, said(words::OPTION), HeardAs::Option);
    turns("speech turn, zh: a request", &zh, said(words::REQUEST), HeardAs::Human);
    turns("speech turn, zh: nothing", &zh, said(words::NEITHER), HeardAs::None);
    turns("speech turn, en: a request", &en, said(words::REQUEST_EN), HeardAs::Human);

    let mut session = Session::start(&zh, Default::default()).0;
    drop(session.handle(&zh, &key("1")));
    count("save + restore", TIMES, || drop(black_box(Session::restore(&zh, &session.snapshot()))));

    let text = flows::tree(100);
    count("compile 100 nodes", 1, || drop(black_box(Flow::parse(&text))));

    let lines = lines();
    let mut written = Vec::new();
    count("replay 1,000 lines", 1, || {
        let mut session = Session::new();
        for line in &lines {
            let EventLine { event, .. } = serde_json::from_str(line).expect("an event");
            if matches!(event.kind, EventKind::Start(_)) {
                session = Session::new();
            }
            written.clear();
            serde_json::to_writer(&mut written, &session.handle(&zh, &event).as_json()).expect("JSON");
            black_box(&written);
        }
    });
}

/// What is counted. Nothing else may be called so.
#[inline(never)]
fn measured(work: &mut dyn FnMut()) {
    work();
}

/// Counts a piece of work, done so many times, after it was done once. The names come out in the order of the counts.
fn count(name: &str, times: usize, mut work: impl FnMut()) {
    work();
    measured(&mut || (0..times).for_each(|_| work()));
    println!("{name}\t{times}");
}

/// A turn of a call that has just begun.
fn turns(name: &str, flow: &Flow, event: Event, heard: HeardAs) {
    let start = Session::start(flow, Default::default()).0;
    let turn = start.clone().handle(flow, &event).heard.map(|heard| heard.class);
    assert_eq!(turn, Some(heard), "{name} is what it says");
    count(name, TIMES, || drop(black_box(start.clone().handle(flow, &event))));
}

fn key(key: &str) -> Event {
    Event::key(Millis(500), key.parse::<Key>().expect("a key"))
}

fn said(text: &str) -> Event {
    Event::speech(Millis(500), text)
}

/// Calls of ten events each, one after the other.
fn lines() -> Vec<String> {
    let keys = ["1", "9", "2", "1", "*"];
    (0..LINES)
        .map(|line| {
            let (call, at) = (line / 10, line % 10 * 1_000);
            let mut text = format!(r#"{{"call":"c{call}","at":{at},"event":"#);
            match line % 10 {
                0 => text.push_str(r#""start"}"#),
                9 => text.push_str(r#""hangup"}"#),
                odd if odd % 2 == 1 => drop(write!(text, r#""key","key":"{}"}}"#, keys[odd / 2])),
                _ => text.push_str(r#""prompt_finished"}"#),
            }
            text
        })
        .collect()
}
