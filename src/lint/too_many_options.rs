//! PZ203: a menu that announces more than a caller can keep in mind, or more than a lane tells.

use super::look::{Ways, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Lane, Target};
use crate::source::{MenuOption, Spanned};

pub(super) const RULE: Rule = Rule { code: Code::TooManyOptions, bad: BAD, good: GOOD, profiles: &[], check };

/// Options that a caller hears at once.
const OPTIONS_MAX: usize = 5;

const BAD: &str = r#"name = "museum"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "tickets", go = "human" },
  { key = "2", label = "groups", go = "human" },
  { key = "3", label = "parking", go = "human" },
  { key = "4", label = "the shop", go = "human" },
  { key = "5", label = "the cafe", go = "human" },
  { key = "6", label = "lost property", go = "human" },
#                      ^^^^^^^^^^^^^^^
]
"#;

const GOOD: &str = r#"name = "museum"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "tickets", go = "human" },
  { key = "2", label = "groups", go = "human" },
  { key = "3", label = "parking", go = "human" },
  { key = "4", label = "the shop and the cafe", words = ["shop", "cafe"], go = "human" },
  { key = "5", label = "lost property", go = "human" },
]
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let ways = Ways::of(subject.flow);
    let lanes = lanes(subject, &ways);
    for (ix, node) in nodes_of(subject.written).iter().enumerate() {
        let Written::Menu(menu) = node.written else { continue };
        let announced: Vec<&Spanned<MenuOption>> =
            menu.options.iter().filter(|option| option.value.label.is_some()).collect();
        let id = echo(&node.id.value);
        let count = announced.len();
        let strictest = lanes.iter().filter(|(_, reached)| reached[ix]).min_by_key(|(lane, _)| lane.max_options);
        if let Some(one_more) = announced.get(OPTIONS_MAX) {
            let message = text!("too-many-options", menu = id, count = count, most = OPTIONS_MAX);
            out.at(Code::TooManyOptions, &place(one_more), message);
        } else if let Some((lane, _)) = strictest {
            let most = usize::from(lane.max_options);
            if let Some(untold) = announced.get(most) {
                let lane = echo(&lane.name);
                let message = text!("too-many-options-lane", menu = id, lane = lane, count = count, most = most);
                out.at(Code::TooManyOptions, &place(untold), message);
            }
        }
    }
}

/// The lanes that lead to a node, and which nodes their callers come to.
fn lanes<'f>(subject: &Subject<'f>, ways: &Ways<'_>) -> Vec<(&'f Lane, Vec<bool>)> {
    let lanes = subject.flow.lanes.iter().filter(|lane| lane.go != Target::Human);
    lanes.map(|lane| (lane, ways.reached(ways.node(lane.go)))).collect()
}

/// The label of an option, or the option where that is a recording.
fn place(option: &Spanned<MenuOption>) -> std::ops::Range<usize> {
    let label = option.value.label.as_ref().and_then(|label| texts(&label.value).next());
    label.map_or(option.span.clone(), |label| label.span.clone())
}
