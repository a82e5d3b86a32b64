//! What the caller went through and said: what the agent must find in the handoff.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use super::step::Step;
use super::words::{self, clip};
use crate::protocol::{EventKind, HeardAs, Key, Millis, Phase, Private};

/// A handoff holds at least the latest so many nodes.
pub(super) const PATH_MAX: usize = 200;
/// A handoff holds at least the latest so many utterances.
pub(super) const SAID_MAX: usize = 50;
/// A handoff holds at least so many slots.
pub(super) const SLOTS_MAX: usize = 64;

/// The path, the words and the slots so far, each bounded; texts are clipped. Copies share them until one learns more: the verifier
/// copies an auditor for every step that it tries.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub path: Arc<VecDeque<String>>,
    pub said: Arc<VecDeque<(Millis, Private<String>)>>,
    pub slots: Arc<BTreeSet<String>>,
}

impl Told {
    /// One of each.
    pub fn standing(node: &str, (at, said): (Millis, &str), slot: &str) -> Self {
        Self {
            path: Arc::new(VecDeque::from([clip(node).to_owned()])),
            said: Arc::new(VecDeque::from([(at, said.into())])),
            slots: Arc::new(BTreeSet::from([slot.to_owned()])),
        }
    }

    /// Takes note of a step that began in `phase`.
    pub fn note(&mut self, step: &Step<'_>, phase: Phase) {
        if step.turn.state.is_with_bot()
            && let Some(node) = step.turn.node.as_deref().map(clip)
            && self.path.back().is_none_or(|last| last != node)
        {
            push(Arc::make_mut(&mut self.path), node.to_owned(), PATH_MAX);
        }
        if !phase.is_with_bot() || step.turn.ignored.is_some() {
            return;
        }
        match &step.event.kind {
            EventKind::Speech(speech) if !is_slot_value(step, phase) => {
                let text = clip(speech.text.reveal().trim());
                if !words::is_blank(text) && self.said.back().is_none_or(|(_, last)| last.reveal() != text) {
                    push(Arc::make_mut(&mut self.said), (step.event.at, text.into()), SAID_MAX);
                }
            }
            EventKind::TaskDone { ok: true, set, .. } if phase == Phase::Task && step.turn.noted.is_none() => {
                let names = set.keys().filter(|name| is_slot_name(name));
                let left = SLOTS_MAX.saturating_sub(self.slots.len());
                Arc::make_mut(&mut self.slots).extend(names.take(left).cloned());
            }
            _ => {}
        }
    }
}

fn push<T>(list: &mut VecDeque<T>, item: T, max: usize) {
    if list.len() >= max {
        list.pop_front();
    }
    list.push_back(item);
}

/// The utterance may be in a slot instead, masked: digits, and what a `collect` asked for.
fn is_slot_value(step: &Step<'_>, phase: Phase) -> bool {
    let is_keys = |text: &str| text.chars().all(|c| c.is_whitespace() || Key::from_char(c).is_some());
    let is_plain = match step.heard() {
        None | Some(HeardAs::None | HeardAs::Option | HeardAs::Yes | HeardAs::No) => true,
        Some(_) => false,
    };
    step.heard() == Some(HeardAs::Digits) || step.speech().is_some_and(is_keys) || (phase == Phase::Collect && is_plain)
}

/// A name that a session has no reason to refuse.
fn is_slot_name(name: &str) -> bool {
    !name.is_empty() && clip(name) == name && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}
