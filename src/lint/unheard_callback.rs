//! PZ221: callers who cannot hear or speak are promised a telephone call.

use super::look::{is_for_need, queues_by_name};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Fallback, Flow, Hours, QueueIx};

pub(super) const RULE: Rule = Rule { code: Code::UnheardCallback, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[lane.hearing]
channel = "text"
queue = "relay"
#       ^^^^^^^

[queue.relay]
max_wait = "2m"

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

[lane.hearing]
channel = "text"
queue = "relay"

[queue.relay]
max_wait = "2m"
overflow = "voicemail"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let known = queues_by_name(subject.flow);
    for lane in subject.written.lane.entries.iter().filter(|lane| is_for_need(lane)) {
        let own = lane.item.value.queue.as_ref();
        let human = subject.written.human.as_ref().and_then(|human| human.value.queue.as_ref());
        let Some(name) = own.or(human) else { continue };
        let Some(queue) = known.get(name.value.as_str()) else { continue };
        if let Some(last) = calls_back(subject.flow, *queue) {
            let place = own.map_or(&lane.id.span, |own| &own.span);
            let last = echo(&subject.flow.queue(last).name);
            out.at(Code::UnheardCallback, place, text!("unheard-callback", lane = echo(&lane.id.value), queue = last));
        }
    }
}

/// The queue that keeps a request of this one by calling back, if it comes to that.
fn calls_back(flow: &Flow, first: QueueIx) -> Option<QueueIx> {
    let mut seen = vec![false; flow.queues.len()];
    let mut todo = vec![first];
    while let Some(ix) = todo.pop() {
        match seen.get_mut(usize::from(ix.0)) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        let queue = flow.queue(ix);
        let closed = Some(queue.closed).filter(|_| !matches!(queue.hours, Hours::Always));
        for fallback in closed.into_iter().chain([queue.overflow]) {
            match fallback {
                Fallback::Callback => return Some(ix),
                Fallback::Queue(next) => todo.push(next),
                Fallback::Voicemail => {}
            }
        }
    }
    None
}
