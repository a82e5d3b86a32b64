//! Works out by which parts a phrase with gaps is best looked for: once, by the build script; the library does only in its tests.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::chained::{Ask, Chained, LINK, Search};
use super::lang::Langs;
use super::lexicon::{Gap, Meaning};
use super::words::{Pattern, Patterns};

impl Chained {
    /// From what each pattern means, and what each part is in every chain that it stands in; and how the chains are looked for.
    ///
    /// # Errors
    /// If there are too many of them to be numbered.
    pub(super) fn new(patterns: &Patterns, parts: &[Vec<Meaning>]) -> Result<(Self, Search), String> {
        let words = Words::new(patterns, parts.len());
        let numbers = words.numbers()?;
        let (mut new, mut asks) = (Self::default(), vec![Vec::new(); parts.len()]);
        let chains = chains(parts);
        let meanings = new.number_meanings(&chains);
        for (chain, all) in chains.into_iter().enumerate() {
            let chain = number(chain)?;
            new.chains.push(new.links.len() / LINK);
            for (part, meaning) in &all {
                new.links.push(numbers[*part].into());
                new.links.push(meanings[meaning]);
            }
            let mut rarest: Vec<usize> = all.iter().map(|(part, _)| *part).collect();
            rarest.sort_unstable_by_key(|part| (words.common[*part], *part));
            // A part may stand in a chain twice, and there be no other.
            rarest.dedup();
            if let [first, rest @ ..] = rarest.as_slice() {
                let next = numbers[*rest.first().unwrap_or(first)];
                asks[usize::from(numbers[*first])].push(Ask { chain, next });
            }
        }
        new.chains.push(new.links.len() / LINK);
        new.langs.pad(parts.len());
        numbers.iter().zip(&words.langs).for_each(|(number, langs)| new.langs.set((*number).into(), langs.bits()));
        Ok((new, Search { numbers, asks }))
    }

    /// Numbers the meanings in the order in which those of one hit must be judged.
    fn number_meanings(&mut self, chains: &[Vec<(usize, Meaning)>]) -> FxHashMap<Meaning, usize> {
        let mut known = FxHashSet::default();
        self.meanings = chains.iter().flatten().map(|(_, meaning)| *meaning).filter(|new| known.insert(*new)).collect();
        self.meanings.sort_by_key(|meaning| meaning.turn());
        self.meanings.iter().enumerate().map(|(number, meaning)| (*meaning, number)).collect()
    }
}

fn number(number: usize) -> Result<u16, String> {
    u16::try_from(number).map_err(|_| "too many phrases with gaps in all lexicons".to_owned())
}

/// The words of the parts.
struct Words {
    /// By part: its words, those first that belong to the most parts.
    own: Vec<Vec<usize>>,
    /// How common each part is,
    common: Vec<usize>,
    /// and in which languages it is one.
    langs: Vec<Langs>,
}

impl Words {
    /// A word is held to be as common as the lexicons hold it to be: the more parts it belongs to, the more often it is said. (The square of
    /// their number told best where a part stands in a text, of all that can be told without any text.)
    fn new(patterns: &Patterns, parts: usize) -> Self {
        let mut new = Self { own: vec![Vec::new(); parts], common: vec![0; parts], langs: vec![Langs::NONE; parts] };
        let own = |pattern: &Pattern| {
            pattern.meanings.iter().filter_map(|(langs, meaning)| Some((*langs, meaning.part()?))).collect()
        };
        let mut words: Vec<Vec<(Langs, usize)>> = patterns.all.iter().map(own).collect();
        words.sort_by_key(|own| Reverse(own.len()));
        for (word, all) in words.iter().enumerate() {
            for (langs, part) in all {
                new.own[*part].push(word);
                new.common[*part] += all.len().pow(2);
                new.langs[*part] = new.langs[*part].and(*langs);
            }
        }
        new
    }

    /// A number for each part, so that the parts of a word lie together, as far as words share them.
    fn numbers(&self) -> Result<Vec<u16>, String> {
        let mut order: Vec<usize> = (0..self.own.len()).collect();
        order.sort_by_key(|part| &self.own[*part]);
        let mut numbers = vec![0; order.len()];
        for (at, part) in order.into_iter().enumerate() {
            numbers[part] = number(at)?;
        }
        Ok(numbers)
    }
}

/// Every chain: its parts in order, and what each means in it. `parts` tells by the number of a part what it is in all chains.
fn chains(parts: &[Vec<Meaning>]) -> Vec<Vec<(usize, Meaning)>> {
    let all = || parts.iter().enumerate().flat_map(|(part, roles)| roles.iter().map(move |role| (part, *role)));
    let opening: FxHashMap<u16, (usize, Meaning)> =
        all().filter_map(|(part, role)| Some((role.opens()?.number, (part, role)))).collect();
    let whole = |last: (usize, Meaning)| {
        let before = |(_, role): &(usize, Meaning)| opening.get(&role.closes()?.number).copied();
        let mut chain: Vec<_> = std::iter::successors(Some(last), before).collect();
        chain.reverse();
        chain
    };
    all().filter(|(_, role)| role.opens().is_none()).map(whole).collect()
}

impl Meaning {
    /// The gap that begins behind it.
    const fn opens(self) -> Option<Gap> {
        match self {
            Self::Opens(gap) | Self::OpensFirst(gap) | Self::Steps(_, gap) => Some(gap),
            _ => None,
        }
    }

    /// Which of several roles of one hit comes first: what ends before what begins, and of a chain the later part, or the
    /// beginning would be forgotten that the end waits for.
    fn turn(self) -> (u8, Reverse<u16>) {
        match (self.closes(), self.opens()) {
            (Some(gap), None) => (0, Reverse(gap.number)),
            (Some(gap), Some(_)) => (1, Reverse(gap.number)),
            (None, _) => (2, Reverse(0)),
        }
    }
}
