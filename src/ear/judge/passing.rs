//! A request that is told of in passing, beside business of the caller's own: my sister spoke to your manager yesterday, when do you open?
//!
//! Three things must come together: business of the caller's own in a later clause, a sign that the request is somebody else's, past, planned or
//! written somewhere, and no word with which callers ask. Of each alone nothing follows.

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
        let Self { candidates, spots, about, businesses, .. } = self;
        businesses.clear();
        let mut requests = candidates.iter().filter(|said| said.is_request()).map(|said| said.span.clone()).peekable();
        let of = |sign| case.marks(Kinds::PASSING).filter(move |mark| mark.meaning == Meaning::Passing(sign));
        let mut own = of(Passing::Business).peekable();
        if requests.peek().is_none() || own.peek().is_none() {
            return;
        }
        about.set(requests.chain(of(Passing::About).map(|mark| mark.hit.span())));
        let clauses = own.map(|mark| clause(spots, &mark.hit.span())).filter(|clause| !about.touch(clause));
        businesses.extend(clauses);
    }
}

impl Judge<'_> {
    /// Whether a request is only told of.
    pub(super) fn is_in_passing(&self, said: &Candidate) -> bool {
        let businesses = &self.board.businesses;
        // Whoever says so, between quotation marks.
        if self.folded.quotes(&said.span)
            && businesses
                .iter()
                .any(|clause| !self.folded.quotes(&(clause.start..clause.end.min(self.folded.text.len()))))
        {
            return true;
        }
        let next = businesses.get(businesses.partition_point(|clause| clause.start < said.span.end));
        let Some(business) = next.filter(|clause| clause.start <= said.span.end + REACH) else { return false };
        let around = clause(&self.board.spots, &said.span).start..business.start;
        let signs = |wanted| self.signs(&around).filter(move |mark| mark.meaning == Meaning::Passing(wanted));
        let asks_from =
            |start: usize| signs(Passing::Plea).any(|plea| plea.hit.start >= start && plea.hit.start < said.span.end);
        // I said, my sister and I want: who speaks here is the caller.
        let is_own = |mark: &Mark| {
            signs(Passing::Plea).any(|plea| plea.hit.start <= mark.hit.start && mark.hit.end <= plea.hit.end)
        };
        let is_plain = asks_from(around.start);
        let is_first = self.board.spots[said.span.start].first.strictly();
        let before = |mark: &Mark| mark.hit.start < said.span.end;
        // He goes: "I want ...
        let announced = around.start.saturating_sub(ANNOUNCEMENT)..around.start;
        self.signs(&announced)
            .any(|mark| mark.meaning == Meaning::Passing(Passing::Report) && mark.after() == around.start)
            || signs(Passing::Report).any(|mark| !is_own(mark) && (before(mark) || !is_plain))
            || signs(Passing::Aside).any(|mark| {
                !is_own(mark) && if before(mark) { !asks_from(mark.hit.end) } else { !is_plain && !is_first }
            })
    }

    /// The signs that stand in a part of the text.
    fn signs(&self, part: &Range<usize>) -> impl Iterator<Item = &Mark> {
        let (end, langs) = (part.end, self.board.langs);
        let begun = self.marks.from(part.start).iter().take_while(move |mark| mark.hit.start < end);
        begun.filter(move |mark| mark.is(Kinds::PASSING) && mark.hit.end <= end && mark.langs.meet(langs))
    }
}

/// The clause in which something begins, and that in which it ends, as far as they reach.
fn clause(spots: &[Spot], span: &Range<usize>) -> Range<usize> {
    let (first, last) = (span.start.saturating_sub(REACH), spots.len().min(span.end + REACH));
    let start = (first..=span.start).rev().find(|at| spots[*at].parts()).unwrap_or(first);
    let end = (span.end..last).find(|at| spots[*at].parts()).unwrap_or(last);
    start..end
}
