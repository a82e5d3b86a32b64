//! What the command takes as a whole: events of a file a second, and how soon it is ready.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench may stop")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const CALLS: u32 = 50_000;
/// A busy machine only ever makes a run longer, so that the shortest counts.
const RUNS: usize = 7;

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let flow = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../flows/carrier.toml");
    let flow = flow.to_str().expect("a path in UTF-8");
    let events = folder.join("events.jsonl");
    let one = folder.join("one.jsonl");
    fs::write(&one, call(0, "")).expect("writable");
    let one = one.to_str().expect("a path in UTF-8");

    println!("{:32}  {:>10}  {:>12}", "replay of a file, to nothing", "events", "events/s");
    let said = r#"{"call":"CALL","at":5000,"event":"speech","text":"我想查一下上个月的话费"}"#;
    for (name, more) in [("keys", ""), ("keys and an utterance", said)] {
        let text: String = (0..CALLS).map(|number| call(number, more)).collect();
        fs::write(&events, &text).expect("writable");
        let count = text.lines().count();
        let start = shortest(&["replay", flow, one]);
        let time = shortest(&["replay", flow, events.to_str().expect("a path in UTF-8")]) - start;
        println!("{name:32}  {count:10}  {:12.0}", count as f64 / time.as_secs_f64());
    }
    fs::write(&events, "").expect("writable");

    println!("\n{:32}  {:>10}", "ready, and one line answered", "ms");
    for (name, args) in [
        ("--version, the floor", &["--version"][..]),
        ("hear, all languages", &["hear", one]),
        ("hear --lang zh", &["hear", "--lang", "zh", one]),
        ("hear --flow", &["hear", "--flow", flow, one]),
        ("replay", &["replay", flow, one]),
    ] {
        println!("{name:32}  {:10.1}", shortest(args).as_secs_f64() * 1e3);
    }
}

/// The events of a call, a line each.
fn call(number: u32, more: &str) -> String {
    let name = format!("c{number}");
    let mut lines = String::new();
    for (at, event) in [
        (0, r#""event":"start""#),
        (1_000, r#""event":"key","key":"9""#),
        (2_000, r#""event":"key","key":"2""#),
        (3_000, r#""event":"prompt_finished""#),
        (4_000, r#""event":"key","key":"1""#),
    ] {
        writeln!(lines, r#"{{"call":"{name}","at":{at},{event}}}"#).expect("a string");
    }
    if !more.is_empty() {
        writeln!(lines, "{}", more.replace("CALL", &name)).expect("a string");
    }
    writeln!(lines, r#"{{"call":"{name}","at":9000,"event":"hangup"}}"#).expect("a string");
    lines
}

/// The shortest time of some runs of the command.
fn shortest(args: &[&str]) -> Duration {
    let run = || {
        let start = Instant::now();
        let status = Command::new(env!("CARGO_BIN_EXE_presszero")).args(args).stdout(Stdio::null()).status();
        assert!(status.expect("it runs").success(), "{args:?}");
        start.elapsed()
    };
    (0..RUNS).map(|_| run()).min().unwrap_or_default()
}
