//! PZ216: a talk with the host's bot that leads only to itself.

use super::look::Ways;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Flow, Kind, Target};

pub(super) const RULE: Rule = Rule { code: Code::TalkWithoutStop, bad: BAD, good: GOOD, profiles: &[], check };

/// Nodes that are followed in search of a stop. Where there are more, there is most likely one.
const STEPS_MAX: usize = 64;

const BAD: &str = r#"name = "helper"
lang = "en"
start = "chat"

[human]
queue = "desk"

[talk.chat]
run = "model"
done = "thanks"
#      ^^^^^^^^

[message.thanks]
say = "Thank you."
go = "chat"
"#;

const GOOD: &str = r#"name = "helper"
lang = "en"
start = "chat"

[human]
queue = "desk"

[talk.chat]
run = "model"
done = "thanks"

[message.thanks]
say = "Thank you."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let ways = Ways::of(subject.flow);
    for (ix, node) in nodes_of(subject.written).iter().enumerate() {
        let Written::Talk(talk) = node.written else { continue };
        let (Some(done), Kind::Talk(compiled)) = (&talk.done, &subject.flow.nodes[ix].kind) else { continue };
        if leads_only_back(subject.flow, &ways, ix, compiled.done) {
            out.at(Code::TalkWithoutStop, &done.span, text!("talk-without-stop", talk = echo(&node.id.value)));
        }
    }
}

/// Whether every way from a target comes to this talk before the caller is asked anything else.
fn leads_only_back(flow: &Flow, ways: &Ways<'_>, talk: usize, done: Target) -> bool {
    let (mut open, mut seen) = (vec![done], Vec::new());
    while let Some(target) = open.pop() {
        let node = match target {
            // Where the caller was before: at a talk that opens the call, that is the talk.
            Target::Back | Target::Repeat if talk == ways.start() => talk,
            _ => match ways.node(target) {
                Some(node) => node,
                None => return false,
            },
        };
        if node == talk || seen.contains(&node) {
            continue;
        }
        if seen.len() == STEPS_MAX {
            return false;
        }
        seen.push(node);
        match &flow.nodes[node].kind {
            Kind::Message(message) => open.push(message.go),
            Kind::Task(task) => open.extend([task.ok, task.fail]),
            _ => return false,
        }
    }
    true
}
