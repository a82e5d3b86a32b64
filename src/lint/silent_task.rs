//! PZ241: a long task during which the caller hears nothing.

use super::look::{Ways, node_of};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Kind, Target};
use crate::protocol::Millis;

pub(super) const RULE: Rule = Rule { code: Code::SilentTask, bad: BAD, good: GOOD, profiles: &[], check };

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
timeout = "20s"
#         ^^^^^
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
timeout = "20s"
ok = "renewed"
fail = "human"

[message.renewed]
say = "Your loans are renewed."
go = "end"
"#;

/// Longer than the usual timeout of a task, which is no reason to write one.
const SILENT_MAX: Millis = Millis::from_secs(8);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let before = Ways::of(subject.flow).before();
    let begins = node_of(subject.flow, Target::Start);
    for (ix, node) in nodes_of(subject.written).iter().enumerate() {
        let Written::Task(task) = node.written else { continue };
        let Some(timeout) = task.timeout.as_ref().filter(|timeout| timeout.value.0 > SILENT_MAX) else { continue };
        // A message that flows into the task is heard while it runs.
        let says = |from: &usize| matches!(subject.flow.nodes[*from].kind, Kind::Message(_));
        let is_announced = begins != Some(ix) && before[ix].iter().all(says);
        if task.say.is_none() && !is_announced {
            let message = text!("silent-task", task = echo(&node.id.value), seconds = timeout.value.0.0 / 1000);
            out.at(Code::SilentTask, &timeout.span, message);
        }
    }
}
