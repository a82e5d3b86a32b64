//! What the hits in an utterance amount to: clauses, negation, frames, exclusions, and which of all that is said counts.

use std::cmp::Reverse;
use std::ops::Range;

use super::Claim;
use super::fold::Folded;
use super::lexicon::{Frame, Meaning, What};
use super::scan::{Hit, Scanner};
use super::spans::Spans;
use super::spot::{Open, Quiet, Spot, is_request};
use crate::protocol::{HeardAs, HeardBy};

/// Something that is said, if nothing takes it back.
#[derive(Clone, Debug)]
struct Candidate {
    what: What,
    by: HeardBy,
    pattern: usize,
    span: Range<usize>,
    own: Option<u32>,
    from: From,
    negated: bool,
    /// The clause says nothing else.
    alone: bool,
}

/// Where a candidate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    /// A phrase of the lexicon, or a word of the flow for a lane or at a place.
    Phrase,
    /// A verb and its object.
    Frame,
    /// The flow's own word for a person: only a longer phrase takes it out.
    Flow,
}

/// What was heard, in terms of the folded text.
pub(super) struct Heard {
    pub(super) class: HeardAs,
    pub(super) by: HeardBy,
    pub(super) pattern: usize,
    pub(super) span: Range<usize>,
    pub(super) own: Option<u32>,
}

/// A judged text.
pub(super) struct Judge<'a> {
    scanner: &'a Scanner,
    folded: &'a Folded,
    place: Option<u32>,
    hits: Vec<Hit>,
    spots: Vec<Spot>,
    excluded: Spans,
    candidates: Vec<Candidate>,
    /// Whole fillers and answers: a shorter answer inside one is not meant (好 in 你好).
    words: Spans,
    /// Robot questions: 'are you a person' asks for none.
    questions: Spans,
    /// Complaints taken back.
    withdrawn: Spans,
    /// Requests and complaints that are negated: what stands inside is negated too.
    denied: Spans,
}

impl<'a> Judge<'a> {
    /// Judges a text. Without `never`, the flow's exclusions do not count.
    pub(super) fn new(scanner: &'a Scanner, folded: &'a Folded, place: Option<u32>, never: bool) -> Self {
        let hits = scanner.hits(&folded.text);
        let mut judge = Self {
            scanner,
            folded,
            place,
            hits,
            spots: vec![Spot::default(); folded.text.len() + 1],
            excluded: Spans::default(),
            candidates: Vec::new(),
            words: Spans::default(),
            questions: Spans::default(),
            withdrawn: Spans::default(),
            denied: Spans::default(),
        };
        judge.excluded = judge.spans_of(|meaning| meaning == Meaning::Not || (never && meaning == Meaning::Never));
        judge.words = judge.spans_of(|meaning| match meaning {
            Meaning::Filler | Meaning::RequestFiller => true,
            Meaning::Alone(class, _) => !is_request(class),
            _ => false,
        });
        judge.part_clauses();
        judge.walk_back();
        judge.walk();
        judge.questions =
            judge.candidate_spans(|said| said.what == What::Heard(HeardAs::RobotQuestion) && !said.negated);
        judge.withdrawn = judge.candidate_spans(|said| said.what == What::Withdrawn);
        judge.denied = judge.candidate_spans(|said| said.is_request() && said.negated);
        judge
    }

    /// What the caller said: the weightiest, then the longest, then the first.
    pub(super) fn heard(&self) -> Option<Heard> {
        let standing = self.candidates.iter().filter(|said| self.stands(said));
        let ranked = standing.filter_map(|said| match said.what {
            What::Heard(class) => {
                Some((rank(class), Reverse(said.span.len()), said.span.start, said.own.is_none(), class, said))
            }
            What::Claimed(_) | What::Machine | What::Withdrawn => None,
        });
        let (.., class, said) = ranked.min_by_key(|&(rank, len, start, built_in, ..)| (rank, len, start, built_in))?;
        Some(Heard { class, by: said.by, pattern: said.pattern, span: said.span.clone(), own: said.own })
    }

