//! An entry that an author's pattern takes, found by trying.

use regex::Regex;

/// Keys of an entry that fits the pattern; none if none was found. A pattern may take words that no key can give.
pub(super) fn digits(pattern: &Regex) -> Option<String> {
    const DIGITS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
    let runs = (1..=20).flat_map(|length| DIGITS.map(|digit| digit.repeat(length)));
    // Numbers that begin as telephone numbers, years and dates do.
    let heads = ["13", "19", "20", "0", "8", "1990", "2026", "20260101", "199001"];
    let led = heads
        .iter()
        .flat_map(|head| (0..=12).flat_map(move |more| DIGITS.map(|digit| format!("{head}{}", digit.repeat(more)))));
    runs.chain(led).find(|digits| pattern.is_match(digits))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn finds_what_common_patterns_take() {
        for pattern in [
            "^(?:1[3-9]\\d{9})$",
            "^(?:\\d{6})$",
            "^(?:20\\d{2}[01]\\d[0-3]\\d)$",
            "^(?:[2-5])$",
            "^(?:0\\d{2,3}\\d{7,8})$",
        ] {
            let pattern = Regex::new(pattern).unwrap();
            assert!(pattern.is_match(&digits(&pattern).unwrap()), "{pattern}");
        }
        assert_eq!(digits(&Regex::new("^[a-z]+$").unwrap()), None);
    }
}
