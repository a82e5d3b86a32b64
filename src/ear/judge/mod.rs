//! What the hits in an utterance amount to: clauses, negation, frames, exclusions, and which of all that is said counts.

mod board;
mod chains;
mod choice;
mod marks;
mod numbers;
mod passing;
mod path;
mod said;
mod spot;
mod walk;

use std::cmp::Reverse;
use std::ops::Range;

use super::fold::Folded;
use super::lexicon::{Meaning, What};
use super::scan::Hit;
use super::spans::Spans;
use crate::protocol::{HeardAs, HeardBy};
pub(super) use board::{Board, Case};
pub(super) use chains::{Chains, Link};
use choice::Choice;
pub(super) use marks::{Kinds, Mark, Marks};
use said::From;
pub(super) use said::{Candidate, Out};
use spot::is_request;

/// What was heard, in terms of the folded text.
pub(super) struct Heard {
    pub(super) class: HeardAs,
    pub(super) by: HeardBy,
    /// The word or phrase that tells best why.
    pub(super) term: Hit,
    pub(super) span: Range<usize>,
    pub(super) own: Option<u32>,
    /// A word of the flow's own.
    pub(super) is_own: bool,
    /// What weighs less comes later.
    pub(super) rank: (u8, bool, bool, Reverse<usize>, usize),
}

/// Something that is said, and what became of it.
pub(super) struct Account {
    pub(super) class: HeardAs,
    pub(super) by: HeardBy,
    pub(super) term: Hit,
    pub(super) span: Range<usize>,
    pub(super) out: Option<Out>,
}

impl Heard {
    /// Whether it is a request for a person or a complaint.
    pub(super) const fn asks(&self) -> bool {
        is_request(self.class)
    }

    /// Whether it answers a question, or asks to hear it again.
    pub(super) const fn is_answer(&self) -> bool {
        use HeardAs::{Back, Done, No, Repeat, Yes};
        matches!(self.class, Repeat | Back | Done | Yes | No)
    }
}

/// Says what counts of all that stands on a board.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    folded: &'a Folded,
    marks: &'a Marks,
    board: &'a Board,
}

impl<'a> Judge<'a> {
    pub(super) const fn new(folded: &'a Folded, marks: &'a Marks, board: &'a Board) -> Self {
        Self { folded, marks, board }
    }

    /// What the caller said: the weightiest, then the flow's own words, then what has no gap, then the longest, then the first. `elsewhere`
    /// tells why a request is none in other languages: see [`Judge::takes_out`].
    pub(super) fn heard(&self, elsewhere: impl Fn(&Candidate) -> Option<Out>) -> Option<Heard> {
        let standing = || self.board.candidates.iter().filter(|said| self.out_among_all(said, &elsewhere).is_none());
        let negated = self.board.candidates.iter().filter(|said| said.is_option() && said.negated);
        let options = || standing().filter(|said| said.is_option());
        let choice = Choice::of(self.marks, &self.board.options, options, negated);
        let ranked = standing().filter(|said| choice.leaves(said)).filter_map(|said| match said.what {
            What::Heard(class) => {
                let is_chain = said.from == From::Chain;
                Some((
                    (said.weight(class), said.own.is_none(), is_chain, Reverse(said.span.len()), said.span.start),
                    class,
                    said,
                ))
            }
            _ => None,
        });
        let (rank, class, said) = ranked.min_by_key(|(rank, ..)| *rank)?;
        let is_own = said.own.is_some() || said.from == From::Flow;
        Some(Heard {
            class,
            by: said.by,
            term: self.telling(said),
            span: said.span.clone(),
            own: said.own,
            is_own,
            rank,
        })
    }

    /// The word or phrase that tells best why something is heard: of a chain the last part may be any small word, so the longest phrase
    /// inside that says the same is named, or else the longest part.
    fn telling(&self, said: &Candidate) -> Hit {
        if said.from != From::Chain {
            return said.last;
        }
        let is_like =
            |other: &&Candidate| other.what == said.what && other.from != From::Chain && said.holds(&other.span);
        let length = |hit: &Hit| hit.end - hit.start;
        let phrases = self.board.candidates.iter().filter(is_like).map(|other| other.last);
        let longest_part = || {
            let parts = self.marks_in(&said.span).filter(|mark| mark.is(Kinds::PART));
            parts.map(|mark| mark.hit).max_by_key(length)
        };
        phrases.max_by_key(length).or_else(longest_part).unwrap_or(said.last)
    }

    /// Whether this is said and counts, whatever weighs more.
    pub(super) fn also_says(&self, class: HeardAs) -> bool {
        self.board.candidates.iter().any(|said| said.what == What::Heard(class) && self.stands(said))
    }

