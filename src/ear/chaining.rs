//! Works out by which parts a phrase with gaps is best looked for: once, by the build script; the library does only in its tests.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::chained::{Ask, Chained, LINK, Search};
use super::lang::Langs;
use super::lexicon::{Gap, Meaning};
use super::words::{Pattern, Patterns};

impl Chained {
    /// From what each pattern means, what each part is in every chain that it stands in, and how common words are (see `common.tsv`); and how the
    /// chains are looked for.
    ///
    /// # Errors
    /// If there are too many of them to be numbered.
    pub(super) fn new(patterns: &Patterns, parts: &[Vec<Meaning>], common: &str) -> Result<(Self, Search), String> {
        let words = Words::new(patterns, parts.len(), &shares(common)?);
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
            rarest.sort_unstable_by_key(|part| (words.shares[*part], words.common[*part], *part));
            // A part may stand in a chain twice, and there be no other.
            rarest.dedup();
            if let [first, rest @ ..] = rarest.as_slice() {
                let next = numbers[*rest.first().unwrap_or(first)];
                asks[usize::from(numbers[*first])].push(Ask { chain, next });
            }
        }
        new.chains.push(new.links.len() / LINK);
        let mut langs: Vec<(u16, Langs)> = numbers.iter().copied().zip(words.langs).collect();
        langs.sort_unstable();
        langs.into_iter().for_each(|(_, langs)| new.langs.push(langs.bits()));
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

/// The utterances of which `common.tsv` tells how many have a word.
const ALL: u32 = 10_000;

/// How many of [`ALL`] utterances have a word: a line each, the word, a tab, the number.
///
/// # Errors
/// If a line is something else.
fn shares(common: &str) -> Result<FxHashMap<&str, u32>, String> {
    let mut shares = FxHashMap::default();
    for (line, text) in (1..).zip(common.lines()) {
        let (word, share) = text.split_once('\t').unwrap_or_default();
        shares.insert(word, share.parse().map_err(|_| format!("common.tsv:{line}: not a word and a number"))?);
    }
    Ok(shares)
}

/// The words of the parts.
struct Words {
    /// By part: its words, those first that belong to the most parts.
    own: Vec<Vec<usize>>,
    /// How many of [`ALL`] utterances have each part, as far as that is known,
    shares: Vec<u32>,
    /// how common it is otherwise,
    common: Vec<usize>,
    /// and in which languages it is one.
    langs: Vec<Langs>,
}

impl Words {
    /// Beside what is known of it, a word is held to be as common as the lexicons hold it to be: the more parts it belongs to, the more often it is
    /// said. (The square of their number told best where a part stands in a text, of all that can be told without any text.)
    fn new(patterns: &Patterns, parts: usize, shares: &FxHashMap<&str, u32>) -> Self {
        let mut new = Self {
            own: vec![Vec::new(); parts],
            shares: vec![0; parts],
            common: vec![0; parts],
            langs: vec![Langs::NONE; parts],
        };
        let own = |pattern: &Pattern| {
            let parts = pattern.meanings.iter().filter_map(|(langs, meaning)| Some((*langs, meaning.part()?)));
            (parts.collect(), shares.get(pattern.as_ref()).copied().unwrap_or(0))
        };
        let mut words: Vec<(Vec<(Langs, usize)>, u32)> = patterns.all.iter().map(own).collect();
        words.sort_by_key(|(own, _)| Reverse(own.len()));
        for (word, (all, share)) in words.iter().enumerate() {
            for (langs, part) in all {
                new.own[*part].push(word);
                new.shares[*part] += share;
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;
    use std::{env, fs};

    use super::*;
    use crate::ear::lang::Lang;
    use crate::ear::tests::file;
    use crate::ear::{Ear, fold};

    /// Rarer words need not be known.
    const LISTED: u32 = ALL / 100;

    /// How many of [`ALL`] lines of the corpus have a word that is a part of chains, in the language that has it most.
    fn counted() -> BTreeMap<String, u32> {
        let ear = Ear::new(Lang::ALL);
        let (base, mut characters, mut hits) = (&ear.scanner.base, Vec::new(), Vec::new());
        let meant = &base.words.meant;
        let mut shares = BTreeMap::new();
        for lang in Lang::ALL {
            let (mut counts, mut lines) = (BTreeMap::new(), 0);
            for said in corpus(*lang).lines().filter_map(|line| line.split('\t').nth(1)) {
                hits.clear();
                characters.clear();
                let text = fold(said).text;
                ear.scanner.hits(&text, &mut characters, &mut hits);
                let own = hits.iter().filter(|hit| meant.langs(hit.pattern).meet(Langs::of(*lang)));
                let own = own.filter(|hit| meant.roles(hit.pattern).is_some());
                let own: BTreeSet<&str> = own.map(|hit| &text[hit.span()]).collect();
                own.into_iter().for_each(|word| *counts.entry(word.to_owned()).or_insert(0) += 1);
                lines += 1;
            }
            for (word, count) in counts {
                let share: &mut u32 = shares.entry(word).or_default();
                *share = (*share).max(count * ALL / lines);
            }
        }
        shares
    }

    /// What was said in a language and may be looked at.
    fn corpus(lang: Lang) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ear/corpus");
        let is_own = |name: &str| name.split(['-', '.']).next() == Some(lang.as_str()) && !name.contains("-apart");
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let own = files.filter(|file| is_own(file.file_name().unwrap().to_str().unwrap()));
        own.map(|file| fs::read_to_string(file).unwrap()).collect()
    }

    /// How common words are tells only what is looked for first. `UPDATE_COMMON=1` writes the list anew.
    #[test]
    fn the_common_words_are_those_of_the_corpus() {
        let counted = counted();
        if env::var_os("UPDATE_COMMON").is_some() {
            let line = |(word, share): (&String, &u32)| format!("{word}\t{share}\n");
            let listed: String = counted.iter().filter(|(_, share)| **share >= LISTED).map(line).collect();
            return fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ear/lexicon/common.tsv"), listed)
                .unwrap();
        }
        let text = file("common.tsv").unwrap();
        let listed = shares(&text).unwrap();
        let is_far = |(word, share): &(&String, &u32)| {
            let known = listed.get(word.as_str()).copied().unwrap_or(0);
            known.abs_diff(**share) > ALL / 50
        };
        let far: Vec<_> = counted.iter().filter(is_far).collect();
        assert!(far.is_empty(), "UPDATE_COMMON=1 cargo test common_words: {far:?}");
    }

    #[test]
    fn a_wrong_list_is_told() {
        assert_eq!(shares("to\t12\nfrom").unwrap_err(), "common.tsv:2: not a word and a number");
    }
}
