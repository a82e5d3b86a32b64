//! What every rule has, and how it tells what it finds.

use std::ops::Range;

use super::Subject;
use crate::catalogue::{MESSAGES, Text};
use crate::diag::{Code, Diagnostic, Diagnostics};

/// One rule of taste.
///
/// ```
/// let rule = presszero::lint::RULES[0];
/// assert!(rule.bad.contains("# ") && !rule.good.is_empty());
/// ```
pub struct Rule {
    /// Its code; the name reads well after 'allow'.
    pub code: Code,
    /// A whole flow that breaks this rule and no other. Carets in a comment under the line mark the place.
    pub bad: &'static str,
    /// The same flow as it should be.
    pub good: &'static str,
    /// The profiles under which alone it holds; none for a rule that holds for every flow.
    pub profiles: &'static [&'static str],
    pub(super) check: fn(&Subject<'_>, &mut Finder),
}

/// Collects what the rules find.
#[derive(Default)]
pub struct Finder {
    found: Diagnostics,
}

impl Finder {
    /// Something is found here. What to do about it is `.help` of the rule's words, if it has any.
    pub(super) fn at(&mut self, code: Code, span: &Range<usize>, message: Text) {
        let finding = Diagnostic::new(code, message).here(span.clone());
        let help = Text::new(&MESSAGES, code.name()).attribute("help");
        self.push(match help.is_known() {
            true => finding.help(help),
            false => finding,
        });
    }

    pub(super) fn push(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    pub(super) fn into_sorted(self) -> Vec<Diagnostic> {
        self.found.into_sorted()
    }
}
