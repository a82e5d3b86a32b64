//! Calls that come to the closing question before the caller was asked anything, however they begin.

use std::collections::VecDeque;
use std::ops::Range;

use super::Compiler;
use super::names::Written;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::flow::{Kind, Lane, Node, NodeIx, Target};
use crate::source::Spanned;

/// A step that is taken without asking the caller anything.
struct Step {
    to: Target,
    /// The id of what leads there, and where that is written.
    by: String,
    place: Range<usize>,
}

impl Compiler<'_> {
    /// A caller must be able to ask for something before the closing question, where silence ends the call.
    pub(super) fn ends_at_once(&mut self, nodes: &[Option<Node>], start: Option<NodeIx>, lanes: &[Lane]) {
        let mut seen = vec![false; nodes.len()];
        let mut ahead: VecDeque<Step> = self.beginnings(start, lanes).into();
        while let Some(step) = ahead.pop_front() {
            let node = match step.to {
                Target::Node(node) => Some(node),
                // Before anything was asked, both mean the start.
                Target::Start | Target::Back | Target::Repeat => start,
                Target::Human => continue,
                Target::End => {
                    self.drops_the_silent(&step);
                    continue;
                }
            };
            let Some(at) = node.and_then(|node| usize::try_from(node.0).ok()) else { continue };
            let Some(Some(node)) = nodes.get(at) else { continue };
            if matches!(node.kind, Kind::End(_)) {
                self.drops_the_silent(&step);
            } else if !std::mem::replace(&mut seen[at], true) {
                ahead.extend(self.unasked(at, &node.kind));
            }
        }
    }

    /// Where a call can begin with a caller who does nothing: at the start, and in every lane that goes by who is calling.
    fn beginnings(&self, start: Option<NodeIx>, lanes: &[Lane]) -> Vec<Step> {
        let first = start.and_then(|start| self.names.nodes.get(usize::try_from(start.0).ok()?));
        let first = first.map(|node| Step {
            to: Target::Start,
            by: node.id.value.clone(),
            place: self.written.start.as_ref().map_or(node.header.clone(), |start| start.span.clone()),
        });
        let by_caller = |lane: &&Lane| lane.age.is_some() || !lane.tags.is_empty() || lane.by_text;
        // In writing nobody is hurried, unless the author says so.
        let hurries_text = self.written.limits.as_ref().is_some_and(|limits| limits.value.no_input.is_some());
        let in_lanes = lanes.iter().filter(by_caller).filter(|lane| !lane.text || hurries_text);
        let in_lanes = in_lanes.filter_map(|lane| {
            let written = self.written.lane.entries.iter().find(|written| written.id.value == lane.name)?;
            let place = written.item.value.go.as_ref()?.span.clone();
            Some(Step { to: lane.go, by: lane.name.clone(), place })
        });
        first.into_iter().chain(in_lanes).collect()
    }

    /// The steps on from a node that asks nothing; none from one that listens.
    fn unasked(&self, at: usize, kind: &Kind) -> Vec<Step> {
        let Some(name) = self.names.nodes.get(at) else { return Vec::new() };
        let step = |to: Target, written: Option<&Spanned<String>>| Step {
            to,
            by: name.id.value.clone(),
            place: written.map_or(name.header.clone(), |written| written.span.clone()),
        };
        match (kind, name.written) {
            (Kind::Message(message), Written::Message(written)) => vec![step(message.go, written.go.as_ref())],
            (Kind::Task(task), Written::Task(written)) => {
                vec![step(task.ok, written.ok.as_ref()), step(task.fail, written.fail.as_ref())]
            }
            _ => Vec::new(),
        }
    }

    fn drops_the_silent(&mut self, step: &Step) {
        let problem = Diagnostic::new(Code::EndsAtOnce, text!("ends-at-once", node = echo(&step.by)));
        let problem = problem.at(step.place.clone(), text!("ends-at-once".label));
        self.out.push(problem.help(text!("ends-at-once".help)));
    }
}
