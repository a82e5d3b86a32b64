//! Phrases, what they mean, and the graph of their characters: of the lexicons and of a flow.

use std::mem;

use rustc_hash::FxHashMap;

use super::chained::Search;
use super::lang::Langs;
use super::lexicon::Meaning;
use super::meant::{Meant, Spoken};
use super::trie::{Entry, Trie};

/// Phrases as they are collected, each folded text once.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns {
    pub(super) all: Vec<Pattern>,
    by_text: FxHashMap<String, usize>,
}

/// A folded phrase and all that it means.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// What is looked for.
    folded: String,
    /// As it was written, if that is something else.
    written: Option<String>,
    /// In which languages it means what.
    pub(super) meanings: Vec<Spoken>,
    /// What it means at places of its own: place and id. Kept apart, because a word like 'back' may stand at thousands of places.
    pub(super) words: Vec<(u32, u32)>,
}

impl Patterns {
    /// One more meaning of a phrase.
    pub(super) fn add(&mut self, folded: &str, term: &str, langs: Langs, meaning: Meaning) {
        let meanings = &mut self.of(folded, term).meanings;
        match meanings.iter_mut().find(|(_, known)| *known == meaning) {
            Some((known, _)) => *known = known.and(langs),
            None => meanings.push((langs, meaning)),
        }
    }

    /// The pattern of a folded text.
    pub(super) fn of(&mut self, folded: &str, term: &str) -> &mut Pattern {
        let at = self.by_text.get(folded).copied().unwrap_or_else(|| {
            let written = (folded != term).then(|| term.to_owned());
            self.all.push(Pattern { folded: folded.to_owned(), written, meanings: Vec::new(), words: Vec::new() });
            self.by_text.insert(folded.to_owned(), self.all.len() - 1);
            self.all.len() - 1
        });
        &mut self.all[at]
    }

    /// Those of a flow: each has a number of its own.
    pub(super) fn of_flow(mut self) -> FlowWords {
        // Stable: where one place has two ids for a word, the first that was given comes first.
        self.all.iter_mut().for_each(|pattern| pattern.words.sort_by_key(|(place, _)| *place));
        let meant = Meant::new(self.all.iter().map(|pattern| pattern.meanings.as_slice()), &Search::default());
        let anywhere = |pattern: &Pattern| if pattern.words.is_empty() { Langs::NONE } else { Langs::ALL };
        let entries = self.all.iter().enumerate();
        let trie = Trie::new(
            entries.map(|(number, pattern)| pattern.entry(number, meant.langs(number).and(anywhere(pattern)))),
            false,
        );
        let words = Lists::new(self.all.iter_mut().map(|pattern| mem::take(&mut pattern.words)));
        let terms = self.all.into_iter().map(|pattern| pattern.written.unwrap_or(pattern.folded)).collect();
        FlowWords { trie, meant, terms, words }
    }
}

impl Pattern {
    pub(super) const fn entry(&self, number: usize, langs: Langs) -> Entry<'_> {
        Entry { phrase: self.folded.as_str(), number, langs }
    }
}

impl AsRef<str> for Pattern {
    fn as_ref(&self) -> &str {
        &self.folded
    }
}

/// The words of the lexicons. There are a million of them, so what a word means is all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) trie: Trie,
    pub(super) meant: Meant,
}

/// The words of a flow.
#[derive(Debug)]
pub(super) struct FlowWords {
    pub(super) trie: Trie,
    pub(super) meant: Meant,
    /// Each as it was written.
    terms: Vec<String>,
    words: Lists<(u32, u32)>,
}

impl FlowWords {
    /// Each as it was written.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(String::as_str)
    }

    /// One of them as it was written.
    pub(super) fn term(&self, number: usize) -> Option<&str> {
        self.terms.get(number).map(String::as_str)
    }

    /// Where one of them is a word of a place: place and id, by place.
    pub(super) fn words(&self, number: usize) -> &[(u32, u32)] {
        self.words.get(number)
    }
}

/// A list for each number from 0 on, one after the other in memory: they are asked for at every hit.
#[derive(Debug)]
struct Lists<T> {
    ends: Vec<u32>,
    all: Vec<T>,
}

impl<T> Lists<T> {
    fn new(lists: impl Iterator<Item = Vec<T>>) -> Self {
        let mut new = Self { ends: Vec::new(), all: Vec::new() };
        for list in lists {
            new.all.extend(list);
            new.ends.push(u32::try_from(new.all.len()).unwrap_or(u32::MAX));
        }
        new
    }

    fn get(&self, number: usize) -> &[T] {
        let end = |number: usize| self.ends.get(number).map(|end| *end as usize);
        let start = number.checked_sub(1).map_or(Some(0), end);
        start.zip(end(number)).and_then(|(start, end)| self.all.get(start..end)).unwrap_or_default()
    }
}
