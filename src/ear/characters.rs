//! The characters of a folded text, read once: what is looked for from each of them would read them over and over.

use super::fold::is_unspaced;

/// A character of a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Character {
    /// Its first byte.
    pub(super) at: usize,
    /// Which one it is.
    pub(super) c: char,
    /// It goes on with a word of a script with spaces, which must not be cut here: `agent` does not stand in `reagents`, but 人工 stands in 转人工.
    pub(super) is_within: bool,
}

/// What stands behind the last character, and in no folded text.
const END: char = char::MAX;

/// Writes down the characters of a folded text, and where it ends.
pub(super) fn read(text: &str, characters: &mut Vec<Character>) {
    let mut within = false;
    for (at, c) in text.char_indices() {
        let before = std::mem::replace(&mut within, is_spaced(c));
        characters.push(Character { at, c, is_within: before && within });
    }
    characters.push(Character { at: text.len(), c: END, is_within: false });
}

/// Whether a character of a folded text, where all is letter, digit or space, belongs to a word of a script with spaces.
pub(super) fn is_spaced(c: char) -> bool {
    c != ' ' && !is_unspaced(c)
}
