//! `one-step` and `always-open`: whoever asks for a person is handed over in that same turn, at any moment.

use super::Findings;
use crate::catalogue::text;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, request};
use crate::protocol::HeardAs;

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    if !request::is_owed(past) {
        return;
    }
    if request::is_unheeded(past, step, rules, HeardAs::Distress) {
        findings.add(Promise::OneStep, text!("nobody-told-of", class = HeardAs::Distress.as_str()));
    }
    let Some(request) = request::of(past, step, rules) else { return };
    // Before the start an event may be turned down with a reason; a record may begin where the request stands already.
    if past.phase.is_none() && (step.turn.ignored.is_some() || !step.turn.state.is_with_bot()) {
        return;
    }
    if step.transfers() && step.listens() {
        findings.add(Promise::OneStep, text!("transfer-still-asks", request = request.text()));
    }
    if step.hands_over() {
        return;
    }
    let state = step.turn.state;
    match past.going_on(step) {
        Some(when) => findings.add(
            Promise::AlwaysOpen,
            text!("nobody-called-while", request = request.text(), when = when, state = state.as_str()),
        ),
        None => {
            findings.add(Promise::OneStep, text!("nobody-called", request = request.text(), state = state.as_str()))
        }
    }
}
