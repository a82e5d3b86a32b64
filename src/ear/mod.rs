//! The ear: does this text ask for a person? Fold, scan, judge; usable without any flow.
//!
//! ```
//! use presszero::ear::{Ear, Lang};
//! use presszero::protocol::HeardAs;
//!
//! let ear = Ear::new(&[Lang::Zh, Lang::En]);
//! let heard = ear.hear("不是查话费，我要转人工");
//! assert_eq!(heard.class, HeardAs::Human);
//! assert!(ear.hear("I want to file a complaint").hands_over());
//! assert!(!ear.hear("不用转人工").hands_over());
//! ```

mod builder;
mod chained;
#[cfg(test)]
mod chaining;
mod characters;
mod claim;
mod corrected;
mod digits;
mod explain;
mod fold;
mod hearing;
mod judge;
mod kept;
mod lang;
mod lexicon;
mod meant;
mod mend;
#[doc(hidden)]
pub mod naive;
mod numerals;
mod scan;
mod shipped;
#[cfg(test)]
mod shipping;
mod spans;
mod table;
mod trie;
mod utterance;
mod words;

use std::sync::Arc;

pub use builder::EarBuilder;
pub use claim::Claim;
pub use explain::{Explained, Fate, Found, Reading};
pub(crate) use fold::is_unspaced;
pub(crate) use fold::is_wordless;
pub use fold::{Folded, fold};
pub(crate) use hearing::Answer;
pub use hearing::Hearing;
pub use lang::Lang;

use crate::memory;
use crate::protocol::{HeardAs, HeardBy, Term};
use digits::Digits;
use judge::Heard;
use kept::Kept;
use lexicon::{Meaning, What};
use mend::Mended;
use scan::{Hit, Scanner};
use utterance::Utterance;

/// Hears what a caller says and what a bot claims. It never changes once built, may be shared between threads, and a clone is
/// cheap.
///
/// Every method takes time and memory linear in the text, some hundred bytes for each byte, and no text makes it panic. A host
/// that takes text from strangers caps its length.
///
/// ```
/// use presszero::ear::{Ear, Lang};
/// use presszero::protocol::HeardAs;
///
/// let mut builder = Ear::builder(&[Lang::Zh]);
/// builder.human("店长");
/// builder.word(0, 7, "话费");
/// let ear = builder.build();
/// assert_eq!(ear.hear("叫你们店长来").class, HeardAs::Human);
/// assert_eq!(ear.hear_at("查一下话费", Some(0)).own, Some(7));
/// assert_eq!(ear.hear("查一下话费").class, HeardAs::None);
/// ```
#[derive(Clone, Debug)]
pub struct Ear {
    scanner: Arc<Scanner>,
}

impl Ear {
    /// An ear with the lexicons of these languages and no words of a flow. Without languages it hears only digits.
    #[must_use]
    pub fn new(langs: &[Lang]) -> Self {
        Self::builder(langs).build()
    }

    /// Starts an ear that also knows the words of a flow.
    #[must_use]
    pub fn builder(langs: &[Lang]) -> EarBuilder {
        EarBuilder::new(langs)
    }

    /// An ear for the same languages without words of a flow.
    pub(crate) fn plain(&self) -> Self {
        EarBuilder::like(self).build()
    }

    /// The words of the flow: for a person or a lane (no place), and of options, choices and units (their place), each with its number.
    pub(crate) fn own_words(&self) -> impl Iterator<Item = (Option<u32>, u32, &str)> {
        let own = &self.scanner.own;
        own.terms().enumerate().flat_map(move |(number, term)| {
            let anywhere = own.meant.plain(number).iter().filter_map(move |(_, meaning)| match *meaning {
                Meaning::Human => Some((None, 0, term)),
                Meaning::Lane(lane) => Some((None, lane, term)),
                _ => None,
            });
            anywhere.chain(own.words(number).iter().map(move |(place, id)| (Some(*place), *id, term)))
        })
    }

