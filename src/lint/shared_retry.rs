//! PZ245: one sentence for two different troubles, so that it is untrue for one of them.

use super::look::{Phrases, phrases};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::source::{Prompt, Spanned};

pub(super) const RULE: Rule = Rule { code: Code::SharedRetry, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]
no_match = "I did not hear anything."
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^
no_input = "I did not hear anything."

[message.hours]
say = "We are open from nine to six."
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
no_match = "I did not get that."
no_input = "I did not hear anything."

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

/// Only true after a silence.
static SILENCE: Phrases = phrases!(
    "(?:没|没有|未)(?:听到|收到|检测到)|您没有(?:说话|按键|输入|选择)",
    r"\b(?:(?:did not|didnt|could not|couldnt|cant|cannot) hear|(?:you )?(?:did not|didnt) (?:say|enter|press|choose)|no input)\b",
    r"\b(?:no (?:le )?(?:he|hemos) (?:oido|escuchado|recibido)|no ha (?:dicho|pulsado|marcado))\b",
);

/// Only true after an input.
static MISTAKE: Phrases = phrases!(
    "(?:没|没有|未)(?:听懂|听明白|听清|识别|看懂)|无效|错误|有误|不正确|没有这一项|无此选项",
    r"\b(?:invalid|incorrect|wrong|not valid|not an option|(?:did not|didnt|do not|dont) (?:understand|get that|catch|recogni[sz]e))\b",
    r"\b(?:no (?:le )?(?:he|hemos) entendido|no entiendo|no (?:es |son )?valid[oa]s?|incorrect[oa]|invalid[oa]|no es una opcion)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for node in nodes_of(subject.written) {
        let (no_match, no_input) = match node.written {
            Written::Menu(menu) => (&menu.no_match, &menu.no_input),
            Written::Collect(collect) => (&collect.no_match, &collect.no_input),
            Written::Ticket(ticket) => (&ticket.no_match, &ticket.no_input),
            _ => continue,
        };
        let (Some(no_match), Some(no_input)) = (no_match, no_input) else { continue };
        let shared: Vec<&Spanned<String>> = texts(no_match)
            .filter(|text| texts(no_input).any(|other| other.value == text.value))
            .filter(|text| SILENCE.are_in(&text.value) != MISTAKE.are_in(&text.value))
            .collect();
        for text in shared {
            let id = echo(&node.id.value);
            // The one to change is the one that is not true.
            if SILENCE.are_in(&text.value) {
                out.at(Code::SharedRetry, &text.span, text!("shared-retry-silence", node = id));
            } else if let Some(other) = texts(no_input).find(|other| other.value == text.value) {
                out.at(Code::SharedRetry, &other.span, text!("shared-retry", node = id));
            }
        }
    }
}

fn texts(prompt: &Spanned<Prompt>) -> impl Iterator<Item = &Spanned<String>> {
    prompt.value.said.iter().filter_map(|said| said.text.as_ref())
}
