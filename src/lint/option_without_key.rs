//! PZ269: an option that can only be spoken.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::OptionWithoutKey, bad: BAD, good: GOOD, profiles: &["gethuman-2006"], check };

const BAD: &str = r#"name = "library"
lang = "en"
profile = ["gethuman-2006"]

[human]
queue = "desk"

[menu.main]
options = [
  { label = "Opening hours", words = ["hours"], go = "hours" },
#           ^^^^^^^^^^^^^^^
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
    let menus = subject.written.menu.entries.iter();
    for option in menus.flat_map(|menu| &menu.item.value.options).filter(|option| option.value.key.is_none()) {
        let span = option.value.label.as_ref().map_or(&option.span, |label| &label.span);
        out.at(Code::OptionWithoutKey, span, text!("option-without-key"));
    }
}
