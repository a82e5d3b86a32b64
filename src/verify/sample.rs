//! An entry that an author's pattern takes, read off the pattern itself.

use regex::Regex;
use regex_syntax::hir::{Class, Hir, HirKind};

/// Parts of a pattern that are looked at; a repetition counts its part again each time.
const PARTS_MAX: usize = 4_000;

/// Keys of an entry that fits the pattern; none if none was found. A pattern may take words that no key can give.
pub(super) fn digits(pattern: &Regex) -> Option<String> {
    sample(pattern, |c| c.is_ascii_digit())
}

/// A text that fits the pattern; none if none was found.
pub(super) fn text(pattern: &Regex) -> Option<String> {
    sample(pattern, |c| c.is_ascii_alphanumeric()).or_else(|| sample(pattern, |c| !c.is_control()))
}

fn sample(pattern: &Regex, allowed: impl Fn(char) -> bool) -> Option<String> {
    let hir = regex_syntax::parse(pattern.as_str()).ok()?;
    let mut writer = Writer { text: String::new(), parts: 0, allowed };
    writer.write(&hir)?;
    Some(writer.text).filter(|text| !text.is_empty() && pattern.is_match(text))
}

struct Writer<F> {
    text: String,
    parts: usize,
    allowed: F,
}

impl<F: Fn(char) -> bool> Writer<F> {
    /// Writes what fits the part. (The parser bounds how deep patterns nest.)
    fn write(&mut self, hir: &Hir) -> Option<()> {
        self.parts += 1;
        if self.parts > PARTS_MAX {
            return None;
        }
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => Some(()),
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0).ok().filter(|text| text.chars().all(&self.allowed))?;
                self.text.push_str(text);
                Some(())
            }
            HirKind::Class(class) => {
                let c = self.of_class(class)?;
                self.text.push(c);
                Some(())
            }
            // One that may be left out is: but an entry has at least one key.
            HirKind::Repetition(repetition) => {
                let least = if self.text.is_empty() { repetition.min.max(1) } else { repetition.min };
                let times = repetition.max.map_or(least, |most| least.min(most));
                (0..times).try_for_each(|_| self.write(&repetition.sub))
            }
            HirKind::Capture(capture) => self.write(&capture.sub),
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.write(part)),
            HirKind::Alternation(ways) => ways.iter().find_map(|way| {
                let before = self.text.len();
                let written = self.write(way);
                if written.is_none() {
                    self.text.truncate(before);
                }
                written
            }),
        }
    }

    /// Digits one after the other, so that an entry looks like one; else the first that is allowed.
    fn of_class(&self, class: &Class) -> Option<char> {
        let ranges: Vec<(char, char)> = match class {
            Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
            Class::Bytes(class) => class.iter().map(|range| (range.start().into(), range.end().into())).collect(),
        };
        let fits = |c: &char| (self.allowed)(*c) && ranges.iter().any(|(from, to)| (from..=to).contains(&c));
        let next = "1234567890".chars().cycle().skip(self.text.chars().count()).take(10);
        let plain = ('a'..='z').chain('A'..='Z').chain([' ', '-', '中']);
        next.chain(plain).find(fits).or_else(|| ranges.iter().map(|(from, _)| *from).find(|c| (self.allowed)(*c)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn pattern(pattern: &str) -> Regex {
        Regex::new(&format!("^(?:{pattern})$")).unwrap()
    }

    #[test]
    fn finds_digits_where_a_pattern_takes_some() {
        for (written, entry) in [
            ("1[3-9]\\d{9}", "13345678901"),
            ("\\d{6}", "123456"),
            ("20\\d{2}[01]\\d[0-3]\\d", "20340608"),
            ("[2-5]", "2"),
            ("[a-z]+|0\\d{2,3}", "023"),
            ("\\d*", "1"),
            ("(?:8|[a-z]){3}", "888"),
        ] {
            assert_eq!(digits(&pattern(written)).as_deref(), Some(entry), "{written}");
        }
        assert_eq!(digits(&pattern("[a-z]+")), None);
        assert_eq!(digits(&pattern("")), None);
        assert_eq!(digits(&pattern("(?:[0-9]{100}){50}")), None, "too much to write");
    }

    #[test]
    fn finds_texts_where_only_words_fit() {
        for (written, entry) in [("(?i:mm)[0-9]{8}", "mm34567890"), ("[一-龥]{2}", "中中"), ("a b", "a b")] {
            assert_eq!(text(&pattern(written)).as_deref(), Some(entry), "{written}");
        }
    }
}
