//! PZ243: requests of a whole weekend end in a message.

use super::look::queues;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::Hours;

pub(super) const RULE: Rule = Rule { code: Code::ClosedForDays, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"
complaint_queue = "complaints"

[queue.complaints]
hours = { mon-fri = "09:00-17:00" }
timezone = "Europe/London"
closed = "voicemail"
#        ^^^^^^^^^^^

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
complaint_queue = "complaints"

[queue.complaints]
hours = { mon-fri = "09:00-17:00" }
timezone = "Europe/London"
closed = "callback"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

/// Whole days in a row.
const DAYS_MAX: usize = 1;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    for (written, ix) in queues(subject) {
        let closed = written.item.value.closed.as_ref().filter(|closed| closed.value == "voicemail");
        let Some(closed) = closed else { continue };
        let takes_requests = [flow.human.queue, flow.human.complaint_queue].contains(&ix);
        let days = days_closed(&flow.queue(ix).hours);
        if takes_requests && days > DAYS_MAX {
            let message = text!("closed-for-days", queue = echo(&written.id.value), days = days);
            out.at(Code::ClosedForDays, &closed.span, message);
        }
    }
}

/// The longest run of days on which no shift begins, over the end of the week.
fn days_closed(hours: &Hours) -> usize {
    let Hours::Weekly { week, .. } = hours else { return 0 };
    let (mut run, mut longest) = (0, 0);
    for day in week.iter().chain(week.iter()) {
        run = if day.is_empty() { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest.min(week.len())
}
