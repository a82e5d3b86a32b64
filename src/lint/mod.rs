//! Is it in good taste? One rule, one file; a rule can be set aside with a reason, a promise cannot.
//!
//! A rule's words stand in the catalogue under its name: the message, `.why`, `.source`, and `.help` where there is something to do.

mod look;
mod rule;
mod subject;

mod advertisement_first;
mod asked_twice;
mod deaf_prompt;
mod deep_menu;
mod everyday_word;
mod hasty_voicemail;
mod hurried_timeout;
mod identity_before_complaint;
mod key_before_label;
mod long_prompt;
mod missing_retry_prompt;
mod person_not_offered;
mod queue_without_hours;
mod shadowed_option;
mod talk_without_stop;
mod task_without_failure;
mod too_many_options;
mod unreachable_node;
mod untapered_repeat;

pub use rule::{Finder, Rule};
pub use subject::Subject;

use crate::diag::{Code, Diagnostic, Severity};

/// Every rule, in the order of the codes.
pub const RULES: &[&Rule] = &[
    &person_not_offered::RULE,
    &key_before_label::RULE,
    &too_many_options::RULE,
    &deep_menu::RULE,
    &long_prompt::RULE,
    &advertisement_first::RULE,
    &deaf_prompt::RULE,
    &unreachable_node::RULE,
    &shadowed_option::RULE,
    &everyday_word::RULE,
    &missing_retry_prompt::RULE,
    &hurried_timeout::RULE,
    &untapered_repeat::RULE,
    &task_without_failure::RULE,
    &talk_without_stop::RULE,
    &asked_twice::RULE,
    &identity_before_complaint::RULE,
    &queue_without_hours::RULE,
    &hasty_voicemail::RULE,
];

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
    // Only so many findings are kept: a thousand notes may not hide a warning.
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let rules = RULES.iter().filter(|rule| rule.code.severity() == severity);
        for rule in rules.filter(|rule| subject.is_under(rule) && !subject.allows(rule.code)) {
            (rule.check)(subject, &mut finder);
        }
    }
    finder.into_sorted()
}
