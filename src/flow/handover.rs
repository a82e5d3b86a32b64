//! Where callers are handed to: the human table, queues, the survey and the charge.

use super::{Hours, Prompt};
use crate::protocol::{Key, Millis};

/// Which queue of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) struct QueueIx(pub(crate) u16);

/// `[human]`: the way to a person.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Human {
    pub(crate) queue: QueueIx,
    pub(crate) complaint_queue: QueueIx,
    pub(crate) key: Key,
    /// How to reach a person; none for the built-in sentence.
    pub(crate) hint: Option<Prompt>,
    /// The author's hint names neither the key nor a word, so the engine tells the way first.
    pub(crate) hint_tells: bool,
    /// Said on handing over; none for the built-in sentence.
    pub(crate) say: Option<Prompt>,
    pub(crate) distress: Distress,
}

/// What an angry caller gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Distress {
    /// A person, at once.
    Transfer,
    /// The hint first; a person the second time.
    Offer,
}

/// A queue of people.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// assert_eq!(flow.queues()[0].name(), "q");
/// ```
#[derive(Clone, Debug)]
pub struct Queue {
    pub(crate) name: String,
    pub(crate) hours: Hours,
    /// How long a transfer may wait before the overflow.
    pub(crate) max_wait: Millis,
    /// Outside its hours.
    pub(crate) closed: Fallback,
    /// Busy, failed, or waited too long.
    pub(crate) overflow: Fallback,
}

impl Queue {
    /// The name of the queue.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// When the queue is open.
    #[must_use]
    pub const fn hours(&self) -> &Hours {
        &self.hours
    }

    /// The queues that requests are sent on to from here.
    pub(crate) fn leads_to(&self) -> impl Iterator<Item = QueueIx> + use<> {
        [self.closed, self.overflow].into_iter().filter_map(|fallback| match fallback {
            Fallback::Queue(next) => Some(next),
            Fallback::Callback | Fallback::Voicemail => None,
        })
    }
}

/// What keeps a request when a queue cannot take it. Never a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fallback {
    /// Offer to call back.
    Callback,
    /// Record a message.
    Voicemail,
    /// Another queue; the compiler has seen that such chains end.
    Queue(QueueIx),
}

/// `[survey]`: a question after service.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Survey {
    pub(crate) say: Prompt,
    pub(crate) keys: Vec<Key>,
}

/// `[charge]`: what the call costs, told before it does.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[charge]\nsay = \"After one minute this call costs ten cents a minute.\"\ntariff = \"local\"\nfree = \"1m\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// assert_eq!(flow.charge().and_then(|charge| charge.tariff()), Some("local"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    pub(crate) say: Prompt,
    /// The author's name for the tariff; priced elsewhere.
    pub(crate) tariff: Option<String>,
    /// Free at the start of the call.
    pub(crate) free: Option<Millis>,
}

impl Charge {
    /// The author's name for the tariff.
    #[must_use]
    pub fn tariff(&self) -> Option<&str> {
        self.tariff.as_deref()
    }

    /// How long the call is free at its start.
    #[must_use]
    pub const fn free(&self) -> Option<Millis> {
        self.free
    }
}
