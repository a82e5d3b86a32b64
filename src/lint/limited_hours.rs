//! PZ270: nobody is there at some hours.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Fallback, Hours};

pub(super) const RULE: Rule =
    Rule { code: Code::LimitedHours, bad: BAD, good: GOOD, profiles: &["cn-gbt-33358-2016"], check };

const BAD: &str = r#"name = "city-line"
lang = "zh-CN"
profile = ["cn-gbt-33358-2016"]
start = "report"

[human]
queue = "attendants"

[queue.attendants]
hours = "08:00-20:00"
#       ^^^^^^^^^^^^^
timezone = "Asia/Shanghai"

[ticket.report]
say = "请直接说，哪里出了什么问题。"
slot = "report"
units = [
  { name = "城管局", words = ["噪音", "占道"] },
  { name = "水务局", words = ["停水", "积水"] },
]
default = "总值班室"
go = "end"
"#;

const GOOD: &str = r#"name = "city-line"
lang = "zh-CN"
profile = ["cn-gbt-33358-2016"]
start = "report"

[human]
queue = "attendants"

[queue.attendants]
hours = "08:00-20:00"
timezone = "Asia/Shanghai"
closed = "duty"

[queue.duty]
max_wait = "1m"

[ticket.report]
say = "请直接说，哪里出了什么问题。"
slot = "report"
units = [
  { name = "城管局", words = ["噪音", "占道"] },
  { name = "水务局", words = ["停水", "积水"] },
]
default = "总值班室"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let mut queue = flow.queue(flow.human.queue);
    // The compiler has seen that such a chain ends; no chain is longer than all queues.
    for _ in 0..flow.queues.len() {
        match (&queue.hours, queue.closed) {
            (Hours::Always, _) => return,
            (_, Fallback::Queue(next)) => queue = flow.queue(next),
            (_, Fallback::Callback | Fallback::Voicemail) => break,
        }
    }
    let asked = flow.queue(flow.human.queue).name();
    let written = subject.written.queue.entries.iter().find(|written| written.id.value == asked);
    if let Some(hours) = written.and_then(|written| written.item.value.hours.as_ref()) {
        out.at(Code::LimitedHours, &hours.span, text!("limited-hours", queue = echo(asked)));
    }
}
