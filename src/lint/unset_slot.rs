//! PZ228: a slot is used where nothing may have filled it yet.

use std::collections::HashMap;

use super::look::{Filled, uses};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Label, echo};

pub(super) const RULE: Rule = Rule { code: Code::UnsetSlot, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Renewals", go = "renewed" },
]

[message.renewed]
say = "Card {card} is renewed."
#           ^^^^^^
go = "card"

[collect.card]
say = "Please enter the number of another card."
slot = "card"
digits = 6
no_match = "That was not six digits."
go = "renewed"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Renewals", go = "card" },
]

[collect.card]
say = "Please enter the number of your card."
slot = "card"
digits = 6
no_match = "That was not six digits."
go = "renewed"

[message.renewed]
say = "Card {card} is renewed."
go = "end"
"#;

/// A slot, the node that uses it, and whether it is said.
type Used<'u> = (&'u str, Option<usize>, bool);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let uses = uses(subject);
    let filled = Filled::of(subject.flow, &uses);
    let mut told: Vec<Diagnostic> = Vec::new();
    let mut known: HashMap<Used<'_>, usize> = HashMap::new();
    for used in &uses {
        // What is said must be there on every way; a task can do without, unless there is no way at all.
        let message = match used.is_said {
            true if filled.may_be_empty(used) => text!("unset-slot", slot = echo(&used.slot)),
            false if !filled.may_be_full(used) => text!("unset-slot-given", slot = echo(&used.slot)),
            _ => continue,
        };
        // The same sentence in another language is no other problem.
        let what = (used.slot.as_str(), used.node, used.is_said);
        if let Some(finding) = known.get(&what).and_then(|ix| told.get_mut(*ix)) {
            finding.labels.push(Label { span: used.place.clone(), text: text!("unset-slot".also), primary: false });
        } else {
            let finding = Diagnostic::new(Code::UnsetSlot, message).here(used.place.clone());
            known.insert(what, told.len());
            told.push(finding.help(text!("unset-slot".help)));
        }
    }
    told.into_iter().for_each(|finding| out.push(finding));
}
