//! Words of scripts with letters that were typed wrongly: a letter dropped, doubled, drawn out, swapped or beside the right key,
//! digits and look-alikes for letters.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Mend, Mends};
use crate::ear::lang::Langs;
use crate::ear::trie::Trie;
use crate::protocol::HeardBy;

/// The shortest word that is put right, if only two letters are swapped (gte); the shortest for other slips; and the longest token
/// that is looked at; in letters.
const SWAPPED_MIN: usize = 3;
pub(super) const WORD_MIN: usize = 4;
pub(super) const TOKEN_MAX: usize = 24;
/// The longest token that is taken for words run together, in bytes.
const JOINED_MAX: usize = 60;
/// From this length on a word may be two slips away.
const TWO_SLIPS: usize = 8;

/// The words that are put right, and those that are right as they stand.
#[derive(Debug)]
pub(super) struct Spelling {
    words: Vec<Word>,
    pub(super) by_text: FxHashMap<String, usize>,
    known: Trie,
    pub(super) langs: Langs,
}

/// What is written down on the way.
#[derive(Debug, Default)]
pub(super) struct Spelled {
    /// For each token, whether it is right as it stands.
    pub(super) known: Vec<bool>,
    /// Some tokens, joined.
    pub(super) joined: String,
}

#[derive(Debug)]
struct Word {
    text: String,
    letters: Vec<char>,
    /// Which letters it has, one bit each.
    mask: u64,
    langs: Langs,
}

impl Word {
    fn new(text: &str, langs: Langs) -> Self {
        let letters: Vec<char> = text.chars().collect();
        Self { text: text.to_owned(), mask: mask(&letters), letters, langs }
    }
}

fn mask(letters: &[char]) -> u64 {
    letters.iter().fold(0, |mask, c| mask | 1 << (u32::from(*c) % 64))
}

impl Spelling {
    /// These words are put right, and of the known ones those of some languages are right as they stand.
    pub(super) fn new<'a>(words: impl Iterator<Item = (&'a str, Langs)>, known: Trie, langs: Langs) -> Self {
        let mut spelling = Self { words: Vec::new(), by_text: FxHashMap::default(), known, langs };
        for (text, own) in words {
            match spelling.by_text.get(text) {
                Some(number) => spelling.words[*number].langs = own.and(spelling.words[*number].langs),
                None => {
                    spelling.by_text.insert(text.to_owned(), spelling.words.len());
                    spelling.words.push(Word::new(text, own));
                }
            }
        }
        spelling
    }

    /// Whether a word is right as it stands.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.knows_in(word, self.langs)
    }

    /// The same, in some of the languages.
    pub(super) fn knows_in(&self, word: &str, langs: Langs) -> bool {
        self.known.has(word, langs)
    }

    /// In which languages this is one of the words.
    pub(super) fn langs_of(&self, text: &str) -> Langs {
        self.by_text.get(text).map_or(Langs::NONE, |number| self.words[*number].langs)
    }

    /// Adds every word that was cut up or run together with another, and every word that is unknown and near to one of the words.
    pub(super) fn mend(&self, text: &str, tokens: &[Range<usize>], spelled: &mut Spelled, mends: &mut Mends<'_>) {
        if self.words.is_empty() || tokens.is_empty() {
            return;
        }
        spelled.known.clear();
        spelled.known.extend(tokens.iter().map(|span| self.knows(&text[span.clone()])));
        self.join(text, tokens, spelled, mends);
        let unknown = tokens.iter().zip(&spelled.known).filter(|(_, known)| !**known);
        self.put_right(text, unknown.map(|(span, _)| span), mends);
    }

    /// Adds every word that is near to one of the words and none of them, known or not.
    pub(super) fn spell(&self, text: &str, tokens: &[Range<usize>], mends: &mut Mends<'_>) {
        self.put_right(text, tokens.iter().filter(|span| !self.by_text.contains_key(&text[(*span).clone()])), mends);
    }

    fn put_right<'t>(&self, text: &str, tokens: impl Iterator<Item = &'t Range<usize>>, mends: &mut Mends<'_>) {
        mends.extend(tokens.filter_map(|span| {
            let word = self.right(&text[span.clone()])?;
            Some(Mend::new(span.clone(), word, HeardBy::Typo))
        }));
    }

    /// What an unknown token was meant to be.
    pub(super) fn right(&self, token: &str) -> Option<String> {
        let letters: Vec<char> = if token.len() <= JOINED_MAX { plain(token)? } else { return None };
        let short: String = letters.iter().collect();
        if short != token && (self.by_text.contains_key(&short) || self.is_meant(token, &short)) {
            return Some(short);
        }
        self.drawn_in(&letters).or_else(|| self.nearest(&letters)).or_else(|| self.run_together(&short))
    }

    /// Whether digits stand for letters in some word: c0n, t4lk. In two characters only a 0 does.
    fn is_meant(&self, token: &str, letters: &str) -> bool {
        (token.contains('0') || token.len() > 2 && token.contains(|c: char| c.is_ascii_digit())) && self.knows(letters)
    }

    /// A word with letters drawn out: humannnn.
    fn drawn_in(&self, letters: &[char]) -> Option<String> {
        if !letters.windows(3).any(|three| three[0] == three[1] && three[1] == three[2]) {
            return None;
        }
        let mut once = letters.to_vec();
        once.dedup();
        let fits = |word: &&Word| {
            let mut own = word.letters.clone();
            own.dedup();
            own == once
        };
        self.words.iter().find(fits).map(|word| word.text.clone())
    }

    /// The word that is few slips away.
    fn nearest(&self, letters: &[char]) -> Option<String> {
        if letters.len() > TOKEN_MAX {
            return None;
        }
        let mask = mask(letters);
        // A slip changes at most two letters of the mask.
        let near =
            |word: &&Word| (word.mask ^ mask).count_ones() <= 4 && word.letters.len().abs_diff(letters.len()) <= 2;
        let ranked = self.words.iter().filter(near);
        let ranked = ranked.filter_map(|word| slips(&word.letters, letters).map(|slips| (slips, word)));
        ranked
            .min_by_key(|(slips, word)| (*slips, word.letters.len().abs_diff(letters.len())))
            .map(|(_, word)| word.text.clone())
    }
}

