//! What the rules look at: a flow as it was written, and as it was compiled.

use super::Rule;
use crate::compile::Loaded;
use crate::diag::{Code, Source};
use crate::flow::Flow;
use crate::source;

/// A flow before the rules.
///
/// ```
/// let loaded = presszero::load("a.toml", b"name = 'a'");
/// assert!(presszero::lint::Subject::of(&loaded).is_none(), "a flow with errors is not looked at");
/// ```
pub struct Subject<'a> {
    /// The text.
    pub source: &'a Source,
    /// What the author wrote, with places.
    pub written: &'a source::Flow,
    /// What it was compiled to.
    pub flow: &'a Flow,
    /// The profiles in force: those that the flow names, and any that are added.
    pub profiles: Vec<String>,
    /// What its conversation tests touch; none where nobody looked.
    pub tests: Option<Tests>,
    set_aside: &'a [Code],
}

/// The conversation tests of a flow.
///
/// ```
/// let loaded = presszero::load("a.toml", b"name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[menu.m]\noptions = [{ key = '1', label = 'bills', go = 'end' }]\n");
/// let mut subject = presszero::lint::Subject::of(&loaded).expect("a flow without errors");
/// assert_eq!(presszero::lint::check(&subject), []);
/// subject.tests = Some(presszero::lint::Tests::Missing);
/// assert_eq!(presszero::lint::check(&subject)[0].code.name(), "flow-without-tests");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tests {
    /// There are none.
    Missing,
    /// They leave these out: a node by its id, or one of its options by index, too.
    Untouched(Vec<(String, Option<usize>)>),
}

impl<'a> Subject<'a> {
    /// A flow that loaded; none where it did not.
    #[must_use]
    pub fn of(loaded: &'a Loaded) -> Option<Self> {
        let flow = loaded.flow.as_ref()?;
        let profiles = loaded.written.profile.iter().map(|profile| profile.value.clone()).collect();
        Some(Self {
            source: &loaded.source,
            written: &loaded.written,
            flow,
            profiles,
            tests: None,
            set_aside: &loaded.set_aside,
        })
    }

    /// Whether a rule holds here: in every flow, or under a profile that is in force.
    #[must_use]
    pub fn is_under(&self, rule: &Rule) -> bool {
        rule.profiles.is_empty() || rule.profiles.iter().any(|id| self.profiles.iter().any(|own| own == id))
    }

    /// Whether the flow sets a rule aside. That it gives a reason was seen when it was compiled.
    #[must_use]
    pub fn allows(&self, code: Code) -> bool {
        let entries = self.written.lint.iter().flat_map(|lint| &lint.value.allow.entries);
        entries.map(|entry| entry.id.value.as_str()).any(|id| id == code.as_str() || id == code.name())
    }

    /// Whether a problem that the compiler tells was there, and was set aside.
    pub(super) fn has_set_aside(&self, code: Code) -> bool {
        self.set_aside.contains(&code)
    }
}
