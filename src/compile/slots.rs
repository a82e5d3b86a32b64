//! Slots: what a prompt may insert, and a task may get.

use std::collections::HashMap;
use std::ops::Range;

use super::Compiler;
use super::names::{IdOf, Names, Written, check_id};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics, echo};
use crate::source::Spanned;

/// Slots that the engine itself fills.
const BUILT_IN: [&str; 2] = ["caller", "survey"];

/// The slots of a flow.
pub(super) struct Slots<'s> {
    known: Vec<&'s str>,
    /// A task may set slots that the file does not name.
    open: bool,
    /// What was most likely meant by a slot that is not known: a flow names the same one again and again.
    meant: HashMap<String, Option<&'s str>>,
}

impl<'s> Slots<'s> {
    pub(super) fn collect(names: &Names<'s>, out: &mut Diagnostics) -> Self {
        let mut slots = Self { known: BUILT_IN.to_vec(), open: false, meant: HashMap::new() };
        for node in &names.nodes {
            let slot = match node.written {
                Written::Collect(collect) => collect.slot.as_ref(),
                Written::Ticket(ticket) => Some(ticket.slot.as_ref().unwrap_or(node.id)),
                Written::Task(_) => {
                    slots.open = true;
                    None
                }
                _ => None,
            };
            if let Some(slot) = slot {
                if slot.span != node.id.span {
                    check_id(slot, IdOf::Slot, out);
                }
                slots.known.push(&slot.value);
            }
        }
        slots.known.sort_unstable();
        slots.known.dedup();
        slots
    }
}

impl<'s> Compiler<'s> {
    /// Looks at a slot that a prompt or a task names.
    pub(super) fn use_slot(&mut self, slot: &str, place: impl FnOnce() -> Range<usize>) {
        if self.slots.known.binary_search(&slot).is_ok() || self.out.is_full() {
            return;
        }
        let meant = self.slot_meant(slot);
        let problem = match (self.slots.open, meant) {
            (false, _) => Diagnostic::new(Code::UnknownSlot, text!("never-filled", slot = echo(slot))),
            (true, Some(_)) => Diagnostic::new(Code::DoubtfulSlot, text!("filled-by-task", slot = echo(slot))),
            (true, None) => return,
        };
        self.out.push(problem.at(place(), text!("never-filled".label)).did_you_mean(meant));
    }

    /// The slot that was most likely meant. Where the host may set any slot when a task is done, only a single slip of the pen is told.
    fn slot_meant(&mut self, slot: &str) -> Option<&'s str> {
        if let Some(meant) = self.slots.meant.get(slot) {
            return *meant;
        }
        let known = self.slots.known.iter().copied();
        let meant = match self.slots.open {
            true => self.out.one_slip(slot, known),
            false => self.out.nearest(slot, known),
        };
        self.slots.meant.insert(slot.to_owned(), meant);
        meant
    }

    /// The same for a text of the file: the place is that of the slot, if it can be found in the text as it is written.
    pub(super) fn use_slot_in(&mut self, slot: &str, text: &Spanned<String>) {
        let source = self.source;
        self.use_slot(slot, || {
            let written = &source.text()[text.span.clone()];
            let place = written.find(&format!("{{{slot}}}")).map(|at| text.span.start + at);
            place.map_or_else(|| text.span.clone(), |start| start..start + slot.len() + 2)
        });
    }
}
