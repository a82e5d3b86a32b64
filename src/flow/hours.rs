//! Opening hours, judged from the one wall-clock time that comes with `start`.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize};

use crate::protocol::Millis;

/// When a queue is open.
///
/// ```
/// use presszero::flow::{Clock, Hours, Shift, Zone};
/// use presszero::protocol::Millis;
/// let mut week = Box::new(std::array::from_fn(|_| Vec::new()));
/// week[0] = vec![Shift { from: 22 * 60, to: 6 * 60 }]; // Monday, over midnight
/// let hours = Hours::Weekly { week, zone: Zone::named("Asia/Shanghai").expect("known"), holidays: vec![] };
/// let monday = Clock::parse("2026-11-23T23:00:00+08:00").expect("a time");
/// assert!(hours.is_open(monday, Millis(0)));
/// assert!(hours.is_open(monday, Millis::from_secs(6 * 3600))); // Tuesday, 05:00
/// assert!(!hours.is_open(monday, Millis::from_secs(8 * 3600)));
/// ```
#[derive(Clone, Debug)]
pub enum Hours {
    /// Always.
    Always,
    /// By day of the week.
    Weekly {
        /// Monday first.
        week: Box<[Vec<Shift>; 7]>,
        /// Where the hours are meant.
        zone: Zone,
        /// Days on which no shift begins, sorted.
        holidays: Vec<Date>,
    },
}

/// Minutes of a day.
pub(crate) const DAY: u16 = 24 * 60;

/// One shift, in minutes since midnight. One that ends before it begins goes on into the next day.
///
/// ```
/// let night = presszero::flow::Shift { from: 22 * 60, to: 6 * 60 };
/// assert!(night.crosses_midnight());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Opens.
    pub from: u16,
    /// Closes; 1440 is the end of the day.
    pub to: u16,
}

impl Shift {
    /// Whether the shift ends on the day after it began.
    #[must_use]
    pub const fn crosses_midnight(self) -> bool {
        self.to <= self.from
    }

    /// When the shift ends, in minutes from the beginning of the day on which it begins.
    pub(crate) const fn ends(self) -> u16 {
        if self.crosses_midnight() { self.to + DAY } else { self.to }
    }
}

/// Where opening hours are meant.
///
/// ```
/// use presszero::flow::Zone;
/// assert!(Zone::named("Asia/Shanghai").is_some());
/// assert!(Zone::named("Asia/Shanghaj").is_none());
/// ```
#[derive(Clone, Debug)]
pub enum Zone {
    /// The offset that the clock of the call itself carries.
    OfClock,
    /// An IANA time zone.
    Named(TimeZone),
}

impl Zone {
    /// The time zone with this IANA name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        jiff::tz::db().get(name).ok().map(Self::Named)
    }
}

/// The wall clock as a call begins.
///
/// ```
/// use presszero::flow::Clock;
/// assert!(Clock::parse("2026-11-21T10:00:00+08:00").is_some());
/// assert!(Clock::parse("ten o'clock").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Clock {
    unix_s: i64,
    offset_s: i32,
    // Makes room for the `None` of an option.
    #[serde(skip)]
    known: Known,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
enum Known {
    #[default]
    Yes,
}

impl Clock {
    /// Reads RFC 3339; none where it is not a moment.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let moment: Timestamp = text.parse().ok()?;
        let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        Some(Self { unix_s: moment.as_second(), offset_s: offset.seconds(), known: Known::Yes })
    }

    /// So many seconds after 1970, in UTC.
    pub(crate) const fn at(unix_s: i64) -> Self {
        Self { unix_s, offset_s: 0, known: Known::Yes }
    }

    /// The seconds at which a day begins in UTC.
    pub(crate) fn midnight(day: Date) -> i64 {
        day.to_zoned(TimeZone::UTC).map_or(0, |moment| moment.timestamp().as_second())
    }

    /// Seconds since 1970, so that references of different calls differ.
    pub(crate) const fn unix_s(self) -> i64 {
        self.unix_s
    }
}

impl fmt::Display for Clock {
    /// RFC 3339.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = Offset::from_seconds(self.offset_s).unwrap_or(Offset::UTC);
        match Timestamp::from_second(self.unix_s) {
            Ok(moment) => write!(f, "{}", moment.display_with_offset(offset)),
            Err(_) => Ok(()),
        }
    }
}

