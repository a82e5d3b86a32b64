//! Digits and numbers, written or spoken: where they stand in a text, and whether it says little else.

use std::cell::RefCell;
use std::ops::Range;
use std::thread::LocalKey;

use super::corrected::Corrected;
use super::fold::Folded;
use super::judge::{Kinds, Mark, Marks};
use super::kept::{Keep, Kept};
use super::lexicon::{Meaning, Number, Turn};
use super::numerals;
use super::spans::Spans;

/// The digits of a text, as a whole.
#[derive(Clone, Default)]
pub(super) struct Digits {
    /// From the first to the last of them, in the folded text.
    pub(super) span: Option<Range<usize>>,
    /// Whether there are more words of numbers, and written digits, than letters of all else that is said, fillers aside.
    pub(super) are_the_point: bool,
    /// How many were told, also those that the caller took back.
    pub(super) told: usize,
    /// Whether the caller took some of them back.
    pub(super) are_corrected: bool,
    /// Not digits, but the places of options: the second one. 0 stands for the last.
    pub(super) are_places: bool,
    /// An X follows them, as in the number of a Chinese identity card.
    pub(super) end_in_x: bool,
}

impl Digits {
    /// Whether the caller corrects digits, and says little else.
    pub(super) const fn corrects(&self) -> bool {
        self.are_corrected && self.are_the_point && self.told > 1
    }
}

/// A word of a number, or one written digit, as it stands in the text.
struct Token {
    span: Range<usize>,
    number: Number,
    written: bool,
}

impl Token {
    const fn is_place(&self) -> bool {
        matches!(self.number, Number::Nth(_))
    }

    const fn is_digit(&self) -> bool {
        matches!(self.number, Number::Digits(..) | Number::Round(_))
    }
}

/// Reads the digits of a text, in order: those that are meant, where the caller takes others back.
pub(super) fn read(folded: &Folded, marks: &Marks, digit: impl FnMut(char)) -> Digits {
    let text = &folded.text;
    let mut out = Digits::default();
    if !marks.any(Kinds::DIGITS) && !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return out;
    }
    let mut notes = Kept::<Notes>::take();
    let Notes { tokens, turns, words, places, noise, said } = &mut *notes;
    turns.extend(turns_of(marks));
    leave_longest(turns, |(span, _)| span);
    words.set(turns.iter().map(|(span, _)| span.clone()));
    find(text, marks, (words, places), tokens);
    words.set(marks.of(Kinds::WORD).filter(|mark| mark.is_word()).map(|mark| mark.hit.span()));
    // 一 in 一下: the rule rather than the exception, and soon told.
    let is_meant = |run: &[Token], span: &Range<usize>| !meant_alone(run) || !words.hold_more_than(span);
    if !runs(text, tokens).any(|(run, span)| is_meant(run, &span)) {
        return out;
    }
    noise.listen(folded, marks, turns, tokens);
    let (mut rest, mut count, mut turns) = (noise.total(), 0, turns.iter().peekable());
    for (run, span) in runs(text, tokens) {
        // The one in 'wrong one' and 'no one' is none.
        let is_noun = |(turn, what): &&(Range<usize>, Turn)| {
            said.told() == 0
                && *what == Turn::Corrects
                && turn.end < span.start
                && is_gap(text, turn.end..span.start)
                && !folded.crosses(&(turn.start..span.end))
        };
        if meant_alone(run)
            && (words.hold_more_than(&span) || !noise.is_alone(&span) || turns.peek().is_some_and(is_noun))
        {
            rest += text.get(span).map_or(0, |own| own.chars().count());
            continue;
        }
        let mut denied = false;
        while let Some((turn, what)) = turns.next_if(|(turn, _)| turn.start < span.start) {
            let between = turn.end..span.start;
            denied =
                *what == Turn::Denies && noise.within(&between) == 0 && !folded.crosses(&(turn.start..span.start + 1));
            // 'It is not, it is 1235' denies what stands before.
            said.turn(if *what == Turn::Denies && !denied { Turn::Corrects } else { *what });
        }
        // Not one, two: what is denied ends with its clause.
        let next = folded.breaks().partition_point(|at| *at <= span.start);
        let end = folded.breaks().get(next).copied().unwrap_or(text.len());
        let begun = run.partition_point(|token| token.span.start < end);
        let (not_meant, meant) = run.split_at(if denied { begun } else { 0 });
        numerals::tell(not_meant.iter().map(|token| token.number), &mut |digit| said.tell(digit, true));
        numerals::tell(meant.iter().map(|token| token.number), &mut |digit| said.tell(digit, false));
        count += run.len();
        out.span = Some(out.span.map_or(span.start, |out| out.start)..span.end);
    }
    for (_, what) in turns {
        said.turn(if *what == Turn::Denies { Turn::Corrects } else { *what });
    }
    said.meant().iter().copied().for_each(digit);
    out.are_the_point = rest < count;
    (out.told, out.are_corrected) = (said.told(), said.is_corrected());
    out.are_places = count > 0 && rest == 0 && tokens.iter().all(Token::is_place);
    out.end_in_x = out.span.as_ref().is_some_and(|span| is_x(text.get(span.end..).unwrap_or_default()));
    out
}

/// The text with its numbers in digits; none where no number is said in words: 三十元套餐 is 30元套餐.
pub(super) fn written(folded: &Folded, marks: &Marks) -> Option<String> {
    let text = &folded.text;
    let mut notes = Kept::<Notes>::take();
    let Notes { tokens, words, places, .. } = &mut *notes;
    words.clear();
    find(text, marks, (words, places), tokens);
    let (mut out, mut end) = (String::new(), 0);
    for (run, span) in runs(text, tokens) {
        if !run.iter().any(Token::is_place) {
            out += text.get(end..span.start)?;
            numerals::tell(run.iter().map(|token| token.number), &mut |digit| out.push(digit));
            end = span.end;
        }
    }
    out += text.get(end..)?;
    (out != *text).then_some(out)
}

