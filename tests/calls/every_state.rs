//! The promise as a table: in every state of a call, by every way of asking, a person is called in that same turn.

use crate::common;
use presszero::Flow;
use presszero::protocol::{
    Action, AgentIs, Caller, Event, EventKind, Key, Millis, Phase, Private, Reason, Start, Turn,
};
use presszero::scenario::{Drive, Line};

type Way = fn(&mut Line<'_>);

fn keys(line: &mut Line<'_>, keys: &str) {
    line.press_all(&keys.chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>());
}

fn to_callback(line: &mut Line<'_>) {
    keys(line, "0");
    line.agent(AgentIs::Busy);
    line.agent(AgentIs::Busy);
}

/// Every state of a call, and how a caller of the small gas flow comes there.
const STATES: [(&str, Phase, Way); 18] = [
    ("menu", Phase::Menu, |_| {}),
    ("menu after a wrong input", Phase::Menu, |line| keys(line, "7")),
    ("collect, nothing keyed", Phase::Collect, |line| keys(line, "1")),
    ("collect, half entered", Phase::Collect, |line| keys(line, "1138")),
    ("collect, read back", Phase::Collect, |line| keys(line, "1123456#")),
    ("task", Phase::Task, |line| keys(line, "1123456#1")),
    ("talk, listening", Phase::Talk, |line| keys(line, "4")),
    ("talk, the host's bot is asked", Phase::Talk, |line| {
        keys(line, "4");
        line.say("怎么交费");
    }),
    ("ticket", Phase::Ticket, |line| keys(line, "5")),
    ("closing", Phase::Closing, |line| keys(line, "22")),
    ("transferring", Phase::Transferring, |line| keys(line, "0")),
    ("queued", Phase::Queued, |line| {
        keys(line, "0");
        line.queue(Some(3), Some(90));
    }),
    ("callback, offered", Phase::Callback, to_callback),
    ("callback, taking a number", Phase::Callback, |line| {
        to_callback(line);
        keys(line, "2139");
    }),
    ("voicemail", Phase::Voicemail, |line| {
        line.say("我要投诉");
        line.agent(AgentIs::Busy);
        line.say("你们的表走得太快");
    }),
    ("survey", Phase::Survey, |line| {
        line.say("没有了");
        line.say("没有了");
    }),
    ("the bot's goodbye", Phase::Ended, |line| {
        line.say("没有了");
        line.silence();
    }),
    ("restored", Phase::Collect, |line| {
        keys(line, "1138");
        line.save_and_restore();
    }),
];

/// Every way of asking at once.
const ASKING: [(&str, Way); 6] = [
    ("the human key", |line| {
        // Where digits are taken the key is a digit too, and the gesture is told in the hint.
        let turns = line.record().iter().rev().map(|(_, turn)| turn);
        let keys_wanted = turns.flat_map(|turn| &turn.actions).find_map(|action| match action {
            Action::Listen { keys, .. } => keys.as_ref().map(|keys| keys.max),
            _ => None,
        });
        let taking_digits = matches!(line.session().phase(), Phase::Collect | Phase::Callback) && keys_wanted > Some(1);
        keys(line, if taking_digits { "*0" } else { "0" });
    }),
    ("words", |line| _ = line.say("请转人工")),
    ("a complaint", |line| _ = line.say("我要投诉")),
    ("the words of a lane", |line| _ = line.say("我耳朵听不见")),
    ("the author's own word", |line| _ = line.say("叫师傅来")),
    ("what the recogniser only half heard", |line| {
        let speech = presszero::protocol::Speech {
            text: "专人公".into(),
            confidence: Some(0.2),
            alternatives: vec![Private::from("转人工")],
        };
        line.send(EventKind::Speech(speech));
    }),
];

fn dial(flow: &Flow, drive: Drive) -> Line<'_> {
    let caller = Caller { id: Some("13900001111".into()), ..Caller::default() };
    Line::dial_as(flow, Start { clock: None, caller }, drive)
}

/// A line in one of the states.
fn line_in<'f>(flow: &'f Flow, drive: Drive, (name, phase, way): &(&str, Phase, Way)) -> Line<'f> {
    let mut line = dial(flow, drive);
    way(&mut line);
    assert_eq!(line.session().phase(), *phase, "the way to: {name}");
    line
}

fn transfers(turn: &Turn<'_>) -> bool {
    turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. }))
}

fn asks_for_anything(turn: &Turn<'_>) -> bool {
    turn.actions.iter().any(|action| matches!(action, Action::Listen { .. }))
}

