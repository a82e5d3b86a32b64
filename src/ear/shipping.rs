//! What the library ships of the lexicons: tables in which a program finds each word where it lies. The build script works them out; the
//! library does only in its tests.

use std::collections::BTreeMap;

use super::chained::Chained;
use super::fold::is_unspaced;
use super::lang::{Lang, Langs};
use super::lexicon::{Gap, Lexicon, Meaning};
use super::meant::Meant;
use super::table::Table;
use super::trie::Trie;
use super::words::Patterns;
use crate::protocol::HeardBy;

/// The tables of all languages, by their names; `file` gives the text of a lexicon by its name.
///
/// # Errors
/// What is wrong with which lexicon, or that the lexicons have grown too large.
pub fn tables(file: &dyn Fn(&str) -> Result<String, String>) -> Result<Vec<(String, Vec<u8>)>, String> {
    let Gathered { patterns, parts, gaps, known, sounded, spelled, short } = Gathered::new(file)?;
    let numbered = |told: &[(String, Langs)]| {
        let mut table = Table::default();
        for (phrase, langs) in told {
            table.push(patterns.number(phrase).unwrap_or_default());
            table.push(langs.bits());
        }
        table.written()
    };
    let mut files = vec![
        ("sounded".to_owned(), numbered(&sounded)),
        ("spelled".to_owned(), numbered(&spelled)),
        ("gaps.rs".to_owned(), gaps.to_string().into_bytes()),
        ("short".to_owned(), short.into_bytes()),
    ];
    files.extend(of_trie("known", &tree(&known)));
    let (chained, search) = Chained::new(&patterns, &parts, &file("common.tsv")?)?;
    let words = patterns.words(&search);
    files.extend(of_trie("words", &words.trie));
    let Meant { lists, bounds, plain, parts, asks } = &words.meant;
    files.extend(named("words", [("lists", lists), ("bounds", bounds), ("parts", parts), ("asks", asks)]));
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

fn tree(known: &BTreeMap<String, Langs>) -> Trie {
    let (words, langs): (Vec<&String>, Vec<&Langs>) = known.iter().unzip();
    Trie::new(&words, |number| *langs[number])
}

fn of_trie(name: &str, trie: &Trie) -> impl Iterator<Item = (String, Vec<u8>)> {
    let Trie { text, ends, nodes } = trie;
    named(name, [("ends", ends), ("nodes", nodes)]).chain([(format!("{name}.txt"), text.as_bytes().to_vec())])
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
    /// Words cut short, in lines as they ship.
    short: String,
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
            self.short.push_str(&format!("{form}\t{word}\t{}\n", Langs::of(lang).bits()));
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

    #[test]
    fn what_ships_is_what_the_lexicons_say() {
        assert!(tables(&file).unwrap().iter().all(|(_, table)| !table.is_empty()));
        let Gathered { patterns, parts, gaps, known, sounded, spelled, short } = Gathered::new(&file).unwrap();
        let (chained, search) = Chained::new(&patterns, &parts, &file("common.tsv").unwrap()).unwrap();
        let words = patterns.words(&search);
        assert!(&chained == shipped::chained(), "chains");
        assert!(words.trie == shipped::words().trie, "words");
        assert!(words.meant == shipped::words().meant, "meanings");
        assert!(tree(&known) == shipped::known(), "known words");
        assert_eq!(usize::from(gaps), shipped::GAPS);
        let phrases = |told: &[(String, Langs)]| told.iter().map(|(phrase, _)| phrase.clone()).collect::<Vec<_>>();
        assert!(shipped::sounded(Langs::ALL).eq(phrases(&sounded)), "words told by their sound");
        let told = shipped::spelled(Langs::ALL).map(|(phrase, langs)| (phrase.to_owned(), langs));
        assert!(told.eq(spelled), "words told by their spelling");
        assert_eq!(shipped::short().count(), short.lines().count(), "words cut short");
    }
}
