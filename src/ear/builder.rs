//! Collects the words of a flow and builds an ear.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::lang::Langs;
use super::lexicon::Meaning;
use super::mend::Mender;
use super::scan::{Base, Scanner};
use super::shipped::{GAPS, chained, words};
use super::words::Patterns;
use super::{Ear, Lang, kept_fold};

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
    /// Whether the name of some option has a number in it.
    numbered: bool,
}

impl EarBuilder {
    pub(super) fn new(langs: &[Lang]) -> Self {
        Self { base: base(langs), own: Patterns::default(), numbered: false }
    }

    /// A builder for the languages of another ear.
    pub(super) fn like(ear: &Ear) -> Self {
        Self { base: Arc::clone(&ear.scanner.base), own: Patterns::default(), numbered: false }
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
        let folded = &kept_fold(word).text;
        if folded.is_empty() {
            return;
        }
        self.numbered |= folded.contains(|c: char| c.is_ascii_digit());
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
        let own = self.own.of_flow();
        Ear { scanner: Arc::new(Scanner { base: self.base, own, numbered: self.numbered }) }
    }

    fn own(&mut self, word: &str, meaning: Meaning) {
        let folded = &kept_fold(word).text;
        if !folded.is_empty() {
            self.own.add(folded, word, Langs::ALL, meaning);
        }
    }
}

/// What some languages have: kept, because every flow of these languages shares it and it takes a while to build.
fn base(langs: &[Lang]) -> Arc<Base> {
    static KEPT: Mutex<BTreeMap<Langs, Arc<Base>>> = Mutex::new(BTreeMap::new());
    let langs = Langs::heard(langs);
    // Nothing panics while the lock is held; if it did, what is kept is still whole.
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(kept.entry(langs).or_insert_with(|| {
        Arc::new(Base {
            words: words(),
            chained: chained(),
            langs,
            mender: Mender::new(langs),
            gaps: GAPS,
            groups: langs.groups(),
        })
    }))
}
