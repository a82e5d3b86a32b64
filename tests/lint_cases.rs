//! Rules of taste on cases that a careless rule gets wrong: each fires where the carets stand and nowhere else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod common;

use std::fs;

use common::carets::marked;
use presszero::diag::{Code, Severity, Style, render};
use presszero::lint::{Subject, check};
use presszero::scenario::dice::Dice;
use presszero::{Diagnostic, Loaded, load};

/// Cases in which a rule must be silent, in each file.
const SILENT_MIN: usize = 2;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// A flow without its first two lines, and without `[human]` if that says nothing of interest. Carets mark what is found.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    lang: String,
    flow: String,
}

fn findings(name: &str, loaded: &Loaded) -> Vec<Diagnostic> {
    let subject = Subject::of(loaded).unwrap_or_else(|| panic!("{name}: {:?}", loaded.diagnostics));
    check(&subject)
}

/// What a rule says of a case; whether it is silent.
fn assert_case(code: Code, case: &Case) -> bool {
    let human = if case.flow.contains("[human]") { "" } else { "\n[human]\nqueue = \"desk\"\n" };
    let annotated = format!("name = \"case\"\nlang = \"{}\"\n{}{human}", case.lang, case.flow);
    let (text, places) = marked(&annotated);
    let loaded = load("case.toml", text.as_bytes());
    let found = findings(&case.name, &loaded);
    let of_rule = found.iter().filter(|found| found.code == code);
    let told: Vec<_> = of_rule.map(|found| loaded.source.line_column(found.place().start)).collect();
    assert_eq!(told, places, "{code}, {}", case.name);
    places.is_empty()
}

#[test]
fn each_rule_fires_where_it_should_and_not_where_it_only_seems_so() {
    let mut files = 0;
    for path in common::files("tests/lint_cases") {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let code = Code::from_code(stem).unwrap_or_else(|| panic!("{stem} is no code"));
        let file: File = toml::from_str(&fs::read_to_string(&path).expect("a file")).expect("cases");
        let silent = file.case.iter().filter(|case| assert_case(code, case)).count();
        assert!(silent >= SILENT_MIN, "{code} has {silent} cases in which it must be silent");
        files += 1;
    }
    assert!(files > 0);
}

#[test]
fn no_flow_that_people_copy_has_a_warning() {
    let mut told = Vec::new();
    let first = ["en", "es", "zh-CN"].map(|lang| (lang.to_owned(), first_flow(lang)));
    for (name, loaded) in shipped("flows").into_iter().chain(first) {
        for found in findings(&name, &loaded).iter().filter(|found| found.severity > Severity::Note) {
            told.push(render(found, &loaded.source, Style::Plain, presszero::catalogue::Locale::English));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The flow that `presszero new` writes.
fn first_flow(lang: &str) -> Loaded {
    let path = common::root().join(format!("crates/cli/src/commands/new/{lang}.toml"));
    load("new.toml", fs::read_to_string(path).expect("a file").replace("{name}", "new").as_bytes())
}

/// The flows of a folder, loaded.
fn shipped(folder: &str) -> Vec<(String, Loaded)> {
    let flows = common::files(folder).into_iter().map(|path| (common::short(&path), path));
    let flows = flows.filter(|(name, _)| name.ends_with(".toml") && !name.ends_with(".test.toml"));
    flows.map(|(name, path)| (name.clone(), load(&name, &fs::read(path).expect("a file")))).collect()
}

/// A flow that gives every rule much to look at: long rows of menus, messages, questions and tasks, and ways between all of them.
fn large(nodes: usize) -> String {
    let mut text = String::from(
        "name = \"large\"\nlang = \"zh-CN\"\nstart = \"n0\"\n[human]\nqueue = \"desk\"\n[lane.elder]\ngo = \"n0\"\n",
    );
    for ix in 0..nodes {
        let second = if ix % 400 == 0 { "投诉" } else { "咨询" };
        let (next, far) = ((ix + 1) % nodes, (ix * 7919 + 13) % nodes);
        text += &match ix % 5 {
            0 => format!(
                "[menu.n{ix}]\noptions = [{{ key = \"1\", label = \"办理{ix}\", go = \"n{next}\" }}, {{ key = \"2\", label = \"{second}{ix}\", go = \"n{far}\" }}]\n"
            ),
            1 => format!("[collect.n{ix}]\nslot = \"s{}\"\ndigits = 8\ngo = \"n{next}\"\n", ix % 2_500),
            2 => format!("[message.n{ix}]\nsay = \"好了，{ix}号。\"\ngo = \"n{next}\"\n"),
            3 => format!("[task.n{ix}]\nrun = \"r\"\nok = \"n{far}\"\nfail = \"n{next}\"\n"),
            _ => format!("[talk.n{ix}]\nrun = \"t\"\ndone = \"n{next}\"\n"),
        };
    }
    text
}

#[test]
fn a_large_flow_is_looked_at_as_well() {
    let loaded = load("large.toml", large(10_000).as_bytes());
    let found = findings("large", &loaded);
    let tells = |code| found.iter().any(|found| found.code == code);
    for code in [Code::DeepMenu, Code::ShadowedOption, Code::AskedTwice] {
        assert!(tells(code), "{code}");
    }
}

#[test]
fn every_finding_in_any_flow_has_a_place_that_can_be_shown() {
    for seed in 0..60 {
        let text = presszero::fuzzing::author(&mut Dice::seeded(seed));
        presszero::fuzzing::load(text.as_bytes());
    }
}
