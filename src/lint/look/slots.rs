//! Slots: what fills them, what uses them, and where they may still be empty.

use std::ops::Range;

use super::super::Subject;
use super::{Role, Ways, part, prompts};
use crate::compile::{Written, nodes_of};
use crate::flow::{Flow, Kind, Template};

/// Slots that the engine fills before the first word.
const ALWAYS: [&str; 1] = ["caller"];
/// Different slots that are looked at: a call keeps no more of them.
const SLOTS_MAX: usize = crate::flow::caps::SLOTS_MAX;

/// One use of a slot.
pub(in crate::lint) struct Use {
    pub(in crate::lint) slot: String,
    /// The node that uses it; none for what is said by the flow as a whole, so before any node.
    pub(in crate::lint) node: Option<usize>,
    /// It is said, not only given to a task.
    pub(in crate::lint) is_said: bool,
    pub(in crate::lint) place: Range<usize>,
}

/// Every use of a slot that a node fills or a caller hears, in the order of the file.
pub(in crate::lint) fn uses(subject: &Subject<'_>) -> Vec<Use> {
    let mut uses = Vec::new();
    for prompt in prompts(subject.written).iter().filter(|prompt| prompt.role != Role::Survey) {
        for text in prompt.texts() {
            for (slot, place) in Template::new(&text.value).slots() {
                let place = part(subject.source, text, place);
                uses.push(Use { slot: slot.to_owned(), node: prompt.node, is_said: true, place });
            }
        }
    }
    for (ix, node) in nodes_of(subject.written).iter().enumerate() {
        if let Written::Task(task) = node.written {
            let with = task.with.iter();
            uses.extend(with.map(|slot| Use {
                slot: slot.value.clone(),
                node: Some(ix),
                is_said: false,
                place: slot.span.clone(),
            }));
        }
    }
    uses.retain(|used| !ALWAYS.contains(&used.slot.as_str()));
    uses
}

/// The slot that a node fills.
pub(in crate::lint) fn filled_by(kind: &Kind) -> Option<&str> {
    match kind {
        Kind::Collect(collect) => Some(&collect.slot),
        Kind::Ticket(ticket) => Some(&ticket.slot),
        _ => None,
    }
}

/// A set of slots: one bit for each.
type Set = u64;

/// What is known of slots where a caller enters each node.
pub(in crate::lint) struct Filled {
    slots: Vec<String>,
    /// On some way here, nothing filled it.
    may_be_empty: Vec<Set>,
    /// On some way here, something filled it, or a task may have.
    may_be_full: Vec<Set>,
}

impl Filled {
    pub(in crate::lint) fn of(flow: &Flow, uses: &[Use]) -> Self {
        let mut slots: Vec<String> = Vec::new();
        for used in uses {
            if slots.len() < SLOTS_MAX && !slots.contains(&used.slot) {
                slots.push(used.slot.clone());
            }
        }
        let bit = |slot: &str| slots.iter().position(|known| known == slot).map_or(0, |ix| 1 << ix);
        let fills = flow.nodes.iter().map(|node| match &node.kind {
            // A task may fill any slot, whether it works or not; so may the host's bot.
            Kind::Task(_) | Kind::Talk(_) => Set::MAX,
            kind => filled_by(kind).map_or(0, bit),
        });
        let fills: Vec<Set> = fills.collect();
        let ways = Ways::of(flow);
        let may_be_empty = spread(&ways, flow.nodes.len(), Set::MAX, |node, empty| empty & !fills[node]);
        let may_be_full = spread(&ways, flow.nodes.len(), 0, |node, full| full | fills[node]);
        Self { slots, may_be_empty, may_be_full }
    }

    /// Whether a caller may come to this use with nothing in the slot.
    pub(in crate::lint) fn may_be_empty(&self, used: &Use) -> bool {
        self.has(&self.may_be_empty, used).unwrap_or(used.node.is_none())
    }

    /// Whether there is a way on which something may have filled it.
    pub(in crate::lint) fn may_be_full(&self, used: &Use) -> bool {
        self.has(&self.may_be_full, used).unwrap_or(used.node.is_some())
    }

    fn has(&self, sets: &[Set], used: &Use) -> Option<bool> {
        let bit = self.slots.iter().position(|slot| *slot == used.slot)?;
        Some(sets.get(used.node?)? & (1 << bit) != 0)
    }
}

/// What holds on some way to each node: begins with `first` where calls begin, and changes as nodes are passed. A set only grows, so
/// this ends after at most one round for each of its bits.
fn spread(ways: &Ways<'_>, nodes: usize, first: Set, pass: impl Fn(usize, Set) -> Set) -> Vec<Set> {
    let mut sets: Vec<Option<Set>> = vec![None; nodes];
    let mut todo: Vec<(usize, Set)> = ways.doors().map(|entry| (entry, first)).collect();
    while let Some((node, set)) = todo.pop() {
        let known = sets[node];
        let now = known.unwrap_or(0) | set;
        if known == Some(now) {
            continue;
        }
        sets[node] = Some(now);
        let after = pass(node, now);
        todo.extend(ways.from(node).iter().map(|next| (*next, after)));
    }
    sets.into_iter().map(Option::unwrap_or_default).collect()
}
