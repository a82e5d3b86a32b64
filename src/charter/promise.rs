//! The twelve promises: one id each, used everywhere.

use std::fmt;

use serde::Serialize;

use crate::catalogue::{MESSAGES, Text};

/// One promise of the charter.
///
/// ```
/// use presszero::charter::Promise;
/// assert_eq!(Promise::OneStep.id(), "one-step");
/// assert_eq!(Promise::from_id("no-drop"), Some(Promise::NoDrop));
/// assert_eq!(Promise::ALL.len(), 12);
/// assert!(!Promise::OneStep.can_be_relaxed());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Promise {
    /// A person in one step.
    OneStep,
    /// The way out works at every moment.
    AlwaysOpen,
    /// The bot does not drop a caller.
    NoDrop,
    /// Nobody walks in circles.
    NoLoop,
    /// No way back to the bot that the caller did not choose.
    OneWay,
    /// A transfer that fails keeps the request.
    KeptPlace,
    /// Nobody has to say anything twice.
    NothingTwice,
    /// Membership does not open a faster way.
    EqualWay,
    /// Older callers and callers with a disability are served slower, and by a person sooner.
    SlowLane,
    /// The start says what speaks and how to leave it.
    PlainStart,
    /// The bot does not lie about itself or about a transfer.
    Honest,
    /// What happened can be proved.
    OnRecord,
}

impl Promise {
    /// All twelve, in the order of the charter.
    pub const ALL: [Self; 12] = [
        Self::OneStep,
        Self::AlwaysOpen,
        Self::NoDrop,
        Self::NoLoop,
        Self::OneWay,
        Self::KeptPlace,
        Self::NothingTwice,
        Self::EqualWay,
        Self::SlowLane,
        Self::PlainStart,
        Self::Honest,
        Self::OnRecord,
    ];

    /// The id used in diagnostics, reports, tests and docs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneStep => "one-step",
            Self::AlwaysOpen => "always-open",
            Self::NoDrop => "no-drop",
            Self::NoLoop => "no-loop",
            Self::OneWay => "one-way",
            Self::KeptPlace => "kept-place",
            Self::NothingTwice => "nothing-twice",
            Self::EqualWay => "equal-way",
            Self::SlowLane => "slow-lane",
            Self::PlainStart => "plain-start",
            Self::Honest => "honest",
            Self::OnRecord => "on-record",
        }
    }

    /// The promise with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|promise| promise.id() == id)
    }

    /// What is promised.
    #[must_use]
    pub fn text(self) -> Text {
        Text::new(&MESSAGES, self.id())
    }

    /// Where the promise comes from. Not legal advice, and no claim that a law asks for all of it.
    #[must_use]
    pub fn source(self) -> Text {
        self.text().attribute("source")
    }

    /// Whether a flow may set it aside, with a reason that is reported. Eight cannot be set aside at all.
    #[must_use]
    pub const fn can_be_relaxed(self) -> bool {
        matches!(self, Self::NothingTwice | Self::EqualWay | Self::SlowLane | Self::PlainStart)
    }
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
