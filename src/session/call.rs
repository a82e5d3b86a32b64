//! What a session remembers of its call: plain data, small, and all of it in the snapshot.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::quiet::Saying;
use super::told::Lazy;
use crate::flow::{Clock, Digest, LaneIx, NodeIx, QueueIx, caps};
use crate::protocol::{Key, Millis, Priority, Reason, Why};

/// The memory of a call. It has no `Debug`: digits and utterances are in it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Call {
    /// The flow that the indices below belong to.
    pub(super) digest: Digest,
    /// The call has begun.
    pub(super) begun: bool,
    /// The saved call could not be read back: the next event hands over.
    pub(super) lost: bool,
    /// The caller hung up: nothing can follow.
    pub(super) hung_up: bool,
    /// In writing.
    pub(super) text: bool,
    /// What is being said.
    pub(super) saying: Saying,
    /// Time runs against `limits.time` until the next event.
    pub(super) counts_time: bool,
    /// The call began without `start`: its facts may still come.
    pub(super) awaits_start: bool,
    /// A person was offered in the last answer: 'yes' takes the offer.
    pub(super) offering: bool,
    /// An angry caller was offered a person once.
    pub(super) offered: bool,
    /// Something was said into the voicemail.
    pub(super) left_message: bool,
    pub(super) tongue: u8,
    pub(super) lane: Option<LaneIx>,
    /// Counted inputs with the bot.
    pub(super) turns: u8,
    /// Who still has to do their part before the call goes on: answers of the host's bot that are due; with a person on the line, the
    /// others who have joined and not left.
    pub(super) pending: u8,
    /// Misses at the callback offer or the survey, where no node counts them.
    pub(super) misses: u8,
    /// The latest time seen.
    pub(super) now: Millis,
    /// Time spent with the bot.
    pub(super) bot_time: Millis,
    pub(super) clock: Option<Clock>,
    pub(super) timer: Option<Timer>,
    pub(super) request: Option<Request>,
    /// Why the call ends once the survey is over. In line: an agent was reported to have left before one joined.
    pub(super) why: Option<Why>,
    /// Nodes entered, in order.
    pub(super) path: SmallVec<[NodeIx; 6]>,
    pub(super) stumbles: SmallVec<[Stumble; 2]>,
    /// What the caller said, keyed or told.
    pub(super) told: Lazy,
}

/// A request for a person: it stands until an agent has finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Request {
    pub(super) queue: QueueIx,
    pub(super) reason: Reason,
    pub(super) priority: Priority,
    /// The transfer node that made it: its sentence and its note for the agent.
    pub(super) by: Option<NodeIx>,
}

impl Request {
    /// One of which no more is known.
    pub(super) const fn plain(queue: QueueIx) -> Self {
        Self { queue, reason: Reason::Asked, priority: Priority::Normal, by: None }
    }
}

/// What happens at the deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Timer {
    pub(super) kind: TimerKind,
    pub(super) due: Millis,
    /// Counted anew from the end of the prompt. Short, so that it fits beside the kind; no wait is longer.
    pub(super) delay: u32,
}

/// What the session waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum TimerKind {
    /// The caller's first word or key.
    NoInput,
    /// The next digit.
    InterDigit,
    /// The host's work.
    Task,
    /// The answer of the host's bot.
    Reply,
    /// A person.
    Wait,
    /// Another answer of the host's bot, after one that may be all it has to say.
    More,
}

/// Wrong inputs and silences at one node. Never reset, so that walking in a circle gains nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stumble {
    pub(super) node: NodeIx,
    pub(super) no_match: u8,
    pub(super) no_input: u8,
    /// The caller asked to hear it again.
    pub(super) again: u8,
}

/// Digits keyed so far.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) digits: String,
    /// `*` was pressed just now.
    pub(super) star: bool,
}

impl Entry {
    pub(super) const fn is_empty(&self) -> bool {
        self.digits.is_empty() && !self.star
    }

    /// Takes one more key. `*` starts over, but what was keyed is kept until it does: the agent gets it if the human key follows.
    pub(super) fn push(&mut self, key: Key) {
        if key == Key::STAR {
            self.star = true;
            return;
        }
        if std::mem::take(&mut self.star) {
            self.digits.clear();
        }
        self.digits.push(key.as_char());
    }

    /// What was keyed, where it stands: nothing is left of it after `*` and a pause.
    pub(super) fn complete(&mut self) -> String {
        let digits = std::mem::take(&mut self.digits);
        if std::mem::take(&mut self.star) { String::new() } else { digits }
    }

    /// Whether the entry is this key alone.
    pub(super) fn is_only(&self, key: Key) -> bool {
        !self.star && self.digits.len() == 1 && self.digits.starts_with(key.as_char())
    }

