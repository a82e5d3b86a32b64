//! How often the caller was sent round: inputs, answers, and turns that are the same again.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::step::Step;
use super::words::bare;
use crate::protocol::{Action, EventKind, HeardAs, Phase};

/// So many different answers, and places, are kept apart in one call.
const ANSWERS_MAX: usize = 256;

/// The counters of a call, and what the latest turn added to them.
#[derive(Clone, Debug, Default)]
pub(super) struct Rounds {
    inputs: u32,
    answers: BTreeMap<u64, u32>,
    same: SameTurn,
    offers: u32,
    visits: BTreeMap<u64, u32>,
    /// Queues in which the caller waited, one after the other, since a person was asked for.
    tried: Vec<u64>,
    pub latest: Round,
}

/// What one turn added. `None`: it did not count.
#[derive(Clone, Debug, Default)]
pub(super) struct Round {
    /// Inputs of the caller since the bot took the lead, with this one.
    pub inputs: Option<u32>,
    /// How often this answer was given, with this time.
    pub answered: Option<u32>,
    /// How often the caller came to this place, with this time.
    pub visited: Option<u32>,
    /// Nobody came from the queue where the caller was, and the caller is sent to one that was tried before.
    pub is_tried_again: bool,
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
        self.note_queue(step, phase);
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
        } else if step.heard() == Some(HeardAs::RobotQuestion) && step.says().next().is_some() {
            let answer = digest(|hasher| step.says().for_each(|say| say.text.hash(hasher)));
            self.latest.answered = count(&mut self.answers, answer);
        }
        self.latest.visited = self.visit(step, phase);
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
        if is_said && !text.is_empty() { count(&mut self.answers, digest) } else { None }
    }

    /// Counts the caller's coming to a place. An input that was wrong leads to none, nor does one at a question for an entry, where
    /// a word of the flow may be wrong too.
    fn visit(&mut self, step: &Step<'_>, phase: Phase) -> Option<u32> {
        let is_start = matches!(step.event.kind, EventKind::Start(_));
        let is_choice = step.heard_any(&[HeardAs::Option, HeardAs::Back, HeardAs::Done]) && phase != Phase::Collect;
        let node = step.turn.node.as_deref().filter(|_| is_start || is_choice)?;
        count(&mut self.visits, digest(|hasher| node.hash(hasher)))
    }

    /// Keeps apart which queues were tried. What the caller does in line leads to no other.
    fn note_queue(&mut self, step: &Step<'_>, phase: Phase) {
        if !phase.is_in_line() || !step.turn.state.is_in_line() {
            self.tried.clear();
        }
        for action in &step.turn.actions {
            let Action::Transfer { queue, .. } = action else { continue };
            let queue = digest(|hasher| queue.hash(hasher));
            self.latest.is_tried_again |= self.tried.contains(&queue);
            if self.tried.len() < ANSWERS_MAX && step.turn.state.is_in_line() {
                self.tried.push(queue);
            }
        }
    }

    /// Forgets all but the queue in which the caller waits.
    pub fn stand(&self) -> Self {
        Self { tried: self.tried.last().copied().into_iter().collect(), ..Self::default() }
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

/// Counts one more of these, this time included, unless there are too many others already.
fn count(counts: &mut BTreeMap<u64, u32>, digest: u64) -> Option<u32> {
    if counts.len() >= ANSWERS_MAX && !counts.contains_key(&digest) {
        return None;
    }
    let times = counts.entry(digest).or_default();
    *times = times.saturating_add(1);
    Some(*times)
}

fn digest(feed: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish()
}
