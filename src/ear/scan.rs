//! All patterns of an ear, the lexicon's and the flow's, and every place where one of them stands in a folded text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::lang::Langs;
use super::lexicon::Meaning;
use super::meant::{Joint, Meant, Spoken};
use super::mend::Mender;
use super::trie::{Trie, starts};

/// A folded phrase and all that it means, as it is collected.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// What is looked for.
    pub(super) folded: Cow<'static, str>,
    /// As it was written, if that is something else.
    pub(super) written: Option<String>,
    /// In which languages it means what.
    pub(super) meanings: Vec<Spoken>,
    /// What it means at places of its own: place and id. Kept apart, because a word like 'back' may stand at thousands of places.
    pub(super) words: Vec<(u32, u32)>,
}

/// A place where a pattern stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// First byte in the folded text.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// Which pattern.
    pub(super) pattern: usize,
}

impl Hit {
    pub(super) const fn span(&self) -> Range<usize> {
        self.start..self.end
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

/// Patterns and the tree over them.
#[derive(Debug)]
pub(super) struct Words {
    trie: Trie,
    /// As they were written, where that is something else.
    written: BTreeMap<usize, String>,
    meant: Meant,
    words: Lists<(u32, u32)>,
}

impl Words {
    /// Patterns whose parts of chains are told by these lists, by the number of the part.
    pub(super) fn new(mut patterns: Vec<Pattern>, parts: &[Vec<Meaning>]) -> Self {
        // Stable: where one place has two ids for a word, the first that was given comes first.
        patterns.iter_mut().for_each(|pattern| pattern.words.sort_by_key(|(place, _)| *place));
        let meant = Meant::new(patterns.iter_mut().map(|pattern| std::mem::take(&mut pattern.meanings)), parts);
        let words = Lists::new(patterns.iter_mut().map(|pattern| std::mem::take(&mut pattern.words)));
        let written = patterns.iter_mut().enumerate();
        let written = written.filter_map(|(at, pattern)| Some((at, pattern.written.take()?))).collect();
        let trie = Trie::new(patterns.into_iter().map(|pattern| pattern.folded).collect());
        Self { trie, written, meant, words }
    }

    pub(super) fn len(&self) -> usize {
        self.trie.phrases().len()
    }

    /// Each pattern as it was written.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|number| self.term(number))
    }

    /// Each pattern, folded.
    pub(super) fn folded(&self) -> impl Iterator<Item = &str> {
        self.trie.phrases().iter().map(|phrase| &**phrase)
    }

    fn term(&self, number: usize) -> Option<&str> {
        let folded = self.trie.phrases().get(number)?;
        Some(self.written.get(&number).map_or(folded, String::as_str))
    }

    /// What a pattern means by itself, and in which languages.
    pub(super) fn meanings(&self, number: usize) -> &[Spoken] {
        self.meant.plain(number)
    }

    /// Where a pattern is a word of a place: place and id, by place.
    pub(super) fn words(&self, number: usize) -> &[(u32, u32)] {
        self.words.get(number)
    }
}

/// What some languages have, without any flow: built once for each set of languages that is asked for.
#[derive(Debug)]
pub(super) struct Base {
    pub(super) words: Words,
    pub(super) mender: Mender,
    /// How many kinds of gaps the patterns have.
    pub(super) gaps: usize,
    /// The languages that are judged together.
    pub(super) groups: Vec<Langs>,
}

/// All that an ear knows.
#[derive(Debug)]
pub(super) struct Scanner {
    pub(super) base: Arc<Base>,
    /// The words of the flow.
    pub(super) own: Words,
}

impl Scanner {
    /// Adds all hits in a folded text, those inside others too: a longer unimportant word must never hide a request. By their first byte,
    /// then by their last.
    pub(super) fn hits(&self, text: &str, hits: &mut Vec<Hit>) {
        let own = self.base.words.len();
        for (start, first) in starts(text) {
            let here = hits.len();
            self.base.words.trie.each(text, (start, first), |end, pattern| hits.push(Hit { start, end, pattern }));
            let between = hits.len();
            self.own
                .trie
                .each(text, (start, first), |end, pattern| hits.push(Hit { start, end, pattern: own + pattern }));
            if here < between && between < hits.len() {
                hits[here..].sort_unstable();
            }
        }
    }

    /// The gaps of chains that end with a hit, and those that it begins.
    pub(super) fn joints(&self, hit: &Hit) -> (&[Joint], &[u16]) {
        let (words, number) = self.own(hit.pattern);
        words.meant.joints(number)
    }

    /// What a hit is in chains.
    pub(super) fn roles(&self, hit: &Hit) -> &[Spoken] {
        let (words, number) = self.own(hit.pattern);
        words.meant.roles(number)
    }

    /// What a hit means by itself.
    pub(super) fn meanings(&self, hit: &Hit) -> &[Spoken] {
        let (words, number) = self.own(hit.pattern);
        words.meanings(number)
    }

    /// What it means at a place and nowhere else: place and id.
    pub(super) fn words_at(&self, hit: &Hit, place: Option<u32>) -> &[(u32, u32)] {
        let Some((place, number)) = place.zip(hit.pattern.checked_sub(self.base.words.len())) else { return &[] };
        let all = self.own.words(number);
        let first = all.partition_point(|(at, _)| *at < place);
        let rest = all.get(first..).unwrap_or_default();
        &rest[..rest.partition_point(|(at, _)| *at == place)]
    }

    pub(super) fn term(&self, pattern: usize) -> Option<&str> {
        let (words, number) = self.own(pattern);
        words.term(number)
    }

    /// All patterns, folded, the flow's after the lexicon's.
    pub(super) fn patterns(&self) -> impl Iterator<Item = &str> {
        self.base.words.folded().chain(self.own.folded())
    }

    /// Where a pattern is kept, and its number there.
    fn own(&self, pattern: usize) -> (&Words, usize) {
        let base = &self.base.words;
        pattern.checked_sub(base.len()).map_or((base, pattern), |own| (&self.own, own))
    }
}
