//! PZ249: a menu tells of a key that does nothing there, or of one that is not the way to a person.

use std::ops::Range;

use super::look::{Role, after_messages, clauses, node_of, part, pressed, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{self, Flow, Kind, Target};
use crate::protocol::Key;
use crate::source::Menu;

pub(super) const RULE: Rule = Rule { code: Code::PhantomKey, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
say = "重听请按9。"
#              ^
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "开放时间", go = "hours" },
  { key = "9", label = "再听一遍", go = "repeat" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let everywhere: Vec<char> =
        subject.flow.lanes.iter().filter_map(|lane| lane.key).map(|key| key.as_char()).collect();
    let human = subject.flow.human.key.as_char();
    let menus = subject.flow.nodes.iter().filter_map(|node| match &node.kind {
        Kind::Menu(menu) => Some(menu),
        _ => None,
    });
    // Both are in the order of the file.
    for (menu, compiled) in subject.written.menu.entries.iter().zip(menus) {
        let table = &menu.item.value;
        let options: Vec<char> = table
            .options
            .iter()
            .filter_map(|option| option.value.key.as_ref())
            .map(|key| key.value.as_char())
            .collect();
        let works = |key: &char| *key == human || everywhere.contains(key) || options.contains(key);
        for text in texts(table) {
            for (place, key) in misled(subject, compiled, &text.value) {
                let message = text!("phantom-person-key", menu = echo(&menu.id.value), key = echo(&key.to_string()));
                out.at(Code::PhantomKey, &part(subject.source, text, place), message);
            }
            for (place, key) in pressed(&text.value).into_iter().filter(|(_, key)| !works(key)) {
                let message = text!("phantom-key", menu = echo(&menu.id.value), key = echo(&key.to_string()));
                out.at(Code::PhantomKey, &part(subject.source, text, place), message);
            }
        }
    }
    for prompt in prompts(subject.written).iter().filter(|prompt| prompt.role == Role::Statement) {
        let node = prompt.node.and_then(|node| subject.flow.nodes.get(node));
        let Some(keys) = node.and_then(|node| keys_after(subject.flow, &node.kind)) else { continue };
        let works = |key: &char| *key == human || everywhere.contains(key) || keys.contains(key);
        for text in prompt.texts() {
            for (place, key) in pressed(&text.value).into_iter().filter(|(_, key)| !works(key)) {
                let message = text!("phantom-key-message", node = echo(prompt.owner), key = echo(&key.to_string()));
                out.at(Code::PhantomKey, &part(subject.source, text, place), message);
            }
        }
    }
}

/// The keys that work after a node has spoken, in the same breath; none where any key, or nobody knows which, does something.
fn keys_after(flow: &Flow, kind: &Kind) -> Option<Vec<char>> {
    let target = match kind {
        Kind::Message(message) => after_messages(flow, message.go),
        Kind::Task(_) => return Some(Vec::new()),
        _ => return None,
    };
    match (target, node_of(flow, target).map(|node| &flow.nodes[node].kind)) {
        (_, Some(Kind::Menu(menu))) => {
            Some(menu.options.iter().filter_map(|option| option.key).map(Key::as_char).collect())
        }
        (_, Some(Kind::Task(_) | Kind::Talk(_) | Kind::Transfer(_))) | (Target::Human, _) => Some(Vec::new()),
        // A number is taken, or any key leads back to the start; where the caller was before, other keys may work.
        _ => None,
    }
}

fn texts(menu: &Menu) -> impl Iterator<Item = &crate::source::Spanned<String>> {
    let prompts = menu.say.iter().chain(&menu.no_match).chain(&menu.no_input);
    prompts.flat_map(|prompt| &prompt.value.said).filter_map(|said| said.text.as_ref())
}

/// The keys of options in a text that are told as the way to a person, and lead elsewhere.
fn misled(subject: &Subject<'_>, menu: &flow::Menu, text: &str) -> Vec<(Range<usize>, char)> {
    let mut found = Vec::new();
    let plain = subject.flow.ear.plain();
    for (at, clause) in clauses(text).filter(|(_, clause)| plain.names_request(clause)) {
        let told = pressed(clause).into_iter();
        let told = told.filter(|(_, key)| leads_elsewhere(subject.flow, menu, *key));
        found.extend(told.map(|(place, key)| (at.start + place.start..at.start + place.end, key)));
    }
    found
}

fn leads_elsewhere(flow: &Flow, menu: &flow::Menu, key: char) -> bool {
    let of_key = menu.options.iter().find(|option| option.key.is_some_and(|own| own.as_char() == key));
    of_key.is_some_and(|option| match option.go {
        Target::Human => false,
        go => node_of(flow, go).is_none_or(|node| !matches!(flow.nodes[node].kind, Kind::Transfer(_))),
    })
}
