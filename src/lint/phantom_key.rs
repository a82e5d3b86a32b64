//! PZ249: a menu tells of a key that does nothing there.

use super::look::{part, pressed};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::source::Menu;

pub(super) const RULE: Rule = Rule { code: Code::PhantomKey, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
say = "重听请按9。"
#              ^
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
options = [
  { key = "1", label = "开放时间", go = "hours" },
  { key = "9", label = "再听一遍", go = "repeat" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let everywhere: Vec<char> =
        subject.flow.lanes.iter().filter_map(|lane| lane.key).map(|key| key.as_char()).collect();
    let human = subject.flow.human.key.as_char();
    for menu in &subject.written.menu.entries {
        let table = &menu.item.value;
        let options: Vec<char> = table
            .options
            .iter()
            .filter_map(|option| option.value.key.as_ref())
            .map(|key| key.value.as_char())
            .collect();
        let works = |key: &char| *key == human || everywhere.contains(key) || options.contains(key);
        for text in texts(table) {
            for (place, key) in pressed(&text.value).into_iter().filter(|(_, key)| !works(key)) {
                let message = text!("phantom-key", menu = echo(&menu.id.value), key = echo(&key.to_string()));
                out.at(Code::PhantomKey, &part(subject.source, text, place), message);
            }
        }
    }
}

fn texts(menu: &Menu) -> impl Iterator<Item = &crate::source::Spanned<String>> {
    let prompts = menu.say.iter().chain(&menu.no_match).chain(&menu.no_input);
    prompts.flat_map(|prompt| &prompt.value.said).filter_map(|said| said.text.as_ref())
}
