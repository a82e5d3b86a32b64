//! Ways between the nodes of a flow: what leads where, and what can be reached.

use std::collections::VecDeque;

use crate::flow::{Flow, Kind, NodeIx, Target};

/// The ways of a flow.
pub(in crate::lint) struct Ways<'f> {
    flow: &'f Flow,
    next: Vec<Vec<usize>>,
}

impl<'f> Ways<'f> {
    pub(in crate::lint) fn of(flow: &'f Flow) -> Self {
        let mut ways = Self { flow, next: Vec::new() };
        let next = |kind: &Kind| kind.targets().into_iter().filter_map(|target| ways.node(target)).collect();
        ways.next = flow.nodes.iter().map(|node| next(&node.kind)).collect();
        ways
    }

    /// The node that a target names; none for a person, and for where the caller was before.
    pub(in crate::lint) fn node(&self, target: Target) -> Option<usize> {
        node_of(self.flow, target)
    }

    /// The node where a call begins.
    pub(in crate::lint) fn start(&self) -> usize {
        ix(self.flow.start)
    }

    /// The nodes that a node leads to.
    pub(in crate::lint) fn from(&self, node: usize) -> &[usize] {
        self.next.get(node).map_or(&[], Vec::as_slice)
    }

    /// For each node, those that lead to it.
    pub(in crate::lint) fn before(&self) -> Vec<Vec<usize>> {
        let mut before = vec![Vec::new(); self.next.len()];
        for (from, next) in self.next.iter().enumerate() {
            next.iter().for_each(|to| before[*to].push(from));
        }
        before
    }

    /// For each node, whether the steps that the author wrote lead there from one of these.
    pub(in crate::lint) fn reached(&self, from: impl IntoIterator<Item = usize>) -> Vec<bool> {
        let mut reached = vec![false; self.next.len()];
        let mut open: Vec<usize> = from.into_iter().filter(|node| *node < reached.len()).collect();
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut reached[node], true) {
                open.extend(self.from(node).iter().filter(|next| !reached[**next]));
            }
        }
        reached
    }

    /// For each node, through how many menus the shortest way leads there from one of these, itself included; none where no way does.
    pub(in crate::lint) fn menus_to(&self, from: impl IntoIterator<Item = usize>) -> Vec<Option<usize>> {
        let mut menus: Vec<Option<usize>> = vec![None; self.next.len()];
        let mut doors: Vec<(usize, usize)> = from.into_iter().map(|node| (node, self.weight(node))).collect();
        doors.sort_by_key(|(_, count)| *count);
        let mut open = VecDeque::from(doors);
        while let Some((node, count)) = open.pop_front() {
            let Some(known) = menus.get_mut(node).filter(|known| known.is_none()) else { continue };
            *known = Some(count);
            for next in self.from(node) {
                match self.weight(*next) {
                    0 => open.push_front((*next, count)),
                    weight => open.push_back((*next, count + weight)),
                }
            }
        }
        menus
    }

    /// Nodes at which a caller can come in: the start, and where lanes lead.
    pub(in crate::lint) fn doors(&self) -> impl Iterator<Item = usize> {
        let lanes = self.flow.lanes.iter().filter_map(|lane| self.node(lane.go));
        lanes.chain([self.start()])
    }

    /// For each node, whether any caller comes there. They say at any place that they are done, and so come to the closing question.
    pub(in crate::lint) fn visited(&self) -> Vec<bool> {
        self.reached(self.doors().chain(self.node(Target::End)))
    }

    fn weight(&self, node: usize) -> usize {
        self.flow.nodes.get(node).map_or(0, |node| usize::from(matches!(node.kind, Kind::Menu(_))))
    }
}

/// The node that a target names; none for a person, and for where the caller was before.
pub(in crate::lint) fn node_of(flow: &Flow, target: Target) -> Option<usize> {
    let node = match target {
        Target::Node(node) => node,
        Target::Start => flow.start,
        Target::End => flow.closing,
        Target::Human | Target::Back | Target::Repeat => return None,
    };
    Some(ix(node)).filter(|ix| *ix < flow.nodes.len())
}

/// Messages that are looked through on the way to where they lead.
const MESSAGES_MAX: usize = 64;

/// The first target that is no message: where a caller is after all that is said in one breath.
pub(in crate::lint) fn after_messages(flow: &Flow, target: Target) -> Target {
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
pub(in crate::lint) fn hands_over(flow: &Flow, target: Target) -> bool {
    let target = after_messages(flow, target);
    let node = node_of(flow, target).and_then(|node| flow.nodes.get(node));
    target == Target::Human || node.is_some_and(|node| matches!(node.kind, Kind::Transfer(_)))
}

/// A node's index as a place in a list.
const fn ix(node: NodeIx) -> usize {
    node.0 as usize
}
