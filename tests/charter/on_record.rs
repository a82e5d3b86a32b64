//! `on-record`.

use presszero::charter::Promise;

use crate::record::{BEGUN, breaks, keeps};

#[test]
fn time_does_not_run_backwards() {
    let back = r#"{"at":8000,"event":"prompt_finished"}
        {"at":8000,"state":"menu","node":"main","actions":[]}"#;
    let held = back.replace(r#"{"at":8000,"state""#, r#"{"at":9000,"state""#);
    let behind = r#"{"at":12000,"event":"prompt_finished"}
        {"at":11000,"state":"menu","node":"main","actions":[]}"#;
    breaks(Promise::OnRecord, 8000, &[BEGUN, back]);
    keeps(&[BEGUN, &held]);
    breaks(Promise::OnRecord, 11_000, &[BEGUN, behind]);
}

#[test]
fn a_deadline_lies_ahead() {
    let turn = |deadline: u64| {
        format!(
            r#"{{"at":12000,"event":"prompt_finished"}}
               {{"at":12000,"state":"menu","node":"main","deadline":{deadline},"actions":[]}}"#
        )
    };
    breaks(Promise::OnRecord, 12_000, &[BEGUN, &turn(11_999)]);
    keeps(&[BEGUN, &turn(12_000)]);
}

#[test]
fn state_and_actions_agree() {
    let turn = |state: &str, actions: &str| {
        format!(
            r#"{{"at":12000,"event":"speech","text":"谢谢"}}
               {{"at":12000,"state":"{state}","node":"main","heard":{{"as":"done"}},"deadline":190000,"actions":[{actions}]}}"#
        )
    };
    breaks(Promise::OnRecord, 12_000, &[BEGUN, &turn("menu", "$transfer(author;main;谢谢;12000)")]);
    breaks(Promise::OnRecord, 12_000, &[BEGUN, &turn("menu", "$callback")]);
    breaks(Promise::OnRecord, 12_000, &[BEGUN, &turn("closing", "$bye,$end(done)")]);
    breaks(Promise::OnRecord, 12_000, &[BEGUN, &turn("menu", "$mute")]);
    breaks(Promise::OnRecord, 12_000, &[BEGUN, &turn("queued", "")]);
    keeps(&[BEGUN, &turn("queued", "$transfer(author;main;谢谢;12000)")]);
    keeps(&[BEGUN, &turn("ended", "$bye,$end(done)")]);
}

#[test]
fn a_call_that_the_caller_ended_stays_ended() {
    let hung_up = r#"{"at":12000,"event":"hangup"}
        {"at":12000,"state":"ended","node":"main","actions":[]}"#;
    let after = |state: &str| {
        format!(
            r#"{{"at":13000,"event":"tick"}}
               {{"at":13000,"state":"{state}","node":"main","actions":[]}}"#
        )
    };
    keeps(&[BEGUN, hung_up, &after("ended")]);
    breaks(Promise::OnRecord, 13_000, &[BEGUN, hung_up, &after("menu")]);
}

#[test]
fn a_session_that_lost_its_memory_may_begin_its_time_anew() {
    let restored = r#"{"at":3000,"event":"silence"}
        {"at":3000,"state":"transferring","deadline":190000,"actions":[$wait,$transfer(restored;;;3000)]}"#;
    keeps(&[BEGUN, restored]);
}

#[test]
fn a_record_that_begins_in_the_middle_is_taken_as_it_stands() {
    let queued = r#"{"at":12000,"event":"queue","position":2}
        {"at":12000,"state":"queued","node":"main","deadline":190000,"actions":[]}"#;
    keeps(&[queued]);
    let from_the_start = r#"{"at":0,"event":"start"}
        {"at":0,"state":"queued","node":"main","deadline":190000,"actions":[]}"#;
    breaks(Promise::OnRecord, 0, &[from_the_start]);
}

#[test]
fn a_turn_has_the_time_of_its_event() {
    let late = |first: &str| first.replace(r#"{"at":0,"state""#, r#"{"at":86400000,"state""#);
    let start = r#"{"at":0,"event":"start"}
        {"at":0,"state":"menu","node":"main","deadline":90000000,"actions":[$hello,$menu]}"#;
    breaks(Promise::OnRecord, 86_400_000, &[&late(start)]);
    let heard_out = r#"{"at":9000,"event":"prompt_finished"}
        {"at":9001,"state":"menu","node":"main","deadline":90000000,"actions":[]}"#;
    breaks(Promise::OnRecord, 9_001, &[start, heard_out]);
    // A session taken up elsewhere may have seen a later time than the record that begins then.
    keeps(&[heard_out]);
}
