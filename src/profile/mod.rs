//! What does a named rule set ask? Its points by number, what covers each of them, and the figures that it aims at.
//!
//! The words stand in the catalogue under the id of the profile: its title, `.source` with the date and the standing of the source,
//! `.unchecked` for what no flow can show, and one attribute for each point and target. A profile says no more than its source does,
//! and none of them is legal advice.

mod table;

use std::fmt;

use crate::catalogue::{MESSAGES, Text, text};
use crate::charter::Promise;
use crate::diag::Code;

pub use table::PROFILES;

/// A named rule set.
///
/// ```
/// use presszero::profile::Profile;
/// let profile = Profile::named("w3c-coga").expect("one of six");
/// assert!(profile.title().to_string().starts_with("W3C COGA"));
/// assert!(Profile::named("iso").is_none());
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// As a flow names it.
    pub id: &'static str,
    /// What it asks, in the order of its source.
    pub points: &'static [Point],
    /// Figures that a report compares with what was measured.
    pub targets: &'static [Target],
}

/// One thing that a profile asks.
///
/// ```
/// let point = &presszero::profile::PROFILES[0].points[0];
/// assert_eq!((point.number, point.covered_by.is_empty()), ("1", false));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Point {
    /// Its number in the source; empty where the source has none.
    pub number: &'static str,
    /// The attribute of its words.
    words: &'static str,
    /// What looks at it; empty where a flow cannot show it.
    pub covered_by: &'static [Cover],
}

/// What looks at a point of a profile.
///
/// ```
/// use presszero::{charter::Promise, profile::Cover};
/// assert_eq!(Cover::Promise(Promise::OneStep).to_string(), "one-step");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// A rule or a problem of the compiler.
    Code(Code),
    /// A promise, which holds in every flow.
    Promise(Promise),
}

/// A figure that a profile aims at. Where it gives only one of the two numbers, the other is open.
///
/// ```
/// let profile = presszero::profile::Profile::named("cn-gbt-33358-2016").expect("one of six");
/// assert_eq!(profile.targets[0].seconds, Some(15));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// The attribute of its words, which is also its name.
    pub id: &'static str,
    /// At least this share of calls, in percent.
    pub percent: Option<u8>,
    /// Within this time, in seconds.
    pub seconds: Option<u32>,
}

impl Profile {
    /// The profile with this id.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Self> {
        PROFILES.iter().find(|profile| profile.id == id)
    }

    /// All ids, in order.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        PROFILES.iter().map(|profile| profile.id)
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> Text {
        Text::new(&MESSAGES, self.id)
    }

    /// Where it comes from: the document, its date, and whether it is law in force, a recommended standard or guidance.
    #[must_use]
    pub fn source(&self) -> Text {
        self.title().attribute("source")
    }

    /// What it asks and no flow can show.
    #[must_use]
    pub fn unchecked(&self) -> Text {
        self.title().attribute("unchecked")
    }

    /// What a point says.
    #[must_use]
    pub fn point(&self, point: &Point) -> Text {
        self.title().attribute(point.words)
    }

    /// What its source calls a point; empty where it has no numbers.
    #[must_use]
    pub fn number(&self, point: &Point) -> Text {
        match point.number {
            "" => Text::verbatim(""),
            number => self.title().attribute("number").with("number", number),
        }
    }

    /// What a target says.
    #[must_use]
    pub fn target(&self, target: &Target) -> Text {
        self.title().attribute(target.id)
    }

    /// That no profile is legal advice.
    #[must_use]
    pub fn no_advice() -> Text {
        text!("no-legal-advice")
    }
}

impl Cover {
    /// The code of a rule, or the id of a promise.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Code(code) => code.as_str(),
            Self::Promise(promise) => promise.id(),
        }
    }
}

impl fmt::Display for Cover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code} {}", code.name()),
            Self::Promise(promise) => promise.fmt(f),
        }
    }
}
