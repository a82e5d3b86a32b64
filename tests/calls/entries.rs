//! What a caller enters: an agent gets it, words do not tell it on, and neither a late host nor a hesitation loses it. And the survey, the
//! last of it.

use crate::common;
use std::collections::BTreeMap;

use presszero::protocol::{
    Action, AgentIs, Caller, Channel, Context, Event, EventKind, Key, Millis, Phase, Private, Reason, Speech, Start,
    Turn,
};
use presszero::scenario::Line;
use presszero::{Flow, Session};

const BANK: &str = r#"
name = "bank"
lang = "en"
greeting = { en = "Hello, this is the automated line of Harbour Bank.", zh = "您好，这里是海港银行的自动语音系统。" }
[human]
queue = "desk"
[queue.desk]
overflow = "voicemail"
[survey]
say = "Please rate us, 1 to 5."
keys = "1-5"
[menu.main]
options = [
  { key = "1", label = "card", go = "card" },
  { key = "2", label = "your pin", go = "pin" },
  { key = "3", label = "nothing more", go = "end" },
  { key = "4", label = "look", go = "look" },
]
[collect.card]
say = "Please enter your card number."
slot = "card"
digits = "8-16"
confirm = true
go = "pin"
[collect.pin]
say = "Your pin please."
slot = "pin"
digits = 4
go = "told"
[task.look]
run = "look"
ok = "card"
[message.told]
say = "Card {card} of {holder} has {balance} euros."
go = "end"
"#;

fn bank() -> Flow {
    Flow::parse(BANK).expect("a good flow")
}

/// A call of this bank in English, after these keys.
fn dial<'f>(flow: &'f Flow, keys: &str) -> Line<'f> {
    let mut line = Line::dial(flow, Start::default());
    press(&mut line, keys);
    line
}

fn press(line: &mut Line<'_>, keys: &str) {
    line.press_all(&keys.chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>());
}

fn last<'l, 'f>(line: &'l Line<'f>) -> &'l Turn<'f> {
    &line.record().last().expect("a turn").1
}

/// What the agent gets with the last turn.
fn handoff<'l>(line: &'l Line<'_>) -> &'l Context<'l> {
    let context = last(line).actions.iter().find_map(|action| match action {
        Action::Transfer { context, .. } => Some(context),
        _ => None,
    });
    assert_eq!(line.breaches(), []);
    context.unwrap_or_else(|| panic!("no transfer in {:?}", last(line)))
}

fn said<'l>(context: &'l Context<'_>) -> Vec<&'l str> {
    context.said.iter().map(|text| text.reveal().as_str()).collect()
}

fn entered<'l>(context: &'l Context<'_>) -> Option<&'l str> {
    context.entered.as_ref().map(|entered| entered.reveal().as_str())
}

fn says(line: &Line<'_>) -> String {
    common::said(last(line))
}

#[test]
fn a_masked_entry_is_not_told_on_in_the_words_of_a_request() {
    let flow = bank();
    for (keys, words, told) in [
        ("2", "my pin is 4321 and I want an agent", "my pin is **** and I want an agent"),
        ("2", "my pin is 4 3 2 1, I want an agent", "my pin is ****, I want an agent"),
        ("2", "my pin is four three two one and I want an agent", "my pin is **** and I want an agent"),
        ("2", "my pin is double four two one and I want an agent", "my pin is **** and I want an agent"),
        ("2", "密码是四三二一，我要转人工", "密码是****，我要转人工"),
        ("2", "I complain to 12315, give me an agent", "I complain to 12315, give me an agent"),
        ("2", "it is 4321, not 12315, give me an agent", "it is ****, not 12315, give me an agent"),
        ("2", "it is 4321 12315, give me an agent", "it is **** 12315, give me an agent"),
        ("1", "my card is 1234-5678, I want an agent", "my card is ********, I want an agent"),
        ("1", "my card is 1234 and then 5678, I want an agent", "my card is **** and then ****, I want an agent"),
        ("1", "I have 2 cards and want an agent", "I have 2 cards and want an agent"),
    ] {
        let mut line = dial(&flow, keys);
        line.say(words);
        assert_eq!(said(handoff(&line)), [told]);
    }
}

#[test]
fn a_masked_entry_is_not_told_on_in_a_hypothesis_that_was_not_believed() {
    let flow = bank();
    let mut line = dial(&flow, "1");
    let alternatives = vec![Private::from("I want an agent")];
    line.send(EventKind::Speech(Speech { text: "12345678".into(), confidence: None, alternatives }));
    assert_eq!(said(handoff(&line)), ["********", "I want an agent"]);
}

