//! PZ262: an advertisement said to somebody who called for something else.

use super::look::{Role, find, part, prompts, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::fold;

pub(super) const RULE: Rule =
    Rule { code: Code::Advertisement, bad: BAD, good: GOOD, profiles: &["w3c-coga", "cn-gbt-33358-2016"], check };

/// What only an advertisement says; a caller who asks about an offer is another matter. Folded.
const PHRASES: &[&str] = &[
    "欢迎关注",
    "扫码关注",
    "关注我们的公众号",
    "欢迎选购",
    "欢迎下载",
    "下载我们的app",
    "下载我们的手机",
    "新品上市",
    "限时折扣",
    "买一送一",
    "扫描二维码关注",
    "为方便您请访问",
    "限时优惠",
    "限时特惠",
    "优惠大酬宾",
    "火热进行",
    "火热预订",
    "火热招募",
    "新用户专享",
    "立即抢购",
    "先到先得",
    "limited time offer",
    "special offer for you",
    "exclusive offer",
    "check out our new",
    "have you heard about our",
    "why not try our",
    "follow us on",
    "for your convenience visit our website",
    "for your convenience please visit our website",
    "visit our website for the latest",
    "did you know that you can",
    "did you know you can",
    "download our app today",
    "oferta exclusiva",
    "oferta especial para usted",
    "por tiempo limitado",
    "aproveche nuestra",
    "aproveche nuestras",
    "siganos en",
    "descargue nuestra app",
    "descubra nuestra nueva",
    "descubra nuestras nuevas",
];

const BAD: &str = r#"name = "city-line"
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
go = "filed"

[message.filed]
say = "已经登记。欢迎关注我们的公众号，精彩内容不断。"
#                ^^^^^^^^
go = "end"
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
go = "filed"

[message.filed]
say = "已经登记。"
go = "end"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    // A label names what a caller can ask for, and somebody may ask for offers.
    let said = prompts(subject.written).into_iter().filter(|placed| placed.role != Role::Label);
    for said in said.flat_map(|placed| texts(&placed.prompt.value)) {
        let folded = fold(&said.value);
        if let Some(place) = PHRASES.iter().find_map(|phrase| find(&folded.text, phrase)) {
            let place = folded.original(place);
            let words = said.value.get(place.clone()).unwrap_or_default();
            out.at(
                Code::Advertisement,
                &part(subject.source, said, place.clone()),
                text!("advertisement", words = echo(words)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_folded_already() {
        for phrase in PHRASES {
            assert_eq!(fold(phrase).text, *phrase);
        }
    }
}
