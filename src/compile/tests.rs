//! What a good flow becomes, and the bounds of a flow.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use super::*;
use crate::flow::{Choice, Fallback, Hours, Kind, Lane, Target, Wanted, caps};
use crate::protocol::{HeardAs, Millis, Priority, Reason};

const HEAD: &str = "name = \"shop\"\nlang = \"zh-CN\"\n";
const REST: &str =
    "[human]\nqueue = \"a\"\n[menu.main]\noptions = [{ key = \"1\", label = \"查订单\", go = \"human\" }]\n";

/// A flow of the usual parts, with more at the top and at the end.
fn flow(top: &str, end: &str) -> Flow {
    Flow::parse(&format!("{HEAD}{top}\n{REST}{end}")).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn codes(top: &str, end: &str) -> Vec<Code> {
    let loaded = compile(Source::new("a.toml", &format!("{HEAD}{top}\n{REST}{end}")));
    loaded.diagnostics.iter().map(|problem| problem.code).collect()
}

fn kind<'f>(flow: &'f Flow, id: &str) -> &'f Kind {
    &flow.nodes.iter().find(|node| node.id == id).expect(id).kind
}

#[test]
fn the_smallest_flow_gets_all_defaults() {
    let flow = flow("", "");
    assert_eq!(flow.start.0, 0);
    assert_eq!((flow.closing.0, flow.nodes[1].id.as_str()), (1, "end"));
    assert!(flow.discloses_itself && !flow.hint_first && flow.greeting.is_none());
    assert_eq!(flow.limits, crate::flow::Limits::default());
    assert_eq!(flow.queues.len(), 1);
    assert!(matches!(flow.queues[0].hours, Hours::Always));
    assert_eq!((flow.queues[0].closed, flow.queues[0].max_wait), (Fallback::Callback, Millis(180_000)));
    let Kind::Menu(menu) = &flow.nodes[0].kind else { panic!("a menu") };
    assert_eq!((menu.timeout, menu.barge_in, menu.options[0].go), (Millis(6_000), true, Target::Human));
}

#[test]
fn every_flow_has_the_elder_lane_unless_it_says_why_not() {
    let elder = |lanes: &[Lane]| lanes.iter().find(|lane| lane.name == "elder").cloned();
    let own = elder(&flow("", "").lanes).unwrap();
    assert_eq!((own.age, own.go, own.priority, own.max_options), (Some(65), Target::Human, Priority::High, 4));
    assert!((own.rate - 0.8).abs() < f32::EPSILON && (own.patience - 2.0).abs() < f32::EPSILON);
    let changed = elder(&flow("", "[lane.elder]\npatience = 3\ngo = \"main\"\n").lanes).unwrap();
    assert_eq!((changed.age, changed.tags.as_slice()), (Some(65), &["elder".to_owned()][..]));
    assert!(matches!(changed.go, Target::Node(_)) && (changed.patience - 3.0).abs() < f32::EPSILON);
    assert!(elder(&flow("danger_slow_lane = \"no callers by voice\"", "").lanes).is_none());
}

#[test]
fn a_lane_without_other_conditions_takes_the_text_channel() {
    let flow = flow(
        "",
        "[lane.hearing]\nchannel = \"text\"\n[lane.chat]\nchannel = \"text\"\n[lane.deaf]\nchannel = \"text\"\ntags = [\"deaf\"]\n",
    );
    let by_text: Vec<_> = flow.lanes.iter().map(|lane| (lane.name.as_str(), lane.text, lane.by_text)).collect();
    assert_eq!(
        by_text,
        [("elder", false, false), ("hearing", true, false), ("chat", true, true), ("deaf", true, false)]
    );
    assert_eq!(flow.lanes[1].tags, ["hearing"]);
}

#[test]
fn spending_may_count_only_where_the_promise_is_relaxed() {
    let lane = "[lane.fast]\ntags = [\"gold\"]\n";
    assert_eq!(codes("", lane), [Code::SpendingLane]);
    assert_eq!(codes("danger_equal_way = \"a court order\"", lane), [Code::RelaxedPromise]);
}

