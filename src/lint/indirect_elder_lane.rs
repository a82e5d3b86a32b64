//! PZ264: older callers come to a node of the bot first.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule =
    Rule { code: Code::IndirectElderLane, bad: BAD, good: GOOD, profiles: &["cn-elder"], check };

const BAD: &str = r#"name = "carrier"
lang = "zh-CN"
profile = ["cn-elder"]

[human]
queue = "service"

[lane.elder]
go = "main"
#    ^^^^^^

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

[lane.elder]
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
    let lanes = subject.written.lane.entries.iter();
    for lane in lanes.filter(|lane| lane.item.value.age.is_some() || lane.id.value == "elder") {
        if let Some(go) = lane.item.value.go.as_ref().filter(|go| go.value != "human") {
            let (lane, node) = (echo(&lane.id.value), echo(&go.value));
            out.at(Code::IndirectElderLane, &go.span, text!("indirect-elder-lane", lane = lane, node = node));
        }
    }
}
