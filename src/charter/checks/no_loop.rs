//! `no-loop`: a bounded number of turns with the bot, and no answer a third time.

use super::Findings;
use crate::catalogue::text;
use crate::charter::record::Record;
use crate::charter::rounds::SameTurn;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules};

/// What one turn of the flow may take, in inputs of the caller, and what may come on top. Flows count apart what the record
/// shows alike (a silence, a word not understood), so the auditor leaves room.
const INPUTS_PER_TURN: u32 = 2;
const INPUTS_SPARE: u32 = 8;
/// The same turn may answer one kind of trouble so often: the highest limit of a flow, and one.
const SAME_MAX: u32 = 6;
/// The same, for silence and wrong inputs that take turns.
const SAME_MIXED_MAX: u32 = 2 * SAME_MAX;
/// A caller who was asked so often what to do with the request that is kept has had every way of it.
const OFFERS_MAX: u32 = 8;

/// Each finding is told once, as its bound is crossed.
pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    let latest = &past.rounds.latest;
    let inputs_max = rules.turns_max.saturating_mul(INPUTS_PER_TURN).saturating_add(INPUTS_SPARE);
    if latest.inputs.is_some_and(|inputs| inputs == inputs_max.saturating_add(1)) {
        findings.add(Promise::NoLoop, text!("still-with-bot", inputs = inputs_max));
    }
    if latest.answered.is_some_and(|times| times == rules.repeats_max.saturating_add(1)) {
        let times = rules.repeats_max;
        findings.add(Promise::NoLoop, text!("answered-again", times = times));
    }
    let visits_max = rules.visits_max.saturating_add(rules.repeats_max);
    if latest.visited.is_some_and(|times| times == visits_max.saturating_add(1)) {
        findings.add(Promise::NoLoop, text!("came-again", times = visits_max));
    }
    if latest.is_tried_again {
        findings.add(Promise::NoLoop, text!("queue-tried-again"));
    }
    if latest.offered.is_some_and(|times| times == OFFERS_MAX + 1) {
        findings.add(Promise::NoLoop, text!("offered-again", times = OFFERS_MAX));
    }
    let SameTurn { times, times_mixed, .. } = latest.same;
    if times == SAME_MAX + 1 || times_mixed == SAME_MIXED_MAX + 1 {
        let state = step.turn.state;
        findings.add(Promise::NoLoop, text!("same-turn", state = state.as_str(), times = times_mixed));
    }
}
