//! What ends a call, takes an offer or takes away from a caller what was eased: only what the caller means by it.

use crate::common::said;
use presszero::protocol::{
    Action, AgentIs, Caller, Channel, Event, EventKind, Key, Millis, Phase, Priority, Speech, Start, Turn,
};
use presszero::scenario::Line;
use presszero::{Flow, Session};

fn give<'f>(session: &mut Session, flow: &'f Flow, at: u64, kind: EventKind) -> Turn<'f> {
    session.handle(flow, &Event::new(Millis(at), kind))
}

fn press(session: &mut Session, flow: &Flow, at: u64, keys: &str) {
    for key in keys.chars() {
        give(session, flow, at, EventKind::Key { key: Key::from_char(key).expect("a key") });
    }
}

/// What a recogniser thought of second ended calls: `buy` was heard as `bye`, and `on my other phone` as yes.
#[test]
fn an_alternative_ends_no_call_and_gives_no_consent() {
    let flow = Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[queue.q]\nhours = '09:00-10:00'\ntimezone = 'UTC'\n\
         [menu.m]\noptions = [{ key = '1', label = 'bills', words = ['bill'], go = 'end' }]\n",
    )
    .expect("a flow");
    let guess = |text: &str, other: &str| {
        EventKind::Speech(Speech { text: text.into(), confidence: Some(0.8), alternatives: vec![other.into()] })
    };
    for other in ["bye", "no", "that's all"] {
        let (mut session, _) = Session::start(&flow, Start::default());
        press(&mut session, &flow, 5_000, "1");
        assert_eq!(session.phase(), Phase::Closing);
        let turn = give(&mut session, &flow, 24_000, guess("I want to buy a ticket", other));
        assert_ne!(turn.state, Phase::Ended, "{other}");
    }
    let caller = Caller { id: Some("13200000000".into()), ..Caller::default() };
    let (mut session, _) = Session::start(&flow, Start { clock: Some("2026-11-21T22:00:00Z".into()), caller });
    press(&mut session, &flow, 1_000, "0");
    assert_eq!(session.phase(), Phase::Callback);
    for other in ["yes", "no", "that's all"] {
        let turn = give(&mut session.clone(), &flow, 30_000, guess("on my other phone", other));
        assert_eq!(turn.state, Phase::Callback, "{other}");
    }
    // What asks for a person counts wherever it stands, and so does what leads on.
    for (text, other, state) in [
        ("a gent", "agent", Phase::Transferring),
        ("bill", "i am an old person", Phase::Transferring),
        ("the bell", "bill", Phase::Closing),
    ] {
        let (mut session, _) = Session::start(&flow, Start::default());
        assert_eq!(give(&mut session, &flow, 9_000, guess(text, other)).state, state, "{text}, {other}");
    }
}

/// A caller in despair was offered a person while an entry was read back, and the yes to that was taken for one to the entry.
#[test]
fn a_yes_takes_the_person_who_was_offered_at_a_read_back_too() {
    let flow = Flow::parse(
        "name = 'a'\nlang = 'en'\nstart = 'c'\n[human]\nqueue = 'q'\ndistress = 'offer'\n[menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n\
         [collect.c]\nslot = 's'\ndigits = 8\nconfirm = true\ngo = 'end'\n",
    )
    .expect("a flow");
    let (mut session, _) = Session::start(&flow, Start::default());
    press(&mut session, &flow, 1_000, "47114711");
    let mut say = |at, text| give(&mut session, &flow, at, EventKind::Speech(Speech::new(text)));
    assert_eq!(say(3_000, "this is fucking useless").state, Phase::Collect);
    assert_eq!(say(4_000, "yes").state, Phase::Transferring);
}

/// An older caller who said the words of a visitors' lane was spoken to faster, and came later in line.
#[test]
fn a_second_lane_takes_nothing_of_the_first_away() {
    let flow = Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[lane.elder]\ngo = 'm'\n\
         [lane.tourist]\nwords = ['i am a tourist']\nrate = 1.0\npatience = 1.0\npriority = 'normal'\nmax_options = 9\ngo = 't'\n\
         [menu.m]\noptions = [{ key = '1', label = 'bills', go = 'end' }]\n[menu.t]\noptions = [{ key = '1', label = 'maps', go = 'end' }]\n",
    )
    .expect("a flow");
    let mut line = Line::dial(&flow, Start { clock: None, caller: Caller { age: Some(72), ..Caller::default() } });
    line.wait(Millis(9_000));
    line.say("i am a tourist");
    line.save_and_restore();
    let (_, turn) = line.record().last().expect("a turn");
    assert_eq!(turn.node.as_deref(), Some("t"), "the new lane leads on");
    let of_turn = |turn: &Turn<'_>| {
        let rates = turn.actions.iter().filter_map(|action| match action {
            Action::Say { rate, .. } => Some(*rate),
            _ => None,
        });
        rates.fold(0.0, f32::max)
    };
    assert!(of_turn(turn) < 1.0, "{turn:?}");
    let listens = turn.actions.iter().find_map(|action| match action {
        Action::Listen { timeout_ms, .. } => *timeout_ms,
        _ => None,
    });
    assert!(listens > Some(6_000), "{turn:?}");
    line.press(Key::ZERO);
    let (_, turn) = line.record().last().expect("a turn");
    let ahead = |action: &Action<'_>| matches!(action, Action::Transfer { priority: Priority::High, .. });
    assert!(turn.actions.iter().any(ahead), "{turn:?}");
    assert_eq!(line.breaches(), []);
}

/// In a chat nobody hangs up, and nobody is calling from anywhere.
#[test]
fn what_the_engine_writes_is_about_writing() {
    for lang in presszero::Lang::ALL {
        let own = presszero::flow::Sentences::of(*lang);
        for written in [own.closing_text, own.callback_text] {
            assert!(written != own.closing && written != own.callback, "{lang:?}");
        }
    }
    let flow = Flow::parse(
        "name = 'a'\nlang = 'en'\n[human]\nqueue = 'q'\n[menu.m]\noptions = [{ key = '1', label = 'one', go = 'end' }]\n",
    )
    .expect("a flow");
    let caller = Caller { channel: Channel::Text, id: Some("13200005555".into()), ..Caller::default() };
    let (mut session, _) = Session::start(&flow, Start { clock: None, caller });
    let closing = said(&give(&mut session, &flow, 1_000, EventKind::Speech(Speech::new("1"))));
    assert!(closing.contains("reply 'no, thank you'") && !closing.contains("hang up"), "{closing}");
    press(&mut session, &flow, 2_000, "0");
    let offer = give(&mut session, &flow, 3_000, EventKind::Agent { is: AgentIs::Busy });
    assert!(!said(&offer).contains("calling from"), "{}", said(&offer));
}
