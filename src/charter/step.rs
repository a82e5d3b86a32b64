//! One event with its turn, and what can be read off the pair without knowing the call.

use crate::protocol::{Action, Event, EventKind, HeardAs, Key, Keys, Phase, Reason, Turn, Why};

/// One event and the turn that answered it.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    pub event: &'a Event,
    pub turn: &'a Turn<'a>,
}

/// One thing said.
#[derive(Clone, Copy)]
pub(super) struct Say<'a> {
    /// The words, if they are known.
    pub text: Option<&'a str>,
    pub is_recording: bool,
    pub lang: &'a str,
    pub rate: f32,
}

impl<'a> Step<'a> {
    pub fn key(&self) -> Option<Key> {
        match self.event.kind {
            EventKind::Key { key } => Some(key),
            _ => None,
        }
    }

    /// The one key that the caller typed or said, and nothing else.
    pub fn typed_key(&self) -> Option<Key> {
        self.speech().and_then(|text| text.trim().parse().ok())
    }

    pub fn speech(&self) -> Option<&'a str> {
        match &self.event.kind {
            EventKind::Speech(speech) => Some(speech.text.reveal()),
            _ => None,
        }
    }

    /// The caller let time pass: silence that the host reports, or a deadline that came.
    pub fn is_quiet(&self) -> bool {
        matches!(self.event.kind, EventKind::Silence | EventKind::Tick)
    }

    /// What the session claims to have understood of a key or of speech.
    pub fn heard(&self) -> Option<HeardAs> {
        let is_input = matches!(self.event.kind, EventKind::Key { .. } | EventKind::Speech(_));
        self.turn.heard.as_ref().filter(|_| is_input).map(|heard| heard.class)
    }

    pub fn heard_any(&self, classes: &[HeardAs]) -> bool {
        self.heard().is_some_and(|class| classes.contains(&class))
    }

    pub fn has(&self, wanted: impl Fn(&Action<'_>) -> bool) -> bool {
        self.turn.actions.iter().any(wanted)
    }

    pub fn transfers(&self) -> bool {
        self.has(|action| matches!(action, Action::Transfer { .. }))
    }

    /// The caller is handed over, or the request is kept.
    pub fn hands_over(&self) -> bool {
        self.has(|action| action.is_handover())
    }

    pub fn listens(&self) -> bool {
        self.has(|action| matches!(action, Action::Listen { .. }))
    }

    /// The keys that the turn listens for, where it listens.
    pub fn listen_keys(&self) -> Option<Option<&'a Keys<'a>>> {
        self.turn.actions.iter().rev().find_map(|action| match action {
            Action::Listen { keys, .. } => Some(keys.as_ref()),
            _ => None,
        })
    }

    pub fn says(&self) -> impl Iterator<Item = Say<'a>> + use<'a> {
        self.turn.actions.iter().filter_map(|action| match action {
            Action::Say { text, audio, lang, rate, .. } => {
                Some(Say { text: text.as_deref(), is_recording: audio.is_some(), lang, rate: *rate })
            }
            _ => None,
        })
    }

    pub fn hang_up(&self) -> Option<Why> {
        self.turn.actions.iter().find_map(|action| match action {
            Action::HangUp { why } => Some(*why),
            _ => None,
        })
    }

    /// A saved call that could not be read back was handed over: what the session knew is gone, rightly.
    pub fn is_restored(&self) -> bool {
        self.has(|action| matches!(action, Action::Transfer { reason: Reason::Restored, .. }))
    }

    /// The caller, waiting for a person since `phase`, chose to go back to the bot.
    pub fn chose_bot(&self, phase: Phase, back: Option<Key>) -> bool {
        let key = self.key().or_else(|| self.typed_key());
        let by_key = key.is_some() && key == back && matches!(phase, Phase::Callback | Phase::Voicemail);
        by_key || (self.speech().is_some() && self.heard() == Some(HeardAs::Back))
    }
}
