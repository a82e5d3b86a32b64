//! Random callers on every flow: twenty thousand calls, and not one broken promise.

use crate::common;
use presszero::protocol::{Action, Channel, EventKind, HeardAs, Phase, Reason};
use presszero::scenario::dice::Dice;
use presszero::scenario::{Coverage, Persona, RandomCall, random_call};
use presszero::{Flow, fuzzing};

/// Calls over all flows, shared between the two tests that make them.
const CALLS: u64 = 20_000;
/// Failing calls that are printed.
const SHOWN: usize = 5;

fn all_flows() -> Vec<(String, Flow)> {
    let mut flows = common::flows("tests/cases");
    flows.extend(common::flows("flows"));
    flows
}

/// Makes the calls with these seeds on every flow, and tells which went wrong.
fn call_all(flows: &[(String, Flow)], seeds: std::ops::Range<u64>) {
    let mut failed = Vec::new();
    for (file, flow) in flows {
        for seed in seeds.clone() {
            let call = random_call(flow, seed);
            if let Some(fault) = fault(&call) {
                failed.push(format!("{fault}\n    presszero test {file} --seed {seed}"));
            }
        }
    }
    let shown = failed.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("\n");
    assert!(failed.is_empty(), "{} calls went wrong:\n{shown}", failed.len());
}

/// What went wrong in a call: a broken promise, or a caller left alone.
fn fault(call: &RandomCall<'_>) -> Option<String> {
    let breach = call.breaches.first().map(ToString::to_string);
    breach.or_else(|| call.faults.first().map(ToString::to_string)).or_else(|| left_alone(call))
}

/// On the telephone the bot always has a time in mind: with the bot, and in a queue, nobody waits for ever.
fn left_alone(call: &RandomCall<'_>) -> Option<String> {
    let mut may_write = false;
    for (event, turn) in &call.record {
        // In writing nobody is hurried, and a lane may lead the call on in writing.
        may_write |= match &event.kind {
            EventKind::Start(start) => start.caller.channel == Channel::Text || !start.caller.tags.is_empty(),
            _ => turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Elder),
        };
        // Before the call begins nobody is there.
        if turn.state == Phase::Greeting {
            continue;
        }
        let in_line = matches!(turn.state, Phase::Transferring | Phase::Queued);
        if turn.deadline.is_none() && (in_line || (turn.state.is_with_bot() && !may_write)) {
            return Some(format!("no deadline in `{}` after `{}` at {}", turn.state, event.kind.name(), turn.at));
        }
    }
    None
}

#[test]
fn even_seeds_keep_the_charter() {
    let flows = all_flows();
    let each = CALLS / 2 / flows.len() as u64 + 1;
    call_all(&flows, 0..each);
}

#[test]
fn more_seeds_keep_the_charter() {
    let flows = all_flows();
    let each = CALLS / 2 / flows.len() as u64 + 1;
    call_all(&flows, 1_000_000..1_000_000 + each);
}

#[test]
fn whatever_an_author_writes_the_charter_is_kept() {
    for seed in 0..120 {
        let text = fuzzing::author(&mut Dice::seeded(seed));
        let Ok(flow) = Flow::parse(&text) else { continue };
        for call in (0..30).map(|caller| random_call(&flow, caller)) {
            if let Some(fault) = fault(&call) {
                panic!("author {seed}, caller {}: {fault}\n{text}", call.seed);
            }
        }
    }
}

#[test]
fn a_seed_makes_the_same_call_again() {
    let flow = common::small("gas");
    for seed in 0..50 {
        assert_eq!(random_call(&flow, seed).record, random_call(&flow, seed).record, "seed {seed}");
    }
    assert_ne!(random_call(&flow, 1).record, random_call(&flow, 2).record);
}

#[test]
fn random_callers_see_the_whole_of_a_flow() {
    for (file, flow) in common::flows("tests/cases") {
        let mut coverage = Coverage::new(&flow);
        for seed in 0..1_500 {
            coverage.add(&random_call(&flow, seed).record);
        }
        assert!(coverage.missed().is_empty(), "{file}: {:?}", coverage.missed());
    }
}

#[test]
fn random_callers_meet_every_state_and_every_reason() {
    let (mut states, mut reasons, mut personas) = (Vec::new(), Vec::new(), Vec::new());
    for (_, flow) in common::flows("tests/cases") {
        for seed in 0..400 {
            let call = random_call(&flow, seed);
            personas.push(call.persona);
            for (_, turn) in call.record {
                states.push(turn.state);
                reasons.extend(turn.actions.iter().filter_map(|action| match action {
                    Action::Transfer { reason, .. } => Some(*reason),
                    _ => None,
                }));
            }
        }
    }
    let not_met = |phase: &&Phase| !states.contains(*phase);
    let unmet: Vec<_> = Phase::ALL.iter().filter(not_met).collect();
    assert_eq!(unmet, [&Phase::Message], "a call never rests in it");
    let unmet: Vec<_> = Reason::ALL.iter().filter(|reason| !reasons.contains(*reason)).collect();
    assert_eq!(unmet, [&Reason::Restored], "no snapshot was damaged");
    assert!(Persona::ALL.iter().all(|persona| personas.contains(persona)));
}
