//! The way through a text: clauses, fillers, negations, verbs and gaps reach from one hit to the next.

use super::Judge;
use super::said::{Candidate, From, may_cross};
use super::spot::{Open, Quiet, Spot, Waiting};
use crate::ear::lexicon::{Frame, Gap, Meaning, What};
use crate::ear::scan::Hit;
use crate::protocol::{HeardAs, HeardBy};

impl Judge<'_> {
    /// Marks where clauses begin: at punctuation, and before and after a conjunction.
    pub(super) fn part_clauses(&mut self) {
        let conjunctions = self.meanings().filter(|(_, meaning)| *meaning == Meaning::Clause);
        let edges: Vec<usize> = conjunctions.flat_map(|(hit, _)| [hit.start, self.after(hit.end)]).collect();
        for &at in [0].iter().chain(self.folded.breaks()).chain(&edges) {
            if let Some(spot) = self.spots.get_mut(at) {
                spot.begins = true;
                spot.first = Quiet::YES;
            }
        }
    }

    /// From the end to the beginning: where only fillers follow, and what a later word negates.
    pub(super) fn walk_back(&mut self) {
        let end = self.spots.len() - 1;
        for (at, spot) in self.spots.iter_mut().enumerate() {
            if spot.begins || at == end {
                spot.last = Quiet::YES;
            }
        }
        for hit in self.hits.iter().rev() {
            let next = self.spots[self.after(hit.end)];
            let here = &mut self.spots[hit.start];
            for meaning in self.scanner.meanings(hit, self.langs) {
                here.last = here.last.or(next.last.after(meaning));
                here.denied |= match meaning {
                    Meaning::NegationAfter => next.last.widely,
                    Meaning::Filler | Meaning::RequestFiller | Meaning::NegationFiller => next.denied && !next.begins,
                    _ => false,
                };
            }
        }
    }

    /// From the beginning to the end: negations, verbs and fillers reach forward to what follows them.
    pub(super) fn walk(&mut self) {
        let not_negations = self.spans_of(|meaning| meaning == Meaning::NotNegation);
        for at in 0..self.hits.len() {
            let hit = self.hits[at];
            let mut here = self.spots[hit.start];
            if here.begins {
                (here.negated, here.inside) = (false, 0);
                // A request may cross a clause boundary (转，人工): in doubt, hand over. A refusal or a question may not.
                for frame in [Frame::Refusal, Frame::Robot, Frame::Transfer, Frame::Withdrawal, Frame::Withdrawn] {
                    here.open[frame as usize] = None;
                }
            }
            let scanner = self.scanner;
            for meaning in scanner.meanings(&hit, self.langs) {
                if meaning != Meaning::Negation {
                    self.reach(&here, &hit, meaning);
                    self.candidates.extend(self.said(&here, &hit, meaning));
                } else if !self.crosses(&hit.span()) && !not_negations.hold(&hit.span()) {
                    for spot in &mut self.spots[hit.start + 1..hit.end] {
                        spot.inside = spot.inside.max(hit.end);
                    }
                    let after = self.after(hit.end);
                    self.spots[after].negated = true;
                }
            }
            let own = self.place.into_iter().flat_map(|place| scanner.words(&hit, place));
            own.for_each(|meaning| self.candidates.extend(self.said(&here, &hit, meaning)));
        }
    }

    /// What one meaning of a hit does to the position after it.
    fn reach(&mut self, here: &Spot, hit: &Hit, meaning: Meaning) {
        let after = self.after(hit.end);
        match meaning {
            Meaning::Opens(gap) => {
                let waiting = &mut self.waiting[usize::from(gap.number)];
                // Of two words that end together the longer says more: 是 in 不会是 is not negated.
                if waiting.is_none_or(|waiting| waiting.end != hit.end) {
                    let open = Open::new(here.is_negated(), hit.start, HeardBy::Phrase);
                    *waiting = open.map(|open| Waiting::new(open, hit.end));
                }
            }
            Meaning::Steps(before, gap) => {
                if let Some(waiting) = self.opened(before, hit) {
                    self.waiting[usize::from(gap.number)] = Some(waiting.after(before, hit));
                }
            }
            _ => {}
        }
        let next = &mut self.spots[after];
        match meaning {
            Meaning::NegationFiller => next.negated |= here.is_negated(),
            Meaning::Filler | Meaning::RequestFiller | Meaning::Alone(..) => {
                next.first = next.first.or(here.first.after(meaning));
            }
            Meaning::Verb(frame, by) => {
                let kept = &mut next.open[frame as usize];
                *kept = (*kept).into_iter().chain(Open::new(here.is_negated(), hit.start, by)).min();
            }
            Meaning::Link | Meaning::WithdrawalLink => {
                for (frame, (kept, open)) in next.open.iter_mut().zip(here.open).enumerate() {
                    if Frame::links(frame) == meaning {
                        *kept = (*kept).into_iter().chain(open).min();
                    }
                }
            }
            _ => {}
        }
    }

    /// What one meaning of a hit says.
    fn said(&self, here: &Spot, hit: &Hit, meaning: Meaning) -> Option<Candidate> {
        let after = self.spots[self.after(hit.end)];
        let mut said = Candidate {
            what: What::Machine,
            by: HeardBy::Phrase,
            pattern: hit.pattern,
            span: hit.span(),
            parts: [hit.span(), hit.span()],
            own: None,
            from: From::Phrase,
            negated: here.is_negated() || after.denied,
            alone: here.first.widely && after.last.widely,
        };
        match meaning {
            Meaning::Says(what, by) => (said.what, said.by) = (what, by),
            Meaning::Alone(class, by) if self.is_alone(class, here, hit) => {
                (said.what, said.by) = (What::Heard(class), by);
            }
            Meaning::Object(frame, by) => {
                let open = here.open[frame as usize]?;
                if frame != Frame::Robot && self.excluded.hold(&hit.span()) {
                    return None;
                }
                said.alone = self.spots[open.start()].first.widely && after.last.widely;
                said.what = frame.what();
                said.by = if open.by == HeardBy::Phrase { by } else { open.by };
                said.span.start = open.start();
                said.parts = [said.span.clone(), said.span.clone()];
                (said.negated, said.from) = (open.negated || after.denied, From::Frame);
                if frame == Frame::Withdrawn && !after.last.widely {
                    return None;
                }
            }
            Meaning::Closes(gap, what, by) => {
                let whole = self.opened(gap, hit)?.after(gap, hit);
                (said.what, said.by, said.from) = (what, by, From::Frame);
                said.negated = whole.open.negated || after.denied;
                said.span.start = whole.open.start();
                said.parts = whole.parts();
            }
            Meaning::Human => (said.what, said.from) = (What::Heard(HeardAs::Human), From::Flow),
            Meaning::Lane(id) => (said.what, said.own) = (What::Heard(HeardAs::Elder), Some(id)),
            Meaning::Word(id) => {
                (said.what, said.own) = (What::Heard(HeardAs::Option), Some(id));
            }
            _ => return None,
        }
        if said.own.is_some() {
            // An author's 'not right' in 'that is not right' is not negated by the 'is not' that it shares a word with.
            said.negated = here.negated || hit.end <= here.inside;
        }
        (may_cross(said.what) || !self.crosses(&said.span)).then_some(said)
    }

    /// What stands before a gap, if it reaches to here.
    fn opened(&self, gap: Gap, hit: &Hit) -> Option<Waiting> {
        let waiting = self.waiting[usize::from(gap.number)]?;
        let reaches = waiting.end <= hit.start
            && hit.start - waiting.end <= usize::from(gap.widest)
            && !self.crosses(&(waiting.open.start()..hit.end))
            && !self.excluded.hold(&hit.span());
        reaches.then_some(waiting)
    }
}
