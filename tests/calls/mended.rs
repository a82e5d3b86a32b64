//! What was once wrong in a running call, each by what the caller suffered.

use crate::common;
use crate::common::said;
use std::collections::BTreeMap;

use presszero::Session;
use presszero::protocol::{Action, Caller, Channel, Event, EventKind, Key, Millis, Phase, Reason, Speech, Start, Turn};

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

/// Found by a tester: where the human key was `#`, `1` or `2`, the engine told callers to press it for something else.
#[test]
fn the_engine_never_tells_to_press_the_human_key_for_something_else() {
    for human in Key::ALL {
        let flow = presszero::Flow::parse(&format!(
            "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\nkey = '{human}'\n[queue.q]\nhours = '09:00-10:00'\ntimezone = 'UTC'\n\
             [menu.m]\noptions = [{{ label = 'one', words = ['one'], go = 'c' }}]\n\
             [collect.c]\nslot = 's'\ndigits = '2-4'\nconfirm = true\ngo = 'end'\n"
        ))
        .expect("a flow");
        let proof = presszero::verify::prove(&flow);
        assert!(proof.holds(), "{human}: {:?}", proof.broken().collect::<Vec<_>>());
        let told = [confirmed(&flow), offered(&flow), recorded(&flow)];
        for (ask, sure) in told {
            assert!(sure, "{human}: {ask}");
            let name = match human {
                Key::STAR => "star".to_owned(),
                Key::POUND => "pound".to_owned(),
                human => human.to_string(),
            };
            let wrong = ask.split('.').filter(|sentence| !sentence.contains("person"));
            assert!(wrong.into_iter().all(|sentence| !sentence.contains(&format!("press {name}"))), "{human}: {ask}");
        }
    }
}

/// The key that a sentence tells for this.
fn key_for(told: &str, what: &str) -> Key {
    let sentence = told.split(['.', ';']).find(|part| part.to_lowercase().contains(what)).expect("announced");
    match sentence.rsplit("press ").next().expect("a key").split(' ').next().expect("a key") {
        "star" => Key::STAR,
        "pound" => Key::POUND,
        digit => digit.parse().expect("a key"),
    }
}

/// What is asked when an entry is read back, and whether its 'yes' means yes.
fn confirmed(flow: &presszero::Flow) -> (String, bool) {
    let (mut session, _) = Session::start(flow, Start::default());
    give(&mut session, flow, 1_000, EventKind::Speech(Speech::new("one")));
    press(&mut session, flow, 2_000, if flow.human_key().as_char() == '5' { "66" } else { "55" });
    let turn = give(&mut session, flow, 60_000, EventKind::Tick);
    let told = said(&turn);
    let kind = EventKind::Key { key: key_for(&told, "right") };
    let turn = give(&mut session, flow, 61_000, kind);
    (told, turn.state == Phase::Closing)
}

fn asks_at_night(flow: &presszero::Flow, number: bool) -> (Session, String) {
    let id = number.then(|| "13200000000".into());
    let caller = Caller { id, ..Caller::default() };
    let (mut session, _) = Session::start(flow, Start { clock: Some("2026-11-21T22:00:00Z".into()), caller });
    let turn = give(&mut session, flow, 1_000, EventKind::Key { key: flow.human_key() });
    let told = said(&turn);
    (session, told)
}

/// What is offered at night, and whether each key does what it is told for.
fn offered(flow: &presszero::Flow) -> (String, bool) {
    let (session, told) = asks_at_night(flow, true);
    let leads = |what: &str, to: Phase| {
        let kind = EventKind::Key { key: key_for(&told, what) };
        give(&mut session.clone(), flow, 2_000, kind).state == to
    };
    let sure = leads("confirm", Phase::Ended)
        && leads("another number", Phase::Callback)
        && leads("message", Phase::Voicemail)
        && leads("self-service", Phase::Menu);
    (told, sure)
}

/// How a message is ended, and whether that key ends it.
fn recorded(flow: &presszero::Flow) -> (String, bool) {
    let (mut session, told) = asks_at_night(flow, true);
    let turn = give(&mut session, flow, 2_000, EventKind::Key { key: key_for(&told, "message") });
    let told = said(&turn);
    let turn = give(&mut session, flow, 3_000, EventKind::Key { key: key_for(&told, "after the tone") });
    (told, turn.state == Phase::Ended)
}

