//! One spelling for all ways to write the same words: width, case, accents, traditional characters, spacing.

mod compute;
mod folded;
mod table;

use std::cell::RefCell;
use std::thread::LocalKey;

use super::kept::Keep;
use compute::Atom;
pub(crate) use compute::is_unspaced;
pub use folded::Folded;
use table::fold_char;

/// Folds a text. Words of the lexicon, words of a flow and utterances all pass this one fold.
///
/// - Compatibility forms, case and accents go; traditional characters become simplified ones; all digits become `0-9`.
/// - Zero-width characters, variation selectors, combining marks and apostrophes go (`don’t` is `dont`).
/// - Punctuation that ends a clause becomes a position in [`Folded::breaks`]; a `.` or `,` between two digits does not.
/// - All else that is neither letter nor digit is white space. White space is one space between two words of a script that
///   uses spaces, and nothing beside Han, kana or Hangul.
///
/// Folding twice changes nothing. The result has at most [`Folded::MAX_GROWTH`] bytes for each byte of `text`.
#[must_use]
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    folded.fold(text);
    folded
}

/// Whether nothing is left of a text when it is folded. Most texts are told by their first character.
pub(crate) fn is_wordless(text: &str) -> bool {
    let mut says = false;
    text.chars().all(|c| {
        fold_char(c, |atom| says |= matches!(atom, Atom::Char(_)));
        !says
    })
}

impl Keep for Folded {
    fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>> {
        thread_local!(static SHELF: RefCell<Vec<Folded>> = const { RefCell::new(Vec::new()) });
        &SHELF
    }

    fn clear(&mut self) {
        self.clear();
    }

    fn size(&self) -> usize {
        self.text.capacity()
    }
}

#[cfg(test)]
mod tests;
