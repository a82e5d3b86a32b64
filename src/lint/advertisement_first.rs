//! PZ206: an advertisement, or words that only delay, before the caller can choose.

use super::look::{Placed, Role, Ways, find, part, prompts, texts};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::fold;
use crate::flow::Kind;

pub(super) const RULE: Rule = Rule { code: Code::AdvertisementFirst, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "gym"
lang = "zh-CN"
greeting = "您好，健身房智能语音机器人。欢迎关注我们的公众号。"
#                                       ^^^^^^^^

[human]
queue = "desk"

[menu.main]
options = [{ key = "1", label = "查课表", go = "human" }]
"#;

const GOOD: &str = r#"name = "gym"
lang = "zh-CN"
greeting = "您好，健身房智能语音机器人。"

[human]
queue = "desk"

[menu.main]
options = [{ key = "1", label = "查课表", go = "human" }]
"#;

/// As the fold leaves them. What the law asks to be said (a recording, a charge) is none of them.
const PHRASES: &[&str] = &[
    "欢迎关注",
    "关注我们",
    "关注公众号",
    "关注微信",
    "扫码关注",
    "下载app",
    "下载手机",
    "下载客户端",
    "下载我们",
    "优惠活动",
    "最新优惠",
    "限时优惠",
    "限时特惠",
    "限时折扣",
    "限时抢购",
    "特价",
    "促销",
    "秒杀",
    "买一送一",
    "打折",
    "折起",
    "抽奖",
    "好礼",
    "新品",
    "新店开业",
    "全新上线",
    "全新推出",
    "重磅",
    "会员日",
    "扫描二维码",
    "搜索小程序",
    "关注小程序",
    "使用我们的app",
    "使用我们的小程序",
    "登录官网",
    "登录我们的网站",
    "访问官网",
    "访问我们的网站",
    "方便您",
    "享受优惠",
    "享优惠",
    "优惠多多",
    "超值优惠",
    "满减",
    "立减",
    "充值送",
    "免费领取",
    "大酬宾",
    "新品上市",
    "隆重推出",
    "火热办理",
    "推荐您使用",
    "建议您使用手机",
    "请仔细听",
    "请仔细聆听",
    "请认真听",
    "请听完",
    "请耐心听",
    "耐心听完",
    "菜单已更新",
    "菜单已经更新",
    "菜单有变",
    "菜单已调整",
    "您的来电对我们",
    "您的电话对我们",
    "你的来电对我们",
    "listen carefully",
    "listen closely",
    "listen to the following options",
    "options have changed",
    "menu has changed",
    "menu options have recently",
    "your call is important",
    "your call is very important",
    "value your call",
    "did you know",
    "visit our website",
    "visit us online",
    "visit us at",
    "go to our website",
    "on our website",
    "on our web page",
    "find us on",
    "use our app",
    "try our app",
    "try our new",
    "check out our",
    "for your convenience",
    "ask about our",
    "have you heard",
    "introducing our",
    "sign up for",
    "subscribe to our",
    "on sale now",
    "save up to",
    "free gift",
    "discount",
    "discounts",
    "promotion",
    "promotions",
    "download our app",
    "download our new app",
    "follow us on",
    "special offer",
    "special offers",
    "latest offers",
    "limited time offer",
    "brand new offer",
    "percent off",
    "escuche atentamente",
    "escuche con atencion",
    "opciones han cambiado",
    "menu ha cambiado",
    "su llamada es importante",
    "su llamada es muy importante",
    "visite nuestra web",
    "visite nuestra pagina",
    "descargue nuestra app",
    "descargue nuestra aplicacion",
    "siganos en",
    "para su comodidad",
    "sabia que",
    "visitenos en",
    "en nuestra web",
    "en nuestra pagina",
    "descuento",
    "descuentos",
    "promocion",
    "promociones",
    "novedades",
    "oferta especial",
    "ofertas especiales",
    "nuestras ofertas",
    "nuestra promocion",
    "nuestras promociones",
    "por tiempo limitado",
];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let first = said_first(subject);
    for prompt in prompts(subject.written).iter().filter(|prompt| is_first(prompt, &first)) {
        for text in texts(&prompt.prompt.value) {
            let folded = fold(&text.value);
            let found = PHRASES.iter().filter_map(|phrase| find(&folded.text, phrase)).min_by_key(|place| place.start);
            if let Some(found) = found {
                let place = folded.original(found);
                let words = text.value.get(place.clone()).unwrap_or("");
                let message = text!("advertisement-first", words = echo(words));
                out.at(Code::AdvertisementFirst, &part(subject.source, text, place), message);
            }
        }
    }
}

/// For each node, whether it speaks before the caller can choose for the first time.
fn said_first(subject: &Subject<'_>) -> Vec<bool> {
    let ways = Ways::of(subject.flow);
    let mut said = vec![false; subject.flow.nodes.len()];
    let mut next = Some(ways.start());
    while let Some(node) = next.filter(|node| said.get(*node) == Some(&false)) {
        said[node] = true;
        next = match &subject.flow.nodes[node].kind {
            Kind::Message(message) => ways.node(message.go),
            _ => None,
        };
    }
    said
}

fn is_first(prompt: &Placed<'_>, first: &[bool]) -> bool {
    let speaks_first = prompt.node.is_some_and(|node| first.get(node) == Some(&true));
    matches!(prompt.role, Role::Greeting | Role::Hint) || speaks_first && prompt.role.opens_node()
}
