//! What the command takes as a whole: events of a file a second, and how soon it is ready.

use std::fs;
use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const CALLS: u32 = 50_000;
/// A busy machine only ever makes a run longer, so that the shortest counts.
const RUNS: usize = 7;

/// The flow that answers.
const FLOW: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../flows/carrier.toml");
/// Where the events of many calls stand, and those of one.
const EVENTS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/events.jsonl");
const ONE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/one.jsonl");

const KEYS: &[&str] = &[
    r#""at":0,"event":"start""#,
    r#""at":1000,"event":"key","key":"9""#,
    r#""at":2000,"event":"key","key":"2""#,
    r#""at":3000,"event":"prompt_finished""#,
    r#""at":4000,"event":"key","key":"1""#,
];
const SAID: &str = r#""at":5000,"event":"speech","text":"我想查一下上个月的话费""#;
const END: &str = r#""at":9000,"event":"hangup""#;

fn main() -> io::Result<()> {
    fs::write(ONE, call(0, &[KEYS, &[END]].concat()))?;
    println!("{:32}  {:>10}  {:>12}", "replay of a file, to nothing", "events", "events/s");
    for (name, events) in [("keys", [KEYS, &[END]].concat()), ("keys and an utterance", [KEYS, &[SAID, END]].concat())]
    {
        fs::write(EVENTS, (0..CALLS).map(|number| call(number, &events)).collect::<String>())?;
        let count = CALLS as usize * events.len();
        let time = shortest(&["replay", FLOW, EVENTS])?.saturating_sub(shortest(&["replay", FLOW, ONE])?);
        println!("{name:32}  {count:10}  {:12.0}", count as f64 / time.as_secs_f64());
    }
    fs::remove_file(EVENTS)?;

    println!("\n{:32}  {:>10}", "ready, and six lines answered", "ms");
    for (name, args) in [
        ("--version, the floor", &["--version"][..]),
        ("hear --lang zh", &["hear", "--lang", "zh", ONE]),
        ("hear, all languages", &["hear", ONE]),
        ("hear --flow", &["hear", "--flow", FLOW, ONE]),
        ("replay", &["replay", FLOW, ONE]),
    ] {
        println!("{name:32}  {:10.1}", shortest(args)?.as_secs_f64() * 1e3);
    }
    Ok(())
}

/// The events of a call, a line each.
fn call(number: u32, events: &[&str]) -> String {
    events.iter().map(|event| format!("{{\"call\":\"c{number}\",{event}}}\n")).collect()
}

/// The shortest time of some runs of the command.
fn shortest(args: &[&str]) -> io::Result<Duration> {
    let mut shortest = Duration::MAX;
    for _ in 0..RUNS {
        let start = Instant::now();
        let status = Command::new(env!("CARGO_BIN_EXE_presszero")).args(args).stdout(Stdio::null()).status()?;
        shortest = shortest.min(start.elapsed());
        if !status.success() {
            return Err(io::Error::other(format!("{args:?}: {status}")));
        }
    }
    Ok(shortest)
}
