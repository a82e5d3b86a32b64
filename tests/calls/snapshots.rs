//! Saved calls: those of every version still load, and damaged ones hand over with what the agent should know.
//!
//! `PRESSZERO_BLESS=1 cargo test --test calls snapshots` writes the saved calls anew. After a release that is a new version, in a
//! folder of its own.

use crate::common;
use std::fs;

use presszero::protocol::{Action, AgentIs, Caller, Channel, Event, EventKind, Key, Millis, Phase, Reason, Start};
use presszero::scenario::Line;
use presszero::{Flow, Session};

/// By version; the last is the one that is written now.
const FOLDERS: [&str; 5] =
    ["tests/snapshots/v1", "tests/snapshots/v2", "tests/snapshots/v3", "tests/snapshots/v4", "tests/snapshots/v5"];

type Way = fn(&mut Line<'_>);

fn keys(line: &mut Line<'_>, keys: &str) {
    line.press_all(&keys.chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>());
}

/// Calls that were saved, and where they stood.
const SAVED: [(&str, Phase, Way); 11] = [
    ("half-entered", Phase::Collect, |line| keys(line, "1138")),
    ("talking", Phase::Talk, |line| {
        keys(line, "2");
        line.say("怎么交费");
    }),
    ("queued", Phase::Queued, |line| {
        line.say("我要转人工");
        line.queue(Some(4), Some(120));
    }),
    ("callback", Phase::Callback, |line| {
        keys(line, "0");
        line.agent(AgentIs::Busy);
    }),
    ("with-agent", Phase::WithAgent, |line| {
        keys(line, "0");
        line.agent(AgentIs::Joined);
    }),
    ("menu", Phase::Menu, |_| {}),
    ("closing", Phase::Closing, |line| _ = line.say("没有了")),
    ("transferring", Phase::Transferring, |line| keys(line, "0")),
    ("taking-number", Phase::Callback, |line| {
        keys(line, "0");
        line.agent(AgentIs::Busy);
        keys(line, "2139");
    }),
    ("voicemail", Phase::Voicemail, |line| {
        keys(line, "0");
        line.agent(AgentIs::Busy);
        keys(line, "3");
    }),
    ("over", Phase::Ended, |line| _ = line.hang_up()),
];

fn flow() -> Flow {
    common::flow(&common::root().join("tests/snapshots/flow.toml"))
}

fn line<'f>(flow: &'f Flow, way: Way) -> Line<'f> {
    let caller = Caller { id: Some("13900001111".into()), age: Some(40), ..Caller::default() };
    let mut line = Line::dial(flow, Start { clock: Some("2026-11-21T10:00:00+08:00".into()), caller });
    way(&mut line);
    line
}

#[test]
fn saved_calls_of_every_version_still_load() {
    let flow = flow();
    let bless = std::env::var("PRESSZERO_BLESS").is_ok();
    for (name, phase, way) in SAVED {
        let line = line(&flow, way);
        let paths = FOLDERS.map(|folder| common::root().join(folder).join(name));
        if bless {
            fs::write(&paths[FOLDERS.len() - 1], line.session().snapshot()).unwrap();
        }
        for (folder, path) in FOLDERS.iter().zip(&paths) {
            let session = Session::restore(&flow, &fs::read(path).expect(name));
            assert!(!session.was_lost(), "{folder}/{name} can not be read any more: a new version is due");
            assert_eq!(session.phase(), phase, "{folder}/{name}");
            let later = |mut session: Session| {
                let finished = Event::new(line.now() + Millis::from_secs(60), EventKind::PromptFinished);
                session.handle(&flow, &finished);
                session
            };
            // Older versions do not tell since when the bot has been speaking, which matters only as long as it does.
            let is_same = match *folder == FOLDERS[FOLDERS.len() - 1] {
                true => session == *line.session(),
                false => later(session) == later(line.session().clone()),
            };
            assert!(is_same, "{folder}/{name} means something else now");
        }
    }
}

#[test]
fn a_call_goes_on_where_it_was_saved() {
    let flow = flow();
    for folder in FOLDERS {
        let bytes = fs::read(common::root().join(folder).join("half-entered")).unwrap();
        goes_on(&flow, &bytes);
    }
}

fn goes_on(flow: &Flow, bytes: &[u8]) {
    let mut session = Session::restore(flow, bytes);
    let mut said = String::new();
    for (at, key) in (10_000..).step_by(300).zip("00011112".chars()) {
        let turn = session.handle(flow, &Event::key(Millis(at), Key::from_char(key).unwrap()));
        said = common::said(&turn);
    }
    assert!(said.contains("13800011112"), "{said}");
}