    /// Whether some clause is a request for a person or a complaint, and nothing else.
    pub(super) fn is_request_alone(&self) -> bool {
        self.candidates.iter().any(|said| said.is_request() && said.alone && self.stands(said))
    }

    pub(super) fn claims(&self, claim: Claim) -> bool {
        self.says(What::Claimed(claim))
    }

    pub(super) fn says(&self, what: What) -> bool {
        let persons = self.candidate_spans(|said| said.what == What::Claimed(Claim::Person));
        // 'I am not a robot' names a robot and discloses none.
        let inside_claim = |span: &Range<usize>| what == What::Machine && persons.hold(span);
        self.candidates.iter().any(|said| said.what == what && !said.negated && !inside_claim(&said.span))
    }

    /// All hits and what they mean, by their first byte.
    pub(super) fn meanings(&self) -> impl Iterator<Item = (Hit, Meaning)> + '_ {
        self.hits.iter().flat_map(|hit| self.scanner.meanings(hit).iter().map(|meaning| (*hit, *meaning)))
    }

    /// Whether a clause begins at this position of the folded text.
    pub(super) fn begins(&self, at: usize) -> bool {
        self.spots.get(at).is_some_and(|spot| spot.begins)
    }

    /// Whether a candidate is neither negated nor taken out.
    fn stands(&self, said: &Candidate) -> bool {
        let What::Heard(class) = said.what else { return false };
        if said.negated && !matches!(class, HeardAs::No | HeardAs::Done) {
            return false;
        }
        if said.own.is_some() {
            return true;
        }
        let out = |spans: &Spans| {
            if said.from == From::Flow { spans.hold_more_than(&said.span) } else { spans.hold(&said.span) }
        };
        !(out(&self.excluded)
            || (is_answer(class) && self.is_part_of_word(&said.span))
            || (class == HeardAs::Human && out(&self.questions))
            || (class == HeardAs::Complaint && out(&self.withdrawn))
            || (said.is_request() && (self.denied.hold(&said.span) || self.noun_is_out(said))))
    }

    /// Whether a filler or an answer holds the span and more.
    pub(super) fn is_part_of_word(&self, span: &Range<usize>) -> bool {
        self.words.hold_more_than(span)
    }

    /// Whether a phrase of the lexicon has a noun and the noun is taken out: 找人工 in 找人工草坪.
    fn noun_is_out(&self, said: &Candidate) -> bool {
        if said.from != From::Phrase {
            return false;
        }
        let from = self.hits.partition_point(|hit| hit.start < said.span.start);
        let mut nouns = self.hits.iter().skip(from).take_while(|hit| hit.start < said.span.end).filter(|hit| {
            let is_noun = |meaning: &Meaning| matches!(meaning, Meaning::Object(frame, _) if frame.what() == said.what);
            hit.end <= said.span.end && self.scanner.meanings(hit).iter().any(is_noun)
        });
        let mut any = false;
        let all = nouns.all(|hit| {
            any = true;
            self.excluded.hold(&hit.span())
        });
        any && all
    }

    /// Marks where clauses begin: at punctuation, and before and after a conjunction.
    fn part_clauses(&mut self) {
        let conjunctions = self.meanings().filter(|(_, meaning)| *meaning == Meaning::Clause);
        let edges: Vec<usize> = conjunctions.flat_map(|(hit, _)| [hit.start, self.after(hit.end)]).collect();
        for &at in [0].iter().chain(self.folded.breaks()).chain(&edges) {
            if let Some(spot) = self.spots.get_mut(at) {
                spot.begins = true;
                spot.first = Quiet::YES;
            }
        }
    }

    /// From the end to the beginning: where only fillers follow.
    fn walk_back(&mut self) {
        let end = self.spots.len() - 1;
        for (at, spot) in self.spots.iter_mut().enumerate() {
            if spot.begins || at == end {
                spot.last = Quiet::YES;
            }
        }
        for hit in self.hits.iter().rev() {
            let last = self.spots[self.after(hit.end)].last;
            let here = &mut self.spots[hit.start].last;
            *here = self.scanner.meanings(hit).iter().fold(*here, |here, meaning| here.or(last.after(*meaning)));
        }
    }

    /// From the beginning to the end: negations, verbs and fillers reach forward to what follows them.
    fn walk(&mut self) {
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
            for &meaning in scanner.meanings(&hit) {
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
        let mut said = Candidate {
            what: What::Machine,
            by: HeardBy::Phrase,
            pattern: hit.pattern,
            span: hit.span(),
            own: None,
            from: From::Phrase,
            negated: here.is_negated(),
            alone: here.first.widely && self.spots[self.after(hit.end)].last.widely,
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
                said.alone = self.spots[open.start()].first.widely && self.spots[self.after(hit.end)].last.widely;
                said.what = frame.what();
                said.by = if open.by == HeardBy::Phrase { by } else { open.by };
                said.span.start = open.start();
                (said.negated, said.from) = (open.negated, From::Frame);
                if frame == Frame::Withdrawn && !self.spots[self.after(hit.end)].last.widely {
                    return None;
                }
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

    /// The position after a hit: a space between two words belongs to neither.
    fn after(&self, end: usize) -> usize {
        if self.folded.text.as_bytes().get(end) == Some(&b' ') { end + 1 } else { end }
    }

    /// Whether the clause says nothing but this hit. For a request it is enough that it is set apart by spaces that the fold has
    /// dropped (在吗 人工), unless every character is.
    fn is_alone(&self, class: HeardAs, here: &Spot, hit: &Hit) -> bool {
        let last = self.spots[self.after(hit.end)].last;
        let spaces = self.folded.spaces();
        let spaced = |at: usize| is_request(class) && spaces.binary_search(&at).is_ok();
        let is_set_apart = !(hit.start + 1..hit.end).any(spaced);
        (here.first.enough_for(class) || is_set_apart && spaced(hit.start))
            && (last.enough_for(class) || is_set_apart && spaced(hit.end))
    }

    /// Whether punctuation stands inside a span.
    fn crosses(&self, span: &Range<usize>) -> bool {
        let breaks = self.folded.breaks();
        breaks.get(breaks.partition_point(|at| *at <= span.start)).is_some_and(|at| *at < span.end)
    }

    /// The spans of all hits of a kind that do not cross punctuation.
    fn spans_of(&self, wanted: impl Fn(Meaning) -> bool) -> Spans {
        let mut spans = Spans::default();
        let found = self.meanings().filter(|(hit, meaning)| wanted(*meaning) && !self.crosses(&hit.span()));
        found.for_each(|(hit, _)| spans.add(hit.span()));
        spans.seal()
    }

    /// The spans of all candidates of a kind that do not cross punctuation.
    fn candidate_spans(&self, wanted: impl Fn(&Candidate) -> bool) -> Spans {
        let mut spans = Spans::default();
        let found = self.candidates.iter().filter(|said| wanted(said) && !self.crosses(&said.span));
        found.for_each(|said| spans.add(said.span.clone()));
        spans.seal()
    }
}

impl Candidate {
    const fn is_request(&self) -> bool {
        matches!(self.what, What::Heard(class) if is_request(class))
    }
}

const fn is_answer(class: HeardAs) -> bool {
    matches!(class, HeardAs::Repeat | HeardAs::Back | HeardAs::Done | HeardAs::Yes | HeardAs::No)
}

/// What leads to a person may stand across punctuation.
const fn may_cross(what: What) -> bool {
    matches!(what, What::Heard(HeardAs::Human | HeardAs::Complaint | HeardAs::Distress | HeardAs::Elder))
}

/// The weight of a class: the lowest wins.
const fn rank(class: HeardAs) -> u8 {
    match class {
        HeardAs::Complaint => 0,
        HeardAs::Human => 1,
        HeardAs::Distress => 2,
        HeardAs::Elder => 3,
        HeardAs::RobotQuestion => 4,
        HeardAs::Option => 5,
        HeardAs::Repeat => 6,
        HeardAs::Back => 7,
        HeardAs::Done => 8,
        HeardAs::No => 9,
        HeardAs::Yes => 10,
        HeardAs::Digits => 11,
        HeardAs::None => 12,
    }
}
