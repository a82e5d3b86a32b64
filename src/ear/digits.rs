//! Digits, written or spoken.

use std::ops::Range;

use super::fold::Folded;
use super::judge::Judge;
use super::lexicon::Meaning;

/// The digits of a text.
#[derive(Default)]
pub(super) struct Digits {
    /// In order.
    pub(super) digits: String,
    /// From the first to the last of them, in the folded text.
    pub(super) span: Option<Range<usize>>,
    /// Whether there are more of them than of all else that is said, fillers aside.
    pub(super) are_the_point: bool,
}

/// One digit (or 'double five') as it stands in the text.
struct Token {
    span: Range<usize>,
    digit: char,
    times: u8,
    written: bool,
}

/// Reads the digits of a judged text.
pub(super) fn read(folded: &Folded, judge: &Judge<'_>) -> Digits {
    let text = &folded.text;
    let tokens = tokens(text, judge);
    let noise = Noise::new(text, judge);
    let mut out = Digits::default();
    let mut rest = noise.total();
    for run in tokens.chunk_by(|left, right| is_gap(text, left.span.end..right.span.start)) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let span = first.span.start..last.span.end;
        let counts = run.len() > 1 || first.written || first.times > 1;
        if counts || (noise.is_alone(&span) && !judge.is_part_of_word(&span)) {
            run.iter().for_each(|token| (0..token.times).for_each(|_| out.digits.push(token.digit)));
            rest -= noise.within(&span);
            out.span = Some(out.span.map_or(span.start, |out| out.start)..span.end);
        }
    }
    out.are_the_point = rest < out.digits.len();
    out
}

fn tokens(text: &str, judge: &Judge<'_>) -> Vec<Token> {
    let mut spoken: Vec<Token> = Vec::new();
    for (hit, meaning) in judge.meanings() {
        if let Meaning::Digits(digit, times) = meaning {
            spoken.push(Token { span: hit.span(), digit, times, written: false });
        }
    }
    let written = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    let mut all: Vec<Token> =
        written.map(|(at, digit)| Token { span: at..at + 1, digit, times: 1, written: true }).chain(spoken).collect();
    // The longest word first where two begin together; what overlaps it goes.
    all.sort_by_key(|token| (token.span.start, usize::MAX - token.span.end));
    let mut end = 0;
    all.retain(|token| {
        let keeps = token.span.start >= end;
        end = if keeps { token.span.end } else { end };
        keeps
    });
    all
}

/// Whether digits on both sides belong together: nothing but a space between them.
fn is_gap(text: &str, between: Range<usize>) -> bool {
    text.get(between).is_some_and(|between| between.trim().is_empty())
}

/// Characters that say something, fillers aside: counted up to each position, so that every question takes the same time.
struct Noise {
    /// How many such characters begin before each position.
    before: Vec<usize>,
    /// Where clauses begin, rising; the end of the text is the last.
    clauses: Vec<usize>,
}

impl Noise {
    fn new(text: &str, judge: &Judge<'_>) -> Self {
        let mut quiet = vec![false; text.len()];
        for (hit, meaning) in judge.meanings() {
            if matches!(meaning, Meaning::Filler | Meaning::DigitFiller | Meaning::Alone(..)) {
                quiet[hit.span()].fill(true);
            }
        }
        let mut before = vec![0];
        for (at, quiet) in quiet.iter().enumerate() {
            let says = !quiet && text.get(at..).is_some_and(|rest| !rest.starts_with(' '));
            before.push(before[at] + usize::from(says));
        }
        let clauses = (0..text.len()).filter(|at| judge.begins(*at)).chain([text.len()]).collect();
        Self { before, clauses }
    }

    fn total(&self) -> usize {
        self.before.last().copied().unwrap_or(0)
    }

    fn within(&self, span: &Range<usize>) -> usize {
        self.before[span.end] - self.before[span.start]
    }

    /// Whether the clause around a span says nothing beside it.
    fn is_alone(&self, span: &Range<usize>) -> bool {
        let next = self.clauses.partition_point(|at| *at <= span.start);
        let start = next.checked_sub(1).and_then(|before| self.clauses.get(before)).copied().unwrap_or(0);
        let end = self.clauses.get(next).copied().unwrap_or(span.end).max(span.end);
        self.within(&(start..end)) == self.within(span)
    }
}
