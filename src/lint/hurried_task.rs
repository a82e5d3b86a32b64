//! PZ256: a task whose time is over before its text has been said.

use super::look::{longest, prompt_ms};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::Kind;

pub(super) const RULE: Rule = Rule { code: Code::HurriedTask, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Renewals", go = "renew" },
]

[task.renew]
run = "renew"
with = ["caller"]
say = "I am renewing your loans, this takes a few seconds."
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
timeout = "2s"
ok = "renewed"
fail = "human"

[message.renewed]
say = "Your loans are renewed."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Renewals", go = "renew" },
]

[task.renew]
run = "renew"
with = ["caller"]
say = "I am renewing your loans, this takes a few seconds."
timeout = "8s"
ok = "renewed"
fail = "human"

[message.renewed]
say = "Your loans are renewed."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for (node, written) in subject.flow.nodes.iter().zip(nodes_of(subject.written)) {
        let (Kind::Task(task), Written::Task(as_written)) = (&node.kind, written.written) else { continue };
        let (Some(say), Some(said)) = (&task.say, &as_written.say) else { continue };
        let says = longest(subject.flow, |tongue| prompt_ms(say, tongue));
        if says > task.timeout.0 {
            let task = echo(&written.id.value);
            out.at(Code::HurriedTask, &said.span, text!("hurried-task", task = task, seconds = says / 1000));
        }
    }
}
