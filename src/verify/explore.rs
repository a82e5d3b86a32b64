//! The exploration: breadth first over standing calls.

use std::collections::{HashMap, HashSet, VecDeque};

use super::calls::{Calls, Standing};
use super::engine::Engine;
use super::judge::faults;
use super::proof::Progress;
use crate::catalogue::Text;
use crate::charter::Promise;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) states: usize,
    pub(super) transitions: usize,
    /// Each promise that some step breaks, and how it shows.
    pub(super) broken: HashMap<Promise, Text>,
}

/// Explores all calls. A state costs its footing (about 80 bytes) for the whole time, and a session while it waits to be looked at.
/// With a promise in `until`, it is enough to see that one broken.
pub(super) fn explore<E: Engine>(
    calls: &Calls<'_, E>,
    until: Option<Promise>,
    mut watch: impl FnMut(Progress),
) -> Found {
    let mut found = Found::default();
    let mut known: HashSet<Box<[u8]>> = HashSet::new();
    let first = calls.first();
    known.insert(first.footing().into());
    let mut queue = VecDeque::from([first]);
    while let Some(standing) = queue.pop_front() {
        if until.is_some_and(|promise| found.broken.contains_key(&promise)) {
            break;
        }
        calls.each(&standing, |step, taken| {
            found.transitions += 1;
            for (promise, fault) in faults(calls.flow, step, &taken) {
                found.broken.entry(promise).or_insert(fault);
            }
            if taken.after != *taken.before {
                let next = Standing::after(calls.flow, taken, |footing| !known.contains(footing));
                queue.extend(next.inspect(|next| {
                    known.insert(next.footing().into());
                }));
            }
        });
        watch(Progress { states: known.len(), waiting: queue.len() });
    }
    found.states = known.len();
    found
}
