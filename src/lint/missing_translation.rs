//! PZ227: a prompt lacks a language that the flow speaks elsewhere.

use super::look::{Placed, Role, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::Lang;
use crate::flow::{Template, Tongue};
use crate::source::Said;

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
    let prompts: Vec<Placed<'_>> = prompts(subject.written).into_iter().filter(has_words).collect();
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

fn owner(prompt: &Placed<'_>) -> String {
    match prompt.role {
        Role::NoMatch => echo(&format!("{}.no_match", prompt.owner)),
        Role::NoInput => echo(&format!("{}.no_input", prompt.owner)),
        _ => echo(prompt.owner),
    }
}

/// Whether there is anything to translate: letters that do not come from a slot.
fn has_words(prompt: &Placed<'_>) -> bool {
    prompt.prompt.value.said.iter().any(|said| match &said.text {
        None => true,
        Some(text) => Template::new(&text.value).fill(|_| "".into()).chars().any(char::is_alphabetic),
    })
}

/// Whether a line is one that a caller of this language understands.
fn serves(subject: &Subject<'_>, said: &Said, tongue: &Tongue) -> bool {
    let lang = match &said.lang {
        None => subject.flow.tongues.first().map(|own| own.lang),
        Some(tag) => Lang::from_tag(&tag.value),
    };
    lang == Some(tongue.lang)
}

/// The place of the first line in a language.
fn written_in<'a>(prompt: &Placed<'a>, tongue: &Tongue) -> Option<&'a std::ops::Range<usize>> {
    let tags = prompt.prompt.value.said.iter().filter_map(|said| said.lang.as_ref());
    tags.into_iter().find(|tag| Lang::from_tag(&tag.value) == Some(tongue.lang)).map(|tag| &tag.span)
}
