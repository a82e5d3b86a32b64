//! PZ275: a queue that hardly ever has anybody in it.

use super::look::queues;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Fallback, Hours};

pub(super) const RULE: Rule = Rule { code: Code::RarelyOpenQueue, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = { mon = "09:00-09:30" }
#       ^^^^^^^^^^^^^^^^^^^^^^^
timezone = "Europe/London"

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
hours = { mon-fri = "09:00-18:00" }
timezone = "Europe/London"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

/// The fewest minutes a week in which a person can be reached at all.
const MINUTES_MIN: u64 = 4 * 60;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for (written, ix) in queues(subject) {
        let queue = subject.flow.queue(ix);
        let Hours::Weekly { week, .. } = &queue.hours else { continue };
        let open: u64 = week.iter().flatten().map(|shift| u64::from(shift.ends() - shift.from)).sum();
        // Where another queue takes over, there is somebody at other times.
        if open >= MINUTES_MIN || matches!(queue.closed, Fallback::Queue(_)) {
            continue;
        }
        if let Some(hours) = &written.item.value.hours {
            let message = text!("rarely-open-queue", queue = echo(&queue.name), minutes = open);
            out.at(Code::RarelyOpenQueue, &hours.span, message);
        }
    }
}
