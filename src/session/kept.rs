//! What is kept of the caller's words for the agent: all of it, but for the digits of an entry that is masked.

use std::ops::Range;

use super::hearing::is_unseen;
use super::machine::State;
use super::stage::Stage;
use crate::ear::{Hearing, is_unspaced};
use crate::flow::{Collect, Wanted, caps};
use crate::protocol::{HeardAs, Key};

/// Where no length is asked for, so many digits may be the entry.
const DIGITS_MIN: usize = 4;

impl<'f> Stage<'_, 'f> {
    /// Keeps what was said for the agent; beside the best hypothesis the one that was believed. What a caller says to a person is
    /// theirs, and digits for a masked slot are in that slot alone: in what is said around them they are stars.
    pub(super) fn keep_said(&mut self, state: &State, text: &str, believed: &(&str, Hearing<'f>), spoken: Option<Key>) {
        let masked = state.node().and_then(|node| self.collect(node)).filter(|collect| collect.mask);
        let is_unheard = self.call.hung_up || matches!(state, State::WithAgent { .. });
        let is_for_slot = believed.1.class == HeardAs::Digits && spoken.is_none();
        if is_unheard || (masked.is_some() && is_for_slot) {
            return;
        }
        let is_answer = matches!(believed.1.class, HeardAs::None | HeardAs::Yes | HeardAs::No | HeardAs::Option);
        // What is said to pass the time does not push out what was told before.
        let may_displace = !matches!(state, State::Transferring { .. } | State::Queued { .. });
        let other = (believed.0 != text).then_some(believed.0);
        for text in std::iter::once(text).chain(other).filter(|text| !is_unseen(text)) {
            match masked.filter(|_| spoken.is_none()) {
                Some(_) if is_answer => self.call.keep_said(&self.without_digits(text), may_displace),
                Some(collect) => self.call.keep_said(&self.without_entry(collect, text), may_displace),
                None => self.call.keep_said(text, may_displace),
            }
        }
    }

    /// A text with stars for its digits; nothing of it where they are spelled out.
    fn without_digits(&self, text: &str) -> String {
        let stars: String = text.chars().map(|c| if c.is_numeric() { '*' } else { c }).collect();
        if self.flow.ear.tells_digits(&stars) { String::from("***") } else { stars }
    }

    /// A text with stars for all digits that may be the entry: 12315 in a complaint is no pin of four. Nothing of it where they are
    /// spelled out in words that cannot be told apart.
    fn without_entry(&self, collect: &Collect, text: &str) -> String {
        // No more of it is kept, but an entry may begin before that end and go on behind it.
        let end = text.char_indices().nth(caps::SAID_CHARS_MAX + usize::from(caps::DIGITS_MAX)).map(|(at, _)| at);
        let text = &text[..end.unwrap_or(text.len())];
        let digits = self.flow.ear.digits(text);
        // Where the caller took digits back, it may be none, and all of them stand there.
        if digits.is_empty() && !self.flow.ear.tells_digits(text) {
            return text.to_owned();
        }
        // Without the request beside them, all of them together would be the entry.
        let is_entry = self.may_be_entry(collect, &digits);
        let words = words(text);
        let (mut kept, mut rest, mut hidden) = (text.to_owned(), text.to_owned(), Vec::new());
        // From the end on, so that what comes before stays where it is.
        for run in self.runs(text, &words).into_iter().rev() {
            hidden.clear();
            match is_entry {
                true => hidden.push(span(&words[run.clone()])),
                false => self.hide(collect, text, &words[run.clone()], &mut hidden),
            }
            for span in hidden.iter().rev() {
                kept.replace_range(span.clone(), &"*".repeat(self.flow.ear.digits(&text[span.clone()]).len()));
            }
            rest.replace_range(span(&words[run]), "*");
        }
        if self.may_be_entry(collect, &self.flow.ear.digits(&rest)) { String::from("***") } else { kept }
    }

    /// Which of the digits that stand together may be the entry: all of them, what stands between two marks, or one number.
    fn hide(&self, collect: &Collect, text: &str, run: &[Range<usize>], hidden: &mut Vec<Range<usize>>) {
        if self.may_be_entry(collect, &self.flow.ear.digits(&text[span(run)])) {
            return hidden.push(span(run));
        }
        let is_parted = |left: &Range<usize>, right: &Range<usize>| !text[left.end..right.start].trim().is_empty();
        let is_in_parts = run.windows(2).any(|pair| is_parted(&pair[0], &pair[1]));
        for part in run.chunk_by(|left, right| is_in_parts && !is_parted(left, right)).filter(|_| run.len() > 1) {
            self.hide(collect, text, part, hidden);
        }
    }

    /// Whether these digits are as many as are asked for, alone or with what was keyed before.
    pub(super) fn may_be_entry(&self, collect: &Collect, digits: &str) -> bool {
        let joined = digits.len() + self.call.told.entry.digits.len();
        match collect.wanted {
            _ if digits.is_empty() => false,
            Wanted::Digits { min, max } => {
                let fits = |count| (usize::from(min)..=usize::from(max)).contains(&count);
                fits(digits.len()) || fits(joined)
            }
            Wanted::Match(_) => joined >= DIGITS_MIN || self.fits(collect, digits),
            Wanted::Choices(_) => false,
        }
    }

    /// Words that are digits, as long as they stand together: by themselves, or with the words beside them ("treinta y cuatro").
    fn runs(&self, text: &str, words: &[Range<usize>]) -> Vec<Range<usize>> {
        let digits = |run: Range<usize>| {
            let words = words.get(run).filter(|words| !words.is_empty());
            words.map_or_else(String::new, |words| self.flow.ear.digits(&text[span(words)]))
        };
        let changes = |told: &str, run: Range<usize>| {
            let now = digits(run);
            !now.is_empty() && now != told
        };
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let mut run = at..at + 1;
            at += 1;
            let first = digits(run.clone());
            if first.is_empty() {
                continue;
            }
            // `double` before a digit.
            let is_free = run.start > runs.last().map_or(0, |run| run.end);
            run.start -= usize::from(is_free && changes(&first, run.start - 1..run.end));
            let goes_on = |run: &Range<usize>, end: usize| {
                let last = digits(end - 1..end);
                (end == run.end + 1 && !last.is_empty())
                    || changes(&format!("{}{last}", digits(run.clone())), run.start..end)
            };
            while let Some(end) = [run.end + 1, run.end + 2].into_iter().find(|end| goes_on(&run, *end)) {
                run.end = end;
            }
            at = run.end;
            runs.push(run);
        }
        runs
    }
}

/// From the first of some words to the last.
fn span(words: &[Range<usize>]) -> Range<usize> {
    words.first().map_or(0, |word| word.start)..words.last().map_or(0, |word| word.end)
}

/// The words of a text: written digits, letters, and each character of a script without spaces by itself.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    #[derive(PartialEq)]
    enum Piece {
        Mark,
        Digits,
        Letters,
        Character,
    }
    let piece = |c: char| match c {
        c if c.is_numeric() => Piece::Digits,
        c if is_unspaced(c) => Piece::Character,
        c if c.is_whitespace() || c.is_ascii_punctuation() => Piece::Mark,
        '\u{a0}'..='\u{bf}'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => Piece::Mark,
        _ => Piece::Letters,
    };
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut last = Piece::Mark;
    for (at, c) in text.char_indices() {
        let (this, end) = (piece(c), at + c.len_utf8());
        match words.last_mut() {
            Some(word) if this == last && this != Piece::Character && this != Piece::Mark => word.end = end,
            _ if this != Piece::Mark => words.push(at..end),
            _ => {}
        }
        last = this;
    }
    words
}
