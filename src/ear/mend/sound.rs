//! Chinese words that were written or heard as others of the same sound, and words spelled in pinyin.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::syllables::{Syllable, split};
use super::{Mend, Mends};
use crate::ear::spans::Spans;
use crate::protocol::HeardBy;

/// How the words of the lexicon sound that are told by their sound.
#[derive(Debug)]
pub(super) struct Sounds {
    words: Vec<Word>,
    /// For each syllable the byte that stands for it and for all that sound like it; 0 if none of the words has such a sound.
    blurred: Vec<u8>,
    automaton: AhoCorasick,
}

#[derive(Debug)]
struct Word {
    text: String,
    syllables: Vec<Syllable>,
}

/// The syllables of a text, and how they sound.
#[derive(Debug, Default)]
pub(super) struct Units {
    all: Vec<Unit>,
    sound: Vec<u8>,
}

/// One syllable of a text.
#[derive(Debug)]
struct Unit {
    span: Range<usize>,
    syllable: Syllable,
    /// Written in Latin letters.
    is_latin: bool,
}

impl Sounds {
    /// Of these words the Chinese ones; `None` if there are none.
    pub(super) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Option<Self> {
        let spoken = |text: &str| text.chars().map(Syllable::of).collect::<Option<Vec<_>>>();
        let words: Vec<Word> =
            words.filter_map(|text| Some(Word { text: text.to_owned(), syllables: spoken(text)? })).collect();
        let mut known: Vec<String> =
            words.iter().flat_map(|word| &word.syllables).map(|syllable| syllable.blurred()).collect();
        known.sort_unstable();
        known.dedup();
        let byte =
            |syllable: Syllable| known.binary_search(&syllable.blurred()).ok().and_then(|at| u8::try_from(at + 1).ok());
        let blurred: Vec<u8> = Syllable::all().map(|syllable| byte(syllable).unwrap_or(0)).collect();
        let patterns = words.iter().map(|word| bytes(&blurred, word.syllables.iter().copied()));
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns)
            .ok()?;
        (!words.is_empty()).then_some(Self { words, blurred, automaton })
    }

    /// Adds every place that sounds like one of the words and is written otherwise.
    pub(super) fn mend<'m>(
        &'m self,
        text: &str,
        everyday: &Spans,
        typed: bool,
        units: &mut Units,
        mends: &mut Mends<'m>,
    ) {
        units.read(text);
        units.sound.clear();
        units.sound.extend(units.all.iter().map(|unit| self.blurred[unit.syllable.index()]));
        for found in self.automaton.find_overlapping_iter(&units.sound) {
            let word = &self.words[found.pattern().as_usize()];
            if let Some(units) = units.all.get(found.range())
                && is_run(text, units)
                && is_trusted(word, text, units, everyday, typed)
                && let [first, .., last] = units
            {
                let span = first.span.start..last.span.end;
                mends.push(Mend::new(span, word.text.as_str(), HeardBy::Sound));
            }
        }
    }
}

impl Units {
    /// The syllables of a text, in order: of Han characters, and of Latin words that are pinyin.
    fn read(&mut self, text: &str) {
        let units = &mut self.all;
        units.clear();
        let mut read = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| *c != ' ') {
            if !c.is_ascii_lowercase() {
                let span = at..at + c.len_utf8();
                units.extend(Syllable::of(c).map(|syllable| Unit { span, syllable, is_latin: false }));
            } else if at >= read {
                let letters = text[at..].bytes().take_while(u8::is_ascii_lowercase).count();
                let mut from = at;
                split(&text[at..at + letters], |end, syllable| {
                    units.push(Unit { span: from..at + end, syllable, is_latin: true });
                    from = at + end;
                });
                read = at + letters;
                // A digit that tells the tone belongs to its syllable: ren2 gong1.
                let is_tone = matches!(text.as_bytes()[read..], [b'1'..=b'5'] | [b'1'..=b'5', b' ' | b'a'..=b'z', ..]);
                if let Some(last) = units.last_mut().filter(|last| is_tone && last.span.end == read) {
                    last.span.end += 1;
                }
            }
        }
    }

    pub(super) fn capacity(&self) -> usize {
        self.all.capacity()
    }
}

fn bytes(blurred: &[u8], syllables: impl Iterator<Item = Syllable>) -> Vec<u8> {
    syllables.map(|syllable| blurred[syllable.index()]).collect()
}

/// Whether the syllables stand together: nothing but a space between them, or the same digit between all (转1人1工).
fn is_run(text: &str, units: &[Unit]) -> bool {
    let between = |pair: &[Unit]| text.get(pair.first()?.span.end..pair.last()?.span.start);
    let mut gaps = units.windows(2).map(between);
    let is_digit = |gap: &str| gap.len() == 1 && gap.bytes().all(|byte| byte.is_ascii_digit());
    match gaps.clone().next().flatten() {
        Some(first) if is_digit(first) => gaps.all(|gap| gap == Some(first)),
        _ => gaps.all(|gap| matches!(gap, Some("" | " "))),
    }
}

/// Whether a place that sounds like a word is taken for it: not if it is that word; short words only if spelled in pinyin or said
/// exactly so; never where another word explains a character (公司 in 转人公司), or begins in it and goes on (人工成本 in 了解人工成本).
fn is_trusted(word: &Word, text: &str, units: &[Unit], everyday: &Spans, typed: bool) -> bool {
    let mut changed = word
        .text
        .chars()
        .zip(units)
        .filter(|(c, unit)| text.get(unit.span.clone()) != Some(c.encode_utf8(&mut [0; 4])));
    let exact = word.syllables.iter().zip(units).all(|(syllable, unit)| *syllable == unit.syllable);
    let is_latin = units.iter().all(|unit| unit.is_latin);
    let long_enough = match units.len() {
        0 | 1 => false,
        2 => is_latin && exact,
        3 => exact || changed.clone().count() < 3,
        _ => true,
    };
    let is_other = changed.clone().next().is_some()
        || text.get(units[0].span.start..units[units.len() - 1].span.end) != Some(&word.text);
    let goes_on = units.last().is_some_and(|last| everyday.furthest(last.span.start) > last.span.end);
    let is_explained = goes_on || changed.any(|(_, unit)| everyday.hold(&unit.span));
    is_other && long_enough && (exact || !typed) && !is_explained
}
