//! What the hits in an utterance amount to: clauses, negation, frames, exclusions, and which of all that is said counts.

mod said;
mod spot;
mod walk;

use std::cmp::Reverse;
use std::ops::Range;

use super::fold::Folded;
use super::lang::Langs;
use super::lexicon::{Meaning, What};
use super::scan::{Hit, Scanner};
use super::spans::Spans;
use super::utterance::Utterance;
use crate::protocol::{HeardAs, HeardBy};
pub(super) use said::Out;
use said::{Candidate, From, is_answer};
use spot::{Spot, Waiting, is_request};

/// What was heard, in terms of the folded text.
pub(super) struct Heard {
    pub(super) class: HeardAs,
    pub(super) by: HeardBy,
    pub(super) pattern: usize,
    pub(super) span: Range<usize>,
    pub(super) own: Option<u32>,
    /// A word of the flow's own.
    pub(super) is_own: bool,
    /// What weighs less comes later.
    pub(super) rank: (u8, bool, Reverse<usize>, usize),
}

/// Something that is said, and what became of it.
pub(super) struct Account {
    pub(super) class: HeardAs,
    pub(super) by: HeardBy,
    pub(super) pattern: usize,
    pub(super) span: Range<usize>,
    pub(super) out: Option<Out>,
}

impl Heard {
    /// Whether it is a request for a person or a complaint.
    pub(super) const fn asks(&self) -> bool {
        is_request(self.class)
    }
}

/// A judged text.
pub(super) struct Judge<'a> {
    scanner: &'a Scanner,
    folded: &'a Folded,
    place: Option<u32>,
    langs: Langs,
    hits: Vec<Hit>,
    spots: Vec<Spot>,
    /// By gap: what stands before it, the last time it was met.
    waiting: Vec<Option<Waiting>>,
    excluded: Spans,
    candidates: Vec<Candidate>,
    /// Whole fillers and answers: a shorter answer inside one is not meant (好 in 你好).
    words: Spans,
    /// Words of requests that are none in what stands around them.
    set_aside: Spans,
    /// Robot questions: 'are you a person' asks for none.
    questions: Spans,
    /// Complaints taken back.
    withdrawn: Spans,
    /// Requests and complaints that are negated: what stands inside is negated too.
    denied: Spans,
    /// The clauses in which another company's machine is heard.
    prompts: Spans,
}

impl<'a> Judge<'a> {
    /// Judges a text by what its hits mean in some languages. Without `never`, the flow's exclusions do not count.
    pub(super) fn new(utterance: &Utterance<'a>, langs: Langs) -> Self {
        let Utterance { scanner, folded, place, never, .. } = *utterance;
        let counts = |hit: &&Hit| {
            scanner.meanings(hit, langs).next().is_some()
                || place.is_some_and(|place| scanner.words(hit, place).next().is_some())
        };
        let mut judge = Self {
            scanner,
            folded,
            place,
            langs,
            hits: utterance.hits.iter().filter(counts).copied().collect(),
            spots: vec![Spot::default(); folded.text.len() + 1],
            waiting: vec![None; scanner.base.gaps],
            excluded: Spans::default(),
            candidates: Vec::new(),
            words: Spans::default(),
            set_aside: Spans::default(),
            questions: Spans::default(),
            withdrawn: Spans::default(),
            denied: Spans::default(),
            prompts: Spans::default(),
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
        let named = |said: &Candidate| said.parts.clone();
        judge.set_aside = judge.parts_of(|said| said.what == What::Nothing, named);
        let is_question = |said: &Candidate| said.what == What::Heard(HeardAs::RobotQuestion) && !said.negated;
        judge.questions = judge.parts_of(is_question, |said| named(said).into_iter().skip(1));
        judge.withdrawn = judge.candidate_spans(|said| said.what == What::Withdrawn);
        judge.denied = judge.candidate_spans(|said| said.is_request() && said.negated);
        judge.prompts = judge.clauses_with_prompts();
        judge
    }

    /// What the caller said: the weightiest, then the flow's own words, then the longest, then the first.
    pub(super) fn heard(&self) -> Option<Heard> {
        let standing = self.candidates.iter().filter(|said| self.stands(said));
        let ranked = standing.filter_map(|said| match said.what {
            What::Heard(class) => {
                Some(((said.weight(class), said.own.is_none(), Reverse(said.span.len()), said.span.start), class, said))
            }
            _ => None,
        });
        let (rank, class, said) = ranked.min_by_key(|(rank, ..)| *rank)?;
        let is_own = said.own.is_some() || said.from == From::Flow;
        Some(Heard { class, by: said.by, pattern: said.pattern, span: said.span.clone(), own: said.own, is_own, rank })
    }

    /// Whether some clause is a request for a person or a complaint, and nothing else.
    pub(super) fn is_request_alone(&self) -> bool {
        self.candidates.iter().any(|said| said.is_request() && said.alone && self.stands(said))
    }

    /// Whether what stands in a span is said and negated.
    pub(super) fn negates(&self, span: &Range<usize>) -> bool {
        self.candidates.iter().any(|said| said.negated && said.span == *span)
    }

    /// Words that are meant as they stand.
    pub(super) fn everyday(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let is_plain = |meaning| matches!(meaning, Meaning::Everyday | Meaning::Not | Meaning::Never);
        self.meanings().filter(move |(_, meaning)| is_plain(*meaning)).map(|(hit, _)| hit.span())
    }

    /// Whether another company's machine is heard: a menu, an announcement, a mailbox.
    pub(super) fn is_machine(&self) -> bool {
        !self.prompts.is_empty()
    }

    /// Whether this is said, not negated, not in a longer phrase that means something else, and not inside one of these spans.
    pub(super) fn says(&self, what: What, denied: &[Spans]) -> bool {
        self.candidates.iter().any(|said| {
            said.what == what
                && !said.negated
                && !self.excluded.hold(&said.span)
                && !denied.iter().any(|spans| spans.hold(&said.span))
        })
    }

    /// Whether a request or a complaint stands here, if a machine says it or not.
    pub(super) fn names_request(&self) -> bool {
        let names = |said: &Candidate| said.is_request() && matches!(self.out(said), None | Some(Out::Machine));
        self.candidates.iter().any(names)
    }

    /// Where this is said.
    pub(super) fn spans(&self, what: What) -> Spans {
        self.candidate_spans(|said| said.what == what)
    }

    /// All hits and what they mean, by their first byte.
    pub(super) fn meanings(&self) -> impl Iterator<Item = (Hit, Meaning)> + '_ {
        self.hits.iter().flat_map(|hit| self.scanner.meanings(hit, self.langs).map(|meaning| (*hit, meaning)))
    }

