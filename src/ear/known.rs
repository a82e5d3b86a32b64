//! Words of scripts with spaces that are right as they stand, and in which languages.

use super::lang::Langs;
use super::table::Table;
use super::trie::Trie;

/// Known words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) trie: Trie,
    /// The languages of each word.
    pub(super) langs: Table,
}

impl Known {
    /// Whether one of the languages has a word.
    pub(super) fn has(&self, word: &str, langs: Langs) -> bool {
        let number = self.trie.number(word);
        number.and_then(|number| self.langs.get(number)).is_some_and(|own| Langs::from_number(own).meet(langs))
    }
}
