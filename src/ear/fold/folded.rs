//! A folded text: where clauses end in it, and where each part of it came from.

use std::ops::Range;

use super::compute::{Atom, is_han, is_unspaced};
use super::table::{fold_char, is_digit};

/// A folded text that remembers where each part came from.
///
/// ```
/// let folded = presszero::ear::fold("轉 人工，Don’t hang-up!");
/// assert_eq!(folded.text, "转人工dont hang up");
/// assert_eq!(folded.breaks(), ["转人工".len()]);
/// assert_eq!(folded.original(3..9), 4..10);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Where clauses begin, in bytes of `text`; rising, never 0 and never the end.
    breaks: Vec<usize>,
    /// Where white space between two characters of an unspaced script was dropped.
    spaces: Vec<usize>,
    /// What stands between quotation marks, in bytes of the original; one after the other.
    quotes: Vec<Range<usize>>,
    /// For each folded character: its first byte in `text`, and the bytes of the original that it came from.
    origins: Vec<(usize, Range<usize>)>,
}

impl Folded {
    /// The longest expansion of the fold, in folded bytes for one original byte.
    pub const MAX_GROWTH: usize = 12;

    /// The clause boundaries: byte positions in `text` at which a new clause begins, rising, without 0 and the end.
    #[must_use]
    pub fn breaks(&self) -> &[usize] {
        &self.breaks
    }

    /// Where white space left no trace: beside Han, kana or Hangul. Positions as in [`Folded::breaks`].
    pub(in crate::ear) fn spaces(&self) -> &[usize] {
        &self.spaces
    }

    /// Where white space may stand for a comma: beside Han, unless single characters are set apart (转 人 工).
    pub(in crate::ear) fn pauses(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.spaces.len()).filter(|number| self.is_pause(*number)).map(|number| self.spaces[number])
    }

    fn is_pause(&self, number: usize) -> bool {
        let at = self.spaces[number];
        let from = number.checked_sub(1).map_or(0, |before| self.spaces[before]);
        let to = self.spaces.get(number + 1).copied().unwrap_or(self.text.len());
        let (Some(before), Some(after)) = (self.text.get(from..at), self.text.get(at..to)) else { return false };
        let (last, next) = (before.chars().next_back(), after.chars().next());
        let writes_so = |c: Option<char>| c.is_some_and(|c| is_han(c) || !is_unspaced(c));
        let is_long = |text: &str| text.chars().nth(1).is_some();
        writes_so(last) && writes_so(next) && (is_long(before) || is_long(after))
    }

    /// Whether all of a range stands between quotation marks.
    pub(in crate::ear) fn quotes(&self, range: &Range<usize>) -> bool {
        if self.quotes.is_empty() {
            return false;
        }
        let own = self.original(range.clone());
        let begun = self.quotes.partition_point(|quote| quote.start <= own.start);
        begun.checked_sub(1).is_some_and(|last| own.end <= self.quotes[last].end)
    }

    /// The position after a word that ends here: a space between two words belongs to neither.
    pub(in crate::ear) fn after(&self, end: usize) -> usize {
        end + usize::from(self.text.as_bytes().get(end) == Some(&b' '))
    }

    /// Whether exactly one word stands in a range, with or without the spaces around it.
    pub(in crate::ear) fn is_word(&self, range: Range<usize>) -> bool {
        let word = self.text.get(range).unwrap_or_default().trim_matches(' ');
        !word.is_empty() && !word.contains(' ')
    }

    /// Whether a clause ends inside a range of folded bytes.
    pub(in crate::ear) fn crosses(&self, range: &Range<usize>) -> bool {
        self.breaks.get(self.breaks.partition_point(|at| *at <= range.start)).is_some_and(|at| *at < range.end)
    }

    /// The bytes of the original text that a range of folded bytes came from. A range out of bounds is cut to fit; an empty
    /// range gives an empty range.
    #[must_use]
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        if range.start >= self.text.len() {
            return self.origins.last().map_or(0..0, |(_, origin)| origin.end..origin.end);
        }
        // The character that holds `range.start` is the last one that begins at or before it.
        let first = self.origins.partition_point(|(at, _)| *at <= range.start).saturating_sub(1);
        let last = self.origins.partition_point(|(at, _)| *at < range.end);
        let parts = self.origins.get(first..last).filter(|_| !range.is_empty()).unwrap_or_default();
        match (parts.first(), parts.last()) {
            (Some((_, first)), Some((_, last))) => first.start..last.end,
            _ => self.origins.get(first).map_or(0..0, |(_, origin)| origin.start..origin.start),
        }
    }
}

