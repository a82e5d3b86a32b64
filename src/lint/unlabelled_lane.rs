//! PZ251: the key of a lane is announced under the id of the lane.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule = Rule { code: Code::UnlabelledLane, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "en"

[human]
queue = "desk"

[lane.low-vision]
tags = ["low-vision"]
key = "8"
#     ^^^

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

[lane.low-vision]
tags = ["low-vision"]
key = "8"
label = "help with reading"

[menu.main]
options = [
  { key = "1", label = "Opening hours", go = "hours" },
]

[message.hours]
say = "We are open from nine to six."
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let own = subject.flow.tongue(0).own;
    for lane in &subject.written.lane.entries {
        let (name, table) = (&lane.id.value, &lane.item.value);
        let Some(key) = &table.key else { continue };
        if table.label.is_none() && own.lane_label(name) == name {
            out.at(Code::UnlabelledLane, &key.span, text!("unlabelled-lane", lane = echo(name)));
        }
    }
}
