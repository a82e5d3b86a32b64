//! PZ240: the caller is sent back to the start with nothing done and nothing told.

use super::look::{after_messages, node_of};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Kind, Target};

pub(super) const RULE: Rule = Rule { code: Code::BackToStart, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Renewals", go = "card" },
]

[collect.card]
say = "Please enter the number of your card."
slot = "card"
digits = 6
no_match = "That was not six digits."
go = "renew"

[task.renew]
run = "renew"
with = ["card"]
say = "One moment."
ok = "renewed"
fail = "main"
#      ^^^^^^

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
  { key = "1", label = "Renewals", go = "card" },
]

[collect.card]
say = "Please enter the number of your card."
slot = "card"
digits = 6
no_match = "That was not six digits."
go = "renew"

[task.renew]
run = "renew"
with = ["card"]
say = "One moment."
ok = "renewed"
fail = "human"

[message.renewed]
say = "Your loans are renewed."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let start = node_of(flow, Target::Start);
    let is_start = |target: Target| node_of(flow, target) == start;
    let nodes = nodes_of(subject.written);
    for (compiled, node) in flow.nodes.iter().zip(&nodes) {
        let id = echo(&node.id.value);
        match (&compiled.kind, node.written) {
            (Kind::Collect(collect), Written::Collect(written)) if is_start(collect.go) => {
                if let Some(go) = &written.go {
                    out.at(Code::BackToStart, &go.span, text!("back-to-start", node = id));
                }
            }
            (Kind::Task(task), Written::Task(written)) => {
                if let Some(ok) = written.ok.as_ref().filter(|_| is_start(task.ok)) {
                    out.at(Code::BackToStart, &ok.span, text!("back-to-start", node = id.clone()));
                }
                // An apology on the way does not do the work either.
                if let Some(fail) = written.fail.as_ref().filter(|_| is_start(after_messages(flow, task.fail))) {
                    out.at(Code::BackToStart, &fail.span, text!("back-to-start-failed", node = id));
                }
            }
            _ => {}
        }
    }
}
