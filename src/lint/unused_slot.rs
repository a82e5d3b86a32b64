//! PZ229: something is asked for that nothing and nobody uses.

use std::collections::HashSet;

use super::look::{Ways, filled_by, uses};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Flow, Kind, Target};

pub(super) const RULE: Rule = Rule { code: Code::UnusedSlot, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "branch" },
]

[collect.branch]
say = "Which branch?"
slot = "branch"
#      ^^^^^^^^
choices = ["Mill Street", "Harbour"]
go = "hours"

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "branch" },
]

[collect.branch]
say = "Which branch?"
slot = "branch"
choices = ["Mill Street", "Harbour"]
go = "hours"

[message.hours]
say = "Our branch {branch} is open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let used: HashSet<String> = uses(subject).into_iter().map(|used| used.slot).collect();
    let helps = leads_to_use(subject.flow);
    let nodes = nodes_of(subject.written);
    for (ix, node) in nodes.iter().enumerate() {
        let Written::Collect(collect) = node.written else { continue };
        let Some(slot) = collect.slot.as_ref().filter(|slot| !used.contains(&slot.value)) else { continue };
        let is_filled = subject.flow.nodes.get(ix).is_some_and(|node| filled_by(&node.kind).is_some());
        if is_filled && !helps.get(ix).copied().unwrap_or(true) {
            out.at(Code::UnusedSlot, &slot.span, text!("unused-slot", slot = echo(&slot.value)));
        }
    }
}

/// From where the author's ways lead to an agent or to a report, which get all slots.
fn leads_to_use(flow: &Flow) -> Vec<bool> {
    let gets_slots = |kind: &Kind| match kind {
        Kind::Transfer(_) | Kind::Ticket(_) => true,
        // A failure that hands over is no purpose.
        Kind::Task(task) => task.ok == Target::Human,
        kind => kind.targets().contains(&Target::Human),
    };
    let before = Ways::of(flow).before();
    let mut helps = vec![false; flow.nodes.len()];
    let mut todo: Vec<usize> = (0..flow.nodes.len()).filter(|ix| gets_slots(&flow.nodes[*ix].kind)).collect();
    while let Some(ix) = todo.pop() {
        if !std::mem::replace(&mut helps[ix], true) {
            todo.extend(&before[ix]);
        }
    }
    helps
}
