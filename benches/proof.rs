//! What a proof costs: the curve from 10 to 10,000 nodes, against a yardstick of the same run.
//!
//! Each size is measured in a process of its own, so that its peak of memory is its own too.
#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "a bench looks at the clock, and may stop")]

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use presszero::protocol::{Event, Key, Millis};
use presszero::verify::prove;
use presszero::{Flow, Session};

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
    let flow = Flow::parse(&tree(nodes)).expect("a good flow");
    let proof = prove(&flow);
    assert!(proof.holds());
    let runs = (ENOUGH / proof.transitions).clamp(1, RUNS_MAX);
    let seconds = median((0..runs).map(|_| timed(|| assert!(prove(&flow).holds()))).collect()).as_secs_f64();
    let each = seconds / proof.transitions as f64;
    let ratio = each / key_turn(&flow).as_secs_f64();
    println!(
        "{nodes:7}  {:7}  {:11}  {seconds:7.3}  {:13.2}  {ratio:10.1}  {:8}",
        proof.states,
        proof.transitions,
        each * 1e6,
        peak()
    );
}

/// The yardstick: a key is answered in a copy of a call.
fn key_turn(flow: &Flow) -> Duration {
    const TURNS: u32 = 2_000;
    let (session, _) = Session::start(flow, Default::default());
    let key = Event::key(Millis(500), "9".parse::<Key>().expect("a key"));
    let batches = (0..15).map(|_| timed(|| (0..TURNS).for_each(|_| drop(session.clone().handle(flow, &key)))));
    median(batches.collect()) / TURNS
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The peak of memory of this process in MiB, where the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: Option<u64> = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    kib.map_or_else(|| "?".into(), |kib| (kib / 1024).to_string())
}

/// A tree of menus, four options each: what hangs below the last of them is the end.
fn tree(nodes: usize) -> String {
    let mut text = String::from("name = \"tree\"\nlang = \"en\"\n[human]\nqueue = \"desk\"\n");
    for node in 0..nodes {
        let _ = writeln!(text, "[menu.n{node}]\noptions = [");
        for option in 1..=4 {
            let next = 4 * node + option;
            let go = if next < nodes { format!("n{next}") } else { "end".into() };
            let _ = writeln!(text, "{{ key = \"{option}\", label = \"choice {option}\", go = \"{go}\" }},");
        }
        let _ = writeln!(text, "]");
    }
    text
}
