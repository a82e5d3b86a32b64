//! The eight kinds of node, compiled.

use regex::Regex;

use super::{Prompt, QueueIx};
use crate::protocol::{Key, Millis, Priority, Reason};

/// Which node of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) struct NodeIx(pub(crate) u32);

/// A place in a flow.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// assert_eq!((flow.nodes()[0].id(), flow.nodes()[0].kind()), ("m", "menu"));
/// ```
#[derive(Clone, Debug)]
pub struct Node {
    pub(crate) id: String,
    pub(crate) kind: Kind,
}

impl Node {
    /// The author's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name of the node's kind in TOML.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self.kind {
            Kind::Menu(_) => "menu",
            Kind::Collect(_) => "collect",
            Kind::Message(_) => "message",
            Kind::Task(_) => "task",
            Kind::Talk(_) => "talk",
            Kind::Ticket(_) => "ticket",
            Kind::Transfer(_) => "transfer",
            Kind::End(_) => "end",
        }
    }

    /// How many options the node has; 0 where it is no menu.
    #[must_use]
    pub const fn options(&self) -> usize {
        match &self.kind {
            Kind::Menu(menu) => menu.options.len(),
            _ => 0,
        }
    }

    /// The key of an option of a menu.
    #[must_use]
    pub fn option_key(&self, option: usize) -> Option<Key> {
        match &self.kind {
            Kind::Menu(menu) => menu.options.get(option).and_then(|option| option.key),
            _ => None,
        }
    }

    /// Whether the caller is listened to here, so that 'back' can lead here.
    pub(crate) const fn listens(&self) -> bool {
        matches!(self.kind, Kind::Menu(_) | Kind::Collect(_) | Kind::Talk(_) | Kind::Ticket(_))
    }
}

/// What a node does.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Offers options.
    Menu(Menu),
    /// Takes digits or words into a slot.
    Collect(Collect),
    /// Says something and goes on.
    Message(Message),
    /// Asks the host to do something.
    Task(Task),
    /// Lets the host's own bot talk.
    Talk(Talk),
    /// Sorts a free report.
    Ticket(Ticket),
    /// The author's own handover.
    Transfer(TransferNode),
    /// The closing question.
    End(End),
}

impl Kind {
    /// The keys of the options or choices, in their order; none for one that is chosen by word only.
    pub(crate) fn option_keys(&self) -> impl Iterator<Item = Option<Key>> {
        let options = if let Self::Menu(menu) = self { menu.options.as_slice() } else { &[] };
        let choices = match self {
            Self::Collect(Collect { wanted: Wanted::Choices(choices), .. }) => choices.as_slice(),
            _ => &[],
        };
        options.iter().map(|option| option.key).chain(choices.iter().map(|choice| choice.key))
    }

    /// Where a node's own steps lead, in the order of its keys. A handover leads to no node.
    pub(crate) fn targets(&self) -> Vec<Target> {
        match self {
            Self::Menu(menu) => menu.options.iter().map(|option| option.go).collect(),
            Self::Collect(collect) => vec![collect.go],
            Self::Message(message) => vec![message.go],
            Self::Task(task) => vec![task.ok, task.fail],
            Self::Talk(talk) => vec![talk.done],
            Self::Ticket(ticket) => vec![ticket.go],
            Self::Transfer(_) | Self::End(_) => Vec::new(),
        }
    }

    /// What the author wrote to be said here: the question or message, after a wrong input, after silence.
    pub(crate) const fn prompts(&self) -> [Option<&Prompt>; 3] {
        match self {
            Self::Menu(menu) => [menu.say.as_ref(), menu.no_match.as_ref(), menu.no_input.as_ref()],
            Self::Collect(collect) => [collect.say.as_ref(), collect.no_match.as_ref(), collect.no_input.as_ref()],
            Self::Ticket(ticket) => [ticket.say.as_ref(), ticket.no_match.as_ref(), ticket.no_input.as_ref()],
            Self::Talk(talk) => [talk.say.as_ref(), None, talk.no_input.as_ref()],
            Self::Message(message) => [Some(&message.say), None, None],
            Self::Task(task) => [task.say.as_ref(), None, None],
            Self::Transfer(_) => [None, None, None],
            Self::End(end) => [end.say.as_ref(), None, None],
        }
    }

