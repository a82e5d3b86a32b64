//! Damaged snapshots: the session that comes back is the one that was saved, or it hands over. It answers whatever follows.

use crate::flow::Flow;
use crate::protocol::{Action, AgentIs, Event, EventKind, Key, Millis, Phase, Reason, Speech, Start, Turn};
use crate::scenario::dice::Dice;
use crate::session::Session;

/// Bytes of a snapshot before its body: its name and version, and the checksum.
const HEAD: usize = 8;
/// Events before and after.
const EVENTS_MAX: usize = 12;

/// Makes a call, saves it, damages what was saved, and goes on with it.
pub fn restore(data: &[u8]) {
    let flow = super::sample();
    let mut dice = Dice::from_bytes(data);
    let mut session = Session::new();
    let mut at = 0;
    for _ in 0..dice.roll(EVENTS_MAX) {
        session.handle(flow, &any_event(&mut dice, &mut at));
    }
    let saved = session.snapshot();
    assert!(Session::restore(flow, &saved) == session, "what was saved comes back");
    if dice.chance(50) {
        is_saved_or_hands_over(flow, &session, &damaged(saved, &mut dice), &mut dice, at);
    } else {
        let mut forged = Session::restore(flow, &forged(saved, &mut dice));
        for _ in 0..EVENTS_MAX {
            let turn = forged.handle(flow, &any_event(&mut dice, &mut at));
            assert!(turn.deadline.is_none_or(|deadline| deadline >= turn.at), "no deadline is past: {turn:?}");
            let again = Session::restore(flow, &forged.snapshot());
            assert!(again == forged, "a session from forged bytes can be saved like any other");
        }
    }
}

fn is_saved_or_hands_over(flow: &Flow, session: &Session, bytes: &[u8], dice: &mut Dice<'_>, mut at: u64) {
    let mut restored = Session::restore(flow, bytes);
    if restored == *session {
        return;
    }
    assert!(restored.was_lost(), "damaged bytes made another session");
    let event = any_event(dice, &mut at);
    let turn = restored.handle(flow, &event);
    match event.kind {
        EventKind::Hangup => assert!(turn.state == Phase::Ended, "{turn:?}"),
        EventKind::Agent { is: AgentIs::Joined } => assert!(turn.state == Phase::WithAgent, "{turn:?}"),
        _ => assert!(keeps_request(&turn), "a caller whose record is lost was not handed over: {turn:?}"),
    }
}

fn keeps_request(turn: &Turn<'_>) -> bool {
    turn.actions.iter().any(|action| match action {
        Action::Transfer { reason, .. } => *reason == Reason::Restored,
        Action::Callback { .. } | Action::Voicemail { .. } => true,
        _ => false,
    })
}

/// Bytes that a disk or a network spoilt: flipped, cut, or joined with others.
fn damaged(mut bytes: Vec<u8>, dice: &mut Dice<'_>) -> Vec<u8> {
    match dice.roll(4) {
        0 => bytes.truncate(dice.roll(bytes.len())),
        1 => {
            let (from, to) = (dice.roll(bytes.len()), dice.roll(bytes.len()));
            let part = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(from..from, part);
        }
        2 => bytes.push(byte(dice)),
        _ => {
            for _ in 0..=dice.roll(4) {
                let place = dice.roll(bytes.len());
                bytes[place] ^= byte(dice).max(1);
            }
        }
    }
    bytes
}

/// Bytes that somebody changed on purpose, with a checksum that fits.
fn forged(mut bytes: Vec<u8>, dice: &mut Dice<'_>) -> Vec<u8> {
    for _ in 0..=dice.roll(6) {
        let body = bytes.len().saturating_sub(HEAD);
        if let Some(byte_there) = bytes.get_mut(HEAD + dice.roll(body)) {
            *byte_there = byte(dice);
        }
    }
    let sum = crc32fast::hash(&[&bytes[3..4], &bytes[HEAD..]].concat()).to_le_bytes();
    bytes[4..HEAD].copy_from_slice(&sum);
    bytes
}

fn byte(dice: &mut Dice<'_>) -> u8 {
    u8::try_from(dice.roll(256)).unwrap_or(0)
}

/// Any event, a little later than the one before.
fn any_event(dice: &mut Dice<'_>, at: &mut u64) -> Event {
    *at += [0, 300, 1_000, 7_000, 200_000][dice.roll(5)];
    let texts = ["转人工", "", "号码", "嗯", "13800138000", "返回", "没有了", "你是机器人吗"];
    let kind = match dice.roll(12) {
        0 => EventKind::Start(Start::default()),
        1..=3 => EventKind::Key { key: Key::ALL[dice.roll(Key::ALL.len())] },
        4 | 5 => EventKind::Speech(Speech::new(texts[dice.roll(texts.len())])),
        6 => EventKind::Silence,
        7 => EventKind::PromptFinished,
        8 => EventKind::TaskDone { ok: dice.roll(2) == 0, task: None, set: std::collections::BTreeMap::new() },
        9 => EventKind::Queue { position: Some(2), wait_s: None },
        10 => EventKind::Agent { is: [AgentIs::Joined, AgentIs::Busy, AgentIs::Failed, AgentIs::Left][dice.roll(4)] },
        _ => EventKind::Tick,
    };
    Event::new(Millis(*at), kind)
}
