//! PZ207: a prompt that the caller cannot interrupt.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::DeafPrompt, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
barge_in = false
#          ^^^^^
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for menu in &subject.written.menu.entries {
        if let Some(barge_in) = menu.item.value.barge_in.as_ref().filter(|barge_in| !barge_in.value) {
            out.at(Code::DeafPrompt, &barge_in.span, text!("deaf-prompt", menu = echo(&menu.id.value)));
        }
    }
}
