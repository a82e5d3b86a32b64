//! PZ234: a node or an option that no conversation test reaches.

use std::collections::{HashMap, HashSet};

use super::look::Ways;
use super::{Finder, Rule, Subject, Tests};
use crate::catalogue::text;
use crate::compile::{NodeName, Written, nodes_of};
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::UntestedNode, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"# library.test.toml has a case that presses 1, and none that presses 2
name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
  { key = "2", label = "Directions", go = "directions" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[message.directions]
#        ^^^^^^^^^^
say = "We are beside the harbour."
go = "end"
"#;

const GOOD: &str = r#"# library.test.toml has a case that presses 1
name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

/// More notes than these are one note.
const TOLD_MAX: usize = 8;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let (Some(Tests::Untouched(untouched)), Some(flow)) = (&subject.tests, &subject.written.name) else { return };
    let nodes = nodes_of(subject.written);
    // No test can reach what no caller does; rule PZ208 tells of it.
    let visited = nodes.iter().zip(Ways::of(subject.flow).visited()).filter(|(_, visited)| *visited);
    let by_id: HashMap<&str, &NodeName<'_>> = visited.map(|(node, _)| (node.id.value.as_str(), node)).collect();
    let whole = untouched.iter().filter(|(_, option)| option.is_none());
    let whole: HashSet<&str> = whole.map(|(id, _)| id.as_str()).collect();
    let found = untouched.iter().filter_map(|(id, option)| {
        let node = by_id.get(id.as_str())?;
        match (option, node.written) {
            (None, _) => Some((&node.id.span, text!("untested-node", node = echo(id)))),
            (Some(ix), Written::Menu(menu)) => {
                let option = menu.options.get(*ix)?;
                let leads_to = option.value.go.as_ref().map_or("", |go| go.value.as_str());
                // Where a node is told, its options and the way to it are not told as well.
                let is_told = whole.contains(id.as_str()) || whole.contains(leads_to);
                let key = option.value.key.as_ref();
                let name = key.map_or_else(|| (ix + 1).to_string(), |key| key.value.to_string());
                let message = text!("untested-node-option", node = echo(id), option = echo(&name));
                (!is_told).then_some((key.map_or(&option.span, |key| &key.span), message))
            }
            _ => None,
        }
    });
    let found: Vec<_> = found.collect();
    if found.len() > TOLD_MAX {
        let message = text!("untested-node-many", count = found.len(), flow = echo(&flow.value));
        return out.at(Code::UntestedNode, &flow.span, message);
    }
    for (place, message) in found {
        out.at(Code::UntestedNode, place, message);
    }
}
