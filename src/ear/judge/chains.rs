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

/// How far apart the beginnings of two neighbouring parts may be, in bytes: more than the longest part and the widest gap.
const REACH: u32 = 400;

/// The chains of an utterance. Its memory is used again for the next.
///
/// A place is counted over all utterances, put one after the other and each out of reach of the last, so that nothing need be wiped out. It goes
/// round after four thousand million bytes: what has stood still since then may seem near, and is judged for nothing.
#[derive(Debug, Default)]
pub(in crate::ear) struct Chains {
    /// Where this utterance begins.
    base: u32,
    /// Where the last of its hits begins.
    end: u32,
    /// By gap: where something stood before it the last time,
    begun: Vec<u32>,
    /// and where something stood behind it as well.
    whole: Vec<u32>,
    /// The gaps that end in this utterance: the hit, which of those that end with it, and the gap.
    ended: Vec<(usize, usize, Joint)>,
    links: Vec<Link>,
}

impl Chains {
    /// The links of chains whose first part stands before their last, by their hits. Whether they are near enough to each other, and in which clauses,
    /// is not asked to the byte here.
    pub(in crate::ear) fn links(&mut self, hits: &[Hit], scanner: &Scanner) -> &[Link] {
        self.begin(hits, scanner.base.gaps);
        if self.any_ends(hits, scanner) {
            self.collect(hits, scanner);
        }
        &self.links
    }

    /// What every hit is in every chain, whole or not: the slow way, as a reference.
    pub(in crate::ear) fn every(&mut self, hits: &[Hit], scanner: &Scanner) -> &[Link] {
        let of = |(hit, found)| scanner.roles(found).map(move |(langs, role)| Link { hit, langs, role });
        self.links.clear();
        self.links.extend(hits.iter().enumerate().flat_map(of));
        &self.links
    }

    fn begin(&mut self, hits: &[Hit], gaps: usize) {
        self.links.clear();
        self.ended.clear();
        if self.begun.len() < gaps {
            self.begun.resize(gaps, 0);
            self.whole.resize(gaps, 0);
        }
        // A place that has never been reached lies out of reach, too.
        self.base = self.end.wrapping_add(REACH + 1);
        self.end = hits.last().map_or(self.base, |hit| place(self.base, hit));
    }

    /// Notes which gaps are begun, and which of them end; whether some chain comes to its end.
    fn any_ends(&mut self, hits: &[Hit], scanner: &Scanner) -> bool {
        let Self { base, begun, ended, .. } = self;
        let (begun, mut any) = (&mut begun[..], false);
        for (hit, found) in hits.iter().enumerate() {
            let here = place(*base, found);
            let (mut closing, opening) = scanner.joints(found);
            let count = closing.len();
            // Most are not begun: to pass over them is what most of the time goes to.
            while let Some(joint) = closing.find(|joint| here.wrapping_sub(begun[usize::from(joint.gap)]) <= REACH) {
                ended.push((hit, count - closing.len() - 1, joint));
                match joint.next {
                    Some(next) => begun[usize::from(next)] = here,
                    None => any = true,
                }
            }
            for gap in opening {
                begun[usize::from(gap)] = here;
            }
        }
        any
    }

    /// From the end of the utterance to its beginning: what stands before a gap counts if what comes after does.
    fn collect(&mut self, hits: &[Hit], scanner: &Scanner) {
        let Self { base, whole, ended, links, .. } = self;
        // Behind the last end nothing is begun that matters.
        let count = ended.last().map_or(0, |(hit, ..)| hit + 1);
        for (hit, found) in hits.iter().enumerate().take(count).rev() {
            let here = place(*base, found);
            let is_whole = |whole: &[u32], gap: u16| whole[usize::from(gap)].wrapping_sub(here) <= REACH;
            let (closing, mut opening) = scanner.joints(found);
            let mut link = |number: usize| {
                let (langs, role) = scanner.role(found, number);
                links.push(Link { hit, langs, role });
            };
            while opening.rfind(|gap| is_whole(whole, *gap)).is_some() {
                link(closing.len() + opening.len());
            }
            while let Some((_, number, joint)) = ended.pop_if(|(at, ..)| *at == hit) {
                if joint.next.is_none_or(|next| is_whole(whole, next)) {
                    whole[usize::from(joint.gap)] = here;
                    link(number);
                }
            }
        }
        links.reverse();
    }
}

/// Where a hit begins, over all utterances.
const fn place(base: u32, hit: &Hit) -> u32 {
    base.wrapping_add(hit.start as u32)
}
