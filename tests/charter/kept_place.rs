//! `kept-place`.

use presszero::charter::Promise;

use crate::record::{OFFERED, WAITING, breaks, keeps};

#[test]
fn a_busy_or_failed_transfer_goes_somewhere() {
    for is in ["busy", "failed"] {
        let left = format!(
            r#"{{"at":12000,"event":"agent","is":"{is}"}}
               {{"at":12000,"state":"transferring","node":"main","deadline":190000,"actions":[$position]}}"#
        );
        let next = left.replace("$position", "$onward(asked;main;;12000)");
        breaks(Promise::KeptPlace, 12_000, &[WAITING, &left]);
        keeps(&[WAITING, &next]);
    }
}

#[test]
fn a_transfer_that_fails_after_the_agent_joined_goes_somewhere_too() {
    let joined = r#"{"at":20000,"event":"agent","is":"joined"}
        {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}"#;
    let dead = r#"{"at":25000,"event":"agent","is":"failed"}
        {"at":25000,"state":"with_agent","node":"main","actions":[]}"#;
    let kept = r#"{"at":25000,"event":"agent","is":"failed"}
        {"at":25000,"state":"voicemail","node":"main","deadline":80000,"actions":[$offer,$voicemail]}"#;
    breaks(Promise::KeptPlace, 25_000, &[WAITING, joined, dead]);
    keeps(&[WAITING, joined, kept]);
}

#[test]
fn the_longest_wait_leads_somewhere_and_an_early_tick_nowhere() {
    let over = r#"{"at":190000,"event":"tick"}
        {"at":190000,"state":"queued","node":"main","actions":[$position]}"#;
    let early = r#"{"at":189999,"event":"tick"}
        {"at":189999,"state":"queued","node":"main","deadline":190000,"actions":[]}"#;
    let kept = r#"{"at":190000,"event":"tick"}
        {"at":190000,"state":"callback","node":"main","deadline":200000,"actions":[$offer,$callback,$menu]}"#;
    breaks(Promise::KeptPlace, 190_000, &[WAITING, over]);
    keeps(&[WAITING, early, kept]);
}

#[test]
fn a_request_is_not_lost_by_itself() {
    let lost = r#"{"at":30000,"event":"tick"}
        {"at":30000,"state":"menu","node":"main","deadline":40000,"actions":[$hello,$menu]}"#;
    breaks(Promise::KeptPlace, 30_000, &[OFFERED, lost]);
    let survey = r#"{"at":30000,"event":"queue","position":1}
        {"at":30000,"state":"survey","node":"main","deadline":40000,"actions":[$anything,$menu]}"#;
    breaks(Promise::KeptPlace, 30_000, &[WAITING, survey]);
    // A person who leaves has served the caller; nothing else takes the caller away from one.
    let joined = r#"{"at":20000,"event":"agent","is":"joined"}
        {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}"#;
    breaks(Promise::KeptPlace, 30_000, &[WAITING, joined, lost]);
    keeps(&[WAITING, joined, &lost.replace(r#""event":"tick""#, r#""event":"agent","is":"left""#)]);
}

#[test]
fn a_kept_request_has_one_name() {
    let again = |reference: &str| {
        format!(
            r#"{{"at":20000,"event":"silence"}}
               {{"at":20000,"state":"callback","node":"main","deadline":30000,"actions":[
                 {{"action":"callback","number":"13800000000","queue":"service","reference":"{reference}"}},$offer,$menu]}}"#
        )
    };
    keeps(&[OFFERED, &again("service-1")]);
    breaks(Promise::KeptPlace, 20_000, &[OFFERED, &again("service-2")]);
    breaks(Promise::KeptPlace, 20_000, &[OFFERED, &again(" ")]);
}

#[test]
fn another_request_of_the_same_call_may_have_another_name() {
    let back_and_again = r#"{"at":20000,"event":"key","key":"*"}
        {"at":20000,"state":"menu","node":"main","heard":{"as":"back","by":"key"},"deadline":40000,"actions":[$hello,$menu]}
        {"at":30000,"event":"key","key":"0"}
        {"at":30000,"state":"callback","node":"main","heard":{"as":"human","by":"key"},"deadline":50000,"actions":[
          {"action":"callback","number":"13800000000","queue":"service","reference":"service-2"},$offer,$menu]}"#;
    keeps(&[OFFERED, back_and_again]);
}

#[test]
fn a_request_is_kept_by_an_action_and_not_by_the_name_of_a_state() {
    let kept = |state: &str, actions: &str| {
        format!(
            r#"{{"at":20000,"event":"queue","position":2}}
               {{"at":20000,"state":"{state}","node":"main","deadline":30000,"actions":[$offer{actions}]}}"#
        )
    };
    for (state, action) in [("callback", ",$callback"), ("voicemail", ",$voicemail")] {
        breaks(Promise::KeptPlace, 20_000, &[WAITING, &kept(state, ",$menu")]);
        keeps(&[WAITING, &kept(state, action)]);
        keeps(&[WAITING, &kept(state, action), &kept(state, ",$menu")]);
    }
    breaks(Promise::KeptPlace, 20_000, &[OFFERED, &kept("voicemail", ",$callback")]);
}

#[test]
fn the_number_that_is_told_is_the_number_that_is_kept() {
    let told = |number: &str, more: &str| {
        format!(
            r#"{{"at":30000,"event":"silence"}}
               {{"at":30000,"state":"callback","node":"main","deadline":40000,"actions":[{more}
                 {{"action":"say","text":"我们会打 {number} 联系您。","lang":"zh-CN","rate":1.0,"barge_in":true,"private":true}},$menu]}}"#
        )
    };
    keeps(&[OFFERED, &told("13800000000", "")]);
    breaks(Promise::KeptPlace, 30_000, &[OFFERED, &told("5550100", "")]);
    let now = r#"{"action":"callback","number":"5550100","queue":"service","reference":"service-1"},"#;
    keeps(&[OFFERED, &told("5550100", now)]);
    // What was masked cannot be compared.
    keeps(&[OFFERED, &told("***", "")]);
}
