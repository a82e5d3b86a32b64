//! PZ268: another key than 0 leads to a person.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;
use crate::protocol::Key;

pub(super) const RULE: Rule =
    Rule { code: Code::UnusualHumanKey, bad: BAD, good: GOOD, profiles: &["gethuman-2006", "w3c-coga"], check };

const BAD: &str = r#"name = "library"
lang = "en"
profile = ["gethuman-2006"]

[human]
queue = "desk"
key = "9"
#     ^^^

[menu.main]
options = [
  { key = "1", label = "Opening hours", words = ["hours"], go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[survey]
say = "How was this call, from 1 to 5?"
keys = "1-5"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"
profile = ["gethuman-2006"]

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", words = ["hours"], go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[survey]
say = "How was this call, from 1 to 5?"
keys = "1-5"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let key = subject.written.human.as_ref().and_then(|human| human.value.key.as_ref());
    if let Some(key) = key.filter(|key| key.value != Key::ZERO) {
        out.at(Code::UnusualHumanKey, &key.span, text!("unusual-human-key", key = key.value.to_string()));
    }
}
