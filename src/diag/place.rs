//! The text of a flow and its places.

/// The name and the text of a file.
///
/// All places are bytes of [`Source::text`].
///
/// ```
/// use presszero::diag::Source;
/// let source = Source::new("shop.toml", "name = \"店\"\nlang = \"zh\"\n");
/// assert_eq!(source.line_column(8), (1, 9));
/// assert_eq!(source.line_column(11), (1, 10)); // a column counts characters
/// assert_eq!(source.line_column(13), (2, 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    /// Where each line starts; never empty.
    lines: Vec<usize>,
}

impl Source {
    /// A text under a name. A byte order mark is left out.
    #[must_use]
    pub fn new(name: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self { name: name.to_owned(), text: text.to_owned(), lines }
    }

    /// The name: usually a path.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and the column of a byte, both from 1. A column counts characters. A byte past the end is the end.
    #[must_use]
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let byte = self.floor(byte);
        let line = self.line(byte);
        (line + 1, self.text[self.lines[line]..byte].chars().count() + 1)
    }

    /// The line of a byte, from 0.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The bytes of these lines, from 0, without the last line break.
    pub(crate) fn lines(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        let start = self.lines.get(first).copied().unwrap_or(self.text.len());
        let end = self.lines.get(last + 1).map_or(self.text.len(), |next| next - 1);
        // A carriage return before the break belongs to it.
        let end = start + self.text[start..end.max(start)].trim_end_matches('\r').len();
        start..end
    }

    /// The start of the character at a byte.
    pub(super) fn floor(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_with_both_kinds_of_breaks() {
        let source = Source::new("a", "\u{feff}a\r\n投诉\n");
        assert_eq!(source.text(), "a\r\n投诉\n");
        assert_eq!(source.line_column(0), (1, 1));
        assert_eq!(source.line_column(3), (2, 1));
        assert_eq!(source.line_column(6), (2, 2));
        assert_eq!(source.line_column(7), (2, 2), "inside a character is that character");
        assert_eq!(source.line_column(99), (3, 1));
        assert_eq!(Source::new("empty", "").line_column(5), (1, 1));
    }
}
