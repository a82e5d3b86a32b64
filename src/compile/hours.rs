//! Opening hours: days, shifts, time zones, holidays.

use std::ops::Range;

use jiff::civil::Date;

use super::{Compiler, meant};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::flow::{DAY, Hours, Shift, Zone};
use crate::source::{self, Spanned, in_ascii};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A shift as it is written, `09:00-21:00`, with minutes up to the end of the day.
pub(crate) fn shift_of(written: &str) -> Option<Shift> {
    let minutes = |text: &str| {
        let (hour, minute) = text.trim().split_once(':')?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let plain = digits(hour) && digits(minute) && matches!(hour.len(), 1..=2) && minute.len() == 2;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (plain && minute < 60).then_some(hour * 60 + minute).filter(|minutes| *minutes <= DAY)
    };
    let (from, to) = written.split_once('-')?;
    Some(Shift { from: minutes(from)?, to: minutes(to)? })
}

impl Compiler<'_> {
    pub(super) fn hours(&mut self, queue: &source::Queue) -> Hours {
        let zone = self.zone(queue.timezone.as_ref());
        let mut holidays: Vec<Date> = queue.holidays.iter().filter_map(|day| self.holiday(day)).collect();
        holidays.sort_unstable();
        holidays.dedup();
        let mut week: Box<[Vec<Shift>; 7]> = Box::default();
        let Some(hours) = &queue.hours else {
            if holidays.is_empty() {
                return Hours::Always;
            }
            let all_day = Shift { from: 0, to: DAY };
            return Hours::Weekly { week: Box::new(std::array::from_fn(|_| vec![all_day])), zone, holidays };
        };
        if hours.value.days.iter().all(|day| day.shifts.is_empty()) {
            let problem =
                Diagnostic::new(Code::BadHours, text!("never-open")).at(hours.span.clone(), text!("never-open".label));
            self.out.push(problem.help(text!("never-open".help)));
        }
        let mut written: [Option<Range<usize>>; 7] = std::array::from_fn(|_| None);
        for hours in &hours.value.days {
            let shifts: Vec<Shift> = hours.shifts.iter().filter_map(|shift| self.shift(shift)).collect();
            let Some(days) = hours.days.as_ref() else {
                week.fill(shifts);
                continue;
            };
            for day in self.days(days) {
                if let Some(first) = written[day].replace(days.span.clone()) {
                    let problem = Diagnostic::new(Code::BadHours, text!("day-twice", day = echo(DAYS[day])));
                    self.out.push(problem.at(days.span.clone(), text!("again-here")).also(first, text!("first-here")));
                }
                week[day].clone_from(&shifts);
            }
        }
        Hours::Weekly { week, zone, holidays }
    }

    /// `mon`, or `mon-fri`; over the weekend as well (`fri-mon`).
    fn days(&mut self, written: &Spanned<String>) -> Vec<usize> {
        let mut ends = Vec::new();
        for word in written.value.splitn(2, '-') {
            let Some(day) = DAYS.iter().position(|day| *day == word) else {
                let problem = Diagnostic::new(Code::BadHours, text!("no-weekday", word = echo(word)));
                let problem = problem.at(written.span.clone(), text!("no-weekday".label));
                // `monday` is easier to see from its first letters than from its distance.
                let start: String = word.to_lowercase().chars().take(3).collect();
                let meant = DAYS.into_iter().find(|day| *day == start).or_else(|| self.out.nearest(word, DAYS));
                self.out.push(problem.did_you_mean(meant));
                return Vec::new();
            };
            ends.push(day);
        }
        match ends[..] {
            [first, last] => (0..=(last + 7 - first) % 7).map(|step| (first + step) % 7).collect(),
            _ => ends,
        }
    }

    fn shift(&mut self, written: &Spanned<String>) -> Option<Shift> {
        let ends = shift_of(&written.value);
        let problem = match ends {
            Some(Shift { from, to }) if from < DAY && from != to => return Some(Shift { from, to }),
            Some(Shift { from, to }) if from == to => {
                let problem = Diagnostic::new(Code::BadHours, text!("hours-of-nothing", hours = echo(&written.value)));
                problem.at(written.span.clone(), text!("hours-of-nothing".label)).help(text!("hours-of-nothing".help))
            }
            _ => {
                let problem = Diagnostic::new(Code::BadHours, text!("no-hours", hours = echo(&written.value)));
                let ascii = in_ascii(&written.value);
                problem.at(written.span.clone(), text!("no-hours".label)).did_you_mean(ascii.as_deref())
            }
        };
        self.out.push(problem);
        None
    }

    fn zone(&mut self, written: Option<&Spanned<String>>) -> Zone {
        let Some(written) = written else { return Zone::OfClock };
        Zone::named(&written.value).unwrap_or_else(|| {
            let meant = meant::zone(&written.value, &mut self.out);
            let problem = Diagnostic::new(Code::UnknownTimezone, text!("no-such-zone", zone = echo(&written.value)));
            let problem = problem.at(written.span.clone(), text!("no-such-zone".label));
            self.out.push(match meant {
                Some(_) => problem.did_you_mean(meant.as_deref()),
                None => problem.help(text!("no-such-zone".help)),
            });
            Zone::OfClock
        })
    }

    fn holiday(&mut self, written: &Spanned<source::Day>) -> Option<Date> {
        let source::Day { year, month, day } = written.value;
        let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
        let date = match parts {
            (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).ok(),
            _ => None,
        };
        if date.is_none() {
            let shown = format!("{year}-{month:02}-{day:02}");
            let problem = Diagnostic::new(Code::BadDate, text!("no-such-day", day = echo(&shown)));
            self.out.push(problem.at(written.span.clone(), text!("no-such-day".label)));
        }
        date
    }
}
