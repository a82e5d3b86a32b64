//! A request that is told of in passing, beside business of the caller's own: my sister spoke to your manager yesterday, when do you open?
//!
//! Three things must come together: business of the caller's own in a later clause, a sign that the request is somebody else's, past, planned or
//! written somewhere, and no word with which callers ask. Of each alone nothing follows; and business that stands before a request is mostly the
//! reason for it.

use std::ops::Range;

use super::Judge;
use super::board::{Board, Case};
use super::marks::{Kinds, Mark};
use super::said::Candidate;
use super::spot::Spot;
use crate::ear::lexicon::{Meaning, Passing};

/// How far around a request is looked for all this, in bytes: some seventy English words.
const REACH: usize = 400;

/// The longest word that announces what somebody says, in bytes.
const ANNOUNCEMENT: usize = 40;

impl Board {
    /// Notes the clauses in which the caller has business of their own. What asks, or is about what was asked for, is none.
    pub(super) fn note_business(&mut self, case: Case<'_>) {
        let Self { candidates, spots, about, businesses, has_business, .. } = self;
        businesses.clear();
        *has_business = false;
        let mut requests = candidates.iter().filter(|said| said.is_request()).map(|said| said.span.clone()).peekable();
        let of = |sign| case.marks(Kinds::PASSING).filter(move |mark| mark.meaning == Meaning::Passing(sign));
        let mut own = of(Passing::Business).peekable();
        if requests.peek().is_none() || own.peek().is_none() {
            return;
        }
        about.set(requests.chain(of(Passing::About).map(|mark| mark.hit.span())));
        let clauses = own.map(|mark| clause(spots, &mark.hit.span())).filter(|clause| !about.touch(clause));
        businesses.extend(clauses);
        *has_business = businesses.iter().any(|clause| !case.folded.quotes(clause));
    }
}

impl Judge<'_> {
    /// Whether a request is only told of.
    pub(super) fn is_in_passing(&self, said: &Candidate) -> bool {
        let Board { spots, businesses, has_business, .. } = self.board;
        // Whoever says so, between quotation marks.
        if *has_business && self.folded.quotes(&said.span) {
            return true;
        }
        let next = businesses.get(businesses.partition_point(|clause| clause.start < said.span.end));
        let Some(business) = next.filter(|clause| clause.start <= said.span.end + REACH) else { return false };
        let around = clause(spots, &said.span).start..business.start;
        let signs = |sign| self.signs(&around, sign).map(|mark| mark.hit.start);
        // I said, I want, please.
        let plea = signs(Passing::Plea).next().filter(|plea| *plea < said.span.end);
        let is_told = |at: usize| plea.is_none_or(|plea| at < plea);
        // Speak to somebody tomorrow: what begins a clause is asked for, whatever is told behind it.
        let begins = spots[said.span.start].first.strictly();
        let is_aside = |at: usize| plea.is_none() && (at < said.span.end || !begins);
        self.announces(around.start) || signs(Passing::Report).any(is_told) || signs(Passing::Aside).any(is_aside)
    }

    /// Whether the word before a clause announces what somebody says: he goes, "...".
    fn announces(&self, start: usize) -> bool {
        let before = start.saturating_sub(ANNOUNCEMENT)..start;
        self.signs(&before, Passing::Report).any(|mark| mark.after() == start)
    }

    /// The marks of a sign in a part of the text.
    fn signs(&self, part: &Range<usize>, sign: Passing) -> impl Iterator<Item = &Mark> {
        self.marks_in(part).filter(move |mark| mark.meaning == Meaning::Passing(sign))
    }
}

/// The clause in which something begins, and that in which it ends, as far as they reach.
fn clause(spots: &[Spot], span: &Range<usize>) -> Range<usize> {
    let (first, last) = (span.start.saturating_sub(REACH), spots.len().saturating_sub(1).min(span.end + REACH));
    let start = (first..=span.start).rev().find(|at| spots[*at].parts()).unwrap_or(first);
    let end = (span.end..last).find(|at| spots[*at].parts()).unwrap_or(last);
    start..end
}
