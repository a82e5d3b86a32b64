//! Random calls on random flows: whatever the author wrote and the caller does, the charter holds.

use super::author;
use super::forge::{Forgery, forge};
use crate::charter::Auditor;
use crate::flow::Flow;
use crate::scenario::dice::Dice;
use crate::scenario::{RandomCall, random_call_with, rules};

/// Calls of one written flow: writing it takes longer than many calls.
const CALLS_MAX: usize = 20;

/// Writes a flow from the bytes and calls it until they are spent.
pub fn call(data: &[u8]) {
    let mut dice = Dice::from_bytes(data);
    let text = author(&mut dice);
    let Ok(flow) = Flow::parse(&text) else { return };
    for _ in 0..CALLS_MAX {
        keeps_the_charter(&random_call_with(&flow, &mut dice), &text);
        if dice.is_spent() {
            break;
        }
    }
}

/// Calls one of these flows.
pub fn flows(data: &[u8], flows: &[Flow]) {
    let mut dice = Dice::from_bytes(data);
    if let Some(flow) = dice.pick(flows) {
        keeps_the_charter(&random_call_with(flow, &mut dice), flow.name());
    }
}

/// Calls a flow, forges the record and panics if the auditor notices: a fuzzer that runs this must find something at once.
pub fn canary(data: &[u8]) {
    let mut dice = Dice::from_bytes(data);
    let flow = super::sample();
    let mut record = random_call_with(flow, &mut dice).record;
    let forgery = dice.pick(&Forgery::ALL).copied().unwrap_or(Forgery::NoTransfer);
    if !forge(&mut record, forgery) {
        return;
    }
    let mut auditor = Auditor::new(rules(flow));
    record.iter().for_each(|(event, turn)| auditor.observe(event, turn));
    let breaches = auditor.finish();
    assert!(breaches.is_empty(), "the canary sings, as it should: {}", breaches[0]);
}

fn keeps_the_charter(call: &RandomCall<'_>, flow: &str) {
    if !call.kept_the_charter() {
        let events: Vec<String> = call.record.iter().map(|(event, turn)| told(event, turn)).collect();
        panic!("{:?} {:?}\n{}\non\n{flow}", call.breaches, call.faults, events.join("\n"));
    }
}

/// An event and its answer as the protocol has them, so that a find can be replayed.
fn told(event: &crate::protocol::Event, turn: &crate::protocol::Turn<'_>) -> String {
    let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default();
    format!("{}\n    {}", json(serde_json::to_string(event)), json(serde_json::to_string(turn)))
}
