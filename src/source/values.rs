//! Texts, numbers and lengths of time.

use toml::de::{DeInteger, DeValue};

use super::Spanned;
use super::read::{Read, Value, wrong_type};
use crate::catalogue::{self, text};
use crate::diag::{Code, Diagnostic, Diagnostics, echo};
use crate::protocol::{Millis, caps};

/// A text.
pub type Text = String;

/// How long something may take before the engine goes on: 100 ms to 10 minutes.
pub type Timeout = Duration<100, 600_000>;

/// Tables or values by a name of the author's, in the order of the file.
///
/// ```
/// let map = presszero::source::Map::<String>::default();
/// assert!(map.entries.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<T> {
    /// What could be read.
    pub entries: Vec<Named<T>>,
    /// Names of what could not be read, which was told.
    pub unread: Vec<String>,
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), unread: Vec::new() }
    }
}

/// One entry of a [`Map`].
///
/// ```
/// use presszero::source::{Named, Spanned};
/// let id = Spanned { value: "main".to_owned(), span: 6..10 };
/// let entry = Named { id, item: Spanned { value: 1, span: 0..11 } };
/// assert_eq!(entry.id.value, "main");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T> {
    /// The name and its place.
    pub id: Spanned<String>,
    /// What it names; the place is the header of a table.
    pub item: Spanned<T>,
}

/// A whole number between two bounds.
///
/// ```
/// assert_eq!(presszero::source::Whole::<0, 5>(3).0, 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const MIN: u16, const MAX: u16>(pub u16);

/// A number between two bounds, in thousandths.
///
/// ```
/// assert_eq!(presszero::source::Factor::<500, 1500>(800).0, 800); // 0.8
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor<const MIN: u32, const MAX: u32>(pub u32);

/// A length of time between two bounds in milliseconds, written `"1m30s"`.
///
/// ```
/// use presszero::{protocol::Millis, source::Timeout};
/// assert_eq!(Timeout::parse("1m30s"), Some(Millis(90_000)));
/// assert_eq!(Timeout::parse("500ms"), Some(Millis(500)));
/// assert_eq!(Timeout::parse("six seconds"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration<const MIN: u64, const MAX: u64>(pub Millis);

impl<const MIN: u64, const MAX: u64> Duration<MIN, MAX> {
    /// The length of time of a text such as `"3m"`: hours, minutes, seconds and milliseconds, each at most once and in this order.
    /// Bounds are not looked at.
    #[must_use]
    pub fn parse(text: &str) -> Option<Millis> {
        let mut rest = text;
        let mut sum: u64 = 0;
        for (unit, ms) in [("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)] {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (number, tail) = rest.split_at(digits);
            let Some(after) = tail.strip_prefix(unit).filter(|after| unit != "m" || !after.starts_with('s')) else {
                continue;
            };
            sum = sum.checked_add(number.parse::<u64>().ok()?.checked_mul(ms)?)?;
            rest = after;
        }
        (rest.is_empty() && !text.is_empty()).then_some(Millis(sum))
    }
}

/// How many digits: `11`, or `"6-11"`.
///
/// ```
/// assert_eq!(presszero::source::Digits { min: 6, max: 11 }.max, 11);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// At least.
    pub min: u16,
    /// At most.
    pub max: u16,
}

impl Read for String {
    fn expected() -> catalogue::Text {
        text!("a-string")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        string(value, out).map(str::to_owned)
    }
}

/// The text that a value is, or none after telling that it is none.
pub(super) fn string<'v>(value: &'v Value<'_>, out: &mut Diagnostics) -> Option<&'v str> {
    match value.get_ref() {
        DeValue::String(text) => Some(text),
        DeValue::Integer(number) => {
            out.push(wrong_type(String::expected(), value).help(text!("in-quotes", number = number.as_str())));
            None
        }
        _ => {
            out.push(wrong_type(String::expected(), value));
            None
        }
    }
}

impl Read for bool {
    fn expected() -> catalogue::Text {
        text!("either", first = "`true`", second = "`false`")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            out.push(wrong_type(Self::expected(), value));
        }
        truth
    }
}

fn out_of_range(range: catalogue::Text, got: &str, value: &Value<'_>) -> Diagnostic {
    let message = text!("expected-got", expected = range, got = echo(got));
    Diagnostic::new(Code::OutOfRange, message).at(value.span(), text!("outside"))
}

fn range(least: impl ToString, most: impl ToString) -> catalogue::Text {
    text!("range", least = least.to_string(), most = most.to_string())
}

