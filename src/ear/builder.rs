//! Collects the words of a flow and builds an ear.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use super::fold::fold;
use super::lang::Langs;
use super::lexicon::{Lexicon, Meaning};
use super::mend::Mender;
use super::scan::{Base, Pattern, Scanner, Words};
use super::{Ear, Lang};

/// Builds an [`Ear`] with the words of a flow. A word that folds to nothing (`"…"`) is skipped.
///
/// ```
/// use presszero::ear::{Ear, Lang};
/// use presszero::protocol::HeardAs;
///
/// let mut builder = Ear::builder(&[Lang::Zh]);
/// builder.never("人工草坪");
/// builder.lane(2, "助听器");
/// let ear = builder.build();
/// assert!(!ear.hear("我要找人工草坪").hands_over());
/// assert_eq!(ear.hear("我戴助听器").own, Some(2));
/// ```
#[derive(Clone, Debug)]
pub struct EarBuilder {
    base: Arc<Base>,
    own: Patterns,
}

/// Patterns, each folded text once.
#[derive(Clone, Debug, Default)]
struct Patterns {
    all: Vec<Pattern>,
    by_text: HashMap<String, usize>,
}

impl EarBuilder {
    pub(super) fn new(langs: &[Lang]) -> Self {
        Self { base: base(langs), own: Patterns::default() }
    }

    /// A builder for the languages of another ear.
    pub(super) fn like(ear: &Ear) -> Self {
        Self { base: Arc::clone(&ear.scanner.base), own: Patterns::default() }
    }

    /// A word that asks for a person wherever it stands, unless it is negated (`[human] words`).
    pub fn human(&mut self, word: &str) {
        self.own(word, Meaning::Human);
    }

    /// A phrase that is no request, whatever words stand in it (`[ear] not`). A flow's own word that is the same phrase stays.
    pub fn never(&mut self, phrase: &str) {
        self.own(phrase, Meaning::Never);
    }

    /// A word for a lane: heard as [`Elder`](crate::protocol::HeardAs::Elder) with `lane` as its number.
    pub fn lane(&mut self, lane: u32, word: &str) {
        self.own(word, Meaning::Lane(lane));
    }

    /// A word of an option, choice or unit: heard as [`Option`](crate::protocol::HeardAs::Option) with `id` as its number, and
    /// only by [`Ear::hear_at`] with this `place`.
    pub fn word(&mut self, place: u32, id: u32, word: &str) {
        let folded = fold(word).text;
        if folded.is_empty() {
            return;
        }
        // Words come place by place, so that one given twice is among the last.
        let words = &mut self.own.of(folded, word).words;
        let is_known = words.iter().rev().take_while(|(at, _)| *at == place).any(|word| *word == (place, id));
        if !is_known {
            words.push((place, id));
        }
    }

    /// The ear.
    #[must_use]
    pub fn build(self) -> Ear {
        Ear { scanner: Arc::new(Scanner { base: self.base, own: Words::new(self.own.all, &[]) }) }
    }

    fn own(&mut self, word: &str, meaning: Meaning) {
        let folded = fold(word).text;
        if !folded.is_empty() {
            self.own.add(folded, word, Langs::ALL, meaning);
        }
    }
}

impl Patterns {
    fn add(&mut self, folded: String, term: &str, langs: Langs, meaning: Meaning) {
        let meanings = &mut self.of(folded, term).meanings;
        match meanings.iter_mut().find(|(_, known)| *known == meaning) {
            Some((known, _)) => *known = known.and(langs),
            None => meanings.push((langs, meaning)),
        }
    }

    /// The pattern of a folded text.
    fn of(&mut self, folded: String, term: &str) -> &mut Pattern {
        let next = self.all.len();
        let at = *self.by_text.entry(folded).or_insert_with_key(|folded| {
            let written = (folded != term).then(|| term.to_owned());
            self.all.push(Pattern { folded: folded.clone(), written, meanings: Vec::new(), words: Vec::new() });
            next
        });
        &mut self.all[at]
    }
}

/// What some languages have: kept, because every flow of these languages shares it and it takes a while to build.
fn base(langs: &[Lang]) -> Arc<Base> {
    static KEPT: Mutex<BTreeMap<Langs, Arc<Base>>> = Mutex::new(BTreeMap::new());
    let mut langs = langs.to_vec();
    langs.sort_unstable();
    langs.dedup();
    let set = langs.iter().fold(Langs::NONE, |set, lang| set.and(Langs::of(*lang)));
    // Nothing panics while the lock is held; if it did, what is kept is still whole.
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(kept.entry(set).or_insert_with(|| Arc::new(built(&langs))))
}

fn built(langs: &[Lang]) -> Base {
    let mut patterns = Patterns::default();
    let (mut parts, mut gaps) = (Vec::new(), 0);
    for lang in langs {
        let lexicon = Lexicon::of(*lang);
        let first = u16::try_from(parts.len()).unwrap_or(u16::MAX);
        for (phrase, meaning) in &lexicon.entries {
            patterns.add(phrase.clone(), phrase, Langs::of(*lang), meaning.with_parts_from(first));
        }
        let counted = |roles: &Vec<Meaning>| roles.iter().map(|role| role.with_gaps_from(gaps)).collect();
        parts.extend(lexicon.parts.iter().map(counted));
        gaps += lexicon.gaps;
    }
    let (words, groups) = (Words::new(patterns.all, &parts), Langs::groups(langs));
    Base { words, mender: Mender::new(langs), gaps: usize::from(gaps), groups }
}
