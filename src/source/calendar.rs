//! Days and opening hours, as written.

use toml::de::DeValue;

use super::Spanned;
use super::read::{Read, Value, wrong_type};
use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, Diagnostics, echo};

/// A day of the calendar: `2026-10-01`, with or without quotes.
///
/// ```
/// assert_eq!(presszero::source::Day { year: 2026, month: 10, day: 1 }.month, 10);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
}

/// Opening hours as written: one text for every day, or a table by day.
///
/// ```
/// let hours = presszero::source::Hours::default();
/// assert!(hours.days.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// In the order of the file.
    pub days: Vec<DayHours>,
}

/// The hours of some days.
///
/// ```
/// assert!(presszero::source::DayHours::default().shifts.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayHours {
    /// `mon`, or `mon-fri`; none for every day.
    pub days: Option<Spanned<String>>,
    /// `09:00-21:00`, one or more.
    pub shifts: Vec<Spanned<String>>,
}

impl Read for Day {
    fn expected() -> Text {
        text!("a-date")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let (date, written) = match value.get_ref() {
            DeValue::Datetime(date) => (Some(*date), date.to_string()),
            DeValue::String(text) => (text.parse::<toml::value::Datetime>().ok(), text.to_string()),
            _ => {
                out.push(wrong_type(Self::expected(), value));
                return None;
            }
        };
        let day = date.filter(|date| date.time.is_none()).and_then(|date| date.date);
        if day.is_none() {
            let problem = Diagnostic::new(Code::BadDate, text!("no-such-day", day = echo(&written)));
            out.push(problem.at(value.span(), Self::expected()));
        }
        day.map(|day| Self { year: day.year, month: day.month, day: day.day })
    }
}

impl Read for Hours {
    fn expected() -> Text {
        text!("opening-hours")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let DeValue::Table(table) = value.get_ref() else {
            return shifts(value, out).map(|shifts| Self { days: vec![DayHours { days: None, shifts }] });
        };
        let mut days: Vec<_> = table.iter().collect();
        days.sort_by_key(|(day, _)| day.span().start);
        let read = days.iter().filter_map(|(day, value)| {
            let day = Spanned { value: day.get_ref().to_string(), span: day.span() };
            shifts(value, out).map(|shifts| DayHours { days: Some(day), shifts })
        });
        let read: Vec<_> = read.collect();
        (read.len() == days.len()).then_some(Self { days: read })
    }
}

/// One shift of a day, or a list of them.
fn shifts(value: &Value<'_>, out: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    match value.get_ref() {
        DeValue::String(_) => Read::read(value, out).map(|shift| vec![shift]),
        DeValue::Array(items) => {
            let shifts: Vec<_> = items.iter().filter_map(|item| Read::read(item, out)).collect();
            (shifts.len() == items.len()).then_some(shifts)
        }
        _ => {
            out.push(wrong_type(Hours::expected(), value));
            None
        }
    }
}
