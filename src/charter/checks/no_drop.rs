//! `no-drop`: the bot ends a call only where the caller is done, was served, or accepted a callback or voicemail.

use super::Findings;
use crate::catalogue::{Text, text};
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules};
use crate::protocol::{AgentIs, EventKind, HeardAs, Phase, Why};

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
    let is_survey_over = phase == Phase::Survey && past.survey_earned && (is_input || step.is_quiet());
    let (is_right, fault) = match why {
        Why::Done => (is_survey_over || is_done(step, phase), text!("caller-not-done")),
        Why::AgentLeft => {
            let is_left = phase == Phase::WithAgent && step.event.kind == EventKind::Agent { is: AgentIs::Left };
            (is_survey_over || is_left, text!("no-agent-left"))
        }
        Why::CallbackKept if !past.has_number => (false, text!("no-callback-offered")),
        Why::CallbackKept => (phase == Phase::Callback && is_accepted(step, rules), text!("callback-not-accepted")),
        Why::VoicemailKept => {
            let is_over = is_accepted(step, rules) || (past.message_spoken && step.is_quiet());
            (phase == Phase::Voicemail && is_over, text!("message-not-ended"))
        }
    };
    if is_right { Ok(()) } else { Err(fault) }
}

fn is_done(step: &Step<'_>, phase: Phase) -> bool {
    match phase {
        Phase::Closing => step.is_quiet() || step.heard_any(&[HeardAs::Done, HeardAs::No]),
        Phase::WithAgent => false,
        _ => step.heard() == Some(HeardAs::Done),
    }
}

/// The caller did something that takes the offer; silence does not, and two keys lead elsewhere.
fn is_accepted(step: &Step<'_>, rules: &Rules) -> bool {
    let said_so = [HeardAs::Yes, HeardAs::Done, HeardAs::Option, HeardAs::Digits];
    let elsewhere = [Some(rules.human_key), rules.back_key()];
    step.key().is_some_and(|key| !elsewhere.contains(&Some(key)))
        || (step.speech().is_some() && step.heard_any(&said_so))
}