#[test]
fn languages_are_told_apart_by_tag_and_a_bare_tag_is_the_main_one() {
    let flow = flow("robot_answer = { zh = \"一\", zh-TW = \"二\", en = \"three\", sw = \"nne\" }", "");
    let tags: Vec<&str> = flow.tongues.iter().map(|tongue| tongue.tag.as_str()).collect();
    assert_eq!(tags, ["zh-CN", "zh-TW", "en"]);
    let prompt = flow.robot_answer.unwrap();
    let text = |tongue| prompt.line(0, tongue).1.text.as_ref().map(|text| text.raw().to_owned()).unwrap();
    assert_eq!([text(0), text(1), text(2), text(7)], ["一", "二", "three", "一"]);
}

#[test]
fn a_later_line_keeps_the_language_of_the_caller() {
    let flow = flow("robot_answer = [{ zh = \"一\", en = \"one\" }, \"二\"]\n[limits]\nvisits = 5", "");
    let prompt = flow.robot_answer.unwrap();
    let text = |time, tongue| prompt.line(time, tongue).1.text.as_ref().map(|text| text.raw().to_owned()).unwrap();
    assert_eq!([text(0, 1), text(1, 0), text(1, 1), text(9, 1)], ["one", "二", "one", "one"]);
}

#[test]
fn options_are_heard_by_label_and_by_word_at_their_place_only() {
    let flow = flow(
        "",
        "[menu.other]\noptions = [{ label = { en = \"Opening hours\" }, words = [\"几点\"], go = \"end\" }]\n",
    );
    let heard = |text, place| {
        let hearing = flow.ear.hear_at(text, Some(place));
        (hearing.class, hearing.own)
    };
    assert_eq!(heard("查订单", 0), (HeardAs::Option, Some(0)));
    assert_eq!(heard("你们几点开门", 1), (HeardAs::Option, Some(0)));
    assert_eq!(heard("opening hours please", 1), (HeardAs::Option, Some(0)));
    assert_ne!(heard("查订单", 1).0, HeardAs::Option);
}

#[test]
fn words_for_a_person_lanes_and_phrases_that_are_no_request() {
    let ear = "[ear]\nnot = [\"人工草坪\"]\n[lane.sight]\nwords = [\"盲人模式\"]\n";
    let text = format!(
        "{HEAD}[human]\nqueue = \"a\"\nwords = [\"找小二\"]\n[menu.main]\noptions = [{{ key = \"1\", go = \"end\" }}]\n{ear}"
    );
    let flow = Flow::parse(&text).unwrap();
    assert_eq!(flow.ear.hear("找小二").class, HeardAs::Human);
    assert_eq!(flow.ear.hear("我要买人工草坪").class, HeardAs::None);
    let sight = flow.ear.hear("打开盲人模式");
    assert_eq!((sight.class, sight.own), (HeardAs::Elder, Some(1)));
}

#[test]
fn choices_get_the_digits_that_are_free() {
    let text = format!(
        "{HEAD}[human]\nqueue = \"a\"\nkey = \"2\"\n[lane.elder]\nkey = \"3\"\n[menu.main]\noptions = [{{ key = \"1\", go = \"c\" }}]\n\
         [collect.c]\nslot = \"c\"\nchoices = [\"东区\", \"西区\", \"南区\"]\ngo = \"end\"\n"
    );
    let flow = Flow::parse(&text).unwrap();
    let Kind::Collect(collect) = kind(&flow, "c") else { panic!("a collect") };
    let Wanted::Choices(choices) = &collect.wanted else { panic!("choices") };
    let key = |choice: &Choice| choice.key.map(Key::as_char);
    assert_eq!(choices.iter().map(key).collect::<Vec<_>>(), [Some('1'), Some('4'), Some('5')]);
    assert_eq!(flow.ear.hear_at("西区", Some(1)).own, Some(1));
}

