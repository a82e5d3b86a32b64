//! An utterance, as given or put right: scanned once, judged language by language.

use std::cell::RefCell;
use std::ops::Range;
use std::thread::LocalKey;

use super::Claim;
use super::characters::Character;
use super::digits::{self, Digits};
use super::fold::Folded;
use super::judge::{Board, Candidate, Case, Chains, Heard, Judge, Kinds, Link, Marks, Out};
use super::kept::{Keep, Kept};
use super::lexicon::What;
use super::scan::{Hit, Scanner};
use super::spans::Spans;
use crate::protocol::HeardAs;

/// A folded text and all that is said in it.
pub(super) struct Utterance<'a> {
    pub(super) folded: &'a Folded,
    desk: Kept<Desk>,
}

/// What is written down of an utterance.
#[derive(Default)]
struct Desk {
    characters: Vec<Character>,
    hits: Vec<Hit>,
    chains: Chains,
    marks: Marks,
    /// One for each group of languages in which something is said.
    boards: Vec<Board>,
    /// How many of them are in use.
    groups: usize,
    everyday: Spans,
    length: usize,
}

impl<'a> Utterance<'a> {
    pub(super) fn new(scanner: &'a Scanner, folded: &'a Folded, place: Option<u32>) -> Self {
        Self::judged(scanner, folded, place, true, Chains::links)
    }

    /// As if the flow took nothing out.
    pub(super) fn without_exclusions(scanner: &'a Scanner, folded: &'a Folded) -> Self {
        Self::judged(scanner, folded, None, false, Chains::links)
    }

    /// The slow way: parts of chains are judged if the rest of the chain is there or not.
    pub(super) fn slow(scanner: &'a Scanner, folded: &'a Folded) -> Self {
        Self::judged(scanner, folded, None, true, Chains::every)
    }

