//! The phrases with gaps of all lexicons, called chains: which parts each of them has, and by which two of them it is looked for.
//!
//! A word like 'person' is a part of hundreds of chains, and of all chains with a part in an utterance hardly any is said. So a chain is asked for by
//! its rarest part, and may be whole if its next rarest part stands there too: some seventy questions an utterance, not some thousand. Which parts
//! stand there is told by sets of bits; the parts are numbered so that those of one word lie together, and a word adds few numbers to the set.

use super::lang::Langs;
use super::lexicon::Meaning;
use super::meant::Spoken;
use super::table::Table;

/// All chains. Parts, chains and meanings go by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chained {
    /// By chain: where its links begin; then where the last ones end.
    pub(super) chains: Table,
    /// The links of each chain, in the order in which they are said: the part, and what it means there.
    pub(super) links: Table,
    /// By part: the languages in which it is one.
    pub(super) langs: Table,
    /// What a part may mean in a chain; those first that come first where a hit means several.
    pub(super) meanings: Vec<Meaning>,
}

/// How many numbers a link has in its table.
pub(super) const LINK: usize = 2;

/// A question that the rarest part of a chain asks: does what is the next rarest stand in the utterance as well?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ask {
    pub(super) chain: u16,
    /// The next rarest part.
    pub(super) next: u16,
}

impl Ask {
    /// Both in one number.
    pub(super) const fn number(self) -> u32 {
        self.chain as u32 | (self.next as u32) << 16
    }

    pub(super) const fn of(number: u32) -> Self {
        Self { chain: number as u16, next: (number >> 16) as u16 }
    }
}

/// How chains are looked for.
#[derive(Debug, Default)]
pub(super) struct Search {
    /// The number that each part of the lexicons gets.
    pub(super) numbers: Vec<u16>,
    /// By these numbers: what a part asks for as the rarest of some chains.
    pub(super) asks: Vec<Vec<Ask>>,
}

/// Some parts, 32 to a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts(Vec<u32>);

impl Parts {
    /// None, of so many that there are.
    pub(super) fn clear(&mut self, count: usize) {
        self.0.clear();
        self.0.resize(count.div_ceil(32), 0);
    }

    /// Room for so many; those that are here stay.
    pub(super) fn make_room(&mut self, count: usize) {
        self.0.resize(self.0.len().max(count.div_ceil(32)), 0);
    }

    pub(super) fn add(&mut self, part: u32) {
        self.add_all(part / 32, 1 << (part % 32));
    }

    /// Takes out a part and the others of the same number.
    pub(super) fn remove_near(&mut self, part: u32) {
        if let Some(own) = self.0.get_mut(part as usize / 32) {
            *own = 0;
        }
    }

    /// Adds some of the same number.
    pub(super) fn add_all(&mut self, number: u32, bits: u32) {
        if let Some(own) = self.0.get_mut(number as usize) {
            *own |= bits;
        }
    }

    pub(super) fn has(&self, part: u32) -> bool {
        self.both(part / 32, 1 << (part % 32)) != 0
    }

    /// Those of the same number that are here as well.
    pub(super) fn both(&self, number: u32, bits: u32) -> u32 {
        self.0.get(number as usize).map_or(0, |own| own & bits)
    }
}

impl Chained {
    /// How many parts there are.
    pub(super) fn parts(&self) -> usize {
        self.langs.len()
    }

    /// How many chains there are.
    pub(super) fn len(&self) -> usize {
        self.chains.len().saturating_sub(1)
    }

    /// What stands in a chain, in order: parts, and the numbers of their meanings.
    pub(super) fn links(&self, chain: usize) -> impl Iterator<Item = (u32, u32)> + '_ {
        let [start, end] = self.chains.row(chain).unwrap_or_default();
        let rows = self.links.bytes(LINK * start as usize..LINK * end as usize).as_chunks().0;
        rows.iter().map(|row: &[_; LINK]| row.map(u32::from_le_bytes).into())
    }

    /// What a part means: in which languages, and in chains where its meaning has this number.
    pub(super) fn spoken(&self, part: u32, meaning: u32) -> Spoken {
        let langs = Langs::from_number(self.langs.get(part as usize).unwrap_or(0));
        // There are no numbers of meanings but those that were given.
        (langs, self.meanings.get(meaning as usize).copied().unwrap_or(Meaning::Filler))
    }
}
