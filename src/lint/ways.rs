//! The ways through a flow: where each node can lead, and what can be reached.

use crate::flow::{Flow, Kind, NodeIx, Target};

/// Where the nodes of a flow lead.
pub(super) struct Ways<'a> {
    flow: &'a Flow,
    /// By index of the node.
    next: Vec<Vec<usize>>,
}

impl<'a> Ways<'a> {
    /// `back` and `repeat` lead to where a caller was already; a closing question leads anywhere, and is no way to somewhere new.
    pub(super) fn of(flow: &'a Flow) -> Self {
        let next = flow.nodes.iter().map(|node| {
            let targets = targets(&node.kind).into_iter();
            targets.filter_map(|target| node_of(flow, target)).collect()
        });
        Self { flow, next: next.collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.next.len()
    }

    pub(super) fn next(&self, node: usize) -> &[usize] {
        self.next.get(node).map_or(&[], Vec::as_slice)
    }

    /// Where calls begin, and where lanes lead from anywhere.
    pub(super) fn entries(&self) -> Vec<usize> {
        let lanes = self.flow.lanes.iter().filter_map(|lane| node_of(self.flow, lane.go));
        index(self.flow.start).into_iter().chain(lanes).collect()
    }

    /// Which nodes are entered from these.
    pub(super) fn before(&self) -> Vec<Vec<usize>> {
        let mut before = vec![Vec::new(); self.next.len()];
        for (from, next) in self.next.iter().enumerate() {
            for to in next {
                before[*to].push(from);
            }
        }
        before
    }
}

/// Every target of a node.
pub(super) fn targets(kind: &Kind) -> Vec<Target> {
    match kind {
        Kind::Menu(menu) => menu.options.iter().map(|option| option.go).collect(),
        Kind::Collect(collect) => vec![collect.go],
        Kind::Message(message) => vec![message.go],
        Kind::Task(task) => vec![task.ok, task.fail],
        Kind::Talk(talk) => vec![talk.done],
        Kind::Ticket(ticket) => vec![ticket.go],
        Kind::Transfer(_) | Kind::End(_) => Vec::new(),
    }
}

/// The node that a target means, where it always means the same.
pub(super) fn node_of(flow: &Flow, target: Target) -> Option<usize> {
    match target {
        Target::Node(node) => index(node),
        Target::Start => index(flow.start),
        Target::End => index(flow.closing),
        Target::Human | Target::Back | Target::Repeat => None,
    }
}

/// Messages that are looked through on the way to where they lead.
const MESSAGES_MAX: usize = 64;

/// The first target that is no message: where a caller is after all that is said in one breath.
pub(super) fn after_messages(flow: &Flow, target: Target) -> Target {
    let mut target = target;
    for _ in 0..MESSAGES_MAX {
        match node_of(flow, target).and_then(|node| flow.nodes.get(node)).map(|node| &node.kind) {
            Some(Kind::Message(message)) => target = message.go,
            _ => break,
        }
    }
    target
}

/// Whether a target hands the caller over in the same turn.
pub(super) fn hands_over(flow: &Flow, target: Target) -> bool {
    let target = after_messages(flow, target);
    let node = node_of(flow, target).and_then(|node| flow.nodes.get(node));
    target == Target::Human || node.is_some_and(|node| matches!(node.kind, Kind::Transfer(_)))
}

fn index(node: NodeIx) -> Option<usize> {
    usize::try_from(node.0).ok()
}
