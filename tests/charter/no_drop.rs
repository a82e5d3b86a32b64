//! `no-drop`.

use presszero::charter::{Promise, Rules};

use crate::record::{BEGUN, OFFERED, WAITING, breaks, keeps, keeps_under, with_key};

#[test]
fn silence_in_a_menu_does_not_end_a_call() {
    let dropped = r#"{"at":15000,"event":"silence"}
        {"at":15000,"state":"ended","node":"main","actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 15_000, &[BEGUN, dropped]);
}

#[test]
fn a_failed_task_does_not_end_a_call() {
    let dropped = r#"{"at":10000,"event":"key","key":"2"}
        {"at":10000,"state":"task","node":"bill","heard":{"as":"option","by":"key"},"deadline":18000,"actions":[$run]}
        {"at":12000,"event":"task_done","ok":false}
        {"at":12000,"state":"ended","node":"bill","actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 12_000, &[BEGUN, dropped]);
}

#[test]
fn a_wrong_input_does_not_end_a_call() {
    let dropped = r#"{"at":12000,"event":"speech","text":"今天天气"}
        {"at":12000,"state":"ended","node":"main","heard":{"as":"none"},"actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 12_000, &[BEGUN, dropped]);
}

#[test]
fn a_long_wait_does_not_end_a_call() {
    let dropped = r#"{"at":100000,"event":"queue","position":9}
        {"at":100000,"state":"ended","node":"main","actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 100_000, &[WAITING, dropped]);
}

#[test]
fn a_call_does_not_just_stop() {
    let stopped = r#"{"at":15000,"event":"prompt_finished"}
        {"at":15000,"state":"ended","node":"main","actions":[]}"#;
    let hung_up = r#"{"at":15000,"event":"hangup"}
        {"at":15000,"state":"ended","node":"main","actions":[]}"#;
    breaks(Promise::NoDrop, 15_000, &[BEGUN, stopped]);
    keeps(&[BEGUN, hung_up]);
}

/// The closing question has been asked.
const CLOSING: &str = r#"
    {"at":10000,"event":"key","key":"2"}
    {"at":10000,"state":"closing","node":"bye","heard":{"as":"option","by":"key"},"deadline":18000,"actions":[$anything,$menu]}
"#;

#[test]
fn the_closing_question_ends_with_silence_no_or_done() {
    for (event, heard) in [
        (r#""event":"tick""#, "null"),
        (r#""event":"silence""#, "null"),
        (r#""event":"speech","text":"没有了""#, r#"{"as":"no"}"#),
        (r#""event":"speech","text":"谢谢""#, r#"{"as":"done"}"#),
    ] {
        let ended = format!(
            r#"{{"at":18000,{event}}}
               {{"at":18000,"state":"ended","node":"bye","heard":{heard},"actions":[$bye,$end(done)]}}"#
        );
        keeps(&[BEGUN, CLOSING, &ended]);
        let surveyed = ended.replace(r#""ended""#, r#""survey","deadline":25000"#);
        let surveyed = surveyed.replace("$bye,$end(done)", "$anything,$menu");
        let over = r#"{"at":25000,"event":"tick"}
            {"at":25000,"state":"ended","node":"bye","actions":[$bye,$end(done)]}"#;
        keeps(&[BEGUN, CLOSING, &surveyed, over]);
    }
}

#[test]
fn the_closing_question_does_not_end_with_a_question() {
    let dropped = r#"{"at":18000,"event":"speech","text":"那套餐呢"}
        {"at":18000,"state":"ended","node":"bye","heard":{"as":"none"},"actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 18_000, &[BEGUN, CLOSING, dropped]);
}

#[test]
fn a_callback_is_accepted_by_a_key_and_not_by_silence() {
    let ended = |event: &str| {
        format!(
            r#"{{"at":20000,{event}}}
               {{"at":20000,"state":"ended","node":"main","actions":[$bye,$end(callback_kept)]}}"#
        )
    };
    keeps(&[OFFERED, &ended(r#""event":"key","key":"1""#)]);
    breaks(Promise::NoDrop, 20_000, &[OFFERED, &ended(r#""event":"silence""#)]);
    breaks(Promise::NoDrop, 20_000, &[OFFERED, &ended(r#""event":"speech","text":"呃""#)]);
    breaks(Promise::NoDrop, 20_000, &[OFFERED, &ended(r#""event":"key","key":"*""#)]);
    let nowhere = OFFERED.replace("$callback", r#"{"action":"callback","queue":"service","reference":"service-1"}"#);
    breaks(Promise::NoDrop, 20_000, &[&nowhere, &ended(r#""event":"key","key":"1""#)]);
}

/// A voice message is being taken.
const RECORDING: &str = r#"
    {"at":20000,"event":"agent","is":"failed"}
    {"at":20000,"state":"voicemail","node":"main","deadline":80000,"actions":[$offer,$voicemail]}
"#;

#[test]
fn a_voice_message_ends_with_a_key_or_with_silence_after_words() {
    let spoken = r#"{"at":30000,"event":"speech","text":"请回电"}
        {"at":30000,"state":"voicemail","node":"main","heard":{"as":"none"},"deadline":80000,"actions":[]}"#;
    let silent = r#"{"at":40000,"event":"silence"}
        {"at":40000,"state":"ended","node":"main","actions":[$bye,$end(voicemail_kept)]}"#;
    let keyed = r##"{"at":40000,"event":"key","key":"#"}
        {"at":40000,"state":"ended","node":"main","actions":[$bye,$end(voicemail_kept)]}"##;
    keeps(&[WAITING, RECORDING, spoken, silent]);
    keeps(&[WAITING, RECORDING, keyed]);
    breaks(Promise::NoDrop, 40_000, &[WAITING, RECORDING, silent]);
    let heard_out = r#"{"at":25000,"event":"prompt_finished"}
        {"at":25000,"state":"voicemail","node":"main","deadline":80000,"actions":[]}"#;
    breaks(Promise::NoDrop, 40_000, &[WAITING, RECORDING, heard_out, silent]);
}

/// A person is on the line.
const TALKING: &str = r#"
    {"at":20000,"event":"agent","is":"joined"}
    {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}
"#;

#[test]
fn an_agent_who_leaves_ends_a_call_and_so_does_the_survey_after() {
    let left = r#"{"at":90000,"event":"agent","is":"left"}
        {"at":90000,"state":"ended","node":"main","actions":[$bye,$end(agent_left)]}"#;
    let survey = r#"{"at":90000,"event":"agent","is":"left"}
        {"at":90000,"state":"survey","node":"main","deadline":99000,"actions":[$anything,$menu]}
        {"at":99000,"event":"tick"}
        {"at":99000,"state":"ended","node":"main","actions":[$bye,$end(agent_left)]}"#;
    keeps(&[WAITING, TALKING, left]);
    keeps(&[WAITING, TALKING, survey]);
    let wrong_mark = r#"{"at":95000,"event":"key","key":"9"}
        {"at":95000,"state":"survey","node":"main","heard":{"as":"none","by":"key"},"deadline":99000,"actions":[$again,$menu]}
        {"at":99000,"event":"tick""#;
    keeps(&[WAITING, TALKING, &survey.replace(r#"{"at":99000,"event":"tick""#, wrong_mark)]);
    breaks(Promise::NoDrop, 90_000, &[WAITING, left]);
    let thanked = r#"{"at":60000,"event":"speech","text":"谢谢"}
        {"at":60000,"state":"ended","node":"main","heard":{"as":"done"},"actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 60_000, &[WAITING, TALKING, thanked]);
}

#[test]
fn a_survey_that_takes_the_place_of_service_ends_nothing() {
    let survey = r#"{"at":15000,"event":"silence"}
        {"at":15000,"state":"survey","node":"main","deadline":20000,"actions":[$anything,$menu]}
        {"at":17000,"event":"key","key":"1"}
        {"at":17000,"state":"ended","node":"main","actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 17_000, &[BEGUN, survey]);
}

#[test]
fn a_key_does_not_say_that_all_is_done() {
    let dropped = r#"{"at":12000,"event":"key","key":"1"}
        {"at":12000,"state":"ended","node":"main","heard":{"as":"done"},"actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 12_000, &[BEGUN, dropped]);
    breaks(Promise::NoDrop, 12_000, &[BEGUN, CLOSING, dropped]);
}

#[test]
fn whoever_wants_something_is_not_done_whatever_was_heard() {
    let ended = |text: &str, heard: &str| {
        format!(
            r#"{{"at":12000,"event":"speech","text":"{text}","alternatives":["我要查话费","没有了"]}}
               {{"at":12000,"state":"ended","node":"bye","heard":{heard},"actions":[$bye,$end(done)]}}"#
        )
    };
    for text in ["我要查话费", "帮我办宽带。", "I want to check my bill"] {
        for heard in [r#"{"as":"done"}"#, r#"{"as":"no"}"#] {
            breaks(Promise::NoDrop, 12_000, &[BEGUN, CLOSING, &ended(text, heard)]);
        }
        let in_another = r#"{"as":"done","alternative":2}"#;
        breaks(Promise::NoDrop, 12_000, &[BEGUN, CLOSING, &ended(text, in_another)]);
    }
    keeps(&[BEGUN, CLOSING, &ended("我要查的都查完了", r#"{"as":"done"}"#)]);
    breaks(Promise::NoDrop, 12_000, &[BEGUN, CLOSING, &ended("谢谢", r#"{"as":"done","alternative":1}"#)]);
    let surveyed = ended("我要查话费", r#"{"as":"done"}"#)
        .replace(r#""ended""#, r#""survey""#)
        .replace("$bye,$end(done)", "$anything,$menu");
    let over = r#"{"at":25000,"event":"silence"}
        {"at":25000,"state":"ended","node":"bye","actions":[$bye,$end(done)]}"#;
    breaks(Promise::NoDrop, 25_000, &[BEGUN, CLOSING, &surveyed, over]);
}

#[test]
fn the_closing_question_is_asked_and_given_its_time() {
    let ended = |at: u64| {
        format!(
            r#"{{"at":{at},"event":"tick"}}
               {{"at":{at},"state":"ended","node":"bye","actions":[$bye,$end(done)]}}"#
        )
    };
    keeps(&[BEGUN, CLOSING, &ended(18_000)]);
    breaks(Promise::NoDrop, 17_999, &[BEGUN, CLOSING, &ended(17_999)]);
    let unasked = CLOSING.replace("$anything,$menu", "");
    breaks(Promise::NoDrop, 18_000, &[BEGUN, &unasked, &ended(18_000)]);
    // A record that begins in the middle of a call shows no question.
    let middle = r#"{"at":9000,"event":"prompt_finished"}
        {"at":9000,"state":"closing","node":"bye","deadline":18000,"actions":[]}"#;
    keeps(&[middle, &ended(18_000)]);
}

#[test]
fn a_clock_that_runs_backwards_shortens_no_time_and_lengthens_none() {
    let heard_out = r#"{"at":18000,"event":"prompt_finished"}
        {"at":18000,"state":"closing","node":"bye","deadline":18000,"actions":[]}"#;
    let ended = r#"{"at":17000,"event":"tick"}
        {"at":18000,"state":"ended","node":"bye","actions":[$bye,$end(done)]}"#;
    keeps(&[BEGUN, CLOSING, heard_out, ended]);
}

#[test]
fn only_its_own_key_takes_a_callback_or_ends_a_message() {
    let ended = |key: char, why: &str| {
        format!(
            r#"{{"at":30000,"event":"key","key":"{key}"}}
               {{"at":30000,"state":"ended","node":"main","heard":{{"as":"option"}},"actions":[$bye,$end({why})]}}"#
        )
    };
    for key in ['2', '3', '#'] {
        breaks(Promise::NoDrop, 30_000, &[OFFERED, &ended(key, "callback_kept")]);
    }
    let said = r#"{"at":30000,"event":"speech","text":"换个号码"}
        {"at":30000,"state":"ended","node":"main","heard":{"as":"option"},"actions":[$bye,$end(callback_kept)]}"#;
    breaks(Promise::NoDrop, 30_000, &[OFFERED, said]);
    breaks(Promise::NoDrop, 30_000, &[WAITING, RECORDING, &ended('1', "voicemail_kept")]);
    // Where the first key asks for a person, the next one accepts; where `#` does, the first one ends a message.
    let rules = |key: &str| Rules { human_key: key.parse().unwrap(), ..Rules::default() };
    let told = |key: &str, part: &str| {
        let part = part.replace(r#""key":"0""#, &format!(r#""key":"{key}""#));
        with_key(&part, key.chars().next().unwrap())
    };
    keeps_under(rules("1"), &[&told("1", OFFERED), &ended('2', "callback_kept")]);
    keeps_under(rules("#"), &[&told("#", WAITING), RECORDING, &ended('1', "voicemail_kept")]);
}

/// Found by a tester: the recogniser's late silence came with the key that led to the closing question, and ended the call.
#[test]
fn a_silence_that_comes_with_the_closing_question_is_no_answer_to_it() {
    let asked = r#"{"at":11000,"event":"key","key":"1"}
        {"at":11000,"state":"closing","node":"bye","heard":{"as":"option","by":"key"},"deadline":19000,"actions":[$anything,$menu]}"#;
    let ended = |at: u64| {
        format!(
            r#"{{"at":{at},"event":"silence"}}
               {{"at":{at},"state":"ended","node":"bye","actions":[$bye,$end(done)]}}"#
        )
    };
    for at in [11_000, 11_005, 11_999] {
        breaks(Promise::NoDrop, at, &[BEGUN, asked, &ended(at)]);
    }
    keeps(&[BEGUN, asked, &ended(12_000)]);
    let heard = r#"{"at":11200,"event":"prompt_finished"}
        {"at":11200,"state":"closing","node":"bye","deadline":17200,"actions":[]}"#;
    keeps(&[BEGUN, asked, heard, &ended(11_300)]);
}

/// Found by a tester: one agent handed the caller to another, left, and the call was ended over the other's head.
#[test]
fn an_agent_who_leaves_another_on_the_line_ends_nothing() {
    let second = r#"{"at":60000,"event":"agent","is":"joined"}
        {"at":60000,"state":"with_agent","node":"main","actions":[]}"#;
    let ended = |at: u64| {
        format!(
            r#"{{"at":{at},"event":"agent","is":"left"}}
               {{"at":{at},"state":"ended","node":"main","actions":[$bye,$end(agent_left)]}}"#
        )
    };
    breaks(Promise::NoDrop, 90_000, &[WAITING, TALKING, second, &ended(90_000)]);
    for gone in ["left", "failed"] {
        let first = format!(
            r#"{{"at":80000,"event":"agent","is":"{gone}"}}
               {{"at":80000,"state":"with_agent","node":"main","actions":[]}}"#
        );
        keeps(&[WAITING, TALKING, second, &first, &ended(90_000)]);
    }
}
