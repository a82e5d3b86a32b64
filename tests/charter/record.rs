//! Records as text: one JSON object a line, event and turn by turns, with short names for common actions.
//!
//! `$hello` and the like stand for actions of the table below; `$transfer(reason;node,node;words,words;waited)` for a
//! transfer with its context, and `$onward(...)` for one to the next queue. Everything else is plain JSON.

use presszero::charter::{Auditor, Breach, Promise, Rules};
use presszero::protocol::{Event, Turn};

const ACTIONS: &[(&str, &str)] = &[
    (
        "$hello",
        r#"{"action":"say","text":"您好,我是智能语音机器人,找人工请按0。","lang":"zh-CN","rate":1.0,"barge_in":true}"#,
    ),
    (
        "$slow",
        r#"{"action":"say","text":"您好,我是智能语音机器人,找人工请按0。","lang":"zh-CN","rate":0.8,"barge_in":true}"#,
    ),
    ("$menu", r#"{"action":"listen","keys":{"which":"12","min":1,"max":1},"speech":true,"timeout_ms":6000}"#),
    (
        "$digits",
        r#"{"action":"listen","keys":{"which":"0123456789","min":6,"max":11},"speech":true,"timeout_ms":6000,"inter_digit_ms":3000}"#,
    ),
    ("$again", r#"{"action":"say","text":"没听清,请再说一遍。","lang":"zh-CN","rate":1.0,"barge_in":true}"#),
    ("$wait", r#"{"action":"say","text":"正在为您转接人工。","lang":"zh-CN","rate":1.0,"barge_in":false}"#),
    ("$position", r#"{"action":"say","text":"您前面还有两位。","lang":"zh-CN","rate":1.0,"barge_in":false}"#),
    ("$anything", r#"{"action":"say","text":"还有别的事吗?","lang":"zh-CN","rate":1.0,"barge_in":true}"#),
    ("$bye", r#"{"action":"say","text":"再见。","lang":"zh-CN","rate":1.0,"barge_in":false}"#),
    ("$robot", r#"{"action":"say","text":"是的,我是机器人。找人工请按0。","lang":"zh-CN","rate":1.0,"barge_in":true}"#),
    (
        "$offer",
        r#"{"action":"say","text":"现在没有空闲坐席,按1为您登记回电。","lang":"zh-CN","rate":1.0,"barge_in":true}"#,
    ),
    ("$callback", r#"{"action":"callback","number":"13800000000","queue":"service","reference":"service-1"}"#),
    ("$voicemail", r#"{"action":"voicemail","queue":"service","reference":"service-1"}"#),
    ("$run", r#"{"action":"run","task":"bill","with":{},"timeout_ms":8000}"#),
    ("$ask_bot", r#"{"action":"delegate","run":"bot","text":"套餐"}"#),
    ("$mute", r#"{"action":"stop_talking"}"#),
    ("$end(done)", r#"{"action":"hang_up","why":"done"}"#),
    ("$end(agent_left)", r#"{"action":"hang_up","why":"agent_left"}"#),
    ("$end(callback_kept)", r#"{"action":"hang_up","why":"callback_kept"}"#),
    ("$end(voicemail_kept)", r#"{"action":"hang_up","why":"voicemail_kept"}"#),
];

/// A call that has begun in the menu `main`; the greeting has been heard.
pub const BEGUN: &str = r#"
    {"at":0,"event":"start"}
    {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$hello,$menu]}
    {"at":9000,"event":"prompt_finished"}
    {"at":9000,"state":"menu","node":"main","deadline":15000,"actions":[]}
"#;

/// A call whose greeting tells this key as the way to a person.
pub fn with_key(call: &str, key: char) -> String {
    let hello = ACTIONS.iter().find(|(name, _)| *name == "$hello").map_or("", |(_, hello)| hello);
    call.replace("$hello", &hello.replace("按0", &format!("按{key}")))
}

/// The same caller, asked for a number in the node `number`; the question has been heard.
pub const COLLECTING: &str = r#"
    {"at":0,"event":"start"}
    {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$hello,$menu]}
    {"at":9000,"event":"key","key":"1"}
    {"at":9000,"state":"collect","node":"number","heard":{"as":"option","by":"key"},"deadline":20000,"actions":[$again,$digits]}
    {"at":13000,"event":"prompt_finished"}
    {"at":13000,"state":"collect","node":"number","deadline":19000,"actions":[]}
"#;

/// The same caller, handed over at 10 s.
pub const WAITING: &str = r#"
    {"at":0,"event":"start"}
    {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$hello,$menu]}
    {"at":10000,"event":"key","key":"0"}
    {"at":10000,"state":"transferring","node":"main","heard":{"as":"human","by":"key"},"deadline":190000,
     "actions":[$wait,$transfer(asked;main;;10000)]}
"#;

/// The same caller, offered a callback at 12 s.
pub const OFFERED: &str = r#"
    {"at":0,"event":"start"}
    {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$hello,$menu]}
    {"at":10000,"event":"key","key":"0"}
    {"at":10000,"state":"transferring","node":"main","heard":{"as":"human","by":"key"},"deadline":190000,
     "actions":[$wait,$transfer(asked;main;;10000)]}
    {"at":12000,"event":"agent","is":"busy"}
    {"at":12000,"state":"callback","node":"main","deadline":30000,"actions":[$callback,$offer,$menu]}
"#;

/// What the auditor finds in a record.
pub fn breaches(rules: Rules, parts: &[&str]) -> Vec<Breach> {
    let text = expand(&parts.concat());
    let mut values = serde_json::Deserializer::from_str(&text).into_iter::<serde_json::Value>();
    let mut auditor = Auditor::new(rules);
    while let Some(event) = values.next() {
        let event: Event = serde_json::from_value(event.unwrap()).unwrap();
        let turn = values.next().expect("each event has its turn").unwrap().to_string();
        let turn: Turn<'_> = serde_json::from_str(&turn).unwrap();
        auditor.observe(&event, &turn);
    }
    auditor.finish()
}

/// The record breaks exactly this promise, once, then.
#[track_caller]
pub fn breaks(promise: Promise, at: u64, parts: &[&str]) {
    breaks_under(Rules::default(), promise, at, parts);
}

/// The same, for a flow with its own rules.
#[track_caller]
pub fn breaks_under(rules: Rules, promise: Promise, at: u64, parts: &[&str]) {
    let found = breaches(rules, parts);
    let told: Vec<_> = found.iter().map(|breach| (breach.promise, breach.at.0)).collect();
    assert_eq!(told, [(promise, at)], "{found:#?}");
    assert!(!found[0].explanation.is_empty());
}

/// The record keeps every promise.
#[track_caller]
pub fn keeps(parts: &[&str]) {
    keeps_under(Rules::default(), parts);
}

/// The same, for a flow with its own rules.
#[track_caller]
pub fn keeps_under(rules: Rules, parts: &[&str]) {
    assert_eq!(breaches(rules, parts), []);
}

fn expand(text: &str) -> String {
    let mut text = text.to_owned();
    for (name, json) in ACTIONS {
        text = text.replace(name, json);
    }
    while let Some((start, name, queue)) = [("$transfer(", "service"), ("$onward(", "office")]
        .into_iter()
        .find_map(|(name, queue)| Some((text.find(name)?, name, queue)))
    {
        let end = start + text[start..].find(')').expect("a transfer is closed");
        let parts: Vec<&str> = text[start + name.len()..end].split(';').collect();
        let [reason, path, said, waited] = parts[..] else { panic!("a transfer has four parts") };
        let list =
            |items: &str| items.split(',').filter(|item| !item.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let transfer = serde_json::json!({
            "action": "transfer", "queue": queue, "priority": "normal", "reason": reason,
            "context": {
                "path": list(path), "slots": {}, "said": list(said),
                "waited_ms": waited.parse::<u64>().expect("the wait is a number"), "lane": null,
            },
        });
        text.replace_range(start..=end, &transfer.to_string());
    }
    assert!(!text.contains('$'), "an unknown action in {text}");
    text
}
