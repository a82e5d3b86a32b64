//! The words of a flow, as the ear gets them.

use super::Compiler;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::{Ear, Lang, fold};
use crate::flow::{Prompt, caps};
use crate::source::Spanned;

/// What a word of a flow means.
#[derive(Clone, Copy)]
pub(super) enum Means {
    Human,
    Never,
    Lane(u32),
    /// An option, choice or unit of a node.
    Own {
        place: u32,
        id: u32,
    },
}

impl Compiler<'_> {
    /// Takes words of the author's: those that can be heard, up to the limit.
    pub(super) fn words(&mut self, words: &[Spanned<String>], means: Means) {
        for word in words {
            if self.can_be_heard(word) {
                self.warn_of_short(word);
                self.hear(&word.value, means);
            }
            self.words += 1;
            if self.words == caps::WORDS_MAX + 1 {
                self.too_many(text!("most-words", most = caps::WORDS_MAX), &word.span);
            }
        }
    }

    /// Takes a name of the author's (a choice, a unit) as a word.
    pub(super) fn name_as_word(&mut self, name: &Spanned<String>, means: Means) {
        if self.can_be_heard(name) {
            self.hear(&name.value, means);
        }
    }

    /// Takes the texts of a label as words: what is announced can be said.
    pub(super) fn label_as_words(&mut self, label: &Prompt, means: Means) {
        let spoken = label.lines.iter().flat_map(|line| &line.by_tongue);
        for text in spoken.filter_map(|(_, spoken)| spoken.text.as_ref()).filter(|text| text.is_fixed()) {
            if !is_short(text.raw()) {
                self.hear(text.raw(), means);
            }
        }
    }

    fn hear(&mut self, word: &str, means: Means) {
        self.heard.push((means, word.to_owned()));
    }

    /// The ear of the flow. It takes a while to build, so only a good flow gets one.
    pub(super) fn ear(&self) -> Ear {
        let mut ear = Ear::builder(&self.heard_languages());
        for (means, word) in &self.heard {
            match *means {
                Means::Human => ear.human(word),
                Means::Never => ear.never(word),
                Means::Lane(lane) => ear.lane(lane, word),
                Means::Own { place, id } => ear.word(place, id, word),
            }
        }
        ear.build()
    }

    /// The ear without words of the flow: judges greetings and phrases.
    pub(super) fn plain(&self) -> Ear {
        Ear::new(&self.heard_languages())
    }

    /// The languages of the flow and those that callers anywhere fall back on, all heard at once.
    fn heard_languages(&self) -> Vec<Lang> {
        let mut langs = vec![Lang::Zh, Lang::En, Lang::Es];
        langs.extend(self.tongues.iter().map(|tongue| tongue.lang));
        langs.sort_unstable();
        langs.dedup();
        langs
    }

    fn can_be_heard(&mut self, word: &Spanned<String>) -> bool {
        let heard = !fold(&word.value).text.is_empty();
        if !heard {
            let problem = Diagnostic::new(Code::EmptyWord, text!("unspeakable", word = echo(&word.value)));
            self.out.push(problem.at(word.span.clone(), text!("unspeakable".label)));
        }
        heard
    }

    fn warn_of_short(&mut self, word: &Spanned<String>) {
        if is_short(&word.value) {
            let problem = Diagnostic::new(Code::WordEverywhere, text!("short-word", word = echo(&word.value)));
            self.out.push(problem.at(word.span.clone(), text!("short-word".label)));
        }
    }

    /// `[ear] not`: phrases of this business that never mean a person.
    pub(super) fn phrases_set_aside(&mut self) {
        let plain = self.plain();
        let phrases = self.written.ear.as_ref().map_or(&[][..], |ear| &ear.value.not);
        for phrase in phrases {
            if !self.can_be_heard(phrase) {
                continue;
            }
            if plain.is_core(&phrase.value) {
                let problem =
                    Diagnostic::new(Code::RequestExcluded, text!("asks-for-person", phrase = echo(&phrase.value)));
                let problem = problem.at(phrase.span.clone(), text!("asks-for-person".label));
                self.out.push(problem.help(text!("asks-for-person".help)));
            }
            self.hear(&phrase.value, Means::Never);
        }
    }
}

/// Whether a word is so short that it is heard inside many others.
fn is_short(word: &str) -> bool {
    let folded = fold(word).text;
    let count = folded.chars().count();
    if folded.is_ascii() { count <= 2 && !folded.bytes().all(|b| b.is_ascii_digit()) } else { count == 1 }
}
