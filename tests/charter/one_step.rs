//! `one-step` and `always-open`.

use presszero::charter::{Promise, Rules};
use presszero::protocol::Key;

use crate::record::{
    BEGUN, COLLECTING, OFFERED, WAITING, breaches, breaks, breaks_under, keeps, keeps_under, with_key,
};

#[test]
fn the_human_key_in_a_menu_transfers() {
    keeps(&[WAITING]);
    breaks(
        Promise::OneStep,
        10_000,
        &[
            BEGUN,
            r#"{"at":10000,"event":"key","key":"0"}
               {"at":10000,"state":"menu","node":"main","heard":{"as":"none","by":"key"},"actions":[$again,$menu]}"#,
        ],
    );
}

#[test]
fn another_human_key_is_honoured_and_zero_is_then_an_ordinary_key() {
    let rules = Rules { human_key: Key::from_char('9').unwrap(), ..Rules::default() };
    let pressed = |key: &str| {
        format!(
            r#"{{"at":10000,"event":"key","key":"{key}"}}
               {{"at":10000,"state":"menu","node":"main","heard":{{"as":"option","by":"key"}},"actions":[$again,$menu]}}"#
        )
    };
    let begun = with_key(BEGUN, '9');
    keeps_under(rules.clone(), &[&begun, &pressed("0")]);
    breaks_under(rules, Promise::OneStep, 10_000, &[&begun, &pressed("9")]);
}

#[test]
fn plain_words_count_though_the_session_claims_to_have_heard_nothing() {
    for words in ["转人工", " Agent. ", "投诉", "Quiero hablar con una persona"] {
        let refused = format!(
            r#"{{"at":10000,"event":"speech","text":"{words}"}}
               {{"at":10000,"state":"menu","node":"main","heard":{{"as":"none"}},"actions":[$again,$menu]}}"#
        );
        breaks(Promise::OneStep, 10_000, &[BEGUN, &refused]);
    }
}

#[test]
fn words_that_ask_for_nobody_may_be_answered_by_the_bot() {
    for words in ["不用转人工", "人工智能", "travel agent", "human resources"] {
        let answered = format!(
            r#"{{"at":10000,"event":"speech","text":"{words}"}}
               {{"at":10000,"state":"menu","node":"main","heard":{{"as":"none"}},"actions":[$again,$menu]}}"#
        );
        keeps(&[BEGUN, &answered]);
    }
}

#[test]
fn a_complaint_that_was_heard_is_handed_over() {
    let heard = r#"{"at":10000,"event":"speech","text":"你们太差了我要去投诉你们"}
        {"at":10000,"state":"menu","node":"main","heard":{"as":"complaint","term":"投诉","by":"phrase"},"actions":[$again,$menu]}"#;
    breaks(Promise::OneStep, 10_000, &[BEGUN, heard]);
}

#[test]
fn distress_may_be_answered_with_an_offer() {
    let heard = r#"{"at":10000,"event":"speech","text":"气死我了"}
        {"at":10000,"state":"menu","node":"main","heard":{"as":"distress","by":"phrase"},"actions":[$robot,$menu]}"#;
    keeps(&[BEGUN, heard]);
}

#[test]
fn a_transfer_that_asks_for_something_first_is_no_transfer() {
    let asked = r#"{"at":10000,"event":"key","key":"0"}
        {"at":10000,"state":"transferring","node":"main","heard":{"as":"human","by":"key"},"deadline":190000,
         "actions":[$again,$digits,$transfer(asked;main;;10000)]}"#;
    breaks(Promise::OneStep, 10_000, &[BEGUN, asked]);
}

#[test]
fn a_closed_queue_keeps_the_request_and_may_listen() {
    for kept in ["callback", "voicemail"] {
        let kept = format!(
            r#"{{"at":10000,"event":"speech","text":"人工"}}
               {{"at":10000,"state":"{kept}","node":"main","heard":{{"as":"human"}},"deadline":30000,"actions":[$offer,${kept},$menu]}}"#
        );
        keeps(&[BEGUN, &kept]);
    }
}

