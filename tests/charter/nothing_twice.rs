//! `nothing-twice`.

use presszero::charter::Promise;

use crate::record::{BEGUN, COLLECTING, WAITING, breaks, keeps};

/// The caller says something, goes to a task, and the task sets a slot.
const HISTORY: &str = r#"
    {"at":10000,"event":"speech","text":"查账单"}
    {"at":10000,"state":"task","node":"bill","heard":{"as":"option"},"deadline":18000,"actions":[$run]}
    {"at":12000,"event":"task_done","ok":true,"set":{"balance":"12.50"}}
    {"at":12000,"state":"menu","node":"main","deadline":30000,"actions":[$hello,$menu]}
"#;

/// Then asks for a person and is handed over with this context.
fn handed_over(context: &str) -> String {
    format!(
        r#"{{"at":25000,"event":"speech","text":"转人工"}}
           {{"at":25000,"state":"transferring","node":"main","heard":{{"as":"human"}},"deadline":190000,"actions":[$wait,
             {{"action":"transfer","queue":"service","priority":"normal","reason":"asked","context":{context}}}]}}"#
    )
}

const FULL: &str = r#"{"path":["main","bill","main"],"slots":{"balance":"12.50"},"said":["查账单","转人工"],"waited_ms":25000,"lane":null}"#;

