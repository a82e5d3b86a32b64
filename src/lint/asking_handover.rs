//! PZ255: a text that asks for or offers something while the caller is handed over.

use std::ops::Range;

use super::look::{Phrases, Placed, Role, clauses, hands_over, is_denied, part, phrases, prompts, sentences};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::Kind;

pub(super) const RULE: Rule = Rule { code: Code::AskingHandover, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"
say = "正在为您转接，请输入您的借书证号码。"
#                    ^^^^^^

[menu.main]
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

const GOOD: &str = r#"name = "library"
lang = "zh-CN"

[human]
queue = "desk"
say = "正在为您转接，请稍候。"

[menu.main]
options = [
  { key = "1", label = "开放时间", go = "hours" },
]

[message.hours]
say = "我们九点到十八点开放。"
go = "end"
"#;

/// What asks for a key, an entry or an answer.
static ASKING: Phrases = phrases!(
    "请(?:您)?(?:先|再|并|直接|简单|简要)?(?:输入|录入|提供|回复|告知|告诉|选择|确认|核对|描述|念|报|说|按(?:下|[0-9一二三四五六七八九零井星#*]))|(?:输入|说出|说明|提供|报出)(?:您|你)的",
    r"\b(?:please|kindly|first|now|then) (?:also )?(?:enter|key in|type|press|dial|say|state|tell (?:me|us)|give (?:me|us) your|provide|confirm|verify|choose|select)\b",
    r"^(?:and )?(?:enter|key in|type in|say|state|tell (?:me|us)|give (?:me|us)|provide|confirm|verify) (?:your|why|what|which|who|the)\b|^(?:and )?press (?:[0-9]|one|two|three|four|five|six|seven|eight|nine|zero|star|pound|hash|any)\b",
    r"\b(?:introduzca|ingrese|teclee|marque|pulse|presione|oprima|diga|digame|diganos|indique|indiquenos|facilite|escriba|proporcione|explique)\b",
    r"\bveuillez (?:saisir|entrer|composer|taper|dire|indiquer|donner|preciser|confirmer|appuyer|epeler)\b|\b(?:saisissez|tapez|composez|appuyez|dites|indiquez|donnez|precisez|epelez)\b",
    r"\bbitte (?:geben|drucken|nennen|sagen|wahlen|tippen|bestatigen|beschreiben) sie\b|^(?:geben|drucken|nennen|sagen|wahlen) sie (?:bitte )?(?:ihren?|die|den|uns|mir|[0-9])\b",
    r"\b(?:digite|insira|tecle|disque|aperte|pressione|confirme|informe (?:o seu|a sua|seu|sua)|diga|fale)\b",
    "(?:введите|нажмите|назовите|скажите|наберите|сообщите|укажите|опишите|подтвердите)",
    "(?:入力|押|おっしゃ|お聞かせ|お知らせ|教え).{0,4}ください",
    "(?:입력|눌러|말씀|알려).{0,4}(?:주세요|주십시오)",
    r"\b(?:vui long|xin|hay) (?:nhap|bam|nhan|noi|cho biet|cung cap)\b",
    r"\b(?:masukkan|tekan|sebutkan|ketik|katakan|konfirmasikan)\b",
    "दरज कर|दबा[एइ]|बता[एइ]|बोलिए",
    r"\b(?:ادخل|أدخل|اضغط|اذكر|أخبرنا|اخبرنا)\b|يرجى (?:إدخال|ادخال|ذكر|الضغط)",
);

/// What comes before what an agent will hear, not the machine.
static LATER: Phrases = phrases!(
    "(?:接通|转接|接听|上线)(?:之|以)?后",
    r"\b(?:when|once|as soon as|after) (?:you are|you re|an? agent|the agent|somebody|someone|your call)\b|\bthe (?:agent|person)\b",
    r"\bcuando (?:le|lo|la|te|un)\b|\bal agente\b",
);

/// What sells something.
static OFFERING: Phrases = phrases!(
    "[0-9一二三四五六七八九半对]折|优惠|特价|特惠|促销|折扣|满减|立减|免费领取|赠送|限时|推荐您|(?:为您)?(?:升级|开通|办理)(?:了|一下)?.{0,6}(?:套餐|宽带|会员|业务)",
    r"\b(?:half price|discounts?|special offers?|limited time|on sale|per ?cent off|free gift|promotions?|upgrade (?:to|your)|best deal|new plan)\b",
    r"\b(?:descuentos?|promocion|promociones|ofertas?|rebajas?|mitad de precio)\b",
    r"\b(?:rabatt|sonderangebot|halber preis|remise|moitie prix|desconto|promocao|metade do preco|скидк[аиу])\b",
);

/// What names the people who are called, whatever they are there for.
static CALLED: Phrases = phrases!(
    "转|接|专席|坐席|座席|专员|客服",
    r"\b(?:connect|connecting|transfer|transferring|through to|team|desk|department|passing you)\b",
    r"\b(?:paso|paso con|comunico|transfiero|equipo|departamento)\b",
);

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written).iter().filter(|prompt| is_handover(subject, prompt)) {
        for text in prompt.texts() {
            let node = echo(prompt.owner);
            if let Some(place) = asked(&text.value) {
                let message = text!("asking-handover", node = node);
                out.at(Code::AskingHandover, &part(subject.source, text, place), message);
            } else if let Some(place) = offered(&text.value) {
                let message = text!("asking-handover-offer", node = node);
                out.at(Code::AskingHandover, &part(subject.source, text, place), message);
            }
        }
    }
}

/// Where a text asks for something, or asks at all.
fn asked(text: &str) -> Option<Range<usize>> {
    sentences(text).filter(|(_, sentence)| !LATER.are_in(sentence)).find_map(|(at, sentence)| {
        let demand = clauses(sentence).find_map(|(place, clause)| {
            let found = ASKING.find(clause)?;
            Some(at.start + place.start + found.start..at.start + place.start + found.end)
        });
        let is_question = text[at.end..].trim_start().starts_with(['?', '？', '؟'])
            || sentence.ends_with(['吗', '嗎', '么'])
            || sentence.starts_with('¿');
        demand.or(is_question.then_some(at))
    })
}

/// Where a text offers something.
fn offered(text: &str) -> Option<Range<usize>> {
    let mut clauses = clauses(text).filter(|(_, clause)| !CALLED.are_in(clause) && !is_denied(clause));
    clauses.find_map(|(at, clause)| OFFERING.find(clause).map(|found| at.start + found.start..at.start + found.end))
}

/// Whether the prompt is said in the turn that hands over.
fn is_handover(subject: &Subject<'_>, prompt: &Placed<'_>) -> bool {
    let node = prompt.node.and_then(|node| subject.flow.nodes.get(node));
    match node.map(|node| &node.kind) {
        Some(Kind::Message(message)) => hands_over(subject.flow, message.go),
        _ => prompt.role == Role::Handover,
    }
}