#[test]
fn a_caller_in_line_needs_no_second_transfer() {
    let again = r#"{"at":20000,"event":"speech","text":"转人工"}
        {"at":20000,"state":"transferring","node":"main","heard":{"as":"human"},"deadline":190000,"actions":[$position]}"#;
    keeps(&[WAITING, again]);
}

#[test]
fn the_human_key_counts_where_a_callback_is_offered() {
    let ignored = r#"{"at":20000,"event":"key","key":"0"}
        {"at":20000,"state":"callback","node":"main","heard":{"as":"human","by":"key"},"deadline":30000,"actions":[]}"#;
    let tried = r#"{"at":20000,"event":"key","key":"0"}
        {"at":20000,"state":"transferring","node":"main","heard":{"as":"human","by":"key"},"deadline":190000,
         "actions":[$transfer(asked;main;;20000)]}"#;
    // The offer takes 5 s to say, so it is over by then.
    breaks(Promise::OneStep, 20_000, &[OFFERED, ignored]);
    keeps(&[OFFERED, tried]);
}

/// The caller is done, and the bot has hung up; the line is still open.
const FAREWELL: &str = r#"
    {"at":10000,"event":"speech","text":"谢谢没事了"}
    {"at":10000,"state":"ended","node":"main","heard":{"as":"done"},"actions":[$bye,$end(done)]}
"#;

#[test]
fn the_way_out_is_open_during_the_farewell_and_not_after_hanging_up() {
    let refused = r#"{"at":14000,"event":"key","key":"0"}
        {"at":14000,"state":"ended","node":"main","ignored":"the call is over","actions":[]}"#;
    let hung_up = r#"{"at":13000,"event":"hangup"}
        {"at":13000,"state":"ended","node":"main","actions":[]}"#;
    breaks(Promise::OneStep, 14_000, &[BEGUN, FAREWELL, refused]);
    keeps(&[BEGUN, FAREWELL, hung_up, refused]);
}

/// Keys in an entry, one second apart from 14 s on, each answered by nothing.
fn keyed(keys: &str) -> String {
    let turn = |(i, key): (usize, char)| {
        let at = 14_000 + 1000 * i;
        let deadline = at + 3000;
        format!(
            r#"{{"at":{at},"event":"key","key":"{key}"}}
               {{"at":{at},"state":"collect","node":"number","deadline":{deadline},"actions":[]}}"#
        )
    };
    keys.chars().enumerate().map(turn).collect()
}

#[test]
fn digits_of_an_entry_ask_for_nobody() {
    for keys in ["13800", "01000", "1000", "00", "10#", "*1", "**0"] {
        keeps(&[COLLECTING, &keyed(keys)]);
    }
}

#[test]
fn gestures_in_an_entry_are_requests() {
    for (keys, at) in [("000", 16_000), ("0#", 15_000), ("*0", 15_000), ("138*0", 18_000)] {
        breaks(Promise::AlwaysOpen, at, &[COLLECTING, &keyed(keys)]);
    }
}

#[test]
fn the_human_key_alone_and_a_pause_is_a_request() {
    let paused = r#"{"at":17000,"event":"tick"}
        {"at":17000,"state":"collect","node":"number","deadline":23000,"actions":[$again,$digits]}"#;
    let handed_over = r#"{"at":17000,"event":"tick"}
        {"at":17000,"state":"transferring","node":"number","deadline":190000,"actions":[$transfer(asked;main,number;;17000)]}"#;
    let early = r#"{"at":15000,"event":"tick"}
        {"at":15000,"state":"collect","node":"number","deadline":17000,"actions":[]}"#;
    breaks(Promise::AlwaysOpen, 17_000, &[COLLECTING, &keyed("0"), paused]);
    keeps(&[COLLECTING, &keyed("0"), handed_over]);
    keeps(&[COLLECTING, &keyed("0"), early]);
    breaks(Promise::AlwaysOpen, 17_000, &[COLLECTING, &keyed("0"), early, paused]);
}

#[test]
fn a_gesture_begins_anew_where_the_bot_asks_anew() {
    let asked_again = r#"{"at":17000,"event":"speech","text":"等等"}
        {"at":17000,"state":"collect","node":"number","heard":{"as":"none"},"deadline":23000,"actions":[$again,$digits]}
        {"at":19000,"event":"key","key":"0"}
        {"at":19000,"state":"collect","node":"number","deadline":22000,"actions":[]}"#;
    keeps(&[COLLECTING, &keyed("00"), asked_again]);
}

