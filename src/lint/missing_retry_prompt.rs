//! PZ212: an entry that does not fit, and nothing that tells the caller what would.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::source::Collect;

pub(super) const RULE: Rule = Rule { code: Code::MissingRetryPrompt, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "parcel"
lang = "en"
start = "number"

[human]
queue = "desk"

[collect.number]
#        ^^^^^^
say = "What is your parcel number?"
slot = "number"
digits = "8-12"
go = "find"

[task.find]
run = "find"
with = ["number"]
ok = "end"
"#;

const GOOD: &str = r#"name = "parcel"
lang = "en"
start = "number"

[human]
queue = "desk"

[collect.number]
say = "What is your parcel number?"
slot = "number"
digits = "8-12"
no_match = "A parcel number has eight to twelve digits."
go = "find"

[task.find]
run = "find"
with = ["number"]
ok = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for collect in &subject.written.collect.entries {
        if has_a_form(&collect.item.value) && !explains(&collect.item.value) {
            let message = text!("missing-retry-prompt", node = echo(&collect.id.value));
            out.at(Code::MissingRetryPrompt, &collect.id.span, message);
        }
    }
}

/// Whether an entry can be wrong in its form. Choices are read out again instead.
const fn has_a_form(collect: &Collect) -> bool {
    collect.digits.is_some() || collect.r#match.is_some()
}

/// Whether a second try hears something new: a sentence of its own, or another form of the question.
fn explains(collect: &Collect) -> bool {
    let tapers = collect.say.as_ref().is_some_and(|say| say.value.said.iter().any(|said| said.time > 0));
    collect.no_match.is_some() || tapers
}
