//! The slow way to find every pattern, as a reference for the automaton in tests and fuzzing. Not part of the public interface.

use super::scan::stands_alone;
use super::{Ear, fold};

/// Where a pattern stands in the folded text: first byte, one past the last byte, number of the pattern.
pub type RawHit = (usize, usize, usize);

/// What the automaton finds.
#[must_use]
pub fn scanned(ear: &Ear, text: &str) -> Vec<RawHit> {
    let mut hits = Vec::new();
    ear.scanner.hits(&fold(text).text, &mut hits);
    hits.into_iter().map(|hit| (hit.start, hit.end, hit.pattern)).collect()
}

/// What a search for one pattern after the other finds.
#[must_use]
pub fn searched(ear: &Ear, text: &str) -> Vec<RawHit> {
    let text = fold(text).text;
    let mut hits = Vec::new();
    for (pattern, word) in ear.scanner.patterns().enumerate() {
        for start in (0..text.len()).filter(|start| text.is_char_boundary(*start)) {
            let end = start + word.len();
            if text[start..].starts_with(word) && stands_alone(&text, start..end) {
                hits.push((start, end, pattern));
            }
        }
    }
    hits.sort_unstable();
    hits
}
