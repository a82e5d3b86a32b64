//! What a caller keyed or said: never in a log by accident.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize};

/// A value that prints as `***`.
///
/// `Debug` and `Display` never show what is inside, so a caller's digits cannot reach a log by a stray `{:?}`. JSON carries the
/// value, because the host and the agent need it; [`Private::reveal`] is the one way to it in code, and easy to search for.
///
/// ```
/// use presszero::protocol::Private;
/// let number = Private::new(String::from("13800000000"));
/// assert_eq!(format!("{number} {number:?}"), "*** ***");
/// assert_eq!(number.reveal(), "13800000000");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself: for adapters that must pass it on, never for a log.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// Takes the value out.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> From<T> for Private<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Private<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

/// What is wrong is told without what came.
impl<'de> Deserialize<'de> for Private<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = String;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
                Ok(text.to_owned())
            }

            fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
                Ok(text)
            }

            fn visit_u64<E: Error>(self, _: u64) -> Result<String, E> {
                Err(E::invalid_type(Unexpected::Other("number"), &self))
            }

            fn visit_i64<E: Error>(self, _: i64) -> Result<String, E> {
                self.visit_u64(0)
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<String, E> {
                self.visit_u64(0)
            }
        }
        // Of a text a format tells what came in its place; of anything it leaves that to the visitor.
        match deserializer.is_human_readable() {
            true => deserializer.deserialize_any(Text).map(Self),
            false => deserializer.deserialize_string(Text).map(Self),
        }
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl<T> fmt::Display for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