#[test]
fn a_human_key_that_is_no_digit_counts_at_once_in_an_entry() {
    let rules = Rules { human_key: Key::POUND, ..Rules::default() };
    let found = breaches(rules, &[&with_key(COLLECTING, '#'), &keyed("1#")]);
    assert_eq!(
        found.iter().map(|breach| (breach.promise, breach.at.0)).collect::<Vec<_>>(),
        [(Promise::AlwaysOpen, 15_000)]
    );
}

#[test]
fn an_entry_of_one_digit_leaves_the_human_key_alone() {
    let one = COLLECTING.replace("$digits", "$menu");
    breaks(Promise::OneStep, 14_000, &[&one, &keyed("0")]);
}

#[test]
fn a_request_while_a_prompt_plays_is_open() {
    let begun = r#"{"at":0,"event":"start"}
        {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$hello,$menu]}"#;
    let deaf = r#"{"at":2000,"event":"key","key":"0"}
        {"at":2000,"state":"menu","node":"main","ignored":"the greeting plays","actions":[]}"#;
    breaks(Promise::AlwaysOpen, 2000, &[begun, deaf]);
    // What has nothing to say does not end a prompt; the host's word does.
    let quiet = |event: &str| {
        format!(
            r#"{{"at":1000,"event":"{event}"}}
               {{"at":1000,"state":"menu","node":"main","deadline":20000,"actions":[]}}"#
        )
    };
    breaks(Promise::AlwaysOpen, 2000, &[begun, &quiet("queue"), deaf]);
    breaks(Promise::OneStep, 2000, &[begun, &quiet("prompt_finished"), deaf]);
}

#[test]
fn a_request_before_the_first_digit_comes_in_the_middle_of_nothing() {
    let refused = r#"{"at":15000,"event":"speech","text":"人工"}
        {"at":15000,"state":"collect","node":"number","heard":{"as":"none"},"deadline":20000,"actions":[]}"#;
    breaks(Promise::OneStep, 15_000, &[COLLECTING, refused]);
    breaks(Promise::AlwaysOpen, 15_000, &[COLLECTING, &keyed("1"), refused]);
}

/// A task has begun at 10 s.
const AT_WORK: &str = r#"
    {"at":10000,"event":"key","key":"2"}
    {"at":10000,"state":"task","node":"bill","heard":{"as":"option","by":"key"},"deadline":18000,"actions":[$run]}
"#;

#[test]
fn a_request_while_a_task_runs_is_open() {
    let made_to_wait = r#"{"at":11000,"event":"speech","text":"人工"}
        {"at":11000,"state":"task","node":"bill","heard":{"as":"human"},"deadline":18000,"actions":[]}"#;
    let heard = r#"{"at":11000,"event":"speech","text":"人工"}
        {"at":11000,"state":"queued","node":"bill","heard":{"as":"human"},"deadline":190000,
         "actions":[$transfer(asked;main,bill;人工;11000)]}"#;
    breaks(Promise::AlwaysOpen, 11_000, &[BEGUN, AT_WORK, made_to_wait]);
    keeps(&[BEGUN, AT_WORK, heard]);
}