impl Hours {
    /// Whether a queue with these hours is open so long after the call began.
    #[must_use]
    pub fn is_open(&self, clock: Clock, since: Millis) -> bool {
        let Self::Weekly { week, zone, holidays } = self else { return true };
        let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
        let Ok(moment) = Timestamp::from_second(clock.unix_s.saturating_add(seconds)) else { return true };
        let local = match zone {
            Zone::Named(zone) => zone.to_datetime(moment),
            Zone::OfClock => Offset::from_seconds(clock.offset_s).unwrap_or(Offset::UTC).to_datetime(moment),
        };
        let minute = local.hour().unsigned_abs().into();
        let minute: u16 = 60u16.saturating_mul(minute) + u16::from(local.minute().unsigned_abs());
        let shifts = |date: Date| match holidays.binary_search(&date) {
            Ok(_) => [].iter(),
            Err(_) => week[monday_first(date.weekday())].iter(),
        };
        let today = shifts(local.date());
        let mut today = today.map(|shift| match shift.crosses_midnight() {
            true => minute >= shift.from,
            false => (shift.from..shift.to).contains(&minute),
        });
        let mut yesterday = local.date().yesterday().map(shifts).into_iter().flatten();
        today.any(|open| open) || yesterday.any(|shift| shift.crosses_midnight() && minute < shift.to)
    }
}

fn monday_first(day: Weekday) -> usize {
    usize::from(day.to_monday_zero_offset().unsigned_abs()) % 7
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn open(from: u16, to: u16, days: &[usize], at: &str) -> bool {
        let mut week: Box<[Vec<Shift>; 7]> = Box::default();
        for day in days {
            week[*day].push(Shift { from: from * 60, to: to * 60 });
        }
        let holidays = vec![jiff::civil::date(2026, 10, 1), jiff::civil::date(2026, 10, 2)];
        let hours = Hours::Weekly { week, zone: Zone::named("Asia/Shanghai").unwrap(), holidays };
        hours.is_open(Clock::parse(at).unwrap(), Millis(0))
    }

    #[test]
    fn a_day_shift_opens_and_closes_on_the_minute() {
        let weekdays = [0, 1, 2, 3, 4];
        assert!(!open(9, 17, &weekdays, "2026-11-20T08:59:59+08:00"), "Friday, before nine");
        assert!(open(9, 17, &weekdays, "2026-11-20T09:00:00+08:00"));
        assert!(open(9, 17, &weekdays, "2026-11-20T16:59:59+08:00"));
        assert!(!open(9, 17, &weekdays, "2026-11-20T17:00:00+08:00"));
        assert!(!open(9, 17, &weekdays, "2026-11-21T10:00:00+08:00"), "Saturday");
    }

    #[test]
    fn hours_are_meant_where_the_queue_is() {
        assert!(open(9, 17, &[4], "2026-11-20T02:00:00Z"), "ten in Shanghai");
        assert!(!open(9, 17, &[4], "2026-11-20T10:00:00Z"), "six in the evening in Shanghai");
    }

    #[test]
    fn a_shift_over_midnight_belongs_to_the_day_it_began() {
        assert!(open(22, 6, &[4], "2026-11-20T23:00:00+08:00"), "Friday night");
        assert!(open(22, 6, &[4], "2026-11-21T05:59:00+08:00"), "Saturday morning");
        assert!(!open(22, 6, &[4], "2026-11-20T05:00:00+08:00"), "Friday morning belongs to Thursday");
    }

    #[test]
    fn no_shift_begins_on_a_holiday() {
        let daily = [0, 1, 2, 3, 4, 5, 6];
        assert!(!open(9, 17, &daily, "2026-10-01T10:00:00+08:00"));
        assert!(open(22, 6, &daily, "2026-10-01T05:00:00+08:00"), "the night before goes on");
        assert!(!open(22, 6, &daily, "2026-10-03T05:00:00+08:00"), "no shift began on the second");
    }

    #[test]
    fn the_end_of_the_day_can_be_written_as_24() {
        assert!(open(0, 24, &[4], "2026-11-20T23:59:59+08:00"));
        assert!(!open(0, 24, &[4], "2026-11-21T00:00:00+08:00"));
    }

    #[test]
    fn without_a_zone_the_clock_of_the_call_counts() {
        let week = Box::new(std::array::from_fn(|_| vec![Shift { from: 540, to: 1020 }]));
        let hours = Hours::Weekly { week, zone: Zone::OfClock, holidays: vec![] };
        assert!(hours.is_open(Clock::parse("2026-11-20T10:00:00-05:00").unwrap(), Millis(0)));
        assert!(!hours.is_open(Clock::parse("2026-11-20T10:00:00-05:00").unwrap(), Millis::from_secs(8 * 3600)));
    }
}
