//! `one-way`: after a person was asked for, the bot speaks only about the wait, and is silent once a person is there.

use super::Findings;
use crate::catalogue::text;
use crate::charter::adverts;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, request};
use crate::protocol::{Action, AgentIs, EventKind, HeardAs, Phase};

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
    if after.is_in_line() && step.listens() && !asks_now {
        findings.add(Promise::OneWay, text!("asks-while-waiting", state = after.as_str()));
    }
    if let Some(word) = before.filter(|before| before.is_in_line()).and_then(|_| advert(step)) {
        findings.add(Promise::OneWay, text!("sells-while-waiting", word = word));
    }
    check_with_person(past, step, findings);
}

/// What is sold to a caller who stays in line. Who asks whether this is a machine gets an answer in its author's words.
fn advert(step: &Step<'_>) -> Option<&'static str> {
    let is_wait = step.turn.state.is_in_line() && step.heard() != Some(HeardAs::RobotQuestion);
    let mut texts = step.says().filter(|_| is_wait).filter_map(|say| say.text);
    texts.find_map(adverts::of)
}

/// An agent who joins is let in, and the bot is muted and silent from then on.
fn check_with_person(past: &Record, step: &Step<'_>, findings: &mut Findings<'_>) {
    let (before, after) = (past.phase, step.turn.state);
    let is_asked_for = past.is_asked_for || before.is_some_and(Phase::is_waiting);
    if step.is_joined() && is_asked_for && after != Phase::WithAgent {
        findings.add(Promise::OneWay, text!("goes-on-beside-person", state = after.as_str()));
    }
    if after != Phase::WithAgent {
        return;
    }
    // A record may begin while a person is on the line.
    let joins_now = before != Some(Phase::WithAgent) && (before.is_some() || step.is_joined());
    if joins_now && !step.has(|action| matches!(action, Action::StopTalking)) {
        findings.add(Promise::OneWay, text!("not-muted-for-person"));
    }
    let agent_gone = matches!(step.event.kind, EventKind::Agent { is: AgentIs::Left | AgentIs::Failed });
    if !agent_gone && step.says().next().is_some() {
        findings.add(Promise::OneWay, text!("speaks-over-person"));
    }
    if !agent_gone && step.listens() {
        findings.add(Promise::OneWay, text!("listens-to-person"));
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
