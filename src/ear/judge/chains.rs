//! Which words of an utterance are parts of a chain of which the other parts stand in it too.
//!
//! Many words are parts of many chains, and few chains are whole. So the gaps that are begun and ended are noted first, by their numbers alone, and
//! only what belongs to a gap with both ends is judged.

use crate::ear::lang::Langs;
use crate::ear::lexicon::{Gap, Meaning};
use crate::ear::scan::{Hit, Scanner};

/// A hit, and what it is in a chain.
#[derive(Clone, Copy, Debug)]
pub(in crate::ear) struct Link {
    /// The number of the hit among all of the utterance.
    pub(super) hit: usize,
    pub(super) langs: Langs,
    pub(super) role: Meaning,
}

/// The chains of an utterance. Its memory is used again for the next.
#[derive(Debug, Default)]
pub(in crate::ear) struct Chains {
    /// Counts utterances, so that notes of the last one need not be wiped out.
    round: u32,
    /// By gap: the last utterance in which something stood before it,
    begun: Vec<u32>,
    /// and in which something stood behind it as well.
    whole: Vec<u32>,
    links: Vec<Link>,
}

impl Chains {
    /// The links of chains whose first part stands before their last, by their hits. How far apart they are, and in which clauses, is not asked here.
    pub(in crate::ear) fn links(&mut self, hits: &[Hit], scanner: &Scanner) -> &[Link] {
        self.begin(scanner.base.gaps);
        if self.any_ends(hits, scanner) {
            self.collect(hits, scanner);
        }
        &self.links
    }

    /// What every hit is in every chain, whole or not: the slow way, as a reference.
    pub(in crate::ear) fn every(&mut self, hits: &[Hit], scanner: &Scanner) -> &[Link] {
        let of = |(hit, found)| {
            scanner.roles(found).iter().map(move |(langs, role)| Link { hit, langs: *langs, role: *role })
        };
        self.links.clear();
        self.links.extend(hits.iter().enumerate().flat_map(of));
        &self.links
    }

    fn begin(&mut self, gaps: usize) {
        self.links.clear();
        if self.round == u32::MAX {
            *self = Self::default();
        }
        self.round += 1;
        let gaps = gaps.max(self.begun.len());
        self.begun.resize(gaps, 0);
        self.whole.resize(gaps, 0);
    }

    /// Notes which gaps are begun; whether some chain comes to its end.
    fn any_ends(&mut self, hits: &[Hit], scanner: &Scanner) -> bool {
        let Self { round, begun, .. } = self;
        let mut ends = false;
        for hit in hits {
            for joint in scanner.closing(hit) {
                if begun[usize::from(joint.gap)] == *round {
                    match joint.next {
                        Some(next) => begun[usize::from(next)] = *round,
                        None => ends = true,
                    }
                }
            }
            for gap in scanner.opening(hit) {
                begun[usize::from(*gap)] = *round;
            }
        }
        ends
    }

    /// From the end of the utterance to its beginning: what stands before a gap counts if what comes after does.
    fn collect(&mut self, hits: &[Hit], scanner: &Scanner) {
        let Self { round, begun, whole, links } = self;
        for (number, hit) in hits.iter().enumerate().rev() {
            for (langs, role) in scanner.roles(hit).iter().rev() {
                let is =
                    |noted: &[u32], gap: Option<Gap>| gap.is_none_or(|gap| noted[usize::from(gap.number)] == *round);
                if is(begun, role.closes()) && is(whole, role.opens()) {
                    role.closes().into_iter().for_each(|gap| whole[usize::from(gap.number)] = *round);
                    links.push(Link { hit: number, langs: *langs, role: *role });
                }
            }
        }
        links.reverse();
    }
}
