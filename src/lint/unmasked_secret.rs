//! PZ230: a number that opens doors is kept in the clear, or said aloud.

use super::look::{Phrases, clauses, is_denied, phrases};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{Written, nodes_of};
use crate::diag::{Code, echo};
use crate::source::Collect;

pub(super) const RULE: Rule = Rule { code: Code::UnmaskedSecret, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "bank"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "查余额", go = "number" },
]

[collect.number]
say = "请输入身份证号的后六位。"
slot = "number"
digits = 6
no_match = "不是六位数字。"
mask = false
#      ^^^^^
go = "balance"

[task.balance]
run = "query_balance"
with = ["number"]
ok = "told"

[message.told]
say = "余额{balance}元。"
go = "end"
"#;

const GOOD: &str = r#"name = "bank"
lang = "zh-CN"

[human]
queue = "desk"

[menu.main]
options = [
  { key = "1", label = "查余额", go = "number" },
]

[collect.number]
say = "请输入身份证号的后六位。"
slot = "number"
digits = 6
no_match = "不是六位数字。"
go = "balance"

[task.balance]
run = "query_balance"
with = ["number"]
ok = "told"

[message.told]
say = "余额{balance}元。"
go = "end"
"#;

/// What nobody but the caller should ever hear.
static PASSWORD: Phrases = phrases!(
    "密码|验证码|安全码",
    r"\b(?:passwords?|passcode|pin|pin code|security code|cvv|cvc)\b",
    r"\b(?:contrasena|clave|codigo de seguridad|cvv)\b",
);

/// What tells who somebody is, or pays for them.
static IDENTITY: Phrases = phrases!(
    "身份证|证件号|护照号|(?:银行|信用|借记|储蓄)卡号|社保号|社会保障号",
    r"\b(?:(?:credit|debit|bank|payment) card|card number|social security|passport|national insurance number|id number|identity (?:number|card))\b",
    r"\b(?:numero de (?:su |la |tu )?tarjeta|tarjeta de (?:credito|debito)|dni|nie|pasaporte|documento de identidad|numero de identidad)\b",
);

/// Cards that only open a library.
static HARMLESS: Phrases = phrases!(
    r"\b(?:library|loyalty|membership|member|patient|gift|travel|club|bonus) card\b",
    r"\btarjeta de (?:socio|fidelidad|cliente|biblioteca|puntos|transporte)\b",
    "会员卡|借书卡|就诊卡|饭卡|公交卡|积分卡",
);

/// Names of slots, where the prompt is a recording or says little.
const PASSWORDS: [&str; 8] = ["pin", "password", "passwd", "passcode", "cvv", "cvc", "contrasena", "clave"];
const IDENTITIES: [&str; 9] =
    ["ssn", "passport", "dni", "nie", "pasaporte", "id_card", "idcard", "bank_card", "credit_card"];

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for node in nodes_of(subject.written) {
        let Written::Collect(collect) = node.written else { continue };
        if !collect.choices.is_empty() {
            continue;
        }
        let is_password = asks_for(collect, &PASSWORD, &PASSWORDS);
        let is_secret = is_password || asks_for(collect, &IDENTITY, &IDENTITIES);
        if let Some(mask) = collect.mask.as_ref().filter(|mask| !mask.value && is_secret) {
            out.at(Code::UnmaskedSecret, &mask.span, text!("unmasked-secret", node = echo(&node.id.value)));
        }
        if let Some(confirm) = collect.confirm.as_ref().filter(|confirm| confirm.value && is_password) {
            out.at(Code::UnmaskedSecret, &confirm.span, text!("unmasked-secret-aloud", node = echo(&node.id.value)));
        }
    }
}

fn asks_for(collect: &Collect, words: &Phrases, slots: &[&str]) -> bool {
    let slot = collect.slot.as_ref().map(|slot| slot.value.to_lowercase().replace('-', "_")).unwrap_or_default();
    let named = slots.iter().any(|name| slot == *name || slot.split('_').any(|part| part == *name));
    let texts = collect.say.iter().flat_map(|say| &say.value.said).filter_map(|said| said.text.as_ref());
    let says = |clause: &str| words.are_in(clause) && !HARMLESS.are_in(clause) && !is_denied(clause);
    named || texts.into_iter().any(|text| clauses(&text.value).any(|(_, clause)| says(clause)))
}
