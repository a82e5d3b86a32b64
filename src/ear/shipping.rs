//! What the library ships of the lexicons: tables in which a program finds each word where it lies. The build script works them out; the
//! library does only in its tests.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::chained::{Chained, Search};
use super::fold::is_unspaced;
use super::lang::{Lang, Langs};
use super::lexicon::{Gap, Lexicon, Meaning};
use super::meant::Meant;
use super::table::Table;
use super::trie::{Entry, Trie};
use super::words::{Patterns, Words};
use crate::protocol::HeardBy;

/// The tables of all languages, by their names; `file` gives the text of a lexicon by its name.
///
/// # Errors
/// What is wrong with which lexicon, or that the lexicons have grown too large.
pub fn tables(file: &dyn Fn(&str) -> Result<String, String>) -> Result<Vec<(String, Vec<u8>)>, String> {
    let Gathered { patterns, parts, gaps, known, sounded, spelled, short } = Gathered::new(file)?;
    let mut files = vec![
        ("sounded".to_owned(), lines(&sounded)),
        ("spelled".to_owned(), lines(&spelled)),
        ("known".to_owned(), tree(&known).nodes.written()),
        ("gaps.rs".to_owned(), gaps.to_string().into_bytes()),
        ("short".to_owned(), lines(&short)),
    ];
    let (chained, search) = Chained::new(&patterns, &parts, &file("common.tsv")?)?;
    let words = patterns.of_lexicons(&search);
    files.push(("words".to_owned(), words.trie.nodes.written()));
    let Meant { bounds, plain, parts, asks } = &words.meant;
    files.extend(named("words", [("bounds", bounds), ("parts", parts), ("asks", asks)]));
    let Chained { chains, links, langs, meanings } = &chained;
    files.extend(named("chained", [("chains", chains), ("links", links), ("langs", langs)]));
    let told = |error: postcard::Error| error.to_string();
    files.push(("words.plain".to_owned(), postcard::to_allocvec(plain).map_err(told)?));
    files.push(("chained.meanings".to_owned(), postcard::to_allocvec(meanings).map_err(told)?));
    Ok(files)
}

/// Tables by the names of their files.
fn named<const N: usize>(of: &str, tables: [(&str, &Table); N]) -> impl Iterator<Item = (String, Vec<u8>)> {
    tables.map(|(name, table)| (format!("{of}.{name}"), table.written())).into_iter()
}

/// Words and their languages, a line each, with a tab between.
fn lines(told: &[(String, Langs)]) -> Vec<u8> {
    told.iter().flat_map(|(word, langs)| format!("{word}\t{}\n", langs.bits()).into_bytes()).collect()
}

fn tree(known: &BTreeMap<String, Langs>) -> Trie {
    Trie::new(known.iter().map(|(phrase, langs)| Entry { phrase, number: 0, langs: *langs }), true)
}

/// What all lexicons say.
#[derive(Default)]
struct Gathered {
    patterns: Patterns,
    parts: Vec<Vec<Meaning>>,
    gaps: u16,
    /// Words that are right as they stand.
    known: BTreeMap<String, Langs>,
    /// Words that are also told by their sound, and by a spelling that is nearly theirs, in the order of the lexicons.
    sounded: Vec<(String, Langs)>,
    spelled: Vec<(String, Langs)>,
    /// Words cut short: a form, a tab, the word.
    short: Vec<(String, Langs)>,
}

impl Gathered {
    fn new(file: &dyn Fn(&str) -> Result<String, String>) -> Result<Self, String> {
        let mut gathered = Self::default();
        let mut slips = Vec::new();
        for lang in Lang::ALL {
            let mut lexicon = Lexicon::of(*lang, file)?;
            slips.append(&mut lexicon.slips);
            gathered.add(*lang, lexicon)?;
        }
        // What one language writes wrongly another may list as well.
        for slip in &slips {
            gathered.known.remove(slip);
        }
        Ok(gathered)
    }

    fn add(&mut self, lang: Lang, lexicon: Lexicon) -> Result<(), String> {
        let too_large = |_| format!("{lang}: too many parts of chains, or gaps, in all lexicons");
        let first = u16::try_from(self.parts.len() + lexicon.parts.len()).map_err(too_large)?;
        let first = first - u16::try_from(lexicon.parts.len()).map_err(too_large)?;
        // The last number of a gap stands for none.
        let gaps = u16::try_from(u32::from(self.gaps) + u32::from(lexicon.gaps) + 1).map_err(too_large)? - 1;
        for (phrase, meaning) in lexicon.entries {
            self.note(&phrase, Langs::of(lang), meaning);
            self.patterns.add(&phrase, &phrase, Langs::of(lang), meaning.with_parts_from(first));
        }
        let counted = |roles: &Vec<Meaning>| roles.iter().map(|role| role.with_gaps_from(self.gaps)).collect();
        self.parts.extend(lexicon.parts.iter().map(counted));
        self.gaps = gaps;
        for (form, word) in lexicon.short {
            self.short.push((format!("{form}\t{word}"), Langs::of(lang)));
        }
        Ok(())
    }

