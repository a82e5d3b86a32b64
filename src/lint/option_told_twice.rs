//! PZ252: a menu's own sentence tells an option that the engine tells again.

use super::look::{part, pressed, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::source::Menu;

pub(super) const RULE: Rule = Rule { code: Code::OptionToldTwice, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
say = "您好。开放时间请按1。"
#                        ^
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
say = "您好，请选择。"
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for menu in &subject.written.menu.entries {
        for text in menu.item.value.say.iter().flat_map(|say| texts(&say.value)) {
            let told = pressed(&text.value).into_iter().find(|(_, key)| is_labelled(&menu.item.value, *key));
            if let Some((place, key)) = told {
                let message = text!("option-told-twice", menu = echo(&menu.id.value), key = echo(&key.to_string()));
                out.at(Code::OptionToldTwice, &part(subject.source, text, place), message);
            }
        }
    }
}

/// Whether the engine tells the option with this key: by its label.
fn is_labelled(menu: &Menu, key: char) -> bool {
    let mut options = menu.options.iter().map(|option| &option.value).filter(|option| option.label.is_some());
    options.any(|option| option.key.as_ref().is_some_and(|own| own.value.as_char() == key))
}
