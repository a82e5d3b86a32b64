//! What a caller keyed or said: never in a log by accident.

use std::fmt;

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
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
