//! PZ266: a combination of keys that callers have to remember.

use std::ops::Range;

use super::look::{part, prompts, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::KeyCombination, bad: BAD, good: GOOD, profiles: &["w3c-coga"], check };

const BAD: &str = r#"name = "library"
lang = "en"
profile = ["w3c-coga"]

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", words = ["hours"], go = "hours" },
]

[message.hours]
say = "We are open from nine to six. To renew a loan, press star 7."
#                                                           ^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"
profile = ["w3c-coga"]

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", words = ["hours"], go = "hours" },
]

[message.hours]
say = "We are open from nine to six. You can renew a loan at the desk."
go = "end"
"#;

/// Words that ask for a key.
const PRESS: &[&str] = &["press ", "dial ", "pulse ", "marque ", "按", "拨"];
/// Keys that are no digit.
const MARKS: &[&str] = &["*", "＊", "#", "＃", "star", "pound", "hash", "asterisco", "almohadilla", "星号", "井号"];
/// What may stand between two keys; longer ones first.
const LINKS: &[&str] = &[
    "and then press ",
    "then press ",
    "followed by ",
    "and then ",
    "seguido de ",
    "y luego ",
    "then ",
    "and ",
    "plus ",
    "y ",
    "再按",
    "加",
];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for said in prompts(subject.written).iter().flat_map(|placed| texts(&placed.prompt.value)) {
        if let Some(place) = combination(&said.value.to_ascii_lowercase()) {
            let words = said.value.get(place.clone()).unwrap_or_default();
            out.at(
                Code::KeyCombination,
                &part(subject.source, said, place.clone()),
                text!("key-combination", keys = echo(words)),
            );
        }
    }
}

/// Where a text asks for a star or a pound and a digit after it.
fn combination(text: &str) -> Option<Range<usize>> {
    let asked = PRESS.iter().flat_map(|press| text.match_indices(press).map(|(at, press)| at + press.len()));
    asked.filter_map(|from| Some(from..from + keys(&text[from..])?)).min_by_key(|place| place.start)
}

/// The length of a mark and the digits after it, at the start of a text.
fn keys(text: &str) -> Option<usize> {
    let mark = MARKS.iter().find(|mark| text.starts_with(**mark))?;
    let rest = text[mark.len()..].trim_start();
    let rest = LINKS.iter().find_map(|link| rest.strip_prefix(link)).unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| text.len() - rest.len() + digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_and_a_digit_are_a_combination_and_a_mark_that_ends_an_entry_is_none() {
        let found = |text: &'static str| combination(text).map(|place| &text[place]);
        assert_eq!(found("for billing press *1, or stay"), Some("*1"));
        assert_eq!(found("press star and then 12 for loans"), Some("star and then 12"));
        assert_eq!(found("查余额请按*加10"), Some("*加10"));
        assert_eq!(found("pulse asterisco y luego 3"), Some("asterisco y luego 3"));
        for quiet in [
            "press pound when you are done",
            "16到19位，输完按井号键。",
            "按井号键，10秒后再试",
            "press 1",
            "room #3",
            "按*号键",
            "a star 7",
        ] {
            assert_eq!(found(quiet), None, "{quiet}");
        }
    }
}
