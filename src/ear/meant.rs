//! What the patterns of an ear mean, kept so that an utterance is judged by reading short lists one after the other.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::lang::Langs;
use super::lexicon::Meaning;
use super::table::Table;

/// A meaning, and the languages in which it holds.
pub(super) type Spoken = (Langs, Meaning);

/// What each pattern means, by its number. Patterns that mean the same share one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// Which list is whose.
    pub(super) lists: Table,
    /// The languages of each list, and where its parts begin in the tables below; then where the last ones end.
    pub(super) bounds: Table,
    /// What is meant without a chain.
    pub(super) plain: Vec<Spoken>,
    /// What is meant in chains: languages, and the number of the meaning in `meanings`.
    pub(super) roles: Table,
    /// See [`Joint`].
    pub(super) closing: Table,
    /// The gaps that begin.
    pub(super) opening: Table,
    /// Each meaning in chains once.
    pub(super) meanings: Vec<Meaning>,
}

/// How many numbers a list has in `bounds`, and a meaning in `roles`.
const BOUNDS: usize = 5;
const SPOKEN: usize = 2;

/// The parts of a list, in the order of its bounds.
#[derive(Clone, Copy)]
enum Part {
    Plain = 1,
    Roles,
    Closing,
    Opening,
}

/// The end of a gap: a last part, or a middle part that goes on to the next gap.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint {
    /// The gap that ends.
    pub(super) gap: u16,
    /// The gap that begins behind it.
    pub(super) next: Option<u16>,
}

impl Joint {
    /// Both in one number; no gap has the last one.
    fn number(self) -> usize {
        usize::from(self.gap) | usize::from(self.next.unwrap_or(u16::MAX)) << 16
    }

    const fn of(number: u32) -> Self {
        let [gap, next] = halves(number);
        Self { gap, next: if next == u16::MAX { None } else { Some(next) } }
    }
}

impl Meant {
    /// From what each pattern means, and what each part of a chain is, by the number of the part.
    pub(super) fn new(patterns: impl Iterator<Item = Vec<Spoken>>, parts: &[Vec<Meaning>]) -> Self {
        let mut meant = Self::default();
        let (mut lists, mut numbers) = (FxHashMap::default(), FxHashMap::default());
        for list in patterns {
            let next = lists.len();
            let number = *lists.entry(list).or_insert_with_key(|list: &Vec<Spoken>| {
                meant.add(list, parts, &mut numbers);
                next
            });
            meant.lists.push(number);
        }
        meant.bound(Langs::NONE);
        meant
    }

    /// The languages in which a pattern means anything.
    pub(super) fn langs(&self, pattern: usize) -> Langs {
        let langs = self.lists.get(pattern).and_then(|list| self.bounds.get(BOUNDS * list as usize));
        langs.map_or(Langs::NONE, Langs::from_number)
    }

    /// What a pattern means by itself.
    pub(super) fn plain(&self, pattern: usize) -> &[Spoken] {
        self.plain.get(self.part(pattern, Part::Plain)).unwrap_or_default()
    }

    /// What it is in chains: of the gaps that end with it, those of later parts first, then the gaps that it begins. The end comes before the
    /// beginning, or the beginning would be forgotten that the end waits for.
    pub(super) fn roles(&self, pattern: usize) -> impl Iterator<Item = Spoken> + '_ {
        self.part(pattern, Part::Roles).map(|at| self.role_at(at))
    }

    /// Which of these it is by its number.
    pub(super) fn role(&self, pattern: usize, number: usize) -> Spoken {
        self.role_at(self.part(pattern, Part::Roles).start + number)
    }

    fn role_at(&self, at: usize) -> Spoken {
        let [langs, meaning] = self.roles.row(SPOKEN * at).unwrap_or_default();
        // There are no numbers of meanings but those that were given.
        let meaning = self.meanings.get(meaning as usize).copied().unwrap_or(Meaning::Filler);
        (Langs::from_number(langs), meaning)
    }

    /// The gaps that end with it, in the same order, and those that it begins as a first part.
    pub(super) fn joints(
        &self,
        pattern: usize,
    ) -> (impl ExactSizeIterator<Item = Joint>, impl DoubleEndedIterator<Item = u16> + ExactSizeIterator) {
        let closing = self.closing.slice(self.part(pattern, Part::Closing));
        let opening = self.opening.slice(self.part(pattern, Part::Opening));
        (closing.map(Joint::of), opening.map(|gap| halves(gap)[0]))
    }

    /// Where a part of a pattern's list stands in its table.
    fn part(&self, pattern: usize, part: Part) -> Range<usize> {
        let row = self.lists.get(pattern).and_then(|list| self.bounds.row(BOUNDS * list as usize + part as usize));
        let [start, .., end] = row.unwrap_or([0; BOUNDS + 1]);
        start as usize..end as usize
    }

    /// Adds one list.
    fn add(&mut self, list: &[Spoken], parts: &[Vec<Meaning>], known: &mut FxHashMap<Meaning, usize>) {
        self.bound(list.iter().map(|(langs, _)| *langs).collect());
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
        for (langs, role) in roles {
            let number = self.number(role, known);
            [langs.bits(), number].into_iter().for_each(|number| self.roles.push(number));
            match (role.closes(), role.opens()) {
                (Some(gap), next) => {
                    self.closing.push(Joint { gap: gap.number, next: next.map(|next| next.number) }.number());
                }
                (None, Some(gap)) => self.opening.push(usize::from(gap.number)),
                (None, None) => {}
            }
        }
    }

    fn number(&mut self, meaning: Meaning, known: &mut FxHashMap<Meaning, usize>) -> usize {
        *known.entry(meaning).or_insert_with(|| {
            self.meanings.push(meaning);
            self.meanings.len() - 1
        })
    }

    /// Writes down where the parts of the next list begin.
    fn bound(&mut self, langs: Langs) {
        let Self { plain, roles, closing, opening, .. } = self;
        let row = [langs.bits(), plain.len(), roles.len() / SPOKEN, closing.len(), opening.len()];
        let row: [usize; BOUNDS] = row;
        row.into_iter().for_each(|number| self.bounds.push(number));
    }
}

/// The lower and the upper half of a number.
const fn halves(number: u32) -> [u16; 2] {
    let [a, b, c, d] = number.to_le_bytes();
    [u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d])]
}
