//! PZ231: a lane that changes nothing for who takes it.

use super::look::node_of;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{Flow, Lane, Target};
use crate::protocol::Priority;

pub(super) const RULE: Rule = Rule { code: Code::LaneWithoutGain, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[lane.visitors]
words = ["first visit"]
go = "main"
#    ^^^^^^
rate = 1.0
patience = 1.0
priority = "normal"

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

[lane.visitors]
words = ["first visit"]
go = "hours"
rate = 1.0
patience = 1.0
priority = "normal"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for written in &subject.written.lane.entries {
        let lane = subject.flow.lanes.iter().find(|lane| lane.name == written.id.value);
        if lane.is_some_and(|lane| !gains(subject.flow, lane)) {
            let place = written.item.value.go.as_ref().map_or(&written.id.span, |go| &go.span);
            out.at(Code::LaneWithoutGain, place, text!("lane-without-gain", lane = echo(&written.id.value)));
        }
    }
}

/// A lane gains by leading elsewhere, by its pace, by its place in the queue, or by another queue.
fn gains(flow: &Flow, lane: &Lane) -> bool {
    let elsewhere = lane.go == Target::Human || node_of(flow, lane.go) != node_of(flow, Target::Start);
    let gentler = lane.rate < 1.0 || lane.patience > 1.0 || lane.text;
    let sooner = lane.priority == Priority::High || lane.queue.is_some_and(|queue| queue != flow.human.queue);
    elsewhere || gentler || sooner
}
