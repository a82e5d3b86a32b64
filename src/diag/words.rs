//! Words in messages: what is echoed from a file, and what was meant instead.

/// Characters of a file that a message repeats.
const ECHO_CHARS_MAX: usize = 60;
/// Known words that are compared with an unknown one.
const CANDIDATES_MAX: usize = 5_000;
/// Steps of work that go into advice on one file: candidates looked at, and pairs of characters compared. Enough for dozens of slips
/// in a flow of thousands of names.
const STEPS_MAX: usize = 20_000_000;

/// A text of the file as a message shows it: in backquotes, shortened, with nothing that could move the cursor.
pub(crate) fn echo(text: &str) -> String {
    let mut shown = String::from("`");
    for (count, c) in text.chars().enumerate() {
        if count == ECHO_CHARS_MAX {
            shown.push('…');
            break;
        }
        if c == '\n' {
            // As TOML writes it.
            shown.push_str("\\n");
        } else if c.is_control() || is_invisible(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown.push('`');
    shown
}

/// Marks that change the direction or the width of a text without being seen.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The known word that was most likely meant: at most a third of its characters differ. For words that a flow has few of:
/// where both sides are the author's, [`Diagnostics::nearest`](super::Diagnostics::nearest) bounds the work.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    Effort::default().nearest(word, candidates)
}

/// The work that went into advice on one file. A hostile file could ask for billions of comparisons.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Effort {
    steps: usize,
}

impl Effort {
    /// The known word that was most likely meant; none once the file has had its share of the work.
    pub(super) fn nearest<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
        let length = word.chars().count();
        if length > ECHO_CHARS_MAX {
            return None;
        }
        self.within((length / 3).max(1), word, candidates)
    }

    /// The nearest known word of which at most so many characters differ.
    pub(super) fn within<'c>(
        &mut self,
        allowed: usize,
        word: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Option<&'c str> {
        let length = word.chars().count();
        if length > ECHO_CHARS_MAX || self.steps >= STEPS_MAX {
            return None;
        }
        let mut best = None;
        for candidate in candidates.into_iter().take(CANDIDATES_MAX) {
            self.steps += 1;
            if candidate.eq_ignore_ascii_case(word) && candidate != word {
                return Some(candidate);
            }
            // A character is at most four bytes, so most candidates need not be counted.
            let too_long = candidate.len() > 4 * (length + allowed);
            let others = if too_long { usize::MAX } else { candidate.chars().count() };
            if others.abs_diff(length) > allowed {
                continue;
            }
            self.steps += length * others;
            let distance = strsim::damerau_levenshtein(word, candidate);
            if distance <= allowed && distance < length {
                best = best.into_iter().chain([(distance, candidate)]).min();
            }
        }
        best.map(|(_, candidate)| candidate)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.steps += other.steps;
    }

    #[cfg(test)]
    pub(super) const fn is_bounded(self) -> bool {
        // The last word may still be compared with all candidates.
        self.steps < STEPS_MAX + CANDIDATES_MAX * ECHO_CHARS_MAX * ECHO_CHARS_MAX * 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_and_escapes_what_it_repeats() {
        assert_eq!(echo("投诉"), "`投诉`");
        assert_eq!(echo("a\u{1b}[31m\n\u{202e}"), "`a\\u{1b}[31m\\n\\u{202e}`");
        assert_eq!(echo(&"长".repeat(70)), format!("`{}…`", "长".repeat(60)));
    }

    #[test]
    fn finds_the_word_that_was_meant() {
        let known = ["queue", "key", "hint", "转人工客服", "话费查询"];
        assert_eq!(nearest("quue", known), Some("queue"));
        assert_eq!(nearest("hnit", known), Some("hint"), "a swap is one slip");
        assert_eq!(nearest("话费查训", known), Some("话费查询"), "characters count, not bytes");
        assert_eq!(nearest("orders", known), None);
        assert_eq!(nearest("x", known), None, "nothing of the word would be left");
        assert_eq!(nearest(&"k".repeat(500), known), None);
    }
}
