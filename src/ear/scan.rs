//! Automata over all patterns of an ear, the lexicon's and the flow's: every place where one of them stands in a folded text.

use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::fold::is_unspaced;
use super::lang::Langs;
use super::lexicon::Meaning;
use super::mend::Mender;

/// A folded phrase and all that it means.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// What the automaton looks for.
    pub(super) folded: String,
    /// As it was written.
    pub(super) term: String,
    /// In which languages it means what.
    pub(super) meanings: Vec<(Langs, Meaning)>,
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

/// Patterns and the automaton over them.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) patterns: Vec<Pattern>,
    /// `None` if there are no patterns, or (never seen) more than an automaton can hold.
    automaton: Option<AhoCorasick>,
}

/// A table of transitions is the fastest form, but grows with the patterns; beyond this many bytes the compact form is used.
const MAX_TABLE_BYTES: usize = 8 << 20;

/// Bytes of table for each byte of all patterns together: 50 to 190 were measured over the lexicons, one by one and together.
const TABLE_BYTES_PER_PATTERN_BYTE: usize = 190;

impl Words {
    pub(super) fn new(mut patterns: Vec<Pattern>) -> Self {
        // Stable: where one place has two ids for a word, the first that was given comes first.
        patterns.iter_mut().for_each(|pattern| pattern.words.sort_by_key(|(place, _)| *place));
        let bytes: usize = patterns.iter().map(|pattern| pattern.folded.len()).sum();
        let table = bytes.saturating_mul(TABLE_BYTES_PER_PATTERN_BYTE) < MAX_TABLE_BYTES;
        let kind = if table { AhoCorasickKind::DFA } else { AhoCorasickKind::ContiguousNFA };
        // Overlapping hits: a longer unimportant word must never hide a request.
        let build = || {
            let builder = &mut AhoCorasick::builder();
            builder
                .match_kind(MatchKind::Standard)
                .kind(Some(kind))
                .build(patterns.iter().map(|pattern| &pattern.folded))
        };
        let automaton = if patterns.is_empty() { None } else { build().ok() };
        Self { patterns, automaton }
    }

    /// Adds all hits in a folded text; the numbers of patterns begin with `first`.
    fn hits(&self, text: &str, first: usize, hits: &mut Vec<Hit>) {
        let found = self.automaton.iter().flat_map(|automaton| automaton.try_find_overlapping_iter(text)).flatten();
        let found = found.map(|found| Hit {
            start: found.start(),
            end: found.end(),
            pattern: first + found.pattern().as_usize(),
        });
        hits.extend(found.filter(|hit| stands_alone(text, hit.span())));
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
    /// All hits in a folded text, by their first byte.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        self.base.words.hits(text, 0, &mut hits);
        self.own.hits(text, self.base.words.patterns.len(), &mut hits);
        hits.sort_unstable();
        hits
    }

    /// What a hit means in some languages.
    pub(super) fn meanings(&self, hit: &Hit, langs: Langs) -> impl Iterator<Item = Meaning> + '_ {
        let all = self.pattern(hit.pattern).map_or(&[][..], |pattern| &pattern.meanings);
        all.iter().filter(move |(own, _)| own.meet(langs)).map(|(_, meaning)| *meaning)
    }

    /// What a hit means at this place and nowhere else.
    pub(super) fn words(&self, hit: &Hit, place: u32) -> impl Iterator<Item = Meaning> + '_ {
        let words = self.pattern(hit.pattern).map_or(&[][..], |pattern| &pattern.words);
        let here =
            words.iter().skip(words.partition_point(|(at, _)| *at < place)).take_while(move |(at, _)| *at == place);
        here.map(|(_, id)| Meaning::Word(*id))
    }

    pub(super) fn term(&self, pattern: usize) -> Option<&str> {
        self.pattern(pattern).map(|pattern| pattern.term.as_str())
    }

    /// All patterns, the flow's after the lexicon's.
    pub(super) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.base.words.patterns.iter().chain(&self.own.patterns)
    }

    fn pattern(&self, number: usize) -> Option<&Pattern> {
        let base = &self.base.words.patterns;
        base.get(number).or_else(|| self.own.patterns.get(number - base.len()))
    }
}

/// Whether no word of a script with spaces is cut: `agent` does not stand in `reagents`, but 人工 stands in 转人工.
pub(super) fn stands_alone(text: &str, span: Range<usize>) -> bool {
    let (Some(before), Some(inside), Some(after)) =
        (text.get(..span.start), text.get(span.clone()), text.get(span.end..))
    else {
        return false;
    };
    let cuts = |left: &str, right: &str| {
        left.chars().next_back().is_some_and(is_spaced) && right.chars().next().is_some_and(is_spaced)
    };
    !cuts(before, inside) && !cuts(inside, after)
}

/// Whether a character belongs to a word of a script with spaces.
pub(super) fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}
