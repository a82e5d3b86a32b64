//! PZ227: a prompt lacks a language that the flow speaks elsewhere.

use super::look::{Placed, has_words, owner, prompts, serves};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::Lang;
use crate::flow::Tongue;

pub(super) const RULE: Rule = Rule { code: Code::MissingTranslation, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"
greeting = { zh = "您好，图书馆自动语音服务。", en = "City library, an automated service." }

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = { zh = "开放时间", en = "opening hours" }, go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
#     ^^^^^^^^^^^^^^^^^^^^^^^^
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "zh-CN"
greeting = { zh = "您好，图书馆自动语音服务。", en = "City library, an automated service." }

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = { zh = "开放时间", en = "opening hours" }, go = "hours" },
]

[message.hours]
say = { zh = "我们九点到十八点开放。", en = "We are open from nine to six." }
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    // What lacks the flow's own language lacks more than a translation (PZ272).
    let is_own = |prompt: &Placed<'_>| {
        let own = subject.flow.tongues.first();
        own.is_some_and(|own| prompt.prompt.value.said.iter().any(|said| serves(subject, said, own)))
    };
    let prompts = prompts(subject.written).into_iter().filter(|prompt| has_words(prompt) && is_own(prompt));
    let prompts: Vec<Placed<'_>> = prompts.collect();
    for tongue in subject.flow.tongues.iter().skip(1) {
        let (with, without): (Vec<_>, Vec<_>) = prompts
            .iter()
            .partition(|prompt| prompt.prompt.value.said.iter().any(|said| serves(subject, said, tongue)));
        let lang = echo(&tongue.tag);
        if with.len() >= without.len() {
            for prompt in without {
                let message = text!("missing-translation", lang = lang.clone(), node = owner(prompt));
                out.at(Code::MissingTranslation, &prompt.prompt.span, message);
            }
        } else if let Some(place) = with.iter().find_map(|prompt| written_in(prompt, tongue)) {
            // A language that was only begun is one thing to tell, not one for every prompt.
            let message =
                text!("missing-translation-begun", lang = lang, count = with.len(), total = with.len() + without.len());
            out.at(Code::MissingTranslation, place, message);
        }
    }
}

/// The place of the first line in a language.
fn written_in<'a>(prompt: &Placed<'a>, tongue: &Tongue) -> Option<&'a std::ops::Range<usize>> {
    let tags = prompt.prompt.value.said.iter().filter_map(|said| said.lang.as_ref());
    tags.into_iter().find(|tag| Lang::from_tag(&tag.value) == Some(tongue.lang)).map(|tag| &tag.span)
}
