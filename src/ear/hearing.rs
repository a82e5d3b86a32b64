//! What was heard in an utterance, and what an answer in it answers.

use std::ops::Range;

use super::utterance::Utterance;
use crate::protocol::{HeardAs, HeardBy, Term};

/// What was heard in an utterance.
///
/// ```
/// use presszero::ear::{Ear, Lang};
/// use presszero::protocol::{HeardAs, HeardBy};
///
/// let ear = Ear::new(&[Lang::Zh]);
/// let text = "你好，請轉 人工";
/// let heard = ear.hear(text);
/// assert_eq!((heard.class, heard.by), (HeardAs::Human, Some(HeardBy::Phrase)));
/// assert_eq!(heard.span.map(|span| &text[span]), Some("轉 人工"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing<'e> {
    /// What it means.
    pub class: HeardAs,
    /// The phrase of the lexicon (folded) or of the flow (as written) that decided; the noun, where a verb and a noun did.
    pub term: Option<Term<'e>>,
    /// How it was recognised. `None` exactly if `class` is [`HeardAs::None`].
    pub by: Option<HeardBy>,
    /// Where it stands: bytes of the text as given, on character boundaries.
    pub span: Option<Range<usize>>,
    /// The flow's number: of the word for [`HeardAs::Option`], of the lane for a lane word; else `None`.
    pub own: Option<u32>,
    /// Whether another company's machine is heard (`请按1`, `the number you have dialed`), not a caller.
    pub machine: bool,
    /// Where it is an answer: how it answers.
    pub(crate) answer: Answer,
    /// How many digits are told, also those that the caller takes back. Not counted where words mean something and hand nobody over.
    pub(crate) told: Option<usize>,
}

/// What else is known of an answer: a yes, a no, or that the caller is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    /// Also or only a yes ('that's it').
    pub(crate) yes: bool,
    /// Also or only a no ('no thanks').
    pub(crate) no: bool,
    /// The caller says more than that ('no, but how do I pay').
    pub(crate) and_more: bool,
    /// Something is wrong or not over ('no, that is wrong', 'not yet').
    pub(crate) amiss: bool,
}

impl Answer {
    pub(super) const NONE: Self = Self { yes: false, no: false, and_more: false, amiss: false };

    pub(super) fn of(utterance: &Utterance<'_>, class: HeardAs) -> Self {
        if !matches!(class, HeardAs::Yes | HeardAs::No | HeardAs::Done | HeardAs::Back) {
            return Self::NONE;
        }
        let says = |class| utterance.also_says(class);
        let (and_more, amiss) = (utterance.says_more_than_an_answer(), utterance.is_amiss());
        Self { yes: says(HeardAs::Yes), no: says(HeardAs::No), and_more, amiss }
    }
}

impl Hearing<'_> {
    /// Nothing that means anything.
    pub(crate) const NOTHING: Self = Self {
        class: HeardAs::None,
        term: None,
        by: None,
        span: None,
        own: None,
        machine: false,
        answer: Answer::NONE,
        told: None,
    };

    /// The same with a copy of the phrase, so that it outlives the ear.
    pub(super) fn owned(self) -> Hearing<'static> {
        let Self { class, term, by, span, own, machine, answer, told } = self;
        Hearing { class, term: term.map(Term::into_owned), by, span, own, machine, answer, told }
    }

    /// Whether this hands the caller over (distress, unless the flow says otherwise; a lane, if it leads to a person).
    #[must_use]
    pub const fn hands_over(&self) -> bool {
        matches!(self.class, HeardAs::Human | HeardAs::Complaint | HeardAs::Distress | HeardAs::Elder)
    }
}
