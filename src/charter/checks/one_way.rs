//! `one-way`: after a person was asked for, the bot speaks only about the wait, and is silent once a person is there.

use super::Findings;
use crate::catalogue::text;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, request};
use crate::protocol::{Action, AgentIs, EventKind, Phase};

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    let (before, after) = (past.phase, step.turn.state);
    let is_caller = step.key().is_some() || step.speech().is_some();
    let was_waiting = before.is_some_and(Phase::is_waiting);
    let was_asked = was_waiting || before == Some(Phase::WithAgent);
    let chose_bot = was_waiting && before.is_some_and(|phase| step.chose_bot(phase, rules.back_key()));
    if was_asked && after.is_with_bot() && is_caller && !chose_bot {
        findings.add(Promise::OneWay, text!("sent-back", state = after.as_str()));
    }
    if let Some(work) = work_after_handover(step, was_asked && !chose_bot) {
        findings.add(Promise::OneWay, text!("bot-went-on", work = work));
    }
    // Where the caller asks in this very turn, `one-step` tells of it.
    let asks_now = request::is_owed(past) && request::of(past, step, rules).is_some() && step.transfers();
    if matches!(after, Phase::Transferring | Phase::Queued) && step.listens() && !asks_now {
        findings.add(Promise::OneWay, text!("asks-while-waiting", state = after.as_str()));
    }
    let agent_gone = matches!(step.event.kind, EventKind::Agent { is: AgentIs::Left | AgentIs::Failed });
    if after == Phase::WithAgent && !agent_gone && step.says().next().is_some() {
        findings.add(Promise::OneWay, text!("speaks-over-person"));
    }
}

/// Work of the bot that no waiting caller asked for: anything, or what comes after the handover in this turn.
fn work_after_handover(step: &Step<'_>, was_asked: bool) -> Option<&'static str> {
    let actions = step.turn.actions.iter();
    actions.skip_while(|action| !was_asked && !action.is_handover()).find_map(|action| match action {
        Action::Run { .. } => Some("run"),
        Action::Delegate { .. } => Some("delegate"),
        Action::Ticket { .. } => Some("ticket"),
        _ => None,
    })
}
