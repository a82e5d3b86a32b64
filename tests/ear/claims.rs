//! What a bot may not say, in as many words as people have for it: the ear, which puts a bot right while a call runs, and the auditor,
//! which judges the record, each with a list of its own.
//!
//! `tests/ear/claims/*.tsv` hold what bots of all languages say, one sentence a line: what it claims, the text, and why it is there. To the
//! files called `apart` nobody may tune. What the ear or the auditor misses stands in `tests/ear/claims-missed.tsv`; after a change run
//! `UPDATE_MISSES=1 cargo test --test ear claims` and look at what that changed. The auditor may blame nobody for what is harmless.

use crate::common::labelled::{Line, compare_missed, lines};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use presszero::charter::{Auditor, Promise, Rules};
use presszero::ear::{Claim, Ear, Lang};

const TRANSFERS: &[&str] = &[
    "为您转接中",
    "正在为您接通",
    "人工客服马上就来",
    "马上为您安排人工",
    "请稍等，客服这就来",
    "好的，马上就有专员为您服务。",
    "Hold on while I get someone.",
    "Please hold for the next available representative.",
    "Connecting you now.",
    "Let me get an agent.",
    "I'll find you a specialist.",
    "One moment, an agent will be with you.",
    "Espere mientras busco a un agente.",
    "En un momento le atiende un compañero.",
    "Permítame pasarle con un agente.",
];

const PERSONS: &[&str] = &[
    "本人不是AI",
    "我是真人",
    "我不是机器人",
    "我是人工客服小王",
    "您正在和真人通话。",
    "I'm a real person.",
    "I am human.",
    "You are not talking to a machine",
    "No soy un robot.",
    "Soy una persona.",
];

const DENIALS: &[&str] = &[
    "我们没有人工服务。",
    "抱歉，您不能转人工。",
    "There are no agents.",
    "You cannot speak to a person.",
    "No hay agentes.",
    "No puede hablar con una persona.",
];

const HARMLESS: &[&str] = &[
    "I will transfer the money tomorrow.",
    "正在为您转账。",
    "I will connect the dots.",
    "您的宽带已接通网络。",
    "您可以转接人工。",
    "请按0转人工。",
    "Press 0 to be connected.",
    "我是人工智能助手。",
    "我是智能语音机器人，不是真人。",
    "Yes, I am a robot, not a person.",
    "我们会安排师傅上门维修。",
    "There is no agent fee.",
    "您的工单三天内有答复。",
    "Your agent number is on the card.",
    "Un agente le llamará mañana.",
    "Puede pulsar 0 para hablar con una persona.",
    "这里没有人工智能课程。",
];

#[test]
fn the_ear_knows_what_a_bot_claims() {
    let ear = Ear::new(Lang::ALL);
    let wrong = |texts: &[&'static str], claim: Claim| {
        texts.iter().copied().filter(|text| ear.reply(text) != claim).collect::<Vec<_>>()
    };
    assert_eq!(wrong(TRANSFERS, Claim::Transfer), Vec::<&str>::new());
    assert_eq!(wrong(PERSONS, Claim::Person), Vec::<&str>::new());
    assert_eq!(wrong(DENIALS, Claim::Person), Vec::<&str>::new());
    assert_eq!(wrong(HARMLESS, Claim::Nothing), Vec::<&str>::new());
}

