//! Whole files: what is read, and every problem in order.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use super::*;
use crate::diag::Code;
use crate::protocol::Key;

fn problems(text: &str) -> Vec<(Code, &str)> {
    let (_, problems) = read(&Source::new("a.toml", text));
    problems.into_sorted().into_iter().map(|problem| (problem.code, &text[problem.place()])).collect()
}

const ALL_KEYS: &str = r##"
name = "carrier"
version = "3"
lang = "zh-CN"
start = "main"
greeting = ["您好,我是智能语音机器人。", "您好。"]
profile = ["w3c-coga"]
robot_answer = { zh = "我是机器人", en = "I am a machine" }
danger_plain_start = "the carrier announces it before the call"

[human]
queue = "general"
key = "0"
hint = "转人工请按0"
say = "正在转接"
words = ["小二"]
complaint_queue = "complaints"
distress = "offer"

[limits]
no_match = 1
no_input = 0
visits = 5
repeats = 3
turns = 50
time = "15m"

[lane.hearing]
age = 70
tags = ["hearing"]
words = ["听不见"]
key = "*"
go = "human"
queue = "general"
priority = "high"
rate = 0.8
patience = 2
max_options = 4
channel = "text"

[queue.general]
hours = { mon-fri = ["09:00-12:00", "13:00-18:00"], sat = "10:00-16:00" }
timezone = "Asia/Shanghai"
holidays = [2026-10-01, "2026-10-02"]
max_wait = "3m"
closed = "voicemail"
overflow = "callback"

[queue.complaints]
hours = "22:00-06:00"

[menu.main]
say = "请选择"
options = [{ key = "1", label = "话费", words = ["余额"], go = "phone" }]
no_match = ["再说一遍"]
no_input = "在吗"
timeout = "6s"
barge_in = false

[collect.phone]
say = "请输入手机号"
slot = "phone"
digits = "6-11"
match = "^1"
choices = ["本机", { value = "other", words = ["别的"] }]
confirm = true
mask = false
go = "bill"
no_match = "不对"
no_input = "在吗"
timeout = "8s"
inter_digit = "2s"

[task.bill]
run = "bill"
with = ["phone"]
say = "请稍等"
timeout = "8s"
ok = "tell"
fail = "human"

[message.tell]
say = { text = "余额{balance}元", audio = "tell.wav", seconds = 3.5 }
go = "end"

[talk.bot]
say = "请讲"
run = "llm"
done = "end"
no_input = "在吗"
timeout = "10s"

[ticket.report]
say = "请描述"
slot = "unit"
units = ["道路", { name = "噪声", words = ["吵"] }]
default = "道路"
go = "end"
no_match = "没听清"
no_input = "在吗"
timeout = "6s"

[transfer.agent]
queue = "general"
say = "转接"
reason = "complaint"
priority = "high"

[end.bye]
say = "还有吗"
timeout = "6s"

[survey]
say = "请打分"
keys = "1-5"

[charge]
say = "一分钟后收费"
tariff = "local"
free = "1m"

[ear]
not = ["人工草坪"]

[lint]
allow = { PZ201 = "tested with callers" }
"##;

#[test]
fn every_key_of_the_format_is_read() {
    assert_eq!(problems(ALL_KEYS), []);
    let (flow, _) = read(&Source::new("a.toml", ALL_KEYS));
    let human = flow.human.unwrap().value;
    assert_eq!(human.key.unwrap().value, Key::ZERO);
    assert_eq!(human.distress.unwrap().value, Distress::Offer);
    assert_eq!(flow.limits.unwrap().value.time.unwrap().value.0.0, 900_000);
    assert_eq!(flow.survey.unwrap().value.keys.unwrap().value.0.len(), 5);
    let lane = &flow.lane.entries[0].item.value;
    assert_eq!((lane.rate.as_ref().unwrap().value.0, lane.patience.as_ref().unwrap().value.0), (800, 2000));
    let queue = &flow.queue.entries[0].item.value;
    assert_eq!((queue.holidays.len(), queue.hours.as_ref().unwrap().value.days.len()), (2, 2));
    let collect = &flow.collect.entries[0].item.value;
    assert_eq!(collect.digits.as_ref().unwrap().value, Digits { min: 6, max: 11 });
    assert_eq!(collect.choices[1].value.words[0].value, "别的");
    assert_eq!(flow.ticket.entries[0].item.value.units[0].value.name.as_ref().unwrap().value, "道路");
    assert_eq!(&ALL_KEYS[flow.menu.entries[0].item.span.clone()], "[menu.main]");
    assert_eq!(&ALL_KEYS[flow.menu.entries[0].id.span.clone()], "main");
}

#[test]
fn every_key_of_the_format_is_in_this_test() {
    // A key that is added to the format must be added above: take each line out of nothing, and look for its name.
    for line in include_str!("nodes.rs").lines().chain(include_str!("tables.rs").lines()) {
        let Some((key, _)) = line.strip_prefix("        ").and_then(|line| line.split_once(": ")) else { continue };
        let key = key.strip_prefix("r#").unwrap_or(key);
        let is_key = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let is_told = !is_key || ALL_KEYS.contains(&format!("{key} =")) || ALL_KEYS.contains(&format!("[{key}"));
        assert!(is_told || key.starts_with("danger_"), "{key}");
    }
}

