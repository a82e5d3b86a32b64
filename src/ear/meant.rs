//! What the patterns of an ear mean, kept so that an utterance is judged by reading short lists one after the other.

use super::chained::{Ask, Search};
use super::lang::Langs;
use super::lexicon::Meaning;
use super::table::Table;

/// A meaning, and the languages in which it holds.
pub(super) type Spoken = (Langs, Meaning);

/// All that patterns mean, by their numbers: patterns that mean the same may share one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// The languages of each, and where its sections begin in the tables below; then where the last ones end.
    pub(super) bounds: Table,
    /// What is meant without a chain.
    pub(super) plain: Vec<Spoken>,
    /// The parts of chains that it is: see [`Roles`],
    pub(super) parts: Table,
    /// and what these ask for: see [`Ask`].
    pub(super) asks: Table,
}

/// How many numbers a pattern has in `bounds`.
const BOUNDS: usize = 4;

/// How many numbers some parts have in `parts`.
const PARTS: usize = 2;

/// Where the sections of a pattern are bounded in its row: what is meant without a chain, the parts, then what these ask for.
const PLAIN_AT: usize = 1;
const PARTS_AT: usize = 2;

/// What a pattern is in chains.
pub(super) struct Roles<'m> {
    parts: &'m [[[u8; 4]; PARTS]],
    asks: &'m [[u8; 4]],
}

impl Roles<'_> {
    /// The parts of chains that it is, 32 to a number: the number, and its bits.
    pub(super) fn parts(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.parts.iter().map(|row| row.map(u32::from_le_bytes).into())
    }

    /// How many numbers hold its parts.
    pub(super) const fn rows(&self) -> usize {
        self.parts.len()
    }

    /// Whether it is this part: searched for among all.
    pub(super) fn has(&self, part: u32) -> bool {
        let row = |row: &[[u8; 4]; PARTS]| row.map(u32::from_le_bytes);
        let first = self.parts.partition_point(|own| row(own)[0] < part / 32);
        self.parts.get(first).map(row).is_some_and(|[number, bits]| number == part / 32 && bits & 1 << (part % 32) != 0)
    }

    /// What its parts ask for.
    pub(super) fn asks(&self) -> impl Iterator<Item = Ask> + '_ {
        self.asks.iter().map(|ask| Ask::of(u32::from_le_bytes(*ask)))
    }
}

impl Meant {
    /// Of what each number means, and how chains are looked for.
    pub(super) fn new<'s>(lists: impl Iterator<Item = &'s [Spoken]>, search: &Search) -> Self {
        let mut meant = Self::default();
        lists.for_each(|list| meant.add(list, search));
        meant.bound(Langs::NONE);
        meant
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        (self.bounds.len() / BOUNDS).saturating_sub(1)
    }

    /// The languages in which a pattern means anything.
    pub(super) fn langs(&self, pattern: usize) -> Langs {
        self.bounds.get(BOUNDS * pattern).map_or(Langs::NONE, Langs::from_number)
    }

    /// What a pattern is in chains; `None` if it is in none.
    pub(super) fn roles(&self, pattern: usize) -> Option<Roles<'_>> {
        let [parts, asks, _, _, parts_end, asks_end] = self.bounds.row(BOUNDS * pattern + PARTS_AT)?;
        let parts = self.parts.bytes(parts as usize..parts_end as usize).as_chunks().0;
        let asks = self.asks.bytes(asks as usize..asks_end as usize);
        (!parts.is_empty()).then_some(Roles { parts, asks })
    }

    /// What a pattern means by itself.
    pub(super) fn plain(&self, pattern: usize) -> &[Spoken] {
        let [start, .., end] = self.bounds.row(BOUNDS * pattern + PLAIN_AT).unwrap_or([0; BOUNDS + 1]);
        self.plain.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Adds what one number means.
    fn add(&mut self, list: &[Spoken], search: &Search) {
        self.bound(list.iter().map(|(langs, _)| *langs).collect());
        self.plain.extend(list.iter().filter(|(_, meaning)| meaning.part().is_none()));
        let numbers = list.iter().filter_map(|(_, meaning)| search.numbers.get(meaning.part()?));
        let mut parts: Vec<usize> = numbers.map(|number| usize::from(*number)).collect();
        parts.sort_unstable();
        for some in parts.chunk_by(|one, other| one / 32 == other / 32) {
            self.parts.push(some[0] / 32);
            self.parts.push(some.iter().fold(0, |bits, part| bits | 1 << (part % 32)));
        }
        for ask in parts.iter().filter_map(|part| search.asks.get(*part)).flatten() {
            self.asks.push(ask.number() as usize);
        }
    }

    /// Writes down where the sections of the next number begin.
    fn bound(&mut self, langs: Langs) {
        let Self { plain, parts, asks, .. } = self;
        let row: [usize; BOUNDS] = [langs.bits(), plain.len(), parts.len(), asks.len()];
        row.into_iter().for_each(|number| self.bounds.push(number));
    }
}
