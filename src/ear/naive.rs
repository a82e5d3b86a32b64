//! The slow ways to find every pattern and to judge every part of a chain, as references for tests and fuzzing. Not part of the public
//! interface.

use std::ops::Range;

use super::characters::is_spaced;
use super::utterance::Utterance;
use super::{Ear, fold};
use crate::protocol::HeardAs;

/// Where a pattern stands in the folded text: first byte, one past the last byte, number of the pattern.
pub type RawHit = (usize, usize, usize);

/// What the tree finds.
#[must_use]
pub fn scanned(ear: &Ear, text: &str) -> Vec<RawHit> {
    let mut hits = Vec::new();
    ear.scanner.hits(&fold(text).text, &mut Vec::new(), &mut hits);
    hits.into_iter().map(|hit| (hit.start, hit.end, hit.pattern)).collect()
}

/// All patterns of an ear, one after the other.
#[derive(Debug)]
pub struct Listed(Vec<(String, usize)>);

/// Writes down all patterns of an ear.
#[must_use]
pub fn listed(ear: &Ear) -> Listed {
    Listed(ear.scanner.patterns().collect())
}

/// What a search for one pattern after the other finds.
#[must_use]
pub fn searched(patterns: &Listed, text: &str) -> Vec<RawHit> {
    let text = fold(text).text;
    let mut hits = Vec::new();
    for (word, pattern) in &patterns.0 {
        for start in (0..text.len()).filter(|start| text.is_char_boundary(*start)) {
            let end = start + word.len();
            if text[start..].starts_with(word.as_str()) && stands_alone(&text, start..end) {
                hits.push((start, end, *pattern));
            }
        }
    }
    hits.sort_unstable();
    hits
}

/// Whether no word of a script with spaces is cut.
fn stands_alone(text: &str, span: Range<usize>) -> bool {
    let is_within = |at: usize| {
        let (before, after) = text.split_at(at);
        before.chars().next_back().is_some_and(is_spaced) && after.chars().next().is_some_and(is_spaced)
    };
    !is_within(span.start) && !is_within(span.end)
}

/// What is heard in the text as it stands, and where in the folded text, if only chains that are whole are judged.
#[must_use]
pub fn judged(ear: &Ear, text: &str) -> Option<(HeardAs, Range<usize>)> {
    Utterance::new(&ear.scanner, &fold(text), None).heard().map(|heard| (heard.class, heard.span))
}

/// The same, if every part of every chain is.
#[must_use]
pub fn judged_slowly(ear: &Ear, text: &str) -> Option<(HeardAs, Range<usize>)> {
    Utterance::slow(&ear.scanner, &fold(text)).heard().map(|heard| (heard.class, heard.span))
}