/// Found by a tester: 'back' at a callback that was kept led round and round once every visit was used up.
#[test]
fn a_callback_that_is_kept_is_not_offered_for_ever() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[queue.q]\nhours = '09:00-10:00'\ntimezone = 'UTC'\n\
         [menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n",
    )
    .expect("a flow");
    for step in ["go back", "repeat", "qxzzq"] {
        let (mut session, told) = asks_at_night(&flow, true);
        assert!(told.contains("self-service"));
        let mut states = Vec::new();
        for round in 1..20 {
            let turn = give(&mut session, &flow, 1_000 + round * 1_000, EventKind::Speech(Speech::new(step)));
            let is_told = said(&turn).contains("self-service");
            if turn.state == Phase::Callback {
                let way = give(&mut session.clone(), &flow, 50_000, EventKind::Speech(Speech::new("go back"))).state;
                assert_eq!(is_told, way == Phase::Menu, "the way back is told as long as there is one");
            }
            states.push(turn.state);
            if turn.state.is_with_bot() {
                give(&mut session, &flow, 1_500 + round * 1_000, EventKind::Key { key: Key::ZERO });
            }
        }
        assert_eq!(states.last(), Some(&Phase::Voicemail), "{step}: {states:?}");
        assert!(states.iter().filter(|state| **state == Phase::Callback).count() <= 4, "{step}: {states:?}");
    }
}

/// Found by a tester: a lane's key was announced at the start of a flow that then took it for a digit.
#[test]
fn the_key_of_a_lane_is_a_digit_of_an_entry_and_is_not_announced_before_one() {
    let text = |start: &str| {
        format!(
            "name = 'a'\nlang = 'en'\nstart = '{start}'\n[human]\nqueue = 'q'\n[lane.calm]\nkey = '8'\nlabel = 'more time'\ngo = 'm'\n\
             [menu.m]\noptions = [{{ key = '1', label = 'one', go = 'c' }}]\n[message.hello]\nsay = 'Hello.'\ngo = 'c'\n\
             [collect.c]\nslot = 's'\ndigits = 4\nconfirm = true\ngo = 'end'\n"
        )
    };
    let flow = presszero::Flow::parse(&text("m")).expect("a flow");
    let (mut session, first) = Session::start(&flow, Start::default());
    assert!(said(&first).contains("For more time, press 8."), "{first:?}");
    press(&mut session, &flow, 1_000, "18888");
    let turn = give(&mut session, &flow, 2_000, EventKind::Key { key: Key::from_char('1').expect("a key") });
    assert_eq!((turn.state, session.slot("s")), (Phase::Closing, Some("8888")));
    for start in ["c", "hello"] {
        let flow = presszero::Flow::parse(&text(start)).expect("a flow");
        let (_, first) = Session::start(&flow, Start::default());
        assert!(!said(&first).contains("press 8"), "{first:?}");
    }
}

/// What is asked right now comes before what was told at the start.
#[test]
fn the_key_of_a_lane_answers_yes_where_an_entry_is_read_back() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[lane.calm]\nkey = '1'\nlabel = 'more time'\ngo = 'm'\n\
         [menu.m]\noptions = [{ key = '2', label = 'one', go = 'c' }]\n\
         [collect.c]\nslot = 's'\ndigits = 2\nconfirm = true\ngo = 'end'\n",
    )
    .expect("a flow");
    let (mut session, _) = Session::start(&flow, Start::default());
    press(&mut session, &flow, 1_000, "2551");
    assert_eq!((session.phase(), session.slot("s")), (Phase::Closing, Some("55")));
}

