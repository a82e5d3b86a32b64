//! What the benches share: contestants of one run, time on the core, tables, and what they all are given.
#![allow(dead_code, reason = "each bench uses its own part")]
#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "a bench looks at the clock, and may stop")]

pub mod flows;
pub mod machines;
pub mod speaking;
pub mod words;

use std::hint::black_box;
use std::time::Duration;

/// Batches of each contestant; the median counts.
const ROUNDS: usize = 31;
/// How long a batch takes: short against what a scheduler gives at once.
const BATCH: Duration = Duration::from_millis(2);
const PIECES_MAX: u32 = 1 << 20;
/// Inputs that are made ahead of being timed: so few that they stay in the cache.
const AHEAD: u32 = 256;

/// Contestants that take turns, a batch each, so that a busy moment of the machine hits all of them alike.
#[derive(Default)]
pub struct Race<'a> {
    runners: Vec<Runner<'a>>,
}

/// One contestant: its name, and what gives the time of that many pieces of work.
struct Runner<'a> {
    name: String,
    batch: Box<dyn FnMut(u32) -> Duration + 'a>,
}

/// What one piece of work took.
#[derive(Clone, Debug)]
pub struct Row {
    pub name: String,
    /// Nanoseconds.
    pub ns: f64,
}

impl<'a> Race<'a> {
    /// A piece of work that needs nothing prepared.
    pub fn add<R>(&mut self, name: impl Into<String>, mut work: impl FnMut() -> R + 'a) {
        let batch = move |pieces| {
            timed(|| {
                for _ in 0..pieces {
                    black_box(work());
                }
            })
        };
        self.runners.push(Runner { name: name.into(), batch: Box::new(batch) });
    }

    /// A piece of work on something that is used up by it. Making that, and dropping it, is not timed.
    pub fn add_on<T, R>(
        &mut self,
        name: impl Into<String>,
        mut prepare: impl FnMut() -> T + 'a,
        mut work: impl FnMut(&mut T) -> R + 'a,
    ) {
        let batch = move |pieces: u32| {
            let mut total = Duration::ZERO;
            for done in (0..pieces).step_by(AHEAD as usize) {
                let mut inputs: Vec<T> = (done..pieces.min(done + AHEAD)).map(|_| prepare()).collect();
                total += timed(|| {
                    for input in &mut inputs {
                        black_box(work(input));
                    }
                });
            }
            total
        };
        self.runners.push(Runner { name: name.into(), batch: Box::new(batch) });
    }

    /// Runs them all.
    pub fn run(mut self) -> Vec<Row> {
        let sizes: Vec<u32> = self.runners.iter_mut().map(Runner::size).collect();
        let mut times = vec![Vec::new(); sizes.len()];
        for _ in 0..ROUNDS {
            for ((runner, size), times) in self.runners.iter_mut().zip(&sizes).zip(&mut times) {
                times.push((runner.batch)(*size));
            }
        }
        let rows = self.runners.into_iter().zip(sizes).zip(times);
        rows.map(|((runner, size), times)| Row { name: runner.name, ns: nanos(median(times)) / f64::from(size) })
            .collect()
    }
}

impl Runner<'_> {
    /// How many pieces of work fill a batch.
    fn size(&mut self) -> u32 {
        let mut size = 1;
        while size < PIECES_MAX && (self.batch)(size) < BATCH {
            size *= 2;
        }
        size
    }
}

/// Prints what was measured, each row also as a multiple of the rows named.
pub fn show(title: &str, rows: &[Row], yardsticks: &[&str]) {
    let width =
        rows.iter().map(|row| row.name.chars().count()).chain([title.chars().count()]).max().unwrap_or_default();
    print!("\n{title:width$}  {:>12}", "ns");
    for yardstick in yardsticks {
        print!("  {:>20}", format!("x {yardstick}"));
    }
    println!();
    for Row { name, ns } in rows {
        print!("{name:width$}  {ns:12.1}");
        for yardstick in yardsticks {
            print!("  {:20.2}", ns / find(rows, yardstick));
        }
        println!();
    }
}

/// The time of the row with this name.
pub fn find(rows: &[Row], name: &str) -> f64 {
    rows.iter().find(|row| row.name == name).expect("a row of this name").ns
}

/// How long some work takes, in time that this thread spends on a core: others on a busy machine do not count.
pub fn timed<R>(work: impl FnOnce() -> R) -> Duration {
    let start = on_core();
    black_box(work());
    on_core() - start
}

/// Time that this thread has spent on a core.
#[cfg(unix)]
fn on_core() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Where the system does not tell it: time.
#[cfg(not(unix))]
fn on_core() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}

/// The median of some times.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The median time of some runs, for work that takes long enough to be timed alone.
pub fn median_of<R>(runs: usize, mut work: impl FnMut() -> R) -> Duration {
    median((0..runs).map(|_| timed(&mut work)).collect())
}

pub fn nanos(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

/// A figure of this process's memory in KiB, where the system tells it: `VmRSS`, or `VmHWM` for the peak.
pub fn memory(figure: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(figure)?.strip_prefix(':'))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
