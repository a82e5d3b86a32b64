//! What was once wrong in a running call, each by what the caller suffered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use presszero::Session;
use presszero::protocol::{Action, Caller, Channel, Event, EventKind, Key, Millis, Phase, Reason, Start, Turn};

fn give<'f>(session: &mut Session, flow: &'f presszero::Flow, at: u64, kind: EventKind) -> Turn<'f> {
    session.handle(flow, &Event::new(Millis(at), kind))
}

fn press(session: &mut Session, flow: &presszero::Flow, at: u64, keys: &str) {
    for key in keys.chars() {
        give(session, flow, at, EventKind::Key { key: Key::from_char(key).expect("a key") });
    }
}

/// Found by the verifier: the report and the end of the time came in one event, and the agent had to ask for the balance again.
#[test]
fn what_a_task_found_reaches_the_agent_though_the_time_ran_out_meanwhile() {
    let flow = common::small("gas");
    let (mut session, _) = Session::start(&flow, Start::default());
    press(&mut session, &flow, 1_000, "1123456#");
    press(&mut session, &flow, 2_000, "1");
    assert_eq!(session.phase(), Phase::Task);
    let set = BTreeMap::from([("balance".to_owned(), "12".into())]);
    let turn = give(&mut session, &flow, 3_600_000, EventKind::TaskDone { ok: true, task: None, set });
    let [.., Action::Transfer { reason: Reason::Time, context, .. }] = turn.actions.as_slice() else {
        panic!("{turn:?}");
    };
    assert_eq!(context.slots.get("balance").map(|value| value.reveal().as_str()), Some("12"));
}

/// Found by the verifier: a host whose `start` came late took a deaf caller back to the voice channel.
#[test]
fn a_late_start_leaves_a_caller_in_writing_where_a_lane_took_them_there() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[lane.deaf]\nkey = '9'\nchannel = 'text'\ngo = 'm'\n\
         [menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n",
    )
    .expect("a flow");
    let mut session = Session::new();
    press(&mut session, &flow, 0, "9");
    assert_eq!((session.phase(), session.deadline()), (Phase::Menu, None), "nobody is hurried in writing");
    give(&mut session, &flow, 500, EventKind::Start(Start::default()));
    assert_eq!(session.deadline(), None);
}

/// Found by the verifier: the silence of a caller who turned out to be typing was counted all the same.
#[test]
fn a_late_start_in_writing_hurries_nobody_any_more() {
    let flow = common::small("gas");
    let mut session = Session::new();
    give(&mut session, &flow, 0, EventKind::Key { key: Key::from_char('7').expect("a key") });
    assert!(session.deadline().is_some());
    let caller = Caller { channel: Channel::Text, ..Caller::default() };
    give(&mut session, &flow, 500, EventKind::Start(Start { clock: None, caller }));
    assert_eq!(session.deadline(), None);
}

/// Found by the verifier: a key that leads into a lane was no turn, so that it could be pressed beyond every limit.
#[test]
fn the_key_of_a_lane_that_leads_to_a_menu_counts_as_a_turn() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[limits]\nturns = 2\nvisits = 5\n[lane.calm]\nkey = '8'\ngo = 'm'\n\
         [menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n",
    )
    .expect("a flow");
    let (mut session, _) = Session::start(&flow, Start::default());
    press(&mut session, &flow, 1_000, "88");
    assert_eq!(session.phase(), Phase::Menu);
    press(&mut session, &flow, 2_000, "8");
    assert_eq!(session.phase(), Phase::Transferring);
}

/// The host's bot said goodbye, and the caller was left in a silence that nothing ended but a word to the same bot.
#[test]
fn after_a_bots_goodbye_the_caller_is_asked_what_else() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'zh-CN'\nstart = 't'\n[human]\nqueue = 'q'\n[talk.t]\nsay = '请说'\nrun = 'bot'\n",
    )
    .expect("a flow");
    for (answer, phase) in [("祝您愉快，再见！", Phase::Closing), ("您再见到他时请转告。", Phase::Talk)]
    {
        let (mut session, _) = Session::start(&flow, Start::default());
        session.handle(&flow, &Event::speech(Millis(1_000), "开户要带什么"));
        give(&mut session, &flow, 2_000, EventKind::Reply { text: answer.into() });
        assert_eq!(session.phase(), phase, "{answer}");
    }
}

/// A bot that denied that there are people had the last word.
#[test]
fn a_bot_that_denies_people_is_put_right() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'zh-CN'\nstart = 't'\n[human]\nqueue = 'q'\n[talk.t]\nsay = '请说'\nrun = 'bot'\n",
    )
    .expect("a flow");
    let (mut session, _) = Session::start(&flow, Start::default());
    session.handle(&flow, &Event::speech(Millis(1_000), "开户要带什么"));
    let turn = give(&mut session, &flow, 2_000, EventKind::Reply { text: "我们没有人工服务。".into() });
    let said: String = turn
        .actions
        .iter()
        .filter_map(|action| match action {
            Action::Say { text, .. } => text.as_deref(),
            _ => None,
        })
        .collect();
    assert!(said.contains("机器人") && said.contains("转人工") && !said.contains("没有人工"), "{said}");
}
