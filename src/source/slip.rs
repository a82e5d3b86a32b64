//! What the TOML parser says of a slip. It speaks English only, so the catalogue knows its sentences by their words.

use std::ops::Range;

use crate::catalogue::{Text, name_of, text};

/// What the parser says of a text or a name without quotation marks. What it expects then is one way of several: single quotes, or other
/// letters.
const UNQUOTED: [&str; 2] = ["string values must be quoted", "invalid unquoted key"];

/// The words of the parser: what is wrong, and where it says so what was expected.
pub(super) fn told(message: &str) -> Text {
    let (slip, expected) = match message.split_once(", expected ") {
        Some((slip, expected)) => (slip, Some(expected)),
        None => (message, None),
    };
    let is_text = slip.starts_with("invalid ") && slip.ends_with(" string");
    if let Some(quote) = expected.filter(|expected| is_text && matches!(*expected, "`\"`" | "`'`")) {
        return text!("unclosed-text", quote = quote);
    }
    let told = text!("no-toml", slip = name_of(slip), words = slip);
    let expected = expected.filter(|_| !UNQUOTED.contains(&slip));
    match expected.map(|expected| expected.split(", ").map(part)) {
        None => told,
        Some(parts) => {
            let parts = parts.reduce(|parts, part| text!("either-part", first = parts, second = part));
            text!("no-toml-expected", slip = told, parts = parts.unwrap_or_else(|| Text::verbatim("")))
        }
    }
}

/// Whether the parser found a date or a time, and one that is none.
pub(super) fn is_of_date(message: &str) -> bool {
    ["invalid date", "invalid time", "invalid offset"].iter().any(|slip| message.starts_with(slip))
}

/// A sign of another format on a line that cannot be read, told once a line.
pub(super) struct Foreign {
    /// Where the line begins.
    pub(super) line: usize,
    pub(super) place: Range<usize>,
    /// What is written with it.
    pub(super) what: &'static str,
    /// The sign that TOML has for it.
    pub(super) sign: &'static str,
}

/// The sign of another format on the line of a slip: `//` before a comment, a colon behind a key or in the name of a table.
pub(super) fn foreign(text: &str, at: usize) -> Option<Foreign> {
    let line = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let written = text[line..].lines().next().unwrap_or("");
    let indent = written.len() - written.trim_start().len();
    let found =
        |at: usize, len: usize, what, sign| Some(Foreign { line, place: line + at..line + at + len, what, sign });
    if written.trim_start().starts_with("//") {
        return found(indent, 2, "comment", "#");
    }
    if text[at..].starts_with("//") {
        return found(at - line, 2, "comment", "#");
    }
    let (name, is_table) = match written.trim_start().strip_prefix('[') {
        Some(name) => (name.trim_start_matches('['), true),
        None => (written.trim_start(), false),
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' ' | '.');
    let colon = name.find(|c| !is_name(c)).filter(|end| *end > 0 && name[*end..].starts_with(':'))?;
    let (what, sign) = if is_table { ("table", ".") } else { ("key", "=") };
    found(written.len() - name.len() + colon, 1, what, sign)
}

/// Something that was expected: a sign in backquotes, or a name for one.
fn part(part: &str) -> Text {
    match part.starts_with('`') {
        true => Text::verbatim(part),
        false => text!("toml-part", part = name_of(part), words = part),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use super::*;
    use crate::catalogue::Locale;

    #[test]
    fn english_is_the_parsers_and_chinese_is_chinese() {
        for (message, chinese) in [
            ("missing value", "缺少值"),
            ("unclosed table, expected `]`", "表头没有写完（应为：`]`）"),
            ("unexpected `=` in array, expected value, `]`", "列表里多了 `=`（应为：值、`]`）"),
        ] {
            let told = told(message);
            assert_eq!((told.to_string().as_str(), told.to(Locale::Chinese).as_str()), (message, chinese));
        }
        let unquoted = told("string values must be quoted, expected literal string");
        assert_eq!(unquoted.to_string(), "a text stands in quotation marks");
        assert_eq!(unquoted.to(Locale::Chinese), "文字要用引号括起来");
        let unquoted = told("invalid unquoted key, expected letters, numbers, `-`, `_`");
        assert_eq!(
            unquoted.to_string(),
            "a name of other letters than a to z, digits, `-` and `_` stands in quotation marks"
        );
        assert_eq!(unquoted.to(Locale::Chinese), "除英文字母、数字、`-`、`_` 之外，名称要用引号括起来");
        let unclosed = told("invalid basic string, expected `\"`");
        assert_eq!(unclosed.to_string(), "a text is not closed: `\"` is missing at its end");
        assert_eq!(unclosed.to(Locale::Chinese), "文字没有写完：结尾缺少 `\"`");
        let deep = told("cannot recurse further; max recursion depth met");
        assert_eq!(deep.to_string(), "brackets stand in each other too deep");
        assert_eq!(told("news of the parser").to(Locale::Chinese), "TOML 写法有误（news of the parser）");
    }

    #[test]
    fn signs_of_other_formats_are_told_once_a_line() {
        for (text, place, sign) in [
            ("a = 1\nname: shop\n", 10..11, "="),
            ("[menu:main]\n", 5..6, "."),
            ("// comment\n", 0..2, "#"),
            ("a = \"b\" // comment\n", 8..10, "#"),
        ] {
            let (_, errors) = toml::de::DeTable::parse_recoverable(text);
            let spans = errors.iter().filter_map(toml::de::Error::span);
            let found: Vec<_> = spans.map(|span| foreign(text, span.start).expect("a sign")).collect();
            assert!(found.iter().all(|found| found.place == place && found.sign == sign), "{text}");
            assert!(!found.is_empty(), "{text}");
        }
        assert!(foreign("a = \"b\n", 4).is_none() && foreign("a b\n", 2).is_none());
    }

    #[test]
    fn the_commonest_slips_are_known() {
        for text in [
            "a = ",
            "a",
            "= 1",
            "a = b",
            "a = 1 2",
            "[a",
            "[[a]",
            "a = [1 2]",
            "a = [1,, 2]",
            "a = [1",
            "a = { b = 1",
            "a = {,}",
            "a = \"b",
            "a = 'b",
            "a = 01",
            "a = 1__0",
            "a = +0x1",
            "a.b = 1\na = 2",
            "a = 1\na.b = 2",
            "a = []\n[[a]]",
            "你 = 1",
            "a = \"\\q\"",
            "a = 2026-13-01",
            "a = tru",
            "a = 1 = 2",
            "[]",
            "a = 0X1",
            "a = \"\"\"b",
            "a = \"\\u12\"",
            "a = {} \na.b = 1",
            "[a]]",
            "a = 1.",
            "a == 1",
            "# \u{1}",
        ] {
            let (_, errors) = toml::de::DeTable::parse_recoverable(text);
            assert!(!errors.is_empty(), "{text}");
            // A key that is there twice is told with both of its places.
            for error in errors.into_iter().filter(|error| error.message() != "duplicate key") {
                let chinese = told(error.message()).to(Locale::Chinese);
                let outside: String = chinese.split('`').step_by(2).collect();
                let is_chinese = !outside.contains(|c: char| c.is_ascii_lowercase());
                assert!(is_chinese, "{text}: {} is {chinese}", error.message());
            }
        }
    }
}