/// Tokens with nothing but spaces between them, and where they stand.
fn runs<'t>(text: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = (&'t [Token], Range<usize>)> {
    let runs = tokens.chunk_by(|left, right| is_gap(text, left.span.end..right.span.start));
    runs.filter_map(|run| Some((run, run.first()?.span.start..run.last()?.span.end)))
}

/// Whether this counts only where nothing else is said.
const fn meant_alone(run: &[Token]) -> bool {
    matches!(run, [Token { written: false, .. }] | [Token { number: Number::Nth(_), .. }])
}

/// Whether an X by itself comes next, in letters or as it is said in Chinese.
fn is_x(text: &str) -> bool {
    let rest = text.trim_start().strip_prefix(['x', '叉']);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// What is written down while digits are read.
#[derive(Default)]
struct Notes {
    tokens: Vec<Token>,
    turns: Vec<(Range<usize>, Turn)>,
    /// Whole fillers and answers.
    words: Spans,
    /// Where places of options stand.
    places: Spans,
    noise: Noise,
    said: Corrected,
}

/// The words that say which number is meant. A single letter is none: the Spanish or is the English zero.
fn turns_of(marks: &Marks) -> impl Iterator<Item = (Range<usize>, Turn)> {
    marks.of(Kinds::TURN).filter(|mark| !mark.crosses && mark.hit.span().len() > 1).filter_map(|mark| {
        match mark.meaning {
            Meaning::Turn(turn) => Some((mark.hit.span(), turn)),
            _ => None,
        }
    })
}

/// Of words that overlap only the first, and of those that begin together the longest.
fn leave_longest<T>(all: &mut Vec<T>, span: impl Fn(&T) -> &Range<usize>) {
    all.sort_unstable_by_key(|word| (span(word).start, usize::MAX - span(word).end));
    let mut end = 0;
    all.retain(|word| {
        let stays = span(word).start >= end;
        if stays {
            end = span(word).end;
        }
        stays
    });
}

/// All digits and words of numbers in a text, in order, but none inside these spans.
fn find(text: &str, marks: &Marks, (turns, places): (&Spans, &mut Spans), tokens: &mut Vec<Token>) {
    let is_cut = |mark: &Mark| mark.crosses && matches!(mark.meaning, Meaning::Number(Number::Nth(_)));
    tokens.extend(marks.of(Kinds::DIGITS).filter(|mark| !is_cut(mark)).filter_map(|mark| match mark.meaning {
        Meaning::Number(number) => Some(Token { span: mark.hit.span(), number, written: false }),
        _ => None,
    }));
    let written = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit());
    tokens.extend(written.map(|(at, digit)| {
        let number = Number::Digits(u16::from(digit - b'0'), 1);
        Token { span: at..at + 1, number, written: true }
    }));
    tokens.retain(|token| !turns.touch(&token.span));
    // 'First, one two three', 'a second one two': where a number is told, a place is no part of it.
    places.set(tokens.iter().filter(|token| token.is_place()).map(|token| token.span.clone()));
    if tokens.iter().any(|token| token.is_digit() && !places.hold(&token.span)) {
        tokens.retain(|token| !token.is_place());
    }
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
    // 零 is a digit and a link.
    let digit_follows = || {
        let mut after = rest.iter().skip_while(|next| next.span.start < end).peekable();
        let next = after.peek().map(|next| next.span.start).filter(|next| is_gap(text, end..*next));
        let mut together = after.take_while(|token| Some(token.span.start) == next);
        together.any(|token| matches!(token.number, Number::Digits(_, 1)))
    };
    match token.number {
        Number::Link => matches!(before(), Some(Number::Round(_) | Number::Scale(..))),
        // 万 begins no number, but 万一 and 千万 are words.
        Number::Scale(scale, _) if scale > 10 => before().is_some(),
        Number::Again(_) => digit_follows(),
        Number::Many(_) => matches!(before(), Some(Number::Digits(2..=9, 1))),
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
    /// Numbers and what is said of them are no noise.
    fn listen(&mut self, folded: &Folded, marks: &Marks, turns: &[(Range<usize>, Turn)], tokens: &[Token]) {
        let Self { before, clauses } = self;
        marks.bounds(folded, clauses);
        // First whether a character begins behind each position and says something, then how many.
        before.push(0);
        before.extend(folded.text.bytes().map(|byte| usize::from(byte != b' ' && !(0x80..0xc0).contains(&byte))));
        let fillers = marks.of(Kinds::FILLER.and(Kinds::DIGIT_FILLER));
        let fillers = fillers.filter(|mark| mark.meaning != Meaning::RequestFiller).map(|mark| mark.hit.span());
        let numbers = tokens.iter().map(|token| token.span.clone());
        for said in fillers.chain(turns.iter().map(|(span, _)| span.clone())).chain(numbers) {
            before[said.start + 1..=said.end].fill(0);
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
        self.within(&(start..end)) == 0
    }
}

impl Keep for Notes {
    fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>> {
        thread_local!(static SHELF: RefCell<Vec<Notes>> = const { RefCell::new(Vec::new()) });
        &SHELF
    }

    fn clear(&mut self) {
        self.tokens.clear();
        self.turns.clear();
        self.said.clear();
        self.noise.before.clear();
        self.noise.clauses.clear();
    }

    fn size(&self) -> usize {
        self.tokens.capacity().max(self.noise.before.capacity()).max(self.said.capacity())
    }
}