#[test]
fn in_every_state_every_way_of_asking_calls_a_person_in_that_turn() {
    let flow = common::small("gas");
    for drive in Drive::ALL {
        for state in &STATES {
            for (asking, ask) in &ASKING {
                let mut line = line_in(&flow, drive, state);
                ask(&mut line);
                let what = format!("{}, {asking}, {drive:?}", state.0);
                let turn = &line.record().last().expect("a turn").1;
                let stands = matches!(state.1, Phase::Transferring | Phase::Queued);
                assert_eq!(transfers(turn), !stands, "{what}: {turn:?}");
                assert!(matches!(turn.state, Phase::Transferring | Phase::Queued), "{what}: {turn:?}");
                assert!(!asks_for_anything(turn), "{what}: {turn:?}");
                assert_eq!(line.breaches(), [], "{what}");
                assert!(line.faults().is_empty(), "{what}: {:?}", line.faults());
            }
        }
    }
}

#[test]
fn left_alone_in_any_state_nobody_stays_with_the_bot() {
    let flow = common::small("gas");
    for drive in Drive::ALL {
        for state in &STATES {
            let mut line = line_in(&flow, drive, state);
            let news = line.wait(Millis::from_secs(1_800)).to_vec();
            let reasons: Vec<Reason> = news.iter().filter_map(|(_, turn)| reason(turn)).collect();
            let end = line.session().phase();
            let what = format!("{}, {drive:?}: {reasons:?}, {end}", state.0);
            match state.1 {
                // The goodbye, an unanswered survey or closing question end the call.
                Phase::Ended | Phase::Survey | Phase::Closing => assert_eq!(end, Phase::Ended, "{what}"),
                // A message may be long: only the caller ends it.
                Phase::Voicemail => assert_eq!(end, Phase::Voicemail, "{what}"),
                Phase::Transferring | Phase::Queued | Phase::Callback => {
                    assert!(matches!(end, Phase::Callback | Phase::Voicemail), "{what}");
                }
                _ => {
                    let limit = [Reason::NoInput, Reason::NoMatch, Reason::TaskFailed, Reason::Time];
                    assert!(reasons.first().is_some_and(|reason| limit.contains(reason)), "{what}");
                    assert!(matches!(end, Phase::Callback | Phase::Voicemail), "{what}");
                }
            }
            assert_eq!(line.breaches(), [], "{what}");
            assert!(line.faults().is_empty(), "{what}: {:?}", line.faults());
        }
    }
}

fn reason(turn: &Turn<'_>) -> Option<Reason> {
    turn.actions.iter().find_map(|action| match action {
        Action::Transfer { reason, .. } => Some(*reason),
        _ => None,
    })
}

#[test]
fn every_gesture_of_the_human_key_works_where_digits_are_taken() {
    let flow = common::small("gas");
    let in_digits = ["1", "02", "0", "00"];
    for gesture in ["*0", "000", "0#"] {
        let mut line = dial(&flow, Drive::Direct);
        keys(&mut line, "1");
        keys(&mut line, gesture);
        assert_eq!(line.session().phase(), Phase::Transferring, "{gesture}");
    }
    let mut line = dial(&flow, Drive::Direct);
    keys(&mut line, "10");
    line.wait(Millis::from_secs(3));
    assert_eq!(line.session().phase(), Phase::Transferring, "the key alone, and a pause");
    for digits in in_digits {
        let mut line = dial(&flow, Drive::Direct);
        keys(&mut line, &format!("1{digits}"));
        assert_eq!(line.session().phase(), Phase::Collect, "{digits} may be the start of a number");
    }
}

#[test]
fn a_person_on_the_line_is_not_disturbed() {
    let flow = common::small("gas");
    for (asking, ask) in &ASKING {
        let mut line = dial(&flow, Drive::Direct);
        keys(&mut line, "0");
        line.agent(AgentIs::Joined);
        ask(&mut line);
        let (_, turn) = line.record().last().expect("a turn");
        assert_eq!((turn.state, turn.actions.len()), (Phase::WithAgent, 0), "{asking}");
        assert_eq!(line.breaches(), [], "{asking}");
    }
}

#[test]
fn whatever_comes_first_a_request_is_heard() {
    let flow = common::small("gas");
    for (name, kind) in [
        ("the human key", EventKind::Key { key: Key::ZERO }),
        ("words", EventKind::Speech(presszero::protocol::Speech::new("转人工"))),
    ] {
        let mut session = presszero::Session::new();
        let turn = session.handle(&flow, &Event::new(Millis(0), kind));
        assert!(transfers(&turn), "{name} before `start`");
    }
}

#[test]
fn a_session_whose_record_is_lost_hands_over() {
    let flow = common::small("gas");
    for kind in [
        EventKind::Key { key: Key::from_char('1').unwrap() },
        EventKind::Speech(presszero::protocol::Speech::new("嗯")),
        EventKind::Silence,
        EventKind::Tick,
        EventKind::PromptFinished,
        EventKind::Start(Start::default()),
        EventKind::Queue { position: Some(1), wait_s: None },
        EventKind::Reply { text: "hello".into() },
    ] {
        let mut session = presszero::Session::restore(&flow, b"nothing of the kind");
        let turn = session.handle(&flow, &Event::new(Millis(5_000), kind.clone()));
        assert_eq!(reason(&turn), Some(Reason::Restored), "{}", kind.name());
    }
}