    fn judged(
        scanner: &'a Scanner,
        folded: &'a Folded,
        place: Option<u32>,
        never: bool,
        links: for<'c> fn(&'c mut Chains, &[Hit], &Scanner) -> &'c [Link],
    ) -> Self {
        let mut desk = Kept::<Desk>::take();
        let Desk { characters, hits, chains, marks, boards, groups, length, .. } = &mut *desk;
        *length = folded.text.len();
        scanner.hits(&folded.text, characters, hits);
        let links = links(chains, hits, scanner);
        marks.read((scanner, folded), (hits, links), place, never);
        for langs in &scanner.base.groups {
            let case = Case { folded, marks, langs: *langs, gaps: scanner.base.gaps };
            *groups += usize::from(board(boards, *groups).judge(case));
        }
        Self { folded, desk }
    }

    /// The judges, one for each group of languages in which something is said.
    pub(super) fn judges(&self) -> impl Iterator<Item = Judge<'_>> {
        let Desk { marks, boards, groups, .. } = &*self.desk;
        boards.iter().take(*groups).map(|board| Judge::new(self.folded, marks, board))
    }

    /// The digits, which mean the same in all languages, given one by one.
    pub(super) fn digits(&self, digit: impl FnMut(char)) -> Digits {
        digits::read(self.folded, &self.desk.marks, digit)
    }

    /// The same with its numbers in digits, if any is said in words.
    pub(super) fn with_written_numbers(&self) -> Option<String> {
        digits::written(self.folded, &self.desk.marks)
    }

    /// Its clauses, as they were judged; some may be empty.
    pub(super) fn clauses(&self) -> Vec<&str> {
        let mut bounds = Vec::new();
        self.desk.marks.bounds(self.folded, &mut bounds);
        bounds.windows(2).filter_map(|pair| self.folded.text.get(pair[0]..pair[1])).map(str::trim).collect()
    }

    /// What the caller said, in whatever language it weighs most. A word of the flow's own is none where some language negates it.
    pub(super) fn heard(&self) -> Option<Heard> {
        let heard = self.judges().filter_map(|judge| judge.heard(|said| self.takes_out(said)));
        let stands = |heard: &Heard| !(heard.is_own && self.judges().any(|judge| judge.negates(&heard.span)));
        heard.filter(stands).min_by_key(|heard| heard.rank)
    }

    /// Whether this is said and counts, whatever weighs more, in whatever language.
    pub(super) fn also_says(&self, class: HeardAs) -> bool {
        self.judges().any(|judge| judge.also_says(class))
    }

    /// Whether something is wrong or not over, as the caller says: 'no, that is wrong'.
    pub(super) fn is_amiss(&self) -> bool {
        self.desk.marks.of(Kinds::AMISS).any(|mark| !mark.crosses)
    }

    /// Whether the caller says more than an answer, fillers and digits: 'no, but how do I pay'.
    pub(super) fn says_more_than_an_answer(&self) -> bool {
        let Desk { marks, .. } = &*self.desk;
        let mut said = Spans::default();
        self.judges().flat_map(|judge| judge.answering()).for_each(|span| said.add(span));
        let fillers = marks.of(Kinds::FILLER).filter(|mark| mark.says_nothing());
        let digits = marks.of(Kinds::DIGITS.and(Kinds::DIGIT_FILLER));
        fillers.chain(digits).for_each(|mark| said.add(mark.hit.span()));
        said.seal();
        let mut letters = self.folded.text.char_indices().filter(|(_, c)| c.is_alphabetic());
        letters.any(|(at, c)| !said.hold(&(at..at + c.len_utf8())))
    }

    /// Why a request is none, in whatever language that is told.
    pub(super) fn takes_out(&self, said: &Candidate) -> Option<Out> {
        self.judges().filter(Judge::hears).find_map(|judge| judge.takes_out(said, true))
    }

    /// Which words take out what stands in a span, in whatever language.
    pub(super) fn around(&self, span: &Range<usize>, out: Out) -> Option<Range<usize>> {
        self.judges().find_map(|judge| judge.around(span, out))
    }

    /// Whether some clause is a request for a person or a complaint, and nothing else.
    pub(super) fn is_request_alone(&self) -> bool {
        self.judges().any(|judge| judge.is_request_alone())
    }

    /// Whether nothing is asked for, and what stands in one of these spans is told to be no request.
    pub(super) fn refuses<'s>(&self, mut spans: impl Iterator<Item = &'s Range<usize>>) -> bool {
        !self.heard().is_some_and(|heard| heard.asks())
            && spans.any(|span| self.judges().filter(Judge::hears).any(|judge| judge.refuses(span)))
    }

    /// Whether a person or a complaint is named, no matter that a machine speaks: 人工服务请按9.
    pub(super) fn names_request(&self) -> bool {
        self.judges().any(|judge| judge.names_request())
    }

    /// Whether another company's machine is heard.
    pub(super) fn is_machine(&self) -> bool {
        self.judges().any(|judge| judge.is_machine())
    }

    /// Whether somebody says this. 'I am not a robot' names a robot and discloses none, in whatever language it is heard.
    pub(super) fn says(&self, what: What) -> bool {
        let persons = |judge: Judge<'_>| judge.spans(What::Claimed(Claim::Person));
        let denied: Vec<Spans> = if what == What::Machine { self.judges().map(persons).collect() } else { Vec::new() };
        let is_excluded = |span: &Range<usize>| self.judges().any(|judge| judge.excludes(span));
        self.judges().any(|judge| judge.says(what, &denied, is_excluded))
    }

    /// Words that are meant as they stand.
    pub(super) fn everyday(&mut self) -> &Spans {
        let Desk { marks, everyday, .. } = &mut *self.desk;
        everyday.set(marks.everyday().map(|mark| mark.hit.span()));
        everyday
    }
}

/// The board of this number; the next one if there are fewer.
fn board(boards: &mut Vec<Board>, number: usize) -> &mut Board {
    if boards.len() <= number {
        boards.resize_with(number + 1, Board::default);
    }
    &mut boards[number]
}

impl Keep for Desk {
    fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>> {
        thread_local!(static SHELF: RefCell<Vec<Desk>> = const { RefCell::new(Vec::new()) });
        &SHELF
    }

    fn clear(&mut self) {
        self.characters.clear();
        self.hits.clear();
        self.marks.clear();
        self.groups = 0;
    }

    fn size(&self) -> usize {
        self.length
    }
}
