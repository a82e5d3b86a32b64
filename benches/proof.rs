//! What a proof costs: the curve from 10 to 10,000 nodes, against a yardstick of the same run.
//!
//! Each size is measured in a process of its own, so that its peak of memory is its own too.
#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "a bench looks at the clock, and may stop")]

mod common;

use std::process::Command;
use std::time::Duration;

use presszero::protocol::{Event, Key, Millis};
use presszero::verify::prove;
use presszero::{Flow, Session};

use common::{flows, median, median_of, memory, timed};

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
/// Transitions that a median is worth; a larger flow is proved once.
const ENOUGH: usize = 1_000_000;
const RUNS_MAX: usize = 7;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(nodes) = args.iter().skip_while(|arg| *arg != "--nodes").nth(1) {
        return measure(nodes.parse().expect("a number of nodes"));
    }
    println!("  nodes   states  transitions  seconds  us/transition  x key turn  peak MiB");
    for nodes in SIZES {
        let itself = std::env::current_exe().expect("this program");
        let status = Command::new(itself).args(["--nodes", &nodes.to_string()]).status().expect("it runs again");
        assert!(status.success());
    }
}

/// One line of the table.
fn measure(nodes: usize) {
    let flow = Flow::parse(&flows::tree(nodes)).expect("a good flow");
    let proof = prove(&flow);
    assert!(proof.holds());
    let runs = (ENOUGH / proof.transitions).clamp(1, RUNS_MAX);
    let seconds = median_of(runs, || assert!(prove(&flow).holds())).as_secs_f64();
    let each = seconds / proof.transitions as f64;
    let ratio = each / key_turn(&flow).as_secs_f64();
    println!(
        "{nodes:7}  {:7}  {:11}  {seconds:7.3}  {:13.2}  {ratio:10.1}  {:8}",
        proof.states,
        proof.transitions,
        each * 1e6,
        memory("VmHWM").map_or_else(|| "?".into(), |kib| (kib / 1024).to_string())
    );
}

/// The yardstick: a key is answered in a copy of a call.
fn key_turn(flow: &Flow) -> Duration {
    const TURNS: u32 = 20_000;
    let (session, _) = Session::start(flow, Default::default());
    let key = Event::key(Millis(500), "9".parse::<Key>().expect("a key"));
    let batches = (0..15).map(|_| timed(|| (0..TURNS).for_each(|_| drop(session.clone().handle(flow, &key)))));
    median(batches.collect()) / TURNS
}
