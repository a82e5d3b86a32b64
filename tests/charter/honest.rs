//! `honest`.

use presszero::charter::Promise;

use crate::record::{BEGUN, OFFERED, WAITING, breaks, keeps};

#[test]
fn the_question_whether_it_is_a_machine_is_answered() {
    for (text, heard) in
        [("你是机器人吗?", "none"), ("Are you a robot?", "none"), ("是真人还是机器在说", "robot_question")]
    {
        let asked = |actions: &str| {
            format!(
                r#"{{"at":10000,"event":"speech","text":"{text}"}}
                   {{"at":10000,"state":"menu","node":"main","heard":{{"as":"{heard}"}},"actions":[{actions}]}}"#
            )
        };
        breaks(Promise::Honest, 10_000, &[BEGUN, &asked("$menu")]);
        keeps(&[BEGUN, &asked("$robot,$menu")]);
    }
}

#[test]
fn a_person_answers_for_themselves() {
    let joined = r#"{"at":20000,"event":"agent","is":"joined"}
        {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}
        {"at":22000,"event":"speech","text":"你是机器人吗"}
        {"at":22000,"state":"with_agent","node":"main","heard":{"as":"robot_question"},"actions":[]}"#;
    keeps(&[WAITING, joined]);
}

#[test]
fn a_transfer_that_was_not_started_is_not_claimed() {
    for (text, lang) in
        [("好的,正在为您转接", "zh"), ("I am transferring you now.", "en"), ("Le paso con un compañero", "es")]
    {
        let claimed = format!(
            r#"{{"at":10000,"event":"reply","text":"{text}"}}
               {{"at":10000,"state":"talk","node":"chat","actions":[
                 {{"action":"say","text":"{text}","lang":"{lang}","rate":1.0,"barge_in":true}},$menu]}}"#
        );
        breaks(Promise::Honest, 10_000, &[BEGUN, &claimed]);
    }
}

#[test]
fn the_claim_is_true_while_the_caller_waits_and_false_where_a_callback_is_left() {
    let waits = r#"{"at":20000,"event":"speech","text":"喂"}
        {"at":20000,"state":"transferring","node":"main","heard":{"as":"none"},"deadline":190000,"actions":[$wait]}"#;
    let called_back = r#"{"at":20000,"event":"silence"}
        {"at":20000,"state":"callback","node":"main","deadline":30000,"actions":[$wait,$menu]}"#;
    keeps(&[WAITING, waits]);
    breaks(Promise::Honest, 20_000, &[OFFERED, called_back]);
}

#[test]
fn a_waiting_caller_may_be_told_that_the_line_is_not_listening() {
    let asked = r#"{"at":20000,"event":"speech","text":"机器?"}
        {"at":20000,"state":"queued","node":"main","heard":{"as":"robot_question"},"deadline":190000,"actions":[]}"#;
    let turned_down = asked.replace(r#""actions""#, r#""ignored":"the caller waits","actions""#);
    breaks(Promise::Honest, 20_000, &[WAITING, asked]);
    keeps(&[WAITING, &turned_down]);
}
