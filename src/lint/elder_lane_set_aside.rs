//! PZ265: no lane is left for older callers.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;

pub(super) const RULE: Rule =
    Rule { code: Code::ElderLaneSetAside, bad: BAD, good: GOOD, profiles: &["cn-elder"], check };

const BAD: &str = r#"name = "carrier"
lang = "zh-CN"
profile = ["cn-elder"]
danger_slow_lane = "the number does not tell the age"
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

[human]
queue = "service"

[menu.main]
options = [
  { key = "1", label = "查话费", words = ["话费"], go = "bill" },
]

[message.bill]
say = "话费每月一日出账。"
go = "end"
"#;

const GOOD: &str = r#"name = "carrier"
lang = "zh-CN"
profile = ["cn-elder"]

[human]
queue = "service"

[menu.main]
options = [
  { key = "1", label = "查话费", words = ["话费"], go = "bill" },
]

[message.bill]
say = "话费每月一日出账。"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let Some(reason) = &subject.written.danger_slow_lane else { return };
    if !subject.flow.lanes.iter().any(|lane| lane.age.is_some() || lane.name == "elder") {
        out.at(Code::ElderLaneSetAside, &reason.span, text!("elder-lane-set-aside"));
    }
}
