//! Taking the number to call back: keyed, said, or told on the way to the offer. None that was told is lost.

use statig::Outcome;

use super::call::TimerKind;
use super::input::{Ordinary, Said};
use super::keeping::MISSES_MAX;
use super::machine::State;
use super::number::{self, NUMBER_MAX, NUMBER_MIN, is_number, speaks_of_call, tells_number};
use super::pauses::asks_to_wait;
use super::speak::BargeIn;
use super::stage::Stage;
use crate::ear::fold;
use crate::flow::{LEAVE_MESSAGE, QueueIx, Target};
use crate::protocol::{HeardAs, Key, Millis};

const NUMBER_TIMEOUT: Millis = Millis::from_secs(10);
const NUMBER_PAUSE: Millis = Millis::from_secs(4);

impl Stage<'_, '_> {
    pub(super) fn take_number(&mut self, queue: QueueIx) -> State {
        self.say_hint_for_digits();
        let least = u16::try_from(NUMBER_MIN).unwrap_or(1);
        self.listen_digits(least, NUMBER_MAX, NUMBER_TIMEOUT, NUMBER_PAUSE);
        State::Callback { queue, taking_number: true }
    }

    /// A number, digit by digit or said.
    pub(super) fn at_number(&mut self, queue: QueueIx, event: Ordinary<'_>) -> Outcome<State> {
        match event {
            Ordinary::Digit(Key::POUND) | Ordinary::EntryEnds => self.number_keyed(queue),
            Ordinary::Digit(key) => {
                self.call.told.entry.push(key);
                if self.call.told.entry.digits.len() >= usize::from(NUMBER_MAX) {
                    return self.number_keyed(queue);
                }
                self.wait_for_digit(NUMBER_PAUSE)
            }
            Ordinary::Said(_) if self.goes_back(event) => Outcome::Transition(self.walk(Target::Start)),
            Ordinary::Said(said) => self.said_at_number(queue, said),
            Ordinary::Silence => self.missed_number(queue),
            Ordinary::Robot => {
                self.say_robot_answer(BargeIn::Yes);
                if is_number(self.keyed()) { self.number_keyed(queue) } else { self.missed_number(queue) }
            }
            _ => Outcome::Super,
        }
    }

    /// Words where a number is asked for: it, the rest of it, or what to do instead.
    fn said_at_number(&mut self, queue: QueueIx, said: Said<'_>) -> Outcome<State> {
        let leaves_message = said.class == HeardAs::Option && said.own == Some(LEAVE_MESSAGE);
        match said.class {
            _ if leaves_message => {
                self.keep_keyed_number(queue);
                Outcome::Transition(self.take_voicemail(queue, None))
            }
            HeardAs::Back => self.missed_number(queue),
            HeardAs::No | HeardAs::Done => Outcome::Transition(self.take_voicemail(queue, None)),
            _ if !self.keyed().is_empty() && asks_to_wait(said.text) => self.wait_for_digit(NUMBER_TIMEOUT),
            class => {
                let digits = number::answered(said.text, |text| self.flow.ear.digits(text));
                let joined = format!("{}{digits}", self.keyed());
                let goes_on = class == HeardAs::Digits && is_number(&joined);
                self.call.set_entry_aside();
                self.number_complete(queue, if goes_on { &joined } else { &digits })
            }
        }
    }

    /// The number to call that words hold, whatever else they say ("no, it is 555 0123"): fewer digits may be anything.
    pub(super) fn number_among_words(&self, text: &str, is_asked: bool) -> Option<String> {
        number::among_words(text, is_asked, |text| self.flow.ear.digits(text))
    }

    fn number_keyed(&mut self, queue: QueueIx) -> Outcome<State> {
        let digits = self.call.told.entry.complete();
        self.number_complete(queue, &digits)
    }

    pub(super) fn number_complete(&mut self, queue: QueueIx, digits: &str) -> Outcome<State> {
        if !is_number(digits) {
            return self.missed_number(queue);
        }
        self.keep_number(queue, digits);
        Outcome::Transition(self.describe_callback(queue))
    }

    /// The number that words tell before anybody asks for it: with a request, or in line. Should no queue take the caller, it is the
    /// one to call.
    pub(super) fn note_number(&mut self, state: &State, text: &str, asks: bool) {
        match state {
            _ if self.call.hung_up => {}
            State::Callback { queue, .. } if asks => self.keep_number_of_request(*queue, text),
            State::Callback { .. } | State::Voicemail { .. } | State::WithAgent { .. } => {}
            State::Transferring { .. } | State::Queued { .. } => self.note_number_to_call(state, text),
            _ if asks => self.note_number_to_call(state, text),
            _ => {}
        }
    }

    /// Digits beside a request may be anything, for instance the entry that is asked for: only a number that is told as one to call
    /// counts.
    fn note_number_to_call(&mut self, state: &State, text: &str) {
        let Some(number) = self.number_among_words(text, false).filter(|_| tells_number(&fold(text).text)) else {
            return;
        };
        let collect = state.node().and_then(|node| self.collect(node));
        if collect.is_none_or(|collect| !self.may_be_entry(collect, &number)) {
            self.call.told.number = Some(number);
            self.call.told.keyed_number = true;
        }
    }

    /// A request that tells the number as well ("call me back on 555 0123") is kept with it. Where a number is known and nothing is
    /// said of a call, digits may be anything.
    fn keep_number_of_request(&mut self, queue: QueueIx, text: &str) {
        let may_be_number = self.call.told.number.is_none() || speaks_of_call(&fold(text).text);
        if let Some(number) = self.number_among_words(text, false).filter(|_| may_be_number) {
            self.keep_number(queue, &number);
        }
    }

    /// The caller leaves in the middle of keying: what is keyed so far is the number, if it can be one.
    pub(super) fn keep_keyed_number(&mut self, queue: QueueIx) {
        let digits = self.keyed().to_owned();
        if is_number(&digits) {
            self.keep_number(queue, &digits);
        }
    }

    pub(super) fn keep_number(&mut self, queue: QueueIx, digits: &str) {
        self.call.forget_entry();
        self.call.told.number = Some(digits.to_owned());
        self.call.told.keyed_number = true;
        self.register(queue);
    }

    fn wait_for_digit(&mut self, pause: Millis) -> Outcome<State> {
        let pause = self.patient(pause);
        self.wait(TimerKind::InterDigit, pause);
        Outcome::Handled
    }

    fn missed_number(&mut self, queue: QueueIx) -> Outcome<State> {
        self.call.misses = self.call.misses.saturating_add(1);
        if self.call.misses > MISSES_MAX {
            return Outcome::Transition(self.take_voicemail(queue, None));
        }
        self.say_until_ended(self.own().callback_other);
        Outcome::Transition(self.take_number(queue))
    }
}
