//! PZ244: an entry of one key is read back and has to be confirmed.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::OverConfirmed, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "branch" },
]

[collect.branch]
say = "Which branch?"
slot = "branch"
choices = ["Mill Street", "Harbour"]
confirm = true
#         ^^^^
go = "hours"

[message.hours]
say = "Our branch {branch} is open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "branch" },
]

[collect.branch]
say = "Which branch?"
slot = "branch"
choices = ["Mill Street", "Harbour"]
go = "hours"

[message.hours]
say = "Our branch {branch} is open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for collect in &subject.written.collect.entries {
        let table = &collect.item.value;
        let is_short = !table.choices.is_empty() || table.digits.as_ref().is_some_and(|digits| digits.value.max <= 1);
        if let Some(confirm) = table.confirm.as_ref().filter(|confirm| confirm.value && is_short) {
            out.at(Code::OverConfirmed, &confirm.span, text!("over-confirmed", node = echo(&collect.id.value)));
        }
    }
}
