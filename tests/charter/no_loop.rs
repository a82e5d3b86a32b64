//! `no-loop`.

use presszero::charter::{Promise, Rules};

use crate::record::{BEGUN, OFFERED, WAITING, breaks, breaks_under, keeps, keeps_under};

/// A caller who walks through ever so many menus, one step every ten seconds from 20 s on.
fn walk(steps: usize) -> String {
    walk_from(20_000, steps)
}

fn walk_from(from: usize, steps: usize) -> String {
    let step = |i: usize| {
        let at = from + 10_000 * i;
        let node = format!("menu{i}");
        format!(
            r#"{{"at":{at},"event":"key","key":"1"}}
               {{"at":{at},"state":"menu","node":"{node}","heard":{{"as":"option","by":"key"}},"actions":[$again,$menu]}}"#
        )
    };
    (0..steps).map(step).collect()
}

#[test]
fn walking_in_a_circle_is_found_once() {
    // Ten turns leave room for 28 inputs.
    let rules = Rules { turns_max: 10, ..Rules::default() };
    keeps_under(rules.clone(), &[BEGUN, &walk(28)]);
    breaks_under(rules, Promise::NoLoop, 300_000, &[BEGUN, &walk(40)]);
    breaks(Promise::NoLoop, 1_100_000, &[BEGUN, &walk(150)]);
}

#[test]
fn digits_and_events_without_effect_are_no_inputs() {
    let rules = Rules { turns_max: 1, ..Rules::default() };
    let digits: String = (0..60)
        .map(|i| {
            let at = 20_000 + i;
            format!(
                r#"{{"at":{at},"event":"key","key":"3"}}
                   {{"at":{at},"state":"collect","node":"number","actions":[]}}"#
            )
        })
        .collect();
    keeps_under(rules, &[BEGUN, &digits]);
}

/// Replies of the host's bot, each asked for by the caller.
fn answers(texts: &[&str]) -> String {
    let answer = |(i, text): (usize, &&str)| {
        let (asked, at) = (20_000 + 10_000 * i, 22_000 + 10_000 * i);
        format!(
            r#"{{"at":{asked},"event":"speech","text":"套餐"}}
               {{"at":{asked},"state":"talk","node":"chat","heard":{{"as":"none"}},"actions":[$ask_bot]}}
               {{"at":{at},"event":"reply","text":"{text}"}}
               {{"at":{at},"state":"talk","node":"chat","actions":[
                 {{"action":"say","text":"{text}","lang":"zh","rate":1.0,"barge_in":true}},$robot,$menu]}}"#
        )
    };
    texts.iter().enumerate().map(answer).collect()
}

#[test]
fn the_same_answer_a_third_time_is_found_however_it_is_written() {
    breaks(Promise::NoLoop, 52_000, &[BEGUN, &answers(&["Plan A", "plan b", "PLAN A.", " plan a "])]);
    keeps(&[BEGUN, &answers(&["Plan A", "plan b", "plan a", "plan c"])]);
}

#[test]
fn a_flow_may_allow_an_answer_a_third_time() {
    let rules = Rules { repeats_max: 3, ..Rules::default() };
    keeps_under(rules.clone(), &[BEGUN, &answers(&["a", "a", "a"])]);
    breaks_under(rules, Promise::NoLoop, 52_000, &[BEGUN, &answers(&["a", "a", "a", "a"])]);
}

