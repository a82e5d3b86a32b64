//! PZ219: a queue that is open day and night, where most others are not and nobody said that it is.

use std::collections::HashSet;

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::QueueWithoutHours, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "clinic"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = "08:00-18:00"
timezone = "Europe/London"

[queue.nurse]
hours = "06:00-22:00"
timezone = "Europe/London"

[queue.billing]
#      ^^^^^^^
max_wait = "1m"

[menu.main]
options = [
  { key = "1", label = "a nurse", go = "nurse" },
  { key = "2", label = "your bill", go = "billing" },
]

[transfer.nurse]
queue = "nurse"

[transfer.billing]
queue = "billing"
"#;

const GOOD: &str = r#"name = "clinic"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = "08:00-18:00"
timezone = "Europe/London"

[queue.nurse]
hours = "06:00-22:00"
timezone = "Europe/London"

[queue.billing]
hours = "09:00-17:00"
timezone = "Europe/London"
max_wait = "1m"

[menu.main]
options = [
  { key = "1", label = "a nurse", go = "nurse" },
  { key = "2", label = "your bill", go = "billing" },
]

[transfer.nurse]
queue = "nurse"

[transfer.billing]
queue = "billing"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let queues = &subject.written.queue.entries;
    let (with, without): (Vec<_>, Vec<_>) = queues.iter().partition(|queue| queue.item.value.hours.is_some());
    // Where most have none, those that have are the exception.
    if without.len() >= with.len() {
        return;
    }
    let fallbacks = queues.iter().flat_map(|queue| [&queue.item.value.closed, &queue.item.value.overflow]);
    // What others fall back on is meant to be open.
    let fallbacks: HashSet<&str> = fallbacks.flatten().map(|fallback| fallback.value.as_str()).collect();
    for queue in without.iter().filter(|queue| !fallbacks.contains(queue.id.value.as_str())) {
        out.at(
            Code::QueueWithoutHours,
            &queue.id.span,
            text!("queue-without-hours", queue = echo(&queue.id.value), others = with.len()),
        );
    }
}
