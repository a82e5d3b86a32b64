//! PZ204: a menu behind too many other menus.

use super::look::Ways;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::DeepMenu, bad: BAD, good: GOOD, profiles: &[], check };

/// Menus on the shortest way, the last one included.
const DEPTH_MAX: usize = 3;

const BAD: &str = r#"name = "council"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [{ key = "1", label = "waste", go = "waste" }]

[menu.waste]
options = [{ key = "1", label = "bins", go = "bins" }]

[menu.bins]
options = [{ key = "1", label = "a new bin", go = "size" }]

[menu.size]
#     ^^^^
options = [{ key = "1", label = "a small bin", go = "human" }]
"#;

const GOOD: &str = r#"name = "council"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [{ key = "1", label = "waste", go = "bins" }]

[menu.bins]
options = [{ key = "1", label = "a new bin", go = "size" }]

[menu.size]
options = [{ key = "1", label = "a small bin", go = "human" }]
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let ways = Ways::of(subject.flow);
    let depths = ways.menus_to(ways.doors());
    for (node, depth) in nodes_of(subject.written).iter().zip(depths) {
        // Whatever lies deeper still is told once this one has moved up.
        if depth == Some(DEPTH_MAX + 1) && matches!(node.written, Written::Menu(_)) {
            let message = text!("deep-menu", menu = echo(&node.id.value), depth = DEPTH_MAX + 1);
            out.at(Code::DeepMenu, &node.id.span, message);
        }
    }
}
