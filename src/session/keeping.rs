//! Keeping a request that no queue can take now: the callback, and what voicemail shares with it.

use std::borrow::Cow;

use statig::Outcome;

use super::call::{Request, TimerKind};
use super::input::{Input, Ordinary, Said};
use super::machine::State;
use super::number::{self, NUMBER_MAX, NUMBER_MIN, is_number, speaks_of_call};
use super::speak::{BargeIn, fill, fill_all};
use super::stage::Stage;
use crate::ear::fold;
use crate::flow::{QueueIx, Target};
use crate::protocol::{Action, HeardAs, Key, Millis, Private, Reason, Why};

const NUMBER_TIMEOUT: Millis = Millis::from_secs(10);
const NUMBER_PAUSE: Millis = Millis::from_secs(4);
const CHOICE_TIMEOUT: Millis = Millis::from_secs(8);
/// After so many misses, repeats and other numbers the offer gives way to a message, so that nobody is asked for ever.
pub(super) const MISSES_MAX: u8 = 2;

/// Why there is no transfer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// Outside the hours.
    Closed,
    /// Busy, or waited too long.
    Busy,
    /// The transfer did not work.
    Failed,
}

impl<'f> Stage<'_, 'f> {
    /// Keeps the request as a callback, in this very turn, and lets the caller change that.
    pub(super) fn offer_callback(&mut self, queue: QueueIx, cause: Cause) -> State {
        if self.recording {
            self.register(queue);
            return State::Voicemail { queue };
        }
        if self.call.misses > MISSES_MAX {
            return self.take_voicemail(queue, Some(cause));
        }
        self.say_cause(cause);
        self.call.lay_entry_by();
        self.register(queue);
        self.describe_callback(queue)
    }

    pub(super) fn say_cause(&mut self, cause: Cause) {
        let own = self.own();
        let why = match cause {
            Cause::Closed => own.closed,
            Cause::Busy => own.busy,
            Cause::Failed => own.failed,
        };
        self.say_own(why, BargeIn::Yes);
    }

    /// Keeps the request with the number that is known, once a turn.
    pub(super) fn register(&mut self, queue: QueueIx) {
        let number = self.call.told.number.clone().map(Private::new);
        let queue = self.queue_name(queue);
        let reference = self.reference();
        let callback = Action::Callback { number, queue, reference };
        if !self.actions.contains(&callback) {
            self.actions.push(callback);
        }
    }

    fn describe_callback(&mut self, queue: QueueIx) -> State {
        let (own, reference) = (self.own(), self.reference());
        match self.call.told.number.clone() {
            Some(number) if self.call.told.keyed_number => {
                let values = [("number", &*number), ("reference", &*reference)];
                self.say_text(fill_all(own.callback_to, &values), BargeIn::Yes, true);
            }
            Some(_) => self.say_own(fill(own.callback, "reference", &reference), BargeIn::Yes),
            None => {
                self.say_until_ended(&fill(own.callback_number, "reference", &reference));
                return self.take_number(queue);
            }
        }
        self.offer_choices(queue)
    }

    fn offer_choices(&mut self, queue: QueueIx) -> State {
        let (own, keys) = (self.own(), self.flow.own_keys());
        let choices = match (self.call.text, self.may_ask_again()) {
            (false, true) => own.callback_choices,
            (true, true) => own.callback_choices_text,
            (false, false) => own.callback_last,
            (true, false) => own.callback_last_text,
        };
        let [accept, other, message] = keys.choices().map(Key::as_str);
        let values = [("accept", accept), ("other", other), ("message", message)];
        self.say_own(fill_all(choices, &values), BargeIn::Yes);
        if self.may_go_back() {
            let back = if self.call.text { own.callback_back_text } else { own.callback_back };
            self.say_own(fill(back, "back", &own.key_name(keys.back())), BargeIn::Yes);
        }
        self.listen(keys.choices().into_iter().chain([keys.back()]), CHOICE_TIMEOUT);
        State::Callback { queue, taking_number: false }
    }

    /// Whether one more question about the callback is allowed.
    const fn may_ask_again(&self) -> bool {
        self.call.misses < MISSES_MAX
    }

    /// Whether the bot has anything left to say: who has used up a limit would only be handed over again.
    fn may_go_back(&self) -> bool {
        let limits = &self.flow.limits;
        self.call.visits(self.flow.start) < usize::from(limits.visits)
            && self.call.turns < limits.turns
            && self.call.bot_time < limits.time
    }

    fn take_number(&mut self, queue: QueueIx) -> State {
        self.say_hint_for_digits();
        let least = u16::try_from(NUMBER_MIN).unwrap_or(1);
        self.listen_digits(least, NUMBER_MAX, NUMBER_TIMEOUT, NUMBER_PAUSE);
        State::Callback { queue, taking_number: true }
    }

    /// The callback, its offer and its number alike: a number said among other words is the number to call.
    pub(super) fn at_callback(&mut self, queue: QueueIx, taking_number: bool, event: Ordinary<'_>) -> Outcome<State> {
        if let Ordinary::Said(said) = event
            && let Some(number) = self.number_among_words(said.text, taking_number)
        {
            self.keep_number(queue, &number);
            // Unasked it is one more round of the offer, so that nobody is asked for ever.
            return match taking_number {
                true => Outcome::Transition(self.describe_callback(queue)),
                false => self.missed(queue),
            };
        }
        match event {
            event if taking_number => self.at_number(queue, event),
            event => self.at_offer(queue, event),
        }
    }

    /// The offer: accept it, change the number, leave a message, or go back to the bot.
    fn at_offer(&mut self, queue: QueueIx, event: Ordinary<'_>) -> Outcome<State> {
        let keys = self.flow.own_keys();
        let [accept, other, message] = keys.choices();
        match event {
            Ordinary::Key { key, .. } if key == accept => self.accept_callback(),
            Ordinary::Said(Said { class: HeardAs::Yes | HeardAs::Done, .. }) => self.accept_callback(),
            Ordinary::Key { key, .. } if key == other && self.may_ask_again() => {
                self.call.misses += 1;
                self.say_until_ended(self.own().callback_other);
                Outcome::Transition(self.take_number(queue))
            }
            Ordinary::Key { key, .. } if key == message => Outcome::Transition(self.take_voicemail(queue, None)),
            Ordinary::Said(Said { class: HeardAs::No, .. }) => Outcome::Transition(self.take_voicemail(queue, None)),
            event if self.goes_back(event) => Outcome::Transition(self.walk(Target::Start)),
            Ordinary::Key { .. } | Ordinary::Said(_) | Ordinary::Silence => self.missed(queue),
            Ordinary::Robot => {
                self.say_robot_answer(BargeIn::Yes);
                self.missed(queue)
            }
            _ => Outcome::Super,
        }
    }

    /// Whether the caller chose the bot again, and it has anything left to say.
    pub(super) fn goes_back(&self, event: Ordinary<'_>) -> bool {
        let chosen = match event {
            Ordinary::Key { key, .. } => key == self.flow.own_keys().back(),
            Ordinary::Said(Said { class, .. }) => class == HeardAs::Back,
            _ => false,
        };
        chosen && self.may_go_back()
    }

    fn accept_callback(&mut self) -> Outcome<State> {
        let goodbye = fill(self.own().callback_kept, "reference", &self.reference());
        Outcome::Transition(self.hang_up(Why::CallbackKept, goodbye))
    }

    /// One more time the caller is asked; then a message is recorded, so that nobody is asked for ever.
    fn missed(&mut self, queue: QueueIx) -> Outcome<State> {
        self.call.misses = self.call.misses.saturating_add(1);
        self.call.forget_entry();
        Outcome::Transition(match self.call.misses > MISSES_MAX {
            true => self.take_voicemail(queue, None),
            false => self.describe_callback(queue),
        })
    }

    /// A number, digit by digit or said.
    fn at_number(&mut self, queue: QueueIx, event: Ordinary<'_>) -> Outcome<State> {
        match event {
            Ordinary::Digit(Key::POUND) | Ordinary::EntryEnds => self.number_keyed(queue),
            Ordinary::Digit(key) => {
                self.call.told.entry.push(key);
                if self.call.told.entry.digits.len() >= usize::from(NUMBER_MAX) {
                    return self.number_keyed(queue);
                }
                self.wait_for_digit();
                Outcome::Handled
            }
            Ordinary::Said(_) if self.goes_back(event) => Outcome::Transition(self.walk(Target::Start)),
            Ordinary::Said(Said { class: HeardAs::Back, .. }) => self.missed_number(queue),
            Ordinary::Said(Said { class: HeardAs::No | HeardAs::Done, .. }) => {
                Outcome::Transition(self.take_voicemail(queue, None))
            }
            Ordinary::Said(said) => self.number_said(queue, said.text),
            Ordinary::Silence => self.missed_number(queue),
            Ordinary::Robot => {
                self.say_robot_answer(BargeIn::Yes);
                self.missed_number(queue)
            }
            _ => Outcome::Super,
        }
    }

    /// The number to call that words hold, whatever else they say ("no, it is 555 0123"): fewer digits may be anything.
    fn number_among_words(&self, text: &str, is_asked: bool) -> Option<String> {
        number::among_words(text, is_asked, |text| self.flow.ear.digits(text))
    }

    fn number_keyed(&mut self, queue: QueueIx) -> Outcome<State> {
        let digits = self.call.told.entry.complete();
        self.number_complete(queue, &digits)
    }

    fn number_said(&mut self, queue: QueueIx, text: &str) -> Outcome<State> {
        self.call.forget_entry();
        self.number_complete(queue, &number::answered(text, |text| self.flow.ear.digits(text)))
    }

    fn number_complete(&mut self, queue: QueueIx, digits: &str) -> Outcome<State> {
        if !is_number(digits) {
            return self.missed_number(queue);
        }
        self.keep_number(queue, digits);
        Outcome::Transition(self.describe_callback(queue))
    }

    /// A request that tells the number as well ("call me back on 555 0123") is kept with it. Where a number is known and nothing is
    /// said of a call, digits may be anything.
    pub(super) fn keep_number_of_request(&mut self, queue: QueueIx, text: &str) {
        let may_be_number = self.call.told.number.is_none() || speaks_of_call(&fold(text).text);
        if let Some(number) = self.number_among_words(text, false).filter(|_| may_be_number) {
            self.keep_number(queue, &number);
        }
    }

    /// The caller leaves in the middle of keying: what is keyed so far is the number, if it can be one.
    pub(super) fn keep_keyed_number(&mut self, queue: QueueIx) {
        let entry = &self.call.told.entry;
        if !entry.star && is_number(&entry.digits) {
            let digits = entry.digits.clone();
            self.keep_number(queue, &digits);
        }
    }

    fn keep_number(&mut self, queue: QueueIx, digits: &str) {
        self.call.forget_entry();
        self.call.told.number = Some(digits.to_owned());
        self.call.told.keyed_number = true;
        self.register(queue);
    }

    fn wait_for_digit(&mut self) {
        let pause = self.patient(NUMBER_PAUSE);
        self.wait(TimerKind::InterDigit, pause);
    }

    fn missed_number(&mut self, queue: QueueIx) -> Outcome<State> {
        self.call.misses = self.call.misses.saturating_add(1);
        if self.call.misses > MISSES_MAX {
            return Outcome::Transition(self.take_voicemail(queue, None));
        }
        self.say_until_ended(self.own().callback_other);
        Outcome::Transition(self.take_number(queue))
    }

    /// The caller asks again at the offer: the queue is tried again. Where that leads to the same offer once too often, a message is
    /// recorded instead.
    pub(super) fn ask_again(&mut self, queue: QueueIx, event: &Input<'_>) -> State {
        self.call.misses = self.call.misses.saturating_add(1);
        self.keep_keyed_number(queue);
        self.call.forget_entry();
        self.try_again(event)
    }

    /// The queue is tried again.
    pub(super) fn try_again(&mut self, event: &Input<'_>) -> State {
        let request = self.requested(event);
        self.hand_over(request)
    }

    /// What an event asks for; a lane is entered with it.
    pub(super) fn requested(&mut self, event: &Input<'_>) -> Request {
        match event {
            Input::Person(request) => *request,
            Input::Lane(lane) => {
                self.enter_lane(*lane);
                self.request(Reason::Lane)
            }
            _ => self.request(Reason::Asked),
        }
    }

    pub(super) fn queue_name(&self, queue: QueueIx) -> Cow<'f, str> {
        Cow::Borrowed(&self.flow.queue(queue).name)
    }

    /// The name of the kept request: eight digits, because they can be told and keyed in any language. There is no randomness here:
    /// it comes from the clock, the caller and the flow.
    pub(super) fn reference(&mut self) -> Cow<'f, str> {
        let reference = self.call.told.reference.unwrap_or_else(|| {
            let mut hash = crc32fast::Hasher::new();
            hash.update(&self.call.clock.map_or(0, crate::flow::Clock::unix_s).to_le_bytes());
            hash.update(&self.call.now.0.to_le_bytes());
            hash.update(self.call.told.number.as_deref().unwrap_or("").as_bytes());
            hash.update(&self.flow.digest.0.to_le_bytes());
            hash.finalize() % 100_000_000
        });
        self.call.told.reference = Some(reference);
        format!("{reference:08}").into()
    }
}
