//! PZ232: a queue whose name speaks of spending.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
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
    let lanes = written.lane.entries.iter().filter_map(|lane| lane.item.value.queue.as_ref());
    let transfers = written.transfer.entries.iter().filter_map(|node| node.item.value.queue.as_ref());
    // A queue that everybody gets into is no privilege, whatever it is called.
    for queue in lanes.chain(transfers).filter(|queue| Some(&queue.value) != usual && speaks_of_spending(queue)) {
        out.at(Code::SpendingQueue, &queue.span, text!("spending-queue", queue = echo(&queue.value)));
    }
}

fn speaks_of_spending(queue: &Spanned<String>) -> bool {
    let mut name = queue.value.to_lowercase();
    for topic in TOPICS.iter().filter(|topic| !topic.is_ascii()) {
        name = name.replace(topic, " ");
    }
    let parts = name.split(|c: char| !c.is_alphabetic()).filter(|part| !TOPICS.contains(part));
    parts.into_iter().any(names_spending)
}