/// The same turn over and over, for these causes.
fn stuck(causes: &str) -> String {
    let turn = |(i, cause): (usize, char)| {
        let at = 20_000 + 10_000 * i;
        let (event, heard) = match cause {
            's' => (r#""event":"silence""#, "null"),
            _ => (r#""event":"speech","text":"呃""#, r#"{"as":"none"}"#),
        };
        format!(
            r#"{{"at":{at},{event}}}
               {{"at":{at},"state":"menu","node":"main","heard":{heard},"actions":[$again,$menu]}}"#
        )
    };
    causes.chars().enumerate().map(turn).collect()
}

#[test]
fn the_very_same_turn_for_silence_or_a_wrong_input_ends_some_day() {
    keeps(&[BEGUN, &stuck("ssssss")]);
    keeps(&[BEGUN, &stuck("wwwwww")]);
    keeps(&[BEGUN, &stuck("sssssswwwwww")]);
    breaks(Promise::NoLoop, 80_000, &[BEGUN, &stuck("sssssss")]);
    breaks(Promise::NoLoop, 80_000, &[BEGUN, &stuck("wwwwwww")]);
    breaks(Promise::NoLoop, 140_000, &[BEGUN, &stuck("swswswswswsws")]);
}

#[test]
fn nobody_is_hurried_in_writing() {
    let written = BEGUN.replace(r#""event":"start""#, r#""event":"start","caller":{"channel":"text"}"#);
    keeps(&[&written, &stuck("ssssssssssssssss")]);
}

#[test]
fn keys_pressed_while_a_task_runs_lead_nowhere_and_so_not_round() {
    let work = r#"{"at":20000,"event":"key","key":"2"}
        {"at":20000,"state":"task","node":"bill","heard":{"as":"option","by":"key"},"deadline":28000,"actions":[$run]}"#;
    let mashed = r#"{"at":20001,"event":"key","key":"3"}
        {"at":20001,"state":"task","node":"bill","heard":{"as":"none","by":"key"},"deadline":28000,"actions":[$again]}"#;
    keeps(&[BEGUN, work, &mashed.repeat(20)]);
}

#[test]
fn whoever_reached_a_person_may_go_round_again() {
    let rules = Rules { turns_max: 10, ..Rules::default() };
    let person = r#"{"at":299000,"event":"key","key":"0"}
        {"at":299000,"state":"callback","node":"left","heard":{"as":"human","by":"key"},"deadline":320000,"actions":[$callback,$offer,$menu]}
        {"at":300000,"event":"key","key":"*"}
        {"at":300000,"state":"menu","node":"main","heard":{"as":"back","by":"key"},"deadline":340000,"actions":[$hello,$menu]}"#;
    keeps_under(rules, &[BEGUN, &walk(28), person, &walk_from(320_000, 28)]);
}

#[test]
fn an_answer_counts_where_it_is_passed_on() {
    // Said alone it is found as well as with a hint.
    breaks(Promise::NoLoop, 42_000, &[BEGUN, &answers(&["a", "a", "a"]).replace(",$robot", "")]);
    // Instead of the answer the bot says something of its own.
    let kept_back = answers(&["a", "a", "a"]).replace(r#""text":"a","lang""#, r#""text":"b","lang""#);
    keeps(&[BEGUN, &kept_back]);
    keeps(&[BEGUN, &answers(&["", "", ""])]);
}

#[test]
fn the_first_answers_of_a_long_call_are_kept_apart_to_its_end() {
    let rules = Rules { turns_max: 1000, ..Rules::default() };
    let mut texts: Vec<String> = (0..300).map(|i| format!("answer {i}")).collect();
    // More than are kept apart are not counted: the memory of the auditor is bounded.
    texts.extend(["answer 299", "answer 299", "answer 299", "answer 7", "answer 7"].map(str::to_owned));
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    breaks_under(rules, Promise::NoLoop, 22_000 + 304 * 10_000, &[BEGUN, &answers(&texts)]);
}

#[test]
fn a_turn_that_sets_the_hosts_bot_to_work_is_not_the_same_again() {
    let asked: String = stuck(&"w".repeat(10))
        .replace("menu\",\"node\":\"main", "talk\",\"node\":\"chat")
        .replace("$again,$menu", "$again,$ask_bot");
    keeps(&[BEGUN, &asked]);
}

#[test]
fn in_writing_nobody_is_hurried_after_a_restart_of_the_host_either() {
    let written = BEGUN.replace(r#""event":"start""#, r#""event":"start","caller":{"channel":"text"}"#);
    let restored = r#"{"at":10000,"event":"silence"}
        {"at":10000,"state":"callback","deadline":190000,"actions":[$callback,$transfer(restored;;;3000)]}
        {"at":12000,"event":"key","key":"*"}
        {"at":12000,"state":"menu","node":"main","heard":{"as":"back","by":"key"},"actions":[$hello,$menu]}"#;
    keeps(&[&written, restored, &stuck("ssssssssssssssss")]);
}

#[test]
fn the_same_place_is_come_to_only_so_often() {
    let around = |steps: usize| {
        let step = |i: usize| {
            let (at, node) = (20_000 + 10_000 * i, ["left", "right"][i % 2]);
            format!(
                r#"{{"at":{at},"event":"key","key":"1"}}
                   {{"at":{at},"state":"menu","node":"{node}","heard":{{"as":"option","by":"key"}},"actions":[$again,$menu]}}"#
            )
        };
        (0..steps).map(step).collect::<String>()
    };
    let rules = Rules { visits_max: 3, ..Rules::default() };
    // Three visits, and twice the same again.
    keeps_under(rules.clone(), &[BEGUN, &around(10)]);
    breaks_under(rules.clone(), Promise::NoLoop, 120_000, &[BEGUN, &around(11)]);
    // A wrong input leads nowhere.
    keeps_under(rules, &[BEGUN, &around(40).replace("option", "yes")]);
    keeps(&[BEGUN, &around(14)]);
}

#[test]
fn the_question_for_the_machine_is_answered_only_so_often() {
    let asked = |times: usize| {
        let ask = |i: usize| {
            let at = 20_000 + 10_000 * i;
            format!(
                r#"{{"at":{at},"event":"speech","text":"你是机器人吗"}}
                   {{"at":{at},"state":"menu","node":"main","heard":{{"as":"robot_question"}},"actions":[$robot,$menu]}}"#
            )
        };
        (0..times).map(ask).collect::<String>()
    };
    keeps(&[BEGUN, &asked(2)]);
    breaks(Promise::NoLoop, 40_000, &[BEGUN, &asked(3)]);
}

#[test]
fn nobody_is_sent_to_a_queue_from_which_nobody_came() {
    let sent = |at: u64, queue: &str| {
        format!(
            r#"{{"at":{at},"event":"agent","is":"busy"}}
               {{"at":{at},"state":"transferring","node":"main","deadline":190000,"actions":[{{
                 "action":"transfer","queue":"{queue}","priority":"normal","reason":"asked","context":{{
                   "path":["main"],"slots":{{}},"said":[],"waited_ms":{at},"lane":null}}}}]}}"#
        )
    };
    keeps(&[WAITING, &sent(20_000, "second"), &sent(30_000, "third")]);
    breaks(Promise::NoLoop, 20_000, &[WAITING, &sent(20_000, "service")]);
    breaks(Promise::NoLoop, 30_000, &[WAITING, &sent(20_000, "second"), &sent(30_000, "service")]);
    // Who asks again is sent there again.
    let again = r#"{"at":30000,"event":"key","key":"0"}
        {"at":30000,"state":"transferring","node":"main","heard":{"as":"human","by":"key"},"deadline":190000,
         "actions":[$wait,$transfer(asked;main;;30000)]}"#;
    keeps(&[OFFERED, again]);
}