/// The letters of a token: digits that stand for letters replaced, and letters of other scripts that look the same. `None` if it
/// has no letter.
fn plain(token: &str) -> Option<Vec<char>> {
    let is_latin = token.chars().any(|c| c.is_ascii_alphabetic());
    let like = |c| match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        'а' | 'α' if is_latin => 'a',
        'с' if is_latin => 'c',
        'е' | 'ε' if is_latin => 'e',
        'о' | 'ο' if is_latin => 'o',
        'р' | 'ρ' if is_latin => 'p',
        'і' | 'ι' if is_latin => 'i',
        'ѕ' if is_latin => 's',
        'т' | 'τ' if is_latin => 't',
        'у' if is_latin => 'y',
        'н' if is_latin => 'h',
        'м' if is_latin => 'm',
        'х' if is_latin => 'x',
        'к' if is_latin => 'k',
        'п' if is_latin => 'n',
        c => c,
    };
    token.chars().any(char::is_alphabetic).then(|| token.chars().map(like).collect())
}

/// How many slips lead from a word to what was typed, if not too many for its length.
fn slips(word: &[char], typed: &[char]) -> Option<usize> {
    let (first, second) = (typed.first()?, typed.get(1)?);
    let starts = word.first() == Some(first) || (word.first() == Some(second) && word.get(1) == Some(first));
    if word.len() < SWAPPED_MIN || (!starts && word.len() < 6) {
        return None;
    }
    let most = if word.len() < TWO_SLIPS { 1 } else { 2 };
    let distance = distance(word, typed, most)?;
    let is_small = match word.len() {
        SWAPPED_MIN => are_swapped(word, typed),
        WORD_MIN => is_small_slip(word, typed),
        _ => true,
    };
    is_small.then_some(distance)
}

/// For words of four letters, where other words are near: letters swapped, dropped or doubled, or the key beside.
fn is_small_slip(word: &[char], typed: &[char]) -> bool {
    if typed.len() != word.len() {
        let (short, long) = if typed.len() < word.len() { (typed, word) } else { (word, typed) };
        return typed.len() < word.len()
            || long
                .windows(2)
                .enumerate()
                .any(|(at, pair)| pair[0] == pair[1] && short[..at] == long[..at] && short[at..] == long[at + 1..]);
    }
    are_swapped(word, typed)
        || word.iter().zip(typed).all(|(left, right)| left == right || are_neighbours(*left, *right))
}