impl Folded {
    /// Becomes the fold of a text.
    pub(in crate::ear) fn fold(&mut self, text: &str) {
        self.clear();
        self.text.reserve(text.len());
        let mut folder = Folder { folded: self, last: None, gap: Gap::Nothing, quote: None };
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, next)| next);
            folder.push(c, at..at + c.len_utf8(), next);
        }
    }

    /// Takes out all that is in it; the memory stays.
    pub(in crate::ear) fn clear(&mut self) {
        let Self { text, breaks, spaces, quotes, origins } = self;
        text.clear();
        breaks.clear();
        spaces.clear();
        quotes.clear();
        origins.clear();
    }

    /// Writes the same text with some parts replaced, and tells where each new one stands. The parts rise and do not touch each other.
    pub(in crate::ear) fn write_with<'w>(
        &self,
        parts: impl Iterator<Item = (Range<usize>, &'w str)>,
        new: &mut Self,
        mut placed: impl FnMut(Range<usize>),
    ) {
        new.clear();
        new.quotes.extend_from_slice(&self.quotes);
        let mut from = 0;
        for (span, word) in parts {
            self.copy(from..span.start, new);
            let start = new.text.len();
            let origin = self.original(span.clone());
            new.origins.extend(word.char_indices().map(|(at, _)| (start + at, origin.clone())));
            new.text.push_str(word);
            placed(start..new.text.len());
            from = span.end;
        }
        self.copy(from..self.text.len() + 1, new);
    }

    /// Appends a part of this text to another, with all that is known of it.
    fn copy(&self, part: Range<usize>, to: &mut Self) {
        let first = to.text.len();
        let moved = |at: usize| at - part.start + first;
        to.breaks.extend(inside(&self.breaks, &part, |at| *at).iter().map(|at| moved(*at)));
        to.spaces.extend(inside(&self.spaces, &part, |at| *at).iter().map(|at| moved(*at)));
        let origins = inside(&self.origins, &part, |(at, _)| *at);
        to.origins.extend(origins.iter().map(|(at, origin)| (moved(*at), origin.clone())));
        to.text.push_str(self.text.get(part.start..part.end.min(self.text.len())).unwrap_or_default());
    }
}

/// What stands in a part of a text, of all that stands in it by rising places.
fn inside<'a, T>(all: &'a [T], part: &Range<usize>, place: impl Fn(&T) -> usize) -> &'a [T] {
    let first = all.partition_point(|one| place(one) < part.start);
    let end = all.partition_point(|one| place(one) < part.end);
    all.get(first..end).unwrap_or_default()
}

/// What is written with a full stop before a name.
const TITLES: [&str; 4] = ["mr", "mrs", "ms", "dr"];

/// What begins a quotation or a title, and what ends it.
const QUOTES: [(char, char); 10] = [
    ('"', '"'),
    ('＂', '＂'),
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('〝', '〞'),
];

/// What stands between the last character and the next.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    Nothing,
    Space,
    Break,
}

struct Folder<'a> {
    folded: &'a mut Folded,
    last: Option<char>,
    gap: Gap,
    /// Where the last quotation begins, and what ends it.
    quote: Option<(usize, char)>,
}

impl Folder<'_> {
    fn push(&mut self, c: char, origin: Range<usize>, next: Option<char>) {
        fold_char(c, |atom| match atom {
            Atom::Char(c) => self.write(c, &origin),
            Atom::Space => {
                self.gap = self.gap.max(Gap::Space);
                if !c.is_ascii_whitespace() {
                    self.quote(c, &origin);
                }
            }
            Atom::Break => self.gap = Gap::Break,
            Atom::Point => {
                // 3.50 and 1,000 are one thing to say; a full stop after a number is followed by no digit.
                let inside_number = self.last.is_some_and(|last| last.is_ascii_digit()) && next.is_some_and(is_digit);
                let goes_on = self.gap == Gap::Nothing && (inside_number || self.is_title(c));
                self.gap = self.gap.max(if goes_on { Gap::Space } else { Gap::Break });
            }
        });
    }

    /// Begins or ends a quotation, if that is what a character does.
    fn quote(&mut self, c: char, origin: &Range<usize>) {
        if let Some((start, _)) = self.quote.filter(|(_, end)| *end == c) {
            self.folded.quotes.push(start..origin.end);
            self.quote = None;
        } else if let Some((_, end)) = QUOTES.iter().find(|(start, _)| *start == c) {
            self.quote = Some((origin.start, *end));
        }
    }

    /// Whether a full stop belongs to the title of a person: Mr. Smith.
    fn is_title(&self, stop: char) -> bool {
        stop == '.'
            && matches!(self.last, Some('r' | 's'))
            && self.folded.text.rsplit(' ').next().is_some_and(|word| TITLES.contains(&word))
    }

    fn write(&mut self, c: char, origin: &Range<usize>) {
        if self.gap != Gap::Nothing
            && let Some(last) = self.last
        {
            let text = &mut self.folded.text;
            if is_unspaced(last) || is_unspaced(c) {
                self.folded.spaces.push(text.len());
            } else {
                text.push(' ');
            }
            if self.gap == Gap::Break {
                self.folded.breaks.push(text.len());
            }
        }
        self.folded.origins.push((self.folded.text.len(), origin.clone()));
        self.folded.text.push(c);
        self.last = Some(c);
        self.gap = Gap::Nothing;
    }
}
