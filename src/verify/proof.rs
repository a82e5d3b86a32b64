//! The proof of a flow: each promise with its verdict, and what was looked at.

use super::bounds::{Bounds, Exceeded, bounds};
use super::calls::Calls;
use super::concrete::{self, Counterexample};
use super::explore::explore;
use crate::catalogue::{Text, text};
use crate::charter::Promise;
use crate::flow::Flow;

/// The promises that an exploration decides.
const DECIDED: [Promise; 11] = [
    Promise::OneStep,
    Promise::AlwaysOpen,
    Promise::NoDrop,
    Promise::NoLoop,
    Promise::OneWay,
    Promise::KeptPlace,
    Promise::NothingTwice,
    Promise::EqualWay,
    Promise::SlowLane,
    Promise::PlainStart,
    Promise::Honest,
];

/// What was proved of a flow.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// use presszero::charter::Promise;
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let proof = presszero::verify::prove(&flow);
/// assert!(proof.holds());
/// assert!(proof.promises.iter().any(|decided| decided.promise == Promise::OneStep));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// Each promise that was decided, in the order of the charter. One that the author relaxed is not among them; where the flow
    /// is too large, only those that are broken are. `on-record` is never proved here, and told only where a turn breaks it.
    pub promises: Vec<Decided>,
    /// States explored.
    pub states: usize,
    /// Transitions explored.
    pub transitions: usize,
    /// All calls were looked at. If not, nothing is proved, and [`too_large`](Self::too_large) tells why.
    pub is_whole: bool,
    /// Bounds that every call keeps.
    pub bounds: Bounds,
}

impl Proof {
    /// Whether every promise is kept, in all calls.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.is_whole && self.broken().next().is_none()
    }

    /// Why nothing is proved: the flow has more states than are explored. None where all of them were.
    #[must_use]
    pub fn too_large(&self) -> Option<Text> {
        (!self.is_whole).then(|| text!("proof-too-large", states = self.states))
    }

    /// The promises that are broken.
    pub fn broken(&self) -> impl Iterator<Item = &Decided> {
        self.promises.iter().filter(|decided| decided.counterexample.is_some())
    }
}

/// A promise with its verdict.
///
/// ```
/// use presszero::{charter::Promise, verify::Decided};
/// let decided = Decided { promise: Promise::NoDrop, counterexample: None };
/// assert!(decided.counterexample.is_none());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// Which.
    pub promise: Promise,
    /// A call that breaks it; none where it is proved.
    pub counterexample: Option<Counterexample>,
}

/// How far an exploration is.
///
/// ```
/// let progress = presszero::verify::Progress { states: 100, waiting: 20 };
/// assert!(progress.waiting < progress.states);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// States found so far.
    pub states: usize,
    /// Those of them that were not looked at yet.
    pub waiting: usize,
}

/// Proves the promises of a flow.
#[must_use]
pub fn prove(flow: &Flow) -> Proof {
    prove_with(flow, |_| {})
}

/// The same, and tells after each state how far it is.
#[must_use]
pub fn prove_with(flow: &Flow, watch: impl FnMut(Progress)) -> Proof {
    decide(&Calls::of(flow), watch)
}

pub(super) fn decide(calls: &Calls<'_>, watch: impl FnMut(Progress)) -> Proof {
    let mut found = explore(calls, None, watch);
    let relaxed = |promise: &Promise| calls.flow.relaxed().contains(&promise.id());
    // Whether a record can be tampered with is not for turns to show; that a turn contradicts the record is.
    let on_record = found.broken.contains_key(&Promise::OnRecord).then_some(Promise::OnRecord);
    let mut promises: Vec<Decided> = DECIDED
        .into_iter()
        .chain(on_record)
        .filter(|promise| !relaxed(promise))
        .map(|promise| {
            let broken = found.broken.remove(&promise);
            Decided { promise, counterexample: broken.map(|fault| concrete::call(calls, promise, &fault)) }
        })
        .collect();
    let bounds = bounds(calls, found.closing).unwrap_or_else(|exceeded| {
        let Exceeded { promise, fault, case } = *exceeded;
        let shown = Counterexample { fault, node: None, said: None, case, is_whole: true };
        if let Some(decided) = promises.iter_mut().find(|decided| decided.promise == promise) {
            decided.counterexample.get_or_insert(shown);
        }
        Bounds::default()
    });
    promises.retain(|decided| found.is_whole || decided.counterexample.is_some());
    Proof { promises, states: found.states, transitions: found.transitions, is_whole: found.is_whole, bounds }
}
