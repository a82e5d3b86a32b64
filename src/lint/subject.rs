//! What the rules look at: a flow as it was written, and as it was compiled.

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
    pub written: source::Flow,
    /// What it was compiled to.
    pub flow: &'a Flow,
}

impl<'a> Subject<'a> {
    /// A flow that loaded; none where it did not.
    #[must_use]
    pub fn of(loaded: &'a Loaded) -> Option<Self> {
        let flow = loaded.flow.as_ref()?;
        let (written, _) = source::read(&loaded.source);
        Some(Self { source: &loaded.source, written, flow })
    }

    /// Whether the flow sets a rule aside. That it gives a reason was seen when it was compiled.
    #[must_use]
    pub fn allows(&self, code: Code) -> bool {
        let entries = self.written.lint.iter().flat_map(|lint| &lint.value.allow.entries);
        entries.map(|entry| entry.id.value.as_str()).any(|id| id == code.as_str() || id == code.name())
    }
}
