//! Which words of an utterance are parts of a chain of which the other parts stand in it too, one after the other.

use super::path::Path;
use crate::ear::chained::{Ask, Chained, Parts};
use crate::ear::lang::Langs;
use crate::ear::lexicon::Meaning;
use crate::ear::scan::{Base, Hit, Scanner};

/// A hit, and what it is in a chain.
#[derive(Clone, Copy, Debug)]
pub(in crate::ear) struct Link {
    /// The number of the hit among all of the utterance, and that of the role.
    at: Two,
    pub(super) langs: Langs,
    pub(super) role: Meaning,
}

impl Link {
    /// The number of the hit among all of the utterance.
    pub(super) const fn hit(&self) -> usize {
        self.at.first() as usize
    }
}

/// Of a hit with so many times more rows of parts than there are wanted, each that is wanted is searched for.
const SEARCHED: usize = 4;

/// The chains of an utterance. Its memory is used again for the next.
#[derive(Debug, Default)]
pub(in crate::ear) struct Chains {
    /// The parts that stand in the utterance.
    standing: Parts,
    /// What the parts ask for that stand there.
    asks: Vec<Ask>,
    /// The chains of which all parts stand there.
    found: Vec<usize>,
    /// The parts of what was found, rising,
    parts: Vec<u32>,
    /// and as a set; none but while they are met.
    wanted: Parts,
    /// The parts of what was found, and by which hits they stand in the utterance.
    met: Vec<Two>,
    path: Path,
    links: Vec<Link>,
}

impl Chains {
    /// The links of chains whose parts stand one behind the other, near enough to each other. In which clauses is not asked here.
    pub(in crate::ear) fn links(&mut self, hits: &[Hit], scanner: &Scanner) -> &[Link] {
        self.links.clear();
        self.find(hits, scanner);
        if !self.found.is_empty() {
            self.meet(hits, scanner);
            self.link(hits, scanner.base.chained, false);
        }
        &self.links
    }

    /// The same, and what every hit is in every chain that is not whole: the slow way, as a reference.
    pub(in crate::ear) fn every(&mut self, hits: &[Hit], scanner: &Scanner) -> &[Link] {
        let chained = scanner.base.chained;
        self.links.clear();
        self.found.clear();
        self.found.extend(0..chained.len());
        self.meet(hits, scanner);
        self.link(hits, chained, true);
        &self.links
    }

    /// The chains of which all parts stand in the utterance.
    fn find(&mut self, hits: &[Hit], scanner: &Scanner) {
        let (Self { standing, asks, found, .. }, chained) = (self, scanner.base.chained);
        asks.clear();
        found.clear();
        standing.clear(chained.parts());
        for roles in hits.iter().filter_map(|hit| scanner.base.words.meant.roles(hit.pattern)) {
            roles.parts().for_each(|(number, bits)| standing.add_all(number, bits));
            asks.extend(roles.asks());
        }
        let is_whole = |chain: &usize| chained.links(*chain).all(|(part, _)| standing.has(part));
        let possible = asks.iter().filter(|ask| standing.has(ask.next.into()));
        found.extend(possible.map(|ask| usize::from(ask.chain)).filter(is_whole));
        // One part may stand at two places.
        found.sort_unstable();
        found.dedup();
    }

    /// Where the parts of what was found stand, by part and then by hit.
    fn meet(&mut self, hits: &[Hit], scanner: &Scanner) {
        let (Self { found, parts, wanted, met, .. }, Base { words, chained, .. }) = (self, &*scanner.base);
        parts.clear();
        parts.extend(found.iter().flat_map(|chain| chained.links(*chain)).map(|(part, _)| part));
        parts.sort_unstable();
        parts.dedup();
        wanted.make_room(chained.parts());
        parts.iter().for_each(|part| wanted.add(*part));
        met.clear();
        for (number, hit) in (0..).zip(hits) {
            let Some(roles) = words.meant.roles(hit.pattern) else { continue };
            if parts.len() < roles.rows() / SEARCHED {
                met.extend(parts.iter().filter(|part| roles.has(**part)).map(|part| Two::new(*part, number)));
                continue;
            }
            for (at, bits) in roles.parts() {
                let mut both = wanted.both(at, bits);
                while both != 0 {
                    met.push(Two::new(at * 32 + both.trailing_zeros(), number));
                    both &= both - 1;
                }
            }
        }
        met.sort_unstable();
        // They are few, and all there are would take longer to clear.
        parts.iter().for_each(|part| wanted.remove_near(*part));
    }

    /// The links of all that was found, by their hits, and of a hit in the order in which they must be judged.
    fn link(&mut self, hits: &[Hit], chained: &Chained, every: bool) {
        let Self { found, met, path, links, .. } = self;
        for chain in found.iter() {
            let parts =
                || chained.links(*chain).map(|(part, number)| (at(met, part), chained.spoken(part, number), number));
            path.begin();
            let through =
                parts().all(|(own, (_, role), _)| path.go(hits, own.iter().map(|met| met.second()), role.closes()));
            if through {
                path.back(hits, parts().map(|(_, (_, role), _)| role));
                for (nth, (_, (langs, role), number)) in parts().enumerate() {
                    links.extend(path.near(nth).map(|hit| Link { at: Two::new(hit, number), langs, role }));
                }
            } else if every {
                for (own, (langs, role), number) in parts() {
                    links.extend(own.iter().map(|met| Link { at: Two::new(met.second(), number), langs, role }));
                }
            }
        }
        links.sort_unstable_by_key(|link| link.at);
        // What begins alike shares its links.
        links.dedup_by_key(|link| link.at);
    }
}

/// Where a part stands.
fn at(met: &[Two], part: u32) -> &[Two] {
    let first = met.partition_point(|own| own.first() < part);
    let count = met[first..].iter().take_while(|own| own.first() == part).count();
    &met[first..first + count]
}

/// Two numbers, ordered by the first and then by the second: as one, because they are compared often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Two(u64);

impl Two {
    const fn new(first: u32, second: u32) -> Self {
        Self((first as u64) << 32 | second as u64)
    }

    const fn first(self) -> u32 {
        (self.0 >> 32) as u32
    }

    const fn second(self) -> u32 {
        self.0 as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ear::fold::fold;
    use crate::ear::{Ear, Lang};

    fn links(text: &str) -> usize {
        let (ear, mut hits) = (Ear::new(&[Lang::Zh]), Vec::new());
        ear.scanner.hits(&fold(text).text, &mut Vec::new(), &mut hits);
        Chains::default().links(&hits, &ear.scanner).len()
    }

    #[test]
    fn parts_that_stand_far_apart_make_no_chain() {
        let (first, last) = ("帮我换", "真人来说话");
        assert!(links(&[first, last].concat()) > links(first) + links(last), "near each other they do");
        let apart = [first, &"囧".repeat(300), last].concat();
        assert_eq!(links(&apart), links(first) + links(last));
    }
}
