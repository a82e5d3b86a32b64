//! PZ273: the charge is told only when it has begun.

use super::look::{COSTS, longest, prompt_ms};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;
use crate::flow::{Flow, spoken_ms};

pub(super) const RULE: Rule = Rule { code: Code::LateCharge, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[charge]
say = "This call costs ten cents a minute, and nothing once you ask for a person."
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
free = "2s"

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

[charge]
say = "This call costs ten cents a minute, and nothing once you ask for a person."
free = "20s"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let written = subject.written.charge.as_ref().and_then(|charge| charge.value.say.as_ref());
    let (Some(charge), Some(written)) = (&flow.charge, written) else { return };
    let greeting = subject.written.greeting.iter().flat_map(|greeting| &greeting.value.said);
    // Who hears the price in the greeting has heard it in time.
    let told_first = greeting.filter_map(|said| said.text.as_ref()).any(|text| COSTS.are_in(&text.value));
    let before = longest(flow, |tongue| before_charge(flow, tongue));
    let free = charge.free.map_or(0, |free| free.0);
    if before > free && !told_first {
        let message = match charge.free {
            Some(_) => text!("late-charge", seconds = before / 1000, free = free / 1000),
            None => text!("late-charge-at-once", seconds = before / 1000),
        };
        out.at(Code::LateCharge, &written.span, message);
    }
}

/// How long the engine talks before it tells the charge, in a language: what it is, and the way to a person.
fn before_charge(flow: &Flow, tongue: u8) -> u64 {
    let own = flow.tongues.get(usize::from(tongue)).map(|tongue| tongue.own);
    let say = |text: Option<&str>| spoken_ms(text.unwrap_or_default(), 1.0);
    let greeting = match &flow.greeting {
        Some(greeting) if flow.discloses_itself => prompt_ms(greeting, tongue),
        Some(greeting) => say(own.map(|own| own.disclosure)) + prompt_ms(greeting, tongue),
        None => say(own.map(|own| own.greeting)),
    };
    let authors = flow.human.hint.as_ref().map_or(0, |hint| prompt_ms(hint, tongue));
    let is_enough = flow.human.hint.is_some() && flow.human.hint_tells;
    greeting + authors + if is_enough { 0 } else { say(own.map(|own| own.hint)) }
}
