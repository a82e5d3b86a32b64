//! `slow-lane`.

use presszero::charter::{Promise, Rules};

use crate::record::{breaks, keeps, keeps_under};

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
