//! Words of scripts with letters that were cut in the wrong places: letters set apart, words torn to pieces, words run together, and
//! stutters.

use std::ops::Range;

use super::spelling::{Spelled, Spelling, TOKEN_MAX, WORD_MIN};
use super::{Mend, Mends};
use crate::ear::lang::Langs;
use crate::protocol::HeardBy;

/// Into how many pieces a word may be torn, and how long the pieces are, if they are more than two.
const PIECES_MAX: usize = 6;
const PIECE_MAX: usize = 4;
/// From this length on, in bytes, a word is told by its letters alone, though each piece is a word too: super visor.
const LONG: usize = 8;
/// But not where a piece is a little word that stands before any other: Portuguese de mandar is no demandar.
const PIECE_MIN: usize = 3;

impl Spelling {
    /// Adds every place where letters make a word if they are joined otherwise.
    pub(super) fn join(&self, text: &str, tokens: &[Range<usize>], spelled: &mut Spelled, mends: &mut Mends<'_>) {
        self.set_apart(text, tokens, mends);
        let Spelled { known, joined } = spelled;
        let mut number = 0;
        // No more than a space between them: no word of another script, either.
        for run in tokens.chunk_by(|left, right| left.end + 1 == right.start) {
            for (at, first) in run.iter().enumerate() {
                let found = self.pieces(text, (&run[at..], &known[number..]), joined);
                if let Some((word, last)) = found.or_else(|| self.stutter(text, &run[at..])) {
                    mends.push(Mend::new(first.start..last, word, HeardBy::Typo));
                }
                number += 1;
            }
        }
    }

    /// The word that the next tokens make together, and where it ends: repre sentative, rep ra sen ta tive. Of each token it is told whether it is
    /// a word.
    fn pieces(
        &self,
        text: &str,
        (tokens, known): (&[Range<usize>], &[bool]),
        joined: &mut String,
    ) -> Option<(String, usize)> {
        let mut length = 0;
        for (number, span) in tokens.iter().enumerate().take(PIECES_MAX) {
            length += span.len();
            let pieces = &tokens[..=number];
            if length > TOKEN_MAX || (number > 1 && pieces.iter().any(|span| span.len() > PIECE_MAX)) {
                return None;
            }
            let is_long = length >= LONG && pieces.iter().all(|span| span.len() >= PIECE_MIN);
            let is_told = is_long || known[..=number].contains(&false);
            // Single letters are another matter: see `set_apart`.
            if number == 0 || !is_told || pieces.iter().all(|span| span.len() == 1) {
                continue;
            }
            joined.clear();
            pieces.iter().for_each(|span| joined.push_str(&text[span.clone()]));
            if self.by_text.contains_key(joined) {
                return Some((joined.clone(), span.end));
            }
        }
        None
    }

    /// A word that is begun more than once, p p person, and where it ends. The letters that are words are left alone.
    fn stutter(&self, text: &str, tokens: &[Range<usize>]) -> Option<(String, usize)> {
        let first =
            text[tokens.first()?.clone()].chars().next().filter(|c| !matches!(c, 'a' | 'i' | 'u' | 'e' | 'o' | 'y'))?;
        let begun = tokens.iter().take_while(|span| text[(*span).clone()].chars().eq([first])).count();
        let whole = tokens.get(begun).filter(|_| begun > 0)?;
        let word = &text[whole.clone()];
        (word.starts_with(first) && self.knows(word)).then(|| (word.to_owned(), whole.end))
    }

    /// Letters set apart: h u m a n, a.g.e.n.t.
    fn set_apart(&self, text: &str, tokens: &[Range<usize>], mends: &mut Mends<'_>) {
        let is_letter = |span: &Range<usize>| text[span.clone()].chars().nth(1).is_none();
        let runs = tokens.chunk_by(|left, right| is_letter(left) && is_letter(right));
        for run in runs.filter(|run| run.len() >= WORD_MIN) {
            let letters: String = run.iter().map(|span| &text[span.clone()]).collect();
            // The article before the word belongs to the run: a h u m a n.
            let starts = || run.iter().zip(letters.char_indices()).take(3);
            let word =
                |from: usize| letters.get(from..).filter(|word| self.by_text.contains_key(*word)).map(str::to_owned);
            let known = starts().find_map(|(span, (at, _))| Some((span.start, word(at)?)));
            let found =
                known.or_else(|| starts().find_map(|(span, (at, _))| Some((span.start, self.right(&letters[at..])?))));
            if let (Some((start, word)), Some(last)) = (found, run.last()) {
                mends.push(Mend { is_spelled_out: true, ..Mend::new(start..last.end, word, HeardBy::Typo) });
            }
        }
    }

    /// Words run together, of which one asks: tosomebody, iwanttotalktoaperson. If they can be words of one language, they are, and of
    /// the one that needs the fewest: Vietnamese has a total, a k and a toa, but no i want.
    pub(super) fn run_together(&self, token: &str) -> Option<String> {
        let mixed = self.parted(token, self.langs)?;
        let alone = self.langs.groups().into_iter().filter_map(|langs| self.parted(token, langs));
        alone.min_by_key(|words| words.split(' ').count()).or(Some(mixed))
    }

    /// A token parted into words of some languages, of which one asks: the fewest words, the longest first.
    fn parted(&self, token: &str, langs: Langs) -> Option<String> {
        let bounds: Vec<usize> = token.char_indices().map(|(at, _)| at).chain([token.len()]).collect();
        // For each place from the end: how many words follow, and where the first of them ends.
        let mut best: Vec<Option<(usize, usize)>> = vec![None; token.len() + 1];
        best[token.len()] = Some((0, token.len()));
        for &start in bounds.iter().rev().skip(1) {
            let ends = bounds.iter().rev().filter(|end| **end > start && **end - start <= TOKEN_MAX);
            let words = ends.filter_map(|end| {
                let (after, _) = best[*end]?;
                self.knows_in(&token[start..*end], langs).then_some((after + 1, *end))
            });
            best[start] = words.min_by_key(|(count, end)| (*count, usize::MAX - end));
        }
        let (mut at, mut words) = (0, Vec::new());
        while let Some((_, end)) = best[at].filter(|(_, end)| *end > at) {
            words.push(&token[at..end]);
            at = end;
        }
        let asks = words.iter().any(|word| self.by_text.contains_key(*word));
        // A run of scraps is no sentence.
        let letters_each = token.len().checked_div(words.len()).unwrap_or(0);
        (at == token.len() && words.len() > 1 && asks && letters_each >= 2).then(|| words.join(" "))
    }
}
