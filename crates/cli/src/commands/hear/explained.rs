//! `presszero hear --verbose`: why the ear heard what it heard.

use presszero::Ear;
use presszero::ear::{Found, Reading};
use presszero::protocol::{HeardAs, HeardBy};
use serde::Serialize;

/// Why.
#[derive(Serialize)]
pub struct Why {
    /// The text as the ear compares it.
    folded: String,
    /// Bytes of the text that decided, from and up to.
    span: Option<(usize, usize)>,
    /// The text as given; then with words put right, if it does not ask as given.
    readings: Vec<ReadingLine>,
}

#[derive(Serialize)]
struct ReadingLine {
    text: String,
    clauses: Vec<String>,
    /// Words that were put right, and what they became.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mended: Vec<(String, String)>,
    found: Vec<FoundLine>,
}

#[derive(Serialize)]
struct FoundLine {
    #[serde(rename = "as")]
    class: HeardAs,
    term: String,
    by: HeardBy,
    span: (usize, usize),
    /// What became of it: `decides`, `outweighed`, or why it does not count.
    fate: &'static str,
    /// Bytes of the text that take it out, from and up to.
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<(usize, usize)>,
}

impl Why {
    /// Why the ear hears what it hears in a text.
    pub fn of(ear: &Ear, text: &str) -> Self {
        let explained = ear.explain(text, None);
        let folded = explained.readings.first().map(|reading| reading.text.clone()).unwrap_or_default();
        let span = explained.hearing.span.map(|span| (span.start, span.end));
        Self { folded, span, readings: explained.readings.into_iter().map(ReadingLine::from).collect() }
    }
}

impl From<Reading<'_>> for ReadingLine {
    fn from(reading: Reading<'_>) -> Self {
        let Reading { text, clauses, mended, found } = reading;
        Self { text, clauses, mended, found: found.into_iter().map(FoundLine::from).collect() }
    }
}

impl From<Found<'_>> for FoundLine {
    fn from(found: Found<'_>) -> Self {
        let Found { class, term, by, span, fate, within } = found;
        Self {
            class,
            term: term.to_string(),
            by,
            span: (span.start, span.end),
            fate: fate.as_str(),
            within: within.map(|words| (words.start, words.end)),
        }
    }
}
