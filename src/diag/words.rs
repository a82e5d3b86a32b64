//! Words in messages: what is echoed from a file, and what was meant instead.

/// Characters of a file that a message repeats.
const ECHO_CHARS_MAX: usize = 60;
/// Known words that are compared with an unknown one.
const CANDIDATES_MAX: usize = 5_000;

/// A text of the file as a message shows it: in backquotes, shortened, with nothing that could move the cursor.
pub(crate) fn echo(text: &str) -> String {
    let mut shown = String::from("`");
    for (count, c) in text.chars().enumerate() {
        if count == ECHO_CHARS_MAX {
            shown.push('…');
            break;
        }
        if c.is_control() || is_invisible(c) {
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

/// The known word that was most likely meant: at most a third of its characters differ.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    if length > ECHO_CHARS_MAX {
        return None;
    }
    let allowed = (length / 3).max(1);
    let close = candidates.into_iter().take(CANDIDATES_MAX).filter_map(|candidate| {
        if candidate.chars().count().abs_diff(length) > allowed {
            return None;
        }
        let distance = strsim::damerau_levenshtein(word, candidate);
        (distance <= allowed && distance < length).then_some((distance, candidate))
    });
    close.min().map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_and_escapes_what_it_repeats() {
        assert_eq!(echo("投诉"), "`投诉`");
        assert_eq!(echo("a\u{1b}[31m\n\u{202e}"), "`a\\u{1b}[31m\\u{a}\\u{202e}`");
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
