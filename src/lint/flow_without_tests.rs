//! PZ233: a flow without conversation tests.

use super::{Finder, Rule, Subject, Tests};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::FlowWithoutTests, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"# library.toml, with no library.test.toml beside it
name = "library"
#      ^^^^^^^^^
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

const GOOD: &str = r#"# library.toml, with library.test.toml beside it
name = "library"
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
    if let (Some(Tests::Missing), Some(name)) = (&subject.tests, &subject.written.name) {
        out.at(Code::FlowWithoutTests, &name.span, text!("flow-without-tests", flow = echo(&name.value)));
    }
}
