//! An utterance, as given or put right: scanned once, judged language by language.

use super::Claim;
use super::digits::{self, Digits};
use super::fold::Folded;
use super::judge::{Heard, Judge};
use super::lang::Langs;
use super::lexicon::{Meaning, What};
use super::scan::{Hit, Scanner};
use super::spans::Spans;

/// A folded text and all that stands in it.
pub(super) struct Utterance<'a> {
    pub(super) scanner: &'a Scanner,
    pub(super) folded: &'a Folded,
    pub(super) place: Option<u32>,
    /// Whether the flow's exclusions count.
    pub(super) never: bool,
    pub(super) hits: Vec<Hit>,
}

/// An utterance, judged.
pub(super) struct Judged<'a> {
    judges: Vec<Judge<'a>>,
}

impl<'a> Utterance<'a> {
    pub(super) fn new(scanner: &'a Scanner, folded: &'a Folded, place: Option<u32>) -> Self {
        Self { scanner, folded, place, never: true, hits: scanner.hits(&folded.text) }
    }

    pub(super) fn judged(&self) -> Judged<'a> {
        Judged { judges: self.scanner.base.groups.iter().map(|langs| Judge::new(self, *langs)).collect() }
    }

    /// The digits, which mean the same in all languages, so that it is judged over all of them at once; but only where there are any.
    pub(super) fn digits(&self) -> Digits {
        let is_digit = |meaning| matches!(meaning, Meaning::Digits(..));
        let spoken = || self.hits.iter().any(|hit| self.scanner.meanings(hit, Langs::ALL).any(is_digit));
        match self.folded.text.bytes().any(|byte| byte.is_ascii_digit()) || spoken() {
            true => digits::read(self.folded, &Judge::new(self, Langs::ALL)),
            false => Digits::default(),
        }
    }
}

impl<'a> Judged<'a> {
    /// What the caller said, in whatever language it weighs most. A word of the flow's own is none where some language negates it.
    pub(super) fn heard(&self) -> Option<Heard> {
        let heard = self.judges.iter().filter_map(Judge::heard);
        let stands = |heard: &Heard| !(heard.is_own && self.judges.iter().any(|judge| judge.negates(&heard.span)));
        heard.filter(stands).min_by_key(|heard| heard.rank)
    }

    /// Whether some clause is a request for a person or a complaint, and nothing else.
    pub(super) fn is_request_alone(&self) -> bool {
        self.judges.iter().any(Judge::is_request_alone)
    }

    /// Whether a person or a complaint is named, no matter that a machine speaks: 人工服务请按9.
    pub(super) fn names_request(&self) -> bool {
        self.judges.iter().any(Judge::names_request)
    }

    /// Whether another company's machine is heard.
    pub(super) fn is_machine(&self) -> bool {
        self.judges.iter().any(Judge::is_machine)
    }

    /// Whether somebody says this. 'I am not a robot' names a robot and discloses none, in whatever language it is heard.
    pub(super) fn says(&self, what: What) -> bool {
        let persons = |judge: &Judge<'a>| judge.spans(What::Claimed(Claim::Person));
        let denied: Vec<Spans> =
            if what == What::Machine { self.judges.iter().map(persons).collect() } else { Vec::new() };
        self.judges.iter().any(|judge| judge.says(what, &denied))
    }

    /// Words that are meant as they stand.
    pub(super) fn everyday(&self) -> Spans {
        let mut spans = Spans::default();
        self.judges.iter().flat_map(Judge::everyday).for_each(|span| spans.add(span));
        spans.seal()
    }

    /// The judges, one for each group of languages.
    pub(super) fn judges(&self) -> impl Iterator<Item = &Judge<'a>> {
        self.judges.iter()
    }
}
