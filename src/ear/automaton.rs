//! One automaton over many phrases: every place where one of them stands in a folded text and cuts no word.

use std::ops::Range;

use aho_corasick::nfa::{contiguous, noncontiguous};
use aho_corasick::{Anchored, BuildError, automaton, dfa};

use super::fold::is_unspaced;

/// The automaton of aho-corasick in one of two forms. They are named here, and not left to the crate to choose, because going through its common front costs
/// as much again as the search.
#[derive(Debug)]
pub(super) enum Automaton {
    /// A table of transitions: the fastest, but it grows with the phrases.
    Table(dfa::DFA),
    /// For more phrases than that.
    Compact(contiguous::NFA),
}

/// Beyond this many bytes of a table the compact form is used.
const MAX_TABLE_BYTES: usize = 8 << 20;

/// Bytes of table for each byte of all phrases together: 50 to 190 were measured over the lexicons, one by one and together.
const TABLE_BYTES_PER_BYTE: usize = 190;

impl Automaton {
    /// Over these phrases.
    ///
    /// # Errors
    /// If they are more than an automaton can hold, two thousand million states.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = &'a str> + Clone) -> Result<Self, BuildError> {
        let bytes: usize = phrases.clone().map(str::len).sum();
        let trie = noncontiguous::NFA::new(phrases)?;
        Ok(if bytes.saturating_mul(TABLE_BYTES_PER_BYTE) < MAX_TABLE_BYTES {
            Self::Table(dfa::DFA::builder().build_from_noncontiguous(&trie)?)
        } else {
            Self::Compact(contiguous::NFA::builder().build_from_noncontiguous(&trie)?)
        })
    }

    /// Every place, those inside others too: a longer unimportant word must never hide a request. First byte, one past the last byte,
    /// and the number of the phrase.
    pub(super) fn each(&self, text: &str, found: impl FnMut(Range<usize>, usize)) {
        match self {
            Self::Table(table) => each(table, text, found),
            Self::Compact(compact) => each(compact, text, found),
        }
    }
}

fn each(automaton: &impl automaton::Automaton, text: &str, mut found: impl FnMut(Range<usize>, usize)) {
    let Ok(mut state) = automaton.start_state(Anchored::No) else { return };
    for (at, byte) in text.bytes().enumerate() {
        state = automaton.next_state(Anchored::No, state, byte);
        if automaton.is_match(state) && !cuts(text, at + 1) {
            for which in 0..automaton.match_len(state) {
                let phrase = automaton.match_pattern(state, which);
                let start = at + 1 - automaton.pattern_len(phrase);
                if !cuts(text, start) {
                    found(start..at + 1, phrase.as_usize());
                }
            }
        }
    }
}

/// Whether no word of a script with spaces is cut: `agent` does not stand in `reagents`, but 人工 stands in 转人工. The text is folded.
pub(super) fn stands_alone(text: &str, span: Range<usize>) -> bool {
    !cuts(text, span.start) && !cuts(text, span.end)
}

/// Whether a position of a folded text is inside a word of a script with spaces.
fn cuts(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| bytes.get(at)), bytes.get(at)) else {
        return false;
    };
    match (before, after) {
        (b' ', _) | (_, b' ') => false,
        // Most of Han begins with one of these bytes.
        (_, 0xe4..=0xe9) => false,
        (0..0x80, 0..0x80) => true,
        _ => text.split_at_checked(at).is_some_and(|(left, right)| {
            left.chars().next_back().is_some_and(is_spaced) && right.chars().next().is_some_and(is_spaced)
        }),
    }
}

/// Whether a character of a folded text, where all is letter, digit or space, belongs to a word of a script with spaces.
pub(super) fn is_spaced(c: char) -> bool {
    c != ' ' && !is_unspaced(c)
}
