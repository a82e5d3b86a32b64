//! As few calls as possible that together show everything: the longest first, because a call shows all that is on its way.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::explore::{Explored, Way};
use super::gained::Step;
use super::goal::Goal;
use crate::protocol::{Reason, Start};
use crate::scenario::{Act, Line};

/// A call that is worth a test.
pub(super) struct Call {
    pub(super) start: Start,
    pub(super) acts: Vec<Act>,
    /// What its last step shows, and no call before it.
    pub(super) shows: Goal,
    /// All that it shows.
    goals: BTreeSet<Goal>,
}

/// Calls that show everything that was found, shortest first.
pub(super) fn cover(found: &Explored<'_>) -> Vec<Call> {
    let mut ways: Vec<(&Goal, &Way, usize)> =
        found.goals.iter().map(|(goal, way)| (goal, way, found.depth(way.spot) + way.acts.len())).collect();
    ways.sort_by_key(|(goal, _, steps)| (std::cmp::Reverse(*steps), *goal));
    let mut covered = BTreeSet::new();
    let mut used = HashSet::new();
    let mut calls: Vec<Call> = Vec::new();
    for (goal, way, _) in ways {
        if covered.contains(goal) {
            continue;
        }
        let call = varied(found, *goal, way, &covered, &mut used).or_else(|| plain(found, *goal, way, &covered));
        if let Some(call) = call {
            covered.extend(call.goals.iter().copied());
            calls.push(call);
        }
    }
    let mut calls = without_needless(calls);
    calls.sort_by_key(|call| (call.acts.len(), call.shows));
    calls
}

/// The shortest call.
fn plain(found: &Explored<'_>, goal: Goal, way: &Way, covered: &BTreeSet<Goal>) -> Option<Call> {
    let (start, trail) = found.trail(way.spot);
    let acts = trail.into_iter().flat_map(|(_, gesture)| gesture).chain(&way.acts).cloned().collect();
    Call::try_out(found, start, acts, goal, covered)
}

/// The same call, but where it goes on as others do, in a way that none has gone yet.
fn varied(
    found: &Explored<'_>,
    goal: Goal,
    way: &Way,
    covered: &BTreeSet<Goal>,
    used: &mut HashSet<(usize, usize)>,
) -> Option<Call> {
    let (start, trail) = found.trail(way.spot);
    let mut acts = Vec::new();
    let mut chosen = Vec::new();
    for (spot, usual) in trail {
        let others = found.spots.get(spot).map_or(&[][..], |spot| &spot.others);
        let mut ways = std::iter::once(usual).chain(others).enumerate();
        let (ix, gesture) = ways.find(|(ix, _)| !used.contains(&(spot, *ix))).unwrap_or((0, usual));
        chosen.push((spot, ix));
        acts.extend(gesture.iter().cloned());
    }
    acts.extend(way.acts.iter().cloned());
    let call = Call::try_out(found, start, acts, goal, covered)?;
    used.extend(chosen);
    Some(call)
}

impl Call {
    /// Makes the call, and sees whether it ends with what it should show.
    fn try_out(
        found: &Explored<'_>,
        start: Start,
        acts: Vec<Act>,
        goal: Goal,
        covered: &BTreeSet<Goal>,
    ) -> Option<Self> {
        let mut line = Line::dial(found.flow, start.clone());
        let mut last = Step::first(&line);
        let mut goals = last.clone();
        for act in &acts {
            last = Step::take(&mut line, act);
            goals.extend(last.iter().copied());
        }
        // What a closed queue is cannot be told from the call alone.
        if matches!(goal, Goal::Closed(_)) {
            last.insert(goal);
            goals.insert(goal);
        }
        if !last.contains(&goal) {
            return None;
        }
        // A call that only lasts is no story of what happens in it.
        if matches!(goal, Goal::Limit(Reason::Turns | Reason::Time)) {
            goals = BTreeSet::from([goal]);
        }
        let shows = last.into_iter().find(|shown| goals.contains(shown) && !covered.contains(shown)).unwrap_or(goal);
        goals.retain(|goal| found.goals.contains_key(goal));
        Some(Self { start, acts, shows, goals })
    }
}

/// Without the calls of which everything is shown by others.
fn without_needless(mut calls: Vec<Call>) -> Vec<Call> {
    let mut shown: BTreeMap<Goal, usize> = BTreeMap::new();
    for goal in calls.iter().flat_map(|call| &call.goals) {
        *shown.entry(*goal).or_default() += 1;
    }
    calls.retain(|call| {
        let is_needless = call.goals.iter().all(|goal| shown.get(goal).is_some_and(|times| *times > 1));
        if is_needless {
            for goal in &call.goals {
                shown.entry(*goal).and_modify(|times| *times -= 1);
            }
        }
        !is_needless
    });
    calls
}
