//! PZ261: a menu on a government hotline.

use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};

pub(super) const RULE: Rule =
    Rule { code: Code::MenuOnGovernmentHotline, bad: BAD, good: GOOD, profiles: &["cn-gbt-33358-2016"], check };

const BAD: &str = r#"name = "city-line"
lang = "zh-CN"
profile = ["cn-gbt-33358-2016"]

[human]
queue = "attendants"

[menu.main]
#     ^^^^
options = [
  { key = "1", label = "城市管理", words = ["噪音", "占道"], go = "human" },
  { key = "2", label = "供水", words = ["停水", "积水"], go = "human" },
]
"#;

const GOOD: &str = r#"name = "city-line"
lang = "zh-CN"
profile = ["cn-gbt-33358-2016"]
start = "report"

[human]
queue = "attendants"

[ticket.report]
say = "请直接说，哪里出了什么问题。"
slot = "report"
units = [
  { name = "城管局", words = ["噪音", "占道"] },
  { name = "水务局", words = ["停水", "积水"] },
]
default = "总值班室"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for menu in &subject.written.menu.entries {
        let message = text!("menu-on-government-hotline", menu = echo(&menu.id.value));
        out.at(Code::MenuOnGovernmentHotline, &menu.id.span, message);
    }
}
