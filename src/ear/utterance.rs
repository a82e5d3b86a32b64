//! An utterance, as given or put right: scanned once, judged language by language.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::Claim;
use super::digits::{self, Digits};
use super::fold::Folded;
use super::judge::{Board, Case, Chains, Heard, Judge, Link};
use super::kept::{Keep, Kept};
use super::lang::Langs;
use super::lexicon::{Meaning, What};
use super::scan::{Hit, Scanner};
use super::spans::Spans;

/// A folded text and all that is said in it.
pub(super) struct Utterance<'a> {
    scanner: &'a Scanner,
    pub(super) folded: &'a Folded,
    desk: Kept<Desk>,
}

/// What is written down of an utterance.
#[derive(Default)]
struct Desk {
    hits: Vec<Hit>,
    chains: Chains,
    /// One for each group of languages that has a word in it.
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
        let Desk { hits, chains, boards, groups, length, .. } = &mut *desk;
        *length = folded.text.len();
        scanner.hits(&folded.text, hits);
        let links = links(chains, hits, scanner);
        for langs in &scanner.base.groups {
            let case = Case { scanner, folded, hits, links, place, never, langs: *langs };
            *groups += usize::from(board(boards, *groups).judge(&case));
        }
        Self { scanner, folded, desk }
    }

    /// The judges, one for each group of languages that has a word in it.
    pub(super) fn judges(&self) -> impl Iterator<Item = Judge<'_>> {
        self.desk.boards.iter().take(self.desk.groups).map(|board| Judge::new(self.folded, board))
    }

    /// The digits, which mean the same in all languages, so that it is judged over all of them at once; but only where there are any.
    pub(super) fn digits(&mut self) -> Digits {
        let Self { scanner, folded, .. } = *self;
        let is_digit = |(_, meaning): &(Hit, Meaning)| matches!(meaning, Meaning::Digits(..));
        let spoken = || self.judges().any(|judge| judge.meanings().any(is_digit));
        if !folded.text.bytes().any(|byte| byte.is_ascii_digit()) && !spoken() {
            return Digits::default();
        }
        let Desk { hits, boards, groups, .. } = &mut *self.desk;
        if scanner.base.groups.len() > 1 || *groups == 0 {
            let board = board(boards, *groups);
            // Chains of words say no digits.
            board.judge(&Case { scanner, folded, hits, links: &[], place: None, never: true, langs: Langs::ALL });
            return digits::read(folded, Judge::new(folded, board));
        }
        digits::read(folded, Judge::new(folded, board(boards, 0)))
    }

    /// What the caller said, in whatever language it weighs most. A word of the flow's own is none where some language negates it.
    pub(super) fn heard(&self) -> Option<Heard> {
        let heard = self.judges().filter_map(|judge| judge.heard());
        let stands = |heard: &Heard| !(heard.is_own && self.judges().any(|judge| judge.negates(&heard.span)));
        heard.filter(stands).min_by_key(|heard| heard.rank)
    }

    /// Whether some clause is a request for a person or a complaint, and nothing else.
    pub(super) fn is_request_alone(&self) -> bool {
        self.judges().any(|judge| judge.is_request_alone())
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
        self.judges().any(|judge| judge.says(what, &denied))
    }

    /// Words that are meant as they stand.
    pub(super) fn everyday(&mut self) -> &Spans {
        let Desk { boards, groups, everyday, .. } = &mut *self.desk;
        let judges = boards.iter().take(*groups).map(|board| Judge::new(self.folded, board));
        everyday.set(judges.flat_map(|judge| judge.everyday()));
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
        self.hits.clear();
        self.groups = 0;
    }

    fn size(&self) -> usize {
        self.length
    }
}
