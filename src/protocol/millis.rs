//! Time as the session knows it: milliseconds since the call began, always given by the host.

use std::fmt;
use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};

/// Milliseconds: a moment since the call began, or a length of time.
///
/// The library has no clock, so every moment comes in with an event. Arithmetic saturates: a time that a host got wrong
/// never panics.
///
/// ```
/// use presszero::protocol::Millis;
/// assert_eq!(Millis::from_secs(3) + Millis(200), Millis(3200));
/// assert_eq!(Millis(1) - Millis(5), Millis(0));
/// assert_eq!(Millis(281_000).to_string(), "4 m 41 s");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// Whole seconds as milliseconds.
    #[must_use]
    pub const fn from_secs(seconds: u64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Whole seconds, rounded down.
    #[must_use]
    pub const fn as_secs(self) -> u64 {
        self.0 / 1000
    }
}

impl Add for Millis {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Millis {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minutes, seconds) = (self.as_secs() / 60, self.as_secs() % 60);
        match (minutes, self.0 % 1000) {
            (0, 0) => write!(f, "{seconds} s"),
            (0, rest) => write!(f, "{seconds}.{} s", rest / 100),
            _ => write!(f, "{minutes} m {seconds:02} s"),
        }
    }
}
