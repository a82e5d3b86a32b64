//! PZ232: a queue, or a way to one of its own, whose name speaks of spending.

use std::collections::HashMap;

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of, transfer_after};
use crate::diag::{Code, echo};
use crate::source::{Spanned, names_spending};

pub(super) const RULE: Rule = Rule { code: Code::SpendingQueue, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Reservations", go = "reserve" },
]

[transfer.reserve]
queue = "gold_desk"
#       ^^^^^^^^^^^
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Reservations", go = "reserve" },
]

[transfer.reserve]
queue = "reservations"
"#;

/// Queues for questions about memberships and points are named so as well.
const TOPICS: [&str; 8] = ["member", "members", "membership", "loyalty", "points", "会员", "會員", "积分"];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    if subject.written.danger_equal_way.is_some() {
        return;
    }
    let written = subject.written;
    let usual = written.human.as_ref().and_then(|human| human.value.queue.as_ref()).map(|queue| &queue.value);
    let is_usual = |queue: &Spanned<String>| Some(&queue.value) == usual;
    let lanes = written.lane.entries.iter().filter_map(|lane| lane.item.value.queue.as_ref());
    let transfers = written.transfer.entries.iter().filter_map(|node| node.item.value.queue.as_ref());
    // A queue that everybody gets into is no privilege, whatever it is called; nor is one behind it.
    let others = written.queue.entries.iter().filter(|queue| !is_usual(&queue.id)).map(|queue| &queue.item.value);
    let behind = others.flat_map(|queue| queue.closed.iter().chain(&queue.overflow));
    let queues = lanes.chain(transfers).chain(behind);
    for queue in queues.filter(|queue| !is_usual(queue) && speaks_of_spending(&queue.value)) {
        out.at(Code::SpendingQueue, &queue.span, text!("spending-queue", queue = echo(&queue.value)));
    }
    let nodes: HashMap<&str, Written<'_>> =
        nodes_of(written).into_iter().map(|node| (node.id.value.as_str(), node.written)).collect();
    for option in written.menu.entries.iter().flat_map(|menu| &menu.item.value.options).map(|option| &option.value) {
        let transfer = option.go.as_ref().and_then(|go| transfer_after(&go.value, |id| nodes.get(id).copied()));
        let Some(queue) = transfer.and_then(|transfer| transfer.queue.as_ref()) else { continue };
        let labels = option.label.iter().flat_map(|label| &label.value.said).filter_map(|said| said.text.as_ref());
        // Where the queue itself is named so, that is told already.
        let is_told = is_usual(queue) || speaks_of_spending(&queue.value);
        if let Some(text) = labels.chain(&option.words).find(|text| !is_told && speaks_of_spending(&text.value)) {
            let message = text!("spending-option", option = echo(&text.value), queue = echo(&queue.value));
            out.at(Code::SpendingQueue, &text.span, message);
        }
    }
}

fn speaks_of_spending(text: &str) -> bool {
    let mut name = text.to_lowercase();
    for topic in TOPICS.iter().filter(|topic| !topic.is_ascii()) {
        name = name.replace(topic, " ");
    }
    let parts = name.split(|c: char| !c.is_alphabetic()).filter(|part| !TOPICS.contains(part));
    parts.into_iter().any(names_spending)
}
