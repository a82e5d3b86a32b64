//! What the patterns of an ear mean, kept so that an utterance is judged by reading short lists one after the other.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::lang::Langs;
use super::lexicon::Meaning;

/// A meaning, and the languages in which it holds.
pub(super) type Spoken = (Langs, Meaning);

/// What each pattern means, by its number. Patterns that mean the same share one list.
#[derive(Debug)]
pub(super) struct Meant {
    /// Which list is whose.
    lists: Vec<u32>,
    /// Where each list begins, and where the last one ends.
    bounds: Vec<Bounds>,
    plain: Vec<Spoken>,
    roles: Vec<Spoken>,
    closing: Vec<Joint>,
    opening: Vec<u16>,
}

#[derive(Clone, Copy, Debug)]
struct Bounds {
    plain: u32,
    roles: u32,
    closing: u32,
    opening: u32,
}

/// The end of a gap: a last part, or a middle part that goes on to the next gap.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint {
    /// The gap that ends.
    pub(super) gap: u16,
    /// The gap that begins behind it.
    pub(super) next: Option<u16>,
}

impl Meant {
    /// From what each pattern means, and what each part of a chain is, by the number of the part.
    pub(super) fn new(patterns: impl Iterator<Item = Vec<Spoken>>, parts: &[Vec<Meaning>]) -> Self {
        let (lists, distinct) = distinct(patterns);
        let new = Self { lists, bounds: Vec::new(), plain: vec![], roles: vec![], closing: vec![], opening: vec![] };
        let mut meant = distinct.iter().fold(new, |meant, list| meant.with(list, parts));
        meant.bounds.push(meant.bound());
        meant
    }

    /// What a pattern means by itself.
    pub(super) fn plain(&self, pattern: usize) -> &[Spoken] {
        self.slice(pattern, &self.plain, |bounds| bounds.plain)
    }

    /// What it is in chains: of the gaps that end with it, those of later parts first, then the gaps that it begins. The end comes before the
    /// beginning, or the beginning would be forgotten that the end waits for.
    pub(super) fn roles(&self, pattern: usize) -> &[Spoken] {
        self.slice(pattern, &self.roles, |bounds| bounds.roles)
    }

    /// The gaps that end with it, in the same order, and those that it begins as a first part.
    pub(super) fn joints(&self, pattern: usize) -> (&[Joint], &[u16]) {
        let Some((start, end)) = self.bounds(pattern) else { return (&[], &[]) };
        let closing = self.closing.get(start.closing as usize..end.closing as usize);
        let opening = self.opening.get(start.opening as usize..end.opening as usize);
        (closing.unwrap_or_default(), opening.unwrap_or_default())
    }

    fn bounds(&self, pattern: usize) -> Option<(&Bounds, &Bounds)> {
        let list = *self.lists.get(pattern)? as usize;
        self.bounds.get(list).zip(self.bounds.get(list + 1))
    }

    fn slice<'a, T>(&self, pattern: usize, all: &'a [T], of: fn(&Bounds) -> u32) -> &'a [T] {
        let slice = self.bounds(pattern).and_then(|(start, end)| all.get(of(start) as usize..of(end) as usize));
        slice.unwrap_or_default()
    }

    fn bound(&self) -> Bounds {
        let number = |length| u32::try_from(length).unwrap_or(u32::MAX);
        Bounds {
            plain: number(self.plain.len()),
            roles: number(self.roles.len()),
            closing: number(self.closing.len()),
            opening: number(self.opening.len()),
        }
    }

    /// With one list more.
    fn with(mut self, list: &[Spoken], parts: &[Vec<Meaning>]) -> Self {
        self.bounds.push(self.bound());
        let mut roles = Vec::new();
        for (langs, meaning) in list {
            match meaning {
                Meaning::Part(part, _) => {
                    roles.extend(parts.get(usize::from(*part)).into_iter().flatten().map(|role| (*langs, *role)));
                }
                plain => self.plain.push((*langs, *plain)),
            }
        }
        roles.sort_by_key(|(_, role)| role.turn());
        for (_, role) in &roles {
            match (role.closes(), role.opens()) {
                (Some(gap), next) => {
                    self.closing.push(Joint { gap: gap.number, next: next.map(|next| next.number) });
                }
                (None, Some(gap)) => self.opening.push(gap.number),
                (None, None) => {}
            }
        }
        self.roles.extend(roles);
        self
    }
}

/// Each list once, and for each that was given which of them it is.
fn distinct<T: Hash + Eq>(lists: impl Iterator<Item = T>) -> (Vec<u32>, Vec<T>) {
    let mut known: FxHashMap<T, u32> = FxHashMap::default();
    let mut numbers = Vec::new();
    for list in lists {
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        numbers.push(*known.entry(list).or_insert(next));
    }
    let mut all: Vec<(T, u32)> = known.into_iter().collect();
    all.sort_unstable_by_key(|(_, number)| *number);
    (numbers, all.into_iter().map(|(list, _)| list).collect())
}