#[test]
fn a_full_handoff_passes_and_may_hold_more() {
    keeps(&[BEGUN, HISTORY, &handed_over(FULL)]);
    let more =
        FULL.replace(r#""bill","#, r#""hours","bill","thanks","#).replace(r#""balance""#, r#""plan":"A","balance""#);
    keeps(&[BEGUN, HISTORY, &handed_over(&more)]);
}

#[test]
fn an_empty_handoff_is_found() {
    let empty = r#"{"path":[],"slots":{},"said":[],"waited_ms":25000,"lane":null}"#;
    breaks(Promise::NothingTwice, 25_000, &[BEGUN, HISTORY, &handed_over(empty)]);
    let found = crate::record::breaches(Default::default(), &[&WAITING.replace("asked;main;", "asked;;")]);
    assert_eq!(found[0].explanation.to_string(), "the handoff came empty, though the call has a history");
}

#[test]
fn what_is_missing_is_found() {
    for (part, without) in [
        (r#""bill","#, ""),
        (r#"["main","bill","main"]"#, r#"["main","main","bill"]"#),
        (r#""balance":"12.50""#, ""),
        (r#""查账单","#, ""),
        (r#","转人工""#, ""),
        ("25000", "15000"),
    ] {
        let context = FULL.replace(part, without);
        assert_ne!(context, FULL);
        breaks(Promise::NothingTwice, 25_000, &[BEGUN, HISTORY, &handed_over(&context)]);
    }
}

#[test]
fn the_explanation_does_not_repeat_what_the_caller_said() {
    let context = FULL.replace(r#""查账单","#, "");
    let found = crate::record::breaches(Default::default(), &[BEGUN, HISTORY, &handed_over(&context)]);
    assert_eq!(
        found[0].explanation.to_string(),
        "what the caller said at 10 s is missing from the handoff, or out of order"
    );
}

#[test]
fn slots_of_a_task_that_failed_or_came_too_late_need_not_be_told() {
    let without = FULL.replace(r#""balance":"12.50""#, "");
    let failed = HISTORY.replace(r#""ok":true"#, r#""ok":false"#);
    keeps(&[BEGUN, &failed, &handed_over(&without)]);
    let late = r#"{"at":20000,"event":"task_done","ok":true,"set":{"late":"1"}}
        {"at":20000,"state":"menu","node":"main","ignored":"no task runs","deadline":30000,"actions":[]}"#;
    keeps(&[BEGUN, HISTORY, late, &handed_over(FULL)]);
}

#[test]
fn a_long_call_is_told_by_its_latest_words() {
    let words = |i: usize| format!("话{i}");
    let talk: String = (0..70)
        .map(|i| {
            let (at, text) = (26_000 + i, words(i));
            format!(
                r#"{{"at":{at},"event":"speech","text":"{text}"}}
                   {{"at":{at},"state":"talk","node":"chat","heard":{{"as":"none"}},"actions":[$ask_bot]}}"#
            )
        })
        .collect();
    let transfer = |from: usize, to: usize| {
        let said: Vec<String> = (from..to).map(words).chain(["够了".into()]).collect();
        format!(
            r#"{{"at":30000,"event":"speech","text":"够了"}}
               {{"at":30000,"state":"transferring","node":"chat","heard":{{"as":"distress"}},"deadline":190000,
                 "actions":[$transfer(distress;main,chat;{};30000)]}}"#,
            said.join(",")
        )
    };
    keeps(&[BEGUN, &talk, &transfer(21, 70)]);
    breaks(Promise::NothingTwice, 30_000, &[BEGUN, &talk, &transfer(22, 70)]);
}

#[test]
fn a_call_that_could_not_be_read_back_has_nothing_to_tell() {
    let restored = r#"{"at":25000,"event":"speech","text":"喂"}
        {"at":25000,"state":"transferring","deadline":190000,"actions":[$wait,$transfer(restored;;;0)]}
        {"at":30000,"event":"agent","is":"busy"}
        {"at":30000,"state":"transferring","deadline":190000,"actions":[$wait,$onward(asked;;;30000)]}"#;
    keeps(&[BEGUN, HISTORY, restored]);
}

#[test]
fn what_went_into_a_slot_need_not_be_told_twice() {
    let collected = r#"{"at":20000,"event":"speech","text":"4711"}
        {"at":20000,"state":"collect","node":"main","heard":{"as":"option"},"deadline":30000,"actions":[$again,$digits]}
        {"at":22000,"event":"speech","text":"我的密码是四七一一"}
        {"at":22000,"state":"menu","node":"main","deadline":30000,"actions":[$again,$menu]}"#;
    keeps(&[BEGUN, HISTORY, collected, &handed_over(FULL)]);
}

#[test]
fn stars_stand_for_an_entry_where_one_is_asked_for_and_for_nothing_else() {
    let asked = |said: &str| {
        format!(
            r#"{{"at":15000,"event":"speech","text":"密码4321,转人工"}}
               {{"at":15000,"state":"transferring","node":"number","heard":{{"as":"human"}},"deadline":190000,"actions":[$wait,
                 {{"action":"transfer","queue":"service","priority":"normal","reason":"asked","context":
                   {{"path":["main","number"],"slots":{{}},"said":["{said}"],"waited_ms":15000,"lane":null}}}}]}}"#
        )
    };
    for kept in ["密码4321,转人工", "密码****,转人工", "***"] {
        keeps(&[COLLECTING, &asked(kept)]);
    }
    for lost in ["****,转账", "转人工****", "密码", ""] {
        breaks(Promise::NothingTwice, 15_000, &[COLLECTING, &asked(lost)]);
    }
    let at_menu = FULL.replace("查账单", "查*单");
    breaks(Promise::NothingTwice, 25_000, &[BEGUN, HISTORY, &handed_over(&at_menu)]);
}

#[test]
fn slots_that_the_session_found_odd_need_not_be_told() {
    let without = FULL.replace(r#""balance":"12.50""#, "");
    let noted =
        HISTORY.replace(r#""node":"main","deadline""#, r#""node":"main","noted":"a slot was refused","deadline""#);
    assert_ne!(noted, HISTORY);
    keeps(&[BEGUN, &noted, &handed_over(&without)]);
}

#[test]
fn what_nobody_can_keep_need_not_be_told() {
    let without = FULL.replace(r#""balance":"12.50""#, "");
    let long = "名".repeat(81);
    for odd in ["", "a b", "a.b", &long] {
        keeps(&[BEGUN, &HISTORY.replace("balance", odd), &handed_over(&without)]);
    }
    for plain in ["last_bill", "last-bill", "余额", "x2"] {
        breaks(Promise::NothingTwice, 25_000, &[BEGUN, &HISTORY.replace("balance", plain), &handed_over(&without)]);
    }
    let silent = FULL.replace(r#""查账单","#, "");
    for unseen in ["", "  ", r"\u200b", r"\u0007", r"\ufeff \u2060"] {
        keeps(&[BEGUN, &HISTORY.replace("查账单", unseen), &handed_over(&silent)]);
    }
}

#[test]
fn what_a_waiting_caller_says_is_for_nobody() {
    let while_waiting = r#"{"at":11000,"event":"speech","text":"怎么还没人"}
        {"at":11000,"state":"transferring","node":"main","heard":{"as":"none"},"deadline":190000,"actions":[$position]}
        {"at":12000,"event":"agent","is":"busy"}
        {"at":12000,"state":"transferring","node":"main","deadline":190000,"actions":[$onward(asked;main;;12000)]}"#;
    keeps(&[WAITING, while_waiting]);
}

#[test]
fn a_handoff_that_is_full_may_lack_something() {
    let list = |count: usize| (0..count).map(|i| format!(r#""x{i}""#)).collect::<Vec<_>>().join(",");
    let slots = |count: usize| (0..count).map(|i| format!(r#""x{i}":"1""#)).collect::<Vec<_>>().join(",");
    for (part, full, less) in [
        (r#""main","bill","main""#, list(200), list(199)),
        (r#""查账单","转人工""#, list(50), list(49)),
        (r#""balance":"12.50""#, slots(64), slots(63)),
    ] {
        keeps(&[BEGUN, HISTORY, &handed_over(&FULL.replace(part, &full))]);
        breaks(Promise::NothingTwice, 25_000, &[BEGUN, HISTORY, &handed_over(&FULL.replace(part, &less))]);
    }
}

#[test]
fn a_slot_is_told_as_the_host_set_it() {
    let other = FULL.replace("12.50", "99.99");
    breaks(Promise::NothingTwice, 25_000, &[BEGUN, HISTORY, &handed_over(&other)]);
    let again = r#"{"at":13000,"event":"key","key":"2"}
        {"at":13000,"state":"task","node":"bill","heard":{"as":"option"},"deadline":18000,"actions":[$run]}
        {"at":14000,"event":"task_done","ok":true,"set":{"balance":"99.99"}}
        {"at":14000,"state":"menu","node":"main","deadline":30000,"actions":[$hello,$menu]}"#;
    let twice = |context: &str| handed_over(&context.replace(r#""bill","main""#, r#""bill","main","bill","main""#));
    keeps(&[BEGUN, HISTORY, again, &twice(&other)]);
    breaks(Promise::NothingTwice, 25_000, &[BEGUN, HISTORY, again, &twice(FULL)]);
    // What was asked for since may have gone into the same slot.
    let asked = r#"{"at":20000,"event":"speech","text":"四七一一"}
        {"at":20000,"state":"collect","node":"main","heard":{"as":"option"},"deadline":30000,"actions":[$again,$digits]}
        {"at":22000,"event":"speech","text":"四七一一"}
        {"at":22000,"state":"menu","node":"main","heard":{"as":"digits"},"deadline":30000,"actions":[$again,$menu]}"#;
    let said = |context: &str| handed_over(&context.replace(r#""查账单","#, r#""查账单","四七一一","#));
    keeps(&[BEGUN, HISTORY, asked, &said(&other)]);
}

#[test]
fn a_late_report_of_other_work_need_not_be_told() {
    let without = FULL.replace(r#""balance":"12.50""#, "");
    let named = |task: &str| HISTORY.replace(r#""ok":true"#, &format!(r#""ok":true,"task":"{task}""#));
    breaks(Promise::NothingTwice, 25_000, &[BEGUN, &named("bill"), &handed_over(&without)]);
    keeps(&[BEGUN, &named("weather"), &handed_over(&without)]);
}

#[test]
fn what_the_hosts_bot_found_is_told_too() {
    let talk = HISTORY.replace(r#""state":"task""#, r#""state":"talk""#).replace("$run", "$ask_bot");
    keeps(&[BEGUN, &talk, &handed_over(FULL)]);
    breaks(Promise::NothingTwice, 25_000, &[BEGUN, &talk, &handed_over(&FULL.replace("12.50", "0"))]);
}

/// Digits keyed one after the other, from 14 s on, and what the last one led to.
fn keyed(keys: &str, then: &str) -> String {
    let last = keys.chars().count() - 1;
    let key = |(i, key): (usize, char)| {
        let at = 14_000 + 100 * i;
        let mid = r#""state":"collect","node":"number","deadline":19000,"heard":{"as":"digits"},"actions":[]"#;
        let turn = if i == last { then } else { mid };
        format!(
            r#"{{"at":{at},"event":"key","key":"{key}"}}
               {{"at":{at},{turn}}}"#
        )
    };
    keys.chars().enumerate().map(key).collect()
}

const LED_ON: &str =
    r#""state":"menu","node":"next","deadline":40000,"heard":{"as":"digits"},"actions":[$again,$menu]"#;

/// The human key at 25 s, and a handover with these slots.
fn asks_with(slots: &str) -> String {
    format!(
        r#"{{"at":25000,"event":"key","key":"0"}}
           {{"at":25000,"state":"transferring","node":"next","heard":{{"as":"human"}},"deadline":190000,"actions":[
             {{"action":"transfer","queue":"service","priority":"normal","reason":"asked","context":{{
               "path":["main","number","next"],"slots":{{{slots}}},"said":[],"waited_ms":25000,"lane":null}}}}]}}"#
    )
}

#[test]
fn an_entry_that_led_on_is_told() {
    let full = asks_with(r#""number":"138000""#);
    for keys in ["138000", "138000#", "999*138000#"] {
        keeps(&[COLLECTING, &keyed(keys, LED_ON), &full]);
        breaks(Promise::NothingTwice, 25_000, &[COLLECTING, &keyed(keys, LED_ON), &asks_with("")]);
        breaks(Promise::NothingTwice, 25_000, &[COLLECTING, &keyed(keys, LED_ON), &asks_with(r#""number":"1380""#)]);
    }
    let paused = format!(
        r#"{}{{"at":19000,"event":"tick"}}
           {{"at":19000,{LED_ON}}}"#,
        keyed("138000", r#""state":"collect","node":"number","deadline":19000,"actions":[]"#)
    );
    keeps(&[COLLECTING, &paused, &full]);
    breaks(Promise::NothingTwice, 25_000, &[COLLECTING, &paused, &asks_with("")]);
}

#[test]
fn an_entry_that_was_read_back_is_told_once_it_is_right() {
    let read = r#""state":"collect","node":"number","deadline":20000,"heard":{"as":"digits"},"actions":[$again,$menu]"#;
    let answer = |heard: &str| {
        format!(
            r#"{{"at":20000,"event":"key","key":"1"}}
               {{"at":20000,{}}}"#,
            LED_ON.replace("digits", heard)
        )
    };
    let read = keyed("138000", read);
    keeps(&[COLLECTING, &read, &answer("yes"), &asks_with(r#""number":"138000""#)]);
    breaks(Promise::NothingTwice, 25_000, &[COLLECTING, &read, &answer("yes"), &asks_with("")]);
    keeps(&[COLLECTING, &read, &answer("no"), &asks_with("")]);
}

#[test]
fn an_entry_that_was_wrong_or_is_not_known_need_not_be_told() {
    let wrong =
        r#""state":"collect","node":"number","deadline":20000,"heard":{"as":"digits"},"actions":[$again,$digits]"#;
    let asked = asks_with("").replace(r#","next""#, "").replace(r#""node":"next""#, r#""node":"number""#);
    let by_star = r#"{"at":24000,"event":"key","key":"*"}
        {"at":24000,"state":"collect","node":"number","deadline":27000,"actions":[]}"#;
    keeps(&[COLLECTING, &keyed("138000", wrong), by_star, &asked]);
    // What was said between two keys may belong to the entry.
    let said = r#"{"at":13500,"event":"speech","text":"一三八"}
        {"at":13500,"state":"collect","node":"number","deadline":19000,"heard":{"as":"none"},"actions":[]}"#;
    keeps(&[COLLECTING, said, &keyed("000", LED_ON), &asks_with("")]);
    // The next answer may have taken its place.
    let next = LED_ON.replace("menu\"", "collect\"").replace("$menu", "$digits");
    let then = r#"{"at":20000,"event":"speech","text":"一三九"}
        {"at":20000,"state":"menu","node":"next","deadline":40000,"heard":{"as":"digits"},"actions":[$again,$menu]}"#;
    keeps(&[COLLECTING, &keyed("138000", &next), then, &asks_with("")]);
}

#[test]
fn the_reason_is_the_one_that_the_caller_gave() {
    for (heard, right) in [("complaint", "complaint"), ("human", "asked")] {
        let told = |reason: &str| {
            format!(
                r#"{{"at":20000,"event":"speech","text":"我要投诉"}}
                   {{"at":20000,"state":"transferring","node":"main","heard":{{"as":"{heard}"}},"deadline":190000,
                     "actions":[$transfer({reason};main;我要投诉;20000)]}}"#
            )
        };
        keeps(&[BEGUN, &told(right)]);
        breaks(Promise::NothingTwice, 20_000, &[BEGUN, &told("turns")]);
    }
}

/// Found in review: a session that said it was restored was believed, and nothing that it had known was asked of it.
#[test]
fn who_still_knows_the_call_was_not_restored() {
    let known = |turn: &str, path: &str| {
        format!(
            r#"{{"at":15000,"event":"tick"}}
               {{"at":15000,"state":"transferring",{turn}"deadline":190000,"actions":[$wait,$transfer(restored;{path};;15000)]}}"#
        )
    };
    keeps(&[BEGUN, &known("", "")]);
    breaks(Promise::NothingTwice, 15_000, &[BEGUN, &known(r#""node":"main","#, "")]);
    breaks(Promise::NothingTwice, 15_000, &[BEGUN, &known("", "other")]);
}
