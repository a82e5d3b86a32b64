//! What a standing call keeps of the call it came from.

use super::{Call, Entry, Flow};

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

/// Digits keyed so far, as far as they matter: none, the human key once or twice, or others. The last are one digit here: whole
/// entries are tried as one gesture.
pub(super) fn half(entry: &Entry, flow: &Flow) -> Entry {
    let human = flow.human.key.as_char();
    let is_human = entry.digits.len() <= 2 && entry.digits.chars().all(|digit| digit == human);
    let other = if human == '1' { "2" } else { "1" };
    let digits = if is_human { entry.digits.clone() } else { other.into() };
    Entry { digits, star: entry.star }
}