fn whole(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

impl<const MIN: u16, const MAX: u16> Read for Whole<MIN, MAX> {
    fn expected() -> catalogue::Text {
        text!("a-whole-number")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let DeValue::Integer(number) = value.get_ref() else {
            out.push(wrong_type(Self::expected(), value));
            return None;
        };
        let within =
            whole(number).and_then(|number| u16::try_from(number).ok()).filter(|number| (MIN..=MAX).contains(number));
        if within.is_none() {
            out.push(out_of_range(range(MIN, MAX), number.as_str(), value));
        }
        within.map(Self)
    }
}

impl<const MIN: u32, const MAX: u32> Read for Factor<MIN, MAX> {
    fn expected() -> catalogue::Text {
        text!("a-number")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let (number, written) = match value.get_ref() {
            DeValue::Float(number) => (number.as_str().parse::<f64>().ok(), number.as_str()),
            #[expect(clippy::cast_precision_loss, reason = "far larger than any bound")]
            DeValue::Integer(number) => (whole(number).map(|number| number as f64), number.as_str()),
            _ => {
                out.push(wrong_type(Self::expected(), value));
                return None;
            }
        };
        let (least, most) = (f64::from(MIN) / 1000.0, f64::from(MAX) / 1000.0);
        let Some(number) = number.filter(|number| (least..=most).contains(number)) else {
            out.push(out_of_range(range(least, most), written, value));
            return None;
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bounds that fit")]
        let thousandths = (number * 1000.0).round() as u32;
        Some(Self(thousandths))
    }
}

/// A length of time as an author writes it.
fn written(ms: u64) -> String {
    match ms {
        ms if ms > 0 && ms % 3_600_000 == 0 => format!("{}h", ms / 3_600_000),
        ms if ms > 0 && ms % 60_000 == 0 => format!("{}m", ms / 60_000),
        ms if ms % 1000 == 0 => format!("{}s", ms / 1000),
        ms => format!("{ms}ms"),
    }
}

/// A number as a length of time, in the units that are within the bounds.
fn with_unit(number: &DeInteger<'_>, least: u64, most: u64) -> catalogue::Text {
    let count = whole(number).and_then(|number| u64::try_from(number).ok());
    let fits =
        |unit: u64| count.and_then(|count| count.checked_mul(unit)).is_some_and(|ms| (least..=most).contains(&ms));
    let units = [("s", 1_000), ("m", 60_000), ("ms", 1)].into_iter().filter(|(_, unit)| fits(*unit));
    let written: Vec<String> = units.map(|(unit, _)| format!("\"{}{unit}\"", number.as_str())).collect();
    match &written[..] {
        [] => text!("no-length-of-time".help),
        [only] => text!("length-of-time".help, such = only),
        [first, second, ..] => text!("length-of-time".help, such = text!("either", first = first, second = second)),
    }
}

impl<const MIN: u64, const MAX: u64> Read for Duration<MIN, MAX> {
    fn expected() -> catalogue::Text {
        text!("length-of-time")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let text = match value.get_ref() {
            DeValue::String(text) => text,
            DeValue::Integer(number) => {
                out.push(wrong_type(Self::expected(), value).help(with_unit(number, MIN, MAX)));
                return None;
            }
            _ => {
                out.push(wrong_type(Self::expected(), value));
                return None;
            }
        };
        let Some(ms) = Self::parse(text) else {
            let problem = Diagnostic::new(Code::BadDuration, text!("no-length-of-time", text = echo(text)));
            let problem = problem.at(value.span(), text!("no-length-of-time".label));
            out.push(problem.help(text!("no-length-of-time".help)));
            return None;
        };
        if !(MIN..=MAX).contains(&ms.0) {
            out.push(out_of_range(range(written(MIN), written(MAX)), text, value));
            return None;
        }
        Some(Self(ms))
    }
}

impl Read for Digits {
    fn expected() -> catalogue::Text {
        text!("digit-count")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let (bounds, written) = match value.get_ref() {
            DeValue::Integer(number) => {
                (whole(number).and_then(|number| u16::try_from(number).ok()).map(|n| (n, n)), number.as_str())
            }
            DeValue::String(text) => {
                let (min, max) = text.split_once('-').unwrap_or((text, text));
                (min.trim().parse().ok().zip(max.trim().parse().ok()), text.as_ref())
            }
            _ => {
                out.push(wrong_type(Self::expected(), value));
                return None;
            }
        };
        let fits = bounds.filter(|(min, max)| *min >= 1 && min <= max && *max <= caps::DIGITS_MAX);
        if fits.is_none() {
            out.push(out_of_range(text!("digit-range", most = caps::DIGITS_MAX), written, value));
        }
        fits.map(|(min, max)| Self { min, max })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lengths_of_time() {
        let parse = |text| Timeout::parse(text).map(|ms| ms.0);
        assert_eq!(parse("6s"), Some(6_000));
        assert_eq!(parse("3m"), Some(180_000));
        assert_eq!(parse("1h1m1s1ms"), Some(3_661_001));
        assert_eq!(parse("90s"), Some(90_000));
        assert_eq!(parse("0s"), Some(0));
        for wrong in [
            "",
            "6",
            "s",
            "6 s",
            "-6s",
            "1.5s",
            "30s1m",
            "6sec",
            "1s1s",
            "99999999999999999999s",
            "99999999999999999h",
            "٣s",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn writes_bounds_as_an_author_would() {
        assert_eq!(
            [written(100), written(600_000), written(86_400_000), written(90_000), written(0)],
            ["100ms", "10m", "24h", "90s", "0s"]
        );
    }
}
