//! The exploration: breadth first over standing calls.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::calls::{Calls, Standing};
use super::judge::faults;
use super::proof::Progress;
use crate::catalogue::Text;
use crate::charter::Promise;
use crate::memory::Remembering;
use crate::protocol::{Millis, Phase};

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) states: usize,
    pub(super) transitions: usize,
    /// There was nothing left to explore.
    pub(super) is_whole: bool,
    /// How long a closing question lasts on a voice call, at most, with all that is said before it.
    pub(super) closing: Millis,
    /// Each promise that some step breaks, and how it shows.
    pub(super) broken: HashMap<Promise, Text>,
}

/// Explores all calls; with a promise in `until`, only until that one is seen to be broken.
pub(super) fn explore(calls: &Calls<'_>, until: Option<Promise>, mut watch: impl FnMut(Progress)) -> Found {
    let _memory = Remembering::begin();
    let mut found = Found::default();
    let mut known: HashSet<Arc<[u8]>> = HashSet::new();
    let first = calls.first();
    known.insert(first.footing());
    let mut queue = VecDeque::from([first]);
    // Most steps lead to a state that is known: its footing is written here, again and again.
    let mut footing = Vec::new();
    while let Some(standing) = queue.pop_front() {
        if until.is_some_and(|promise| found.broken.contains_key(&promise)) || known.len() > calls.states_max {
            queue.push_front(standing);
            break;
        }
        calls.each(&standing, |step, taken| {
            found.transitions += 1;
            if taken.after.phase() == Phase::Closing && !taken.after.is_in_writing() {
                let due = taken.after.deadline().unwrap_or_default();
                found.closing = found.closing.max(due - taken.after.now());
            }
            for (promise, fault) in faults(calls.flow, step, &taken) {
                found.broken.entry(promise).or_insert(fault);
            }
            if taken.after == *taken.before {
                return;
            }
            footing = calls.footing_in(&taken.after, &taken.auditor, std::mem::take(&mut footing));
            if !known.contains(footing.as_slice()) {
                let next = Standing::new(calls.flow, &taken.after, footing.as_slice().into(), taken.auditor);
                known.insert(next.footing());
                queue.push_back(next);
            }
        });
        watch(Progress { states: known.len(), waiting: queue.len() });
    }
    (found.states, found.is_whole) = (known.len(), queue.is_empty());
    found
}