#[test]
fn a_pattern_must_fit_the_whole_entry() {
    let flow = flow("", "[collect.c]\nslot = \"c\"\nmatch = \"[0-9]{4}|x\"\ngo = \"end\"\n");
    let Kind::Collect(collect) = kind(&flow, "c") else { panic!("a collect") };
    let Wanted::Match(pattern) = &collect.wanted else { panic!("a pattern") };
    assert!(pattern.is_match("1234") && pattern.is_match("x"));
    assert!(!pattern.is_match("12345") && !pattern.is_match("ax"));
}

#[test]
fn a_handover_keeps_the_reason_of_the_author() {
    let flow = flow(
        "",
        "[transfer.a]\nreason = \"complaint\"\n[transfer.b]\nreason = \"broken bike\"\npriority = \"high\"\nqueue = \"b\"\n",
    );
    let Kind::Transfer(a) = kind(&flow, "a") else { panic!("a transfer") };
    let Kind::Transfer(b) = kind(&flow, "b") else { panic!("a transfer") };
    assert_eq!((a.reason, &a.note, a.priority, a.queue.0), (Reason::Complaint, &None, Priority::Normal, 0));
    assert_eq!(
        (b.reason, b.note.as_deref(), b.priority, b.queue.0),
        (Reason::Author, Some("broken bike"), Priority::High, 1)
    );
}

#[test]
fn hours_go_by_day_and_holidays_close_a_day() {
    let flow = flow(
        "",
        "[queue.a]\nhours = { fri-mon = \"22:00-06:00\", tue = [\"9:00-12:00\", \"13:00-24:00\"] }\nholidays = [2026-12-25]\n",
    );
    let Hours::Weekly { week, holidays, .. } = &flow.queues[0].hours else { panic!("by week") };
    assert_eq!(week.each_ref().map(Vec::len), [1, 2, 0, 0, 1, 1, 1]);
    assert!(week[0][0].crosses_midnight());
    assert_eq!((week[1][1].from, week[1][1].to), (780, 1440));
    assert_eq!(holidays.len(), 1);
    let always = self::flow("", "[queue.a]\nholidays = [2026-12-25]\n");
    assert!(matches!(&always.queues[0].hours, Hours::Weekly { week, .. } if week[3][0].to == 1440));
}

#[test]
fn a_long_greeting_and_one_that_hides_the_machine_are_mended() {
    let long = format!("greeting = \"您好,我是机器人。{}\"", "欢迎光临".repeat(10));
    assert_eq!(codes(&long, ""), [Code::LateHint]);
    assert!(flow(&long, "").hint_first);
    assert!(!flow("greeting = \"欢迎光临\"", "").discloses_itself);
    assert_eq!(codes("greeting = { audio = \"hi.wav\", seconds = 3 }", ""), [Code::HiddenMachine]);
    let relaxed = "danger_plain_start = \"told by the network\"\ngreeting = \"欢迎光临\"";
    assert_eq!(codes(relaxed, ""), [Code::RelaxedPromise]);
    assert!(flow(relaxed, "").discloses_itself);
}

#[test]
fn the_bounds_of_the_reader_are_those_of_the_flow() {
    let accepts = |key: &str, value: String| codes(&format!("[limits]\n{key} = {value}"), "").is_empty();
    for (key, most) in [
        ("no_match", u64::from(caps::TRIES_MAX)),
        ("no_input", u64::from(caps::TRIES_MAX)),
        ("visits", u64::from(caps::TRIES_MAX)),
        ("repeats", u64::from(caps::REPEATS_MAX)),
        ("turns", u64::from(caps::TURNS_MAX)),
    ] {
        assert!(accepts(key, most.to_string()) && !accepts(key, (most + 1).to_string()), "{key}");
    }
    assert!(accepts("time", format!("\"{}s\"", caps::TIME_MAX.as_secs())));
    assert!(!accepts("time", format!("\"{}s\"", caps::TIME_MAX.as_secs() + 1)));
    let digits = |count: u16| codes("", &format!("[collect.c]\nslot = \"c\"\ndigits = {count}\ngo = \"end\"\n"));
    assert_eq!((digits(caps::DIGITS_MAX), digits(caps::DIGITS_MAX + 1)), (vec![], vec![Code::OutOfRange]));
}

