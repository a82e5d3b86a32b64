//! What hosts report early, late, twice, out of order or only once for two: it costs no caller the line.

use crate::common::said;
use std::collections::BTreeMap;

use presszero::Flow;
use presszero::protocol::{
    Action, AgentIs, Caller, Channel, EventKind, Key, Millis, Phase, Private, Speech, Start, Turn,
};
use presszero::scenario::Line;

const DESK: &str = r#"
name = "desk"
lang = "en"
greeting = "Hello, this is the automated line of Harbour Bank."
[human]
queue = "desk"
[menu.main]
options = [
  { key = "1", label = "opening hours", words = ["hours"], go = "hours" },
  { key = "2", label = "your bill", words = ["bill"], go = "find" },
  { key = "3", label = "our assistant", words = ["assistant"], go = "bot" },
]
[message.hours]
say = "We are open from nine to six."
go = "end"
[task.find]
run = "find_bill"
with = ["caller"]
say = "One moment, please, while I am looking for your latest bill."
ok = "told"
[message.told]
say = "Your bill is {amount}."
go = "end"
[talk.bot]
run = "bot"
done = "end"
"#;

fn desk() -> Flow {
    Flow::parse(DESK).expect("a good flow")
}

fn key(key: char) -> EventKind {
    EventKind::Key { key: Key::from_char(key).expect("a key") }
}

fn say(text: &str) -> EventKind {
    EventKind::Speech(Speech::new(text))
}

const fn agent(is: AgentIs) -> EventKind {
    EventKind::Agent { is }
}

fn reply(text: &str) -> EventKind {
    EventKind::Reply { text: text.into() }
}

/// The turn that answers this, in a call that breaks nothing.
fn at<'f>(line: &mut Line<'f>, at: u64, kind: EventKind) -> Turn<'f> {
    let (_, turn) = line.send_at(Millis(at), kind).last().cloned().expect("a turn");
    assert_eq!(line.breaches(), []);
    turn
}

fn transfers(turn: &Turn<'_>) -> bool {
    turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. }))
}

fn listens(turn: &Turn<'_>) -> usize {
    turn.actions.iter().filter(|action| matches!(action, Action::Listen { .. })).count()
}

/// The recogniser was still busy with the menu as the key came: its silence ended the call before the answer was spoken.
#[test]
fn a_silence_that_comes_with_a_new_question_is_not_that_of_the_caller() {
    let flow = desk();
    let asked = |late: u64| {
        let mut line = Line::dial(&flow, Start::default());
        assert_eq!(at(&mut line, 22_000, key('1')).state, Phase::Closing);
        let turn = at(&mut line, 22_000 + late, EventKind::Silence);
        (turn.state, turn.ignored.is_some(), line)
    };
    for late in [0, 5, 999] {
        let (state, is_ignored, mut line) = asked(late);
        assert_eq!((state, is_ignored), (Phase::Closing, true), "{late} ms after the key");
        assert!(line.session().deadline() > Some(Millis(28_000)), "the caller has the time that was meant");
        assert_eq!(at(&mut line, 40_000, EventKind::Silence).state, Phase::Ended, "a later one counts");
    }
    assert_eq!(asked(1_000).0, Phase::Ended, "coarse times of hosts are believed");
}

#[test]
fn a_silence_beside_the_tick_of_the_same_silence_counts_once() {
    let flow = desk();
    let mut line = Line::dial(&flow, Start::default());
    let due = line.session().deadline().expect("a deadline");
    assert_eq!(at(&mut line, due.0, EventKind::Tick).state, Phase::Menu);
    let doubled = at(&mut line, due.0 + 3, EventKind::Silence);
    assert_eq!((doubled.actions.len(), doubled.ignored.is_some()), (0, true));
}

#[test]
fn a_silence_after_a_prompt_that_was_reported_as_said_counts_at_once() {
    let flow = desk();
    let mut line = Line::dial(&flow, Start::default());
    at(&mut line, 100, EventKind::PromptFinished);
    assert!(at(&mut line, 200, EventKind::Silence).ignored.is_none());
}

/// The end of 'one moment' was taken for the end of the bill, and the caller was hung up on in the middle of it.
#[test]
fn the_end_of_an_earlier_prompt_is_not_that_of_the_answer() {
    let flow = desk();
    let mut line = Line::dial(&flow, Start::default());
    at(&mut line, 9_000, EventKind::PromptFinished);
    assert_eq!(at(&mut line, 10_000, key('2')).state, Phase::Task);
    let set = BTreeMap::from([("amount".to_owned(), Private::from("84 pounds and 20 pence, due in December"))]);
    let told = at(&mut line, 10_200, EventKind::TaskDone { ok: true, task: None, set });
    assert_eq!(told.state, Phase::Closing);
    let early = at(&mut line, 13_500, EventKind::PromptFinished);
    assert_eq!((early.deadline, early.ignored), (told.deadline, None), "this was the end of 'one moment'");
    let heard = at(&mut line, 25_000, EventKind::PromptFinished);
    assert_eq!(heard.deadline, Some(Millis(31_000)));
}

#[test]
fn who_reports_each_of_several_prompts_is_listened_to_after_the_last() {
    let flow = desk();
    let mut line = Line::dial(&flow, Start::default());
    for heard in [2_500, 6_000, 11_000] {
        let turn = at(&mut line, heard, EventKind::PromptFinished);
        assert_eq!((turn.deadline, turn.ignored), (Some(Millis(heard + 6_000)), None));
    }
}

