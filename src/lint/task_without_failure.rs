//! PZ215: a task whose failure goes to the general queue, though its way leads to another team, or to the end of the call.

use std::collections::HashSet;

use super::look::{Ways, after_messages, node_of};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Flow, Kind, Node, Queue, QueueIx, Target};
use crate::source::Task;

pub(super) const RULE: Rule = Rule { code: Code::TaskWithoutFailure, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "broadband"
lang = "en"
start = "line"

[human]
queue = "service"

[task.line]
#     ^^^^
run = "check_line"
say = "One moment."
ok = "told"

[message.told]
say = "Your line is fine."
go = "more"

[menu.more]
options = [{ key = "1", label = "a technician", go = "repair" }]

[transfer.repair]
queue = "technicians"
"#;

const GOOD: &str = r#"name = "broadband"
lang = "en"
start = "line"

[human]
queue = "service"

[task.line]
run = "check_line"
say = "One moment."
ok = "told"
fail = "repair"

[message.told]
say = "Your line is fine."
go = "more"

[menu.more]
options = [{ key = "1", label = "a technician", go = "repair" }]

[transfer.repair]
queue = "technicians"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let teams = teams_ahead(flow);
    let general = echo(&flow.queue(flow.human.queue).name);
    for (ix, node) in nodes_of(subject.written).iter().enumerate() {
        let Written::Task(Task { fail, .. }) = node.written else { continue };
        if let Some(fail) = fail {
            if fails_to_end(flow, ix) {
                let message = text!("task-fails-to-end", task = echo(&node.id.value));
                out.at(Code::TaskWithoutFailure, &fail.span, message);
            }
            continue;
        }
        if let Some(team) = teams.get(ix).copied().flatten() {
            let (task, team) = (echo(&node.id.value), echo(&flow.queue(team).name));
            let message = text!("task-without-failure", task = task, queue = general.as_str(), team = team);
            out.at(Code::TaskWithoutFailure, &node.id.span, message);
        }
    }
}

/// Whether the failure of a task leads to the closing question in the same breath, where silence ends the call.
fn fails_to_end(flow: &Flow, task: usize) -> bool {
    let Kind::Task(task) = &flow.nodes[task].kind else { return false };
    let target = after_messages(flow, task.fail);
    let node = node_of(flow, target).and_then(|node| flow.nodes.get(node));
    target == Target::End || node.is_some_and(|node| matches!(node.kind, Kind::End(_)))
}

/// For each node, a team of its own that its way leads to, if no step back to the start is needed.
fn teams_ahead(flow: &Flow) -> Vec<Option<QueueIx>> {
    let ways = Ways::of(flow);
    let general = general(flow);
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); flow.nodes.len()];
    for node in 0..flow.nodes.len() {
        for next in ways.from(node).iter().filter(|next| **next != ways.start()) {
            before[*next].push(node);
        }
    }
    let mut teams = vec![None; flow.nodes.len()];
    let special = |(ix, node): (usize, &Node)| match &node.kind {
        Kind::Transfer(transfer) if !general.contains(&transfer.queue.0) => Some((ix, transfer.queue)),
        _ => None,
    };
    let mut open: Vec<(usize, QueueIx)> = flow.nodes.iter().enumerate().filter_map(special).collect();
    while let Some((node, team)) = open.pop() {
        if teams[node].is_none() {
            teams[node] = Some(team);
            open.extend(before[node].iter().map(|before| (*before, team)));
        }
    }
    teams
}

/// Queues that serve anybody: for requests and lanes, and what takes over from others.
fn general(flow: &Flow) -> HashSet<u16> {
    let fallbacks = flow.queues.iter().flat_map(Queue::leads_to);
    let lanes = flow.lanes.iter().filter_map(|lane| lane.queue);
    fallbacks.chain(lanes).chain([flow.human.queue]).map(|QueueIx(ix)| ix).collect()
}
