//! PZ218: a complaint that has to identify itself first.

use super::look::{Phrases, Ways, identity_first, phrases, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::Ear;
use crate::flow::Kind;
use crate::protocol::HeardAs;
use crate::source::MenuOption;

pub(super) const RULE: Rule = Rule { code: Code::IdentityBeforeComplaint, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "cinema"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "showtimes", go = "shows" },
  { key = "2", label = "refunds", words = ["file a complaint"], go = "card" },
#                                                                    ^^^^^^
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
  { key = "2", label = "refunds", words = ["file a complaint"], go = "human" },
]

[message.shows]
say = "The next film begins at eight."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let ways = Ways::of(subject.flow);
    let nodes = nodes_of(subject.written);
    let plain = subject.flow.ear.plain();
    for (ix, node) in nodes.iter().enumerate() {
        let (Written::Menu(menu), Kind::Menu(compiled)) = (node.written, &subject.flow.nodes[ix].kind) else {
            continue;
        };
        for (option, compiled) in menu.options.iter().zip(&compiled.options) {
            let (Some(go), true) = (&option.value.go, complains(&option.value, &plain)) else { continue };
            let Some(asked) = identity_first(subject.flow, &ways, &nodes, compiled.go) else { continue };
            let message = text!("identity-before-complaint", node = echo(&asked.id.value));
            let finding = Diagnostic::new(Code::IdentityBeforeComplaint, message).here(go.span.clone());
            let finding = finding.also(asked.id.span.clone(), text!("identity-before-complaint".asked));
            out.push(finding.help(text!("identity-before-complaint".help)));
        }
    }
}

/// What a complaint is called where nobody wants to call it one.
static COMPLAINTS: Phrases = phrases!(
    "(?:提|反映|反馈|留|有|写|听取)(?:个|点|一下|您的|宝贵)?(?:意见|问题)|意见(?:反馈|建议|箱)|不满|差评|维权|申诉",
    r"\b(?:grievances?|dissatisfied|unhappy with|give (?:us )?feedback|feedback on|leave feedback)\b",
    r"\b(?:insatisfech[oa]|descontent[oa]|dar su opinion|sus? opiniones)\b",
);

/// Whether an option is for complaints.
fn complains(option: &MenuOption, plain: &Ear) -> bool {
    let label = option.label.iter().flat_map(|label| texts(&label.value));
    let says = |text: &str| plain.hear(text).class == HeardAs::Complaint || COMPLAINTS.are_in(text);
    label.chain(&option.words).any(|text| says(&text.value))
}
