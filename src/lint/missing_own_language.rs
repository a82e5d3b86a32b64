//! PZ272: a prompt has no text in the language of the flow itself, so its callers hear another.

use super::look::{has_words, owner, prompts, serves};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::MissingOwnLanguage, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"
hint = { zh = "转人工请按0。" }
#      ^^^^^^^^^^^^^^^^^^^^^^^^

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"
hint = { en = "For a person, press 0.", zh = "转人工请按0。" }

[menu.main]
options = [
  { key = "1", label = { en = "Opening hours", zh = "开放时间" }, go = "hours" },
]

[message.hours]
say = { en = "We are open from nine to six.", zh = "我们九点到十八点开放。" }
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let Some(own) = subject.flow.tongues.first() else { return };
    for prompt in prompts(subject.written).iter().filter(|prompt| has_words(prompt)) {
        // A caller hears the first line first, so it counts; the later ones fall back on it.
        let first = prompt.prompt.value.said.iter().filter(|said| said.time == 0);
        if !first.into_iter().any(|said| serves(subject, said, own)) {
            let message = text!("missing-own-language", lang = echo(&own.tag), node = owner(prompt));
            out.at(Code::MissingOwnLanguage, &prompt.prompt.span, message);
        }
    }
}
