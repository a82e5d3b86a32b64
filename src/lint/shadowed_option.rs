//! PZ209: a word of an option that is heard as something else, so that nobody can choose the option by it.

use super::look::{Ways, identity_first, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::ear::{Hearing, fold};
use crate::flow::{Flow, Kind, Target};
use crate::protocol::HeardAs;
use crate::source::Spanned;

pub(super) const RULE: Rule = Rule { code: Code::ShadowedOption, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "courier"
lang = "zh-CN"

[human]
queue = "service"

[menu.main]
options = [
  { key = "1", label = "查快递", words = ["到哪了"], go = "where" },
  { key = "2", label = "投诉建议", go = "wish" },
#                      ^^^^^^^^
]

[message.where]
say = "快递正在派送。"
go = "end"

[ticket.wish]
default = "客服部"
units = ["网点"]
"#;

const GOOD: &str = r#"name = "courier"
lang = "zh-CN"

[human]
queue = "service"

[menu.main]
options = [
  { key = "1", label = "查快递", words = ["到哪了"], go = "where" },
  { key = "2", label = "提建议", go = "wish" },
]

[message.where]
say = "快递正在派送。"
go = "end"

[ticket.wish]
default = "客服部"
units = ["网点"]
"#;

/// What can be chosen by word at a node.
struct Chosen<'s> {
    /// Words that are meant for nothing else.
    words: Vec<&'s Spanned<String>>,
    /// Texts that are announced; very short ones are no words.
    labels: Vec<&'s Spanned<String>>,
    /// Where an option of a menu leads.
    go: Option<Target>,
}

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let (nodes, ways) = (nodes_of(subject.written), Ways::of(subject.flow));
    // Rule PZ218 tells of a complaint that has to identify itself first.
    let is_told = |class: HeardAs, go: Option<Target>| {
        let identity = |go| identity_first(subject.flow, &ways, &nodes, go).is_some();
        class == HeardAs::Complaint && go.is_some_and(identity)
    };
    for (place, (written, node)) in (0u32..).zip(nodes.iter().zip(&subject.flow.nodes)) {
        for (id, chosen) in (0u32..).zip(chosen(written.written, &node.kind)) {
            let labels = chosen.labels.iter().map(|label| (label, false));
            for (word, is_word) in chosen.words.iter().map(|word| (word, true)).chain(labels) {
                let heard = subject.flow.ear.hear_at(&word.value, Some(place));
                let is_known = is_word || !matches!(heard.class, HeardAs::None | HeardAs::Digits);
                let is_meant = is_meant(subject.flow, &heard, &word.value, id, chosen.go);
                if is_known && !is_meant && !is_told(heard.class, chosen.go) {
                    let (word_shown, heard_as) = (echo(&word.value), heard_as(heard.class));
                    let message =
                        text!("shadowed-option", word = word_shown, node = echo(&written.id.value), heard = heard_as);
                    out.at(Code::ShadowedOption, &word.span, message);
                }
            }
        }
    }
}

fn chosen<'s>(written: Written<'s>, kind: &Kind) -> Vec<Chosen<'s>> {
    let own = |words: &'s [Spanned<String>]| words.iter().collect::<Vec<_>>();
    match (written, kind) {
        (Written::Menu(menu), Kind::Menu(compiled)) => {
            let options = menu.options.iter().zip(&compiled.options).map(|(option, compiled)| {
                let label = option.value.label.iter().flat_map(|label| texts(&label.value));
                // A label with a slot in it is told, but is no word.
                let labels = label.filter(|text| !text.value.contains('{')).collect();
                Chosen { words: own(&option.value.words), labels, go: Some(compiled.go) }
            });
            options.collect()
        }
        (Written::Collect(collect), _) => {
            let choices = collect.choices.iter().map(|choice| &choice.value);
            let named = |value: Option<&'s Spanned<String>>| value.into_iter().collect();
            choices
                .map(|choice| Chosen { words: own(&choice.words), labels: named(choice.value.as_ref()), go: None })
                .collect()
        }
        (Written::Ticket(ticket), _) => {
            let units = ticket.units.iter().map(|unit| &unit.value);
            units.map(|unit| Chosen { words: own(&unit.words), labels: Vec::new(), go: None }).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a word does what its option does. A word of two options was told when the flow was compiled.
fn is_meant(flow: &Flow, heard: &Hearing<'_>, word: &str, id: u32, go: Option<Target>) -> bool {
    let leads_to_person = go.is_some_and(|go| is_person(flow, go));
    match heard.class {
        HeardAs::Option => heard.own == Some(id) || heard.term.as_deref().is_some_and(|term| fold(term) == fold(word)),
        HeardAs::Human | HeardAs::Complaint | HeardAs::Distress => leads_to_person,
        HeardAs::Elder => {
            let lane = heard.own.and_then(|lane| flow.lanes.get(lane as usize));
            let lane = lane.or_else(|| flow.lanes.iter().find(|lane| lane.name == "elder"));
            lane.is_none_or(|lane| Some(lane.go) == go || leads_to_person && is_person(flow, lane.go))
        }
        _ => false,
    }
}

fn is_person(flow: &Flow, target: Target) -> bool {
    match target {
        Target::Human => true,
        Target::Node(node) => matches!(flow.node(node).kind, Kind::Transfer(_)),
        _ => false,
    }
}

/// How the message names what was heard.
const fn heard_as(class: HeardAs) -> &'static str {
    match class {
        HeardAs::Human => "human",
        HeardAs::Complaint => "complaint",
        HeardAs::Distress => "distress",
        HeardAs::Elder => "lane",
        HeardAs::RobotQuestion => "robot",
        HeardAs::Option => "option",
        HeardAs::Repeat => "repeat",
        HeardAs::Back => "back",
        HeardAs::Done => "done",
        HeardAs::Yes => "yes",
        HeardAs::No => "no",
        _ => "nothing",
    }
}
