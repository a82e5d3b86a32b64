//! What a standing call keeps of the call it came from.

use super::{Call, Entry, Flow, LaneIx};

/// Only what no turn forgets by itself.
pub(super) fn forgotten(old: &Call) -> Call {
    Call {
        digest: old.digest,
        begun: old.begun,
        lost: old.lost,
        hung_up: old.hung_up,
        text: old.text,
        counts_time: old.counts_time,
        lane: old.lane,
        ..Call::default()
    }
}

/// The lanes of before that still ease anything, in one order for all calls.
pub(super) fn lanes_before(old: &Call, flow: &Flow) -> Vec<LaneIx> {
    let is_gentler = |before: LaneIx| {
        let (before, now) = (flow.lane(before), old.lane.and_then(|ix| flow.lane(ix)));
        before.zip(now).is_some_and(|(before, now)| before.is_gentler_than(now))
    };
    let lanes = old.told.lanes.iter().filter(|before| is_gentler(**before));
    let mut lanes: Vec<LaneIx> = lanes.map(|before| flow.lane_like(*before)).collect();
    lanes.sort_unstable();
    lanes.dedup();
    lanes
}

/// Digits keyed so far, as far as they matter: none, the human key once or twice, or others. The last are one digit here: whole
/// entries are tried as one gesture.
pub(super) fn half(entry: &Entry, flow: &Flow) -> Entry {
    let human = flow.human.key.as_char();
    let is_human = entry.digits.len() <= 2 && entry.digits.chars().all(|digit| digit == human);
    let other = if human == '1' { "2" } else { "1" };
    let digits = if is_human { entry.digits.clone() } else { other.into() };
    Entry { digits, star: entry.star }
}
