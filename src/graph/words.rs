//! The picture's words for limits, lengths of time and hours.

use crate::catalogue::{Text, text};
use crate::flow::{Limits, Shift};
use crate::protocol::Millis;

/// The note about the limits.
pub(super) fn limits(limits: &Limits) -> Text {
    text!(
        "note-limits",
        no_match = limits.no_match,
        no_input = limits.no_input,
        visits = limits.visits,
        repeats = limits.repeats,
        turns = limits.turns,
        time = time(limits.time)
    )
}

/// A length of time, in whole seconds.
pub(super) fn time(time: Millis) -> Text {
    let seconds = time.0.div_ceil(1000);
    let parts = [
        (seconds / 3600, text!("time-hours", count = seconds / 3600)),
        (seconds / 60 % 60, text!("time-minutes", count = seconds / 60 % 60)),
        (seconds % 60, text!("time-seconds", count = seconds % 60)),
    ];
    let told = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text);
    told.reduce(|first, more| text!("time-and", first = first, more = more)).unwrap_or_else(|| Text::verbatim(""))
}

/// The hours of a week: days in a row with the same hours are told together, and days without any are left out.
pub(super) fn week_of(week: &[Vec<Shift>; 7]) -> Vec<(Text, String)> {
    let mut told = Vec::new();
    let mut first = 0;
    while first < 7 {
        let last = first + week[first..].iter().take_while(|shifts| **shifts == week[first]).count() - 1;
        let shifts: Vec<String> = week[first].iter().map(|shift| shift_of(*shift)).collect();
        let days = match (first, last) {
            (0, 6) => text!("day-every"),
            _ if first == last => day(first),
            _ => text!("day-range", first = day(first), last = day(last)),
        };
        if !shifts.is_empty() {
            told.push((days, shifts.join(" ")));
        }
        first = last + 1;
    }
    told
}

/// A day of the week, from Monday.
fn day(ix: usize) -> Text {
    match ix {
        0 => text!("day-monday"),
        1 => text!("day-tuesday"),
        2 => text!("day-wednesday"),
        3 => text!("day-thursday"),
        4 => text!("day-friday"),
        5 => text!("day-saturday"),
        _ => text!("day-sunday"),
    }
}

fn shift_of(shift: Shift) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}–{}", time(shift.from), time(shift.to))
}
