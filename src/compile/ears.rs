//! The words of a flow, as the ear gets them.

use rustc_hash::FxHashSet;

use super::Compiler;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::{Ear, Lang, fold, is_wordless};
use crate::flow::{OFFER, Prompt, Tongue, caps, offer_words};
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

/// An ear without words of the flow, and what it heard.
pub(super) struct Plain {
    pub(super) ear: Ear,
    /// Texts in which nobody claims to be a person: labels come again and again.
    pub(super) modest: FxHashSet<String>,
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
        let langs = heard_languages(&self.tongues);
        let mut ear = Ear::builder(&langs);
        for (means, word) in &self.heard {
            match *means {
                Means::Human => ear.human(word),
                Means::Never => ear.never(word),
                Means::Lane(lane) => ear.lane(lane, word),
                Means::Own { place, id } => ear.word(place, id, word),
            }
        }
        for (choice, word) in langs.into_iter().flat_map(offer_words) {
            ear.word(OFFER, choice, word);
        }
        ear.build()
    }

    /// The ear without words of the flow: judges greetings and phrases.
    pub(super) fn plain(&mut self) -> Ear {
        self.plainly().ear.clone()
    }

    /// The same, and what it heard.
    pub(super) fn plainly(&mut self) -> &mut Plain {
        self.plain.get_or_insert_with(|| Plain {
            ear: Ear::new(&heard_languages(&self.tongues)),
            modest: FxHashSet::default(),
        })
    }

    fn can_be_heard(&mut self, word: &Spanned<String>) -> bool {
        let heard = !is_wordless(&word.value);
        if !heard {
            let problem = Diagnostic::new(Code::EmptyWord, text!("unspeakable", word = echo(&word.value)));
            self.out.push(problem.at(word.span.clone(), text!("unspeakable".label)));
        }
        heard
    }

    fn warn_of_short(&mut self, word: &Spanned<String>) {
        if is_everywhere(&word.value) {
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

/// The languages of a flow and those that callers anywhere fall back on, all heard at once.
fn heard_languages(tongues: &[Tongue]) -> Vec<Lang> {
    let mut langs = vec![Lang::Zh, Lang::En, Lang::Es];
    langs.extend(tongues.iter().map(|tongue| tongue.lang));
    langs.sort_unstable();
    langs.dedup();
    langs
}

/// Words of one or two letters that stand in what callers say about anything.
const LITTLE_WORDS: [&str; 53] = [
    "a", "i", "u", "y", "o", "e", "an", "am", "as", "at", "be", "by", "do", "go", "he", "if", "im", "in", "is", "it",
    "me", "my", "of", "oh", "on", "or", "so", "to", "up", "us", "we", "al", "de", "el", "en", "es", "ha", "he", "la",
    "le", "lo", "me", "mi", "ni", "se", "si", "su", "te", "tu", "un", "va", "ya", "yo",
];
/// Characters that stand in many words of what callers say about anything.
const LITTLE_CHARACTERS: &str = "的一是不了人我在有他这中大来上个到说们为子和你出也时年得就那要下以生会自去过家学对可里后小么心多天而能好都然没日起还发成事只作想看无开手十用主行方如前本见经头面公同三已老从动两长知样现分外但些与高意把实回二点月其全工话者向情部正名定问力机给等几很最间新什打便位因重被走电四第门相次口再平真听气信少关内加化由先水万体别处总才场书比住员性通目报数件安表原应路期叫常提感何更反合放做系计或果今务制解各任清物台记边共接它许特直服题建度字请交让认算每管连带快条变言该近留保办半候必完即求品转量程告语收未取设始找站改早单据失拿网专组视离";

/// Whether a word is so long that nobody needs to fold it to see that: each of these characters leaves one behind.
fn is_long(word: &str) -> bool {
    let stays = |c: &char| c.is_ascii_alphanumeric() || ('\u{4e00}'..='\u{9fff}').contains(c);
    word.chars().filter(stays).nth(2).is_some()
}

/// Whether a word is heard in much of what callers say: a Latin word stands alone, a Chinese character is part of many words.
fn is_everywhere(word: &str) -> bool {
    if is_long(word) {
        return false;
    }
    let folded = fold(word).text;
    let mut chars = folded.chars();
    match (chars.next(), chars.next()) {
        _ if folded.is_ascii() => LITTLE_WORDS.contains(&folded.as_str()),
        (Some(only), None) => LITTLE_CHARACTERS.contains(only),
        _ => false,
    }
}

/// Whether a word is so short that it is heard inside many others.
fn is_short(word: &str) -> bool {
    if is_long(word) {
        return false;
    }
    let folded = fold(word).text;
    let count = folded.chars().count();
    if folded.is_ascii() { count <= 2 && !folded.bytes().all(|b| b.is_ascii_digit()) } else { count == 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_long_when_it_is_folded() {
        for c in ('0'..='z').chain('\u{4e00}'..='\u{9fff}') {
            let word = String::from_iter([c; 3]);
            assert!(!is_long(&word) || fold(&word).text.chars().count() >= 3, "{c}");
        }
        assert!(is_long("查订单") && is_long("a-b 1") && !is_long("转1"));
    }
}
