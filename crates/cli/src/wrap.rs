//! Texts in lines no wider than the terminal, broken as English and Chinese are.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// No line is wider, however wide the terminal is.
const WIDTH_MAX: usize = 100;
/// Where there is no terminal.
const WIDTH_ELSE: usize = 80;
/// What does not begin a line.
const CLOSING: &str = "，。、；：！？）」』》”’…%";
/// What does not end a line.
const OPENING: &str = "（「『《“‘";

/// The columns to fill.
pub fn columns() -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    terminal.map_or(WIDTH_ELSE, |(width, _)| usize::from(width.0)).min(WIDTH_MAX)
}

/// A text in lines of at most so many columns: the first after `first`, each further one after as many spaces. A word that is longer
/// than a line stands alone.
pub fn wrapped(text: &str, first: &str, columns: usize) -> String {
    let indent = first.width();
    let (mut lines, mut used) = (first.to_owned(), indent);
    let mut is_start = true;
    for word in words(text) {
        let width = word.trim_end().width();
        if !is_start && used + width > columns {
            lines.truncate(lines.trim_end().len());
            lines += "\n";
            lines += &" ".repeat(indent);
            used = indent;
        }
        lines += word;
        used += word.width();
        is_start = false;
    }
    lines.truncate(lines.trim_end().len());
    lines
}

/// The parts of a text that a line is not broken inside of, each with the white space after it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices().peekable();
        while let Some((_, c)) = chars.next() {
            let end = match chars.peek() {
                Some((at, next)) if may_break(c, *next) => *at,
                Some(_) => continue,
                None => rest.len(),
            };
            let (word, after) = rest.split_at(end);
            rest = after;
            return Some(word);
        }
        None
    })
}

/// Whether a line may end between two characters.
fn may_break(before: char, after: char) -> bool {
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    let is_wide = |c: char| c.width() == Some(2);
    before == ' ' || is_wide(before) || is_wide(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_between_han_but_not_before_a_stop() {
        assert_eq!(wrapped("one two three", "- ", 9), "- one two\n  three");
        assert_eq!(wrapped("转人工。找人工", "", 6), "转人\n工。找\n人工");
        assert_eq!(wrapped("按 0 转人工", "  ", 8), "  按 0\n  转人工");
        assert_eq!(wrapped("an-unbreakable-word of it", "", 6), "an-unbreakable-word\nof it");
        assert_eq!(wrapped("", "- ", 9), "-");
    }

    #[test]
    fn no_line_is_wider_than_asked_where_words_are_short() {
        let text = "电话受理不宜设置交互式语音应答菜单，a menu is not advisable，所以从工单开始。";
        for columns in 16..60 {
            assert!(wrapped(text, "    ", columns).lines().all(|line| line.width() <= columns), "{columns}");
        }
    }
}
