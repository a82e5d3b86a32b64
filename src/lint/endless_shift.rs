//! PZ277: hours that go on through the night, where an hour of the afternoon was meant.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::shift_of;
use crate::diag::{Code, echo};
use crate::flow::Shift;

pub(super) const RULE: Rule = Rule { code: Code::EndlessShift, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = "9:00-5:00"
#       ^^^^^^^^^^^
timezone = "Europe/London"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to five."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = "9:00-17:00"
timezone = "Europe/London"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to five."
go = "end"
"#;

const HOUR: u16 = 60;
/// No shift of people who begin in the morning is longer.
const LONGEST: u16 = 14 * HOUR;
/// Whoever begins earlier works at night.
const MORNING: std::ops::Range<u16> = 5 * HOUR..12 * HOUR;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let hours = subject.written.queue.entries.iter().filter_map(|queue| queue.item.value.hours.as_ref());
    for written in hours.flat_map(|hours| &hours.value.days).flat_map(|day| &day.shifts) {
        let Some(shift) = shift_of(&written.value).filter(|shift| is_slip(*shift)) else { continue };
        let meant = shift.to + 12 * HOUR;
        let meant = format!("{}:{:02}", meant / HOUR, meant % HOUR);
        let (hours, shift) = ((shift.ends() - shift.from) / HOUR, echo(&written.value));
        out.at(
            Code::EndlessShift,
            &written.span,
            text!("endless-shift", shift = shift, hours = hours, meant = echo(&meant)),
        );
    }
}

/// Whether a shift begins in the morning, goes on over midnight, and ends at an hour that there is in the afternoon too.
fn is_slip(shift: Shift) -> bool {
    shift.crosses_midnight()
        && MORNING.contains(&shift.from)
        && shift.ends() - shift.from > LONGEST
        && (1..12 * HOUR).contains(&shift.to)
}
