//! Is it in good taste? One rule, one file; a rule can be set aside with a reason, a promise cannot.
//!
//! A rule's words stand in the catalogue under its name: the message, `.why`, `.source`, and `.help` where there is something to do.

mod look;
mod rule;
mod subject;
mod written;

mod advertisement;
mod advertisement_first;
mod another_number;
mod answering_machine_only;
mod asked_twice;
mod asking_handover;
mod back_to_start;
mod claimed_transfer;
mod closed_for_days;
mod closing_without_question;
mod deaf_prompt;
mod deep_menu;
mod early_goodbye;
mod elder_lane_set_aside;
mod endless_shift;
mod everyday_word;
mod fixed_wait;
mod flow_without_tests;
mod hasty_voicemail;
mod hours_without_timezone;
mod hurried_task;
mod hurried_timeout;
mod identity_before_complaint;
mod idle_allow;
mod idle_queue;
mod indirect_elder_lane;
mod key_before_label;
mod key_combination;
mod lane_without_gain;
mod late_charge;
mod late_elder_age;
mod limited_hours;
mod long_prompt;
mod long_silence;
mod menu_on_government_hotline;
mod missing_own_language;
mod missing_rating;
mod missing_retry_prompt;
mod missing_translation;
mod one_letter_label;
mod option_told_twice;
mod option_without_key;
mod over_confirmed;
mod overlapping_hours;
mod person_not_offered;
mod phantom_key;
mod queue_without_hours;
mod rarely_open_queue;
mod recording_without_seconds;
mod recording_without_text;
mod request_word_lost;
mod shadowed_option;
mod shared_retry;
mod short_wait;
mod silent_task;
mod spending_queue;
mod survey_before_service;
mod talk_without_stop;
mod task_without_failure;
mod too_many_options;
mod try_later;
mod unannounced_charge;
mod unannounced_option;
mod unheard_callback;
mod unlabelled_lane;
mod unmasked_secret;
mod unreachable_node;
mod unset_slot;
mod untapered_repeat;
mod untested_node;
mod unused_slot;
mod unusual_human_key;

pub use rule::{Finder, Rule};
pub use subject::{Subject, Tests};
pub use written::written_at;

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
    &unheard_callback::RULE,
    &another_number::RULE,
    &claimed_transfer::RULE,
    &unannounced_charge::RULE,
    &survey_before_service::RULE,
    &missing_translation::RULE,
    &unset_slot::RULE,
    &unused_slot::RULE,
    &unmasked_secret::RULE,
    &lane_without_gain::RULE,
    &spending_queue::RULE,
    &flow_without_tests::RULE,
    &untested_node::RULE,
    &one_letter_label::RULE,
    &hours_without_timezone::RULE,
    &unannounced_option::RULE,
    &request_word_lost::RULE,
    &back_to_start::RULE,
    &silent_task::RULE,
    &long_silence::RULE,
    &closed_for_days::RULE,
    &over_confirmed::RULE,
    &shared_retry::RULE,
    &idle_allow::RULE,
    &try_later::RULE,
    &early_goodbye::RULE,
    &phantom_key::RULE,
    &fixed_wait::RULE,
    &unlabelled_lane::RULE,
    &option_told_twice::RULE,
    &recording_without_seconds::RULE,
    &recording_without_text::RULE,
    &asking_handover::RULE,
    &hurried_task::RULE,
    &overlapping_hours::RULE,
    &idle_queue::RULE,
    &menu_on_government_hotline::RULE,
    &advertisement::RULE,
    &late_elder_age::RULE,
    &indirect_elder_lane::RULE,
    &elder_lane_set_aside::RULE,
    &key_combination::RULE,
    &answering_machine_only::RULE,
    &unusual_human_key::RULE,
    &option_without_key::RULE,
    &limited_hours::RULE,
    &missing_rating::RULE,
    &missing_own_language::RULE,
    &late_charge::RULE,
    &closing_without_question::RULE,
    &rarely_open_queue::RULE,
    &short_wait::RULE,
    &endless_shift::RULE,
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
