//! What a caller has keyed or told is never thrown away: not by a word in between, not by silence, not on the way to the offer of a call.

use crate::common;
use presszero::Flow;
use presszero::protocol::{Action, Caller, Channel, Context, Key, Millis, Phase, Start, Turn};
use presszero::scenario::Line;

const OFFICE: &str = r#"
name = "office"
lang = "en"
greeting = { en = "Hello, this is the automated line of the office.", zh = "您好，这里是自动语音系统。" }
[human]
queue = "desk"
[queue.desk]
hours = "09:00-18:00"
timezone = "UTC"
max_wait = "60s"
[menu.main]
options = [
  { key = "1", label = "your bill", go = "account" },
  { key = "2", label = "your name", go = "name" },
  { key = "3", label = "colours", go = "colour" },
  { key = "4", label = "nothing more", go = "end" },
]
[collect.account]
say = "Please enter your account number."
slot = "account"
digits = "4-8"
confirm = true
mask = false
no_match = "Your account number has four to eight digits."
go = "pin"
[collect.pin]
say = "And your six digits, please."
slot = "pin"
digits = 6
go = "end"
[collect.name]
say = "Your last name?"
slot = "name"
match = "[A-Za-z' -]+"
confirm = true
go = "end"
[collect.colour]
say = "Which colour?"
slot = "colour"
choices = ["red", "green"]
confirm = true
go = "end"
"#;

const NIGHT: &str = "2026-11-23T23:00:00Z";
const DAY: &str = "2026-11-23T10:00:00Z";

fn office() -> Flow {
    Flow::parse(OFFICE).expect("a good flow")
}

/// A call at this time of the clock, from this number if it is known, after these keys.
fn dial<'f>(flow: &'f Flow, (clock, id): (&str, Option<&str>), keys: &str) -> Line<'f> {
    let caller = Caller { id: id.map(Into::into), ..Caller::default() };
    let mut line = Line::dial(flow, Start { clock: Some(clock.into()), caller });
    press(&mut line, keys);
    line
}

fn press(line: &mut Line<'_>, keys: &str) {
    line.press_all(&keys.chars().map(|c| Key::from_char(c).expect("a key")).collect::<Vec<_>>());
}

fn last<'l, 'f>(line: &'l Line<'f>) -> &'l Turn<'f> {
    assert_eq!(line.breaches(), []);
    &line.record().last().expect("a turn").1
}

fn says(line: &Line<'_>) -> String {
    common::said(last(line))
}

/// The number with which the request was kept last.
fn kept(line: &Line<'_>) -> Option<String> {
    let turns = line.record().iter().flat_map(|(_, turn)| &turn.actions);
    let mut numbers = turns.filter_map(|action| match action {
        Action::Callback { number, .. } => Some(number),
        _ => None,
    });
    numbers.next_back().expect("a callback").as_ref().map(|number| number.reveal().to_string())
}

fn handoff<'l>(line: &'l Line<'_>) -> &'l Context<'l> {
    let context = last(line).actions.iter().find_map(|action| match action {
        Action::Transfer { context, .. } => Some(context),
        _ => None,
    });
    context.unwrap_or_else(|| panic!("no transfer in {:?}", last(line)))
}

fn entered(line: &Line<'_>) -> Option<String> {
    handoff(line).entered.as_ref().map(|entered| entered.reveal().clone())
}

#[test]
fn a_number_that_is_being_keyed_outlasts_whatever_is_said() {
    let flow = office();
    for words in
        ["that's it", "okay done", "ok", "thank you", "hello?", "please hurry", "no", "at five pm", "are you a robot"]
    {
        let mut line = dial(&flow, (NIGHT, None), "0600123456");
        line.say(words);
        assert_eq!(kept(&line).as_deref(), Some("600123456"), "{words}");
        assert!(says(&line).contains("call you back on 600123456"), "{words}: {}", says(&line));
        line.hang_up();
        assert_eq!(line.breaches(), []);
    }
    let mut waits = dial(&flow, (NIGHT, None), "060012");
    waits.say("hold on");
    assert!(last(&waits).actions.is_empty(), "{:?}", last(&waits));
    press(&mut waits, "3456#");
    assert_eq!(kept(&waits).as_deref(), Some("600123456"));
    let mut goes_on = dial(&flow, (NIGHT, None), "0600123");
    goes_on.say("four five six");
    assert_eq!(kept(&goes_on).as_deref(), Some("600123456"));
}

