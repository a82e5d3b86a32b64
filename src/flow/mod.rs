//! What will run: the compiled flow. Dense ids, resolved targets, one ear; immutable and shared by every call.

mod asked;
mod handover;
mod hours;
mod lane;
mod limits;
mod node;
mod offer;
mod own_keys;
mod prompt;
mod sentences;
mod speech;

use std::collections::BTreeSet;
use std::fmt;

use crate::ear::{Ear, Lang};
use crate::protocol::Key;

pub(crate) use asked::{Asked, AskedOnce, Form, Questions};
pub use handover::{Charge, Queue};
pub(crate) use handover::{Distress, Fallback, Human, QueueIx, Survey};
pub(crate) use hours::DAY;
pub use hours::{Clock, Hours, Shift, Zone};
pub use lane::Lane;
pub(crate) use lane::LaneIx;
pub(crate) use limits::{LISTEN_DEFAULT, RECORDING_DEFAULT};
pub use limits::{Limits, caps};
pub use node::Node;
pub(crate) use node::{
    Choice, Collect, End, Kind, Menu, MenuOption, Message, NodeIx, Talk, Target, Task, Ticket, TransferNode, Wanted,
};
pub(crate) use offer::{ACCEPT, ANOTHER_NUMBER, LEAVE_MESSAGE, OFFER, offer_words};
pub(crate) use own_keys::OwnKeys;
pub(crate) use prompt::{Line, Prompt, Spoken, Template};
pub use sentences::Sentences;
pub(crate) use speech::scale;
pub use speech::spoken_ms;

/// A compiled flow: everything a call needs, and nothing that can be wrong.
///
/// Share one behind an `Arc`; it is `Send + Sync` and never changes. Only [`crate::compile()`] makes one.
///
/// ```
/// let source = r#"
/// name = "shop"
/// lang = "en"
/// [human]
/// queue = "service"
/// [menu.main]
/// options = [{ key = "1", label = "Orders", go = "end" }]
/// "#;
/// let flow = presszero::Flow::parse(source).expect("a good flow");
/// assert_eq!(flow.name(), "shop");
/// assert_eq!(flow.nodes().len(), 2); // `main`, and the closing question that every flow has
/// ```
#[derive(Clone, Debug)]
pub struct Flow {
    /// The id of the flow.
    pub(crate) name: String,
    /// The author's version.
    pub(crate) version: String,
    /// Ties snapshots to this very text.
    pub(crate) digest: Digest,
    /// The languages the flow speaks; the first is its own.
    pub(crate) tongues: Vec<Tongue>,
    /// Where a call begins.
    pub(crate) start: NodeIx,
    /// Said once, first; none for the built-in sentence.
    pub(crate) greeting: Option<Prompt>,
    /// The greeting does not say that this is a machine, so the engine says it first.
    pub(crate) discloses_itself: bool,
    /// The hint comes before the greeting, because the greeting takes longer than ten seconds.
    pub(crate) hint_first: bool,
    /// Answer to 'are you a robot?'.
    pub(crate) robot_answer: Option<Prompt>,
    /// The author's answer does not say that this is a machine, so the engine says it first.
    pub(crate) answers_plainly: bool,
    /// The way to a person.
    pub(crate) human: Human,
    /// How long the bot may try.
    pub(crate) limits: Limits,
    /// Fast paths, in the order of the file; the built-in `elder` lane among them.
    pub(crate) lanes: Vec<Lane>,
    /// Queues, in the order of first mention.
    pub(crate) queues: Vec<Queue>,
    /// Nodes, in the order of the file.
    pub(crate) nodes: Vec<Node>,
    /// Slots that are masked wherever they are shown.
    pub(crate) masked: BTreeSet<String>,
    /// The node that `go = "end"` means.
    pub(crate) closing: NodeIx,
    /// Ids of promises that the author set aside with a reason.
    pub(crate) relaxed: Vec<&'static str>,
    /// The question after service.
    pub(crate) survey: Option<Survey>,
    /// A charge that is told before it starts.
    pub(crate) charge: Option<Charge>,
    /// Hears all languages and all words of the flow. Places are node indices.
    pub(crate) ear: Ear,
    /// What is asked at each menu, once it was asked.
    pub(crate) questions: Questions,
}

impl Flow {
    /// The id of the flow.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The author's version of the flow.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The digest of the text that the flow was compiled from.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// The built-in closing question, where the file has none. No author's node has its id: it means the target.
    pub(crate) fn built_in(&self) -> Option<NodeIx> {
        Some(self.closing).filter(|closing| self.node(*closing).id() == "end")
    }

