//! The edges of the rules of taste: where a naive rule would fire, it is silent; and what else it must find.
//!
//! Each file in `tests/lint_edges` is named after its rule. A case gives the tables of a flow (`text`), perhaps keys at its top (`top`),
//! and the places that are found, as they are written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod common;

use presszero::diag::{Code, Severity};
use presszero::lint::{RULES, Subject, Tests, check};
use presszero::load;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case shows.
    name: String,
    #[serde(default = "english")]
    lang: String,
    #[serde(default)]
    top: String,
    text: String,
    /// The places that the rule finds; none where it must be silent.
    #[serde(default)]
    finds: Vec<String>,
    /// What the conversation tests leave out: a node, or `node.option` with the option's index.
    untested: Option<Vec<String>>,
}

fn english() -> String {
    "en".to_owned()
}

impl Case {
    /// The flow: what every flow has is added where the case leaves it out.
    fn flow(&self) -> String {
        let mut flow = format!("name = \"edge\"\nlang = \"{}\"\n{}\n", self.lang, self.top);
        if !self.text.contains("[human]") {
            flow += "[human]\nqueue = \"desk\"\n";
        }
        if !self.text.contains("[menu.") && !self.top.contains("start =") {
            flow += "[menu.main]\noptions = [{ key = \"1\", label = \"first thing\", go = \"n\" }]\n";
        }
        flow + &self.text
    }

    fn tests(&self) -> Option<Tests> {
        let untested = self.untested.as_ref()?.iter().map(|name| match name.split_once('.') {
            Some((node, option)) => (node.to_owned(), Some(option.parse().expect("an index"))),
            None => (name.clone(), None),
        });
        Some(Tests::Untouched(untested.collect()))
    }

    fn found(&self, rule: &str, file: &str) -> Vec<String> {
        let loaded = load("edge.toml", self.flow().as_bytes());
        let errors: Vec<_> = loaded.diagnostics.iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{file}: {}: {errors:?}", self.name);
        let mut subject = Subject::of(&loaded).expect("it loads");
        subject.tests = self.tests();
        let found = check(&subject).into_iter().filter(|found| found.code.name() == rule);
        found.map(|found| loaded.source.text()[found.place()].to_owned()).collect()
    }
}

#[test]
fn each_rule_knows_its_edges() {
    let mut wrong = Vec::new();
    for path in common::files("tests/lint_edges") {
        let name = common::short(&path);
        let rule = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        assert!(Code::ALL.iter().any(|code| code.name() == rule), "{name} is named after no rule");
        let text = std::fs::read_to_string(&path).expect("readable");
        let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(
            file.case.iter().filter(|case| case.finds.is_empty()).count() >= 2,
            "{name}: two silent cases at least"
        );
        for case in &file.case {
            let found = case.found(rule, &name);
            if found != case.finds {
                wrong.push(format!("{name}: {}: found {found:?}", case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_flow_that_people_copy_has_a_finding() {
    for path in common::files("flows").into_iter().filter(|path| !path.to_string_lossy().ends_with(".test.toml")) {
        let loaded = load(&common::short(&path), &std::fs::read(&path).expect("readable"));
        let subject = Subject::of(&loaded).expect("it loads");
        assert_eq!(check(&subject), [], "{}", path.display());
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
    let subject = Subject::of(&loaded).unwrap_or_else(|| panic!("{:?}", loaded.diagnostics.first()));
    let found = check(&subject);
    assert_eq!(found.last().map(|found| found.code), Some(Code::MoreProblems), "only the first thousand are kept");
    assert!(RULES.len() > 20);
}