#[test]
fn the_end_of_a_prompt_that_was_cut_short_is_not_that_of_the_next() {
    let flow = desk();
    let mut line = Line::dial(&flow, Start::default());
    let asked = at(&mut line, 4_000, key('1'));
    assert_eq!(at(&mut line, 4_050, EventKind::PromptFinished).deadline, asked.deadline);
    assert_eq!(at(&mut line, 9_000, EventKind::PromptFinished).deadline, Some(Millis(15_000)));
}

/// One agent hands the caller to another and leaves: the bot hung up on both who stayed.
#[test]
fn a_call_goes_on_until_the_last_agent_has_left() {
    let flow = desk();
    for gone in [AgentIs::Left, AgentIs::Failed] {
        let mut line = Line::dial(&flow, Start::default());
        at(&mut line, 5_000, key('0'));
        at(&mut line, 20_000, agent(AgentIs::Joined));
        assert_eq!(at(&mut line, 80_000, agent(AgentIs::Joined)).ignored, None);
        line.save_and_restore();
        let first = at(&mut line, 90_000, agent(gone));
        assert_eq!((first.state, first.actions.len()), (Phase::WithAgent, 0));
        assert_eq!(at(&mut line, 99_000, agent(AgentIs::Left)).state, Phase::Ended);
    }
}

/// `left` came before `joined`: the caller stayed alone with a muted bot, whatever they pressed.
#[test]
fn who_may_be_alone_on_the_line_reaches_a_person_by_asking() {
    let flow = desk();
    let with_agent = |left_early: bool| {
        let mut line = Line::dial(&flow, Start::default());
        at(&mut line, 3_000, key('0'));
        if left_early {
            at(&mut line, 9_000, agent(AgentIs::Left));
        }
        assert_eq!(at(&mut line, 9_001, agent(AgentIs::Joined)).state, Phase::WithAgent);
        line
    };
    for ask in [key('0'), say("hello? agent")] {
        assert!(transfers(&at(&mut with_agent(true), 20_000, ask.clone())));
        assert!(!transfers(&at(&mut with_agent(false), 20_000, ask)), "that is for the agent to hear");
    }
    let mut line = with_agent(true);
    at(&mut line, 20_000, key('0'));
    at(&mut line, 30_000, agent(AgentIs::Joined));
    assert!(!transfers(&at(&mut line, 40_000, key('0'))), "now somebody is there");
}

/// Two messages, one answer to both: when its time was over, the caller was handed over for a failed task.
#[test]
fn one_answer_to_two_messages_is_an_answer() {
    let flow = desk();
    for channel in [Channel::Voice, Channel::Text] {
        let caller = Caller { channel, ..Caller::default() };
        let mut line = Line::dial(&flow, Start { clock: None, caller });
        at(&mut line, 1_000, key('3'));
        at(&mut line, 2_000, say("my order"));
        let asked = at(&mut line, 3_000, say("number 4711 is late"));
        at(&mut line, 4_000, reply("Your order 4711 arrives tomorrow."));
        let due = asked.deadline.expect("an answer is waited for");
        let over = at(&mut line, due.0, EventKind::Tick);
        assert_eq!((over.state, listens(&over)), (Phase::Talk, 1), "{channel:?}");
        assert_eq!(line.session().deadline().is_some(), channel == Channel::Voice || over.deadline.is_some());
        // None at all is a failure still.
        let asked = at(&mut line, due.0 + 1_000, say("and the other one?"));
        let due = asked.deadline.expect("an answer is waited for");
        assert!(transfers(&at(&mut line, due.0, EventKind::Tick)), "{channel:?}");
    }
}

#[test]
fn two_answers_to_two_messages_are_both_passed_on() {
    let flow = desk();
    let mut line = Line::dial(&flow, Start::default());
    at(&mut line, 1_000, key('3'));
    at(&mut line, 2_000, say("my order"));
    at(&mut line, 3_000, say("number 4711 is late"));
    at(&mut line, 4_000, reply("Which one?"));
    assert!(said(&at(&mut line, 5_000, reply("It arrives tomorrow."))).contains("tomorrow"));
}

/// Words before the start were an answer to a question that nobody had put: it was put twice in one turn, with a 'sorry' between.
#[test]
fn a_hello_before_anything_was_asked_is_no_wrong_answer() {
    let flow = desk();
    for first in [say("hello"), key('9'), say("repeat"), say("...")] {
        let mut line = Line::dial(&flow, Start::default());
        let started = line.record()[0].1.clone();
        line = Line::dial(&flow, Start::default());
        let mut session = presszero::Session::new();
        let turn = session.handle(&flow, &presszero::protocol::Event::new(Millis(0), first));
        assert_eq!((listens(&turn), said(&turn)), (1, said(&started)));
        assert_eq!(turn.deadline, line.session().deadline());
    }
}

/// The host asked for the caller's id in a task, and got nothing where it was no telephone number.
#[test]
fn work_gets_the_id_of_the_caller_as_the_host_gave_it() {
    let flow = desk();
    for id in ["buyer-7", "13800000000"] {
        let caller = Caller { id: Some(id.into()), ..Caller::default() };
        let mut line = Line::dial(&flow, Start { clock: None, caller });
        line.save_and_restore();
        let turn = at(&mut line, 5_000, key('2'));
        let with = turn.actions.iter().find_map(|action| match action {
            Action::Run { with, .. } => with.get("caller").map(|id| id.reveal().clone()),
            _ => None,
        });
        assert_eq!(with.as_deref(), Some(id));
        assert!(!format!("{turn:?}").contains(id), "it is private");
    }
}
