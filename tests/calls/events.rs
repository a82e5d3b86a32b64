//! The order of events in the real world: late, doubled, early, twice, backwards, at the same instant. All are answered.

use crate::common;
use std::collections::BTreeMap;

use presszero::protocol::{
    Action, AgentIs, Caller, Event, EventKind, Key, Millis, Phase, Private, Speech, Start, Turn,
};
use presszero::scenario::Line;
use presszero::{Flow, Session};

fn key(c: char) -> EventKind {
    EventKind::Key { key: Key::from_char(c).expect("a key") }
}

fn keys(line: &mut Line<'_>, keys: &str) {
    line.press_all(&keys.chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>());
}

fn dial(flow: &Flow) -> Line<'_> {
    Line::dial(flow, Start::default())
}

fn one(news: &[(Event, Turn<'_>)]) -> (Phase, usize, Option<String>) {
    let [(_, turn)] = news else { panic!("{} turns", news.len()) };
    (turn.state, turn.actions.len(), turn.ignored.as_deref().map(str::to_owned))
}

fn is_ignored(news: &[(Event, Turn<'_>)], phase: Phase) {
    let (state, actions, ignored) = one(news);
    assert_eq!((state, actions), (phase, 0));
    assert!(ignored.is_some_and(|why| !why.is_empty()), "the reason is told");
}

fn transfers(turn: &Turn<'_>) -> bool {
    turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. }))
}

#[test]
fn a_late_report_of_a_task_changes_nothing() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    keys(&mut line, "1123456#1");
    assert_eq!(line.session().phase(), Phase::Task);
    line.wait(Millis::from_secs(9));
    assert_eq!(line.session().phase(), Phase::Transferring, "the task took too long");
    let set = BTreeMap::from([("balance".to_owned(), Private::from("12.50"))]);
    is_ignored(line.task(true, set), Phase::Transferring);
    assert_eq!(line.session().slot("balance"), None);
}

#[test]
fn a_doubled_and_an_early_tick_change_nothing() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    let deadline = line.session().deadline().expect("a deadline");
    is_ignored(line.send_at(Millis(deadline.0 - 1), EventKind::Tick), Phase::Menu);
    assert_eq!(line.session().deadline(), Some(deadline));
    assert!(one(line.tick()).1 > 0, "the deadline itself counts");
    let next = line.session().deadline();
    is_ignored(line.send(EventKind::Tick), Phase::Menu);
    assert_eq!(line.session().deadline(), next);
}

#[test]
fn silence_from_the_host_and_the_deadline_count_once() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    let deadline = line.session().deadline().expect("a deadline");
    assert!(one(line.send_at(deadline, EventKind::Silence)).1 > 0);
    is_ignored(line.send_at(deadline, EventKind::Tick), Phase::Menu);
}

#[test]
fn a_late_tick_is_due_at_once_and_told_so() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    let deadline = line.session().deadline().expect("a deadline");
    let late = deadline + Millis::from_secs(20);
    line.send_at(late, EventKind::Queue { position: Some(1), wait_s: None });
    assert_eq!(line.session().deadline(), Some(late), "the host is asked to tick now, not in the past");
    assert!(one(line.send(EventKind::Tick)).1 > 0);
}

#[test]
fn nothing_follows_a_hang_up() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    keys(&mut line, "0");
    line.queue(Some(2), None);
    line.hang_up();
    assert!(line.is_over());
    for kind in [
        EventKind::Queue { position: Some(1), wait_s: Some(5) },
        EventKind::Agent { is: AgentIs::Joined },
        EventKind::Tick,
        key('0'),
        EventKind::Speech(Speech::new("转人工")),
        EventKind::Start(Start::default()),
        EventKind::Hangup,
    ] {
        is_ignored(line.send(kind), Phase::Ended);
    }
    assert_eq!(line.session().deadline(), None);
    assert_eq!(line.breaches(), []);
}

#[test]
fn an_agent_leaves_and_comes_back() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    keys(&mut line, "0");
    line.agent(AgentIs::Joined);
    assert_eq!(line.agent(AgentIs::Left)[0].1.state, Phase::Survey);
    let turn = &line.agent(AgentIs::Joined)[0].1;
    assert_eq!((turn.state, turn.actions.as_slice()), (Phase::WithAgent, [Action::StopTalking].as_slice()));
    assert_eq!(line.breaches(), []);
}

#[test]
fn a_second_start_is_no_second_call() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    keys(&mut line, "1123");
    is_ignored(line.send(EventKind::Start(Start::default())), Phase::Collect);
    keys(&mut line, "456#");
    let said = line.record().last().map(|(_, turn)| common::said(turn)).expect("a turn");
    assert!(said.contains("123456"), "the entry goes on: {said}");
}

