//! PZ236: opening hours without a time zone.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::HoursWithoutTimezone, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = "09:00-18:00"
#       ^^^^^^^^^^^^^

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
hours = "09:00-18:00"
timezone = "Europe/London"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for queue in &subject.written.queue.entries {
        let table = &queue.item.value;
        let (None, Some(hours)) = (&table.timezone, &table.hours) else { continue };
        let place = hours.value.days.first().and_then(|day| day.days.as_ref().map(|days| &days.span));
        let place = place.unwrap_or(&hours.span);
        out.at(Code::HoursWithoutTimezone, place, text!("hours-without-timezone", queue = echo(&queue.id.value)));
    }
}
