//! Rules of taste on cases that a careless rule gets wrong: each fires where the carets stand and nowhere else.
//!
//! Each file in `tests/lint_cases` is named after its rule.

use crate::common;
use crate::common::carets::marked;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use presszero::diag::{Code, Severity, Style, render};
use presszero::lint::{Subject, Tests, check};
use presszero::scenario::dice::Dice;
use presszero::{Diagnostic, Loaded, load};

/// Cases in which a rule must be silent, in each file.
const SILENT_MIN: usize = 2;

/// Line and column, from 1.
type Place = (usize, usize);

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default = "english")]
    lang: String,
    /// What the conversation tests leave out: a node, or `node.option` with the option's index.
    untested: Option<Vec<String>>,
    /// A flow, with carets under what is found. What every flow has may be left out, if it says nothing of interest.
    flow: String,
}

fn english() -> String {
    "en".to_owned()
}

impl Case {
    /// The flow with its carets and with what it leaves out.
    fn annotated(&self) -> String {
        let tables: usize =
            self.flow.lines().take_while(|line| !line.starts_with('[')).map(|line| line.len() + 1).sum();
        let (keys, tables) = self.flow.split_at_checked(tables).unwrap_or((&self.flow, ""));
        let unless = |is_there: bool, text| if is_there { "" } else { text };
        let name = unless(keys.starts_with("name ="), "name = \"case\"\n");
        let human = unless(tables.contains("[human]"), "[human]\nqueue = \"desk\"\n");
        let has_start = tables.contains("[menu.") || keys.contains("start =");
        let menu = "[menu.main]\noptions = [{ key = \"1\", label = \"first thing\", go = \"n\" }]\n";
        format!("lang = \"{}\"\n{name}{keys}{human}{}{tables}", self.lang, unless(has_start, menu))
    }

    fn tests(&self) -> Option<Tests> {
        let untested = self.untested.as_ref()?.iter().map(|name| match name.split_once('.') {
            Some((node, option)) => (node.to_owned(), Some(option.parse().expect("an index"))),
            None => (name.clone(), None),
        });
        Some(Tests::Untouched(untested.collect()))
    }

    /// The places that the carets mark, and those that the rule finds.
    fn places(&self, code: Code) -> [Vec<Place>; 2] {
        let (text, marked) = marked(&self.annotated());
        let loaded = load("case.toml", text.as_bytes());
        let mut subject = Subject::of(&loaded).unwrap_or_else(|| panic!("{}: {:?}", self.name, loaded.diagnostics));
        subject.tests = self.tests();
        let found = check(&subject);
        let of_rule = found.iter().filter(|found| found.code == code);
        [marked, of_rule.map(|found| loaded.source.line_column(found.place().start)).collect()]
    }
}

/// What is wrong in the cases of a file.
fn wrong(path: &PathBuf) -> Vec<String> {
    let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
    let Some(code) = Code::ALL.iter().find(|code| code.name() == name) else {
        return vec![format!("no rule `{name}`")];
    };
    let file: File = match toml::from_str(&fs::read_to_string(path).expect("a file")) {
        Ok(file) => file,
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let mut wrong = Vec::new();
    let mut silent = 0;
    for case in &file.case {
        let [marked, found] = case.places(*code);
        silent += usize::from(marked.is_empty());
        if marked != found {
            wrong.push(format!("{name}: {}: marked {marked:?}, found {found:?}", case.name));
        }
    }
    if silent < SILENT_MIN {
        wrong.push(format!("{name} has {silent} cases in which it must be silent"));
    }
    wrong
}

/// Each case makes an ear of its own, which takes a while: as many files at a time as there are processors.
#[test]
fn each_rule_fires_where_it_should_and_not_where_it_only_seems_so() {
    let files = common::files("tests/lint_cases");
    assert!(files.len() > 40, "{}", files.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let mut told = Vec::new();
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            told.extend(wrong(path));
        }
        told
    };
    let told: Vec<String> = thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no panic")).collect()
    });
    assert!(told.is_empty(), "{}", told.join("\n"));
}

fn findings(name: &str, loaded: &Loaded) -> Vec<Diagnostic> {
    let subject = Subject::of(loaded).unwrap_or_else(|| panic!("{name}: {:?}", loaded.diagnostics));
    check(&subject)
}

fn told(name: &str, loaded: &Loaded, least: Severity) -> String {
    let found = findings(name, loaded);
    let found = found.iter().filter(|found| found.severity >= least);
    found.map(|found| render(found, &loaded.source, Style::Plain, presszero::catalogue::Locale::English)).collect()
}

#[test]
fn no_flow_that_people_copy_has_a_finding() {
    for (name, loaded) in shipped("flows") {
        assert_eq!(told(&name, &loaded, Severity::Note), "");
    }
    for lang in ["en", "es", "zh-CN"] {
        assert_eq!(told(lang, &first_flow(lang), Severity::Warning), "");
    }
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

/// Ten times the nodes may take ten times the work, not a hundred times: a flow of this size that took quadratic time would not end.
#[test]
fn a_very_large_flow_is_looked_at_to_the_end() {
    let mut text = "name = \"large\"\nlang = \"en\"\n[human]\nqueue = \"desk\"\n".to_owned();
    for ix in 0..10_000 {
        let next = (ix + 1) % 10_000;
        text += &match ix % 4 {
            0 => format!(
                "[menu.n{ix}]\nsay = \"Part {{s{ix}}}, press 9.\"\noptions = [{{ key = \"1\", label = \"next\", go = \"n{next}\" }}, {{ key = \"2\", label = \"far\", go = \"n{}\" }}]\n",
                ix * 7 % 10_000
            ),
            1 => format!("[collect.n{ix}]\nslot = \"s{}\"\ndigits = 4\ngo = \"n{next}\"\n", ix - 1),
            2 => {
                format!("[message.n{ix}]\nsay = \"You said {{s{}}}. Connecting you now.\"\ngo = \"n{next}\"\n", ix - 2)
            }
            _ => format!("[task.n{ix}]\nrun = \"r\"\nwith = [\"s{}\"]\nok = \"n{next}\"\nfail = \"n0\"\n", ix - 3),
        };
    }
    let loaded = load("large.toml", text.as_bytes());
    let found = findings("large", &loaded);
    assert_eq!(found.last().map(|found| found.code), Some(Code::MoreProblems), "only the first thousand are kept");
}

/// Nothing is counted here: a rule that compares all names with all others would not come to an end.
#[test]
fn thousands_of_unset_slots_and_of_keys_that_mislead_are_looked_at_to_the_end() {
    let mut text = "name = \"large\"\nlang = \"en\"\n[human]\nqueue = \"desk\"\n".to_owned();
    let told = "Press 1 for an agent. ".repeat(80);
    for ix in 0..4_000 {
        text += &match ix % 10 {
            0 => format!(
                "[menu.n{ix}]\nsay = \"{told}\"\noptions = [{{ key = \"1\", label = \"next\", go = \"n{}\" }}]\n",
                (ix + 10) % 4_000
            ),
            _ => format!("[message.n{ix}]\nsay = \"It is {{a{ix}}}, {{b{ix}}} and {{c{ix}}}.\"\ngo = \"n0\"\n"),
        };
    }
    text += "[task.look]\nrun = \"look\"\nok = \"n0\"\n";
    let found = findings("hostile", &load("hostile.toml", text.as_bytes()));
    assert_eq!(found.last().map(|found| found.code), Some(Code::MoreProblems), "only the first thousand are kept");
}
