//! PZ248: a goodbye where the call goes on.

use super::look::{Phrases, Role, clauses, is_conditional, part, phrases, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::Kind;

pub(super) const RULE: Rule = Rule { code: Code::EarlyGoodbye, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six. Thank you for calling, goodbye."
#                                                           ^^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
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

static GOODBYE: Phrases = phrases!(
    "再见|再会|拜拜",
    r"\b(?:goodbye|good bye|bye bye|bye)\b",
    r"\b(?:adios|hasta luego|hasta pronto|hasta otra)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written) {
        let kind = prompt.node.and_then(|node| subject.flow.nodes.get(node)).map(|node| &node.kind);
        // The closing question may take its leave: after it, silence ends the call.
        let goes_on =
            matches!(prompt.role, Role::Question | Role::Statement | Role::NoMatch | Role::NoInput | Role::Greeting);
        if !goes_on || matches!(kind, Some(Kind::End(_))) {
            continue;
        }
        for text in prompt.texts() {
            let said = clauses(&text.value).filter(|(_, clause)| !is_conditional(clause));
            let mut said = said.filter_map(|(at, clause)| {
                GOODBYE.find(clause).map(|found| at.start + found.start..at.start + found.end)
            });
            if let Some(place) = said.next() {
                let node = echo(prompt.owner);
                out.at(Code::EarlyGoodbye, &part(subject.source, text, place), text!("early-goodbye", node = node));
            }
        }
    }
}
