//! `no-drop`: the bot ends a call only where the caller is done, was served, or accepted a callback or voicemail.

use super::Findings;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules};
use crate::protocol::{AgentIs, EventKind, HeardAs, Key, Phase, Why};

pub(super) fn check(past: &Record, step: &Step<'_>, _: &Rules, findings: &mut Findings<'_>) {
    if past.phase == Some(Phase::Ended) {
        return;
    }
    let event = step.event.kind.name();
    match step.hang_up() {
        Some(why) => {
            if let Err(fault) = may_end(past, step, why) {
                findings.add(Promise::NoDrop, format!("the bot hung up (`{why}`) on `{event}`: {fault}"));
            }
        }
        None if step.turn.state == Phase::Ended => {
            findings.add(Promise::NoDrop, format!("the call ended on `{event}`, though nobody had hung up"));
        }
        None => {}
    }
}

/// Whether the bot may end the call here for this reason, or else what is missing.
fn may_end(past: &Record, step: &Step<'_>, why: Why) -> Result<(), &'static str> {
    let Some(phase) = past.phase else { return Err("nothing had been said yet") };
    let is_input = step.key().is_some() || step.speech().is_some();
    let is_survey_over = phase == Phase::Survey && past.survey_earned && (is_input || step.is_quiet());
    let (is_right, fault) = match why {
        Why::Done => (is_survey_over || is_done(step, phase), "the caller had not said that all is done"),
        Why::AgentLeft => {
            let is_left = phase == Phase::WithAgent && step.event.kind == EventKind::Agent { is: AgentIs::Left };
            (is_survey_over || is_left, "no agent had just left")
        }
        Why::CallbackKept if !past.has_number => (false, "no callback to a number was on offer"),
        Why::CallbackKept => {
            (phase == Phase::Callback && is_accepted(step), "the caller had not accepted the callback")
        }
        Why::VoicemailKept => {
            let is_over = is_accepted(step) || (past.message_spoken && step.is_quiet());
            (phase == Phase::Voicemail && is_over, "the caller had not ended a voice message")
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

/// The caller did something that takes the offer; silence does not, and the star leads back.
fn is_accepted(step: &Step<'_>) -> bool {
    let said_so = [HeardAs::Yes, HeardAs::Done, HeardAs::Option, HeardAs::Digits];
    step.key().is_some_and(|key| key != Key::STAR) || (step.speech().is_some() && step.heard_any(&said_so))
}
