//! Is it in good taste? One rule, one file; a rule can be set aside with a reason, a promise cannot.
//!
//! A rule's words stand in the catalogue under its name: the message, `.why`, `.source`, and `.help` where there is something to do.

mod rule;
mod subject;

mod deaf_prompt;

pub use rule::{Finder, Rule};
pub use subject::Subject;

use crate::diag::{Code, Diagnostic};

/// Every rule, in the order of the codes.
pub const RULES: &[&Rule] = &[&deaf_prompt::RULE];

/// The rule with this code.
#[must_use]
pub fn rule(code: Code) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

/// What the rules find in a flow, in the order of the places; rules that the flow sets aside say nothing.
///
/// ```
/// let text = r#"
/// name = "shop"
/// lang = "en"
/// [human]
/// queue = "service"
/// [menu.main]
/// barge_in = false
/// options = [{ key = "1", label = "orders", go = "end" }]
/// "#;
/// let loaded = presszero::load("shop.toml", text.as_bytes());
/// let subject = presszero::lint::Subject::of(&loaded).expect("a flow without errors");
/// let found = presszero::lint::check(&subject);
/// assert!(found.iter().any(|finding| finding.code.name() == "deaf-prompt"));
/// ```
#[must_use]
pub fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut finder = Finder::default();
    for rule in RULES.iter().filter(|rule| !subject.allows(rule.code)) {
        (rule.check)(subject, &mut finder);
    }
    finder.into_sorted()
}
