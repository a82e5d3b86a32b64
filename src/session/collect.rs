//! Collecting: digits one by one, words, choices; read back where the author asks for it.

use statig::Outcome;

use super::ask::Miss;
use super::call::TimerKind;
use super::input::{Ordinary, Said};
use super::machine::State;
use super::number::is_number;
use super::speak::{BargeIn, fill_all};
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
    fn keep_misfit(&mut self, collect: &Collect, digits: &str) {
        if !digits.is_empty() && !matches!(collect.wanted, Wanted::Choices(_)) {
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

    /// Whether what was keyed is an entry by itself, and these words do not go on with it.
    pub(super) fn entry_stands(&self, state: &State, text: &str) -> bool {
        let (keyed, said) = (self.keyed(), self.flow.ear.digits(text));
        match state {
            State::Collect { node } => self.collect(*node).is_some_and(|collect| {
                let goes_on = !said.is_empty() && self.fits(collect, &format!("{keyed}{said}"));
                !keyed.is_empty() && self.fits(collect, keyed) && !goes_on
            }),
            State::Callback { taking_number: true, .. } => said.is_empty() && is_number(keyed),
            _ => false,
        }
    }

    /// The digits keyed so far, since the last star.
    fn keyed(&self) -> &str {
        let entry = &self.call.told.entry;
        if entry.star { "" } else { &entry.digits }
    }

    /// Words at a collect node: digits said, a text that fits, a choice by name.
    fn said_at(&mut self, node: NodeIx, collect: &'f Collect, said: Said<'_>) -> Outcome<State> {
        let digits = self.flow.ear.digits(said.text);
        // Digits said after digits keyed go on where the keys stopped, if that fits.
        let joined = format!("{}{digits}", self.keyed());
        match (&collect.wanted, said) {
            (Wanted::Choices(_), Said { class: HeardAs::Option, own: own @ Some(_), .. }) => {
                return self.choose(node, collect, own);
            }
            (Wanted::Digits { .. }, _) => {
                for entry in [&digits, &joined] {
                    if !digits.is_empty() && self.fits(collect, entry) {
                        return self.take(node, collect, entry.clone());
                    }
                }
            }
            (Wanted::Match(_), _) => {
                let dense: String = said.text.split_whitespace().collect();
                let with_x = self.flow.ear.digits_and_x(said.text).unwrap_or_default();
                for text in [said.text.trim(), &dense, &digits, &with_x] {
                    if !text.is_empty() && self.fits(collect, text) {
                        return self.take(node, collect, text.to_owned());
                    }
                }
            }
            _ => {}
        }
        self.keep_misfit(collect, &joined);
        self.say_anywhere(node, Ordinary::Said(said))
    }

    /// An entry that fits: kept, or read back first.
    fn take(&mut self, node: NodeIx, collect: &'f Collect, value: String) -> Outcome<State> {
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

    /// Says what was understood, and asks whether it is right.
    pub(super) fn read_back(&mut self, collect: &'f Collect) {
        let value = self.call.told.held.clone().unwrap_or_default();
        let sentence = if self.call.text { self.own().confirm_text } else { self.own().confirm };
        let [yes, no, _] = self.flow.own_keys().choices().map(Key::as_str);
        let values = [("value", &*value), ("yes", yes), ("no", no)];
        self.say_text(fill_all(sentence, &values), BargeIn::Yes, collect.mask);
        self.say_hint();
        self.listen_to_collect(collect);
    }

    fn keep(&mut self, node: NodeIx, collect: &'f Collect, value: &str) -> Outcome<State> {
        self.keep_answer(&collect.slot, value);
        self.call.forget_answer();
        self.follow(node, collect.go)
    }

    /// The entry that was read back: right, wrong, or put right in the same words ("no, it is 555 0123"). That is read back again.
    fn at_confirm(&mut self, node: NodeIx, collect: &'f Collect, held: &str, event: Ordinary<'_>) -> Outcome<State> {
        let [yes, no, _] = self.flow.own_keys().choices();
        if let Ordinary::Said(Said { class: HeardAs::No | HeardAs::Digits | HeardAs::None, text, .. }) = event {
            let digits = self.flow.ear.digits(text);
            if digits != held && !digits.is_empty() && self.fits(collect, &digits) {
                return self.take(node, collect, digits);
            }
            if digits != held {
                self.keep_misfit(collect, &digits);
            }
        }
        match event {
            Ordinary::Key { key, .. } if key == yes => self.keep(node, collect, held),
            Ordinary::Key { key, .. } if key == no => self.miss(node, Miss::Wrong),
            Ordinary::Key { key: Key::STAR, .. } => {
                let outcome = self.miss(node, Miss::Wrong);
                // `*` and then the human key is one gesture, also where `*` is the first key of the next entry.
                self.call.told.entry.star = true;
                outcome
            }
            Ordinary::Said(Said { class: HeardAs::Yes, .. }) => self.keep(node, collect, held),
            Ordinary::Said(Said { class: HeardAs::No, .. }) => self.miss(node, Miss::Wrong),
            event => self.say_anywhere(node, event),
        }
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
