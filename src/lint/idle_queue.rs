//! PZ258: a queue that nothing leads to.

use std::collections::HashSet;

use super::look::queues;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Kind, QueueIx};

pub(super) const RULE: Rule = Rule { code: Code::IdleQueue, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
max_wait = "2m"

[queue.night]
#      ^^^^^
max_wait = "5m"

[menu.main]
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

[queue.desk]
max_wait = "2m"
overflow = "night"

[queue.night]
max_wait = "5m"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let reached = reached(subject);
    for (written, ix) in queues(subject) {
        if !reached.contains(&ix.0) {
            out.at(Code::IdleQueue, &written.id.span, text!("idle-queue", queue = echo(&written.id.value)));
        }
    }
}

/// The queues that requests go to, and those that they are sent on to from there.
fn reached(subject: &Subject<'_>) -> HashSet<u16> {
    let flow = subject.flow;
    let transfers = flow.nodes.iter().filter_map(|node| match &node.kind {
        Kind::Transfer(transfer) => Some(transfer.queue),
        _ => None,
    });
    let lanes = flow.lanes.iter().filter_map(|lane| lane.queue);
    let mut ahead: Vec<QueueIx> =
        lanes.chain(transfers).chain([flow.human.queue, flow.human.complaint_queue]).collect();
    let mut reached = HashSet::new();
    while let Some(ix) = ahead.pop() {
        if reached.insert(ix.0) {
            ahead.extend(flow.queue(ix).leads_to());
        }
    }
    reached
}
