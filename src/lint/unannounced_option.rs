//! PZ238: an option that has a key and no label, so nobody is told of it.

use super::look::names_key;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::protocol::Key;
use crate::source::Menu;

pub(super) const RULE: Rule = Rule { code: Code::UnannouncedOption, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
  { key = "2", words = ["directions"], go = "directions" },
#         ^^^
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[message.directions]
say = "We are beside the harbour."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
  { key = "2", label = "Directions", go = "directions" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"

[message.directions]
say = "We are beside the harbour."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for menu in &subject.written.menu.entries {
        let options = menu.item.value.options.iter().filter(|option| option.value.label.is_none());
        for key in options.filter_map(|option| option.value.key.as_ref()) {
            if !may_be_told(&menu.item.value, key.value) {
                let (menu, key_told) = (echo(&menu.id.value), echo(&key.value.to_string()));
                out.at(Code::UnannouncedOption, &key.span, text!("unannounced-option", menu = menu, key = key_told));
            }
        }
    }
}

/// Whether the menu's own sentence names the key, or is a recording whose words are not here.
fn may_be_told(menu: &Menu, key: Key) -> bool {
    let said = menu.say.iter().flat_map(|say| &say.value.said);
    said.into_iter().any(|said| said.text.as_ref().is_none_or(|text| names_key(&text.value, key)))
}
