//! Which hits of a chain's parts are near enough to each other.

use std::ops::Range;

use smallvec::SmallVec;

use crate::ear::lexicon::{Gap, Meaning};
use crate::ear::scan::Hit;

/// The hits of a chain's parts that are near enough to hits of the parts before and behind.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// The hits of the first part, then those of the next, and so on.
    near: Vec<u32>,
    /// Where those of each part end.
    ends: Vec<usize>,
    /// Where something ends or begins, rising.
    places: Vec<usize>,
}

impl Path {
    /// No part yet.
    pub(super) fn begin(&mut self) {
        self.near.clear();
        self.ends.clear();
    }

    /// On to the next part: of its hits those that something stands before, not too far off; whether there are any.
    pub(super) fn go(&mut self, hits: &[Hit], own: impl Iterator<Item = u32>, gap: Option<Gap>) -> bool {
        let before = self.range(self.ends.len().wrapping_sub(1));
        let Self { near, ends, places } = self;
        places.clear();
        places.extend(near[before].iter().map(|hit| hits[*hit as usize].end));
        places.sort_unstable();
        let follows = |hit: &u32| {
            let start = hits[*hit as usize].start;
            gap.is_none_or(|gap| holds(places, start.saturating_sub(gap.widest.into())..start + 1))
        };
        near.extend(own.filter(follows));
        let known = ends.last().copied().unwrap_or(0);
        ends.push(near.len());
        near.len() > known
    }

    /// From the last part to the first: what nothing follows goes.
    pub(super) fn back(&mut self, hits: &[Hit], roles: impl Iterator<Item = Meaning>) {
        let gaps: SmallVec<[Gap; 8]> = roles.filter_map(Meaning::closes).collect();
        for (nth, gap) in gaps.into_iter().enumerate().rev() {
            let (own, next) = (self.range(nth), self.range(nth + 1));
            let Self { near, places, .. } = self;
            places.clear();
            places.extend(near[next].iter().filter(|hit| **hit != GONE).map(|hit| hits[*hit as usize].start));
            for hit in &mut near[own] {
                let end = hits[*hit as usize].end;
                if !holds(places, end..end + usize::from(gap.widest) + 1) {
                    *hit = GONE;
                }
            }
        }
    }

    /// The hits of a part that are left.
    pub(super) fn near(&self, nth: usize) -> impl Iterator<Item = u32> + '_ {
        self.near[self.range(nth)].iter().copied().filter(|hit| *hit != GONE)
    }

    /// Where the hits of a part lie; nowhere, if there is none of that number.
    fn range(&self, nth: usize) -> Range<usize> {
        let end = |nth: usize| self.ends.get(nth).copied();
        let start = nth.checked_sub(1).and_then(end).unwrap_or(0);
        end(nth).map_or(0..0, |end| start..end)
    }
}

/// No hit.
const GONE: u32 = u32::MAX;

/// Whether some place is in a range.
fn holds(places: &[usize], range: Range<usize>) -> bool {
    places.get(places.partition_point(|place| *place < range.start)).is_some_and(|place| *place < range.end)
}
