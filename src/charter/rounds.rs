//! How often the caller was sent round: inputs, answers, and turns that are the same again.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::step::Step;
use super::words::bare;
use crate::protocol::{Action, EventKind, HeardAs, Phase};

/// So many different answers are kept apart in one call.
const ANSWERS_MAX: usize = 256;

/// The counters of a call, and what the latest turn added to them.
#[derive(Clone, Debug, Default)]
pub(super) struct Rounds {
    inputs: u32,
    answers: BTreeMap<u64, u32>,
    same: SameTurn,
    offers: u32,
    pub latest: Round,
}

/// What one turn added. `None`: it did not count.
#[derive(Clone, Debug, Default)]
pub(super) struct Round {
    /// Inputs of the caller since the bot took the lead, with this one.
    pub inputs: Option<u32>,
    /// How often this answer was given, with this time.
    pub answered: Option<u32>,
    /// How often this very turn answered silence, or a wrong input, in a row; never, where it answered something else.
    pub same: SameTurn,
    /// How often in a row a caller who asked for nothing more was asked what to do with the request that is kept.
    pub offered: Option<u32>,
}

/// A turn that came again and again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SameTurn {
    turn: u64,
    is_silence: bool,
    /// In a row for this one cause.
    pub times: u32,
    /// In a row for silence and wrong input together.
    pub times_mixed: u32,
}

impl Rounds {
    /// Takes note of a step that began in `phase`. In writing nobody is hurried, so a quiet caller gives no input there.
    pub fn note(&mut self, step: &Step<'_>, phase: Phase, in_writing: bool) {
        self.latest = Round::default();
        self.note_offer(step, phase);
        if !(phase.is_with_bot() && step.turn.state.is_with_bot()) {
            // A person, or an end, was reached: what comes after is another round.
            (self.inputs, self.same) = (0, SameTurn::default());
            return;
        }
        // While a task runs, nothing that the caller does leads round.
        if step.turn.actions.is_empty() || step.turn.ignored.is_some() || phase == Phase::Task {
            return;
        }
        let is_silence = step.is_quiet() && !in_writing;
        if is_silence || step.key().is_some() || step.speech().is_some() {
            self.inputs = self.inputs.saturating_add(1);
            self.latest.inputs = Some(self.inputs);
        }
        if let EventKind::Reply { text } = &step.event.kind {
            self.latest.answered = self.answer(step, text);
        }
        self.same = self.same_turn(step, is_silence);
        self.latest.same = self.same;
    }

    /// Counts a question about the request that is kept. Who asks for a person again is answered again.
    fn note_offer(&mut self, step: &Step<'_>, phase: Phase) {
        let asks = step.heard_any(&[HeardAs::Human, HeardAs::Complaint, HeardAs::Distress, HeardAs::Elder]);
        if phase != Phase::Callback || step.turn.state != Phase::Callback || asks {
            self.offers = 0;
        } else if step.listens() {
            self.offers = self.offers.saturating_add(1);
            self.latest.offered = Some(self.offers);
        }
    }

    /// Counts an answer of the host's bot, if the turn passes it on.
    fn answer(&mut self, step: &Step<'_>, text: &str) -> Option<u32> {
        let text = bare(text);
        let is_said = step.says().filter_map(|say| say.text).any(|said| bare(said) == text);
        let digest = digest(|hasher| text.hash(hasher));
        if !is_said || text.is_empty() || (self.answers.len() >= ANSWERS_MAX && !self.answers.contains_key(&digest)) {
            return None;
        }
        let times = self.answers.entry(digest).or_default();
        *times = times.saturating_add(1);
        Some(*times)
    }

    fn same_turn(&self, step: &Step<'_>, is_silence: bool) -> SameTurn {
        let is_input = step.key().is_some() || step.speech().is_some();
        let is_wrong = is_input && step.heard().is_none_or(|class| class == HeardAs::None);
        let moves_on = step.has(|action| !matches!(action, Action::Say { .. } | Action::Listen { .. }));
        if !(is_silence || is_wrong) || moves_on || step.says().next().is_none() {
            return SameTurn::default();
        }
        let turn = digest(|hasher| {
            (step.turn.state, &step.turn.node).hash(hasher);
            step.says().for_each(|say| say.text.hash(hasher));
        });
        let last = self.same;
        let (times, times_mixed) = match (last.turn == turn, last.is_silence == is_silence) {
            (true, true) => (last.times, last.times_mixed),
            (true, false) => (0, last.times_mixed),
            (false, _) => (0, 0),
        };
        SameTurn { turn, is_silence, times: times.saturating_add(1), times_mixed: times_mixed.saturating_add(1) }
    }
}

fn digest(feed: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish()
}
