//! PZ257: opening hours of a queue that overlap.

use super::look::queues;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{DAY, Hours, Shift};

pub(super) const RULE: Rule = Rule { code: Code::OverlappingHours, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
hours = { mon-sat = ["09:00-13:00", "12:00-18:00"] }
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
hours = { mon-sat = ["09:00-12:00", "13:00-18:00"] }
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
    for (written, ix) in queues(subject) {
        let queue = subject.flow.queue(ix);
        let Some(hours) = &written.item.value.hours else { continue };
        if let Hours::Weekly { week, .. } = &queue.hours
            && overlap(week)
        {
            out.at(Code::OverlappingHours, &hours.span, text!("overlapping-hours", queue = echo(&queue.name)));
        }
    }
}

/// Whether some minute of the week is in two shifts. The night of Sunday goes on into Monday.
fn overlap(week: &[Vec<Shift>; 7]) -> bool {
    let of_day = |(day, shifts): (u32, &Vec<Shift>)| {
        let begins = day * u32::from(DAY);
        let at = move |minute: u16| begins + u32::from(minute);
        shifts.iter().map(move |shift| (at(shift.from), at(shift.ends()))).collect::<Vec<_>>()
    };
    let mut times: Vec<(u32, u32)> = (0..).zip(week).flat_map(of_day).collect();
    times.sort_unstable();
    let later = 7 * u32::from(DAY);
    let around = times.first().map(|(from, to)| (from + later, to + later));
    times.extend(around.filter(|_| times.len() > 1));
    times.windows(2).any(|pair| pair[1].0 < pair[0].1)
}
