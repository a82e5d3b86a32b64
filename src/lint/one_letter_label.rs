//! PZ235: a label of one letter or of digits only.

use super::look::{Role, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::ear::fold;
use crate::flow::Template;

pub(super) const RULE: Rule = Rule { code: Code::OneLetterLabel, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
say = "Which room is it about?"
options = [
  { key = "1", label = "B", go = "hours" },
#                      ^^^
]

[message.hours]
say = "It is open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
say = "Which room is it about?"
options = [
  { key = "1", label = "Room B", go = "hours" },
]

[message.hours]
say = "It is open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let nodes = nodes_of(subject.written);
    for prompt in prompts(subject.written).iter().filter(|prompt| prompt.role == Role::Label) {
        for text in prompt.texts() {
            let folded = fold(&text.value).text;
            let is_digits = !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_digit());
            let is_own_key = || match prompt.node.and_then(|node| nodes.get(node)).map(|node| node.written) {
                Some(Written::Menu(menu)) => menu.options.iter().map(|option| &option.value).any(|option| {
                    let here = option.label.as_ref().is_some_and(|label| label.span == prompt.prompt.span);
                    here && option.key.as_ref().is_some_and(|key| key.value.to_string() == folded)
                }),
                _ => false,
            };
            let says_so = Template::new(&text.value).is_fixed() && (is_digits || folded.chars().count() == 1);
            if says_so && !is_own_key() {
                out.at(Code::OneLetterLabel, &text.span, text!("one-letter-label", label = echo(&text.value)));
            }
        }
    }
}
