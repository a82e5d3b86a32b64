//! PZ249: a text tells of a key that does nothing there, or of one that is not the way to a person.

use std::ops::Range;

use super::look::{Placed, Role, after_messages, clauses, node_of, part, pressed, prompts, sentences};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{self, Flow, Kind, Target};
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
    for prompt in prompts(subject.written).iter().filter(|prompt| stands_outside_menus(subject.flow, prompt)) {
        let here = here(subject.flow, prompt);
        let leads_on = |key: &char| *key == human || everywhere.contains(key);
        for text in prompt.texts() {
            let misled = told_for_person(subject, &text.value).into_iter();
            let misled: Vec<_> =
                misled.filter(|(_, key)| !leads_on(key) && !here.leads_to_person(subject.flow, *key)).collect();
            for (place, key) in &misled {
                let message = text!("phantom-person-message", node = echo(prompt.owner), key = echo(&key.to_string()));
                out.at(Code::PhantomKey, &part(subject.source, text, place.clone()), message);
            }
            let idle = pressed(&text.value).into_iter().filter(|told| !misled.contains(told));
            for (place, key) in idle.filter(|(_, key)| !leads_on(key) && !here.may_take(*key)) {
                let message = text!("phantom-key-message", node = echo(prompt.owner), key = echo(&key.to_string()));
                out.at(Code::PhantomKey, &part(subject.source, text, place), message);
            }
        }
    }
}

/// Whether a prompt is none of a menu, and one in which the bot speaks to everybody.
fn stands_outside_menus(flow: &Flow, prompt: &Placed<'_>) -> bool {
    let is_spoken = matches!(
        prompt.role,
        Role::Greeting | Role::RobotAnswer | Role::Statement | Role::Question | Role::NoMatch | Role::NoInput
    );
    let node = prompt.node.and_then(|node| flow.nodes.get(node));
    is_spoken && !node.is_some_and(|node| matches!(node.kind, Kind::Menu(_)))
}

/// What keys do where a prompt is heard.
enum Here<'f> {
    /// The menu takes them that comes in the same breath.
    Menu(&'f flow::Menu),
    /// Nothing takes any.
    Nothing,
    /// Any may do something: a number is taken, or the caller was elsewhere before.
    Anything,
}

fn here<'f>(flow: &'f Flow, prompt: &Placed<'_>) -> Here<'f> {
    let target = match prompt.node.and_then(|node| flow.nodes.get(node)).map(|node| &node.kind) {
        None if prompt.role == Role::Greeting => after_messages(flow, Target::Start),
        Some(Kind::Message(message)) => after_messages(flow, message.go),
        Some(Kind::Task(_)) => return Here::Nothing,
        _ => return Here::Anything,
    };
    match (target, node_of(flow, target).map(|node| &flow.nodes[node].kind)) {
        (_, Some(Kind::Menu(menu))) => Here::Menu(menu),
        (_, Some(Kind::Task(_) | Kind::Talk(_) | Kind::Transfer(_))) | (Target::Human, _) => Here::Nothing,
        _ => Here::Anything,
    }
}

impl Here<'_> {
    /// Whether a key may do something.
    fn may_take(&self, key: char) -> bool {
        match self {
            Self::Menu(menu) => menu.options.iter().any(|option| option.key.is_some_and(|own| own.as_char() == key)),
            Self::Nothing => false,
            Self::Anything => true,
        }
    }

    /// Whether a key leads to a person by the author's own option.
    fn leads_to_person(&self, flow: &Flow, key: char) -> bool {
        matches!(self, Self::Menu(menu) if self.may_take(key) && !leads_elsewhere(flow, menu, key))
    }
}

/// The keys that a text tells as the way to a person: in a clause that names one, or as the only key of such a sentence.
fn told_for_person(subject: &Subject<'_>, text: &str) -> Vec<(Range<usize>, char)> {
    let plain = subject.flow.ear.plain();
    let told = |at: Range<usize>, part: &str| -> Vec<(Range<usize>, char)> {
        let told = if plain.names_request(part) { pressed(part) } else { Vec::new() };
        told.into_iter().map(|(place, key)| (at.start + place.start..at.start + place.end, key)).collect()
    };
    let mut found: Vec<_> = clauses(text).flat_map(|(at, clause)| told(at, clause)).collect();
    let whole = sentences(text).map(|(at, sentence)| told(at, sentence)).filter(|told| told.len() == 1).flatten();
    let whole: Vec<_> = whole.filter(|told| !found.contains(told)).collect();
    found.extend(whole);
    found
}

fn texts(menu: &Menu) -> impl Iterator<Item = &crate::source::Spanned<String>> {
    let prompts = menu.say.iter().chain(&menu.no_match).chain(&menu.no_input);
    prompts.flat_map(|prompt| &prompt.value.said).filter_map(|said| said.text.as_ref())
}

/// The keys of options in a text that are told as the way to a person, and lead elsewhere.
fn misled(subject: &Subject<'_>, menu: &flow::Menu, text: &str) -> Vec<(Range<usize>, char)> {
    let plain = subject.flow.ear.plain();
    let asks = clauses(text).filter(|(_, clause)| plain.names_request(clause));
    let told = asks.flat_map(|(at, clause)| {
        pressed(clause).into_iter().map(move |(place, key)| (at.start + place.start..at.start + place.end, key))
    });
    told.filter(|(_, key)| leads_elsewhere(subject.flow, menu, *key)).collect()
}

fn leads_elsewhere(flow: &Flow, menu: &flow::Menu, key: char) -> bool {
    let of_key = menu.options.iter().find(|option| option.key.is_some_and(|own| own.as_char() == key));
    of_key.is_some_and(|option| match option.go {
        Target::Human => false,
        go => node_of(flow, go).is_none_or(|node| !matches!(flow.nodes[node].kind, Kind::Transfer(_))),
    })
}
