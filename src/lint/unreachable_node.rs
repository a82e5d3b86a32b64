//! PZ208: a node that no caller ever comes to.

use super::look::Ways;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::nodes_of;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::UnreachableNode, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "ferry"
lang = "en"

[human]
queue = "pier"

[menu.main]
options = [{ key = "1", label = "departures", go = "departures" }]

[message.departures]
say = "The ferry leaves every hour."
go = "end"

[message.fares]
#        ^^^^^
say = "A crossing is four euros."
go = "end"
"#;

const GOOD: &str = r#"name = "ferry"
lang = "en"

[human]
queue = "pier"

[menu.main]
options = [
  { key = "1", label = "departures", go = "departures" },
  { key = "2", label = "fares", go = "fares" },
]

[message.departures]
say = "The ferry leaves every hour."
go = "end"

[message.fares]
say = "A crossing is four euros."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let visited = Ways::of(subject.flow).visited();
    for (node, reached) in nodes_of(subject.written).iter().zip(visited) {
        if !reached {
            out.at(Code::UnreachableNode, &node.id.span, text!("unreachable-node", node = echo(&node.id.value)));
        }
    }
}
