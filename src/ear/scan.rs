//! Automata over all patterns of an ear, the lexicon's and the flow's: every place where one of them stands in a folded text.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::fold::is_unspaced;
use super::lang::Langs;
use super::lexicon::Meaning;
use super::mend::Mender;

/// A folded phrase and all that it means, as it is collected.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// What the automaton looks for.
    pub(super) folded: String,
    /// As it was written, if that is something else.
    pub(super) written: Option<String>,
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

/// Patterns and the automaton over them.
#[derive(Debug)]
pub(super) struct Words {
    /// Folded, and as they were written, if that is something else.
    terms: Vec<(String, Option<String>)>,
    /// Which of the lists of meanings is whose: many phrases mean the same.
    meant: Vec<u32>,
    meanings: Lists<(Langs, Meaning)>,
    words: Lists<(u32, u32)>,
    /// `None` if there are no patterns, or (never seen) more than an automaton can hold.
    automaton: Option<AhoCorasick>,
}

/// A table of transitions is the fastest form, but grows with the patterns; beyond this many bytes the compact form is used.
const MAX_TABLE_BYTES: usize = 8 << 20;

/// Bytes of table for each byte of all patterns together: 50 to 190 were measured over the lexicons, one by one and together.
const TABLE_BYTES_PER_PATTERN_BYTE: usize = 190;

impl Words {
    /// Patterns whose parts of chains are told by these lists, by the number of the part.
    pub(super) fn new(mut patterns: Vec<Pattern>, parts: &[Vec<Meaning>]) -> Self {
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
        let (meant, meanings) = distinct(patterns.iter_mut().map(|pattern| std::mem::take(&mut pattern.meanings)));
        let meanings = Lists::new(meanings.iter().map(|list| told(list, parts)));
        let words = Lists::new(patterns.iter_mut().map(|pattern| std::mem::take(&mut pattern.words)));
        let terms = patterns.into_iter().map(|pattern| (pattern.folded, pattern.written)).collect();
        Self { terms, meant, meanings, words, automaton }
    }

    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }

    /// Each pattern as it was written.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|number| self.term(number))
    }

    /// Each pattern, folded.
    pub(super) fn folded(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|(folded, _)| folded.as_str())
    }

    fn term(&self, number: usize) -> Option<&str> {
        self.terms.get(number).map(|(folded, written)| written.as_ref().unwrap_or(folded).as_str())
    }

    /// What a pattern means, and in which languages.
    pub(super) fn meanings(&self, number: usize) -> &[(Langs, Meaning)] {
        self.meant.get(number).map_or(&[], |list| self.meanings.get(*list as usize))
    }

    /// Where a pattern is a word of a place: place and id, by place.
    pub(super) fn words(&self, number: usize) -> &[(u32, u32)] {
        self.words.get(number)
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

/// Each list once, and for each that was given which of them it is.
fn distinct(lists: impl Iterator<Item = Vec<(Langs, Meaning)>>) -> (Vec<u32>, Vec<Vec<(Langs, Meaning)>>) {
    let mut known: HashMap<Vec<(Langs, Meaning)>, u32> = HashMap::new();
    let mut number = |list| {
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        *known.entry(list).or_insert(next)
    };
    let numbers = lists.map(&mut number).collect();
    let mut all: Vec<_> = known.into_iter().collect();
    all.sort_unstable_by_key(|(_, number)| *number);
    (numbers, all.into_iter().map(|(list, _)| list).collect())
}

/// What a list of meanings says, that of parts written out, in the order in which they are judged.
fn told(list: &[(Langs, Meaning)], parts: &[Vec<Meaning>]) -> Vec<(Langs, Meaning)> {
    let of = |(langs, meaning): &(Langs, Meaning)| {
        let (langs, meaning) = (*langs, *meaning);
        let roles = match meaning {
            Meaning::Part(part, _) => parts.get(usize::from(part)).map_or(&[][..], Vec::as_slice),
            _ => &[],
        };
        let own = (!matches!(meaning, Meaning::Part(..))).then_some(meaning);
        own.into_iter().chain(roles.iter().copied()).map(move |meaning| (langs, meaning))
    };
    let mut all: Vec<_> = list.iter().flat_map(of).collect();
    all.sort_by_key(|(_, meaning)| meaning.turn());
    all
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
    /// Adds all hits in a folded text, by their first byte.
    pub(super) fn hits(&self, text: &str, hits: &mut Vec<Hit>) {
        self.base.words.hits(text, 0, hits);
        self.own.hits(text, self.base.words.len(), hits);
        hits.sort_unstable();
    }

    /// What a hit means in some languages, and then what it means at a place and nowhere else.
    pub(super) fn meanings(&self, hit: &Hit, langs: Langs, place: Option<u32>) -> impl Iterator<Item = Meaning> + '_ {
        let (words, number) = self.own(hit.pattern);
        let everywhere = words.meanings(number).iter().filter(move |(own, _)| own.meet(langs));
        let here = place.map_or(&[][..], |place| {
            let all = words.words(number);
            let first = all.partition_point(|(at, _)| *at < place);
            let rest = all.get(first..).unwrap_or_default();
            &rest[..rest.partition_point(|(at, _)| *at == place)]
        });
        everywhere.map(|(_, meaning)| *meaning).chain(here.iter().map(|(_, id)| Meaning::Word(*id)))
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

/// Whether no word of a script with spaces is cut: `agent` does not stand in `reagents`, but 人工 stands in 转人工. The text is folded.
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

/// Whether a character of a folded text, where all is letter, digit or space, belongs to a word of a script with spaces.
pub(super) fn is_spaced(c: char) -> bool {
    c != ' ' && !is_unspaced(c)
}
