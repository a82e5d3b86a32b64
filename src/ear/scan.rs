//! All patterns of an ear, the lexicon's and the flow's, and every place where one of them stands in a folded text.

use std::ops::Range;
use std::sync::Arc;

use super::chained::Chained;
use super::characters::{self, Character};
use super::lang::Langs;
use super::meant::Spoken;
use super::mend::Mender;
use super::words::{FlowWords, Words};

/// A place where a pattern stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// First byte in the folded text.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// Which pattern: of the lexicons, those that mean the same have one number; those of the flow follow.
    pub(super) pattern: usize,
}

impl Hit {
    pub(super) const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What some languages have, without any flow: built once for each set of languages that is asked for.
#[derive(Debug)]
pub(super) struct Base {
    /// The words of all languages.
    pub(super) words: &'static Words,
    /// The phrases with gaps of all languages.
    pub(super) chained: &'static Chained,
    /// The languages that count.
    pub(super) langs: Langs,
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
    pub(super) own: FlowWords,
    /// Whether the name of some option has a number in it.
    pub(super) numbered: bool,
}

impl Scanner {
    /// Adds all hits in a folded text, those inside others too: a longer unimportant word must never hide a request. By their first byte,
    /// then by their last.
    pub(super) fn hits(&self, text: &str, characters: &mut Vec<Character>, hits: &mut Vec<Hit>) {
        let Base { words, langs, .. } = &*self.base;
        let own = words.meant.len();
        characters::read(text, characters);
        for (number, first) in characters.iter().enumerate().filter(|(_, first)| !first.is_within) {
            let (start, characters, here) = (first.at, &characters[number..], hits.len());
            words.trie.each(characters, *langs, |end, pattern| hits.push(Hit { start, end, pattern }));
            let between = hits.len();
            self.own.trie.each(characters, Langs::ALL, |end, pattern| {
                hits.push(Hit { start, end, pattern: own + pattern });
            });
            if here < between && between < hits.len() {
                hits[here..].sort_unstable();
            }
        }
    }

    /// What a hit means by itself.
    pub(super) fn meanings(&self, hit: &Hit) -> &[Spoken] {
        self.own(hit).map_or_else(|| self.base.words.meant.plain(hit.pattern), |own| self.own.meant.plain(own))
    }

    /// What it means at a place and nowhere else: place and id.
    pub(super) fn words_at(&self, hit: &Hit, place: Option<u32>) -> &[(u32, u32)] {
        let Some((place, number)) = place.zip(self.own(hit)) else { return &[] };
        let all = self.own.words(number);
        let first = all.partition_point(|(at, _)| *at < place);
        let rest = all.get(first..).unwrap_or_default();
        &rest[..rest.partition_point(|(at, _)| *at == place)]
    }

    /// The word of the flow that a hit is, as it was written.
    pub(super) fn own_term(&self, hit: &Hit) -> Option<&str> {
        self.own.term(self.own(hit)?)
    }

    /// All patterns, folded, and their numbers.
    pub(super) fn patterns(&self) -> impl Iterator<Item = (String, usize)> {
        let Base { words, langs, .. } = &*self.base;
        let lexicons = words.trie.phrases().filter(|(.., own)| own.meet(*langs));
        let own = self.own.trie.phrases().map(|(phrase, number, _)| (phrase, words.meant.len() + number));
        lexicons.map(|(phrase, number, _)| (phrase, number)).chain(own)
    }

    /// The number of a hit among the words of the flow.
    fn own(&self, hit: &Hit) -> Option<usize> {
        hit.pattern.checked_sub(self.base.words.meant.len())
    }
}
