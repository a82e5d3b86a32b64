//! What a machine may not say of people: that one is on the way, that it is one, that there are none. Not the words of the ear, on
//! purpose.

pub(super) mod cues;
mod language;
mod languages;

use crate::protocol::Key;
use cues::Cued;

/// The words of a plain text that claim that a transfer is under way.
pub(super) fn of_transfer(text: &str, cued: Cued) -> Option<String> {
    cued.searches().find_map(|search| search.transfer(text))
}

/// The words with which a plain text claims that a person speaks.
pub(super) fn of_person(text: &str, cued: Cued) -> Option<String> {
    cued.searches().find_map(|search| search.person(text))
}

/// The words with which a plain text denies that a person can be reached, or tells not to press the key to one.
pub(super) fn of_nobody(text: &str, cued: Cued, human_key: Key) -> Option<String> {
    cued.searches().find_map(|search| search.nobody(text, human_key.as_char()))
}

/// A text as patterns expect it: lower case, no apostrophes and no Arabic vowel marks, one space between words.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let is_mark = |c| matches!(c, '\'' | '’' | '\u{200b}'..='\u{200f}' | '\u{640}' | '\u{64b}'..='\u{652}');
    for c in text.chars().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)) {
        match c {
            c if c.is_whitespace() && c != '\n' => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c => plain.push(c),
        }
    }
    plain
}
