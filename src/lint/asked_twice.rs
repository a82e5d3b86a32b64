//! PZ217: a caller is asked for what they have given already.

use std::collections::{BTreeMap, HashMap};

use super::look::{Ways, find, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{NodeName, Written, nodes_of};
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::fold;
use crate::flow::{Flow, Kind, Target, caps};
use crate::source::MenuOption;

pub(super) const RULE: Rule = Rule { code: Code::AskedTwice, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "energy"
lang = "en"
start = "account"

[human]
queue = "desk"

[collect.account]
say = ["Please enter your account number.", "It is eight digits long."]
slot = "account"
digits = 8
go = "main"

[menu.main]
options = [
  { key = "1", label = "your bill", go = "bill" },
  { key = "2", label = "a reading", go = "number" },
]

[task.bill]
run = "bill"
with = ["account"]
ok = "end"

[collect.number]
#        ^^^^^^
say = ["Please enter your account number.", "It is eight digits long."]
slot = "account"
digits = 8
go = "bill"
"#;

const GOOD: &str = r#"name = "energy"
lang = "en"
start = "account"

[human]
queue = "desk"

[collect.account]
say = ["Please enter your account number.", "It is eight digits long."]
slot = "account"
digits = 8
go = "main"

[menu.main]
options = [
  { key = "1", label = "your bill", go = "bill" },
  { key = "2", label = "a reading", go = "reading" },
]

[task.bill]
run = "bill"
with = ["account"]
ok = "end"

[task.reading]
run = "reading"
with = ["account"]
ok = "end"
"#;

/// Words of an option that gives the caller another try, or takes another number.
const AGAIN: &[&str] = &[
    "重新",
    "重输",
    "重填",
    "再输",
    "再填",
    "再查",
    "更正",
    "修改",
    "更改",
    "更换",
    "换一",
    "另一",
    "另外",
    "其他",
    "其它",
    "别的",
    "下一",
    "不对",
    "错",
    "again",
    "another",
    "other",
    "different",
    "change",
    "correct",
    "wrong",
    "new",
    "next",
    "re enter",
    "otra",
    "otro",
    "cambiar",
    "corregir",
    "nuevo",
    "nueva",
    "repetir",
    "mal",
];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let mut collects: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (ix, node) in flow.nodes.iter().enumerate() {
        if let Kind::Collect(collect) = &node.kind {
            collects.entry(&collect.slot).or_default().push(ix);
        }
    }
    // A call keeps no more slots than that.
    let shared: Vec<_> = collects.iter().filter(|(_, nodes)| nodes.len() > 1).take(caps::SLOTS_MAX).collect();
    if shared.is_empty() {
        return;
    }
    let nodes = nodes_of(subject.written);
    let ways = onward(flow, &nodes);
    for (slot, collects) in shared {
        for (again, first) in asked_again(&ways, collects) {
            let (Some(again), Some(first)) = (nodes.get(again), nodes.get(first)) else { continue };
            let message = text!("asked-twice", slot = echo(slot), node = echo(&again.id.value));
            let finding = Diagnostic::new(Code::AskedTwice, message).here(again.id.span.clone());
            let finding = finding.also(first.id.span.clone(), text!("asked-twice".first));
            out.push(finding.help(text!("asked-twice".help)));
        }
    }
}

/// Where each node leads in one go: not back to the start, not after a failure, not where the caller wants to try again.
fn onward(flow: &Flow, nodes: &[NodeName<'_>]) -> Vec<Vec<usize>> {
    let ways = Ways::of(flow);
    let forward = |target: Target| match target {
        Target::Node(node) if node != flow.start => ways.node(target),
        _ => None,
    };
    let next = |(node, written): (&crate::flow::Node, &NodeName<'_>)| -> Vec<usize> {
        match (&node.kind, written.written) {
            (Kind::Menu(menu), Written::Menu(written)) => {
                let options = menu.options.iter().zip(&written.options);
                let options = options.filter(|(_, written)| !tries_again(&written.value));
                options.filter_map(|(option, _)| forward(option.go)).collect()
            }
            (Kind::Collect(collect), _) => forward(collect.go).into_iter().collect(),
            (Kind::Message(message), _) => forward(message.go).into_iter().collect(),
            (Kind::Task(task), _) => forward(task.ok).into_iter().collect(),
            (Kind::Talk(talk), _) => forward(talk.done).into_iter().collect(),
            (Kind::Ticket(ticket), _) => forward(ticket.go).into_iter().collect(),
            _ => Vec::new(),
        }
    };
    flow.nodes.iter().zip(nodes).map(next).collect()
}

fn tries_again(option: &MenuOption) -> bool {
    let label = option.label.iter().flat_map(|label| texts(&label.value));
    label.chain(&option.words).any(|text| {
        let folded = fold(&text.value).text;
        AGAIN.iter().any(|word| find(&folded, word).is_some())
    })
}

/// The nodes that are reached from another node of the same slot, each with the first such node. Two origins a node are enough: one
/// of them is not the node itself.
fn asked_again(ways: &[Vec<usize>], collects: &[usize]) -> BTreeMap<usize, usize> {
    let mut origins: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut found = BTreeMap::new();
    let mut open: Vec<(usize, usize)> = collects.iter().map(|collect| (*collect, *collect)).collect();
    while let Some((node, origin)) = open.pop() {
        for next in ways.get(node).into_iter().flatten() {
            if collects.binary_search(next).is_ok() {
                if *next != origin {
                    found.entry(*next).or_insert(origin);
                }
                continue;
            }
            let known = origins.entry(*next).or_default();
            if known.len() < 2 && !known.contains(&origin) {
                known.push(origin);
                open.push((*next, origin));
            }
        }
    }
    found
}
