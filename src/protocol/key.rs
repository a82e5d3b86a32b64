//! The twelve keys of a telephone.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

/// One key of a telephone: `0-9`, `*` or `#`.
///
/// `Debug` prints `Key(***)`, because a key may be one digit of a card number; `Display` prints the key.
///
/// ```
/// use presszero::protocol::Key;
/// let key: Key = "0".parse()?;
/// assert_eq!(key, Key::ZERO);
/// assert_eq!(key.to_string(), "0");
/// assert!("零".parse::<Key>().is_err());
/// # Ok::<(), presszero::protocol::KeyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u8);

impl Key {
    /// The key `0`, by default the way to a person.
    pub const ZERO: Self = Self(b'0');
    /// The key `*`.
    pub const STAR: Self = Self(b'*');
    /// The key `#`.
    pub const POUND: Self = Self(b'#');
    /// All twelve, in the order `0-9*#`.
    pub const ALL: [Self; 12] = [
        Self(b'0'),
        Self(b'1'),
        Self(b'2'),
        Self(b'3'),
        Self(b'4'),
        Self(b'5'),
        Self(b'6'),
        Self(b'7'),
        Self(b'8'),
        Self(b'9'),
        Self(b'*'),
        Self(b'#'),
    ];

    /// The key with this character, if there is one.
    #[must_use]
    pub const fn from_char(c: char) -> Option<Self> {
        match c {
            '0'..='9' | '*' | '#' => Some(Self(c as u8)),
            _ => None,
        }
    }

    /// The key that is all of a text, if it is one.
    pub(crate) fn alone(text: &str) -> Option<Self> {
        let mut chars = text.chars();
        let key = chars.next().and_then(Self::from_char)?;
        chars.next().is_none().then_some(key)
    }

    /// The character on the key.
    #[must_use]
    pub const fn as_char(self) -> char {
        self.0 as char
    }

    /// The same as a text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self.0 {
            b'0' => "0",
            b'1' => "1",
            b'2' => "2",
            b'3' => "3",
            b'4' => "4",
            b'5' => "5",
            b'6' => "6",
            b'7' => "7",
            b'8' => "8",
            b'9' => "9",
            b'*' => "*",
            _ => "#",
        }
    }

    /// Whether the key is one of `0-9`.
    #[must_use]
    pub const fn is_digit(self) -> bool {
        self.0.is_ascii_digit()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(***)")
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not one key.
///
/// ```
/// use presszero::protocol::Key;
/// assert_eq!("12".parse::<Key>().unwrap_err().to_string(), "expected one of 0-9, * or #, got 2 characters");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyError {
    /// One character, or how many. More may be a number that is nobody's business.
    got: Result<char, usize>,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected one of 0-9, * or #, got ")?;
        match self.got {
            Ok(one) => write!(f, "`{one}`"),
            Err(many) => write!(f, "{many} characters"),
        }
    }
}

impl std::error::Error for KeyError {}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut chars = text.chars();
        let got = match (chars.next(), chars.next()) {
            (Some(one), None) => Ok(one),
            _ => Err(text.chars().count()),
        };
        Self::alone(text).ok_or(KeyError { got })
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Key, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}
