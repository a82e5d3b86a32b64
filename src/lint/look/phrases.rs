//! Phrases in folded texts. A phrase in Latin letters is a whole word there, one in Han characters need not be.

use std::ops::Range;

/// Where a folded text says a folded phrase first.
pub(in crate::lint) fn find(text: &str, phrase: &str) -> Option<Range<usize>> {
    let mut found = text.match_indices(phrase).map(|(at, found)| at..at + found.len());
    found.find(|place| !place.is_empty() && !is_cut(text, place.start) && !is_cut(text, place.end))
}

/// Whether a folded text says any of these folded phrases.
pub(in crate::lint) fn holds(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| find(text, phrase).is_some())
}

/// Whether a place is inside a word of a script that uses spaces.
fn is_cut(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    is_letter(before.chars().next_back()) && is_letter(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_phrase_is_a_whole_word_and_a_chinese_one_is_not() {
        assert_eq!(find("a person in person", "person"), Some(2..8));
        assert_eq!(find("personal persona", "person"), None);
        assert_eq!(find("bring a form or a formula or", "or"), Some(13..15));
        assert_eq!(find("维修师傅来了", "师傅"), Some(6..12));
        assert_eq!(find("按1查", "1"), Some(3..4));
        assert_eq!(find("abc", ""), None);
        assert!(holds("our app is new", &["menu", "app"]));
    }
}
