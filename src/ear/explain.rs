//! Why the ear heard what it heard: each reading of an utterance, its clauses, all that was found in it and what became of that.

use std::ops::Range;

use super::fold::fold;
use super::judge::Out;
use super::utterance::Utterance;
use super::{Ear, Hearing};
use crate::protocol::{HeardAs, HeardBy, Term};

/// How an utterance was heard.
///
/// ```
/// use presszero::ear::{Ear, Fate, Lang};
/// let ear = Ear::new(&[Lang::Zh]);
/// let explained = ear.explain("不用转人工，我要投诉", None);
/// let fates: Vec<Fate> = explained.readings[0].found.iter().map(|found| found.fate).collect();
/// assert!(fates.contains(&Fate::Negated) && fates.contains(&Fate::Decides));
/// assert_eq!(explained.readings[0].clauses, ["不用转人工", "我要投诉"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained<'e> {
    /// What was heard.
    pub hearing: Hearing<'e>,
    /// The text as given; then, if it does not ask and some words may have been heard or written wrongly, the text with these put
    /// right.
    pub readings: Vec<Reading<'e>>,
}

/// One reading of an utterance.
///
/// ```
/// use presszero::ear::{Ear, Lang};
/// let ear = Ear::new(&[Lang::Zh]);
/// let explained = ear.explain("专人工", None);
/// assert_eq!(explained.readings[1].text, "转人工");
/// assert_eq!(explained.readings[1].mended, [("专人工".to_owned(), "转人工".to_owned())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'e> {
    /// The folded text.
    pub text: String,
    /// Its clauses, as they were judged.
    pub clauses: Vec<String>,
    /// Words that were put right: as folded, and what they became.
    pub mended: Vec<(String, String)>,
    /// All that was found, in order.
    pub found: Vec<Found<'e>>,
}

/// Something that was found.
///
/// ```
/// use presszero::ear::{Ear, Fate, Lang};
/// let ear = Ear::new(&[Lang::Zh]);
/// let text = "我的投诉处理到哪了";
/// let complaint = &ear.explain(text, None).readings[0].found[0];
/// assert_eq!((complaint.fate, complaint.within.clone().map(|words| &text[words])), (Fate::SetAside, Some("我的投诉")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'e> {
    /// What it means.
    pub class: HeardAs,
    /// The phrase of the lexicon or of the flow; of a phrase with gaps its last part.
    pub term: Term<'e>,
    /// How it was recognised.
    pub by: HeardBy,
    /// Where it stands: bytes of the text as given.
    pub span: Range<usize>,
    /// What became of it.
    pub fate: Fate,
    /// The words that take it out, if it is words around it that do: bytes of the text as given.
    pub within: Option<Range<usize>>,
}

/// What became of something that was found.
///
/// ```
/// use presszero::ear::Fate;
/// assert_eq!(Fate::Negated.as_str(), "negated");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is what was heard.
    Decides,
    /// Something else weighs more.
    Outweighed,
    /// It is negated.
    Negated,
    /// A longer phrase means something else, or the flow takes it out.
    Excluded,
    /// It stands in a report, a status question or a quotation.
    SetAside,
    /// It is told of in passing (somebody else's, past, planned, written somewhere), beside business of the caller's own.
    InPassing,
    /// It is part of a longer polite word or answer.
    PartOfWord,
    /// It is part of the question whether this is a machine.
    Question,
    /// It is taken back.
    Withdrawn,
    /// Another company's machine says it.
    Machine,
    /// Of a text put right only what asks counts.
    OnlyPutRight,
}

impl Fate {
    /// The word for it in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decides => "decides",
            Self::Outweighed => "outweighed",
            Self::Negated => "negated",
            Self::Excluded => "excluded",
            Self::SetAside => "set_aside",
            Self::InPassing => "in_passing",
            Self::PartOfWord => "part_of_word",
            Self::Question => "question",
            Self::Withdrawn => "withdrawn",
            Self::Machine => "machine",
            Self::OnlyPutRight => "only_put_right",
        }
    }
}

impl From<Out> for Fate {
    fn from(out: Out) -> Self {
        match out {
            Out::Negated => Self::Negated,
            Out::Excluded => Self::Excluded,
            Out::SetAside => Self::SetAside,
            Out::InPassing => Self::InPassing,
            Out::PartOfWord => Self::PartOfWord,
            Out::Question => Self::Question,
            Out::Withdrawn => Self::Withdrawn,
            Out::Machine => Self::Machine,
        }
    }
}

impl Ear {
    /// Why [`Ear::hear_at`] hears what it hears.
    #[must_use]
    pub fn explain(&self, text: &str, place: Option<u32>) -> Explained<'_> {
        let hearing = self.hear_at(text, place);
        let folded = fold(text);
        let mut utterance = Utterance::new(&self.scanner, &folded, place);
        let mut readings = vec![self.account(&utterance, &hearing, Fate::Outweighed)];
        let heard = utterance.heard();
        let spelled_right = self.spelled_right(&utterance, heard.as_ref(), place);
        if let Some(mended) = spelled_right.or_else(|| self.mended(&mut utterance, heard.as_ref(), false)) {
            let utterance = Utterance::new(&self.scanner, &mended.folded, place);
            let mut reading = self.account(&utterance, &hearing, Fate::OnlyPutRight);
            let before = mended.parts.iter().map(|(part, _)| fold(&text[mended.folded.original(part.clone())]).text);
            let after = mended.parts.iter().map(|(part, _)| mended.folded.text[part.clone()].to_owned());
            reading.mended = before.zip(after).collect();
            for found in &mut reading.found {
                found.by = hearing.by.filter(|_| found.fate == Fate::Decides).unwrap_or(found.by);
            }
            readings.push(reading);
        }
        Explained { hearing, readings }
    }

    fn account(&self, utterance: &Utterance<'_>, hearing: &Hearing<'_>, less: Fate) -> Reading<'_> {
        let folded = utterance.folded;
        let mut found: Vec<Found<'_>> = utterance
            .judges()
            .flat_map(|judge| judge.account(|said| utterance.takes_out(said)))
            .map(|account| {
                let around = account.out.and_then(|out| utterance.around(&account.span, out));
                let span = folded.original(account.span);
                let decides = hearing.class == account.class && hearing.span.as_ref() == Some(&span);
                let fate = account.out.map_or(if decides { Fate::Decides } else { less }, Fate::from);
                Found {
                    class: account.class,
                    term: self.term(folded, &account.term),
                    by: account.by,
                    span,
                    fate,
                    within: around.map(|words| folded.original(words)),
                }
            })
            .collect();
        found.sort_by_key(|found| (found.span.start, found.span.end, found.class.to_string()));
        found.dedup();
        Reading {
            text: folded.text.clone(),
            clauses: utterance.clauses().into_iter().filter(|clause| !clause.is_empty()).map(str::to_owned).collect(),
            mended: Vec::new(),
            found,
        }
    }
}
