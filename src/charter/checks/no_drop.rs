//! `no-drop`: the bot ends a call only where the caller is done, was served, or accepted a callback or voicemail.

use super::Findings;
use crate::catalogue::{Text, text};
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules};
use crate::protocol::{AgentIs, EventKind, HeardAs, Key, Phase, Why};

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    if past.phase == Some(Phase::Ended) {
        return;
    }
    let event = step.event.kind.name();
    match step.hang_up() {
        Some(why) => {
            if let Err(fault) = may_end(past, step, why, rules) {
                findings.add(Promise::NoDrop, text!("hung-up", why = why.as_str(), event = event, fault = fault));
            }
        }
        None if step.turn.state == Phase::Ended => {
            findings.add(Promise::NoDrop, text!("ended-by-nobody", event = event));
        }
        None => {}
    }
}

/// Whether the bot may end the call here for this reason, or else what is missing.
fn may_end(past: &Record, step: &Step<'_>, why: Why, rules: &Rules) -> Result<(), Text> {
    let Some(phase) = past.phase else { return Err(text!("nothing-said-yet")) };
    let is_input = step.key().is_some() || step.speech().is_some();
    let is_survey_over = phase == Phase::Survey && past.survey_earned && (is_input || past.is_unanswered(step));
    let (is_right, fault) = match why {
        Why::Done => (is_survey_over || is_done(past, step, phase), text!("caller-not-done")),
        Why::AgentLeft => {
            let is_left = phase == Phase::WithAgent
                && step.event.kind == EventKind::Agent { is: AgentIs::Left }
                && past.is_last_agent();
            (is_survey_over || is_left, text!("no-agent-left"))
        }
        Why::CallbackKept if !past.has_number => (false, text!("no-callback-offered")),
        Why::CallbackKept => {
            let is_accepted = is_taken(step, rules.accept_key(), &[HeardAs::Yes, HeardAs::Done]);
            (phase == Phase::Callback && is_accepted, text!("callback-not-accepted"))
        }
        Why::VoicemailKept => {
            let is_over =
                is_taken(step, rules.end_key(), &[HeardAs::Done]) || (past.message_spoken && past.is_unanswered(step));
            (phase == Phase::Voicemail && is_over, text!("message-not-ended"))
        }
    };
    if is_right { Ok(()) } else { Err(fault) }
}

fn is_done(past: &Record, step: &Step<'_>, phase: Phase) -> bool {
    match phase {
        Phase::Closing => {
            let is_unanswered = past.closing_was_asked() && past.is_unanswered(step);
            is_unanswered || step.says_so(&[HeardAs::Done, HeardAs::No])
        }
        Phase::WithAgent => false,
        _ => step.says_so(&[HeardAs::Done]),
    }
}

/// The caller took the offer: by its key, or in words. Silence does not, and any other key leads elsewhere.
fn is_taken(step: &Step<'_>, by: Option<Key>, classes: &[HeardAs]) -> bool {
    let in_words = step.speech().is_some() && step.heard_any(classes) && !step.is_second_best();
    step.key().is_some_and(|key| Some(key) == by) || in_words
}
