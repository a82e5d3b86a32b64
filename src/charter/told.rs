//! What the caller went through and said: what the agent must find in the handoff.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::record::Before;
use super::step::Step;
use super::words::{self, clip};
use crate::protocol::{Action, EventKind, HeardAs, Key, Millis, Phase, Private};

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
    pub said: Arc<VecDeque<Said>>,
    /// The slots that the host's work has set, each with its value unless another may have taken its place.
    pub slots: Arc<BTreeMap<String, Option<Private<String>>>>,
    /// The entry that was keyed last and taken, and when, unless another may have taken its place.
    pub keyed: Option<(Millis, Private<String>)>,
    /// The host's work that goes on.
    running: Option<Arc<str>>,
}

/// Something the caller said.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub at: Millis,
    text: Private<String>,
    /// It was said to a question for an entry, whose digits are not told on in words.
    may_hide: bool,
}

impl Said {
    /// Whether this is what was said: all of it, or with stars for the entry.
    pub fn is(&self, given: &str) -> bool {
        let said = self.text.reveal().as_str();
        said == given || (self.may_hide && is_with_stars(said, given))
    }
}

impl Told {
    /// One of each, and the work that goes on.
    pub fn stand(&self, before: Before<'_>, at: Millis) -> Self {
        let (slot, value) = before.slot;
        Self {
            path: Arc::new(VecDeque::from([clip(before.node).to_owned()])),
            said: Arc::new(VecDeque::from([Said { at, text: before.said.into(), may_hide: false }])),
            slots: Arc::new(BTreeMap::from([(slot.to_owned(), value.map(Private::from))])),
            keyed: None,
            running: self.running.clone(),
        }
    }

    /// Takes note of a step that began in `phase`, and of the entry that it completed.
    pub fn note(&mut self, step: &Step<'_>, phase: Phase, completed: Option<Private<String>>) {
        self.note_place(step);
        if step.turn.ignored.is_none() {
            if phase.is_with_bot() {
                self.note_event(step, phase);
            }
            self.note_answer(step, phase, completed);
        }
        let mut actions = step.turn.actions.iter();
        let run = actions.find_map(|action| if let Action::Run { task, .. } = action { Some(task) } else { None });
        self.running = run.map(|task| Arc::from(clip(task))).or(self.running.take());
    }

    fn note_place(&mut self, step: &Step<'_>) {
        if step.turn.state.is_with_bot()
            && let Some(node) = step.turn.node.as_deref().map(clip)
            && self.path.back().is_none_or(|last| last != node)
        {
            push(Arc::make_mut(&mut self.path), node.to_owned(), PATH_MAX);
        }
    }

    fn note_event(&mut self, step: &Step<'_>, phase: Phase) {
        match &step.event.kind {
            EventKind::Speech(speech) if !is_slot_value(step, phase) => {
                let text = clip(speech.text.reveal().trim());
                if !words::is_blank(text) && self.said.back().is_none_or(|last| last.text.reveal() != text) {
                    let said = Said { at: step.event.at, text: text.into(), may_hide: phase == Phase::Collect };
                    push(Arc::make_mut(&mut self.said), said, SAID_MAX);
                }
            }
            EventKind::TaskDone { ok: true, task, set } if matches!(phase, Phase::Task | Phase::Talk) => {
                let is_other = task.as_deref().map(clip).is_some_and(|task| self.running.as_deref() != Some(task));
                self.note_report(set, step.turn.noted.is_none() && !(is_other && phase == Phase::Task));
            }
            _ => {}
        }
    }

    /// What the host found. Of a report that the session may have found odd, or late, nothing is certain.
    fn note_report(&mut self, set: &BTreeMap<String, Private<String>>, is_kept: bool) {
        if set.is_empty() {
            return;
        }
        self.keyed = None;
        let slots = Arc::make_mut(&mut self.slots);
        for (name, value) in set.iter().filter(|(name, _)| is_slot_name(name)) {
            let value = is_kept.then(|| clip(value.reveal()).into());
            if let Some(known) = slots.get_mut(name) {
                *known = value;
            } else if is_kept && slots.len() < SLOTS_MAX {
                slots.insert(name.clone(), value);
            }
        }
    }

    /// What is answered where answers are kept may take the place of any slot: the record does not name them.
    fn note_answer(&mut self, step: &Step<'_>, phase: Phase, completed: Option<Private<String>>) {
        if !matches!(phase, Phase::Collect | Phase::Ticket | Phase::Survey) || step.turn.actions.is_empty() {
            return;
        }
        self.keyed = completed.map(|digits| (step.event.at, digits));
        if self.slots.values().any(Option::is_some) {
            Arc::make_mut(&mut self.slots).values_mut().for_each(|value| *value = None);
        }
    }
}

fn push<T>(list: &mut VecDeque<T>, item: T, max: usize) {
    if list.len() >= max {
        list.pop_front();
    }
    list.push_back(item);
}

/// Whether a text is another one with something in it left out behind stars.
fn is_with_stars(text: &str, stars: &str) -> bool {
    let Some((first, rest)) = stars.split_once('*') else { return false };
    let (parts, last) = rest.rsplit_once('*').unwrap_or(("", rest));
    let inner = text.strip_prefix(first).and_then(|text| text.strip_suffix(last));
    let after = |text: &str, part: &str| text.find(part).map(|at| at + part.len());
    let mut parts = parts.split('*').filter(|part| !part.is_empty());
    inner.is_some_and(|inner| parts.try_fold(inner, |rest, part| Some(&rest[after(rest, part)?..])).is_some())
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
