//! PZ271: callers cannot rate the call.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::MissingRating, bad: BAD, good: GOOD, profiles: &["gethuman-2006"], check };

const BAD: &str = r#"name = "library"
lang = "en"
profile = ["gethuman-2006"]
#          ^^^^^^^^^^^^^^^

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", words = ["hours"], go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
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
    if subject.written.survey.is_none() {
        let asked = subject.written.profile.iter().find(|profile| RULE.profiles.contains(&profile.value.as_str()));
        // Where the profile is given from outside, the file as a whole is meant.
        out.at(Code::MissingRating, &asked.map_or(0..0, |profile| profile.span.clone()), text!("missing-rating"));
    }
}
