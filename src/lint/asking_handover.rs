//! PZ255: a text that asks for something while the caller is handed over.

use super::look::{Phrases, Placed, Role, clauses, hands_over, part, phrases, prompts, sentences};
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

fn check(subject: &Subject<'_>, out: &mut Finder) {
    for prompt in prompts(subject.written).iter().filter(|prompt| is_handover(subject, prompt)) {
        for text in prompt.texts() {
            let asking = sentences(&text.value).filter(|(_, sentence)| !LATER.are_in(sentence));
            let clauses = asking.flat_map(|(at, sentence)| {
                clauses(sentence).map(move |(place, clause)| (at.start + place.start, clause)).collect::<Vec<_>>()
            });
            let found = clauses
                .filter_map(|(from, clause)| ASKING.find(clause).map(|place| from + place.start..from + place.end));
            if let Some(place) = found.into_iter().next() {
                let message = text!("asking-handover", node = echo(prompt.owner));
                out.at(Code::AskingHandover, &part(subject.source, text, place), message);
            }
        }
    }
}

/// Whether the prompt is said in the turn that hands over.
fn is_handover(subject: &Subject<'_>, prompt: &Placed<'_>) -> bool {
    let node = prompt.node.and_then(|node| subject.flow.nodes.get(node));
    match node.map(|node| &node.kind) {
        Some(Kind::Message(message)) => hands_over(subject.flow, message.go),
        _ => prompt.role == Role::Handover,
    }
}
