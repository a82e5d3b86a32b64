//! Whole calls in which every promise is kept: the auditor has nothing to say.

use presszero::charter::{Auditor, Rules};

use crate::record::{COLLECTING, WAITING, keeps};

#[test]
fn a_call_through_every_kind_of_node_up_to_the_callback() {
    keeps(&[
        COLLECTING,
        r##"{"at":14000,"event":"key","key":"1"}
        {"at":14000,"state":"collect","node":"number","heard":{"as":"digits","by":"key"},"deadline":17000,"actions":[]}
        {"at":14500,"event":"key","key":"0"}
        {"at":14500,"state":"collect","node":"number","heard":{"as":"digits","by":"key"},"deadline":17500,"actions":[]}
        {"at":17500,"event":"tick"}
        {"at":17500,"state":"collect","node":"number","deadline":30000,"actions":[$again,$digits]}
        {"at":20000,"event":"speech","text":"一三八零零零"}
        {"at":20000,"state":"task","node":"bill","heard":{"as":"digits"},"deadline":28000,"actions":[$run]}
        {"at":22000,"event":"task_done","ok":true,"set":{"balance":12.5}}
        {"at":22000,"state":"talk","node":"chat","deadline":40000,"actions":[$anything,$menu]}
        {"at":25000,"event":"speech","text":"有便宜的套餐吗"}
        {"at":25000,"state":"talk","node":"chat","heard":{"as":"none"},"deadline":40000,"actions":[$ask_bot]}
        {"at":26000,"event":"reply","text":"有,二十元。"}
        {"at":26000,"state":"talk","node":"chat","deadline":40000,
         "actions":[{"action":"say","text":"有,二十元。","lang":"zh","rate":1.0,"barge_in":true},$menu]}
        {"at":30000,"event":"agent","is":"joined"}
        {"at":30000,"state":"talk","node":"chat","ignored":"nobody was called","deadline":40000,"actions":[]}
        {"at":33000,"event":"speech","text":"你是机器人吗"}
        {"at":33000,"state":"talk","node":"chat","heard":{"as":"robot_question"},"deadline":50000,"actions":[$robot,$menu]}
        {"at":40000,"event":"speech","text":"那转人工吧"}
        {"at":40000,"state":"transferring","node":"chat","heard":{"as":"human","term":"转人工","by":"phrase"},"deadline":220000,
         "actions":[$wait,{"action":"transfer","queue":"service","priority":"normal","reason":"asked","context":{
           "path":["main","number","bill","chat"],"slots":{"number":"138000","balance":"12.5"},
           "said":["有便宜的套餐吗","你是机器人吗","那转人工吧"],"waited_ms":40000,"lane":null}}]}
        {"at":50000,"event":"queue","position":2,"wait_s":60}
        {"at":50000,"state":"queued","node":"chat","deadline":220000,"actions":[$position]}
        {"at":220000,"event":"tick"}
        {"at":220000,"state":"callback","node":"chat","deadline":240000,"actions":[$callback,$offer,$digits]}
        {"at":225000,"event":"key","key":"1"}
        {"at":225000,"state":"ended","node":"chat","heard":{"as":"yes","by":"key"},"actions":[$bye,$end(callback_kept)]}
        {"at":230000,"event":"hangup"}
        {"at":230000,"state":"ended","node":"chat","actions":[]}"##,
    ]);
}

#[test]
fn a_call_that_an_agent_takes_and_a_survey_ends() {
    keeps(&[
        WAITING,
        r#"{"at":20000,"event":"agent","is":"joined"}
        {"at":20000,"state":"with_agent","node":"main","actions":[$mute]}
        {"at":21000,"event":"agent","is":"busy"}
        {"at":21000,"state":"with_agent","node":"main","ignored":"an agent is on the line","actions":[]}
        {"at":80000,"event":"agent","is":"left"}
        {"at":80000,"state":"survey","node":"main","deadline":90000,"actions":[$anything,$menu]}
        {"at":83000,"event":"key","key":"1"}
        {"at":83000,"state":"ended","node":"main","heard":{"as":"option","by":"key"},"actions":[$bye,$end(agent_left)]}"#,
    ]);
}

#[test]
fn the_auditor_never_prints_what_the_caller_said() {
    let mut auditor = Auditor::new(Rules::default());
    for (event, turn) in [
        (r#"{"at":0,"event":"start"}"#, r#"{"at":0,"state":"menu","node":"main"}"#),
        (r#"{"at":10,"event":"speech","text":"my pin is 4711"}"#, r#"{"at":10,"state":"menu","node":"main"}"#),
    ] {
        auditor.observe(&serde_json::from_str(event).unwrap(), &serde_json::from_str(turn).unwrap());
    }
    assert!(!format!("{auditor:?}").contains("4711"));
}
