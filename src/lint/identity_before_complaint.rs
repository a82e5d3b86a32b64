//! PZ218: a complaint that has to identify itself first.

use super::look::{Ways, holds, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{NodeName, PLAIN, Written, nodes_of};
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::fold;
use crate::flow::{Flow, Kind, Target, caps};
use crate::protocol::HeardAs;
use crate::source::{Collect, MenuOption};

pub(super) const RULE: Rule =
    Rule { code: Code::IdentityBeforeComplaint, bad: BAD, good: GOOD, profiles: &[], check };

/// An entry of so many digits is a number that stands for somebody.
const IDENTITY_DIGITS_MIN: u16 = 4;

const BAD: &str = r#"name = "cinema"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "showtimes", go = "shows" },
  { key = "2", words = ["file a complaint"], go = "card" },
#                                                 ^^^^^^
]

[message.shows]
say = "The next film begins at eight."
go = "end"

[collect.card]
say = ["Please enter your card number.", "The card number has eight digits."]
slot = "card"
digits = 8
go = "human"
"#;

const GOOD: &str = r#"name = "cinema"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "showtimes", go = "shows" },
  { key = "2", words = ["file a complaint"], go = "human" },
]

[message.shows]
say = "The next film begins at eight."
go = "end"
"#;

/// What names an identity in a question or in the name of a slot, as the fold leaves it.
const IDENTITY: &[&str] = &[
    "身份证", "证件", "卡号", "账号", "帐号", "户号", "手机号", "电话号码", "手机号码", "会员号", "客户号", "订单号", "工号", "姓名", "密码",
    "account", "card", "customer number", "membership number", "phone", "phone number", "order number", "id", "id number", "pin",
    "passport", "date of birth", "your name", "tarjeta", "cuenta", "dni", "nif", "numero de cliente", "numero de telefono",
    "telefono", "su nombre",
];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let ways = Ways::of(subject.flow);
    let nodes = nodes_of(&subject.written);
    for (ix, node) in nodes.iter().enumerate() {
        let (Written::Menu(menu), Kind::Menu(compiled)) = (node.written, &subject.flow.nodes[ix].kind) else { continue };
        for (option, compiled) in menu.options.iter().zip(&compiled.options) {
            let (Some(go), true) = (&option.value.go, complains(&option.value)) else { continue };
            let Some(asked) = identity_first(subject.flow, &ways, &nodes, compiled.go) else { continue };
            let message = text!("identity-before-complaint", node = echo(&asked.id.value));
            let finding = Diagnostic::new(Code::IdentityBeforeComplaint, message).at(go.span.clone(), "");
            let finding = finding.also(asked.id.span.clone(), text!("identity-before-complaint").attribute("asked"));
            out.push(finding.help(text!("identity-before-complaint").attribute("help")));
        }
    }
}

/// Whether an option is for complaints.
fn complains(option: &MenuOption) -> bool {
    let label = option.label.iter().flat_map(|label| texts(&label.value));
    label.chain(&option.words).any(|text| PLAIN.hear(&text.value).class == HeardAs::Complaint)
}

/// The first node on the way that asks who the caller is, before a person, a report or another choice.
fn identity_first<'n, 's>(
    flow: &Flow,
    ways: &Ways<'_>,
    nodes: &'n [NodeName<'s>],
    target: Target,
) -> Option<&'n NodeName<'s>> {
    let mut target = target;
    // No call takes more turns, so no caller comes further.
    for _ in 0..caps::TURNS_MAX {
        let node = ways.node(target)?;
        target = match (&flow.nodes.get(node)?.kind, nodes.get(node)?.written) {
            (Kind::Collect(_), Written::Collect(written)) if asks_identity(written) => return nodes.get(node),
            (Kind::Collect(collect), _) => collect.go,
            (Kind::Message(message), _) => message.go,
            (Kind::Task(task), _) => task.ok,
            _ => return None,
        };
    }
    None
}

fn asks_identity(collect: &Collect) -> bool {
    let is_number = collect.digits.as_ref().is_some_and(|digits| digits.value.max >= IDENTITY_DIGITS_MIN);
    let question = collect.say.iter().flat_map(|say| texts(&say.value));
    is_number || question.chain(&collect.slot).any(|text| holds(&fold(&text.value).text, IDENTITY))
}
