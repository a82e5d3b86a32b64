//! PZ234: a node or an option that no conversation test reaches.

use std::collections::{HashMap, HashSet};

use super::{Finder, Rule, Subject, Tests};
use crate::catalogue::text;
use crate::compile::{NodeName, Written};
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::UntestedNode, bad: BAD, good: GOOD, check };

const BAD: &str = r#"# library.test.toml has a case that presses 1, and none that presses 2
name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
  { key = "2", label = "Directions", go = "directions" },
#         ^^^
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

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let Some(Tests::Untouched(untouched)) = &subject.tests else { return };
    let nodes = subject.nodes();
    let by_id: HashMap<&str, &NodeName<'_>> = nodes.iter().map(|node| (node.id.value.as_str(), node)).collect();
    let whole = untouched.iter().filter(|(_, option)| option.is_none());
    let whole: HashSet<&str> = whole.map(|(id, _)| id.as_str()).collect();
    for (id, option) in untouched {
        let Some(node) = by_id.get(id.as_str()) else { continue };
        match (option, node.written) {
            (None, _) => out.at(Code::UntestedNode, &node.id.span, text!("untested-node", node = echo(id))),
            // Of a node that nothing reaches, no option is reached either.
            (Some(ix), Written::Menu(menu)) if !whole.contains(id.as_str()) => {
                let Some(option) = menu.options.get(*ix) else { continue };
                let place = option.value.key.as_ref().map_or(&option.span, |key| &key.span);
                let name = option.value.key.as_ref().map_or_else(|| (ix + 1).to_string(), |key| key.value.to_string());
                let message = text!("untested-node-option", node = echo(id), option = echo(&name));
                out.at(Code::UntestedNode, place, message);
            }
            _ => {}
        }
    }
}
