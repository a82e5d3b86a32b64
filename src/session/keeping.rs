//! Keeping a request that no queue can take now: the callback, and what voicemail shares with it.

use std::borrow::Cow;

use statig::Outcome;

use super::call::Request;
use super::input::{Input, Ordinary, Said};
use super::machine::State;
use super::speak::{BargeIn, fill, fill_all};
use super::stage::Stage;
use crate::flow::{ACCEPT, ANOTHER_NUMBER, LEAVE_MESSAGE, QueueIx, Target};
use crate::protocol::{Action, HeardAs, Key, Millis, Private, Reason, Why};

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

    pub(super) fn describe_callback(&mut self, queue: QueueIx) -> State {
        let (own, reference) = (self.own(), self.reference());
        match self.call.told.number.clone() {
            Some(number) if self.call.told.keyed_number => {
                let values = [("number", &*number), ("reference", &*reference)];
                self.say_text(fill_all(own.callback_to, &values), BargeIn::Yes, true);
            }
            Some(_) => {
                let sentence = if self.call.text { own.callback_text } else { own.callback };
                self.say_own(fill(sentence, "reference", &reference), BargeIn::Yes);
            }
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
        match (self.chosen(event), event) {
            (Some(ACCEPT), _) => self.accept_callback(),
            (Some(ANOTHER_NUMBER), _) if self.may_ask_again() => self.change_number(queue),
            (Some(LEAVE_MESSAGE), _) => Outcome::Transition(self.take_voicemail(queue, None)),
            _ if self.goes_back(event) => Outcome::Transition(self.walk(Target::Start)),
            (_, Ordinary::Key { .. } | Ordinary::Said(_) | Ordinary::Silence) => self.missed(queue),
            (_, Ordinary::Robot) => {
                self.say_robot_answer(BargeIn::Yes);
                self.missed(queue)
            }
            _ => Outcome::Super,
        }
    }

    /// What the caller chose at the offer: by its key, in the words that announce it, or with a yes or no.
    fn chosen(&self, event: Ordinary<'_>) -> Option<u32> {
        match event {
            Ordinary::Key { key, .. } => {
                let keys = self.flow.own_keys().choices();
                [ACCEPT, ANOTHER_NUMBER, LEAVE_MESSAGE]
                    .into_iter()
                    .zip(keys)
                    .find_map(|(it, own)| (own == key).then_some(it))
            }
            Ordinary::Said(Said { class: HeardAs::Option, own, .. }) => own,
            Ordinary::Said(Said { class: HeardAs::Yes | HeardAs::Done, .. }) => Some(ACCEPT),
            Ordinary::Said(Said { class: HeardAs::No, .. }) => Some(LEAVE_MESSAGE),
            _ => None,
        }
    }

    fn change_number(&mut self, queue: QueueIx) -> Outcome<State> {
        self.call.misses += 1;
        self.say_until_ended(self.own().callback_other);
        Outcome::Transition(self.take_number(queue))
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

    /// The caller asks again at the offer: the queue is tried again. Where that leads to the same offer once too often, a message is
    /// recorded instead.
    pub(super) fn ask_again(&mut self, queue: QueueIx, event: &Input<'_>) -> State {
        self.call.misses = self.call.misses.saturating_add(1);
        self.keep_keyed_number(queue);
        self.call.set_entry_aside();
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
