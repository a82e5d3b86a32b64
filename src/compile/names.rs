//! The ids of a flow, and what a step may lead to.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Compiler, meant};
use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, Diagnostics, echo};
use crate::flow::{NodeIx, Target, caps};
use crate::source::{self, Map, Spanned};

/// Nodes that are looked through for a transfer behind them.
const WAY_MAX: usize = 32;
/// Targets that are no nodes.
const RESERVED: [(&str, Target); 5] = [
    ("human", Target::Human),
    ("back", Target::Back),
    ("repeat", Target::Repeat),
    ("start", Target::Start),
    ("end", Target::End),
];

/// A node as the author wrote it.
#[derive(Clone, Copy)]
pub(crate) enum Written<'s> {
    Menu(&'s source::Menu),
    Collect(&'s source::Collect),
    Message(&'s source::Message),
    Task(&'s source::Task),
    Talk(&'s source::Talk),
    Ticket(&'s source::Ticket),
    Transfer(&'s source::Transfer),
    End(&'s source::End),
}

/// A node with its places.
#[derive(Clone)]
pub(crate) struct NodeName<'s> {
    pub(crate) id: &'s Spanned<String>,
    /// The header of its table.
    pub(crate) header: Range<usize>,
    pub(crate) written: Written<'s>,
}

/// The nodes in the order of the file, which is that of the compiled flow.
pub(crate) fn nodes_of(flow: &source::Flow) -> Vec<NodeName<'_>> {
    fn named<'s, T>(map: &'s Map<T>, written: impl Fn(&'s T) -> Written<'s>) -> impl Iterator<Item = NodeName<'s>> {
        map.entries.iter().map(move |entry| NodeName {
            id: &entry.id,
            header: entry.item.span.clone(),
            written: written(&entry.item.value),
        })
    }
    let listening = named(&flow.menu, Written::Menu).chain(named(&flow.collect, Written::Collect));
    let listening = listening.chain(named(&flow.talk, Written::Talk)).chain(named(&flow.ticket, Written::Ticket));
    let passing = named(&flow.message, Written::Message).chain(named(&flow.task, Written::Task));
    let last = named(&flow.transfer, Written::Transfer).chain(named(&flow.end, Written::End));
    let mut nodes: Vec<NodeName<'_>> = listening.chain(passing).chain(last).collect();
    nodes.sort_by_key(|node| node.id.span.start);
    nodes
}

/// The transfer to which a target leads through nodes that go one way: messages, entries, reports, work that is done.
pub(crate) fn transfer_after<'s>(
    go: &'s str,
    node: impl Fn(&str) -> Option<Written<'s>>,
) -> Option<&'s source::Transfer> {
    let mut go = go;
    for _ in 0..WAY_MAX {
        let next = match node(go)? {
            Written::Transfer(transfer) => return Some(transfer),
            Written::Message(message) => &message.go,
            Written::Collect(collect) => &collect.go,
            Written::Ticket(ticket) => &ticket.go,
            Written::Task(task) => &task.ok,
            Written::Talk(talk) => &talk.done,
            Written::Menu(_) | Written::End(_) => return None,
        };
        go = &next.as_ref()?.value;
    }
    None
}

/// All ids, in the order of the file.
pub(super) struct Names<'s> {
    pub(super) nodes: Vec<NodeName<'s>>,
    by_id: HashMap<&'s str, usize>,
    /// Ids of tables that could not be read: to lead there is no second mistake.
    unread: HashSet<&'s str>,
}

impl<'s> Names<'s> {
    pub(super) fn collect(flow: &'s source::Flow, out: &mut Diagnostics) -> Self {
        let unread = [&flow.menu.unread, &flow.collect.unread, &flow.message.unread, &flow.task.unread].into_iter();
        let unread = unread.chain([&flow.talk.unread, &flow.ticket.unread, &flow.transfer.unread, &flow.end.unread]);
        let unread = unread.flatten().map(String::as_str).collect();
        let nodes = nodes_of(flow);
        let mut names = Self { by_id: HashMap::with_capacity(nodes.len()), nodes, unread };
        for (ix, node) in names.nodes.iter().enumerate() {
            check_id(node.id, IdOf::Node, out);
            if let Some(first) = names.by_id.insert(&node.id.value, ix) {
                let problem = Diagnostic::new(Code::DuplicateId, text!("two-nodes", id = echo(&node.id.value)));
                let first_place = names.nodes[first].id.span.clone();
                let problem = problem.at(node.id.span.clone(), text!("again-here"));
                out.push(problem.also(first_place, text!("first-here")));
                names.by_id.insert(&node.id.value, first);
            }
        }
        if let Some(one_more) = names.nodes.get(caps::NODES_MAX) {
            let message = text!("most-nodes", most = caps::NODES_MAX, count = names.nodes.len());
            out.push(Diagnostic::new(Code::TooMany, message).at(one_more.id.span.clone(), text!("one-more")));
        }
        names
    }

    pub(super) fn node(&self, id: &str) -> Option<NodeIx> {
        self.by_id.get(id).and_then(|ix| u32::try_from(*ix).ok()).map(NodeIx)
    }

    /// The transfer to which a target leads through nodes that go one way.
    pub(super) fn transfer_after(&self, go: &'s str) -> Option<&'s source::Transfer> {
        transfer_after(go, |id| self.by_id.get(id).and_then(|ix| self.nodes.get(*ix)).map(|node| node.written))
    }

    fn ids(&self) -> impl Iterator<Item = &'s str> {
        self.nodes.iter().map(|node| node.id.value.as_str())
    }
}

/// What an id names.
#[derive(Clone, Copy)]
pub(super) enum IdOf {
    Node,
    Lane,
    Queue,
    Slot,
}

impl IdOf {
    fn told(self) -> Text {
        match self {
            Self::Node => text!("id-of-node"),
            Self::Lane => text!("id-of-lane"),
            Self::Queue => text!("id-of-queue"),
            Self::Slot => text!("id-of-slot"),
        }
    }
}

/// Letters of any script, digits, `_` and `-`; and no word that is a target already.
pub(super) fn check_id(id: &Spanned<String>, what: IdOf, out: &mut Diagnostics) {
    let plain = id.value.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    let problem = if !plain || id.value.is_empty() || id.value.chars().count() > caps::ID_CHARS_MAX {
        Diagnostic::new(Code::BadId, text!("no-id", id = echo(&id.value), what = what.told()))
            .help(text!("no-id".help, most = caps::ID_CHARS_MAX))
    } else if RESERVED.iter().any(|(word, _)| *word == id.value) {
        Diagnostic::new(Code::BadId, text!("id-of-target", id = echo(&id.value), what = what.told()))
            .help(text!("id-of-target".help))
    } else {
        return;
    };
    out.push(problem.at(id.span.clone(), text!("no-id".label)));
}

/// Why no flow can have this name; none where one can. A name is an ASCII word of small letters and digits, or several with hyphens.
///
/// ```
/// use presszero::compile::why_no_name;
/// assert_eq!(why_no_name("mobile-carrier-2"), None);
/// assert_eq!(why_no_name("12345"), None);
/// assert!(why_no_name("My Shop").is_some());
/// assert!(why_no_name(&"a".repeat(65)).is_some_and(|why| why.to_string().contains("64")));
/// ```
#[must_use]
pub fn why_no_name(name: &str) -> Option<Text> {
    let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let count = name.chars().count();
    if !name.split('-').all(is_word) {
        Some(text!("no-name".help))
    } else if count > caps::ID_CHARS_MAX {
        Some(text!("no-name".length, most = caps::ID_CHARS_MAX, count = count))
    } else {
        None
    }
}

/// The problem of a flow without a key that every flow has.
pub(super) fn missing_at_top(key: &str, such_as: &str) -> Diagnostic {
    let problem = Diagnostic::new(Code::MissingKey, text!("flow-lacks", key = echo(key))).here(0..0);
    problem.help(text!("flow-lacks".help, line = such_as))
}

impl<'s> Compiler<'s> {
    /// The name of the flow.
    pub(super) fn name(&mut self) -> Option<String> {
        let name = self.require_top(self.written.name.as_ref(), "name", "name = \"shop\"")?;
        if let Some(why) = why_no_name(&name.value) {
            let problem = Diagnostic::new(Code::BadName, text!("no-name", name = echo(&name.value)));
            self.out.push(problem.here(name.span.clone()).help(why));
        }
        Some(name.value.clone())
    }

    /// Where a call begins.
    pub(super) fn start(&mut self) -> Option<NodeIx> {
        if let Some(start) = &self.written.start {
            let known = self.names.node(&start.value);
            if known.is_none() && RESERVED.iter().any(|(word, _)| *word == start.value) {
                let problem =
                    Diagnostic::new(Code::UnknownTarget, text!("no-place-to-start", target = echo(&start.value)));
                self.out.push(problem.at(start.span.clone(), text!("no-place-to-start".label)));
            } else if known.is_none() {
                self.unknown_target(start, false);
            }
            return known;
        }
        let is_menu = |node: &NodeName<'_>| matches!(node.written, Written::Menu(_));
        let first_menu = self.names.nodes.iter().position(is_menu);
        let unread = self.written.unread.iter().any(|key| matches!(*key, "start" | "menu"));
        if first_menu.is_none() && !unread {
            let problem = Diagnostic::new(Code::MissingKey, text!("no-start")).here(0..0);
            self.out.push(problem.help(text!("no-start".help)));
        }
        first_menu.and_then(|ix| u32::try_from(ix).ok()).map(NodeIx)
    }

    /// Where a step leads.
    pub(super) fn target(&mut self, written: &Spanned<String>) -> Option<Target> {
        if let Some((_, target)) = RESERVED.iter().find(|(word, _)| *word == written.value) {
            return Some(*target);
        }
        let node = self.names.node(&written.value).map(Target::Node);
        if node.is_none() {
            self.unknown_target(written, true);
        }
        node
    }

    /// The same where the key is required; the default where it is not.
    pub(super) fn target_or(&mut self, written: Option<&Spanned<String>>, default: Target) -> Option<Target> {
        written.map_or(Some(default), |written| self.target(written))
    }

    /// Where a lane leads: to a person, or to a node.
    pub(super) fn target_of_lane(&mut self, written: &Spanned<String>) -> Option<Target> {
        match self.names.node(&written.value) {
            Some(node) => Some(Target::Node(node)),
            None if written.value == "human" => Some(Target::Human),
            None if RESERVED.iter().any(|(word, _)| *word == written.value) => {
                let problem = Diagnostic::new(Code::UnknownTarget, text!("way-of-lane", target = echo(&written.value)));
                self.out.push(problem.at(written.span.clone(), text!("way-of-lane".label)));
                None
            }
            None => {
                self.unknown_target(written, true);
                None
            }
        }
    }

    fn unknown_target(&mut self, written: &Spanned<String>, reserved_too: bool) {
        if self.names.unread.contains(written.value.as_str()) || self.out.is_full() {
            // The table is there, and its own problem was told.
            return;
        }
        let reserved = RESERVED.iter().map(|(word, _)| *word).filter(|_| reserved_too);
        // `menu.main` is `main`.
        let of_kind = written.value.rsplit('.').next().filter(|id| self.names.node(id).is_some());
        let called = meant::target(&written.value).filter(|_| reserved_too);
        let spelled = || self.out.nearest(&written.value, reserved.chain(self.names.ids()));
        let meant = of_kind.or(called).or_else(spelled);
        let problem = Diagnostic::new(Code::UnknownTarget, text!("no-such-node", node = echo(&written.value)));
        self.out.push(problem.at(written.span.clone(), text!("no-such-node".label)).did_you_mean(meant));
    }

    /// A key that a table cannot do without.
    pub(super) fn require<T>(
        &mut self,
        value: Option<&'s Spanned<T>>,
        key: &str,
        unread: &[&str],
        header: &Range<usize>,
    ) -> Option<&'s Spanned<T>> {
        if value.is_none() && !unread.contains(&key) {
            let problem = Diagnostic::new(Code::MissingKey, text!("table-lacks", key = echo(key)));
            self.out.push(problem.here(header.clone()));
        }
        value
    }

    /// The same for a text, which says something.
    pub(super) fn require_text(
        &mut self,
        value: Option<&'s Spanned<source::Text>>,
        key: &str,
        unread: &[&str],
        header: &Range<usize>,
    ) -> Option<&'s Spanned<source::Text>> {
        let text = self.require(value, key, unread, header)?;
        if text.value.trim().is_empty() {
            let problem = Diagnostic::new(Code::MissingKey, text!("empty-value", key = echo(key)));
            self.out.push(problem.here(text.span.clone()));
            return None;
        }
        Some(text)
    }

    /// A key that every flow has at its top.
    pub(super) fn require_top<T>(
        &mut self,
        value: Option<&'s Spanned<T>>,
        key: &'static str,
        such_as: &str,
    ) -> Option<&'s Spanned<T>> {
        if value.is_none() && !self.written.unread.contains(&key) {
            self.out.push(missing_at_top(key, such_as));
        }
        value
    }
}
