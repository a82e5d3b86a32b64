//! `slow-lane`.

use presszero::charter::{Promise, Rules};

use crate::record::{BEGUN, breaks, breaks_under, keeps, keeps_under};

/// A call that begins with this caller and these actions.
fn begins(caller: &str, state: &str, actions: &str) -> String {
    format!(
        r#"{{"at":0,"event":"start","caller":{caller}}}
           {{"at":0,"state":"{state}","node":"main","deadline":20000,"actions":[{actions}]}}"#
    )
}

#[test]
fn an_older_caller_is_not_rushed() {
    breaks(Promise::SlowLane, 0, &[&begins(r#"{"age":65}"#, "menu", "$hello,$menu")]);
    breaks(Promise::SlowLane, 0, &[&begins(r#"{"tags":["elder"]}"#, "menu", "$hello,$menu")]);
    breaks(Promise::SlowLane, 0, &[&begins(r#"{"age":80}"#, "menu", "$slow,$hello,$menu")]);
}

#[test]
fn slower_speech_or_a_person_is_right() {
    keeps(&[&begins(r#"{"age":72}"#, "menu", "$slow,$menu")]);
    let handed_over = begins(r#"{"age":72}"#, "transferring", "$wait,$transfer(lane;main;;0)");
    keeps(&[&handed_over]);
}

#[test]
fn younger_callers_writers_and_flows_without_the_lane_are_served_as_usual() {
    keeps(&[&begins(r#"{"age":64}"#, "menu", "$hello,$menu")]);
    keeps(&[&begins(r#"{"age":72,"channel":"text"}"#, "menu", "$hello,$menu")]);
    let rules = Rules { elder_age: None, ..Rules::default() };
    keeps_under(rules, &[&begins(r#"{"age":72}"#, "menu", "$hello,$menu")]);
}

#[test]
fn the_tags_of_a_flow_are_those_of_its_lanes() {
    let rules = Rules { slow_tags: vec!["hearing".into()], ..Rules::default() };
    let tagged = |tag: &str| begins(&format!(r#"{{"tags":["{tag}"]}}"#), "menu", "$hello,$menu");
    breaks_under(rules.clone(), Promise::SlowLane, 0, &[&tagged("Hearing")]);
    keeps_under(rules, &[&tagged("elder")]);
    keeps(&[&tagged("hearing")]);
}

/// The bot answers an utterance at 10 s.
fn answered(heard: &str, says: &str) -> String {
    format!(
        r#"{{"at":10000,"event":"speech","text":"说慢一点"}}
           {{"at":10000,"state":"menu","node":"main","heard":{{"as":"{heard}"}},"deadline":30000,"actions":[{says},$menu]}}"#
    )
}

#[test]
fn who_is_spoken_to_slowly_stays_so() {
    let slowly = begins(r#"{"age":72}"#, "menu", "$slow,$menu");
    keeps(&[&slowly, &answered("none", "$slow")]);
    breaks(Promise::SlowLane, 10_000, &[&slowly, &answered("none", "$again")]);
    // Another lane takes nothing away, in words or by a late start.
    breaks(Promise::SlowLane, 10_000, &[&slowly, &answered("elder", "$hello")]);
    let late = r#"{"at":10000,"event":"start","caller":{"tags":["visitor"]}}
        {"at":10000,"state":"menu","node":"main","deadline":30000,"actions":[$hello,$menu]}"#;
    breaks(Promise::SlowLane, 10_000, &[&slowly, late]);
}

#[test]
fn words_that_lead_into_a_lane_are_heeded() {
    breaks(Promise::SlowLane, 10_000, &[BEGUN, &answered("elder", "$again")]);
    keeps(&[BEGUN, &answered("elder", "$slow")]);
    keeps(&[BEGUN, &answered("elder", "$hello")]);
    let recorded = r#"{"action":"say","audio":"slow.wav","lang":"zh-CN","rate":0.8,"barge_in":true}"#;
    keeps(&[BEGUN, &answered("elder", recorded)]);
    let handed_over = r#"{"at":10000,"event":"speech","text":"我年纪大了"}
        {"at":10000,"state":"transferring","node":"main","heard":{"as":"elder"},"deadline":190000,
         "actions":[$transfer(lane;main;我年纪大了;10000)]}"#;
    keeps(&[BEGUN, handed_over]);
}
