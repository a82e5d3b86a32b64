//! PZ202: a text names the key before what it is for.

use super::look::{part, prompts, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::fold;

mod key;

use key::{Clause, clauses};

pub(super) const RULE: Rule = Rule { code: Code::KeyBeforeLabel, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "garage"
lang = "en"

[human]
queue = "desk"

[menu.main]
say = "Press 1 for repairs."
#      ^^^^^^^
options = [
  { key = "1", words = ["repairs"], go = "human" },
]
"#;

const GOOD: &str = r#"name = "garage"
lang = "en"

[human]
queue = "desk"

[menu.main]
say = "For repairs, press 1."
options = [
  { key = "1", words = ["repairs"], go = "human" },
]
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written) {
        for text in texts(&prompt.prompt.value) {
            let folded = fold(&text.value);
            let Some(found) = key_first(&clauses(&folded)) else { continue };
            let place = folded.original(found);
            let key = text.value.get(place.clone()).unwrap_or("");
            let message = text!("key-before-label", key = echo(key));
            out.at(Code::KeyBeforeLabel, &part(subject.source, text, place), message);
        }
    }
}

/// Where a key stands before its label: in one clause (`press 1 for repairs`), or in a row of clauses (`press 1, repairs; press 2, tyres`).
fn key_first(clauses: &[Clause<'_>]) -> Option<std::ops::Range<usize>> {
    let mut before: Option<&Clause<'_>> = None;
    for clause in clauses {
        if let Some(key) = clause.key.as_ref().filter(|_| clause.names_label) {
            // 'For repairs, press 1 for tyres, press 2': what the key is for was said before it.
            return before.is_none_or(|before| !before.is_label()).then(|| key.clone());
        }
        before = Some(clause);
    }
    let alone = |clause: &&Clause<'_>| clause.key.is_some();
    let begins_with_key = clauses.first().filter(alone)?;
    let ends_with_label = clauses.last().is_some_and(|last| last.key.is_none());
    let is_row = clauses.iter().filter(alone).count() >= 2;
    begins_with_key.key.clone().filter(|_| is_row && ends_with_label)
}
