//! Which words of an utterance are parts of a chain of which the other parts stand in it too.
//!
//! Many words are parts of many chains, and few chains are whole. So the gaps that are begun and ended are noted first, by their numbers alone, and
//! only what belongs to a gap with both ends is judged.

use crate::ear::lang::Langs;
use crate::ear::lexicon::Meaning;
use crate::ear::meant::Joint;
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
    /// The gaps that end in this one: the hit, which of those that end with it, and the gap.
    ended: Vec<(usize, usize, Joint)>,
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
        self.ended.clear();
        if self.round == u32::MAX {
            *self = Self::default();
        }
        self.round += 1;
        let gaps = gaps.max(self.begun.len());
        self.begun.resize(gaps, 0);
        self.whole.resize(gaps, 0);
    }

    /// Notes which gaps are begun, and which of them end; whether some chain comes to its end.
    fn any_ends(&mut self, hits: &[Hit], scanner: &Scanner) -> bool {
        let Self { round, begun, ended, .. } = self;
        let mut any = false;
        for (hit, found) in hits.iter().enumerate() {
            let (closing, opening) = scanner.joints(found);
            for (number, joint) in closing.iter().enumerate() {
                if begun[usize::from(joint.gap)] == *round {
                    ended.push((hit, number, *joint));
                    match joint.next {
                        Some(next) => begun[usize::from(next)] = *round,
                        None => any = true,
                    }
                }
            }
            for gap in opening {
                begun[usize::from(*gap)] = *round;
            }
        }
        any
    }

    /// From the end of the utterance to its beginning: what stands before a gap counts if what comes after does.
    fn collect(&mut self, hits: &[Hit], scanner: &Scanner) {
        let Self { round, whole, ended, links, .. } = self;
        for (hit, found) in hits.iter().enumerate().rev() {
            let (closing, opening) = scanner.joints(found);
            let mut link = |number: usize| {
                let role = scanner.roles(found).get(number);
                links.extend(role.map(|(langs, role)| Link { hit, langs: *langs, role: *role }));
            };
            for (number, gap) in opening.iter().enumerate().rev() {
                if whole[usize::from(*gap)] == *round {
                    link(closing.len() + number);
                }
            }
            while let Some((_, number, joint)) = ended.pop_if(|(at, ..)| *at == hit) {
                if joint.next.is_none_or(|next| whole[usize::from(next)] == *round) {
                    whole[usize::from(joint.gap)] = *round;
                    link(number);
                }
            }
        }
        links.reverse();
    }
}