#[test]
fn a_flow_has_a_size() {
    let options = |count: usize| {
        let all: String =
            (0..count).map(|ix| format!("{{ label = \"option number {ix}\", go = \"end\" }}, ")).collect();
        codes("", &format!("[menu.big]\noptions = [{all}]\n"))
    };
    assert_eq!((options(caps::OPTIONS_MAX), options(caps::OPTIONS_MAX + 1)), (vec![], vec![Code::TooMany]));
    let words = |count: usize| {
        let all: String = (0..count).map(|ix| format!("\"word number {ix}\", ")).collect();
        codes("", &format!("[lane.many]\nwords = [{all}]\n"))
    };
    assert_eq!(words(caps::WORDS_MAX + 1), [Code::TooMany]);
    let nodes: String = (0..caps::NODES_MAX).map(|ix| format!("[end.n{ix}]\n")).collect();
    assert_eq!(codes("", &nodes), [Code::TooMany], "the menu is one more");
    let lines = |count: usize| codes(&format!("robot_answer = [{}]", "\"我是机器人\", ".repeat(count)), "");
    assert_eq!((lines(20), lines(21)), (vec![], vec![Code::TooMany]));
}

#[test]
fn a_warning_can_be_set_aside_by_code_or_by_name() {
    let with = |key: &str| {
        codes("", &format!("[lane.elder]\nwords = [\"老\"]\n[lint]\nallow = {{ {key} = \"tried with callers\" }}\n"))
    };
    assert_eq!(codes("", "[lane.elder]\nwords = [\"老\"]\n"), [Code::WordEverywhere]);
    assert_eq!(with(Code::WordEverywhere.name()), []);
    assert_eq!(with(Code::WordEverywhere.as_str()), []);
}

#[test]
fn a_table_that_could_not_be_read_is_no_unknown_target() {
    let text = format!(
        "{HEAD}[human]\nqueue = \"a\"\n[menu.main]\noptions = [{{ key = \"1\", go = \"m\" }}]\n[message]\nm = \"Hello\"\n"
    );
    let found: Vec<Code> = Flow::parse(&text).unwrap_err().iter().map(|problem| problem.code).collect();
    assert_eq!(found, [Code::WrongType]);
}

#[test]
fn bytes_that_are_no_text_load_nothing() {
    for bytes in [&b"name = \"\xff\""[..], b"\0", b"name = ["] {
        let loaded = load("a.toml", bytes);
        assert!(loaded.flow.is_none() && !loaded.diagnostics.is_empty());
    }
    let with_mark = format!("\u{feff}{HEAD}{REST}").replace('\n', "\r\n");
    assert!(load("a.toml", with_mark.as_bytes()).flow.is_some());
}

#[test]
fn no_damage_makes_the_compiler_panic_or_half_load() {
    let good = include_str!("../../tests/fixtures/diagnostics/good.toml");
    let pieces = [
        "",
        "\"",
        "]",
        "{",
        "=",
        "0",
        "human",
        "go = \"main\"\n",
        "[menu.main]\n",
        "投",
        "\\",
        "'''",
        ".",
        ",",
        "-",
        "{x}",
    ];
    let mut seed = 99_u64;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    for _ in 0..600 {
        let mut chars: Vec<char> = good.chars().collect();
        for _ in 0..=random(3) {
            let from = random(chars.len());
            let to = (from + random(12)).min(chars.len());
            chars.splice(from..to, pieces[random(pieces.len())].chars());
        }
        let text: String = chars.into_iter().collect();
        let loaded = compile(Source::new("a.toml", &text));
        let is_wrong = loaded.diagnostics.iter().any(|problem| problem.severity == crate::diag::Severity::Error);
        assert_eq!(loaded.flow.is_none(), is_wrong, "{text}");
        for problem in &loaded.diagnostics {
            assert!(text.get(problem.place()).is_some(), "{problem:?} in {text}");
            let _ = crate::diag::render(
                problem,
                &loaded.source,
                crate::diag::Style::Plain,
                crate::catalogue::Locale::English,
            );
        }
    }
}
