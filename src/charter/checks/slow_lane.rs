//! `slow-lane`: an older caller gets a person at once, or hears slower speech from the first sentence.

use super::Findings;
use crate::catalogue::text;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules};
use crate::protocol::EventKind;

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    let EventKind::Start(start) = &step.event.kind else { return };
    let Some(elder_age) = rules.elder_age else { return };
    let is_elder = start.caller.age.is_some_and(|age| age >= elder_age)
        || start.caller.tags.iter().any(|tag| tag.eq_ignore_ascii_case("elder"));
    // Reading has no rate; a start in the middle of a call is no start; a recording has the rate it has.
    if !is_elder || past.in_writing || past.phase.is_some() || step.hands_over() {
        return;
    }
    if step.says().any(|say| say.text.is_some() && !say.is_recording && say.rate >= 1.0) {
        findings.add(Promise::SlowLane, text!("elder-not-served"));
    }
}