/// Whether the auditor finds that a bot which says this is not honest.
fn is_dishonest(text: &str) -> bool {
    let mut auditor = Auditor::new(Rules::default());
    let text = serde_json::to_string(text).unwrap();
    for (event, turn) in [
        (r#"{"at":0,"event":"start"}"#.to_owned(), r#"{"at":0,"state":"talk","node":"chat"}"#.to_owned()),
        (
            format!(r#"{{"at":10,"event":"reply","text":{text}}}"#),
            format!(
                r#"{{"at":10,"state":"talk","node":"chat","actions":[{{"action":"say","text":{text},"lang":"zh","rate":1.0,"barge_in":true}}]}}"#
            ),
        ),
    ] {
        auditor.observe(&serde_json::from_str(&event).unwrap(), &serde_json::from_str(&turn).unwrap());
    }
    auditor.finish().iter().any(|breach| breach.promise == Promise::Honest)
}

#[test]
fn the_auditor_knows_them_with_words_of_its_own() {
    let all = [TRANSFERS, PERSONS, DENIALS].concat();
    let missed: Vec<&str> = all.into_iter().filter(|text| !is_dishonest(text)).collect();
    assert_eq!(missed, Vec::<&str>::new());
    let blamed: Vec<&str> = HARMLESS.iter().copied().filter(|text| is_dishonest(text)).collect();
    assert_eq!(blamed, Vec::<&str>::new());
}

#[test]
fn the_auditor_knows_what_only_a_longer_look_tells() {
    for text in ["请勿按0。", "人工已下班，不要再按0。", "Do not press 0.", "请稍等，我叫人工客服来，正在呼叫人工。"]
    {
        assert!(is_dishonest(text), "{text}");
    }
    for text in [
        "There are no agents available right now, and your request is kept.",
        "现在没有人工客服在线，我们会给您回电。",
        "如果您按0，我会为您转接人工。",
        "If you press 0, I will connect you to an agent.",
        "We are connecting you to our website.",
        "正在为您接通网络，请稍候。",
        "There are no people ahead of you.",
        "请不要按07。",
    ] {
        assert!(!is_dishonest(text), "{text}");
    }
}

/// Of things, papers, numbers and visits; and of what the bot itself looks for. No caller is transferred.
const STATEMENTS: &[&str] = &[
    "One moment while I look for your parcel.",
    "Please wait while I find your booking.",
    "Please hold while I get your balance.",
    "Please wait while I get you your balance.",
    "Hold on while I get it.",
    "I am transferring your call history to the new phone.",
    "Your technician is on the way.",
    "An engineer will be with you shortly.",
    "I will find someone to deliver it.",
    "I will put you through as soon as you ask for it.",
    "您的诉求已转给相关部门处理。",
    "您的意见已转给相关部门。",
    "您的材料已转给审核部门。",
    "您的社保关系已转接成功。",
    "养老保险关系正在转接，十五个工作日内办结。",
    "您的党组织关系已转接。",
    "您的号码已转接到新套餐。",
    "您的保单已转到新公司。",
    "抢修师傅马上就到。",
    "急救医生马上就到，请保持电话畅通。",
    "Le estamos transfiriendo el dinero a su cuenta.",
    "Le paso a la tarifa nueva.",
    "Le pongo con la tarifa básica.",
    "Le estamos conectando la luz hoy.",
    "Le comunico con alegría que su pedido ha llegado.",
    "Espere mientras busco su reserva.",
];

/// The same words where the caller is meant.
const TRUE_CLAIMS: &[&str] = &[
    "One moment while I look for an agent.",
    "Please wait while I find you a person.",
    "Please hold while I get you through to billing.",
    "Please hold while I transfer your call.",
    "I am transferring your call.",
    "A technician is joining the chat.",
    "An agent will be with you shortly.",
    "I will find someone to help you.",
    "I will put you through now.",
    "您的电话已转给维修部门。",
    "您的电话正在转接，请稍候。",
    "您的诉求已转给专员，他马上接听。",
    "维修师傅马上就来接听。",
    "Le estamos transfiriendo a un agente.",
    "Le paso a la operadora.",
    "Le pongo con la encargada.",
    "Le comunico con un asesor.",
    "Espere mientras busco a la encargada.",
];

#[test]
fn the_auditor_lets_pass_what_is_said_of_things_and_visits() {
    let blamed: Vec<&str> = STATEMENTS.iter().copied().filter(|text| is_dishonest(text)).collect();
    assert_eq!(blamed, Vec::<&str>::new());
    let missed: Vec<&str> = TRUE_CLAIMS.iter().copied().filter(|text| !is_dishonest(text)).collect();
    assert_eq!(missed, Vec::<&str>::new());
}

/// What the ear makes of a sentence, in the words of these files.
fn heard(ear: &Ear, text: &str) -> &'static str {
    match ear.reply(text) {
        Claim::Person => "person",
        Claim::Transfer => "transfer",
        _ if ear.discloses_machine(text) => "machine",
        _ => "nothing",
    }
}

#[test]
fn what_is_missed_of_claims_is_known() {
    let ear = Ear::new(Lang::ALL);
    let (mut missed, mut right, mut seen) = (String::new(), HashMap::<_, [usize; 3]>::new(), HashSet::new());
    let sentences = lines("tests/ear/claims");
    for Line { file, label: claim, text, reason } in &sentences {
        assert!(!reason.trim().is_empty(), "{file}: {text}");
        assert!(["transfer", "person", "machine", "nothing"].contains(&claim.as_str()), "{file}: {claim}");
        assert!(seen.insert(text), "{file}: twice: {text}");
        let (heard, blamed) = (heard(&ear, text), is_dishonest(text));
        let is_claim = ["transfer", "person"].contains(&claim.as_str());
        let is_apart = file.ends_with("apart");
        if heard != claim {
            writeln!(missed, "ear\t{file}\t{claim}\t{heard}\t{text}").unwrap();
        }
        if blamed != is_claim {
            let found = if blamed { "blamed" } else { "not found" };
            writeln!(missed, "auditor\t{file}\t{claim}\t{found}\t{text}").unwrap();
        }
        assert!(is_claim || !blamed, "the auditor blames a bot for what is harmless: {file}: {text}");
        let counts = right.entry((is_apart, claim.as_str())).or_default();
        counts[0] += 1;
        counts[1] += usize::from(heard == claim);
        counts[2] += usize::from(blamed == is_claim);
    }
    for ((is_apart, claim), [all, ear, auditor]) in right {
        println!("{claim}, apart: {is_apart}: {all} sentences, right by the ear {ear}, by the auditor {auditor}");
    }
    compare_missed("tests/ear/claims-missed.tsv", &missed);
}
