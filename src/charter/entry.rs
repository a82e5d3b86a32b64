//! The digits that a caller is keying: how many, and whether they may ask for a person.

use super::step::Step;
use crate::protocol::{EventKind, HeardAs, Key, Millis, Phase, Private};

/// More digits than any flow asks for.
const DIGITS_MAX: usize = 80;

/// Keys since the bot last began to listen.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// The bot listens for more than one key.
    takes_many: bool,
    keys: u32,
    /// All keys so far were the human key.
    only_human_key: bool,
    /// Stars in a row, up to now.
    stars: u32,
    /// Something happened after which the record does not tell what became of the keys.
    is_doubtful: bool,
    /// What was keyed; `None` where the record does not tell.
    digits: Option<Private<String>>,
    /// An entry that was read back.
    held: Option<Private<String>>,
}

impl Entry {
    /// A key may be one digit of several here.
    pub fn is_open(&self, phase: Phase) -> bool {
        self.takes_many && matches!(phase, Phase::Collect | Phase::Callback)
    }

    pub fn is_begun(&self) -> bool {
        self.keys > 0
    }

    /// The human key was pressed so many times, and nothing else.
    pub fn is_human_key_times(&self, times: u32) -> bool {
        !self.is_doubtful && self.only_human_key && self.keys == times
    }

    /// Exactly one star came last.
    pub fn is_after_star(&self) -> bool {
        self.stars == 1
    }

    /// The entry that a step completed which led on from a question for digits.
    pub fn completed(&self, step: &Step<'_>) -> Option<Private<String>> {
        if !self.takes_many {
            return self.held.clone().filter(|_| step.heard() == Some(HeardAs::Yes));
        }
        let is_over = step.key().is_some_and(|key| key != Key::STAR) || step.is_quiet();
        let digits = self.with(step.key()).filter(|digits| !digits.reveal().is_empty());
        digits.filter(|_| is_over && !self.is_doubtful)
    }

    /// Forgets what was keyed; how much it was is still known.
    pub fn forget_digits(&mut self) {
        (self.digits, self.held) = (None, None);
    }

    /// The digits with one key more. After the star an entry starts over.
    fn with(&self, key: Option<Key>) -> Option<Private<String>> {
        let starts_over = self.stars > 0 && key.is_some();
        let before = if starts_over { Some("") } else { self.digits.as_ref().map(|digits| digits.reveal().as_str()) }?;
        let digit = key.filter(|key| key.is_digit()).map(Key::as_char);
        (before.len() < DIGITS_MAX).then(|| Private::new(before.chars().chain(digit).collect()))
    }

    /// Takes note of a step that began in `phase`; `stayed` tells whether the call stands where it stood.
    pub fn note(&mut self, step: &Step<'_>, phase: Phase, stayed: bool, deadline: Option<Millis>, human_key: Key) {
        let was_open = self.is_open(phase);
        let (digits, completed) = (self.with(step.key().filter(|key| *key != Key::STAR)), self.completed(step));
        match step.key() {
            Some(Key::STAR) if was_open && stayed => self.stars = self.stars.saturating_add(1),
            Some(_) => self.stars = 0,
            None if is_harmless(step, deadline) => {}
            None => (self.stars, self.is_doubtful) = (0, true),
        }
        if let Some(keys) = step.listen_keys() {
            let takes_many = keys.is_some_and(|keys| keys.max > 1);
            let held = completed.filter(|_| stayed && was_open && !takes_many);
            *self = Self { takes_many, stars: self.stars, digits: Some(Private::default()), held, ..Self::default() };
        } else if let Some(key) = step.key() {
            self.digits = digits;
            self.only_human_key = key == human_key && (self.keys == 0 || self.only_human_key);
            self.keys = self.keys.saturating_add(1);
        }
    }
}

/// The event leaves the keys as they are.
fn is_harmless(step: &Step<'_>, deadline: Option<Millis>) -> bool {
    let is_early_tick = step.event.kind == EventKind::Tick
        && step.turn.actions.is_empty()
        && deadline.is_some_and(|deadline| step.event.at < deadline);
    is_early_tick || step.turn.ignored.is_some() || step.event.kind == EventKind::PromptFinished
}
