//! `equal-way`.

use presszero::charter::Promise;

use crate::record::{BEGUN, breaks, keeps};

/// A caller with this tag, at the menu.
fn tagged(tag: &str) -> String {
    BEGUN.replace(r#""event":"start""#, &format!(r#""event":"start","caller":{{"tags":["{tag}"]}}"#))
}

/// A transfer with high priority, for this reason and in this lane.
fn ahead(reason: &str, lane: &str) -> String {
    format!(
        r#"{{"at":10000,"event":"key","key":"0"}}
           {{"at":10000,"state":"transferring","node":"main","deadline":190000,"actions":[$wait,
             {{"action":"transfer","queue":"service","priority":"high","reason":"{reason}",
               "context":{{"path":["main"],"slots":{{}},"said":[],"waited_ms":10000,"lane":{lane}}}}}]}}"#
    )
}

#[test]
fn membership_puts_nobody_ahead() {
    for tag in ["vip", "tier:gold", "SVIP-3", "会员"] {
        breaks(Promise::EqualWay, 10_000, &[&tagged(tag), &ahead("asked", "null")]);
    }
}

#[test]
fn neither_does_asking_or_complaining() {
    for reason in ["asked", "complaint", "no_match", "time"] {
        breaks(Promise::EqualWay, 10_000, &[BEGUN, &ahead(reason, "null")]);
    }
}

#[test]
fn a_lane_for_members_is_found() {
    breaks(Promise::EqualWay, 10_000, &[&tagged("vip"), &ahead("lane", r#""vip""#)]);
}

#[test]
fn need_may_put_a_caller_ahead() {
    for reason in ["distress", "author"] {
        keeps(&[&tagged("vip"), &ahead(reason, "null")]);
    }
    keeps(&[&tagged("vip"), &ahead("lane", r#""elder""#)]);
    keeps(&[&tagged("gold"), &ahead("asked", r#""hearing""#)]);
}

#[test]
fn a_lane_that_nobody_is_in_puts_nobody_ahead() {
    for caller in [BEGUN.to_owned(), tagged("vip")] {
        breaks(Promise::EqualWay, 10_000, &[&caller, &ahead("lane", "null")]);
    }
}

#[test]
fn distress_that_was_heard_earlier_counts_on() {
    let distressed = r#"{"at":9500,"event":"speech","text":"气死我了"}
        {"at":9500,"state":"menu","node":"main","heard":{"as":"distress"},"actions":[$robot,$menu]}"#;
    let asked = ahead("asked", "null").replace(r#""said":[]"#, r#""said":["气死我了"]"#);
    keeps(&[BEGUN, distressed, &asked]);
}

#[test]
fn a_member_in_line_like_everyone_is_fine() {
    let normal = ahead("asked", "null").replace("high", "normal");
    keeps(&[&tagged("vip"), &normal]);
}

#[test]
fn who_calls_is_known_after_a_restart_of_the_host_too() {
    let restored = r#"{"at":9500,"event":"agent","is":"busy"}
        {"at":9500,"state":"transferring","deadline":190000,"actions":[$wait,$onward(restored;;;9500)]}"#;
    let next = ahead("lane", r#""gold""#).replace(r#""event":"key","key":"0""#, r#""event":"agent","is":"busy""#);
    breaks(Promise::EqualWay, 10_000, &[&tagged("vip"), restored, &next]);
}
