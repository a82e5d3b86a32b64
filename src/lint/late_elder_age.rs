//! PZ263: an age from which older callers are known that leaves some of them out.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::Code;

pub(super) const RULE: Rule = Rule { code: Code::LateElderAge, bad: BAD, good: GOOD, profiles: &["cn-elder"], check };

const BAD: &str = r#"name = "carrier"
lang = "zh-CN"
profile = ["cn-elder"]

[human]
queue = "service"

[lane.elder]
age = 70
#     ^^

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
age = 65

[menu.main]
options = [
  { key = "1", label = "查话费", words = ["话费"], go = "bill" },
]

[message.bill]
say = "话费每月一日出账。"
go = "end"
"#;

/// From this age on, callers go straight to a person in Jiangsu and Shanghai.
const AGE: u16 = 65;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    if subject.flow.lanes.iter().filter_map(|lane| lane.age).any(|age| age <= AGE) {
        return;
    }
    let ages = subject.written.lane.entries.iter().filter_map(|lane| lane.item.value.age.as_ref());
    if let Some(age) = ages.min_by_key(|age| age.value.0) {
        out.at(Code::LateElderAge, &age.span, text!("late-elder-age", age = age.value.0));
    }
}
