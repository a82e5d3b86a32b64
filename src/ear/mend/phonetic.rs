//! English words that a recogniser wrote as several others of the same sound: soup are visor, trans fur.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Mend, Mends};
use crate::ear::spans::Spans;
use crate::protocol::HeardBy;

/// Shorter keys sound like too much else (person is price in); a vowel at the beginning says little.
const KEY_MIN: usize = 5;
/// From this length on one sound may differ.
const KEY_LONG: usize = 7;
/// Tokens that may make one word.
const TOKENS_MAX: usize = 4;

/// How the words sound that ask, without their vowels.
#[derive(Debug)]
pub(super) struct Phonetic {
    /// By their keys.
    words: FxHashMap<String, String>,
    /// Those with long keys, by these.
    long: Vec<(String, String)>,
    texts: FxHashSet<String>,
    longest: usize,
}

/// What is written down on the way.
#[derive(Debug, Default)]
pub(super) struct Sounding {
    /// For each token, whether it is meant as it stands.
    stands: Vec<bool>,
    /// The letters of all tokens, one after the other;
    letters: Vec<u8>,
    /// for each token, where its letters begin, and the end of the last;
    bounds: Vec<usize>,
    /// the sounds of all letters, and how many of them come before each letter.
    sounds: String,
    before: Vec<usize>,
    key: String,
}

impl Sounding {
    /// Writes down how all letters sound. What comes before a letter or after it is known inside a run of tokens, at its ends it is nothing.
    fn read(&mut self, text: &str, tokens: &[Range<usize>]) {
        let Self { letters, bounds, sounds, before, .. } = self;
        letters.clear();
        bounds.clear();
        sounds.clear();
        before.clear();
        for token in tokens {
            bounds.push(letters.len());
            letters.extend_from_slice(text[token.clone()].as_bytes());
        }
        bounds.push(letters.len());
        for at in 0..letters.len() {
            before.push(sounds.len());
            sound(letters, at, sounds);
        }
    }

    /// The key of some tokens.
    fn key(&mut self, tokens: Range<usize>) -> &str {
        let Self { letters, bounds, sounds, before, key, .. } = self;
        let letters = &letters[bounds[tokens.start]..bounds[tokens.end]];
        key.clear();
        if let Some(last) = letters.len().checked_sub(1).filter(|last| *last > 0) {
            let first = bounds[tokens.start];
            sound(letters, 0, key);
            key.push_str(&sounds[before[first + 1]..before[first + last]]);
            sound(letters, last, key);
        }
        key
    }
}

impl Phonetic {
    pub(super) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let keyed = words
            .map(|word| (key(word), word.to_owned()))
            .filter(|(key, _)| key.trim_start_matches('A').len() >= KEY_MIN);
        let words: FxHashMap<String, String> = keyed.collect();
        let longest = words.keys().map(String::len).max().unwrap_or(0);
        let long = words.iter().filter(|(key, _)| key.len() >= KEY_LONG);
        let mut long: Vec<_> = long.map(|(key, word)| (key.clone(), word.clone())).collect();
        long.sort_unstable();
        Self { texts: words.values().cloned().collect(), longest, long, words }
    }

    /// Adds every run of tokens that sounds like one of the words, if none of them is such a word or meant as it stands.
    pub(super) fn mend<'m>(
        &'m self,
        text: &str,
        tokens: &[Range<usize>],
        everyday: &Spans,
        sounding: &mut Sounding,
        mends: &mut Mends<'m>,
    ) {
        let stands = |span: &Range<usize>| self.texts.contains(&text[span.clone()]) || everyday.hold(span);
        sounding.stands.clear();
        sounding.stands.extend(tokens.iter().map(stands));
        sounding.read(text, tokens);
        // An article before a word is no part of it.
        for (at, first) in tokens.iter().enumerate().filter(|(_, token)| token.len() > 2) {
            let run = sounding.stands[at..].iter().take(TOKENS_MAX).take_while(|stands| !**stands).count();
            for end in at + 2..=at + run {
                let key = sounding.key(at..end);
                if key.len() > self.longest + 1 {
                    break;
                }
                if let Some(word) = self.like(key) {
                    let span = first.start..tokens[end - 1].end;
                    mends.push(Mend::new(span, word, HeardBy::Sound));
                }
            }
        }
    }

    fn like(&self, key: &str) -> Option<&str> {
        if key.len() < KEY_MIN {
            return None;
        }
        let near = || {
            let mut long = self.long.iter().filter(|(own, _)| key.len() >= KEY_LONG && may_differ_once(own, key));
            long.find(|(own, _)| differ_once(own.as_bytes(), key.as_bytes())).map(|(_, word)| word)
        };
        self.words.get(key).or_else(near).map(String::as_str)
    }
}

/// Adds how one of some letters sounds: a consonant, each voiced one as its unvoiced twin; a vowel only where it begins the word.
fn sound(letters: &[u8], at: usize, key: &mut String) {
    let letter = letters[at];
    let (before, next) = (at.checked_sub(1).map(|at| letters[at]), letters.get(at + 1).copied());
    let soft = matches!(next, Some(b'e' | b'i' | b'y'));
    let sound = match letter {
        _ if before == Some(letter) => return,
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' if at == 0 => 'A',
        b'h' if at == 0 => 'H',
        b'c' if soft => 'S',
        b'k' if before == Some(b'c') => return,
        b'c' | b'k' | b'q' => 'K',
        b'g' if soft => 'J',
        b'j' => 'J',
        b'g' => 'K',
        b'p' if next == Some(b'h') => 'F',
        b'b' | b'p' => 'P',
        b'd' | b't' => 'T',
        b'f' | b'v' => 'F',
        b's' | b'z' => 'S',
        b'x' => {
            key.push('K');
            'S'
        }
        b'l' => 'L',
        b'm' => 'M',
        b'n' => 'N',
        b'r' => 'R',
        _ => return,
    };
    key.push(sound);
}

/// How a word sounds.
fn key(word: &str) -> String {
    let mut key = String::new();
    (0..word.len()).for_each(|at| sound(word.as_bytes(), at, &mut key));
    key
}

/// Soon told: what differs once has about as many sounds, and the same at one end.
fn may_differ_once(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    left.len().abs_diff(right.len()) <= 1 && (left.first() == right.first() || left.last() == right.last())
}

/// Whether one sound is put in, left out or another.
fn differ_once(left: &[u8], right: &[u8]) -> bool {
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    let same = short.iter().zip(long).take_while(|(left, right)| left == right).count();
    match long.len() - short.len() {
        0 => short[same..].get(1..) == long[same..].get(1..),
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_have_one_key() {
        for (word, heard) in [
            ("supervisor", "soup are visor"),
            ("operator", "operate er"),
            ("customer", "cuss tumor"),
            ("transfer", "trans fur"),
            ("complaint", "come plaint"),
            ("agents", "age ints"),
        ] {
            assert_eq!(key(word), key(&heard.replace(' ', "")), "{word}");
        }
        assert_ne!(key("assistant"), key("astudent"));
        assert!(differ_once(b"RPRSNTTF", b"RPRSNTTP") && differ_once(b"RPR", b"ARPR") && !differ_once(b"RPR", b"ABR"));
    }
}
