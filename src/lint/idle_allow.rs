//! PZ246: a rule is set aside that has nothing to say here.

use super::{Finder, Rule, Subject, rule};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::IdleAllow, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
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

[lint]
allow = { "deaf-prompt" = "the charge must be heard to its end" }
#         ^^^^^^^^^^^^^
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
barge_in = false
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[lint]
allow = { "deaf-prompt" = "the charge must be heard to its end" }
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for entry in subject.written.lint.iter().flat_map(|lint| &lint.value.allow.entries) {
        let id = entry.id.value.as_str();
        let code = Code::from_code(id).or_else(|| Code::ALL.iter().copied().find(|code| code.name() == id));
        if code.is_some_and(|code| is_idle(subject, code)) {
            out.at(Code::IdleAllow, &entry.id.span, text!("idle-allow", rule = echo(id)));
        }
    }
}

fn is_idle(subject: &Subject<'_>, code: Code) -> bool {
    match rule(code) {
        None => !subject.has_set_aside(code),
        Some(rule) => {
            let needs_tests = matches!(code, Code::FlowWithoutTests | Code::UntestedNode);
            // A rule of a profile that is not in force may be set aside for the day when it is.
            let was_looked_at =
                code != Code::IdleAllow && subject.is_under(rule) && !(needs_tests && subject.tests.is_none());
            was_looked_at && {
                let mut finder = Finder::default();
                (rule.check)(subject, &mut finder);
                finder.into_sorted().is_empty()
            }
        }
    }
}
