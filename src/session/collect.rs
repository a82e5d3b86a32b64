//! Collecting: digits one by one, words, choices.

use statig::Outcome;

use super::ask::Miss;
use super::call::{Entry, TimerKind};
use super::input::{Ordinary, Said};
use super::machine::State;
use super::number::is_number;
use super::pauses::asks_to_wait;
use super::stage::Stage;
use crate::flow::{Collect, NodeIx, Wanted, caps};
use crate::protocol::{HeardAs, Key, Reason};

impl<'f> Stage<'_, 'f> {
    pub(super) fn at_collect(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        let Some(collect) = self.collect(node) else { return Outcome::Super };
        if let Some(held) = self.call.told.held.clone() {
            return self.at_confirm(node, collect, &held, event);
        }
        match event {
            Ordinary::Key { own, .. } => self.choose(node, collect, own),
            Ordinary::Digit(key) => self.digit(node, collect, key),
            Ordinary::EntryEnds => self.entry_complete(node, collect),
            Ordinary::Said(said) => self.said_at(node, collect, said),
            event => self.say_anywhere(node, event),
        }
    }

    /// One of the choices, if it is one.
    fn choose(&mut self, node: NodeIx, collect: &'f Collect, own: Option<u32>) -> Outcome<State> {
        let choices = if let Wanted::Choices(choices) = &collect.wanted { &choices[..] } else { &[] };
        match own.and_then(|ix| choices.get(ix as usize)) {
            Some(choice) => self.take(node, collect, choice.value.clone()),
            None => self.miss(node, Miss::NoMatch),
        }
    }

    /// One key of an entry. `#` ends it, `*` starts it over.
    fn digit(&mut self, node: NodeIx, collect: &'f Collect, key: Key) -> Outcome<State> {
        if key == Key::POUND {
            return self.entry_complete(node, collect);
        }
        self.call.told.entry.push(key);
        let most = match collect.wanted {
            Wanted::Digits { max, .. } => max,
            _ => caps::DIGITS_MAX,
        };
        if self.call.told.entry.digits.len() >= usize::from(most) {
            let outcome = self.entry_complete(node, collect);
            self.call.told.filled = Some(self.call.now + self.patient(collect.inter_digit));
            return outcome;
        }
        let pause = self.patient(collect.inter_digit);
        self.wait(TimerKind::InterDigit, pause);
        Outcome::Handled
    }

    fn entry_complete(&mut self, node: NodeIx, collect: &'f Collect) -> Outcome<State> {
        let digits = self.call.told.entry.complete();
        if !self.count_turn() {
            self.call.told.entry.digits = digits;
            return Outcome::Transition(self.hand_over_for(Reason::Turns));
        }
        if self.fits(collect, &digits) {
            return self.take(node, collect, digits);
        }
        self.keep_misfit(collect, &digits);
        self.miss(node, Miss::NoMatch)
    }

    /// Keeps what was entered and does not fit, so that the caller need not tell it to the agent.
    pub(super) fn keep_misfit(&mut self, collect: &Collect, digits: &str) {
        if !digits.is_empty() && !matches!(collect.wanted, Wanted::Choices(_)) {
            self.call.told.entry.clear();
            self.call.told.misfit = Some(digits.chars().take(caps::SAID_CHARS_MAX).collect());
        }
    }

    pub(super) fn fits(&self, collect: &Collect, text: &str) -> bool {
        match &collect.wanted {
            Wanted::Digits { min, max } => (usize::from(*min)..=usize::from(*max)).contains(&text.len()),
            Wanted::Match(pattern) => pattern.is_match(text),
            // A choice is one key or a word, and never an entry.
            Wanted::Choices(_) => false,
        }
    }

    /// Whether words end what is being keyed, and are no part of it. Who is done says so ("that's it", "okay"). Once the pause is over,
    /// though nobody told of it, an entry that fits stands, because nothing has been asked since that words could answer; only who goes
    /// on with its digits, or leaves the question, does so. A number to call stands at any time: it is read back, and can be changed.
    pub(super) fn ends_entry(&self, state: &State, said: Said<'_>) -> bool {
        let keyed = self.keyed();
        if keyed.is_empty() {
            return false;
        }
        let digits = self.flow.ear.digits(said.text);
        match state {
            State::Collect { node } => self.collect(*node).is_some_and(|collect| {
                let is_done = digits.is_empty() && matches!(said.class, HeardAs::Yes | HeardAs::Done);
                let leaves = matches!(said.class, HeardAs::Back | HeardAs::Done | HeardAs::Distress);
                let goes_on = !digits.is_empty() && self.fits(collect, &format!("{keyed}{digits}"));
                is_done || (self.pause_is_over() && !leaves && !goes_on && self.fits(collect, keyed))
            }),
            State::Callback { taking_number: true, .. } => {
                let goes_on = matches!(said.class, HeardAs::Digits | HeardAs::Back | HeardAs::Option);
                !goes_on && !asks_to_wait(said.text) && is_number(keyed)
            }
            _ => false,
        }
    }

    /// The digits keyed so far, since the last star.
    pub(super) fn keyed(&self) -> &str {
        let entry = &self.call.told.entry;
        if entry.star { "" } else { &entry.digits }
    }

    /// Words at a collect node: digits said, a text that fits, a choice by name.
    fn said_at(&mut self, node: NodeIx, collect: &'f Collect, said: Said<'_>) -> Outcome<State> {
        let digits = self.flow.ear.digits(said.text);
        // Digits said after digits keyed or said go on where these stopped, if that fits.
        let joined = format!("{}{digits}", self.keyed());
        if let (Wanted::Choices(_), Said { class: HeardAs::Option, own: own @ Some(_), .. }) = (&collect.wanted, said) {
            return self.choose(node, collect, own);
        }
        if let Some(entry) = self.entry_in(collect, said, &joined) {
            return self.take(node, collect, entry);
        }
        if self.is_beginning(collect, said, &joined) {
            self.call.told.entry = Entry { digits: joined, star: false };
            return self.wait_for_more(collect);
        }
        if !self.keyed().is_empty() && asks_to_wait(said.text) {
            return self.wait_for_more(collect);
        }
        self.keep_misfit(collect, &joined);
        self.say_anywhere(node, Ordinary::Said(said))
    }

    /// The entry that words hold, alone or with what was keyed or said before.
    fn entry_in(&self, collect: &Collect, said: Said<'_>, joined: &str) -> Option<String> {
        let digits = self.flow.ear.digits(said.text);
        match collect.wanted {
            Wanted::Digits { .. } => {
                let joins = !digits.is_empty() && said.class != HeardAs::No;
                let all = [digits, String::from(if joins { joined } else { "" })];
                all.into_iter().find(|entry| !entry.is_empty() && self.fits(collect, entry))
            }
            // Who wants to hear it again, or needs a moment, tells no value.
            Wanted::Match(_) if digits.is_empty() && is_aside(said) => None,
            Wanted::Match(_) => self.texts_of(said.text).into_iter().find(|text| self.fits_text(collect, text)),
            Wanted::Choices(_) => None,
        }
    }

    /// The ways to read what a pattern is asked for: as it is, without spaces, its digits, and these with an X.
    pub(super) fn texts_of(&self, text: &str) -> [String; 4] {
        let dense = text.split_whitespace().collect();
        let with_x = self.flow.ear.digits_and_x(text).unwrap_or_default();
        [text.trim().to_owned(), dense, self.flow.ear.digits(text), with_x]
    }

    fn fits_text(&self, collect: &Collect, text: &str) -> bool {
        !text.is_empty() && self.fits(collect, text)
    }

    /// Whether digits are said that may be the beginning of a longer entry. A text that was written is all there is.
    fn is_beginning(&self, collect: &Collect, said: Said<'_>, joined: &str) -> bool {
        let Wanted::Digits { min, .. } = collect.wanted else { return false };
        said.class == HeardAs::Digits && !self.call.text && !joined.is_empty() && joined.len() < usize::from(min)
    }

    /// Waits for the rest of an entry that is begun, as long as for its beginning: words take longer than keys.
    fn wait_for_more(&mut self, collect: &Collect) -> Outcome<State> {
        let pause = self.patient(collect.timeout.max(collect.inter_digit));
        self.wait(TimerKind::InterDigit, pause);
        Outcome::Handled
    }

    /// An entry that fits: kept, or read back first.
    pub(super) fn take(&mut self, node: NodeIx, collect: &'f Collect, value: String) -> Outcome<State> {
        if let Some(told) = self.call.told.known() {
            told.misfit = None;
            told.entry.clear();
        }
        if !collect.confirm {
            return self.keep(node, collect, &value);
        }
        self.call.told.held = Some(value);
        self.read_back(collect);
        Outcome::Handled
    }

    pub(super) fn keep(&mut self, node: NodeIx, collect: &'f Collect, value: &str) -> Outcome<State> {
        self.keep_answer(&collect.slot, value);
        self.call.forget_answer();
        self.follow(node, collect.go)
    }

    pub(super) fn listen_to_collect(&mut self, collect: &'f Collect) {
        let yes_or_no = self.flow.own_keys().choices().into_iter().take(2);
        match &collect.wanted {
            _ if self.call.told.held.is_some() => self.listen(yes_or_no, collect.timeout),
            Wanted::Digits { min, max } => self.listen_digits(*min, *max, collect.timeout, collect.inter_digit),
            Wanted::Match(_) => self.listen_digits(1, caps::DIGITS_MAX, collect.timeout, collect.inter_digit),
            Wanted::Choices(choices) => self.listen(choices.iter().filter_map(|choice| choice.key), collect.timeout),
        }
    }
}

/// Whether words ask to hear it again, to go back, or for a moment.
fn is_aside(said: Said<'_>) -> bool {
    matches!(said.class, HeardAs::Repeat | HeardAs::Back) || asks_to_wait(said.text)
}
