//! Long numbers beside a request: a pin, an account or a telephone number says nothing of its own there (4321 人工).

use std::ops::Range;

use smallvec::SmallVec;

use super::board::Case;
use super::marks::Kinds;

/// Fewer digits may count persons or things: 10 people.
const DIGITS_MIN: usize = 4;
/// So many numbers of an utterance are looked at.
const NUMBERS_MAX: usize = 4;

/// Where long numbers stand in a text, written or spoken, the space behind them included.
pub(super) fn long(case: &Case<'_>) -> SmallVec<[Range<usize>; NUMBERS_MAX]> {
    let mut found = SmallVec::new();
    let text = case.folded.text.as_bytes();
    // Soon told of most utterances: 一 in 查一下 is the only one.
    let written = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    if written + case.marks(Kinds::DIGITS).count() < DIGITS_MIN {
        return found;
    }
    let mut words = case.marks(Kinds::DIGITS).peekable();
    let (mut at, mut run, mut digits) = (0, 0..0, 0);
    while at < text.len() && found.len() < NUMBERS_MAX {
        while words.next_if(|word| word.hit.start < at).is_some() {}
        let word = words.peek().filter(|word| word.hit.start == at).map(|word| word.hit.end);
        let digit = word.or_else(|| text[at].is_ascii_digit().then_some(at + 1));
        if let Some(end) = digit {
            run = if digits == 0 { at } else { run.start }..end;
            (at, digits) = (end, digits + 1);
        } else {
            at += 1;
            if text[at - 1] != b' ' {
                close(case, &run, &mut digits, &mut found);
            }
        }
    }
    close(case, &run, &mut digits, &mut found);
    found
}

/// A number is over: it is kept if it is long.
fn close(case: &Case<'_>, run: &Range<usize>, digits: &mut usize, found: &mut SmallVec<[Range<usize>; NUMBERS_MAX]>) {
    if std::mem::take(digits) >= DIGITS_MIN && found.len() < NUMBERS_MAX {
        found.push(run.start..case.folded.after(run.end));
    }
}
