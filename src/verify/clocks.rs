//! Times of the clock at which the queues of a flow stand differently.

use std::collections::HashSet;

use crate::flow::{Clock, Flow, Hours};
use crate::protocol::Millis;

/// Situations that are told apart; a flow with more has its queues tried one by one all the same.
const SITUATIONS_MAX: usize = 16;
const DAY_S: i64 = 86_400;
const STEP_S: i64 = 15 * 60;
/// A Monday, at midnight UTC.
const MONDAY_S: i64 = 1_763_942_400;

/// One time for every set of queues that can be open together, found in steps of a quarter of an hour over a week and over the
/// holidays. A flow that is always open needs none.
pub(super) fn clocks(flow: &Flow) -> Vec<Clock> {
    let mut days: Vec<i64> = (0..8).map(|day| MONDAY_S + day * DAY_S).collect();
    let mut timed = false;
    for queue in &flow.queues {
        if let Hours::Weekly { holidays, .. } = &queue.hours {
            timed = true;
            days.extend(holidays.iter().take(8).map(|day| Clock::midnight(*day)));
        }
    }
    if !timed {
        return Vec::new();
    }
    let mut known = HashSet::new();
    let moments = days.into_iter().flat_map(|day| (0..DAY_S / STEP_S).map(move |step| day + step * STEP_S));
    let found = moments.map(Clock::at).filter(|clock| {
        let open: Vec<bool> = flow.queues.iter().map(|queue| queue.hours.is_open(*clock, Millis(0))).collect();
        known.insert(open)
    });
    found.take(SITUATIONS_MAX).collect()
}
