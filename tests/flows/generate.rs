//! Tests made from a flow pass as written, four ways, and touch all that can be reached.

use crate::common;
use std::fs;

use presszero::Flow;
use presszero::diag::Source;
use presszero::scenario::dice::Dice;
use presszero::scenario::{Coverage, Drive, Script, run};
use presszero::verify::{Generated, generate};

/// The tests of a flow, once through a file: each passes four ways. Tells what of the flow none of them touched.
fn tried(name: &str, flow: &Flow) -> (Generated, Vec<String>) {
    let tests = generate(flow);
    let script = Script { flow: "a.toml".into(), cases: tests.cases.clone() };
    let (read, problems) = Script::read(&Source::new("a.test.toml", &script.to_toml()));
    let told: Vec<String> = problems.into_sorted().iter().map(|problem| problem.message.to_string()).collect();
    assert_eq!(read.as_ref(), Some(&script), "{name}: {told:?}");
    let mut coverage = Coverage::new(flow);
    for case in &script.cases {
        for drive in Drive::ALL {
            let outcome = run(flow, case, drive);
            let failures: Vec<String> = outcome.failures.iter().map(ToString::to_string).collect();
            let breaches: Vec<String> = outcome.breaches.iter().map(ToString::to_string).collect();
            assert!(outcome.passed(), "{name}, {drive:?}: {failures:?} {breaches:?}\n{}", case.to_toml());
            coverage.add(&outcome.record);
        }
    }
    (tests, coverage.missed().iter().map(ToString::to_string).collect())
}

#[test]
fn shipped_flows_are_covered() {
    for folder in ["flows", "tests/cases"] {
        for (name, flow) in common::flows(folder) {
            let (_, missed) = tried(&name, &flow);
            assert!(missed.is_empty(), "{name}: {missed:?}");
        }
    }
}

/// A flow with this many menus, three options each, in the shape of a tree.
fn tree(menus: usize) -> String {
    let mut text = String::from("name = \"tree\"\nlang = \"en\"\n[human]\nqueue = \"desk\"\n");
    for menu in 0..menus {
        let option = |way: usize| {
            let child = 3 * menu + way;
            let go = if child < menus { format!("m{child}") } else { "end".to_owned() };
            format!("{{ key = \"{way}\", label = \"Way {way}\", words = [\"word {way} of {menu}\"], go = \"{go}\" }}")
        };
        text += &format!("[menu.m{menu}]\noptions = [{}, {}, {}]\n", option(1), option(2), option(3));
    }
    text
}

#[test]
fn large_flows_are_covered_by_few_cases() {
    let flow = common::parse("tree", &tree(300));
    let (tests, missed) = tried("tree", &flow);
    assert!(missed.is_empty(), "{missed:?}");
    // Each of the 600 ways to leave the last menus needs a call of its own, by key and by word.
    assert!(tests.cases.len() < 1_300, "{} cases", tests.cases.len());
}

#[test]
fn random_flows_are_covered_as_far_as_calls_can_go() {
    for seed in 1..=40 {
        let text = presszero::fuzzing::author(&mut Dice::seeded(seed));
        let Ok(flow) = Flow::parse(&text) else { continue };
        let (tests, missed) = tried(&format!("seed {seed}"), &flow);
        let left: Vec<String> = tests.unreached.iter().map(|left| left.what.to_string()).collect();
        for id in missed {
            assert!(!left.is_empty(), "seed {seed}: {id} is missed without a word\n{text}");
        }
        assert_eq!(tests, generate(&flow), "seed {seed}: the same flow, other tests");
    }
}

#[test]
fn what_cannot_be_reached_is_told_with_the_reason() {
    let text = "name = \"a\"\nlang = \"zh-CN\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"查\", go = \"end\" }]\n\
                [message.lost]\nsay = \"没有人听得到。\"\ngo = \"end\"\n";
    let tests = generate(&common::parse("lost", text));
    let toml = tests.to_toml("a.toml");
    assert!(toml.starts_with("# 由 a.toml 生成的对话测试"), "{toml}");
    assert!(toml.contains("\n# - 走到 lost：没有任何地方通到这里\n"), "{toml}");
    assert!(tests.cases.iter().any(|case| case.name == "一直不出声，转人工，不挂断"), "{toml}");
}

/// Flows of which every conversation was read once.
const READ: [&str; 8] = [
    "tests/cases/gas.toml",
    "tests/cases/clinic.toml",
    "tests/cases/chat.toml",
    "tests/cases/pager.toml",
    "tests/transcripts/edges.toml",
    "tests/transcripts/closed.toml",
    "tests/generated/lost.toml",
    "tests/generated/one.toml",
];

/// `PRESSZERO_BLESS=1 cargo test --test flows generate` writes them anew: read the difference before you keep it.
#[test]
fn conversations_are_as_they_were_read() {
    for path in READ {
        let flow = common::flow(&common::root().join(path));
        let (_, name) = path.rsplit_once('/').expect("a folder");
        let now = generate(&flow).to_toml(name);
        let kept = common::root().join("tests/generated").join(name.replace(".toml", ".test.toml"));
        if std::env::var("PRESSZERO_BLESS").is_ok() {
            fs::write(&kept, now).unwrap();
            continue;
        }
        let text = fs::read_to_string(&kept).expect("a file");
        let same = text.lines().zip(now.lines()).take_while(|(a, b)| a == b).count();
        let at = |text: &str| text.lines().nth(same).unwrap_or("the end").to_owned();
        assert!(text == now, "{}, line {}:\n  was {}\n  is  {}", common::short(&kept), same + 1, at(&text), at(&now));
    }
}
