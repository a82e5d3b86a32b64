//! `on-record`: the record itself holds together, in time and in what it claims.

use super::Findings;
use crate::catalogue::{Text, duration, text};
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, request};
use crate::protocol::{Action, EventKind, Phase};

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    let turn = step.turn;
    let earliest = past.latest.max(step.event.at);
    if turn.at < earliest {
        findings
            .add(Promise::OnRecord, text!("time-backwards", at = duration(turn.at.0), earliest = duration(earliest.0)));
    }
    // A session taken up elsewhere may have seen a later time than this record.
    let is_known = (past.is_whole || past.phase.is_some()) && !step.is_restored();
    if turn.at > earliest && is_known {
        findings.add(Promise::OnRecord, text!("time-ahead", at = duration(turn.at.0), latest = duration(earliest.0)));
    }
    if let Some(deadline) = turn.deadline
        && deadline < turn.at
    {
        findings.add(Promise::OnRecord, text!("deadline-past", deadline = duration(deadline.0)));
    }
    for action in &turn.actions {
        if let Some(claim) = contradiction(action, turn.state) {
            findings.add(Promise::OnRecord, text!("against-record", claim = claim, state = turn.state.as_str()));
        }
    }
    let is_over = past.caller_left || step.event.kind == EventKind::Hangup;
    if is_over && turn.state != Phase::Ended && !step.is_restored() {
        findings.add(
            Promise::OnRecord,
            text!("against-record", claim = text!("caller-hung-up"), state = turn.state.as_str()),
        );
    } else if starts_waiting_unasked(past, step) && request::of(past, step, rules).is_none() {
        findings.add(Promise::OnRecord, text!("waits-without-transfer", state = turn.state.as_str()));
    }
}

/// What the action does, where the state does not agree.
fn contradiction(action: &Action<'_>, state: Phase) -> Option<Text> {
    let is_with_caller = state.is_with_bot() || matches!(state, Phase::Survey | Phase::Ended);
    match action {
        Action::Transfer { .. } if is_with_caller => Some(text!("transfer-started")),
        Action::Callback { .. } | Action::Voicemail { .. } if state.is_with_bot() => Some(text!("request-kept")),
        Action::StopTalking if state != Phase::WithAgent => Some(text!("bot-muted")),
        Action::HangUp { .. } if state != Phase::Ended => Some(text!("bot-hung-up")),
        _ => None,
    }
}

/// The call waits for a person, and no turn called one.
fn starts_waiting_unasked(past: &Record, step: &Step<'_>) -> bool {
    let was_asked = match past.phase {
        Some(phase) => phase.is_in_line() || phase == Phase::WithAgent,
        // The record may begin in the middle of a call.
        None => !past.is_whole,
    };
    step.turn.state.is_in_line() && !was_asked && !step.transfers()
}