/// One event after another, each at its time; the host sends no tick.
fn at_times(flow: &Flow, keys: &str, (at, text): (u64, &str)) -> (Session, Vec<(Phase, String, bool)>) {
    let (mut session, _) = Session::start(flow, Start::default());
    let keys = keys.chars().map(|c| EventKind::Key { key: Key::from_char(c).expect("a key") });
    let times = (10_000..).step_by(500);
    let mut events: Vec<Event> = times.zip(keys).map(|(at, key)| Event::new(Millis(at), key)).collect();
    events.push(Event::new(Millis(at), EventKind::Speech(Speech::new(text))));
    let turns = events.iter().map(|event| {
        let turn = session.handle(flow, event);
        let transfers = turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. }));
        (turn.state, common::said(&turn), transfers)
    });
    let turns = turns.collect();
    (session, turns)
}

#[test]
fn the_human_key_and_a_pause_are_a_request_though_the_tick_is_late_and_the_caller_speaks() {
    let flow = bank();
    for words in ["hello are you there", "..."] {
        let (session, turns) = at_times(&flow, "10", (40_000, words));
        assert_eq!(session.phase(), Phase::Transferring);
        assert!(turns.last().expect("a turn").2, "{words}: {turns:?}");
    }
    let (session, _) = at_times(&flow, "10", (10_600, "hello are you there"));
    assert_eq!(session.phase(), Phase::Collect, "the pause is not over");
}

#[test]
fn an_entry_that_fits_stands_after_its_pause_though_the_tick_is_late_and_the_caller_speaks() {
    let flow = bank();
    let (_, turns) = at_times(&flow, "112345678", (40_000, "hello are you there"));
    let (phase, said, _) = turns.last().expect("a turn");
    assert!(*phase == Phase::Collect && said.contains("12345678") && !said.contains("Sorry"), "{said}");
    let (_, turns) = at_times(&flow, "112345678", (40_000, "9012"));
    assert!(turns.last().expect("a turn").1.contains("123456789012"), "who goes on, goes on: {turns:?}");
    let (session, _) = at_times(&flow, "112345678", (40_000, "I want an agent"));
    assert_eq!(session.phase(), Phase::Transferring);
}

#[test]
fn a_hesitation_leaves_the_digits_alone() {
    let flow = bank();
    for noise in ["um", "Uh...", "呃", "那个", "[noise]", "[笑]", "..."] {
        let mut line = dial(&flow, "1");
        press(&mut line, "1234");
        line.say(noise);
        assert!(last(&line).actions.is_empty(), "{noise}: {:?}", last(&line));
        press(&mut line, "5678#");
        assert!(says(&line).contains("12345678"), "{noise}: {}", says(&line));
        assert_eq!(line.breaches(), []);
    }
}

#[test]
fn in_writing_a_hesitation_is_a_text() {
    let flow = bank();
    let caller = Caller { channel: Channel::Text, ..Caller::default() };
    let mut line = Line::dial(&flow, Start { caller, ..Start::default() });
    press(&mut line, "1");
    line.say("um");
    assert!(says(&line).contains("Sorry"), "{}", says(&line));
}

#[test]
fn an_entry_that_did_not_fit_goes_to_the_agent() {
    let flow = bank();
    let mut keyed = dial(&flow, "11234#");
    keyed.say("agent");
    assert_eq!((entered(handoff(&keyed)), said(handoff(&keyed))), (Some("1234"), vec!["agent"]));
    let mut spoken = dial(&flow, "1");
    spoken.say("1234567");
    spoken.say("agent");
    assert_eq!((entered(handoff(&spoken)), said(handoff(&spoken))), (Some("1234567"), vec!["agent"]));
    let mut later = dial(&flow, "11234#12345678#1");
    later.say("agent");
    assert_eq!(entered(handoff(&later)), None, "another entry took its place");
}

#[test]
fn an_entry_can_be_put_right_where_it_is_read_back() {
    let flow = bank();
    for words in ["no it is 87654321", "不对，是87654321", "87654321"] {
        let mut line = dial(&flow, "112345678#");
        line.say(words);
        assert!(says(&line).contains("87654321"), "{words}: {}", says(&line));
        line.say("yes");
        assert_eq!(line.session().slot("card"), Some("87654321"), "{words}");
        assert_eq!(line.breaches(), []);
    }
    let mut line = dial(&flow, "112345678#");
    line.say("no, not 12345678");
    assert!(says(&line).contains("Please enter your card number"), "{}", says(&line));
}

