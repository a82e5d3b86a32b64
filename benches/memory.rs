//! What a million calls of one flow keep in memory, each of which took a key.
#![allow(clippy::expect_used, reason = "a bench may stop")]

mod common;

use presszero::protocol::{Event, Key, Millis, Phase};
use presszero::{Flow, Session};

use common::{flows, memory, timed};

const CALLS: u32 = 1_000_000;

fn main() {
    let flow = Flow::parse(&flows::hotline()).expect("a good flow");
    let key = Event::key(Millis(500), "1".parse::<Key>().expect("a key"));
    let before = resident();
    let mut calls = Vec::with_capacity(CALLS as usize);
    let starting = timed(|| calls.extend((0..CALLS).map(|_| Session::start(&flow, Default::default()).0)));
    let started = resident();
    let stepping = timed(|| calls.iter_mut().for_each(|call| drop(call.handle(&flow, &key))));
    let stepped = resident();
    assert!(calls.iter().all(|call| call.phase() == Phase::Menu));

    println!("{CALLS} live calls of one flow");
    println!("size of a `Session`          {:8} bytes", size_of::<Session>());
    for (when, now) in [("started", started), ("after a key each", stepped)] {
        let (mib, each) = match before.zip(now) {
            Some((before, now)) => ((now / 1024).to_string(), (now - before) * 1024 / u64::from(CALLS)),
            None => ("?".into(), 0),
        };
        println!("resident, {when:18} {mib:>8} MiB,   {each} bytes a call");
    }
    let each = |time: std::time::Duration| time.as_nanos() / u128::from(CALLS);
    println!("starting a call              {:8} ns", each(starting));
    println!("a key turn, calls in a row   {:8} ns", each(stepping));
}

fn resident() -> Option<u64> {
    memory("VmRSS")
}
