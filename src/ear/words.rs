//! Phrases, what they mean, and the tree over them: of the lexicons and of a flow alike.

use std::collections::BTreeMap;
use std::mem;

use rustc_hash::FxHashMap;

use super::chained::Search;
use super::lang::Langs;
use super::lexicon::Meaning;
use super::meant::{Meant, Spoken};
use super::trie::Trie;

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
        let at = self.number(folded).unwrap_or_else(|| {
            let written = (folded != term).then(|| term.to_owned());
            self.all.push(Pattern { folded: folded.to_owned(), written, meanings: Vec::new(), words: Vec::new() });
            self.by_text.insert(folded.to_owned(), self.all.len() - 1);
            self.all.len() - 1
        });
        &mut self.all[at]
    }

    /// Which pattern a folded text is.
    pub(super) fn number(&self, folded: &str) -> Option<usize> {
        self.by_text.get(folded).copied()
    }

    /// The tree over them; `search` tells how the chains are looked for that their parts belong to.
    pub(super) fn words(mut self, search: &Search) -> Words {
        let all = &mut self.all;
        // Stable: where one place has two ids for a word, the first that was given comes first.
        all.iter_mut().for_each(|pattern| pattern.words.sort_by_key(|(place, _)| *place));
        let meant = Meant::new(all.iter_mut().map(|pattern| mem::take(&mut pattern.meanings)), search);
        let words = Lists::new(all.iter_mut().map(|pattern| mem::take(&mut pattern.words)));
        let written = all.iter_mut().enumerate();
        let written = written.filter_map(|(at, pattern)| Some((at, pattern.written.take()?))).collect();
        let trie = Trie::new(all, |number| {
            meant.langs(number).and(if words.get(number).is_empty() { Langs::NONE } else { Langs::ALL })
        });
        Words { trie, written, meant, words }
    }
}

impl AsRef<str> for Pattern {
    fn as_ref(&self) -> &str {
        &self.folded
    }
}

/// Patterns and the tree over them.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) trie: Trie,
    /// As they were written, where that is something else.
    written: BTreeMap<usize, String>,
    pub(super) meant: Meant,
    words: Lists<(u32, u32)>,
}

impl Words {
    /// Those of the lexicons.
    pub(super) const fn shipped(trie: Trie, meant: Meant) -> Self {
        Self { trie, written: BTreeMap::new(), meant, words: Lists { ends: Vec::new(), all: Vec::new() } }
    }

    pub(super) fn len(&self) -> usize {
        self.trie.len()
    }

    /// Each pattern as it was written.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|number| self.term(number))
    }

    /// A pattern as it was written.
    pub(super) fn term(&self, number: usize) -> Option<&str> {
        self.written.get(&number).map(String::as_str).or_else(|| self.trie.phrase(number))
    }

    /// Where a pattern is a word of a place: place and id, by place.
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