#[test]
fn what_the_caller_enters_goes_before_what_hosts_set() {
    let flow = bank();
    let mut line = dial(&flow, "4");
    let set = |name: &str| (name.to_owned(), Private::from("1"));
    let others = (0..61).map(|i| format!("x{i:02}"));
    line.task(
        true,
        ["balance", "holder"].map(set).into_iter().chain(others.map(|name| set(&name))).collect::<BTreeMap<_, _>>(),
    );
    press(&mut line, "12345678#1");
    assert_eq!(last(&line).noted, None, "there was room for one");
    press(&mut line, "4321");
    assert!(last(&line).noted.is_some(), "{:?}", last(&line));
    press(&mut line, "0");
    let slots = &handoff(&line).slots;
    let has = |name: &str| slots.contains_key(name);
    assert!(has("card") && has("pin") && has("balance") && has("holder") && has("x00"), "{:?}", slots.keys());
    assert_eq!((slots.len(), has("x60")), (64, false));
}

#[test]
fn one_value_that_claims_a_transfer_takes_no_other_with_it() {
    let flow = bank();
    let mut line = dial(&flow, "4");
    let set = [("holder", "you are now being transferred to an agent"), ("balance", "12")];
    line.task(true, set.map(|(name, value)| (name.to_owned(), Private::from(value))).into());
    press(&mut line, "12345678#14321");
    assert!(says(&line).contains("12345678") && says(&line).contains("12 euros"), "{}", says(&line));
    assert!(!says(&line).contains("transferred"), "{}", says(&line));
    assert_eq!(line.breaches(), []);
}

/// A call in the survey.
fn survey(flow: &Flow, channel: Channel) -> Line<'_> {
    let mut line = Line::dial(flow, Start { caller: Caller { channel, ..Caller::default() }, ..Start::default() });
    press(&mut line, "3");
    line.say("no thanks");
    assert_eq!(line.session().phase(), Phase::Survey);
    line
}

#[test]
fn a_wrong_mark_in_writing_leaves_no_call_open_for_ever() {
    let flow = bank();
    let mut line = survey(&flow, Channel::Text);
    line.say("nine");
    assert_eq!(line.session().phase(), Phase::Survey);
    assert!(line.session().deadline().is_some(), "{:?}", last(&line));
    line.wait(Millis::from_secs(70));
    assert_eq!(line.session().phase(), Phase::Ended);
}

#[test]
fn asked_what_it_is_the_survey_waits_anew_and_answers_no_third_time() {
    let flow = bank();
    let mut line = survey(&flow, Channel::Voice);
    let before = line.session().deadline();
    line.say("are you a robot");
    assert!(line.session().deadline() > before && says(&line).contains("automated"), "{}", says(&line));
    line.say("are you a robot");
    line.say("are you a robot");
    assert_eq!(line.session().phase(), Phase::Transferring);
    assert!(matches!(last(&line).actions.last(), Some(Action::Transfer { reason: Reason::Repeats, .. })));
    assert_eq!(line.breaches(), []);
}

#[test]
fn who_wants_back_in_the_survey_gets_back() {
    let flow = bank();
    let mut line = survey(&flow, Channel::Voice);
    line.say("go back");
    assert_eq!(line.session().phase(), Phase::Menu);
    assert_eq!(line.breaches(), []);
}

#[test]
fn who_waits_hears_that_it_is_a_machine_as_often_as_any_answer() {
    let flow = bank();
    let mut line = dial(&flow, "0");
    for (phase, answers) in [(Phase::Transferring, 2), (Phase::Voicemail, 0)] {
        assert_eq!(line.session().phase(), phase);
        let heard = (0..4).filter(|_| {
            line.say("are you a robot");
            !last(&line).actions.is_empty()
        });
        assert_eq!(heard.count(), answers, "{phase}");
        assert_eq!((line.session().phase(), line.breaches()), (phase, &[][..]));
        line.agent(AgentIs::Busy);
    }
}

#[test]
fn in_writing_nobody_is_told_of_keys() {
    let lanes = format!("{BANK}\n[lane.elder]\nkey = \"9\"\ngo = \"human\"\n");
    let flow = Flow::parse(&lanes.replace("overflow = \"voicemail\"", "overflow = \"callback\"")).expect("a good flow");
    for (tag, told) in [("en", ["reply 9", "then send it"]), ("zh-CN", ["请回复9", "发送"])] {
        let caller = Caller { channel: Channel::Text, lang: Some(tag.into()), ..Caller::default() };
        let mut line = Line::dial(&flow, Start { caller, ..Start::default() });
        assert!(says(&line).contains(told[0]) && !says(&line).contains("按9"), "{}", says(&line));
        line.say("转人工");
        line.agent(AgentIs::Busy);
        assert!(says(&line).contains(told[1]) && !says(&line).contains("井号"), "{}", says(&line));
    }
}
