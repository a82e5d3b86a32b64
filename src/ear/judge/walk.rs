//! The way through a text: clauses, fillers, negations, verbs and gaps reach from one hit to the next.

use std::num::NonZeroU32;

use super::board::Board;
use super::said::{Candidate, From, may_cross};
use super::spot::{Open, Quiet, Spot, Verbs, Waiting, is_request};
use crate::ear::fold::Folded;
use crate::ear::lexicon::{Frame, Gap, Meaning, What};
use crate::ear::scan::Hit;
use crate::protocol::{HeardAs, HeardBy};

/// Frames that end with their clause. A request may cross a boundary (转，人工): in doubt, hand over. A refusal or a question may not.
const WITHIN_CLAUSE: [Frame; 5] = [Frame::Refusal, Frame::Robot, Frame::Transfer, Frame::Withdrawal, Frame::Withdrawn];

/// Goes through the marks on a board and writes down what is said.
pub(super) struct Walk<'a> {
    pub(super) folded: &'a Folded,
    pub(super) board: &'a mut Board,
}

impl Walk<'_> {
    pub(super) fn through(&mut self) {
        self.part_clauses();
        self.walk_back();
        for at in 0..self.board.marks.len() {
            let (hit, meaning) = self.board.marks[at];
            self.step(&hit, meaning);
        }
    }

    /// Marks where clauses begin: at punctuation, and before and after a conjunction.
    fn part_clauses(&mut self) {
        self.begin_clause(0);
        self.folded.breaks().iter().for_each(|at| self.begin_clause(*at));
        for at in 0..self.board.marks.len() {
            if let (hit, Meaning::Clause) = self.board.marks[at] {
                self.begin_clause(hit.start);
                self.begin_clause(self.folded.after(hit.end));
            }
        }
        let end = self.folded.text.len();
        self.board.spots[end].last = Quiet::YES;
        for at in self.folded.pauses() {
            let spot = &mut self.board.spots[at];
            spot.pause = true;
            (spot.first, spot.last) = (spot.first.or(Quiet::PAUSE), spot.last.or(Quiet::PAUSE));
        }
    }

    fn begin_clause(&mut self, at: usize) {
        if let Some(spot) = self.board.spots.get_mut(at) {
            spot.begins = true;
            (spot.first, spot.last) = (Quiet::YES, Quiet::YES);
        }
    }

    /// From the end to the beginning: where only fillers follow, and what a later word negates.
    fn walk_back(&mut self) {
        let Board { marks, spots, .. } = &mut *self.board;
        for &(hit, meaning) in marks.iter().rev() {
            let next = spots[self.folded.after(hit.end)];
            let here = &mut spots[hit.start];
            here.last = here.last.or(next.last.after(meaning));
            here.denied |= match meaning {
                Meaning::NegationAfter => next.last.widely,
                Meaning::Filler | Meaning::RequestFiller | Meaning::NegationFiller => next.denied && !next.begins,
                _ => false,
            };
        }
    }

    /// From the beginning to the end: negations, verbs and fillers reach forward to what follows them.
    fn step(&mut self, hit: &Hit, meaning: Meaning) {
        let mut here = self.board.spots[hit.start];
        if here.begins {
            (here.negated, here.inside) = (false, 0);
        }
        if meaning != Meaning::Negation {
            self.reach(&here, hit, meaning);
            let said = self.said(&here, hit, meaning);
            self.board.candidates.extend(said);
        } else if !self.folded.crosses(&hit.span()) && !self.board.not_negations.hold(&hit.span()) {
            let after = self.folded.after(hit.end);
            let spots = &mut self.board.spots;
            spots[hit.start + 1..hit.end].iter_mut().for_each(|spot| spot.inside = spot.inside.max(hit.end));
            spots[after].negated = true;
        }
    }

    /// What one meaning of a hit does to the position after it.
    fn reach(&mut self, here: &Spot, hit: &Hit, meaning: Meaning) {
        match meaning {
            Meaning::OpensFirst(_) if !here.first.widely => {}
            Meaning::Opens(gap) | Meaning::OpensFirst(gap) => {
                // Of two words, one inside the other, the longer says more: 是 in 不会是 is not negated.
                let longer = self.board.waiting[usize::from(gap.number)].is_some_and(|waiting| waiting.end >= hit.end);
                let excluded = self.board.excluded.hold_more_than(&hit.span());
                let whole = !self.folded.crosses(&hit.span());
                if whole
                    && !longer
                    && !excluded
                    && let Some(open) = Open::new(here.is_negated(), hit.start, HeardBy::Phrase)
                {
                    self.wait(gap, Waiting::new(open, hit.end));
                }
            }
            Meaning::Steps(before, gap) => {
                if let Some(waiting) = self.opened(before, hit) {
                    self.wait(gap, waiting.after(before, hit));
                }
            }
            Meaning::Verb(frame, by) if !self.board.excluded.hold_more_than(&hit.span()) => {
                let open = Open::new(here.is_negated(), hit.start, by);
                self.open(self.folded.after(hit.end), |verbs| {
                    let kept = &mut verbs[frame as usize];
                    *kept = (*kept).into_iter().chain(open).min();
                });
            }
            Meaning::Link | Meaning::WithdrawalLink => self.link(here, hit, meaning),
            Meaning::NegationFiller => {
                // 你说的不对 转人工: the negation ends with its own words, unless it is one (不用 帮我 转人工).
                let next = &mut self.board.spots[self.folded.after(hit.end)];
                next.negated |= here.is_negated() && (!next.pause || here.pause);
            }
            Meaning::Filler | Meaning::RequestFiller | Meaning::Alone(..) => {
                let next = &mut self.board.spots[self.folded.after(hit.end)];
                next.first = next.first.or(here.first.after(meaning));
            }
            _ => {}
        }
    }

    fn wait(&mut self, gap: Gap, waiting: Waiting) {
        if self.board.waiting[usize::from(gap.number)].replace(waiting).is_none() {
            self.board.met.push(gap.number);
        }
    }

    /// Verbs that reach a link reach on behind it.
    fn link(&mut self, here: &Spot, hit: &Hit, link: Meaning) {
        let Some(waiting) = self.verbs(here) else { return };
        self.open(self.folded.after(hit.end), |verbs| {
            for (frame, (kept, open)) in verbs.iter_mut().zip(waiting).enumerate() {
                if Frame::links(frame) == link {
                    *kept = (*kept).into_iter().chain(open).min();
                }
            }
        });
    }

    /// The verbs that reach to a spot.
    fn verbs(&self, here: &Spot) -> Option<Verbs> {
        let mut verbs = *self.board.verbs.get(here.verbs?.get() as usize - 1)?;
        if here.begins {
            WITHIN_CLAUSE.iter().for_each(|frame| verbs[*frame as usize] = None);
        }
        Some(verbs)
    }

    /// Changes the verbs that reach to a position.
    fn open(&mut self, at: usize, change: impl FnOnce(&mut Verbs)) {
        let Board { spots, verbs, .. } = &mut *self.board;
        if spots[at].verbs.is_none() {
            verbs.push(Verbs::default());
            spots[at].verbs = u32::try_from(verbs.len()).ok().and_then(NonZeroU32::new);
        }
        if let Some(verbs) = spots[at].verbs.and_then(|number| verbs.get_mut(number.get() as usize - 1)) {
            change(verbs);
        }
    }

    /// What one meaning of a hit says.
    fn said(&self, here: &Spot, hit: &Hit, meaning: Meaning) -> Option<Candidate> {
        if !meaning.may_say() {
            return None;
        }
        let after = &self.board.spots[self.folded.after(hit.end)];
        // The parts of a chain know themselves whether they may stand in two clauses.
        let is_chain = matches!(meaning, Meaning::Closes(..) | Meaning::ClosesLast(..));
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
            Meaning::Retracts if here.first.widely && after.last.strictly => said.what = What::Retracted,
            Meaning::First(what, by) if here.first.widely => (said.what, said.by) = (what, by),
            Meaning::Last(what, by) if after.last.widely => (said.what, said.by) = (what, by),
            Meaning::Alone(class, by) if self.is_alone(class, here, hit) => {
                (said.what, said.by) = (What::Heard(class), by);
            }
            Meaning::Object(frame, by) => {
                let open = self.verbs(here)?[frame as usize]?;
                if frame != Frame::Robot && self.board.excluded.hold(&hit.span()) {
                    return None;
                }
                said.alone = self.board.spots[open.start()].first.widely && after.last.widely;
                said.what = frame.what();
                said.by = if open.by == HeardBy::Phrase { by } else { open.by };
                said.span.start = open.start();
                said.parts = [said.span.clone(), said.span.clone()];
                (said.negated, said.from) = (open.negated || after.denied, From::Frame);
                if frame == Frame::Withdrawn && !after.last.widely {
                    return None;
                }
            }
            Meaning::ClosesLast(..) if !after.last.widely => return None,
            Meaning::Closes(gap, what, by) | Meaning::ClosesLast(gap, what, by) => {
                let whole = self.opened(gap, hit)?.after(gap, hit);
                (said.what, said.by, said.from) = (what, by, From::Chain);
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
        (is_chain || may_cross(said.what) || !self.folded.crosses(&said.span)).then_some(said)
    }

    /// What stands before a gap, if it reaches to here.
    fn opened(&self, gap: Gap, hit: &Hit) -> Option<Waiting> {
        let waiting = self.board.waiting[usize::from(gap.number)]?;
        let reaches = waiting.end <= hit.start
            && hit.start - waiting.end <= usize::from(gap.widest)
            && (gap.across || !self.folded.crosses(&(waiting.end.saturating_sub(1)..hit.start + 1)))
            && !self.folded.crosses(&hit.span())
            && !self.board.excluded.hold_more_than(&hit.span());
        reaches.then_some(waiting)
    }

    /// Whether the clause says nothing but this hit. For a request it is enough that it is set apart by spaces that the fold has
    /// dropped (상담원 연결), unless every character is.
    fn is_alone(&self, class: HeardAs, here: &Spot, hit: &Hit) -> bool {
        let last = self.board.spots[self.folded.after(hit.end)].last;
        let spaces = self.folded.spaces();
        let spaced = |at: usize| is_request(class) && spaces.binary_search(&at).is_ok();
        let is_set_apart = !(hit.start + 1..hit.end).any(spaced);
        (here.first.enough_for(class) || is_set_apart && spaced(hit.start))
            && (last.enough_for(class) || is_set_apart && spaced(hit.end))
    }
}
