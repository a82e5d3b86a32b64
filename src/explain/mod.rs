//! Why is there such a rule, such a promise, such a profile? One page for each: for the terminal, for the docs, for editors.

mod examples;
mod markdown;
mod page;

use crate::catalogue::{Text, text};
use crate::charter::Promise;
use crate::diag::{Code, nearest};
use crate::profile::{PROFILES, Profile};

pub use examples::{Example, example};
pub use markdown::markdown;
pub use page::{Body, Item, Part};

/// What can be explained.
///
/// ```
/// use presszero::explain::Topic;
/// for word in ["PZ101", "pz101", "unknown-target"] {
///     assert_eq!(Topic::named(word).map(|topic| topic.id()), Some("PZ101"));
/// }
/// assert_eq!(Topic::named("one-step").map(|topic| topic.id()), Some("one-step"));
/// assert_eq!(Topic::named("ONE-STEP"), Topic::named("one-step"));
/// assert_eq!(Topic::named("W3C-COGA").map(|topic| topic.id()), Some("w3c-coga"));
/// assert_eq!(Topic::nearest("w3c-cogo"), Some("w3c-coga"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A problem of the compiler, or a rule of taste.
    Rule(Code),
    /// A promise to the caller.
    Promise(Promise),
    /// A named rule set.
    Profile(&'static Profile),
}

impl Topic {
    /// All of them: rules in the order of their codes, promises in that of the charter, profiles.
    pub fn all() -> impl Iterator<Item = Self> {
        let rules = Code::ALL.iter().copied().map(Self::Rule);
        rules.chain(Promise::ALL.map(Self::Promise)).chain(PROFILES.iter().map(Self::Profile))
    }

    /// The one with this code, name or id, in capitals or not.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        let word = &word.to_ascii_lowercase();
        let promise = || Promise::from_id(word).map(Self::Promise);
        Code::named(word).map(Self::Rule).or_else(promise).or_else(|| Profile::named(word).map(Self::Profile))
    }

    /// The code, name or id that was most likely meant by a word that is none.
    #[must_use]
    pub fn nearest(word: &str) -> Option<&'static str> {
        nearest(word, Self::all().flat_map(|topic| [Some(topic.id()), topic.name()]).flatten())
    }

    /// The code of a rule, the id of a promise or a profile.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rule(code) => code.as_str(),
            Self::Promise(promise) => promise.id(),
            Self::Profile(profile) => profile.id,
        }
    }

    /// The name of a rule, which reads well after 'allow'.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Rule(code) => Some(code.name()),
            Self::Promise(_) | Self::Profile(_) => None,
        }
    }

    /// What it is about, in a sentence or two.
    #[must_use]
    pub fn summary(self) -> Text {
        match self {
            Self::Rule(code) => code.why(),
            Self::Promise(promise) => promise.text(),
            Self::Profile(profile) => profile.title(),
        }
    }

    /// The rest of its page, part by part.
    #[must_use]
    pub fn parts(self) -> Vec<Part> {
        match self {
            Self::Rule(code) => page::rule(code),
            Self::Promise(promise) => page::promise(promise),
            Self::Profile(profile) => page::profile(profile),
        }
    }
}

/// What a rule does about what it finds, and whether a flow may set it aside.
#[must_use]
pub fn standing(code: Code) -> Text {
    use crate::diag::Severity;
    match (code.severity(), code.can_be_allowed()) {
        // What a proof finds, it finds in a flow that is loaded.
        (Severity::Error, _) if code == Code::BrokenPromise => text!("standing-proof"),
        (Severity::Error, _) => text!("standing-error"),
        (Severity::Warning, true) => text!("standing-warning"),
        (Severity::Warning, false) => text!("standing-promise"),
        (Severity::Note, _) => text!("standing-note"),
    }
}
