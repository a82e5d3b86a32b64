//! Texts of a picture: made harmless, measured, and broken into rows.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// One line: control characters and line breaks become spaces, and what turns the direction of writing is left out.
pub(super) fn clean(text: &str) -> String {
    let harmless = |c: &char| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}');
    let spaced: String = text.chars().filter(harmless).map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many columns a text takes; a wide character takes two.
///
/// ```
/// assert_eq!((presszero::graph::columns("abc"), presszero::graph::columns("转人工")), (3, 6));
/// ```
#[must_use]
pub fn columns(text: &str) -> usize {
    text.width()
}

/// A text in as few rows of at most so many columns as it takes, of about the same length. They break at spaces and beside wide
/// characters. What does not fit in `rows_max` rows is cut off, and the last row then ends with `…`.
pub(super) fn wrap(text: &str, columns_max: usize, rows_max: usize) -> Vec<String> {
    let mut best = fill(text, columns_max, rows_max);
    for columns in (1..columns_max).rev() {
        let narrower = fill(text, columns, rows_max + 1);
        if narrower.len() != best.len() || best.last().is_some_and(|last| last.ends_with('…')) {
            break;
        }
        best = narrower;
    }
    best
}

/// The same, each row as full as it can be.
pub(super) fn fill(text: &str, columns_max: usize, rows_max: usize) -> Vec<String> {
    let columns_max = columns_max.max(2);
    let mut rows = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (row, after) = rest.split_at(row_end(rest, columns_max));
        rows.push(row.trim_end().to_owned());
        rest = after.trim_start();
        if rows.len() == rows_max && !rest.is_empty() {
            if let Some(last) = rows.last_mut() {
                cut(last, columns_max);
            }
            break;
        }
    }
    rows
}

/// Where the first row of a text ends: the last place to break at that fits, or in the middle of a word that is longer than a row.
fn row_end(text: &str, columns_max: usize) -> usize {
    let mut used = 0;
    let mut end = 0;
    let mut broken = None;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| breaks_between(before, c)) {
            broken = Some(at);
        }
        used += c.width().unwrap_or(0);
        if used > columns_max {
            // A mark that belongs to the character before it stays with it.
            return broken.unwrap_or(end).max(text.chars().next().map_or(0, char::len_utf8));
        }
        end = at + c.len_utf8();
        before = Some(c);
    }
    text.len()
}

/// Whether a row may end between two characters. Closing marks never begin a row.
fn breaks_between(before: char, after: char) -> bool {
    let wide = |c: char| c.width() == Some(2);
    let closing = "，。、；：？！）》」』”’…,.;:?!)".contains(after);
    let opening = "（《「『“‘(".contains(before);
    !closing && !opening && (after == ' ' || before == ' ' || wide(before) || wide(after))
}

/// Ends a row with `…`, which takes its place from the end of the row; half a word is left out.
fn cut(row: &mut String, columns_max: usize) {
    while columns(row) + 1 > columns_max {
        let Some(last) = row.pop() else { break };
        if last.is_ascii_alphanumeric() && row.contains(' ') {
            row.truncate(row.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len());
        }
    }
    row.truncate(row.trim_end().len());
    row.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_break_at_spaces_and_beside_wide_characters() {
        assert_eq!(fill("Bills and payments", 10, 3), ["Bills and", "payments"]);
        assert_eq!(fill("请输入手机号码", 8, 2), ["请输入手", "机号码"]);
        assert_eq!(fill("按1查ADSL话费", 6, 9), ["按1查", "ADSL话", "费"]);
        assert!(fill(" ", 10, 2).is_empty());
    }

    #[test]
    fn no_row_begins_with_a_closing_mark() {
        assert_eq!(fill("您好吗，我在", 6, 9), ["您好", "吗，我", "在"]);
    }

    #[test]
    fn what_does_not_fit_is_cut() {
        assert_eq!(fill("one two three", 5, 2), ["one", "two…"]);
        assert_eq!(fill("incomprehensible", 5, 9), ["incom", "prehe", "nsibl", "e"]);
        assert_eq!(fill("请输入手机号码", 6, 1), ["请输…"]);
        assert_eq!(fill("you can press nought", 13, 1), ["you can…"]);
    }

    #[test]
    fn no_row_is_wider_than_it_may_be() {
        for text in ["，，，，，，，，，", "a，b，c，d，e，f", "👩‍👩‍👧 家 👩‍👩‍👧 家", "e\u{301}e\u{301}e\u{301}e\u{301}"]
        {
            for columns_max in 2..9 {
                for row in wrap(text, columns_max, 3) {
                    assert!(columns(&row) <= columns_max.max(3), "{row:?} in {columns_max}");
                }
            }
        }
    }

    #[test]
    fn rows_are_of_about_the_same_length() {
        assert_eq!(fill("请输入手机号码。", 14, 2), ["请输入手机号", "码。"]);
        assert_eq!(wrap("请输入手机号码。", 14, 2), ["请输入手", "机号码。"]);
        assert_eq!(wrap("one two three", 5, 2), ["one", "two…"]);
    }

    #[test]
    fn a_text_is_one_harmless_line() {
        assert_eq!(clean(" a\r\n\tb\u{202e}c\u{0}d "), "a bc d");
    }
}