#[test]
fn who_says_that_an_entry_is_done_has_ended_it() {
    let flow = office();
    for words in ["done", "that's it", "ok"] {
        let mut fits = dial(&flow, (DAY, None), "147114");
        fits.say(words);
        assert!(says(&fits).contains("I have 47114"), "{words}: {}", says(&fits));
        let mut short = dial(&flow, (DAY, None), "147");
        short.say(words);
        assert_eq!(short.session().phase(), Phase::Collect, "{words}");
        short.say("agent");
        assert_eq!(entered(&short).as_deref(), Some("47"), "{words}");
        let mut human = dial(&flow, (DAY, None), "10");
        human.say(words);
        assert_eq!(human.session().phase(), Phase::Transferring, "the human key alone: {words}");
    }
}

#[test]
fn a_number_told_with_the_request_is_the_one_to_call() {
    let flow = office();
    for (words, number) in [
        ("I want an agent to call me back on 600123456", Some("600123456")),
        ("叫人工给我回电话13911112222", Some("13911112222")),
        ("I'm calling about invoice 12345678, I want an agent", None),
    ] {
        for known in [None, Some("5550100")] {
            let mut line = dial(&flow, (NIGHT, known), "");
            line.say(words);
            assert_eq!(line.session().phase(), Phase::Callback);
            assert_eq!(kept(&line).as_deref(), number.or(known), "{words}");
            assert!(number.is_none_or(|number| says(&line).contains(number)), "{}", says(&line));
        }
    }
}

#[test]
fn a_number_told_in_line_is_the_one_to_call_where_nobody_comes() {
    let flow = office();
    for words in ["please call me back on 600123456", "I can't wait, my number is 600123456"] {
        let mut line = dial(&flow, (DAY, None), "0");
        line.say(words);
        line.wait(Millis::from_secs(61));
        assert_eq!(kept(&line).as_deref(), Some("600123456"), "{words}");
        assert!(says(&line).contains("600123456"), "{}", says(&line));
    }
}

#[test]
fn digits_of_an_entry_are_no_number_to_call() {
    let flow = office();
    let mut line = dial(&flow, (NIGHT, None), "1");
    line.say("my number is 12345678, I want an agent");
    assert_eq!(kept(&line), None);
}

#[test]
fn what_was_read_back_is_read_back_again_after_silence_and_unclear_words() {
    let flow = office();
    for words in ["banana", "wait", "hold on", "one moment", "等一下", "我看看", "um", "is it 47114711?"] {
        let mut line = dial(&flow, (DAY, None), "147114711");
        line.say(words);
        assert!(says(&line).contains("I have 47114711"), "{words}: {}", says(&line));
        assert!(!says(&line).contains("four to eight"), "{words}: {}", says(&line));
        line.say("agent");
        assert_eq!(entered(&line).as_deref(), Some("47114711"), "{words}");
    }
    let mut line = dial(&flow, (DAY, None), "147114711");
    line.silence();
    assert!(says(&line).contains("I have 47114711"), "{}", says(&line));
    for _ in 0..5 {
        line.silence();
        if line.session().phase() == Phase::Transferring {
            break;
        }
    }
    assert_eq!(entered(&line).as_deref(), Some("47114711"), "the limits of the flow hold");
}

#[test]
fn what_is_not_taken_of_an_entry_reaches_the_agent() {
    let flow = office();
    for words in ["are you a robot", "say that again", "go back", "hello"] {
        let mut line = dial(&flow, (DAY, None), "14711");
        line.say(words);
        line.say("agent");
        assert_eq!(entered(&line).as_deref(), Some("4711"), "{words}");
    }
    let mut line = dial(&flow, (DAY, None), "1471147119");
    line.say("agent");
    assert_eq!(entered(&line).as_deref(), Some("47114711"), "another key at the read-back");
}

