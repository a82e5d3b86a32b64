//! Digits and numbers, written or spoken: where they stand in a text, and whether it says little else.

use std::cell::RefCell;
use std::ops::Range;
use std::thread::LocalKey;

use super::fold::Folded;
use super::judge::{Kinds, Marks};
use super::kept::{Keep, Kept};
use super::lexicon::{Meaning, Number};
use super::numerals;
use super::spans::Spans;

/// The digits of a text, as a whole.
#[derive(Default)]
pub(super) struct Digits {
    /// From the first to the last of them, in the folded text.
    pub(super) span: Option<Range<usize>>,
    /// Whether there are more words of numbers, and written digits, than letters of all else that is said, fillers aside.
    pub(super) are_the_point: bool,
}

/// A word of a number, or one written digit, as it stands in the text.
struct Token {
    span: Range<usize>,
    number: Number,
    written: bool,
}

/// Reads the digits of a text, in order.
pub(super) fn read(folded: &Folded, marks: &Marks, mut digit: impl FnMut(char)) -> Digits {
    let text = &folded.text;
    let mut out = Digits::default();
    if !marks.any(Kinds::DIGITS) && !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return out;
    }
    let mut notes = Kept::<Notes>::take();
    let Notes { tokens, words, noise } = &mut *notes;
    find(text, marks, tokens);
    words.set(marks.of(Kinds::WORD).filter(|mark| mark.is_word()).map(|mark| mark.hit.span()));
    let meant_alone = |run: &[Token]| matches!(run, [Token { written: false, .. }]);
    let runs = tokens.chunk_by(|left, right| is_gap(text, left.span.end..right.span.start));
    // 一 in 一下: the rule rather than the exception, and soon told.
    let mut runs = runs
        .filter_map(|run| Some((run, run.first()?.span.start..run.last()?.span.end)))
        .filter(|(run, span)| !meant_alone(run) || !words.hold_more_than(span))
        .peekable();
    if runs.peek().is_none() {
        return out;
    }
    noise.listen(folded, marks);
    let (mut rest, mut count) = (noise.total(), 0);
    for (run, span) in runs.filter(|(run, span)| !meant_alone(run) || noise.is_alone(span)) {
        numerals::tell(run.iter().map(|token| token.number), &mut digit);
        count += run.len();
        rest -= noise.within(&span);
        out.span = Some(out.span.map_or(span.start, |out| out.start)..span.end);
    }
    out.are_the_point = rest < count;
    out
}

/// What is written down while digits are read.
#[derive(Default)]
struct Notes {
    tokens: Vec<Token>,
    /// Whole fillers and answers.
    words: Spans,
    noise: Noise,
}

/// All digits and words of numbers in a text, in order.
fn find(text: &str, marks: &Marks, tokens: &mut Vec<Token>) {
    tokens.extend(marks.of(Kinds::DIGITS).filter_map(|mark| match mark.meaning {
        Meaning::Number(number) => Some(Token { span: mark.hit.span(), number, written: false }),
        _ => None,
    }));
    let written = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
    tokens.extend(written.map(|(at, digit)| {
        let number = Number::Digits(u16::from(digit - b'0'), 1);
        Token { span: at..at + 1, number, written: true }
    }));
    // The longest word first where two begin together, and what needs others beside it before what counts anyway; what overlaps it goes.
    tokens.sort_unstable_by_key(|token| {
        let counts_anyway = matches!(token.number, Number::Digits(..) | Number::Round(_));
        (token.span.start, usize::MAX - token.span.end, counts_anyway, token.written)
    });
    let mut kept = 0_usize;
    for at in 0..tokens.len() {
        let (before, rest) = tokens.split_at(at);
        let last = kept.checked_sub(1).and_then(|last| before.get(last));
        if rest.split_first().is_some_and(|(token, rest)| fits(text, last, token, rest)) {
            tokens.swap(kept, at);
            kept += 1;
        }
    }
    tokens.truncate(kept);
}

/// Whether a token counts, after the last one that does and before all that begin with it or later.
fn fits(text: &str, last: Option<&Token>, token: &Token, rest: &[Token]) -> bool {
    let (start, end) = (token.span.start, token.span.end);
    if last.is_some_and(|last| last.span.end > start) {
        return false;
    }
    let before = || last.filter(|last| is_gap(text, last.span.end..start)).map(|last| last.number);
    let after = || rest.iter().find(|next| next.span.start >= end).filter(|next| is_gap(text, end..next.span.start));
    match token.number {
        Number::Link => matches!(before(), Some(Number::Round(_) | Number::Scale(..))),
        // 万 begins no number, but 万一 and 千万 are words.
        Number::Scale(scale, _) if scale > 10 => before().is_some(),
        Number::Again(_) => matches!(after().map(|next| next.number), Some(Number::Digits(_, 1))),
        _ => true,
    }
}

/// Whether digits on both sides belong together: nothing but a space between them.
fn is_gap(text: &str, between: Range<usize>) -> bool {
    text.get(between).is_some_and(|between| between.trim().is_empty())
}

/// Characters that say something, fillers aside: counted up to each position, so that every question takes the same time.
#[derive(Default)]
struct Noise {
    /// How many such characters begin before each position.
    before: Vec<usize>,
    /// Where clauses begin, rising; the end of the text is the last.
    clauses: Vec<usize>,
}

impl Noise {
    fn listen(&mut self, folded: &Folded, marks: &Marks) {
        let Self { before, clauses } = self;
        marks.bounds(folded, clauses);
        // First whether a character begins behind each position and says something, then how many.
        before.push(0);
        before.extend(folded.text.bytes().map(|byte| usize::from(byte != b' ' && !(0x80..0xc0).contains(&byte))));
        let fillers = marks.of(Kinds::FILLER.and(Kinds::DIGIT_FILLER));
        for mark in fillers.filter(|mark| mark.meaning != Meaning::RequestFiller) {
            before[mark.hit.start + 1..=mark.hit.end].fill(0);
        }
        let mut total = 0;
        for count in before {
            total += *count;
            *count = total;
        }
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

impl Keep for Notes {
    fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>> {
        thread_local!(static SHELF: RefCell<Vec<Notes>> = const { RefCell::new(Vec::new()) });
        &SHELF
    }

    fn clear(&mut self) {
        self.tokens.clear();
        self.noise.before.clear();
        self.noise.clauses.clear();
    }

    fn size(&self) -> usize {
        self.tokens.capacity().max(self.noise.before.capacity())
    }
}
