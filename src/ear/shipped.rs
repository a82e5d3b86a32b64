//! The lexicons of all languages as the build script has written them: see `shipping`.

use std::sync::OnceLock;

use super::chained::Chained;
use super::lang::Langs;
use super::meant::Meant;
use super::table::Table;
use super::trie::Trie;
use super::words::Words;

/// How many gaps the chains of all languages have.
pub(super) const GAPS: usize = include!(concat!(env!("OUT_DIR"), "/gaps.rs"));

macro_rules! table {
    ($($name:literal),+) => {
        Table::shipped(include_bytes!(concat!(env!("OUT_DIR"), "/" $(, $name)+)))
    };
}

macro_rules! trie {
    ($name:literal) => {
        Trie::shipped(include_bytes!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}

/// What Chinese words sound like, or any words are spelled like, is told where they stand in these: a word, a tab, its languages.
static SOUNDED: &str = include_str!(concat!(env!("OUT_DIR"), "/sounded"));
static SPELLED: &str = include_str!(concat!(env!("OUT_DIR"), "/spelled"));

/// Words cut short: a form, a tab, the word, a tab, the languages.
static SHORT: &str = include_str!(concat!(env!("OUT_DIR"), "/short"));

/// The words of all languages.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let plain = include_bytes!(concat!(env!("OUT_DIR"), "/words.plain"));
        let meant = Meant {
            bounds: table!("words.bounds"),
            // The same code has written this; a test reads all of it.
            plain: postcard::from_bytes(plain).unwrap_or_default(),
            parts: table!("words.parts"),
            asks: table!("words.asks"),
        };
        Words { trie: trie!("words"), meant }
    })
}

/// The phrases with gaps of all languages.
pub(super) fn chained() -> &'static Chained {
    static CHAINED: OnceLock<Chained> = OnceLock::new();
    CHAINED.get_or_init(|| {
        let meanings = include_bytes!(concat!(env!("OUT_DIR"), "/chained.meanings"));
        Chained {
            chains: table!("chained.chains"),
            links: table!("chained.links"),
            langs: table!("chained.langs"),
            meanings: postcard::from_bytes(meanings).unwrap_or_default(),
        }
    })
}

/// Words of scripts with spaces that are right as they stand.
pub(super) const fn known() -> Trie {
    trie!("known")
}

/// The words that are also told by their sound.
pub(super) fn sounded(langs: Langs) -> impl Iterator<Item = &'static str> {
    told(SOUNDED, langs).map(|(word, _)| word)
}

/// The words that are also told where they are spelled nearly so.
pub(super) fn spelled(langs: Langs) -> impl Iterator<Item = (&'static str, Langs)> {
    told(SPELLED, langs)
}

/// Such words and their languages.
fn told(lines: &'static str, langs: Langs) -> impl Iterator<Item = (&'static str, Langs)> {
    listed(lines).filter(move |(_, own)| own.meet(langs))
}

/// The lines of a list, and their languages, which stand behind the last tab.
fn listed(lines: &'static str) -> impl Iterator<Item = (&'static str, Langs)> {
    let lines = lines.lines().filter_map(|line| line.rsplit_once('\t'));
    lines.filter_map(|(line, own)| Some((line, Langs::from_number(own.parse().ok()?))))
}

/// A word that is cut short in chats.
#[derive(Clone, Copy, Debug)]
pub(super) struct Short {
    pub(super) form: &'static str,
    pub(super) word: &'static str,
    pub(super) langs: Langs,
}

/// The words that are cut short in chats.
pub(super) fn short() -> impl Iterator<Item = Short> {
    listed(SHORT).filter_map(|(line, langs)| {
        let (form, word) = line.split_once('\t')?;
        Some(Short { form, word, langs })
    })
}