#[test]
fn a_request_while_the_hosts_bot_thinks_and_after_a_wrong_input_is_open() {
    let asked = r#"{"at":10000,"event":"speech","text":"套餐"}
        {"at":10000,"state":"talk","node":"chat","heard":{"as":"option"},"actions":[$ask_bot]}
        {"at":11000,"event":"speech","text":"人工"}
        {"at":11000,"state":"talk","node":"chat","heard":{"as":"none"},"actions":[]}"#;
    let wrong = r#"{"at":10000,"event":"key","key":"7"}
        {"at":10000,"state":"menu","node":"main","heard":{"as":"none","by":"key"},"actions":[$again,$menu]}
        {"at":15000,"event":"key","key":"0"}
        {"at":15000,"state":"menu","node":"main","heard":{"as":"none","by":"key"},"actions":[$again,$menu]}"#;
    breaks(Promise::AlwaysOpen, 11_000, &[BEGUN, asked]);
    breaks(Promise::AlwaysOpen, 15_000, &[BEGUN, wrong]);
    // The host's bot thinks on while the queue reports, and no longer once it has answered or the caller is elsewhere.
    let then = |event: &str, state: &str| {
        let meanwhile = format!(
            r#"{{"at":10500,{event}}}
               {{"at":10500,"state":"{state}","node":"chat","heard":{{"as":"option"}},"actions":[]}}
               {{"at":11000"#
        );
        asked.replacen(r#"{"at":11000"#, &meanwhile, 1).replace(
            r#""state":"talk","node":"chat","heard":{"as":"none"}"#,
            &format!(r#""state":"{state}","node":"chat","heard":{{"as":"none"}}"#),
        )
    };
    breaks(Promise::AlwaysOpen, 11_000, &[BEGUN, &then(r#""event":"queue""#, "talk")]);
    breaks(Promise::OneStep, 11_000, &[BEGUN, &then(r#""event":"reply","text":"""#, "talk")]);
    breaks(Promise::OneStep, 11_000, &[BEGUN, &then(r#""event":"key","key":"1""#, "menu")]);
}

#[test]
fn the_explanation_says_what_was_asked_and_what_happened() {
    let found = breaches(Rules::default(), &[COLLECTING, &keyed("*0")]);
    assert_eq!(
        found[0].to_string(),
        "always-open at 15 s: the caller pressed `*` and the human key in the middle of an entry, and nobody was called: \
         the call stands in `collect` without a transfer"
    );
}

#[test]
fn keys_with_something_between_them_are_no_gesture() {
    let noise = r#"{"at":15500,"event":"speech","text":"嗯"}
        {"at":15500,"state":"collect","node":"number","heard":{"as":"none"},"deadline":18000,"actions":[]}
        {"at":16000,"event":"key","key":"0"}
        {"at":16000,"state":"collect","node":"number","deadline":19000,"actions":[]}"#;
    keeps(&[COLLECTING, &keyed("00"), noise]);
    // The pause of three seconds was over, though no tick told so.
    let late = r#"{"at":30000,"event":"key","key":"0"}
        {"at":30000,"state":"collect","node":"number","deadline":33000,"actions":[]}"#;
    keeps(&[COLLECTING, &keyed("00"), late]);
    // A tick at the deadline ends the pause, whatever the session makes of it.
    let paused = r#"{"at":18000,"event":"tick"}
        {"at":18000,"state":"collect","node":"number","deadline":25000,"actions":[]}
        {"at":19000,"event":"key","key":"0"}
        {"at":19000,"state":"collect","node":"number","deadline":22000,"actions":[]}"#;
    keeps(&[COLLECTING, &keyed("00"), paused]);
}

#[test]
fn the_human_key_typed_or_said_alone_is_that_key_where_no_entry_is_taken() {
    let typed = r#"{"at":16000,"event":"speech","text":" 0 "}
        {"at":16000,"state":"menu","node":"main","heard":{"as":"none"},"actions":[$again,$menu]}"#;
    let other = typed.replace(" 0 ", "1");
    let digit = typed.replace(r#""menu","node":"main""#, r#""collect","node":"number""#).replace("$menu", "$digits");
    breaks(Promise::OneStep, 16_000, &[BEGUN, typed]);
    keeps(&[BEGUN, &other]);
    keeps(&[COLLECTING, &digit]);
}

#[test]
fn a_star_that_led_elsewhere_begins_no_gesture() {
    let offered = OFFERED.replace("$offer,$menu", "$offer,$digits");
    let back = r#"{"at":20000,"event":"key","key":"*"}
        {"at":20000,"state":"collect","node":"number","heard":{"as":"back","by":"key"},"deadline":40000,"actions":[$again,$digits]}
        {"at":30000,"event":"key","key":"0"}
        {"at":30000,"state":"collect","node":"number","deadline":33000,"actions":[]}"#;
    keeps(&[&offered, back]);
    let on = r#"{"at":14000,"event":"key","key":"*"}
        {"at":14000,"state":"collect","node":"other","deadline":40000,"actions":[$again,$digits]}
        {"at":20000,"event":"key","key":"0"}
        {"at":20000,"state":"collect","node":"other","deadline":23000,"actions":[]}"#;
    keeps(&[COLLECTING, on]);
    // Where it led nowhere, it does, though the question was asked again.
    breaks(Promise::OneStep, 20_000, &[COLLECTING, &on.replace("other", "number")]);
}

#[test]
fn a_transfer_that_is_only_in_the_state_is_told_once() {
    let claimed = r#"{"at":10000,"event":"key","key":"0"}
        {"at":10000,"state":"transferring","node":"main","heard":{"as":"human","by":"key"},"deadline":190000,"actions":[$wait]}"#;
    breaks(Promise::OneStep, 10_000, &[BEGUN, claimed]);
}

#[test]
fn a_record_may_begin_before_the_call_or_where_the_request_stands() {
    let first = |state: &str, ignored: &str| {
        format!(
            r#"{{"at":10000,"event":"key","key":"0"}}
               {{"at":10000,"state":"{state}","node":"main",{ignored}"deadline":190000,"actions":[]}}"#
        )
    };
    keeps(&[&first("greeting", r#""ignored":"the call has not begun","#)]);
    keeps(&[&first("menu", r#""ignored":"the call has not begun","#)]);
    keeps(&[&first("queued", "")]);
    breaks(Promise::OneStep, 10_000, &[&first("menu", "")]);
}

#[test]
fn a_request_in_any_hypothesis_of_the_recogniser_counts() {
    let unsure = |text: &str, others: &str| {
        format!(
            r#"{{"at":12000,"event":"speech","text":"{text}","alternatives":[{others}]}}
               {{"at":12000,"state":"menu","node":"main","heard":{{"as":"none"}},"deadline":30000,"actions":[$again,$menu]}}"#
        )
    };
    breaks(Promise::OneStep, 12_000, &[BEGUN, &unsure("专人公", r#""转人工""#)]);
    breaks(Promise::OneStep, 12_000, &[BEGUN, &unsure("专人公", r#""查话费","转人工""#)]);
    keeps(&[BEGUN, &unsure("专人公", r#""专人工资""#)]);
    breaks(Promise::OneStep, 12_000, &[BEGUN, &unsure("1", r#""转人工""#)]);
}

#[test]
fn distress_is_answered_with_a_person_or_with_the_way_to_one() {
    let answered = |says: &str| {
        format!(
            r#"{{"at":12000,"event":"speech","text":"我不想活了"}}
               {{"at":12000,"state":"menu","node":"main","heard":{{"as":"distress"}},"deadline":30000,"actions":[{says}$menu]}}"#
        )
    };
    breaks(Promise::OneStep, 12_000, &[BEGUN, &answered("$again,")]);
    breaks(Promise::OneStep, 12_000, &[BEGUN, &answered("")]);
    keeps(&[BEGUN, &answered("$hello,")]);
    let foreign = r#"{"action":"say","text":"Anteeksi.","lang":"fi","rate":1.0,"barge_in":true},"#;
    keeps(&[BEGUN, &answered(foreign)]);
    let passed_on = answered("$ask_bot,").replace("menu\"", "talk\"");
    keeps(&[BEGUN, &passed_on]);
}

/// Found by a tester: `left` came before `joined`, and the caller stayed with nobody whatever they pressed.
#[test]
fn who_may_be_alone_with_a_muted_bot_is_owed_a_person() {
    let joined = r#"{"at":20000,"event":"agent","is":"joined"}
        {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}"#;
    let left = r#"{"at":19000,"event":"agent","is":"left"}
        {"at":19000,"state":"transferring","node":"main","deadline":190000,"ignored":"the caller waits for a person","actions":[]}"#;
    let deaf = r#"{"at":30000,"event":"key","key":"0"}
        {"at":30000,"state":"with_agent","node":"main","heard":{"as":"human","by":"key"},"ignored":"a person is on the line","actions":[]}"#;
    keeps(&[WAITING, joined, deaf]);
    breaks(Promise::OneStep, 30_000, &[WAITING, left, joined, deaf]);
}