#[test]
fn a_moment_in_the_middle_of_an_entry_leaves_its_digits() {
    let flow = office();
    for words in ["wait", "hold on", "one moment", "等一下", "我看看"] {
        let mut line = dial(&flow, (DAY, None), "1471");
        line.say(words);
        assert!(last(&line).actions.is_empty(), "{words}: {:?}", last(&line));
        line.wait(Millis::from_secs(5));
        press(&mut line, "14711");
        assert!(says(&line).contains("I have 47114711"), "{words}: {}", says(&line));
    }
}

#[test]
fn a_yes_with_another_number_is_no_yes_to_the_one_read_back() {
    let flow = office();
    for words in ["对，是47124712", "yes 47124712", "ok it's 47124712", "no 47124712"] {
        let mut line = dial(&flow, (DAY, None), "147114711");
        line.say(words);
        assert!(says(&line).contains("I have 47124712"), "{words}: {}", says(&line));
    }
    for words in ["yes 47114711", "对47114711", "sí 47114711", "47114711", "four seven one one four seven one one"] {
        let mut line = dial(&flow, (DAY, None), "147114711");
        line.say(words);
        assert_eq!(line.session().slot("account"), Some("47114711"), "{words}");
    }
    let mut line = dial(&flow, (DAY, None), "147114711");
    line.say("no 47114711");
    assert!(says(&line).contains("Please enter your account number"), "{}", says(&line));
}

#[test]
fn another_choice_at_the_read_back_is_that_choice() {
    let flow = office();
    let mut line = dial(&flow, (DAY, None), "3");
    line.say("red");
    line.say("green");
    assert!(says(&line).contains("I have green"), "{}", says(&line));
    line.say("green");
    assert_eq!(line.session().slot("colour"), Some("green"));
}

#[test]
fn what_is_announced_at_the_offer_can_be_said_and_is_no_consent() {
    let flow = office();
    for words in ["another number", "yes, another number", "换一个号码", "好,换个号码", "可以,不过换个号码"]
    {
        let mut line = dial(&flow, (NIGHT, Some("5550100")), "0");
        line.say(words);
        assert!(says(&line).contains("Please enter a number for us to call"), "{words}: {}", says(&line));
    }
    for words in ["leave a message", "留言", "好，我要留言", "I'd like to leave a message please"] {
        let mut line = dial(&flow, (NIGHT, Some("5550100")), "0");
        line.say(words);
        assert_eq!(line.session().phase(), Phase::Voicemail, "{words}");
    }
}

#[test]
fn digits_said_in_two_parts_are_one_entry() {
    let flow = office();
    let mut line = dial(&flow, (DAY, None), "1471147111");
    for part in ["five five one", "two three four"] {
        line.say(part);
        line.wait(Millis::from_secs(4));
    }
    assert_eq!(line.session().slot("pin"), Some("551234"));
    assert_eq!(line.breaches(), []);
    let mut short = dial(&flow, (DAY, None), "1471147111");
    short.say("five five one");
    short.wait(Millis::from_secs(20));
    assert!(says(&short).contains("six digits"), "who says no more is asked again: {}", says(&short));
    let caller = Caller { channel: Channel::Text, ..Caller::default() };
    let mut written = Line::dial(&flow, Start { caller, ..Start::default() });
    written.say("1");
    written.say("471");
    assert!(says(&written).contains("four to eight"), "in writing a text is all there is: {}", says(&written));
}

#[test]
fn who_wants_to_hear_it_again_tells_no_name() {
    let flow = office();
    for words in ["say that again", "再说一遍", "hold on"] {
        let mut line = dial(&flow, (DAY, None), "2");
        line.say(words);
        assert!(says(&line).contains("Your last name?"), "{words}: {}", says(&line));
    }
}

#[test]
fn words_after_the_goodbye_reach_the_agent() {
    let flow = office();
    let mut line = dial(&flow, (DAY, None), "4");
    line.silence();
    assert_eq!(line.session().phase(), Phase::Ended);
    line.say("wait, my card is broken, get me an agent");
    let said: Vec<_> = handoff(&line).said.iter().map(|text| text.reveal().as_str()).collect();
    assert_eq!(said, ["wait, my card is broken, get me an agent"]);
}
