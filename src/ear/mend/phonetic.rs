//! English words that a recogniser wrote as several others of the same sound: soup are visor, trans fur.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Mend;
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
    letters: String,
    key: String,
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
    pub(super) fn mend(
        &self,
        text: &str,
        tokens: &[Range<usize>],
        everyday: &Spans,
        sounding: &mut Sounding,
        mends: &mut Vec<Mend>,
    ) {
        let Sounding { stands, letters, key } = sounding;
        stands.clear();
        stands.extend(tokens.iter().map(|span| self.texts.contains(&text[span.clone()]) || everyday.hold(span)));
        // An article before a word is no part of it.
        for (at, first) in tokens.iter().enumerate().filter(|(_, token)| token.len() > 2) {
            letters.clear();
            let run = tokens.iter().zip(stands.iter()).skip(at).take(TOKENS_MAX).take_while(|(_, stands)| !**stands);
            for (number, (last, _)) in run.enumerate() {
                letters.push_str(&text[last.clone()]);
                if number == 0 {
                    continue;
                }
                write_key(letters, key);
                if key.len() > self.longest + 1 {
                    break;
                }
                if let Some(word) = self.like(key) {
                    let span = first.start..last.end;
                    mends.push(Mend { span, word: word.to_owned(), by: HeardBy::Sound, is_spelled_out: false });
                }
            }
        }
    }

    fn like(&self, key: &str) -> Option<&str> {
        if key.len() < KEY_MIN {
            return None;
        }
        let near = || {
            let mut long = self.long.iter().filter(|_| key.len() >= KEY_LONG);
            long.find(|(own, _)| differ_once(own.as_bytes(), key.as_bytes())).map(|(_, word)| word)
        };
        self.words.get(key).or_else(near).map(String::as_str)
    }
}

/// The consonants of a word as they sound, each voiced one as its unvoiced twin; a vowel only where it begins the word.
fn write_key(word: &str, key: &mut String) {
    let letters = word.as_bytes();
    key.clear();
    for (at, &letter) in letters.iter().enumerate() {
        let (before, next) = (at.checked_sub(1).map(|at| letters[at]), letters.get(at + 1).copied());
        let soft = matches!(next, Some(b'e' | b'i' | b'y'));
        let sound = match letter {
            _ if before == Some(letter) => continue,
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' if at == 0 => 'A',
            b'h' if at == 0 => 'H',
            b'c' if soft => 'S',
            b'k' if before == Some(b'c') => continue,
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
            _ => continue,
        };
        key.push(sound);
    }
}

fn key(word: &str) -> String {
    let mut key = String::new();
    write_key(word, &mut key);
    key
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
