//! PZ201: no option of the main menu offers a person, where a profile asks for one.

use super::look::Ways;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::nodes_of;
use crate::diag::{Code, echo};
use crate::flow::{Flow, Kind, MenuOption, Target};
use crate::protocol::HeardAs;

pub(super) const RULE: Rule =
    Rule { code: Code::PersonNotOffered, bad: BAD, good: GOOD, profiles: &["es-ley-10-2025"], check };

const BAD: &str = r#"name = "aguas"
lang = "es"
profile = ["es-ley-10-2025"]

[human]
queue = "atencion"

[menu.principal]
#     ^^^^^^^^^
options = [
  { key = "1", label = "su recibo", words = ["recibo"], go = "recibo" },
  { key = "2", label = "una fuga de agua", go = "fuga" },
]

[message.recibo]
say = "El recibo se carga el día cinco."
go = "end"

[transfer.fuga]
queue = "atencion"
"#;

const GOOD: &str = r#"name = "aguas"
lang = "es"
profile = ["es-ley-10-2025"]

[human]
queue = "atencion"

[menu.principal]
options = [
  { key = "1", label = "su recibo", words = ["recibo"], go = "recibo" },
  { key = "2", label = "una fuga de agua", go = "fuga" },
  { key = "3", label = "hablar con una persona", go = "human" },
]

[message.recibo]
say = "El recibo se carga el día cinco."
go = "end"

[transfer.fuga]
queue = "atencion"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let Some(main) = main_menu(flow) else { return };
    let nodes = nodes_of(subject.written);
    if let (Kind::Menu(menu), Some(written)) = (&flow.nodes[main].kind, nodes.get(main))
        && !menu.options.iter().any(|option| offers_person(flow, option))
    {
        let message = text!("person-not-offered", menu = echo(&written.id.value));
        out.at(Code::PersonNotOffered, &written.id.span, message);
    }
}

/// The first menu, where the call comes to it without a question before; none for a flow that starts otherwise.
fn main_menu(flow: &Flow) -> Option<usize> {
    let ways = Ways::of(flow);
    let mut node = ways.start();
    // Messages that never listen are an error, so this walk is shorter than the flow.
    for _ in 0..flow.nodes.len() {
        match &flow.nodes.get(node)?.kind {
            Kind::Menu(_) => return Some(node),
            Kind::Message(message) => node = ways.node(message.go)?,
            _ => return None,
        }
    }
    None
}

/// Whether an option is announced as the way to a person: not every transfer is one in the caller's eyes.
fn offers_person(flow: &Flow, option: &MenuOption) -> bool {
    let Some(label) = &option.label else { return false };
    let is_transfer = matches!(option.go, Target::Node(node) if matches!(flow.node(node).kind, Kind::Transfer(_)));
    let texts = || label.lines.iter().flat_map(|line| &line.by_tongue).filter_map(|(_, spoken)| spoken.text.as_ref());
    let plain = flow.ear.plain();
    option.go == Target::Human || is_transfer && texts().all(|text| plain.hear(text.raw()).class == HeardAs::Human)
}