    /// Whether a slot is filled, passed on or told here.
    pub(crate) fn names_slot(&self, slot: &str) -> bool {
        let labels = if let Self::Menu(menu) = self { menu.options.as_slice() } else { &[] };
        let labels = labels.iter().filter_map(|option| option.label.as_ref());
        let is_named = match self {
            Self::Collect(collect) => collect.slot == slot,
            Self::Ticket(ticket) => ticket.slot == slot,
            Self::Task(task) => task.with.iter().any(|with| with == slot),
            _ => false,
        };
        is_named || self.prompts().into_iter().flatten().chain(labels).any(|prompt| prompt.tells(slot))
    }
}

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a node.
    Node(NodeIx),
    /// To a person.
    Human,
    /// To where the caller was before.
    Back,
    /// To the same question once more.
    Repeat,
    /// To the first node.
    Start,
    /// To the closing question.
    End,
}

/// Offers options by key and by word.
#[derive(Clone, Debug)]
pub(crate) struct Menu {
    pub(crate) say: Option<Prompt>,
    pub(crate) options: Vec<MenuOption>,
    pub(crate) no_match: Option<Prompt>,
    pub(crate) no_input: Option<Prompt>,
    pub(crate) timeout: Millis,
    pub(crate) barge_in: bool,
}

/// One option of a menu. Its words are in the ear, at the place of the node, under its index.
#[derive(Clone, Debug)]
pub(crate) struct MenuOption {
    pub(crate) key: Option<Key>,
    pub(crate) label: Option<Prompt>,
    pub(crate) go: Target,
}

/// Takes digits or words into a slot.
#[derive(Clone, Debug)]
pub(crate) struct Collect {
    pub(crate) say: Option<Prompt>,
    pub(crate) slot: String,
    pub(crate) wanted: Wanted,
    pub(crate) confirm: bool,
    pub(crate) mask: bool,
    pub(crate) go: Target,
    pub(crate) no_match: Option<Prompt>,
    pub(crate) no_input: Option<Prompt>,
    pub(crate) timeout: Millis,
    pub(crate) inter_digit: Millis,
}

/// What a collect node accepts.
#[derive(Clone, Debug)]
pub(crate) enum Wanted {
    /// So many digits.
    Digits {
        /// At least.
        min: u16,
        /// At most.
        max: u16,
    },
    /// Whatever the whole of which fits this pattern.
    Match(Box<Regex>),
    /// One of these; in the ear by index.
    Choices(Vec<Choice>),
}

/// One choice of a collect node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What goes into the slot.
    pub(crate) value: String,
    /// The key for it: the n-th choice gets the n-th digit from 1, leaving out the human key, while they last.
    pub(crate) key: Option<Key>,
}

/// Says something and goes on.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) say: Prompt,
    pub(crate) go: Target,
}

/// Asks the host to do something.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub(crate) run: String,
    pub(crate) with: Vec<String>,
    pub(crate) say: Option<Prompt>,
    pub(crate) timeout: Millis,
    pub(crate) ok: Target,
    pub(crate) fail: Target,
}

/// Hands the conversation to the host's own bot, guarded.
#[derive(Clone, Debug)]
pub(crate) struct Talk {
    pub(crate) say: Option<Prompt>,
    pub(crate) run: String,
    pub(crate) done: Target,
    pub(crate) no_input: Option<Prompt>,
    /// How long the bot may take to answer.
    pub(crate) timeout: Millis,
}

/// Sorts a free report into a unit and files it. Unit words are in the ear, by index.
#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    pub(crate) say: Option<Prompt>,
    pub(crate) slot: String,
    pub(crate) units: Vec<String>,
    /// The unit of a report that fits none.
    pub(crate) default: String,
    pub(crate) go: Target,
    pub(crate) no_match: Option<Prompt>,
    pub(crate) no_input: Option<Prompt>,
    pub(crate) timeout: Millis,
}

/// The author's own handover.
#[derive(Clone, Debug)]
pub(crate) struct TransferNode {
    pub(crate) queue: QueueIx,
    pub(crate) say: Option<Prompt>,
    /// `author`, unless the author wrote another reason of the protocol.
    pub(crate) reason: Reason,
    /// Any other reason the author wrote, for the agent.
    pub(crate) note: Option<String>,
    pub(crate) priority: Priority,
}

/// The closing question.
#[derive(Clone, Debug)]
pub(crate) struct End {
    pub(crate) say: Option<Prompt>,
    pub(crate) timeout: Millis,
}
