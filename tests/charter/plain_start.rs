//! `plain-start`.

use presszero::charter::{Promise, Rules};
use presszero::protocol::Key;

use crate::record::{breaks, keeps, keeps_under};

/// A call that begins with these words.
fn begins(lang: &str, texts: &[&str]) -> String {
    let say =
        |text: &&str| format!(r#"{{"action":"say","text":"{text}","lang":"{lang}","rate":1.0,"barge_in":true}},"#);
    let says: String = texts.iter().map(say).collect();
    format!(
        r#"{{"at":0,"event":"start"}}
           {{"at":0,"state":"menu","node":"main","deadline":20000,"actions":[{says}$menu]}}"#
    )
}

#[test]
fn the_bot_speaks_before_it_listens() {
    let mute = r#"{"at":0,"event":"start"}
        {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$menu,$hello]}"#;
    let silent = mute.replace(",$hello", "");
    breaks(Promise::PlainStart, 0, &[mute]);
    breaks(Promise::PlainStart, 0, &[&silent]);
    breaks(Promise::PlainStart, 0, &[&begins("zh", &["", "我是机器人,按0找人工"])]);
}

#[test]
fn the_bot_says_what_it_is_and_how_to_reach_a_person() {
    keeps(&[&begins("zh-CN", &["您好,我是智能语音助手。", "需要人工请按零。"])]);
    keeps(&[&begins("en-US", &["Hello, this is the automated line of the shop.", "Say agent at any time."])]);
    keeps(&[&begins("es", &["Hola, soy un asistente automático.", "Para hablar con una persona, pulse 0."])]);
    keeps(&[&begins("en", &["I'm a bot. Press 0 if I am no help."])]);
}

#[test]
fn a_start_that_hides_the_machine_is_found() {
    breaks(Promise::PlainStart, 0, &[&begins("zh", &["您好,我是小美,找人工请按0。"])]);
    breaks(Promise::PlainStart, 0, &[&begins("en", &["Hello, I am Sam. Say agent to reach a person."])]);
    breaks(Promise::PlainStart, 0, &[&begins("en", &["This is Supercomputer Street. Say agent to reach a person."])]);
}

#[test]
fn a_start_that_hides_the_person_is_found() {
    breaks(Promise::PlainStart, 0, &[&begins("en", &["I am a bot. For a person, press 9."])]);
    keeps(&[&begins("en", &["I am a bot. For a person, press 9. To speak to an agent, press 0."])]);
    // The words for a machine have 'person', 'agent' and the key in them, and count for nothing.
    breaks(Promise::PlainStart, 0, &[&begins("zh", &["您好,我是人工智能机器人,客服热线10086。"])]);
    breaks(Promise::PlainStart, 0, &[&begins("en", &["I am your virtual agent for personal banking."])]);
    // Neither is a key that is a digit of a number.
    for text in ["I'm a bot of 10 shops.", "I'm a bot. Room 05 is closed.", "I'm a bot. Call 10086."] {
        breaks(Promise::PlainStart, 0, &[&begins("en", &[text])]);
    }
}

#[test]
fn the_person_comes_within_ten_seconds() {
    let long = "本店新到各色茶叶欢迎选购".repeat(3);
    breaks(Promise::PlainStart, 0, &[&begins("zh", &["我是机器人。", &long, "按0转人工。"])]);
    keeps(&[&begins("zh", &["我是机器人。", "按0转人工。", &long])]);
    let written = begins("zh", &["我是机器人。", &long, "按0转人工。"])
        .replace(r#""event":"start""#, r#""event":"start","caller":{"channel":"text"}"#);
    keeps(&[&written]);
}

#[test]
fn another_human_key_is_told_by_itself() {
    let rules = Rules { human_key: Key::from_char('9').unwrap(), ..Rules::default() };
    keeps_under(rules, &[&begins("en", &["I'm a bot. Press 9 if I am no help."])]);
}

#[test]
fn what_cannot_be_judged_is_not() {
    keeps(&[&begins("fr-FR", &["Bonjour, composez le un."])]);
    let recording = r#"{"at":0,"event":"start"}
        {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[
          {"action":"say","audio":"welcome.wav","lang":"zh","rate":1.0,"barge_in":true},$menu]}"#;
    keeps(&[recording]);
    let rules = Rules { relaxed: vec![Promise::PlainStart], ..Rules::default() };
    keeps_under(rules, &[&begins("zh", &["您好,我是小美。"])]);
}

#[test]
fn what_is_said_slowly_takes_longer_and_a_rate_that_makes_no_sense_is_the_usual_one() {
    // Six seconds at the usual rate.
    let long = "本店新到各色茶叶欢迎";
    let at_rate = |rate: &str| begins("zh", &["我是机器人。", long, "按0转人工。"]).replace("1.0", rate);
    for rate in ["1.0", "0.8", "2.0", "0.0", "-1.0", "1e39"] {
        keeps(&[&at_rate(rate)]);
    }
    breaks(Promise::PlainStart, 0, &[&at_rate("0.5")]);
}

#[test]
fn a_start_is_judged_once() {
    let greeted = r#"{"at":0,"event":"start"}
        {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$hello]}"#;
    let listened = r#"{"at":0,"event":"start"}
        {"at":0,"state":"menu","node":"main","deadline":20000,"actions":[$menu]}"#;
    let next = r#"{"at":9000,"event":"prompt_finished"}
        {"at":9000,"state":"menu","node":"main","deadline":20000,"actions":[$again,$menu]}"#;
    keeps(&[greeted, next]);
    breaks(Promise::PlainStart, 0, &[listened, next]);
}
