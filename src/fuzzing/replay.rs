//! Any lines are events or are told; any events are answered, and the answers keep the charter.

use std::collections::BTreeMap;

use crate::charter::Auditor;
use crate::protocol::{EventLine, Turn};
use crate::scenario::rules;
use crate::session::Session;

/// Calls of one stream that are kept apart.
const CALLS_MAX: usize = 16;

/// Replays JSON Lines on the sample flow.
pub fn replay(data: &[u8]) {
    let flow = super::sample();
    let mut calls: BTreeMap<String, (Session, Auditor)> = BTreeMap::new();
    for line in data.split(|byte| *byte == b'\n') {
        let EventLine { call, event } = match serde_json::from_slice::<EventLine<'_>>(line) {
            Ok(line) => line,
            Err(error) => {
                assert!(!error.to_string().is_empty(), "a line that is no event is told");
                continue;
            }
        };
        let call = call.unwrap_or_default();
        if calls.len() >= CALLS_MAX && !calls.contains_key(&*call) {
            continue;
        }
        let new = || (Session::new(), Auditor::new(rules(flow)));
        let (session, auditor) = calls.entry(call.into_owned()).or_insert_with(new);
        let turn = session.handle(flow, &event);
        travels(&turn);
        auditor.observe(&event, &turn);
        assert!(auditor.breaches().is_empty(), "{:?}\n{turn:?}", auditor.breaches());
    }
}

fn travels(turn: &Turn<'_>) {
    let json = match serde_json::to_string(turn) {
        Ok(json) => json,
        Err(error) => panic!("a turn is no JSON: {error}: {turn:?}"),
    };
    let same = serde_json::from_str::<Turn<'_>>(&json).is_ok_and(|same| same == *turn);
    assert!(same, "JSON changed a turn: {json}");
}
