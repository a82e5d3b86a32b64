//! Did the caller ask for a person? Judged from the record, whatever the session claims to have heard.

use super::promise::Promise;
use super::record::Record;
use super::rules::Rules;
use super::step::Step;
use super::words;
use crate::catalogue::{Text, text};
use crate::protocol::{Action, EventKind, HeardAs, Key, Phase};

/// How a person was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Request {
    /// The session itself understood it so.
    Heard(HeardAs),
    /// In words that nobody can take for anything else.
    Words(&'static str),
    /// With the human key, where a key is not a digit.
    HumanKey,
    /// With the human key alone and a pause or `#`, where a key may be a digit.
    HumanKeyAlone,
    /// With the human key three times, where a key may be a digit.
    HumanKeyThrice,
    /// With the star and the human key, where a key may be a digit.
    StarHumanKey,
}

impl Request {
    /// What the caller did.
    pub fn text(self) -> Text {
        match self {
            Self::Heard(class) => text!("asked-as-heard", class = class.as_str()),
            Self::Words(words) => text!("asked-in-words", words = words),
            Self::HumanKey => text!("asked-by-key"),
            Self::HumanKeyAlone => text!("asked-by-key-alone"),
            Self::HumanKeyThrice => text!("asked-by-key-thrice"),
            Self::StarHumanKey => text!("asked-by-star"),
        }
    }
}

/// The request in this step, if it holds one.
pub(super) fn of(past: &Record, step: &Step<'_>, rules: &Rules) -> Option<Request> {
    match (&step.event.kind, step.heard()) {
        (_, Some(class @ (HeardAs::Human | HeardAs::Complaint))) => Some(Request::Heard(class)),
        (EventKind::Speech(speech), _) => {
            let by_key = step.typed_key() == Some(rules.human_key) && !is_entry_open(past);
            let by_key = by_key.then_some(Request::HumanKey);
            let mut said = std::iter::once(&speech.text).chain(step.alternatives());
            by_key.or_else(|| said.find_map(|text| words::plain_request(text.reveal())).map(Request::Words))
        }
        (EventKind::Key { key }, _) => by_key(past, step, *key, rules.human_key),
        (EventKind::Tick, _) => (past.is_due(step) && is_entry_open(past) && past.entry.is_human_key_times(1))
            .then_some(Request::HumanKeyAlone),
        _ => None,
    }
}

/// The place where the call stands owes a person to whoever asks.
pub(super) fn is_owed(past: &Record) -> bool {
    match past.phase {
        // Before the first turn the bot leads; after its own farewell the caller is still there.
        None | Some(Phase::Survey | Phase::Callback | Phase::Voicemail | Phase::Ended) => true,
        // Whoever joined may have left by then.
        Some(Phase::WithAgent) => past.left_early,
        Some(phase) => phase.is_with_bot(),
    }
}

/// The session heard this, for which a person is called or at least told of, and did neither. What a question may have taken as its
/// answer, what the host's bot was given to answer, and what came while the host was at work and was passed over is left out.
pub(super) fn is_unheeded(past: &Record, step: &Step<'_>, rules: &Rules, class: HeardAs) -> bool {
    let is_answered = || {
        matches!(past.phase, Some(Phase::Menu | Phase::Task | Phase::Talk | Phase::Ticket | Phase::Closing))
            && step.turn.ignored.is_none()
            && !step.has(|action| matches!(action, Action::Delegate { .. }))
    };
    let is_heeded = || step.hands_over() || step.may_tell_of_person(rules.human_key);
    let is_owed = !rules.relaxed.contains(&Promise::PlainStart);
    step.heard() == Some(class) && is_owed && is_answered() && !is_heeded()
}

fn by_key(past: &Record, step: &Step<'_>, key: Key, human_key: Key) -> Option<Request> {
    if !is_entry_open(past) || !human_key.is_digit() {
        return (key == human_key).then_some(Request::HumanKey);
    }
    if key == Key::POUND {
        return past.entry.is_human_key_times(1).then_some(Request::HumanKeyAlone);
    }
    // After a pause that nobody reported, the keys before it may stand for themselves.
    if key != human_key || past.is_due(step) {
        return None;
    }
    if past.entry.is_after_star() {
        return Some(Request::StarHumanKey);
    }
    past.entry.is_human_key_times(2).then_some(Request::HumanKeyThrice)
}

fn is_entry_open(past: &Record) -> bool {
    past.phase.is_some_and(|phase| past.entry.is_open(phase))
}
