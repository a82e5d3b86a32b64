//! `kept-place`: a transfer that comes to nothing keeps the request, under one name.

use super::Findings;
use crate::catalogue::{Text, text};
use crate::charter::record::{Record, reference_of};
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, request};
use crate::protocol::{Action, AgentIs, EventKind, HeardAs, Phase};

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    let trouble = past.phase.and_then(|phase| trouble(past, step, phase));
    if let Some(trouble) = trouble
        && !step.hands_over()
    {
        let state = step.turn.state;
        findings.add(Promise::KeptPlace, text!("went-nowhere", trouble = trouble, state = state.as_str()));
    } else if let Some(before) = past.phase
        && is_lost(step, before)
    {
        let (event, after) = (step.event.kind.name(), step.turn.state);
        findings.add(
            Promise::KeptPlace,
            text!("request-lost", event = event, before = before.as_str(), after = after.as_str()),
        );
    } else if let Some(before) = past.phase
        && is_kept_in_name_only(step, before)
        && !(request::is_owed(past) && request::of(past, step, rules).is_some())
    {
        findings.add(Promise::KeptPlace, text!("kept-in-name-only", state = step.turn.state.as_str()));
    }
    check_references(past, step, findings);
    check_number(past, step, findings);
}

/// What became of the transfer, where the session must do something about it.
fn trouble(past: &Record, step: &Step<'_>, phase: Phase) -> Option<Text> {
    let in_line = phase.is_in_line();
    match step.event.kind {
        EventKind::Agent { is: AgentIs::Busy } if in_line => Some(text!("no-agent-free")),
        EventKind::Agent { is: AgentIs::Failed } if in_line || (phase == Phase::WithAgent && past.is_last_agent()) => {
            Some(text!("transfer-failed"))
        }
        EventKind::Tick if in_line && past.is_due(step) => Some(text!("waited-too-long")),
        _ => None,
    }
}

/// The request is gone, and no choice of the caller made it go. (What the caller did is judged under `one-way`.)
fn is_lost(step: &Step<'_>, before: Phase) -> bool {
    let is_caller = step.key().is_some() || step.speech().is_some();
    let agent_left = step.event.kind == EventKind::Agent { is: AgentIs::Left };
    match step.turn.state {
        after if after.is_with_bot() => {
            !is_caller && (before.is_waiting() || (before == Phase::WithAgent && !agent_left))
        }
        Phase::Survey => before.is_in_line() && step.heard() != Some(HeardAs::Done),
        _ => false,
    }
}

/// The call comes to where a request is kept, and no action keeps it. (Where the caller asks in this turn, `one-step` tells of it.)
fn is_kept_in_name_only(step: &Step<'_>, before: Phase) -> bool {
    let after = step.turn.state;
    let is_kept = match after {
        Phase::Callback => step.has(|action| matches!(action, Action::Callback { .. })),
        Phase::Voicemail => step.has(|action| matches!(action, Action::Voicemail { .. })),
        _ => true,
    };
    before != after && !is_kept
}

/// A number that a caller is told at the offer of a callback is the one that is kept. (There the bot's own words alone hold what is
/// private, but for its author's answer to the question whether it is a machine.)
fn check_number(past: &Record, step: &Step<'_>, findings: &mut Findings<'_>) {
    let stays = past.phase == Some(Phase::Callback) && step.turn.state == Phase::Callback;
    let kept = step.number_kept().or(past.number.as_ref().map(|number| number.reveal().as_str()));
    let Some(kept) = kept.filter(|_| stays && step.heard() != Some(HeardAs::RobotQuestion)) else { return };
    // In a record that was masked nothing can be compared.
    let has_digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let tells_another = |action: &Action<'_>| match action {
        Action::Say { text: Some(text), private: true, .. } => has_digits(text) && !text.contains(kept),
        _ => false,
    };
    if has_digits(kept) && step.has(tells_another) {
        findings.add(Promise::KeptPlace, text!("number-told-not-kept"));
    }
}

fn check_references(past: &Record, step: &Step<'_>, findings: &mut Findings<'_>) {
    let mut known = past.reference.as_deref();
    for reference in step.turn.actions.iter().filter_map(reference_of) {
        if reference.trim().is_empty() {
            findings.add(Promise::KeptPlace, text!("kept-without-name"));
        } else if known.is_some_and(|known| known != reference) {
            findings.add(Promise::KeptPlace, text!("kept-under-two-names"));
        }
        known = Some(reference);
    }
}
