//! PZ215: a task whose failure goes to the general queue because nobody chose another.

use std::collections::HashSet;

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Fallback, Flow, Kind, Lane, QueueIx};

pub(super) const RULE: Rule = Rule { code: Code::TaskWithoutFailure, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "broadband"
lang = "en"
start = "line"

[human]
queue = "service"

[task.line]
#     ^^^^
run = "check_line"
say = "One moment."
ok = "told"

[message.told]
say = "Your line is fine."
go = "more"

[menu.more]
options = [{ key = "1", label = "a technician", go = "repair" }]

[transfer.repair]
queue = "technicians"
"#;

const GOOD: &str = r#"name = "broadband"
lang = "en"
start = "line"

[human]
queue = "service"

[task.line]
run = "check_line"
say = "One moment."
ok = "told"
fail = "repair"

[message.told]
say = "Your line is fine."
go = "more"

[menu.more]
options = [{ key = "1", label = "a technician", go = "repair" }]

[transfer.repair]
queue = "technicians"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    // With one team there is nothing to choose.
    if !has_specialists(subject.flow) {
        return;
    }
    let general = echo(&subject.flow.queue(subject.flow.human.queue).name);
    for task in subject.written.task.entries.iter().filter(|task| task.item.value.fail.is_none()) {
        let message = text!("task-without-failure", task = echo(&task.id.value), queue = general.as_str());
        out.at(Code::TaskWithoutFailure, &task.id.span, message);
    }
}

/// Whether a transfer leads to a team that is not simply the next one for general requests or complaints.
fn has_specialists(flow: &Flow) -> bool {
    let fallbacks = flow.queues.iter().flat_map(|queue| [queue.closed, queue.overflow]);
    let fallbacks = fallbacks.filter_map(|fallback| match fallback {
        Fallback::Queue(queue) => Some(queue),
        Fallback::Callback | Fallback::Voicemail => None,
    });
    let lanes = flow.lanes.iter().filter_map(|lane: &Lane| lane.queue);
    let general: HashSet<u16> =
        fallbacks.chain(lanes).chain([flow.human.queue, flow.human.complaint_queue]).map(|QueueIx(ix)| ix).collect();
    flow.nodes.iter().any(|node| match &node.kind {
        Kind::Transfer(transfer) => !general.contains(&transfer.queue.0),
        _ => false,
    })
}
