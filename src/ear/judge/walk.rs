//! The way through a text: clauses, fillers, negations, verbs and gaps reach from one hit to the next.

use std::num::NonZeroU32;

use super::board::{Board, Case};
use super::marks::{Kinds, Mark};
use super::numbers;
use super::said::{Candidate, From, may_cross};
use super::spot::{Open, Quiet, Spot, Verbs, Waiting, is_request};
use crate::ear::fold::is_unspaced;
use crate::ear::lexicon::{Frame, Gap, Meaning, What};
use crate::protocol::{HeardAs, HeardBy};

/// Frames that end with their clause. A request may cross a boundary (转，人工): in doubt, hand over. A refusal or a question may not.
const WITHIN_CLAUSE: [Frame; 5] = [Frame::Refusal, Frame::Robot, Frame::Transfer, Frame::Withdrawal, Frame::Withdrawn];

/// The answer no.
const NO: What = What::Heard(HeardAs::No);

/// Goes through the marks of a case and writes down on a board what is said.
pub(super) struct Walk<'a> {
    pub(super) case: Case<'a>,
    pub(super) board: &'a mut Board,
}

impl Walk<'_> {
    /// Most utterances say nothing, and that is soon told: only what may be said by itself needs to know how far negations, verbs and gaps reach.
    pub(super) fn through(&mut self) {
        self.part_clauses();
        self.pass_fillers();
        let frames = self.frames();
        if frames == 0 && !self.says_something() {
            return;
        }
        self.note_excluded();
        self.walk_back();
        let mut kinds = Kinds::BY_ITSELF.and(Kinds::PART);
        if frames != 0 {
            kinds = kinds.and(Kinds::VERB).and(Kinds::LINK).and(Kinds::OBJECT);
        }
        // Without a negation nothing carries one on.
        if self.case.marks(Kinds::NEGATION).next().is_some() {
            kinds = kinds.and(Kinds::NEGATION).and(Kinds::NEGATION_FILLER);
        }
        for mark in self.case.marks(kinds) {
            self.step(mark, frames);
        }
    }

    /// Marks where clauses begin: at punctuation, and before and after a conjunction.
    fn part_clauses(&mut self) {
        let folded = self.case.folded;
        self.begin_clause(0);
        folded.breaks().iter().for_each(|at| self.begin_clause(*at));
        for mark in self.case.marks(Kinds::CLAUSE) {
            self.begin_clause(mark.hit.start);
            self.begin_clause(mark.after());
        }
        self.board.spots[folded.text.len()].last = Quiet::YES;
        for at in folded.pauses() {
            // 不用 我要人工: who begins anew with a wish of their own has left the no behind.
            let (before, rest) = folded.text.split_at_checked(at).unwrap_or_default();
            if rest.starts_with('我') && before.ends_with(is_unspaced) {
                self.begin_clause(at);
            }
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

    /// Where only fillers stand between the beginning of a clause and here, and between here and its end; beside a request, so are long
    /// numbers and what names them (my account is 4321).
    fn pass_fillers(&mut self) {
        let numbers = numbers::long(&self.case);
        let kinds = if numbers.is_empty() { Kinds::FILLER } else { Kinds::FILLER.and(Kinds::DIGIT_FILLER) };
        let fillers = self.case.marks(kinds);
        // Fillers may stand on both sides of each number.
        for number in numbers.iter().map(Some).chain([None]) {
            for mark in fillers.clone() {
                self.pass_from(mark.hit.start, mark.after(), mark.meaning);
            }
            if let Some(number) = number {
                self.pass_from(number.start, number.end, Meaning::DigitFiller);
            }
        }
        for number in numbers.iter().rev().map(Some).chain([None]) {
            for mark in fillers.clone().rev() {
                self.pass_back(mark.hit.start, mark.after(), mark.meaning);
            }
            if let Some(number) = number {
                self.pass_back(number.start, number.end, Meaning::DigitFiller);
            }
        }
    }

    fn pass_from(&mut self, start: usize, end: usize, meaning: Meaning) {
        let first = self.board.spots[start].first.after(meaning);
        let next = &mut self.board.spots[end];
        next.first = next.first.or(first);
    }

    fn pass_back(&mut self, start: usize, end: usize, meaning: Meaning) {
        let last = self.board.spots[end].last.after(meaning);
        let here = &mut self.board.spots[start];
        here.last = here.last.or(last);
    }

    /// The frames that have a verb and an object, one bit each.
    fn frames(&self) -> u16 {
        let all = |kinds| {
            self.case.marks(kinds).fold(0, |frames, mark| match mark.meaning {
                Meaning::Verb(frame, _) | Meaning::Object(frame, _) => frames | 1 << frame as u16,
                _ => frames,
            })
        };
        let objects = all(Kinds::OBJECT);
        if objects == 0 { 0 } else { objects & all(Kinds::VERB) }
    }

    /// Whether any mark says something by itself, negated or not.
    fn says_something(&self) -> bool {
        let fits = |mark: &Mark| self.fits(mark, &self.board.spots[mark.hit.start]);
        self.case.marks(Kinds::BY_ITSELF).any(fits)
    }

    fn note_excluded(&mut self) {
        let spans = |kind| self.case.marks(kind).filter(|mark| !mark.crosses).map(|mark| mark.hit.span());
        self.board.excluded.set(spans(Kinds::NOT));
        self.board.not_negations.set(spans(Kinds::NOT_NEGATION));
    }

    /// From the end to the beginning: what a later word negates.
    fn walk_back(&mut self) {
        let after = Kinds::NEGATION_AFTER;
        if self.case.marks(after).next().is_none() {
            return;
        }
        let spots = &mut self.board.spots;
        for mark in self.case.marks(after.and(Kinds::FILLER).and(Kinds::NEGATION_FILLER)).rev() {
            let next = spots[mark.after()];
            spots[mark.hit.start].denied |= match mark.meaning {
                Meaning::NegationAfter => next.last.widely(),
                Meaning::Filler | Meaning::RequestFiller | Meaning::NegationFiller => next.denied && !next.begins,
                _ => false,
            };
        }
    }

    /// From the beginning to the end: negations, verbs and gaps reach forward to what follows them.
    fn step(&mut self, mark: &Mark, frames: u16) {
        let hit = &mark.hit;
        let mut here = self.board.spots[hit.start];
        if here.begins {
            (here.negated, here.inside) = (false, 0);
        }
        if mark.is(Kinds::REACHES) {
            self.reach(&here, mark, frames);
        }
        if mark.is(Kinds::SAYING)
            && let Some(said) = self.said(&here, mark)
        {
            self.board.candidates.push(said);
        }
        if self.board.is_negation(mark) {
            let spots = &mut self.board.spots;
            spots[hit.start + 1..hit.end].iter_mut().for_each(|spot| spot.inside = spot.inside.max(hit.end));
            spots[mark.after()].negated = true;
        }
    }

    /// What one meaning of a hit does to the position after it.
    fn reach(&mut self, here: &Spot, mark: &Mark, frames: u16) {
        let (hit, meaning) = (&mark.hit, mark.meaning);
        match meaning {
            Meaning::OpensFirst(_) if !here.first.widely() => {}
            Meaning::Opens(gap) | Meaning::OpensFirst(gap) => {
                // Of two words, one inside the other, the longer says more: 是 in 不会是 is not negated.
                let longer = self.board.waiting(gap).next().is_some_and(|waiting| waiting.end >= hit.end);
                let excluded = self.board.excluded.hold_more_than(&hit.span());
                if !mark.crosses
                    && !longer
                    && !excluded
                    && let Some(open) = Open::new(here.is_negated(), hit.start, HeardBy::Phrase)
                {
                    self.board.wait(gap, Waiting::new(open, hit.end));
                }
            }
            Meaning::Steps(before, gap) => {
                if let Some(waiting) = self.opened(before, mark) {
                    self.board.wait(gap, waiting.after(before, hit));
                }
            }
            Meaning::Verb(frame, _) if frames & 1 << frame as u16 == 0 => {}
            Meaning::Verb(frame, by) if !self.board.excluded.hold_more_than(&hit.span()) => {
                let open = Open::new(here.is_negated(), hit.start, by);
                self.open(mark.after(), |verbs| {
                    let kept = &mut verbs[frame as usize];
                    *kept = (*kept).into_iter().chain(open).min();
                });
            }
            Meaning::Link | Meaning::WithdrawalLink => self.link(here, mark),
            Meaning::NegationFiller => {
                // 你说的不对 转人工: the negation ends with its own words, unless it is one (不用 帮我 转人工).
                let next = &mut self.board.spots[mark.after()];
                next.negated |= here.is_negated() && (!next.pause || here.pause);
            }
            _ => {}
        }
    }

    /// Verbs that reach a link reach on behind it.
    fn link(&mut self, here: &Spot, mark: &Mark) {
        let Some(waiting) = self.verbs(here) else { return };
        self.open(mark.after(), |verbs| {
            for (frame, (kept, open)) in verbs.iter_mut().zip(waiting).enumerate() {
                if Frame::links(frame) == mark.meaning {
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

    /// Whether what stands around a mark lets it say what it means.
    fn fits(&self, mark: &Mark, here: &Spot) -> bool {
        let last = self.board.spots[mark.after()].last;
        match mark.meaning {
            Meaning::Retracts => here.first.widely() && last.strictly(),
            Meaning::First(..) => here.first.widely(),
            // A no beside a request denies it: 我唔係要投訴.
            Meaning::Last(NO, _) | Meaning::ClosesLast(_, NO, _) => last.strictly(),
            Meaning::Last(..) | Meaning::ClosesLast(..) => last.widely(),
            Meaning::Alone(class, _) => self.is_alone(class, here, mark),
            _ => true,
        }
    }

    /// What one meaning of a hit says.
    fn said(&self, here: &Spot, mark: &Mark) -> Option<Candidate> {
        let (hit, meaning) = (&mark.hit, mark.meaning);
        if !self.fits(mark, here) {
            return None;
        }
        let after = &self.board.spots[mark.after()];
        // The parts of a chain know themselves whether they may stand in two clauses.
        let is_chain = matches!(meaning, Meaning::Closes(..) | Meaning::ClosesLast(..));
        let mut said = Candidate {
            what: What::Machine,
            by: HeardBy::Phrase,
            last: *hit,
            span: hit.span(),
            parts: [hit.span(), hit.span()],
            own: None,
            from: From::Phrase,
            negated: here.is_negated() || after.denied,
            alone: here.first.widely() && after.last.widely(),
        };
        match meaning {
            Meaning::Says(what, by) | Meaning::First(what, by) | Meaning::Last(what, by) => {
                (said.what, said.by) = (what, by);
            }
            Meaning::Retracts => said.what = What::Retracted,
            Meaning::Alone(class, by) => (said.what, said.by) = (What::Heard(class), by),
            Meaning::Object(frame, by) => {
                let open = self.verbs(here)?[frame as usize]?;
                if frame != Frame::Robot && self.board.excluded.hold(&hit.span()) {
                    return None;
                }
                said.alone = self.board.spots[open.start()].first.widely() && after.last.widely();
                said.what = frame.what();
                said.by = if open.by == HeardBy::Phrase { by } else { open.by };
                said.span.start = open.start();
                said.parts = [said.span.clone(), said.span.clone()];
                (said.negated, said.from) = (open.negated || after.denied, From::Frame);
                if frame == Frame::Withdrawn && !after.last.widely() {
                    return None;
                }
            }
            Meaning::Closes(gap, what, by) | Meaning::ClosesLast(gap, what, by) => {
                let whole = self.opened(gap, mark)?.after(gap, hit);
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
        (is_chain || may_cross(said.what) || !self.case.folded.crosses(&said.span)).then_some(said)
    }

    /// What stands before a gap, if it reaches to here.
    fn opened(&self, gap: Gap, mark: &Mark) -> Option<Waiting> {
        let hit = &mark.hit;
        let reaches = |waiting: &Waiting| {
            waiting.end <= hit.start
                && hit.start - waiting.end <= usize::from(gap.widest)
                && (gap.across || !self.case.folded.crosses(&(waiting.end.saturating_sub(1)..hit.start + 1)))
                && (!gap.word || self.case.folded.is_word(waiting.end..hit.start))
        };
        let waiting = self.board.waiting(gap).find(reaches)?;
        (!mark.crosses && !self.board.excluded.hold_more_than(&hit.span())).then_some(waiting)
    }

    /// Whether the clause says nothing but this hit. For a request it is enough that it is set apart by spaces that the fold has
    /// dropped (상담원 연결), unless every character is.
    fn is_alone(&self, class: HeardAs, here: &Spot, mark: &Mark) -> bool {
        let (hit, last) = (&mark.hit, self.board.spots[mark.after()].last);
        if here.first.enough_for(class) && last.enough_for(class) {
            return true;
        }
        let spaces = self.case.folded.spaces();
        let spaced = |at: usize| is_request(class) && spaces.binary_search(&at).is_ok();
        let is_set_apart = || !(hit.start + 1..hit.end).any(spaced);
        (here.first.enough_for(class) || spaced(hit.start))
            && (last.enough_for(class) || spaced(hit.end))
            && is_set_apart()
    }
}
