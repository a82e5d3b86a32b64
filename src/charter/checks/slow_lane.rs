//! `slow-lane`: whoever needs it gets a person at once, or hears slower speech from the first sentence on.

use super::Findings;
use crate::catalogue::text;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, request};
use crate::protocol::{Caller, EventKind, HeardAs, Phase};

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    if request::is_unheeded(past, step, rules, HeardAs::Elder) {
        findings.add(Promise::SlowLane, text!("nobody-told-of", class = HeardAs::Elder.as_str()));
    }
    // Reading has no rate; a recording has the rate it has.
    let is_hurried = step.says().any(|say| say.text.is_some() && !say.is_recording && say.rate >= 1.0);
    if past.in_writing || !is_hurried {
        return;
    }
    match &step.event.kind {
        // A start in the middle of a call is no start.
        EventKind::Start(start) if past.phase.is_none() && needs_time(&start.caller, rules) && !step.hands_over() => {
            findings.add(Promise::SlowLane, text!("elder-not-served"));
        }
        _ if past.is_slow && stays_with_bot(past, step) => {
            findings.add(Promise::SlowLane, text!("fast-again"));
        }
        _ => {}
    }
}

fn needs_time(caller: &Caller, rules: &Rules) -> bool {
    let is_old = rules.elder_age.is_some_and(|least| caller.age.is_some_and(|age| age >= least));
    is_old || caller.tags.iter().any(|tag| rules.slow_tags.iter().any(|slow| slow.eq_ignore_ascii_case(tag)))
}

/// Elsewhere a call may have begun anew.
fn stays_with_bot(past: &Record, step: &Step<'_>) -> bool {
    past.phase.is_some_and(Phase::is_with_bot) && step.turn.state.is_with_bot()
}