    /// The nodes, in the order of the file; a built-in closing question last, if the file has none.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The queues.
    #[must_use]
    pub fn queues(&self) -> &[Queue] {
        &self.queues
    }

    /// The lanes, the built-in `elder` lane among them.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The key that always leads to a person.
    #[must_use]
    pub const fn human_key(&self) -> Key {
        self.human.key
    }

    /// The limits on the bot.
    #[must_use]
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What the call costs, if it does.
    #[must_use]
    pub const fn charge(&self) -> Option<&Charge> {
        self.charge.as_ref()
    }

    /// Ids of the promises that the author set aside with a `danger_` key and a reason.
    #[must_use]
    pub fn relaxed(&self) -> &[&'static str] {
        &self.relaxed
    }

    /// The ear of this flow, with all its words.
    #[must_use]
    pub const fn ear(&self) -> &Ear {
        &self.ear
    }

    /// Whether a slot is masked wherever it is shown (a `collect` with `mask = true`, the default).
    #[must_use]
    pub fn is_masked(&self, slot: &str) -> bool {
        self.masked.contains(slot)
    }

    /// The keys of the engine's own questions.
    pub(crate) const fn own_keys(&self) -> OwnKeys {
        OwnKeys::beside(self.human.key)
    }

    #[inline(always)]
    pub(crate) fn node(&self, ix: NodeIx) -> &Node {
        // An index is only ever made by the compiler of this flow: a call of another digest is never taken up as it stands. The closing node
        // always exists.
        self.nodes.get(ix.0 as usize).unwrap_or_else(|| &self.nodes[self.closing.0 as usize])
    }

    pub(crate) fn queue(&self, ix: QueueIx) -> &Queue {
        self.queues.get(ix.0 as usize).unwrap_or_else(|| &self.queues[self.human.queue.0 as usize])
    }

    /// Whether a request in one queue is sent on to the other, sooner or later, or is there already.
    pub(crate) fn sends_on(&self, from: QueueIx, to: QueueIx) -> bool {
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(queue) = reached.get(next).map(|queue| self.queue(*queue)) {
            for fallback in [queue.closed, queue.overflow] {
                if let Fallback::Queue(on) = fallback
                    && !reached.contains(&on)
                {
                    reached.push(on);
                }
            }
            next += 1;
        }
        reached.contains(&to)
    }

    pub(crate) fn lane(&self, ix: LaneIx) -> Option<&Lane> {
        self.lanes.get(ix.0 as usize)
    }

    /// The first lane in which a call goes on as in this one, whatever comes: only its name and who takes it may differ.
    pub(crate) fn lane_like(&self, ix: LaneIx) -> LaneIx {
        let Some(lane) = self.lane(ix) else { return ix };
        let first = self.lanes.iter().position(|other| other.is_like(lane));
        first.and_then(|first| u16::try_from(first).ok()).map_or(ix, LaneIx)
    }

    /// The language for a caller: exact tag, then same primary language, then the flow's own.
    pub(crate) fn tongue_for(&self, tag: Option<&str>) -> u8 {
        let Some(tag) = tag else { return 0 };
        let exact = self.tongues.iter().position(|tongue| tongue.tag.eq_ignore_ascii_case(tag));
        let near = || self.tongues.iter().position(|tongue| primary(&tongue.tag).eq_ignore_ascii_case(primary(tag)));
        exact.or_else(near).and_then(|ix| u8::try_from(ix).ok()).unwrap_or(0)
    }

    pub(crate) fn tongue(&self, ix: u8) -> &Tongue {
        self.tongues.get(usize::from(ix)).unwrap_or(&self.tongues[0])
    }
}

/// A language that a flow speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tongue {
    /// BCP 47, as the author wrote it.
    pub(crate) tag: String,
    /// The ear's language.
    pub(crate) lang: Lang,
    /// What the engine says in it.
    pub(crate) own: &'static Sentences,
}

impl Tongue {
    /// The language of a tag, which the ear knows as this one.
    pub(crate) fn new(tag: &str, lang: Lang) -> Self {
        Self { tag: tag.to_owned(), lang, own: Sentences::of_tag(tag, lang) }
    }
}

/// The primary subtag of a BCP 47 tag.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The first 64 bits of the SHA-256 of a flow's text: enough to tell that a snapshot belongs to another text.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// assert_eq!(flow.digest().to_string().len(), 16);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Digest(pub(crate) u64);

impl Digest {
    /// The digest of a text.
    pub(crate) fn of(text: &str) -> Self {
        use sha2::{Digest as _, Sha256};
        let hash = Sha256::digest(text.as_bytes());
        Self(hash.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
