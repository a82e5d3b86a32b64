//! PZ225: a text says that the call costs money, and no `[charge]` tells it before it does.

use super::look::{COSTS, clauses, is_denied, part, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::UnannouncedCharge, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six. This call costs ten cents a minute."
#                                    ^^^^^^^^^^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[charge]
say = "This call costs ten cents a minute, and nothing once you ask for a person."
tariff = "local"
free = "20s"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    if subject.written.charge.is_some() {
        return;
    }
    for prompt in prompts(subject.written) {
        for text in prompt.texts() {
            let told = clauses(&text.value).filter(|(_, clause)| !is_denied(clause));
            let told = told.filter_map(|(at, clause)| {
                COSTS.find(clause).map(|found| at.start + found.start..at.start + found.end)
            });
            if let Some(place) = told.into_iter().next() {
                let node = echo(prompt.owner);
                out.at(
                    Code::UnannouncedCharge,
                    &part(subject.source, text, place),
                    text!("unannounced-charge", node = node),
                );
            }
        }
    }
}
