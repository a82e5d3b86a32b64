//! `one-way`.

use presszero::charter::Promise;

use crate::record::{BEGUN, OFFERED, WAITING, breaks, keeps};

#[test]
fn a_waiting_caller_goes_back_only_by_choice() {
    let chosen = r#"{"at":20000,"event":"speech","text":"返回菜单"}
        {"at":20000,"state":"menu","node":"main","heard":{"as":"back"},"deadline":30000,"actions":[$hello,$menu]}"#;
    let sent = r#"{"at":20000,"event":"speech","text":"喂"}
        {"at":20000,"state":"menu","node":"main","heard":{"as":"none"},"deadline":30000,"actions":[$hello,$menu]}"#;
    keeps(&[WAITING, chosen]);
    keeps(&[OFFERED, chosen]);
    breaks(Promise::OneWay, 20_000, &[WAITING, sent]);
    breaks(Promise::OneWay, 20_000, &[OFFERED, sent]);
}

#[test]
fn the_star_leads_back_from_a_callback_and_not_from_the_line() {
    let star = r#"{"at":20000,"event":"key","key":"*"}
        {"at":20000,"state":"menu","node":"main","heard":{"as":"back","by":"key"},"deadline":30000,"actions":[$hello,$menu]}"#;
    keeps(&[OFFERED, star]);
    breaks(Promise::OneWay, 20_000, &[WAITING, star]);
}

#[test]
fn no_work_of_the_bot_goes_on_for_a_waiting_caller() {
    for work in ["$run", "$ask_bot", r#"{"action":"ticket","unit":"roads","text":"灯坏了","slots":{}}"#] {
        let turn = format!(
            r#"{{"at":20000,"event":"queue","position":3}}
               {{"at":20000,"state":"queued","node":"main","deadline":190000,"actions":[$position,{work}]}}"#
        );
        breaks(Promise::OneWay, 20_000, &[WAITING, &turn]);
    }
}

#[test]
fn a_ticket_may_be_filed_before_the_handover_and_not_after() {
    let ticket = r#"{"action":"ticket","unit":"roads","text":"灯坏了","slots":{}}"#;
    let transfer = "$transfer(author;main;灯坏了;20000)";
    let turn = |first: &str, then: &str| {
        format!(
            r#"{{"at":20000,"event":"speech","text":"灯坏了"}}
               {{"at":20000,"state":"transferring","node":"report","deadline":190000,"actions":[{first},{then}]}}"#
        )
    };
    keeps(&[BEGUN, &turn(ticket, transfer)]);
    breaks(Promise::OneWay, 20_000, &[BEGUN, &turn(transfer, ticket)]);
}

#[test]
fn nothing_is_asked_of_a_caller_in_line() {
    let asked = r#"{"at":20000,"event":"queue","position":3}
        {"at":20000,"state":"queued","node":"main","deadline":190000,"actions":[$position,$menu]}"#;
    let told = asked.replace(",$menu", "");
    breaks(Promise::OneWay, 20_000, &[WAITING, asked]);
    keeps(&[WAITING, &told]);
}

#[test]
fn the_bot_is_silent_while_a_person_speaks() {
    let joined = r#"{"at":20000,"event":"agent","is":"joined"}
        {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}"#;
    let quiet = r#"{"at":30000,"event":"speech","text":"人工"}
        {"at":30000,"state":"with_agent","node":"main","heard":{"as":"human"},"actions":[]}"#;
    let chatty = quiet.replace("[]", "[$again]");
    let greeted = joined.replace("$mute", "$mute,$position");
    keeps(&[WAITING, joined, quiet]);
    breaks(Promise::OneWay, 30_000, &[WAITING, joined, &chatty]);
    breaks(Promise::OneWay, 20_000, &[WAITING, &greeted]);
}

#[test]
fn a_handover_that_the_caller_did_not_ask_for_asks_nothing_either() {
    let chosen = r#"{"at":20000,"event":"key","key":"2"}
        {"at":20000,"state":"transferring","node":"main","heard":{"as":"option","by":"key"},"deadline":190000,
         "actions":[$wait,$transfer(author;main;;20000),$menu]}"#;
    breaks(Promise::OneWay, 20_000, &[BEGUN, chosen]);
    keeps(&[BEGUN, &chosen.replace(",$menu", "")]);
}

#[test]
fn nobody_who_waits_is_sold_anything() {
    let told = |text: &str, event: &str, heard: &str| {
        format!(
            r#"{{"at":20000,{event}}}
               {{"at":20000,"state":"queued","node":"main","deadline":190000,"heard":{heard},"actions":[
                 {{"action":"say","text":"{text}","lang":"zh-CN","rate":1.0,"barge_in":true}}]}}"#
        )
    };
    let queue = r#""event":"queue","position":2"#;
    for text in ["现在升级套餐立享八折优惠", "While you wait: a special offer!", "Tenemos un descuento para usted."]
    {
        breaks(Promise::OneWay, 20_000, &[WAITING, &told(text, queue, "null")]);
    }
    keeps(&[WAITING, &told("您前面还有2位,请稍候。", queue, "null")]);
    // The answer to this question is the author's, whatever it praises.
    let asked = r#""event":"speech","text":"你是机器人吗""#;
    keeps(&[WAITING, &told("我是机器人,可以介绍优惠。", asked, r#"{"as":"robot_question"}"#)]);
}

#[test]
fn whoever_joins_is_let_in_and_the_bot_is_muted_and_deaf() {
    let joined = |state: &str, actions: &str| {
        format!(
            r#"{{"at":20000,"event":"agent","is":"joined"}}
               {{"at":20000,"state":"{state}","node":"main","deadline":190000,"actions":[{actions}]}}"#
        )
    };
    for before in [WAITING, OFFERED] {
        keeps(&[before, &joined("with_agent", "$mute")]);
        breaks(Promise::OneWay, 20_000, &[before, &joined("with_agent", "")]);
        breaks(Promise::OneWay, 20_000, &[before, &joined("with_agent", "$mute,$menu")]);
    }
    breaks(Promise::OneWay, 20_000, &[WAITING, &joined("queued", "$position")]);
    breaks(
        Promise::OneWay,
        20_000,
        &[WAITING, &joined("transferring", "").replace("190000", r#"190000,"ignored":"late""#)],
    );
    // A record may begin while a person is on the line.
    let middle = r#"{"at":20000,"event":"queue","position":1}
        {"at":20000,"state":"with_agent","node":"main","actions":[]}"#;
    keeps(&[middle]);
}

#[test]
fn whoever_joins_late_is_let_in_wherever_the_call_stands_by_then() {
    let back = r#"{"at":20000,"event":"speech","text":"返回菜单"}
        {"at":20000,"state":"menu","node":"main","heard":{"as":"back"},"deadline":30000,"actions":[$hello,$menu]}"#;
    let shut_out = r#"{"at":25000,"event":"agent","is":"joined"}
        {"at":25000,"state":"menu","node":"main","deadline":30000,"ignored":"no transfer was asked for","actions":[]}"#;
    let let_in = r#"{"at":25000,"event":"agent","is":"joined"}
        {"at":25000,"state":"with_agent","node":"main","actions":[$mute]}"#;
    breaks(Promise::OneWay, 25_000, &[OFFERED, back, shut_out]);
    keeps(&[OFFERED, back, let_in]);
    // Nobody was asked for: whoever joins is in the wrong call.
    keeps(&[BEGUN, shut_out]);
}