    /// Whether this key makes the entry the human key three times at its start.
    pub(super) fn makes_three(&self, key: Key) -> bool {
        !self.star && self.digits.len() == 2 && self.digits.chars().all(|digit| digit == key.as_char())
    }

    pub(super) fn clear(&mut self) {
        self.digits.clear();
        self.star = false;
    }
}

impl Call {
    /// The node where the call stands, or stood last.
    pub(super) fn here(&self) -> Option<NodeIx> {
        self.path.last().copied()
    }

    /// Whether the agent who joined may have left by now: that was reported before.
    pub(super) fn may_be_alone(&self) -> bool {
        self.why == Some(Why::AgentLeft)
    }

    /// How often a node was entered.
    pub(super) fn visits(&self, node: NodeIx) -> usize {
        self.path.iter().filter(|ix| **ix == node).count()
    }

    #[inline(always)]
    pub(super) fn stumble(&mut self, node: NodeIx) -> &mut Stumble {
        let ix = self.stumbles.iter().position(|stumble| stumble.node == node).unwrap_or(self.stumbles.len());
        if ix == self.stumbles.len() {
            self.stumbles.push(Stumble { node, no_match: 0, no_input: 0, again: 0 });
        }
        &mut self.stumbles[ix]
    }

    /// How often the prompt of a node was said before, for tapered prompts.
    pub(super) fn times_asked(&self, node: NodeIx) -> usize {
        let stumble = self.stumbles.iter().find(|stumble| stumble.node == node);
        let again = stumble.map_or(0, |stumble| {
            [stumble.no_match, stumble.no_input, stumble.again].into_iter().map(usize::from).sum()
        });
        (self.visits(node) + again).saturating_sub(1)
    }

    /// Forgets the digits keyed so far.
    pub(super) fn forget_entry(&mut self) {
        if let Some(told) = self.told.known() {
            told.entry.clear();
        }
    }

    /// Forgets the digits keyed so far, and an entry that was read back.
    pub(super) fn forget_answer(&mut self) {
        if let Some(told) = self.told.known() {
            told.entry.clear();
            told.held = None;
        }
    }

    /// Puts aside what was keyed and not taken: the agent gets it, unless something else is entered.
    pub(super) fn set_entry_aside(&mut self) {
        if let Some(told) = self.told.known() {
            let digits = std::mem::take(&mut told.entry).digits;
            told.misfit = Some(digits).filter(|digits| !digits.is_empty()).or(told.misfit.take());
        }
    }

    /// The same, also with an entry that was read back.
    pub(super) fn set_answer_aside(&mut self) {
        self.set_entry_aside();
        if let Some(told) = self.told.known() {
            told.misfit = told.held.take().or(told.misfit.take());
        }
    }

    /// Makes room for another entry: what was keyed last is still for the agent.
    pub(super) fn lay_entry_by(&mut self) {
        if let Some(told) = self.told.known() {
            let digits = std::mem::take(&mut told.entry).digits;
            told.held = Some(digits).filter(|digits| !digits.is_empty()).or(told.held.take());
        }
    }

    /// Keeps an utterance for the agent; when there are too many, the oldest goes, or this one.
    pub(super) fn keep_said(&mut self, text: &str, may_displace: bool) {
        if self.told.said.len() >= caps::SAID_MAX {
            if !may_displace {
                return;
            }
            self.told.said.remove(0);
        }
        self.told.said.push(clip(text));
    }

    pub(super) fn slot(&self, name: &str) -> Option<&str> {
        self.told.slots.iter().find(|(slot, _)| slot == name).map(|(_, value)| value.as_str())
    }

    /// Whether a slot can be set: it has a value already, or there is room for one more.
    pub(super) fn has_room_for(&self, name: &str) -> bool {
        self.told.slots.len() < caps::SLOTS_MAX || self.slot(name).is_some()
    }

    /// Sets a slot, if there is room for it.
    pub(super) fn set_slot(&mut self, name: &str, value: &str) {
        let value = clip(value);
        if let Some(slot) = self.told.slots.iter_mut().find(|(slot, _)| slot == name) {
            slot.1 = value;
        } else if self.told.slots.len() < caps::SLOTS_MAX {
            self.told.slots.push((clip(name), value));
        }
    }
}

/// So much of a text as is kept.
pub(super) fn clip(text: &str) -> String {
    // Most need not be counted.
    let is_short = text.len() <= caps::SAID_CHARS_MAX;
    let end = if is_short { None } else { text.char_indices().nth(caps::SAID_CHARS_MAX) };
    text[..end.map_or(text.len(), |(at, _)| at)].to_owned()
}
