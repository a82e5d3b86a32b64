//! Lanes: fast paths for people whom a menu does not serve.

use super::{Prompt, QueueIx, Target};
use crate::protocol::{Caller, Channel, Key, Priority};

/// Which lane of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) struct LaneIx(pub(crate) u16);

/// A fast path: who may take it, where it leads, and how gently.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// assert_eq!(flow.lanes()[0].name(), "elder"); // in every flow
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub(crate) name: String,
    /// From this age on.
    pub(crate) age: Option<u16>,
    /// Any of these tags.
    pub(crate) tags: Vec<String>,
    /// This key, announced. Its words are in the ear.
    pub(crate) key: Option<Key>,
    /// What it is called where the key is announced.
    pub(crate) label: Option<Prompt>,
    /// Callers of the text channel take it (a lane whose only condition is its channel).
    pub(crate) by_text: bool,
    /// Words lead into it.
    pub(crate) by_words: bool,
    /// `Human` or a node.
    pub(crate) go: Target,
    pub(crate) queue: Option<QueueIx>,
    pub(crate) priority: Priority,
    /// Speech rate, 1 is usual.
    pub(crate) rate: f32,
    /// Factor on every timeout.
    pub(crate) patience: f32,
    /// Options announced at most.
    pub(crate) max_options: u8,
    /// The call goes on in writing.
    pub(crate) text: bool,
}

impl Lane {
    /// The name of the lane.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key that enters the lane.
    #[must_use]
    pub const fn key(&self) -> Option<Key> {
        self.key
    }

    /// Whether a call in one goes on as in the other: it leads to the same place at the same pace, and words lead into both or
    /// neither. (Who is in a lane already and says its words hears the question again.)
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let leads = |lane: &Self| (lane.go, lane.queue, lane.priority, lane.text, lane.max_options, lane.by_words);
        leads(self) == leads(other)
            && self.rate.total_cmp(&other.rate).is_eq()
            && self.patience.total_cmp(&other.patience).is_eq()
            // Built-in words lead into this one.
            && (self.name == "elder") == (other.name == "elder")
    }

    /// Whether a caller of this lane is eased in anything more than in the other.
    pub(crate) fn is_gentler_than(&self, other: &Self) -> bool {
        let is_ahead = self.priority == Priority::High && other.priority != Priority::High;
        self.rate < other.rate || self.patience > other.patience || self.max_options < other.max_options || is_ahead
    }

    /// Whether this caller is in the lane from the start.
    #[must_use]
    pub fn takes(&self, caller: &Caller) -> bool {
        let old_enough = matches!((self.age, caller.age), (Some(least), Some(age)) if age >= least);
        let tagged = caller.tags.iter().any(|tag| self.tags.iter().any(|own| own.eq_ignore_ascii_case(tag)));
        old_enough || tagged || (self.by_text && caller.channel == Channel::Text)
    }
}