/// Whether the same letters stand in another order.
fn are_swapped(word: &[char], typed: &[char]) -> bool {
    let mut sorted = (word.to_vec(), typed.to_vec());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    sorted.0 == sorted.1
}

/// Whether two letters lie side by side on a keyboard.
fn are_neighbours(left: char, right: char) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |c: char| {
        ROWS.iter().zip(0_i32..).find_map(|(row, y)| row.find(c).and_then(|x| i32::try_from(x).ok()).map(|x| (x, y)))
    };
    match (place(left), place(right)) {
        (Some((x, y)), Some((to_x, to_y))) => (x - to_x).abs() <= 1 && (y - to_y).abs() <= 1,
        _ => false,
    }
}

/// The edit distance with swaps of neighbours (optimal string alignment), if it is no more than `most`. Of the second word what is longer
/// than any token is not looked at.
fn distance(left: &[char], right: &[char], most: usize) -> Option<usize> {
    let right = &right[..right.len().min(TOKEN_MAX)];
    let mut rows = [[0; TOKEN_MAX + 1]; 3];
    rows[1] = std::array::from_fn(|at| at);
    // The least in the last row: a swap goes on from the row before.
    let mut least = 0;
    for i in 1..=left.len() {
        let [before, last, here] = &mut rows;
        here[0] = i;
        let mut least_here = i;
        for j in 1..=right.len() {
            let same = left[i - 1] == right[j - 1];
            here[j] = (last[j] + 1).min(here[j - 1] + 1).min(last[j - 1] + usize::from(!same));
            if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                here[j] = here[j].min(before[j - 2] + 1);
            }
            least_here = least_here.min(here[j]);
        }
        if least_here > most && least >= most {
            return None;
        }
        least = least_here;
        rows.rotate_left(1);
    }
    Some(rows[1][right.len()]).filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::ear::trie::Entry;

    fn put_right(text: &str) -> String {
        let words = ["agent", "talk", "representative", "somebody", "complaint", "person"];
        let known = words.iter().chain(&["to", "a", "walk", "tall"]);
        let known = Trie::new(known.map(|phrase| Entry { phrase, number: 0, langs: Langs::ALL }), false);
        let mut mends = Mends::new();
        let mut tokens = Vec::new();
        super::super::part(text, &mut tokens);
        Spelling::new(words.into_iter().map(|word| (word, Langs::ALL)), known, Langs::ALL).mend(
            text,
            &tokens,
            &mut Spelled::default(),
            &mut mends,
        );
        mends.iter().map(|mend| format!("{}={}", &text[mend.span.clone()], mend.word)).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn slips_are_put_right() {
        for (text, mended) in [
            ("tlak to an agnet", "tlak=talk, agnet=agent"),
            ("represenative", "represenative=representative"),
            ("repre sentative", "repre sentative=representative"),
            ("talk tosomebody", "tosomebody=somebody"),
            ("4g3nt", "4g3nt=agent"),
            ("\u{430}gent", "\u{430}gent=agent"),
            ("agentttt", "agentttt=agent"),
            ("a a g e n t", "a g e n t=agent"),
            ("re pre sen ta tive", "re pre sen ta tive=representative"),
            ("some body", "some body=somebody"),
            ("repre我sentative", ""),
            ("p我person", ""),
            ("t t talk to a p person", "t t talk=talk, t talk=talk, p person=person"),
            ("talktoaperson", "talktoaperson=talk to a person"),
            ("taok to a eprson", "taok=talk, eprson=person"),
            ("walk to a tall agent", ""),
            ("tank to a prison", ""),
            ("compliant", "compliant=complaint"),
            ("a", ""),
            ("", ""),
        ] {
            assert_eq!(put_right(text), mended, "{text}");
        }
    }

    #[test]
    fn distance_counts_swaps_once() {
        let of = |left: &str, right: &str, most: usize| {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            distance(&letters(left), &letters(right), most)
        };
        for (left, right, slips) in [
            ("agent", "agent", 0),
            ("agent", "agnet", 1),
            ("agent", "agen", 1),
            ("agent", "gent", 1),
            ("", "abc", 3),
            ("abc", "", 3),
            ("person", "prison", 2),
            ("manager", "mangaer", 1),
        ] {
            assert_eq!(of(left, right, 9), Some(slips), "{left} {right}");
            assert_eq!(of(left, right, slips), Some(slips), "{left} {right}");
            assert!(slips == 0 || of(left, right, slips - 1).is_none(), "{left} {right}");
        }
    }
}