#[test]
fn time_that_runs_backwards_is_noted_and_the_event_answered() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    line.wait(Millis(4_000));
    line.send(EventKind::PromptFinished);
    let turn = line.send_at(Millis(1_000), key('0'))[0].1.clone();
    assert!(transfers(&turn) && turn.noted.is_some());
    assert_eq!(turn.at, Millis(4_000), "taken as the latest time seen");
    assert_eq!(line.breaches(), []);
}

#[test]
fn two_keys_in_one_instant_are_two_keys() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    line.send_at(Millis(500), key('2'));
    let turn = line.send_at(Millis(500), key('0'))[0].1.clone();
    assert!(transfers(&turn), "the second key is the human key of the second menu");
}

#[test]
fn a_prompt_that_ends_after_a_key_takes_nothing_back() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    keys(&mut line, "1138");
    let (state, actions, _) = one(line.send(EventKind::PromptFinished));
    assert_eq!((state, actions), (Phase::Collect, 0));
    keys(&mut line, "000#");
    assert_eq!(line.session().phase(), Phase::Collect);
    let said = line.record().last().map(|(_, turn)| common::said(turn)).expect("a turn");
    assert!(said.contains("138000"), "no digit was lost: {said}");
}

#[test]
fn silence_is_counted_from_the_end_of_the_prompt() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    let estimated = line.session().deadline().expect("a deadline");
    let finished = Millis(estimated.0 / 2);
    line.send_at(finished, EventKind::PromptFinished);
    assert_eq!(line.session().deadline(), Some(finished + Millis::from_secs(6)));
    keys(&mut line, "0");
    line.send(EventKind::PromptFinished);
    line.send(EventKind::PromptFinished);
    is_ignored(line.send(EventKind::PromptFinished), Phase::Transferring);
}

#[test]
fn what_nobody_asked_for_is_ignored_with_a_reason() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    for kind in [
        EventKind::Agent { is: AgentIs::Joined },
        EventKind::Agent { is: AgentIs::Left },
        EventKind::Queue { position: Some(1), wait_s: None },
        EventKind::Reply { text: "您好".into() },
        EventKind::TaskDone { ok: true, task: None, set: BTreeMap::new() },
    ] {
        is_ignored(line.send(kind), Phase::Menu);
    }
}

#[test]
fn a_call_may_begin_with_anything() {
    let flow = common::small("gas");
    for (kind, phase) in [
        (key('1'), Phase::Collect),
        (EventKind::Tick, Phase::Greeting),
        (EventKind::Silence, Phase::Greeting),
        (EventKind::Reply { text: "您好".into() }, Phase::Greeting),
        (EventKind::Hangup, Phase::Ended),
        (EventKind::Speech(Speech::new("我要投诉")), Phase::Transferring),
    ] {
        let name = kind.name();
        let mut session = Session::new();
        let turn = session.handle(&flow, &Event::new(Millis(700), kind));
        assert_eq!(turn.state, phase, "{name}");
    }
}

#[test]
fn a_start_that_comes_late_still_counts() {
    let flow = common::small("gas");
    let older = || {
        let caller = Caller { age: Some(80), id: Some("13800000000".into()), ..Caller::default() };
        EventKind::Start(Start { caller, ..Start::default() })
    };
    for first in [EventKind::PromptFinished, EventKind::Tick, key('9'), EventKind::Speech(Speech::new("天气"))] {
        let name = first.name();
        let mut session = Session::new();
        session.handle(&flow, &Event::new(Millis(0), first));
        let turn = session.handle(&flow, &Event::new(Millis(1), older()));
        assert_eq!(turn.state, Phase::Transferring, "{name}: an older caller goes to a person");
        let again = session.handle(&flow, &Event::new(Millis(2), older()));
        assert!(again.ignored.is_some(), "{name}: once is enough");
    }
}

/// A caller of the bureau at night, without a `start`, at the callback's question for a number.
fn unannounced(flow: &Flow) -> Session {
    let mut session = Session::new();
    session.handle(flow, &Event::key(Millis(0), Key::ZERO));
    session.handle(flow, &Event::new(Millis(1_000), EventKind::Agent { is: AgentIs::Busy }));
    session
}

fn late(id: Option<&str>, age: Option<u16>) -> EventKind {
    EventKind::Start(Start { caller: Caller { id: id.map(Private::from), age, ..Caller::default() }, clock: None })
}

fn number_kept(turn: &Turn<'_>) -> Option<String> {
    turn.actions.iter().find_map(|action| match action {
        Action::Callback { number, .. } => number.as_ref().map(|number| number.reveal().clone()),
        _ => None,
    })
}