    /// What the mender must know of an entry.
    fn note(&mut self, phrase: &str, langs: Langs, meaning: Meaning) {
        match meaning {
            Meaning::BySound => self.sounded.push((phrase.to_owned(), langs)),
            Meaning::BySpelling => self.spelled.push((phrase.to_owned(), langs)),
            _ => {}
        }
        // A wrong spelling that a lexicon lists stays wrong in other phrases.
        if !meaning.is_misspelled() {
            for token in phrase.split(' ').filter(|token| !token.contains(is_unspaced)) {
                let own = self.known.entry(token.to_owned()).or_insert(Langs::NONE);
                *own = own.and(langs);
            }
        }
    }
}

impl Patterns {
    /// Those of the lexicons: what means the same has one number. `search` tells how the chains are looked for that their parts belong to.
    fn of_lexicons(&self, search: &Search) -> Words {
        let (mut numbers, mut lists) = (FxHashMap::default(), Vec::new());
        let meanings = self.all.iter().map(|pattern| pattern.meanings.as_slice());
        let number = |list| {
            *numbers.entry(list).or_insert_with(|| {
                lists.push(list);
                lists.len() - 1
            })
        };
        let own: Vec<usize> = meanings.map(number).collect();
        let meant = Meant::new(lists.into_iter(), search);
        let entries = self.all.iter().zip(own).map(|(pattern, number)| pattern.entry(number, meant.langs(number)));
        Words { trie: Trie::new(entries, true), meant }
    }
}

impl Table {
    /// As it is written to a file.
    fn written(&self) -> Vec<u8> {
        self.bytes(0..self.len()).as_flattened().to_vec()
    }
}

impl Meaning {
    /// Whether the phrase is written or heard wrongly.
    const fn is_misspelled(self) -> bool {
        matches!(
            self,
            Self::Says(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Alone(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Verb(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Object(_, HeardBy::Typo | HeardBy::Sound)
                | Self::First(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Last(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Part(_, HeardBy::Typo | HeardBy::Sound)
        )
    }

    /// The same, its parts counted on from a number.
    const fn with_parts_from(self, first: u16) -> Self {
        match self {
            Self::Part(part, by) => Self::Part(part.saturating_add(first), by),
            other => other,
        }
    }

    /// The same, its gaps counted on from a number.
    fn with_gaps_from(self, first: u16) -> Self {
        let on = |gap: Gap| Gap { number: gap.number.saturating_add(first), ..gap };
        match self {
            Self::Opens(gap) => Self::Opens(on(gap)),
            Self::OpensFirst(gap) => Self::OpensFirst(on(gap)),
            Self::Steps(before, gap) => Self::Steps(on(before), on(gap)),
            Self::Closes(gap, what, by) => Self::Closes(on(gap), what, by),
            Self::ClosesLast(gap, what, by) => Self::ClosesLast(on(gap), what, by),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::ear::shipped;
    use crate::ear::tests::file;
    use crate::ear::words::Pattern;

    /// The tree has every phrase and no other.
    fn has_all(patterns: &Patterns) -> bool {
        let langs = |pattern: &Pattern| pattern.meanings.iter().map(|(langs, _)| *langs).collect::<Langs>();
        let listed = patterns.all.iter().map(|pattern| (pattern.as_ref().to_owned(), langs(pattern)));
        let mut listed: Vec<(String, Langs)> = listed.filter(|(_, langs)| langs.meet(Langs::ALL)).collect();
        let mut shipped: Vec<_> = shipped::words().trie.phrases().map(|(phrase, _, langs)| (phrase, langs)).collect();
        listed.sort_unstable();
        shipped.sort_unstable();
        listed == shipped
    }

    #[test]
    fn what_ships_is_what_the_lexicons_say() {
        assert!(tables(&file).unwrap().iter().all(|(_, table)| !table.is_empty()));
        let Gathered { patterns, parts, gaps, known, sounded, spelled, short } = Gathered::new(&file).unwrap();
        let (chained, search) = Chained::new(&patterns, &parts, &file("common.tsv").unwrap()).unwrap();
        let words = patterns.of_lexicons(&search);
        assert!(&chained == shipped::chained(), "chains");
        assert!(&words == shipped::words(), "words and what they mean");
        assert!(has_all(&patterns), "every phrase");
        assert!(tree(&known) == shipped::known(), "known words");
        assert_eq!(usize::from(gaps), shipped::GAPS);
        let phrases = |told: &[(String, Langs)]| told.iter().map(|(phrase, _)| phrase.clone()).collect::<Vec<_>>();
        assert!(shipped::sounded(Langs::ALL).eq(phrases(&sounded)), "words told by their sound");
        let told = shipped::spelled(Langs::ALL).map(|(phrase, langs)| (phrase.to_owned(), langs));
        assert!(told.eq(spelled), "words told by their spelling");
        assert_eq!(shipped::short().count(), short.len(), "words cut short");
    }
}