#[test]
fn every_damage_is_noticed_and_hands_over() {
    let flow = flow();
    for (name, phase, way) in SAVED {
        let whole = line(&flow, way).session().snapshot();
        let cut = (0..whole.len()).map(|len| whole[..len].to_vec());
        let flipped = (0..whole.len() * 8).map(|bit| {
            let mut bytes = whole.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            bytes
        });
        let longer = std::iter::once([whole.as_slice(), b"x"].concat());
        let of_another_version = (0..=u8::MAX).filter(|version| *version != whole[3]).map(|version| {
            let mut bytes = whole.clone();
            bytes[3] = version;
            bytes
        });
        for bytes in cut.chain(flipped).chain(longer).chain(of_another_version) {
            let mut session = Session::restore(&flow, &bytes);
            assert!(session.was_lost(), "{name} ({phase})");
            assert_eq!(session.deadline(), Some(Millis(0)), "the host is asked to tick at once");
            let turn = session.handle(&flow, &Event::new(Millis(60_000), EventKind::Tick));
            let reason = turn.actions.iter().find_map(|action| match action {
                Action::Transfer { reason, .. } => Some(*reason),
                _ => None,
            });
            assert_eq!(reason, Some(Reason::Restored), "{name}");
        }
    }
}

#[test]
fn a_call_of_another_flow_hands_over_with_what_was_said() {
    let flow = flow();
    let other = common::small("gas");
    let bytes = line(&flow, SAVED[2].2).session().snapshot();
    let mut session = Session::restore(&other, &bytes);
    assert!(session.was_lost());
    let turn = session.handle(&other, &Event::new(Millis(60_000), EventKind::Silence));
    let said = turn.actions.iter().find_map(|action| match action {
        Action::Transfer { reason: Reason::Restored, context, .. } => Some(context.said.clone()),
        _ => None,
    });
    assert_eq!(said.expect("a transfer").first().map(|text| text.reveal().as_str()), Some("我要转人工"));
}

#[test]
fn a_session_that_gets_another_flow_in_mid_call_hands_over() {
    let (flow, other) = (flow(), common::small("gas"));
    let mut session = line(&flow, SAVED[0].2).session().clone();
    let turn = session.handle(&other, &Event::key(Millis(60_000), Key::from_char('5').unwrap()));
    assert!(turn.actions.iter().any(|action| matches!(action, Action::Transfer { reason: Reason::Restored, .. })));
}

#[test]
fn a_call_that_was_over_stays_over() {
    let flow = flow();
    let over = line(&flow, SAVED[10].2).session().snapshot();
    let mut session = Session::restore(&flow, &over);
    let turn = session.handle(&flow, &Event::new(Millis(60_000), EventKind::Tick));
    assert_eq!((turn.state, turn.actions.len()), (Phase::Ended, 0));
}

/// Everything that a call keeps though its flow is not known any more.
#[test]
fn a_call_of_another_flow_keeps_who_calls_when_and_what_was_given() {
    let flow = common::flow(&common::root().join("tests/transcripts/edges.toml"));
    let other = common::flow(&common::root().join("tests/transcripts/closed.toml"));
    let caller = Caller { channel: Channel::Text, ..Caller::default() };
    let mut line = Line::dial(&flow, Start { clock: Some("2026-11-23T20:00:00+00:00".into()), caller });
    keys(&mut line, "340");
    line.agent(AgentIs::Busy);
    line.agent(AgentIs::Busy);
    keys(&mut line, "5550199#");
    let (_, kept) = line.record().last().expect("a turn");
    let references = |actions: &[Action<'_>]| {
        let all = actions.iter().filter_map(|action| match action {
            Action::Callback { number, reference, .. } => {
                Some((number.as_ref().map(|number| number.reveal().clone()), reference.to_string()))
            }
            _ => None,
        });
        all.collect::<Vec<_>>()
    };
    let named = references(&kept.actions);
    assert_eq!(named[0].0.as_deref(), Some("5550199"));
    let mut session = Session::restore(&other, &line.session().snapshot());
    let turn = session.handle(&other, &Event::new(Millis(1), EventKind::Silence));
    assert_eq!(turn.at, line.now(), "time does not begin anew");
    let [.., Action::Transfer { queue, reason: Reason::Restored, context, .. }] = turn.actions.as_slice() else {
        panic!("{turn:?}");
    };
    assert_eq!(queue, "night", "the first queue is closed at this time");
    assert_eq!(context.slots.get("size").map(|value| value.reveal().as_str()), Some("4"));
    let turn = session.handle(&other, &Event::new(turn.at, EventKind::Agent { is: AgentIs::Busy }));
    assert_eq!(references(&turn.actions), named, "the same number, under the same name");
    let said: Vec<&str> = turn
        .actions
        .iter()
        .filter_map(|action| match action {
            Action::Say { text, .. } => text.as_deref(),
            _ => None,
        })
        .collect();
    let said = said.concat();
    assert!(said.contains("on 5550199") && said.contains("Reply 1"), "told in writing: {said}");
}
