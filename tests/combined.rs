//! The plainest ways to ask for a person and to want none, every one with every person: a list of lines that people wrote never has them all, and an
//! exclusion that is too wide hides there.
#![allow(clippy::panic, reason = "tests")]

use presszero::ear::{Ear, Lang};

const PERSONS: &[&str] = &[
    "an agent",
    "a person",
    "a human",
    "a real person",
    "somebody",
    "an operator",
    "a representative",
    "a live agent",
    "a member of staff",
    "a rep",
    "the manager",
    "your supervisor",
    "an advisor",
    "customer service",
    "the person in charge",
];
const REACHING: &[&str] = &[
    "speak to",
    "talk to",
    "speak with",
    "talk with",
    "chat with",
    "be connected to",
    "be put through to",
    "be transferred to",
    "get through to",
    "get hold of",
    "have a word with",
    "deal with",
];
const PERSONAS: &[&str] = &[
    "un agente",
    "una persona",
    "un humano",
    "alguien",
    "un asesor",
    "el gerente",
    "un operador",
    "el supervisor",
    "un representante",
    "una persona de verdad",
];
const HABLAR: &[&str] = &["hablar con", "comunicarme con", "contactar con", "hablar directamente con"];
const 人: &[&str] =
    &["人工", "人工客服", "真人", "客服", "经理", "负责人", "主管", "专员", "工作人员", "值班经理", "店长"];
const 找: &[&str] = &["转", "接", "找", "叫", "换", "联系"];

/// All that one of the first, one of the second and one of the third make together.
fn all(langs: &[Lang], [first, second, third]: [&[&str]; 3], space: &str, asks: bool) {
    let ear = Ear::new(langs);
    let mut wrong = Vec::new();
    for one in first {
        for two in second {
            for three in third {
                let text = [*one, *two, *three].join(space);
                if ear.hear(&text).hands_over() != asks {
                    wrong.push(text);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {:?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn english_requests() {
    let ways: &[&str] = &[
        "can i",
        "could i",
        "can i just",
        "may i please",
        "i want to",
        "i need to",
        "let me",
        "i'd like to",
        "is it possible to",
        "would it be possible to",
        "any chance i could",
        "i was hoping to",
        "all i want is to",
        "i would prefer to",
        "is there a way to",
        "how do i",
        "why can't i",
        "i insist i",
        "what do i press to",
        "so um can i can i",
        "i just want to",
    ];
    all(Lang::ALL, [ways, REACHING, PERSONS], " ", true);
    let ways: &[&str] =
        &["connect me to", "put me through to", "transfer me to", "get me", "give me", "hand me over to", "can i get"];
    all(Lang::ALL, [ways, &[""], PERSONS], " ", true);
}

#[test]
fn english_refusals_of_a_person() {
    let ways: &[&str] = &[
        "i don't want to",
        "i don't need to",
        "no need to",
        "i do not wish to",
        "i'd rather not",
        "i'd prefer not to",
        "there is no need to",
        "i never wanted to",
        "i no longer want to",
        "i don't have to",
        "i have no wish to",
        "why would i want to",
        "without having to",
    ];
    all(Lang::ALL, [ways, REACHING, &PERSONS[..10]], " ", false);
}

#[test]
fn chinese_requests() {
    let ways: &[&str] = &[
        "我要",
        "请帮我",
        "麻烦",
        "能不能",
        "可以",
        "给我",
        "我就想",
        "那个",
        "呃",
        "直接",
        "现在",
        "马上",
        "还是",
        "你给我",
        "可不可以帮我",
        "赶紧",
        "必须",
        "我还是要",
        "我再说一遍",
        "请问能不能",
        "然后",
        "别废话",
    ];
    all(Lang::ALL, [ways, &["转", "接", "找"], 人], "", true);
    all(Lang::ALL, [&["我要", "帮我"], &["转一下", "找个", "接到", "转，"], 人], "", true);
}

#[test]
fn chinese_refusals_of_a_person() {
    let ways: &[&str] = &[
        "不用",
        "不要",
        "不需要",
        "我不想",
        "不必",
        "没必要",
        "用不着",
        "先不",
        "暂时不用",
        "我没说要",
        "不用给我",
        "不用帮我",
        "等会儿再",
        "下次再",
    ];
    all(Lang::ALL, [ways, 找, 人], "", false);
}

#[test]
fn spanish_requests() {
    let ways: &[&str] = &[
        "quiero",
        "necesito",
        "quisiera",
        "me gustaría",
        "puedo",
        "podría",
        "prefiero",
        "hola quiero",
        "es que quiero",
        "no, mejor quiero",
    ];
    all(Lang::ALL, [ways, HABLAR, PERSONAS], " ", true);
    let ways: &[&str] = &[
        "páseme con",
        "comuníqueme con",
        "póngame con",
        "no, páseme con",
        "me puede comunicar con",
        "necesito que me pase con",
    ];
    all(Lang::ALL, [ways, &[""], PERSONAS], " ", true);
}

#[test]
fn spanish_refusals_of_a_person() {
    let ways: &[&str] = &[
        "no quiero",
        "no necesito",
        "no hace falta",
        "no deseo",
        "prefiero no",
        "no es necesario",
        "ya no quiero",
        "no vine a",
        "no llamo para",
        "nunca he querido",
        "sin tener que",
    ];
    all(Lang::ALL, [ways, &HABLAR[..3], PERSONAS], " ", false);
}