    /// What a caller said, wherever the call stands: [`Ear::hear_at`] without a place.
    #[must_use]
    pub fn hear(&self, text: &str) -> Hearing<'_> {
        self.hear_at(text, None)
    }

    /// What a caller said, where the words of `place` count too (see [`EarBuilder::word`]).
    ///
    /// Of all that is said the weightiest counts: complaint, human, a lane's word, distress, elder, robot question, option, repeat,
    /// back, done, no, yes, digits. Among equals the flow's own words, then what has no gap, then the longest, then the first.
    #[must_use]
    pub fn hear_at(&self, text: &str, place: Option<u32>) -> Hearing<'_> {
        self.hear_with(text, place, false)
    }

    /// The same for text that was typed: other characters of the same sound count there as well, because keyboards offer them, but
    /// not those of a like sound, which only a recogniser confuses.
    #[must_use]
    pub fn hear_typed(&self, text: &str, place: Option<u32>) -> Hearing<'_> {
        self.hear_with(text, place, true)
    }

    fn hear_with(&self, text: &str, place: Option<u32>, typed: bool) -> Hearing<'_> {
        if !memory::is_kept() {
            return self.hear_anew(text, place, typed);
        }
        // Of all ears that there are, this is the only one with this scanner.
        let asked = (Arc::as_ptr(&self.scanner), place, typed);
        memory::recall(text, asked, || self.hear_anew(text, place, typed).owned())
    }

    fn hear_anew(&self, text: &str, place: Option<u32>, typed: bool) -> Hearing<'_> {
        let folded = kept_fold(text);
        let mut utterance = Utterance::new(&self.scanner, &folded, place);
        let plain = utterance.heard();
        if let Some(heard) = self.second_reading(&mut utterance, plain.as_ref(), (place, typed)) {
            return heard;
        }
        if let Some(right) = self.spelled_right(&utterance, plain.as_ref(), place) {
            let utterance = Utterance::new(&self.scanner, &right.folded, place);
            return self.reading(&utterance, utterance.heard());
        }
        let heard = self.reading(&utterance, plain);
        self.numbered(&utterance, place, &heard).unwrap_or(heard)
    }

    /// An option with a number in its name that is said in words: 'three people' for '3 people'.
    fn numbered(&self, utterance: &Utterance<'_>, place: Option<u32>, heard: &Hearing<'_>) -> Option<Hearing<'_>> {
        if !self.scanner.numbered || place.is_none() || !matches!(heard.class, HeardAs::None | HeardAs::Digits) {
            return None;
        }
        let written = kept_fold(&utterance.with_written_numbers()?);
        let said = Utterance::new(&self.scanner, &written, place).heard()?;
        let all = utterance.folded.original(0..utterance.folded.text.len());
        (said.class == HeardAs::Option).then(|| Hearing {
            class: HeardAs::Option,
            term: Some(self.term(&written, &said.term)),
            by: Some(said.by),
            span: Some(all),
            own: said.own,
            ..Hearing::NOTHING
        })
    }

    /// Options of a place with this number in their names.
    pub(crate) fn options_with_number(&self, place: u32, digits: &str) -> impl Iterator<Item = u32> {
        let is_it = move |term: &str| term.chars().filter(char::is_ascii_digit).eq(digits.chars());
        let words = self.scanner.numbered.then(|| self.own_words()).into_iter().flatten();
        words.filter(move |(at, _, term)| *at == Some(place) && is_it(term)).map(|(_, id, _)| id)
    }

    /// What was heard in an utterance, or else its digits.
    fn reading(&self, utterance: &Utterance<'_>, heard: Option<Heard>) -> Hearing<'_> {
        let digits = || utterance.digits(|_| ());
        // The no in 'one, no, two' answers nothing.
        if let Some(heard) = heard.filter(|heard| !(heard.is_answer() && digits().corrects())) {
            let answer = Answer::of(utterance, heard.class);
            return Hearing { answer, ..self.hearing(utterance, heard) };
        }
        let digits = digits();
        let nothing = Hearing { machine: utterance.is_machine(), told: Some(digits.told), ..Hearing::NOTHING };
        let span = digits.span.filter(|_| digits.are_the_point).map(|span| utterance.folded.original(span));
        match span {
            Some(_) => Hearing { class: HeardAs::Digits, by: Some(HeardBy::Phrase), span, ..nothing },
            None => nothing,
        }
    }

    /// What a caller meant, where words were heard or written wrongly: only what asks counts, or tells of age,
    /// anger or doubt where nothing else is heard.
    fn second_reading(
        &self,
        utterance: &mut Utterance<'_>,
        plain: Option<&Heard>,
        (place, typed): (Option<u32>, bool),
    ) -> Option<Hearing<'_>> {
        let mended = self.mended(utterance, plain, typed)?;
        let utterance = Utterance::new(&self.scanner, &mended.folded, place);
        let mut heard = utterance.heard()?;
        let is_rare = matches!(heard.class, HeardAs::RobotQuestion | HeardAs::Elder | HeardAs::Distress);
        let counts = heard.asks() || (is_rare && plain.is_none());
        heard.by = mended.by(&heard.span).unwrap_or(heard.by);
        counts.then(|| self.hearing(&utterance, heard))
    }

    /// The text with words put right; none where it needs no second reading.
    fn mended(&self, utterance: &mut Utterance<'_>, plain: Option<&Heard>, typed: bool) -> Option<Mended> {
        if plain.is_some_and(Heard::asks) || utterance.is_machine() {
            return None;
        }
        self.scanner.base.mender.mend(utterance.folded, utterance.everyday(), typed)
    }

    /// The text with a slip put right that the lexicon lists and that asks, if it is told to be no request once it is spelled right (no
    /// operater; where is my cmplaint).
    fn spelled_right(&self, utterance: &Utterance<'_>, plain: Option<&Heard>, place: Option<u32>) -> Option<Mended> {
        let slip = plain.filter(|heard| heard.asks() && !heard.is_own && heard.by == HeardBy::Typo)?;
        let right = self.scanner.base.mender.spell(utterance.folded, &slip.span)?;
        let read = Utterance::new(&self.scanner, &right.folded, place);
        read.refuses(right.parts.iter().map(|(part, _)| part)).then_some(right)
    }

    fn hearing(&self, utterance: &Utterance<'_>, heard: Heard) -> Hearing<'_> {
        let hearing = Hearing {
            class: heard.class,
            term: Some(self.term(utterance.folded, &heard.term)),
            by: Some(heard.by),
            span: Some(utterance.folded.original(heard.span)),
            own: heard.own,
            machine: utterance.is_machine(),
            ..Hearing::NOTHING
        };
        let told = hearing.hands_over().then(|| utterance.digits(|_| ()).told);
        Hearing { told, ..hearing }
    }

    /// The words of a hit: of the flow as they were written, of the lexicons as they stand in the folded text.
    fn term(&self, folded: &Folded, hit: &Hit) -> Term<'_> {
        let said = || Term::copied(folded.text.get(hit.span()).unwrap_or_default());
        self.scanner.own_term(hit).map_or_else(said, Term::from)
    }

    /// The digits in a text, written or spoken, in order: `"138"` for `138`, `一三八`, `幺三八`, `one three eight` or `uno tres
    /// ocho`, `"61234"` for `seis doce treinta y cuatro`, `"350"` for `三百五`. A word of a number that stands alone counts only if
    /// the clause says nothing else (`查一下` is no digit). Where the caller takes digits back, only those that are meant: `"1235"` for
    /// `1234, no, 1235` and for `1235, not 1234`. Empty if there are none, or if it is not sure which are meant (`1234, no, 5`; an
    /// `X` after them).
    #[must_use]
    pub fn digits(&self, text: &str) -> String {
        let (mut digits, read) = self.read_digits(text);
        if read.end_in_x || (read.are_places && digits == LAST_PLACE) {
            digits.clear();
        }
        digits
    }

    /// The digits in a text and the X after them, as in the number of a Chinese identity card.
    pub(crate) fn digits_and_x(&self, text: &str) -> Option<String> {
        let (digits, read) = self.read_digits(text);
        (read.end_in_x && !digits.is_empty()).then(|| digits + "X")
    }

    /// Whether a text tells several digits, meant or taken back.
    pub(crate) fn tells_digits(&self, text: &str) -> bool {
        self.read_digits(text).1.told > 1
    }

    /// The place of one option, where nothing else is said (`the second one`, `最后一个`).
    pub(crate) fn place_in_menu(&self, text: &str) -> Option<PlaceInMenu> {
        let (digits, read) = self.read_digits(text);
        let place = digits.parse().ok().filter(|_| read.are_places && digits.len() == 1)?;
        Some(if place == 0 { PlaceInMenu::Last } else { PlaceInMenu::At(place) })
    }

    fn read_digits(&self, text: &str) -> (String, Digits) {
        memory::recall(text, Arc::as_ptr(&self.scanner), || {
            let folded = kept_fold(text);
            let mut digits = String::new();
            let read = Utterance::new(&self.scanner, &folded, None).digits(|digit| digits.push(digit));
            (digits, read)
        })
    }

    /// What the answer of a host's bot claims. A claim to be a person outweighs a claim of a transfer.
    #[must_use]
    pub fn reply(&self, text: &str) -> Claim {
        let folded = kept_fold(text);
        let utterance = Utterance::new(&self.scanner, &folded, None);
        if utterance.says(What::Claimed(Claim::Person)) {
            Claim::Person
        } else if utterance.says(What::Claimed(Claim::Transfer)) {
            Claim::Transfer
        } else {
            Claim::Nothing
        }
    }

    /// Whether a text says that the speaker is a machine (`智能语音`, `automated`, `asistente virtual`, …).
    #[must_use]
    pub fn discloses_machine(&self, text: &str) -> bool {
        Utterance::new(&self.scanner, &kept_fold(text), None).says(What::Machine)
    }

    /// Whether a prompt names a person or a complaint (`人工服务请按9`). Heard from a caller such a prompt is another company's
    /// machine, so [`Ear::hear`] makes nothing of it.
    pub(crate) fn names_request(&self, prompt: &str) -> bool {
        Utterance::new(&self.scanner, &kept_fold(prompt), None).names_request()
    }

    /// Whether a phrase is itself a request for a person or a complaint, apart from polite words: such a phrase may not be taken
    /// out with [`EarBuilder::never`]. What the flow takes out is not considered.
    ///
    /// ```
    /// use presszero::ear::{Ear, Lang};
    /// let ear = Ear::new(&[Lang::Zh]);
    /// assert!(ear.is_core("转人工") && ear.is_core("我要投诉"));
    /// assert!(!ear.is_core("人工草坪"));
    /// ```
    #[must_use]
    pub fn is_core(&self, phrase: &str) -> bool {
        let folded = kept_fold(phrase);
        let mut utterance = Utterance::without_exclusions(&self.scanner, &folded);
        // Heard or written wrongly it is one too: 专人工.
        let put_right =
            |mended: Mended| Utterance::without_exclusions(&self.scanner, &mended.folded).is_request_alone();
        utterance.is_request_alone() || self.mended(&mut utterance, None, false).is_some_and(put_right)
    }
}

/// Where an option stands among those of a menu, as they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceInMenu {
    /// Counted from 1.
    At(usize),
    /// After all others.
    Last,
}

/// How the last place is written among digits.
const LAST_PLACE: &str = "0";

/// Whether a text, folded, is one of these.
pub(crate) fn folds_to_one_of(text: &str, list: &[&str]) -> bool {
    list.contains(&kept_fold(text).text.as_str())
}

/// The fold of a text, in memory that is used again.
fn kept_fold(text: &str) -> Kept<Folded> {
    let mut folded = Kept::<Folded>::take();
    folded.fold(text);
    folded
}

#[cfg(test)]
mod tests;
