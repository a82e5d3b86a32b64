//! Collects the words of a flow and builds an ear.

use std::collections::HashMap;
use std::sync::Arc;

use super::fold::fold;
use super::lexicon::{self, Meaning};
use super::mend::Mender;
use super::scan::{Pattern, Scanner};
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
#[derive(Clone, Debug, Default)]
pub struct EarBuilder {
    patterns: Vec<Pattern>,
    by_text: HashMap<String, usize>,
    langs: Vec<Lang>,
    /// Kinds of gaps so far.
    gaps: u16,
}

impl EarBuilder {
    pub(super) fn new(langs: &[Lang]) -> Self {
        let mut builder = Self { langs: langs.to_vec(), ..Self::default() };
        for lang in langs {
            let entries = lexicon::entries(*lang);
            for (phrase, meaning) in entries {
                builder.add(phrase.clone(), phrase, meaning.counted_from(builder.gaps));
            }
            builder.gaps += lexicon::gaps(entries);
        }
        builder
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
        let words = &mut self.pattern(folded, word).words;
        let is_known = words.iter().rev().take_while(|(at, _)| *at == place).any(|word| *word == (place, id));
        if !is_known {
            words.push((place, id));
        }
    }

    /// The ear.
    #[must_use]
    pub fn build(self) -> Ear {
        Ear { scanner: Arc::new(Scanner::new(self.patterns, Mender::new(&self.langs), usize::from(self.gaps))) }
    }

    fn own(&mut self, word: &str, meaning: Meaning) {
        let folded = fold(word).text;
        if !folded.is_empty() {
            self.add(folded, word, meaning);
        }
    }

    fn add(&mut self, folded: String, term: &str, meaning: Meaning) {
        let meanings = &mut self.pattern(folded, term).meanings;
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }

    /// The pattern of a folded text.
    fn pattern(&mut self, folded: String, term: &str) -> &mut Pattern {
        let next = self.patterns.len();
        let at = *self.by_text.entry(folded).or_insert_with_key(|folded| {
            let (folded, term) = (folded.clone(), term.to_owned());
            self.patterns.push(Pattern { folded, term, meanings: Vec::new(), words: Vec::new() });
            next
        });
        &mut self.patterns[at]
    }
}
