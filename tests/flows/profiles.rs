//! The rules of profiles on flows that a hasty rule would get wrong, and the flows that people copy under their own profiles.

use crate::common;
use std::fs;

use presszero::diag::Severity;
use presszero::lint::{Subject, check};
use presszero::load;

/// The names of what the rules of a profile find in a flow with these parts.
fn found(profile: &str, lang: &str, human: &str, rest: &str) -> Vec<&'static str> {
    let text =
        format!("name = \"a\"\nlang = \"{lang}\"\nprofile = [\"{profile}\"]\n[human]\nqueue = \"q\"\n{human}\n{rest}");
    let loaded = load("a.toml", text.as_bytes());
    let subject = Subject::of(&loaded).unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    let names = check(&subject)
        .into_iter()
        .filter(|found| presszero::lint::rule(found.code).is_some_and(|rule| !rule.profiles.is_empty()));
    names.map(|found| found.code.name()).collect()
}

const NOTHING: [&str; 0] = [];

fn menu(label: &str, say: &str) -> String {
    format!(
        "[menu.main]\noptions = [{{ key = \"1\", label = \"{label}\", go = \"m\" }}]\n[message.m]\nsay = \"{say}\"\ngo = \"end\"\n"
    )
}

#[test]
fn an_offer_that_somebody_asks_for_is_no_advertisement() {
    for (lang, label, say, wanted) in [
        ("zh-CN", "限时优惠查询", "您名下有两张优惠券。", &NOTHING[..]),
        ("zh-CN", "活动", "先到的先办理，请不要着急。", &NOTHING),
        ("zh-CN", "活动", "新用户专享三折，限时优惠！", &["advertisement"]),
        ("en", "special offers", "Your offer ends on Monday.", &NOTHING),
        ("en", "news", "We follow up on every report.", &NOTHING),
        ("en", "news", "Follow us on every channel.", &["advertisement"]),
        ("es", "ofertas", "Su oferta vence el lunes.", &NOTHING),
        ("es", "noticias", "¡Descubra nuestras nuevas tarifas!", &["advertisement"]),
    ] {
        assert_eq!(found("w3c-coga", lang, "", &menu(label, say)), wanted, "{label}: {say}");
    }
}

#[test]
fn a_mark_that_ends_an_entry_is_no_combination() {
    for (lang, say, wanted) in [
        ("zh-CN", "请输入卡号，输完按井号键。", &NOTHING[..]),
        ("zh-CN", "查流量请按*加10。", &["key-combination"]),
        ("en", "Enter your number and press pound.", &NOTHING),
        ("en", "Room 7, press pound. Ten minutes later it opens.", &NOTHING),
        ("en", "For loans press STAR then 12.", &["key-combination"]),
        ("es", "Marque su número y pulse almohadilla.", &NOTHING),
        ("es", "Pulse asterisco 3 para su saldo.", &["key-combination"]),
    ] {
        assert_eq!(found("w3c-coga", lang, "", &menu("one", say)), wanted, "{say}");
    }
}

#[test]
fn older_callers_are_known_by_any_lane_that_takes_them() {
    let under = |lanes: &str| found("cn-elder", "zh-CN", "", &format!("{lanes}{}", menu("话费", "好的。")));
    assert_eq!(under(""), NOTHING, "the lane that every flow has");
    assert_eq!(under("[lane.elder]\nage = 60\n"), NOTHING);
    assert_eq!(under("[lane.elder]\nkey = \"9\"\nqueue = \"q\"\ngo = \"human\"\n"), NOTHING);
    assert_eq!(under("[lane.aged]\nage = 80\n"), NOTHING, "the lane that every flow has takes those from 65");
    assert_eq!(under("[lane.elder]\nage = 66\n[lane.aged]\nage = 80\n"), ["late-elder-age"]);
    assert_eq!(under("[lane.sight]\ngo = \"main\"\n"), NOTHING, "not a lane for older callers");
    assert_eq!(under("[lane.silver]\nage = 60\ngo = \"main\"\n"), ["indirect-elder-lane"]);
    let aside = |lane: &str| {
        let text = format!(
            "name = \"a\"\nlang = \"zh-CN\"\nprofile = [\"cn-elder\"]\ndanger_slow_lane = \"x\"\n[human]\nqueue = \"q\"\n{lane}{}",
            menu("话费", "好的。")
        );
        let loaded = load("a.toml", text.as_bytes());
        check(&Subject::of(&loaded).expect("a flow"))
            .into_iter()
            .filter(|found| found.code.name() == "elder-lane-set-aside")
            .count()
    };
    assert_eq!((aside(""), aside("[lane.silver]\nage = 65\n"), aside("[lane.elder]\ntags = [\"old\"]\n")), (1, 0, 0));
}

