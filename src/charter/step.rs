//! One event with its turn, and what can be read off the pair without knowing the call.

use super::{errands, words};
use crate::protocol::{Action, AgentIs, Event, EventKind, HeardAs, Key, Keys, Phase, Private, Reason, Turn, Why};

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

    /// What else may have been said.
    pub fn alternatives(&self) -> &'a [Private<String>] {
        let EventKind::Speech(speech) = &self.event.kind else { return &[] };
        &speech.alternatives
    }

    /// The words that the session believed: what was said, or the hypothesis that it names instead.
    pub fn believed(&self) -> Option<&'a str> {
        let EventKind::Speech(speech) = &self.event.kind else { return None };
        let number = self.turn.heard.as_ref().and_then(|heard| heard.alternative).filter(|number| *number > 0);
        let Some(number) = number else { return Some(speech.text.reveal()) };
        speech.alternatives.get(usize::from(number) - 1).map(|text| text.reveal().as_str())
    }

    /// The session believed another hypothesis than the best one.
    pub fn is_second_best(&self) -> bool {
        self.turn.heard.as_ref().is_some_and(|heard| heard.alternative.is_some())
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

    /// The caller said so in words: no key says that all is done, no wish for something does, whatever was heard, and no second thought of
    /// a recogniser.
    pub fn says_so(&self, classes: &[HeardAs]) -> bool {
        self.heard_any(classes)
            && !self.is_second_best()
            && self.believed().is_some_and(|text| !errands::is_plain(text))
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

    /// The number under which the turn keeps the request.
    pub fn number_kept(&self) -> Option<&'a str> {
        self.turn.actions.iter().rev().find_map(|action| match action {
            Action::Callback { number, .. } => number.as_ref().map(|number| number.reveal().as_str()),
            _ => None,
        })
    }

    /// An agent joins the call.
    pub fn is_joined(&self) -> bool {
        self.event.kind == EventKind::Agent { is: AgentIs::Joined }
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

    /// The turn tells of a person, or of the key to one. So may a recording, and a language that is not known here.
    pub fn may_tell_of_person(&self, human_key: Key) -> bool {
        self.says().any(|say| match say.text.filter(|text| !words::is_blank(text) && words::knows_language(say.lang)) {
            Some(text) => words::first_person(&text.to_lowercase(), human_key.as_char()).is_some(),
            None => true,
        })
    }

    pub fn hang_up(&self) -> Option<Why> {
        self.turn.actions.iter().find_map(|action| match action {
            Action::HangUp { why } => Some(*why),
            _ => None,
        })
    }

    /// A saved call that could not be read back was handed over: what the session knew is gone, rightly. A session that still knows where
    /// the call stands, or what it heard, has forgotten nothing.
    pub fn is_restored(&self) -> bool {
        let knows_nothing = self.turn.node.is_none() && self.turn.heard.is_none();
        let is_restored = |action: &Action<'_>| match action {
            Action::Transfer { reason: Reason::Restored, context, .. } => context.path.is_empty(),
            _ => false,
        };
        knows_nothing && self.has(is_restored)
    }

    /// The caller, waiting for a person since `phase`, chose to go back to the bot.
    pub fn chose_bot(&self, phase: Phase, back: Option<Key>) -> bool {
        let key = self.key().or_else(|| self.typed_key());
        let by_key = key.is_some() && key == back && matches!(phase, Phase::Callback | Phase::Voicemail);
        by_key || (self.speech().is_some() && self.heard() == Some(HeardAs::Back))
    }
}