    /// What is said in answers, a yes, a no or an end, but for the words in their gaps.
    pub(super) fn answering(&self) -> impl Iterator<Item = Range<usize>> + use<'a> {
        use HeardAs::{Done, No, Yes};
        let judge = *self;
        let answers = |said: &&Candidate| matches!(said.what, What::Heard(Done | No | Yes));
        let standing = self.board.candidates.iter().filter(answers).filter(move |said| judge.stands(said));
        standing.flat_map(|said| said.parts.clone())
    }

    /// The marks inside a span.
    fn marks_in(&self, span: &Range<usize>) -> impl Iterator<Item = &'a Mark> + use<'a> {
        let (end, langs) = (span.end, self.board.langs);
        let begun = self.marks.from(span.start).iter().take_while(move |mark| mark.hit.start < end);
        begun.filter(move |mark| mark.hit.end <= end && mark.langs.meet(langs))
    }

    /// Whether some clause is a request for a person or a complaint, and nothing else.
    pub(super) fn is_request_alone(&self) -> bool {
        self.board.candidates.iter().any(|said| said.is_request() && said.alone && self.stands(said))
    }

    /// Whether what stands in a span is said and negated.
    pub(super) fn negates(&self, span: &Range<usize>) -> bool {
        self.board.candidates.iter().any(|said| said.negated && said.span == *span)
    }

    /// Whether another company's machine is heard: a menu, an announcement, a mailbox.
    pub(super) const fn is_machine(&self) -> bool {
        !self.board.prompts.is_empty()
    }

    /// Whether this is said, not negated, not in a longer phrase that means something else (to whatever judge), and not inside one of
    /// these spans.
    pub(super) fn says(&self, what: What, denied: &[Spans], is_excluded: impl Fn(&Range<usize>) -> bool) -> bool {
        self.board.candidates.iter().any(|said| {
            said.what == what
                && !said.negated
                && !self.board.excluded.hold(&said.span)
                && !denied.iter().any(|spans| spans.hold(&said.span))
                && !is_excluded(&said.span)
        })
    }

    /// Whether a longer phrase of these languages means something else.
    pub(super) fn excludes(&self, span: &Range<usize>) -> bool {
        self.board.excluded.hold_more_than(span)
    }

    /// Whether what stands in a span is told to be no request: by a longer phrase, a negation, a withdrawal, whatever.
    pub(super) fn refuses(&self, span: &Range<usize>) -> bool {
        let mut requests = self.board.candidates.iter().filter(|said| said.is_request() && said.holds(span));
        self.excludes(span) || requests.any(|said| self.out(said).is_some())
    }

    /// Whether a request or a complaint stands here, if a machine says it or not, asked for or told of.
    pub(super) fn names_request(&self) -> bool {
        let names = |said: &Candidate| {
            said.is_request() && matches!(self.out(said), None | Some(Out::Machine | Out::InPassing))
        };
        self.board.candidates.iter().any(names)
    }

    /// Where this is said.
    pub(super) fn spans(&self, what: What) -> Spans {
        let said = self.board.candidates.iter().filter(|said| said.what == what && !self.folded.crosses(&said.span));
        let mut spans = Spans::default();
        spans.set(said.map(|said| said.span.clone()));
        spans
    }

    /// All that is said, counted or not, by its first byte; `elsewhere` as in [`Judge::heard`].
    pub(super) fn account(
        self,
        elsewhere: impl Fn(&Candidate) -> Option<Out> + 'a,
    ) -> impl Iterator<Item = Account> + 'a {
        self.board.candidates.iter().filter_map(move |said| match said.what {
            What::Heard(class) => {
                let (by, term, span) = (said.by, said.last, said.span.clone());
                Some(Account { class, by, term, span, out: self.out_among_all(said, &elsewhere) })
            }
            _ => None,
        })
    }

    /// Which words take out what stands in a span, the fewest that do; none where it is not words that hold it.
    pub(super) fn around(&self, span: &Range<usize>, out: Out) -> Option<Range<usize>> {
        let holds = |outer: &Range<usize>| outer.start <= span.start && span.end <= outer.end;
        let takes_out = |other: &&Candidate| match (out, other.what) {
            (Out::SetAside, What::Nothing) => other.parts.iter().any(holds),
            (Out::SetAside, What::Quoted) | (Out::Withdrawn, What::Withdrawn) => other.holds(span),
            (Out::Question, What::Heard(HeardAs::RobotQuestion)) => !other.negated && other.holds(span),
            _ => false,
        };
        let excludes = |mark: &&Mark| out == Out::Excluded && !mark.crosses && mark.langs.meet(self.board.langs);
        let said = self.board.candidates.iter().filter(takes_out).map(|other| other.span.clone());
        let longer = self.marks.of(Kinds::NOT).filter(excludes).map(|mark| mark.hit.span()).filter(holds);
        said.chain(longer).min_by_key(Range::len)
    }

    /// Whether a candidate is neither negated nor taken out.
    fn stands(&self, said: &Candidate) -> bool {
        matches!(said.what, What::Heard(_)) && self.out(said).is_none()
    }

    /// Why a candidate does not count, where other languages listen too: 'are you ai or a real person please' and 'agent se baat nahi
    /// karni' ask for nobody, whoever has learnt some of these words. The flow's own words count all the same.
    fn out_among_all(&self, said: &Candidate, elsewhere: impl Fn(&Candidate) -> Option<Out>) -> Option<Out> {
        self.out(said).or_else(|| if said.is_of_lexicon() && said.is_request() { elsewhere(said) } else { None })
    }

    /// Whether anything is said in these languages, apart from the flow's own words, which are of all languages.
    pub(super) fn hears(&self) -> bool {
        self.board.candidates.iter().any(Candidate::is_of_lexicon)
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
        let board = self.board;
        let reasons = [
            (said.is_request() && self.is_negated_within(said), Out::Negated),
            (said.is_request() && self.noun_is_out(said), Out::Excluded),
            (said.from != From::Flow && class == HeardAs::Human && self.is_option_alone(said), Out::Excluded),
            (said.is_answer() && board.words.hold_more_than(&said.span), Out::PartOfWord),
            (class == HeardAs::Distress && board.options.touch(&said.span), Out::PartOfWord),
        ];
        first_that_holds(reasons).or_else(|| self.takes_out(said, false))
    }

    /// Why what stands around a candidate takes it out; also one that is heard elsewhere, in languages of another judge.
    pub(super) fn takes_out(&self, said: &Candidate, elsewhere: bool) -> Option<Out> {
        let board = self.board;
        let inside = |spans: &Spans| {
            if said.from == From::Flow { spans.hold_more_than(&said.span) } else { spans.hold(&said.span) }
        };
        // 人工 alone is no request in Japanese, but one in Chinese.
        let is_excluded = if elsewhere { Spans::hold_more_than } else { Spans::hold };
        let (asks, first) = (said.is_request(), said.span.start..said.span.start + 1);
        let is = |class| said.what == What::Heard(class);
        let is_plight = is(HeardAs::Distress) || is(HeardAs::Elder);
        first_that_holds([
            (inside(&board.excluded) && is_excluded(&board.excluded, &said.span), Out::Excluded),
            (is(HeardAs::Human) && inside(&board.questions), Out::Question),
            (is(HeardAs::Complaint) && inside(&board.withdrawn), Out::Withdrawn),
            (asks && said.span.end <= board.retracted, Out::Withdrawn),
            (board.prompts.hold(&said.span) || asks && board.recites, Out::Machine),
            ((asks || is_plight) && inside(&board.set_aside), Out::SetAside),
            (asks && board.denied.hold(&said.span) && board.denied_here.hold(&first), Out::Negated),
            (asks && said.is_of_lexicon() && self.is_in_passing(said), Out::InPassing),
        ])
    }

    /// Whether nothing is said but an option of this place and a filler: 'billing please', where billing is one of the options.
    fn is_option_alone(&self, said: &Candidate) -> bool {
        let end = self.board.options.furthest(said.span.start);
        let rest = self.folded.after(end)..said.span.end;
        end > said.span.start && self.marks_in(&rest).any(|mark| mark.is_word() && mark.hit.span() == rest)
    }

    /// Whether a negation stands in a gap of a request and reaches what comes after: I would prefer | not to | speak to somebody.
    fn is_negated_within(&self, said: &Candidate) -> bool {
        let [before, after] = &said.parts;
        let gap = before.end..after.start;
        said.from == From::Chain
            && gap.start < gap.end
            && self.board.denied.touch(after)
            && self.marks_in(&gap).any(|mark| self.board.is_negation(mark))
    }

    /// Whether a phrase of the lexicon has a noun and the noun is taken out: 找人工 in 找人工草坪.
    fn noun_is_out(&self, said: &Candidate) -> bool {
        if said.from != From::Phrase || self.board.excluded.is_empty() {
            return false;
        }
        let mut nouns = self
            .marks_in(&said.span)
            .filter(|mark| matches!(mark.meaning, Meaning::Object(frame, _) if frame.what() == said.what));
        let mut any = false;
        let all = nouns.all(|mark| {
            any = true;
            self.board.excluded.hold(&mark.hit.span())
        });
        any && all
    }
}

/// The first of some reasons that holds.
fn first_that_holds<const N: usize>(reasons: [(bool, Out); N]) -> Option<Out> {
    reasons.into_iter().find(|(holds, _)| *holds).map(|(_, out)| out)
}
