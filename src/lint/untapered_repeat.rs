//! PZ214: a long sentence that a caller hears again word for word.

use super::look::{Role, prompts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;
use crate::flow::spoken_ms;
use crate::source::Said;

pub(super) const RULE: Rule = Rule { code: Code::UntaperedRepeat, bad: BAD, good: GOOD, profiles: &[], check };

/// A sentence that is said in one breath, about 24 Chinese characters or 20 English words, may come twice.
const MS_MAX: u64 = 8_000;

const BAD: &str = r#"name = "pool"
lang = "en"

[human]
queue = "desk"

[menu.main]
say = "We have lanes for swimmers, a pool for children, a sauna on the upper floor and a cafe with a view of the river. What can we do for you?"
#     ^^^
options = [{ key = "1", label = "opening hours", go = "human" }]
"#;

const GOOD: &str = r#"name = "pool"
lang = "en"

[human]
queue = "desk"

[menu.main]
say = [
  "We have lanes for swimmers, a pool for children, a sauna on the upper floor and a cafe with a view of the river. What can we do for you?",
  "What can we do for you?",
]
options = [{ key = "1", label = "opening hours", go = "human" }]
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let limits = &subject.flow.limits;
    let asks_again = limits.no_match > 0 || limits.no_input > 0;
    let misses_again = limits.no_match > 1 || limits.no_input > 1;
    for placed in prompts(subject.written) {
        let comes_again = match placed.role {
            Role::Question => asks_again,
            Role::NoMatch | Role::NoInput => misses_again,
            _ => false,
        };
        let said = &placed.prompt.value.said;
        if !comes_again || said.iter().any(|said| said.time > 0) {
            continue;
        }
        let long = said.iter().map(|said| (said, takes(said))).find(|(_, takes)| *takes > MS_MAX);
        if let Some((said, takes)) = long {
            let place = said.text.as_ref().map_or(&placed.prompt.span, |text| &text.span);
            out.at(Code::UntaperedRepeat, place, text!("untapered-repeat", seconds = takes / 1000));
        }
    }
}

fn takes(said: &Said) -> u64 {
    let text = said.text.as_ref().map_or("", |text| text.value.as_str());
    said.seconds.as_ref().map_or_else(|| spoken_ms(text, 1.0), |seconds| u64::from(seconds.value.0))
}