#[test]
fn all_problems_in_one_run_in_order_of_place() {
    let text = "\
nmae = 'shop'
lang = 7
[human]
key = 'x'
queue = ['a']
[limits]
no_match = 6
turns = 0
time = '16m'
visits = 'two'
[menu.main]
timeout = 6
options = [{ key = 1 }, 'x', { go = true }]
barge_in = 'yes'
[queue.q]
max_wait = '0s'
holidays = ['2026-02-30', 2026-10-01T10:00:00Z]
[collect.c]
digits = '11-6'
[[message.m]]
[menus.n]
";
    let expected = [
        (Code::UnknownKey, "nmae"),
        (Code::WrongType, "7"),
        (Code::BadTelephoneKey, "'x'"),
        (Code::WrongType, "['a']"),
        (Code::OutOfRange, "6"),
        (Code::OutOfRange, "0"),
        (Code::OutOfRange, "'16m'"),
        (Code::WrongType, "'two'"),
        (Code::WrongType, "6"),
        (Code::WrongType, "1"),
        (Code::WrongType, "'x'"),
        (Code::WrongType, "true"),
        (Code::WrongType, "'yes'"),
        (Code::OutOfRange, "'0s'"),
        (Code::BadDate, "'2026-02-30'"),
        (Code::BadDate, "2026-10-01T10:00:00Z"),
        (Code::OutOfRange, "'11-6'"),
        (Code::WrongType, "[[message.m]]"),
        (Code::UnknownKey, "menus"),
    ];
    assert_eq!(problems(text), expected);
}

#[test]
fn a_slip_of_syntax_hides_no_other_problem() {
    let text = "name = shop\nlnag = 'zh'\n[human\nqueue = 'a'\n[limits]\nturns = 99\n";
    let found = problems(text);
    assert!(found.contains(&(Code::UnknownKey, "lnag")), "{found:?}");
    assert!(found.contains(&(Code::OutOfRange, "99")), "{found:?}");
    assert!(found.iter().filter(|(code, _)| *code == Code::BadSyntax).count() >= 2, "{found:?}");
}

#[test]
fn promises_stand_against_some_keys() {
    assert_eq!(problems("danger_one_step = 'no'\n"), [(Code::FixedPromise, "danger_one_step")]);
    assert_eq!(problems("danger_plain_start = 'told by the network'\n"), []);
    assert_eq!(problems("danger_plain_strat = 'x'\n"), [(Code::UnknownKey, "danger_plain_strat")]);
    for key in ["tier", "vip", "level", "spending", "member", "membership_level", "会员"] {
        let text = format!("[lane.fast]\n\"{key}\" = 3\n");
        assert_eq!(problems(&text), [(Code::SpendingLane, format!("\"{key}\"").as_str())], "{key}");
    }
}

#[test]
fn a_key_that_was_misspelt_is_not_missing_too() {
    let (flow, _) = read(&Source::new("a", "[human]\nquue = 'a'\nkey = 0\n"));
    let mut unread = flow.human.unwrap().value.unread;
    unread.sort_unstable();
    assert_eq!(unread, ["key", "queue"]);
}

#[test]
fn a_table_that_is_there_twice_is_one_problem() {
    let text =
        "[message.a]\nsay = 'x'\ngo = 'end'\n[message.a]\nsay = 'y'\ngo = 'end'\n[human]\nkey = '0'\nkey = '1'\n";
    let (_, out) = read(&Source::new("a", text));
    let found: Vec<(Code, usize)> = out.into_sorted().iter().map(|it| (it.code, it.place().start)).collect();
    let of_key = text.rfind("key").unwrap();
    assert_eq!(found, [(Code::DuplicateKey, text.rfind("a]").unwrap()), (Code::DuplicateKey, of_key)]);
}

#[test]
fn a_length_of_time_without_a_unit_gets_the_units_that_fit() {
    let help = |text: &str| {
        let (_, problems) = read(&Source::new("a", text));
        problems.into_sorted()[0].help.as_ref().map(ToString::to_string).unwrap()
    };
    assert!(help("[queue.q]\nmax_wait = 3\n").ends_with("\"3s\" or \"3m\""));
    assert!(help("[menu.m]\ntimeout = 6000\n").ends_with("\"6000ms\""));
    assert!(help("[queue.q]\nmax_wait = 0\n").contains("\"6s\""));
}

#[test]
fn no_text_makes_the_reader_panic() {
    let pieces = [
        "[", "]", "{", "}", "=", ".", ",", "\"", "'", "\n", "menu", "a", "投", "1", "options", "-", "[[", "#", "\\u",
        "key", " ", "，", "“", "”", "＝", "１", "［", "、",
    ];
    let mut seed = 42_u64;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..40 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            text.push_str(pieces[usize::try_from(seed % pieces.len() as u64).unwrap()]);
        }
        let source = Source::new("a", &text);
        let (_, problems) = read(&source);
        for problem in problems.into_sorted() {
            assert!(text.get(problem.place()).is_some(), "{text:?}: {problem:?}");
            let _ =
                crate::diag::render(&problem, &source, crate::diag::Style::Plain, crate::catalogue::Locale::English);
        }
    }
}