#[test]
fn a_message_is_an_answering_machine_and_a_callback_is_none() {
    let under = |queues: &str| found("es-ley-10-2025", "es", "", &format!("{queues}{}", menu("factura", "Bien.")));
    let machines = |queues: &str| under(queues).into_iter().filter(|name| *name == "answering-machine-only").count();
    assert_eq!(machines(""), 0);
    assert_eq!(machines("[queue.q]\nclosed = \"callback\"\noverflow = \"r\"\n[queue.r]\n"), 0);
    assert_eq!(machines("[queue.q]\nclosed = \"r\"\n[queue.r]\nclosed = \"voicemail\"\noverflow = \"voicemail\"\n"), 2);
}

#[test]
fn somebody_is_there_where_the_last_queue_never_closes() {
    let under = |queues: &str| {
        let rest = format!(
            "{queues}[ticket.main]\nslot = \"s\"\nunits = [\"城管局\", \"水务局\"]\ndefault = \"城管局\"\ngo = \"end\"\n"
        );
        let text = format!(
            "name = \"a\"\nlang = \"zh-CN\"\nprofile = [\"cn-gbt-33358-2016\"]\nstart = \"main\"\n[human]\nqueue = \"q\"\n{rest}"
        );
        let loaded = load("a.toml", text.as_bytes());
        let subject = Subject::of(&loaded).unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
        check(&subject).into_iter().filter(|found| found.code.name() == "limited-hours").count()
    };
    let hours = "hours = \"09:00-17:00\"\ntimezone = \"Asia/Shanghai\"\n";
    assert_eq!(under(""), 0, "a queue without hours is always open");
    assert_eq!(under(&format!("[queue.q]\n{hours}closed = \"r\"\n[queue.r]\n{hours}closed = \"s\"\n[queue.s]\n")), 0);
    assert_eq!(under(&format!("[queue.q]\n[queue.r]\n{hours}")), 0, "not where requests go");
    assert_eq!(under(&format!("[queue.q]\n{hours}closed = \"r\"\n[queue.r]\n{hours}")), 1);
}

#[test]
fn the_usual_key_and_keys_for_options_are_left_alone() {
    let survey = "[survey]\nsay = \"From 1 to 5?\"\nkeys = \"1-5\"\n";
    let under = |human: &str, options: &str| {
        let rest = format!("{survey}[menu.main]\noptions = [{options}]\n");
        found("gethuman-2006", "en", human, &rest)
    };
    let keyed = "{ key = \"1\", label = \"bills\", go = \"end\" }";
    assert_eq!(under("", keyed), NOTHING);
    assert_eq!(under("key = \"0\"", keyed), NOTHING, "written out, and the usual one");
    assert_eq!(under("key = \"#\"", keyed), ["unusual-human-key"]);
    assert_eq!(under("", "{ key = \"1\", go = \"end\" }"), NOTHING, "a key without a word");
    assert_eq!(
        under("", "{ words = [\"bills\"], go = \"end\" }, { label = \"more\", go = \"end\" }"),
        ["option-without-key"; 2]
    );
}

#[test]
fn the_flows_that_people_copy_are_clean_under_their_profiles() {
    for path in common::files("flows").into_iter().filter(|path| !path.to_string_lossy().ends_with(".test.toml")) {
        let loaded = load("flow.toml", &fs::read(&path).expect("readable"));
        let subject = Subject::of(&loaded).unwrap_or_else(|| panic!("{}", path.display()));
        let told: Vec<String> = check(&subject)
            .iter()
            .filter(|found| {
                found.severity >= Severity::Warning
                    || presszero::lint::rule(found.code).is_some_and(|rule| !rule.profiles.is_empty())
            })
            .map(|found| format!("{} {}", found.code, found.message))
            .collect();
        assert_eq!(told, Vec::<String>::new(), "{}", path.display());
    }
}