/// Found by a tester: a masked number that the bot reads aloud stood in the debug output of the turn.
#[test]
fn what_is_read_aloud_of_a_masked_entry_is_marked_as_private_and_never_printed() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'en'\nstart = 'c'\n[human]\nqueue = 'q'\n[menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n\
         [collect.c]\nslot = 'card'\ndigits = 6\nconfirm = true\ngo = 'open'\n\
         [collect.open]\nslot = 'size'\ndigits = 4\nmask = false\nconfirm = true\ngo = 'tell'\n\
         [message.tell]\nsay = 'Card {card}, size {size}, from {caller}.'\ngo = 'm'\n",
    )
    .expect("a flow");
    let caller = Caller { id: Some("13200005555".into()), ..Caller::default() };
    let (mut session, _) = Session::start(&flow, Start { clock: None, caller });
    press(&mut session, &flow, 1_000, "77665");
    let read = give(&mut session, &flow, 2_000, EventKind::Key { key: Key::from_char('5').expect("a key") });
    press(&mut session, &flow, 3_000, "1443");
    let open = give(&mut session, &flow, 4_000, EventKind::Key { key: Key::from_char('3').expect("a key") });
    let told = give(&mut session, &flow, 5_000, EventKind::Key { key: Key::from_char('1').expect("a key") });
    for (turn, aloud, is_private) in
        [(read, "776655", true), (open, "4433", false), (told, "Card 776655, size 4433", true)]
    {
        assert!(said(&turn).contains(aloud), "{turn:?}");
        assert_eq!(format!("{turn:?}").contains(aloud), !is_private, "{turn:?}");
        let json = serde_json::to_string(&turn).expect("json");
        assert_eq!(json.contains(r#""private":true"#), is_private, "{json}");
    }
}

/// Found by the verifier: a `start` that came late and without a number forgot the number that the caller had keyed in.
#[test]
fn a_late_start_leaves_the_number_that_the_caller_keyed() {
    let flow = presszero::Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n",
    )
    .expect("a flow");
    let mut session = Session::new();
    press(&mut session, &flow, 0, "0");
    give(&mut session, &flow, 1_000, EventKind::Agent { is: presszero::protocol::AgentIs::Busy });
    press(&mut session, &flow, 2_000, "5559876#");
    give(&mut session, &flow, 3_000, EventKind::Start(Start::default()));
    let turn = give(&mut session, &flow, 4_000, EventKind::Speech(Speech::new("repeat")));
    assert!(said(&turn).contains("5559876"), "{}", said(&turn));
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

const LINE: &str =
    "name = 'line'\nlang = 'en'\n[human]\nqueue = 'q'\ncomplaint_queue = 'care'\n[queue.q]\n[queue.care]\n";

/// Callers who begin with a complaint, or ask, at a line that hands over at once went there for the author's reason.
#[test]
fn what_the_first_words_ask_for_comes_before_a_transfer_that_the_call_begins_with() {
    let flow = format!("{LINE}[transfer.desk]\nqueue = 'q'\nreason = 'direct line'\n")
        .replace("lang =", "start = 'desk'\nlang =");
    let flow = presszero::Flow::parse(&flow).expect("a flow");
    for (said, to, why) in [
        ("I want to make a complaint", "care", Reason::Complaint),
        ("agent", "q", Reason::Asked),
        ("hello there", "q", Reason::Author),
    ] {
        let mut session = Session::new();
        let turn = session.handle(&flow, &Event::speech(Millis(0), said));
        let transfers: Vec<_> =
            turn.actions.iter().filter(|action| matches!(action, Action::Transfer { .. })).collect();
        let [Action::Transfer { queue, reason, context, .. }] = transfers[..] else { panic!("{said}: {turn:?}") };
        assert_eq!((queue.as_ref(), *reason), (to, why), "{said}");
        assert_eq!(context.said.len(), 1, "{said}");
    }
}

/// A caller at the offer of a callback, whose number the host knows.
fn at_the_offer(flow: &presszero::Flow) -> Session {
    let caller = Caller { id: Some("5550100".into()), ..Caller::default() };
    let (mut session, _) = Session::start(flow, Start { caller, ..Start::default() });
    press(&mut session, flow, 1_000, "0");
    give(&mut session, flow, 2_000, EventKind::Agent { is: presszero::protocol::AgentIs::Busy });
    assert_eq!(session.phase(), Phase::Callback);
    session
}

/// The number to call, as an answer keeps it.
fn number_kept(turn: &Turn<'_>) -> Option<String> {
    turn.actions.iter().find_map(|action| match action {
        Action::Callback { number, .. } => number.as_ref().map(|number| number.reveal().clone()),
        _ => None,
    })
}

/// "It is about invoice 123456": from then on the callback went to that.
#[test]
fn the_number_of_an_invoice_is_not_the_one_to_call_back() {
    let flow =
        presszero::Flow::parse(&format!("{LINE}[menu.m]\noptions = [{{ key = '1', label = 'one', go = 'end' }}]\n"));
    let flow = flow.expect("a flow");
    for (said, kept) in [
        ("it is about invoice 123456", None),
        ("my flight is BA 2490 on 23 11 2026", None),
        ("no, 020 7946 0000", Some("02079460000")),
        ("my phone number is 020 7946 0000", Some("02079460000")),
    ] {
        let mut session = at_the_offer(&flow);
        let turn = session.handle(&flow, &Event::speech(Millis(9_000), said));
        assert_eq!(number_kept(&turn).as_deref(), kept, "{said}");
        assert_eq!(turn.state, Phase::Callback, "{said}");
    }
}

/// Who said a number at the offer again and again heard the offer again and again.
#[test]
fn a_number_that_is_said_again_and_again_is_kept_and_a_message_taken() {
    let flow =
        presszero::Flow::parse(&format!("{LINE}[menu.m]\noptions = [{{ key = '1', label = 'one', go = 'end' }}]\n"));
    let flow = flow.expect("a flow");
    let mut session = at_the_offer(&flow);
    let said = |session: &mut Session, at| {
        let turn = session.handle(&flow, &Event::speech(Millis(at), "020 7946 0000"));
        assert_eq!(number_kept(&turn).as_deref(), Some("02079460000"));
    };
    (1..=3).for_each(|time| said(&mut session, time * 9_000));
    assert_eq!(session.phase(), Phase::Voicemail);
}
