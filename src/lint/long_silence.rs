//! PZ242: a wait so long that the line seems dead.

use super::look::{Phrases, phrases};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::protocol::Millis;
use crate::source::{Collect, Prompt, Spanned, Timeout};

pub(super) const RULE: Rule = Rule { code: Code::LongSilence, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]
timeout = "40s"
#         ^^^^^

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]
timeout = "10s"

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

const SILENCE_MAX: Millis = Millis::from_secs(15);
/// After the last digit of an entry whose length is open, the caller waits this long for nothing.
const INTER_DIGIT_MAX: Millis = Millis::from_secs(10);

/// The caller was told that the line waits.
static WAITS: Phrases = phrases!(
    "不着急|不急|别着急|慢慢|等您|等着您|有时间|准备好",
    r"\b(?:take your time|all the time you need|no hurry|no rush|still here|when you (?:have|are ready)|i will wait|ill wait)\b",
    r"\b(?:sin prisa|no hay prisa|tomese|cuando (?:este listo|la tenga|lo tenga|pueda)|le espero|esperare)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for node in nodes_of(subject.written) {
        let (say, timeout): (Option<&Spanned<Prompt>>, Option<&Spanned<Timeout>>) = match node.written {
            Written::Menu(menu) => (menu.say.as_ref(), menu.timeout.as_ref()),
            Written::Collect(collect) => (collect.say.as_ref(), collect.timeout.as_ref()),
            Written::Ticket(ticket) => (ticket.say.as_ref(), ticket.timeout.as_ref()),
            Written::Talk(talk) => (None, talk.timeout.as_ref()),
            Written::End(end) => (end.say.as_ref(), end.timeout.as_ref()),
            Written::Message(_) | Written::Task(_) | Written::Transfer(_) => continue,
        };
        let id = echo(&node.id.value);
        if let Some(timeout) = timeout.filter(|timeout| timeout.value.0 > SILENCE_MAX && !tells_that_it_waits(say)) {
            let seconds = timeout.value.0.0 / 1000;
            out.at(Code::LongSilence, &timeout.span, text!("long-silence", node = id.clone(), seconds = seconds));
        }
        let Written::Collect(collect) = node.written else { continue };
        if let Some(pause) = collect.inter_digit.as_ref().filter(|pause| pause.value.0 > INTER_DIGIT_MAX)
            && has_open_length(collect)
        {
            let seconds = pause.value.0.0 / 1000;
            out.at(Code::LongSilence, &pause.span, text!("long-silence-digits", node = id, seconds = seconds));
        }
    }
}

fn tells_that_it_waits(say: Option<&Spanned<Prompt>>) -> bool {
    let said = say.into_iter().flat_map(|say| &say.value.said);
    said.filter_map(|said| said.text.as_ref()).any(|text| WAITS.are_in(&text.value))
}

fn has_open_length(collect: &Collect) -> bool {
    collect.digits.as_ref().map_or(collect.r#match.is_some(), |digits| digits.value.min < digits.value.max)
}
