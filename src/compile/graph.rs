//! Nodes that talk in circles, without ever listening.

use super::Compiler;
use super::names::Written;
use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, echo};
use crate::flow::{Kind, Node, NodeIx, Target};

/// Nodes that a message about a circle names.
const SHOWN_MAX: usize = 8;

impl Compiler<'_> {
    /// Messages that lead to messages must come to a place that listens, or to a person.
    pub(super) fn circles(&mut self, nodes: &[Option<Node>], start: Option<NodeIx>) {
        let mut done = vec![false; nodes.len()];
        let mut way: Vec<usize> = Vec::new();
        for from in 0..nodes.len() {
            way.clear();
            let mut next = Some(from);
            while let Some(node) = next.filter(|node| !done[*node]) {
                done[node] = true;
                way.push(node);
                next = self.said_after(nodes, node, start);
            }
            // A node that was done before this walk began is on no new circle.
            if let Some(first) = next.and_then(|node| way.iter().position(|known| *known == node)) {
                self.endless(&way[first..]);
            }
        }
        self.back_from_start(nodes, start);
    }

    /// The node that is entered in the same breath.
    fn said_after(&self, nodes: &[Option<Node>], node: usize, start: Option<NodeIx>) -> Option<usize> {
        let next = match message_target(nodes, node)? {
            Target::Node(node) => Some(node),
            Target::Start => start,
            Target::Human | Target::Back | Target::Repeat | Target::End => None,
        };
        next.and_then(|node| usize::try_from(node.0).ok()).filter(|node| *node < nodes.len())
    }

    fn endless(&mut self, circle: &[usize]) {
        let ids = circle.iter().take(SHOWN_MAX).chain(circle.first());
        let shown: Vec<String> = ids.map(|ix| echo(&self.names.nodes[*ix].id.value)).collect();
        let message = text!("message-circle", nodes = shown.join(" -> "));
        let label = text!("message-circle".label);
        self.blame(circle.last().copied(), Diagnostic::new(Code::EndlessMessages, message), label);
    }

    /// Before anything was asked, 'back' and 'repeat' mean the start.
    fn back_from_start(&mut self, nodes: &[Option<Node>], start: Option<NodeIx>) {
        let mut node = start.and_then(|start| usize::try_from(start.0).ok());
        // A circle was told already, so a walk longer than the flow is over.
        for _ in 0..nodes.len() {
            let Some(at) = node else { return };
            if matches!(message_target(nodes, at), Some(Target::Back | Target::Repeat)) {
                let problem = Diagnostic::new(Code::EndlessMessages, text!("start-again"));
                return self.blame(Some(at), problem, text!("start-again".label));
            }
            node = self.said_after(nodes, at, start);
        }
    }

    /// Points at the step of a message.
    fn blame(&mut self, node: Option<usize>, problem: Diagnostic, label: Text) {
        let Some(name) = node.and_then(|node| self.names.nodes.get(node)) else { return };
        let go = match name.written {
            Written::Message(message) => message.go.as_ref(),
            _ => None,
        };
        let place = go.map_or(name.header.clone(), |go| go.span.clone());
        self.out.push(problem.at(place, label));
    }
}

fn message_target(nodes: &[Option<Node>], node: usize) -> Option<Target> {
    match &nodes.get(node)?.as_ref()?.kind {
        Kind::Message(message) => Some(message.go),
        _ => None,
    }
}