    /// Whether a clause begins at this position of the folded text.
    pub(super) fn begins(&self, at: usize) -> bool {
        self.spots.get(at).is_some_and(|spot| spot.begins)
    }

    /// Whether a candidate is neither negated nor taken out.
    fn stands(&self, said: &Candidate) -> bool {
        matches!(said.what, What::Heard(_)) && self.out(said).is_none()
    }

    /// Why a candidate does not count.
    fn out(&self, said: &Candidate) -> Option<Out> {
        let What::Heard(class) = said.what else { return None };
        if said.negated && !matches!(class, HeardAs::No | HeardAs::Done) {
            return Some(Out::Negated);
        }
        if said.own.is_some() {
            return None;
        }
        let inside = |spans: &Spans| {
            if said.from == From::Flow { spans.hold_more_than(&said.span) } else { spans.hold(&said.span) }
        };
        let asks = said.is_request();
        let reasons = [
            (inside(&self.excluded) || (asks && self.noun_is_out(said)), Out::Excluded),
            (is_answer(class) && self.is_part_of_word(&said.span), Out::PartOfWord),
            (class == HeardAs::Human && inside(&self.questions), Out::Question),
            (class == HeardAs::Complaint && inside(&self.withdrawn), Out::Withdrawn),
            (self.prompts.hold(&said.span), Out::Machine),
            (asks && inside(&self.set_aside), Out::SetAside),
            (asks && self.denied.hold(&said.span), Out::Negated),
        ];
        reasons.into_iter().find(|(holds, _)| *holds).map(|(_, out)| out)
    }

    /// All that is said, counted or not, by its first byte.
    pub(super) fn account(&self) -> impl Iterator<Item = Account> + '_ {
        self.candidates.iter().filter_map(|said| match said.what {
            What::Heard(class) => {
                let (by, pattern, span) = (said.by, said.pattern, said.span.clone());
                Some(Account { class, by, pattern, span, out: self.out(said) })
            }
            _ => None,
        })
    }

    /// Where clauses begin, without the beginning of the text.
    pub(super) fn clauses(&self) -> impl Iterator<Item = usize> + '_ {
        (1..self.spots.len() - 1).filter(|at| self.spots[*at].begins)
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
            let is_noun = |meaning| matches!(meaning, Meaning::Object(frame, _) if frame.what() == said.what);
            hit.end <= said.span.end && self.scanner.meanings(hit, self.langs).any(is_noun)
        });
        let mut any = false;
        let all = nouns.all(|hit| {
            any = true;
            self.excluded.hold(&hit.span())
        });
        any && all
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

    /// The clauses in which a machine is heard; none where somebody speaks of themselves.
    fn clauses_with_prompts(&self) -> Spans {
        let mut spans = Spans::default();
        if self.meanings().all(|(_, meaning)| meaning != Meaning::Speaker) {
            let breaks = self.folded.breaks();
            for said in self.candidates.iter().filter(|said| said.what == What::Prompt) {
                let before = breaks.partition_point(|at| *at <= said.span.start).checked_sub(1);
                let after = breaks.partition_point(|at| *at < said.span.end);
                let start = before.map_or(0, |at| breaks[at]);
                spans.add(start..breaks.get(after).copied().unwrap_or(self.folded.text.len()));
            }
        }
        spans.seal()
    }

    /// Whether punctuation stands inside a span.
    fn crosses(&self, span: &Range<usize>) -> bool {
        self.folded.crosses(span)
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
        self.parts_of(wanted, |said| [said.span.clone()])
    }

    /// The same, only some parts of each.
    fn parts_of<P: IntoIterator<Item = Range<usize>>>(
        &self,
        wanted: impl Fn(&Candidate) -> bool,
        parts: impl Fn(&Candidate) -> P,
    ) -> Spans {
        let mut spans = Spans::default();
        let found = self.candidates.iter().filter(|said| wanted(said) && !self.crosses(&said.span));
        found.flat_map(parts).for_each(|span| spans.add(span));
        spans.seal()
    }
}