#[test]
fn a_late_start_does_not_take_the_place_of_a_number_that_was_keyed() {
    let flow = common::parse("late", LATE);
    let mut session = unannounced(&flow);
    let keyed = "600111222#".chars().map(|c| session.handle(&flow, &Event::new(Millis(2_000), key(c)))).last();
    assert_eq!(keyed.as_ref().and_then(number_kept).as_deref(), Some("600111222"));
    session.handle(&flow, &Event::new(Millis(3_000), late(Some("5550100"), None)));
    let again = session.handle(&flow, &Event::new(Millis(40_000), EventKind::Silence));
    assert!(common::said(&again).contains("600111222"), "{}", common::said(&again));
}

#[test]
fn a_number_that_a_late_start_tells_at_the_callback_is_kept_with_it() {
    let flow = common::parse("late", LATE);
    let mut session = unannounced(&flow);
    let told = session.handle(&flow, &Event::new(Millis(3_000), late(Some("5550100"), None)));
    assert_eq!(number_kept(&told).as_deref(), Some("5550100"));
}

#[test]
fn a_lane_of_a_late_start_is_no_word_of_a_message() {
    let flow = common::parse("late", &LATE.replace("callback", "voicemail"));
    let mut session = unannounced(&flow);
    assert_eq!(session.phase(), Phase::Voicemail);
    session.handle(&flow, &Event::new(Millis(3_000), late(None, Some(80))));
    session.handle(&flow, &Event::new(Millis(3_500), EventKind::Agent { is: AgentIs::Busy }));
    assert_eq!(session.phase(), Phase::Voicemail);
    let quiet = session.handle(&flow, &Event::new(Millis(9_000), EventKind::Silence));
    assert_eq!((quiet.state, quiet.actions.len()), (Phase::Voicemail, 0), "nobody has spoken: nothing is kept yet");
}

/// The queue sends on to a callback.
const LATE: &str = "name = \"late\"\nlang = \"en\"\n[human]\nqueue = \"desk\"\n[queue.desk]\noverflow = \"callback\"\n\
    [menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";

fn context<'a>(turn: &'a Turn<'_>) -> Option<&'a presszero::protocol::Context<'a>> {
    turn.actions.iter().find_map(|action| match action {
        Action::Transfer { context, .. } => Some(context),
        _ => None,
    })
}

#[test]
fn what_was_keyed_last_goes_to_every_queue_until_somebody_has_it() {
    let flow = common::flow(&common::root().join("tests/cases/kept.toml"));
    let mut line = dial(&flow);
    keys(&mut line, "1400*0");
    let entered = |line: &Line<'_>| {
        let (_, turn) = line.record().last().expect("a turn");
        context(turn).expect("a transfer").entered.as_ref().map(|entered| entered.reveal().clone())
    };
    assert_eq!(entered(&line).as_deref(), Some("400"));
    line.agent(AgentIs::Busy);
    assert_eq!(entered(&line).as_deref(), Some("400"), "the second queue gets it, too");
    line.agent(AgentIs::Joined);
    line.agent(AgentIs::Failed);
    assert_eq!(entered(&line), None, "somebody had it");
    assert_eq!(line.breaches(), []);
}

#[test]
fn time_at_its_end_is_no_fault() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    line.send_at(Millis(u64::MAX), EventKind::Tick);
    line.send_at(Millis(u64::MAX), key('1'));
    line.send_at(Millis(0), EventKind::Tick);
    assert!(line.session().deadline().is_none_or(|deadline| deadline == Millis(u64::MAX)));
    assert_eq!(line.breaches(), []);
}

/// The recogniser hardly believes what it heard; another hypothesis of it says something else.
#[test]
fn the_human_key_in_writing_is_no_guess_whatever_else_was_heard() {
    let flow = common::small("gas");
    for (text, other, leads_to_person) in [("0", "再说一遍", true), ("1", "转人工", true), ("1", "再说一遍", false)]
    {
        let mut line = dial(&flow);
        let alternatives = vec![Private::from(other)];
        line.send(EventKind::Speech(Speech { text: text.into(), confidence: Some(0.1), alternatives }));
        let turn = &line.record().last().expect("a turn").1;
        assert_eq!(transfers(turn), leads_to_person, "{text} or {other}: {turn:?}");
    }
}

#[test]
fn of_what_a_host_reports_so_much_is_kept_and_no_more() {
    let flow = common::small("gas");
    let mut line = dial(&flow);
    keys(&mut line, "1123456#1");
    line.task(true, (0..100).map(|i| (format!("slot{i:02}"), Private::from("1"))).collect());
    keys(&mut line, "0");
    let (_, turn) = line.record().last().expect("a turn");
    let context = turn.actions.iter().find_map(|action| match action {
        Action::Transfer { context, .. } => Some(context),
        _ => None,
    });
    assert_eq!(context.expect("a transfer").slots.len(), 64);
    assert_eq!(line.breaches(), []);
}
