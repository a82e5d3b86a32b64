//! PZ276: a queue that is given up before anybody can pick up.

use super::look::{longest, prompt_ms, queues};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Flow, spoken_ms};

pub(super) const RULE: Rule = Rule { code: Code::ShortWait, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[queue.desk]
max_wait = "5s"
#          ^^^^

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

[queue.desk]
max_wait = "1m"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

/// Two rings of a telephone: nobody picks up sooner.
const RINGS_MS: u64 = 10_000;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let least = longest(subject.flow, |tongue| announcement_ms(subject.flow, tongue)) + RINGS_MS;
    for (written, ix) in queues(subject) {
        let waits = subject.flow.queue(ix).max_wait.0;
        let Some(max_wait) = written.item.value.max_wait.as_ref().filter(|_| waits < least) else { continue };
        let queue = echo(&written.id.value);
        let message = text!("short-wait", queue = queue, seconds = waits / 1000, least = least.div_ceil(1000));
        out.at(Code::ShortWait, &max_wait.span, message);
    }
}

/// How long it takes to say that the caller is being transferred.
fn announcement_ms(flow: &Flow, tongue: u8) -> u64 {
    let own = || spoken_ms(flow.tongue(tongue).own.transfer, 1.0);
    flow.human.say.as_ref().map_or_else(own, |say| prompt_ms(say, tongue))
}
