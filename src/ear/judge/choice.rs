//! Of several options that one utterance names, those that the caller may mean.

use super::marks::{Kinds, Marks};
use super::said::Candidate;
use crate::ear::lexicon::{Meaning, Turn};
use crate::ear::spans::Spans;

/// What corrections and alternatives leave of the options of an utterance.
#[derive(Clone, Copy, Default)]
pub(super) struct Choice {
    /// What stands before is taken back: 'balance, no, loans'.
    from: usize,
    /// Nothing is chosen: 'balance or loans'.
    is_open: bool,
}

impl Choice {
    /// Of the options that are said, and those that are negated; a word inside one of them corrects nothing.
    pub(super) fn of<'s, Said>(
        marks: &Marks,
        named: &Spans,
        options: impl Fn() -> Said,
        mut negated: impl Iterator<Item = &'s Candidate>,
    ) -> Self
    where
        Said: Iterator<Item = &'s Candidate>,
    {
        if named.is_empty() || !marks.any(Kinds::TURN) {
            return Self::default();
        }
        let turns = |wanted| {
            let turns = marks.of(Kinds::TURN).filter(move |mark| mark.meaning == Meaning::Turn(wanted));
            turns.map(|mark| mark.hit.span()).filter(|turn| !named.touch(turn))
        };
        let last = options().map(|said| said.span.start).max().unwrap_or(0);
        let from = turns(Turn::Corrects).map(|turn| turn.end).filter(|end| *end <= last).max().unwrap_or(0);
        let left = || options().filter(|said| said.span.start >= from);
        let first = left().map(|said| said.span.end).min().unwrap_or(last);
        let differ = left().map(|said| said.own).min() != left().map(|said| said.own).max();
        let is_open = differ && turns(Turn::Either).any(|turn| first <= turn.start && turn.end <= last);
        // In 'hours no booking' nobody knows whether the no takes back the hours or denies the booking.
        let after_no =
            |start: usize| turns(Turn::Corrects).any(|turn| first <= turn.start && start.wrapping_sub(turn.end) <= 1);
        let is_open = is_open || (left().next().is_some() && negated.any(|said| after_no(said.span.start)));
        Self { from, is_open }
    }

    /// Whether something that is said is no option, or one that may be meant.
    pub(super) fn leaves(self, said: &Candidate) -> bool {
        !said.is_option() || (!self.is_open && said.span.start >= self.from)
    }
}
