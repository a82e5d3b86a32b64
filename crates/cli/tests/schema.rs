//! The editor schema against flows: those that people copy are clean, and each slip in `tests/schema` is refused where it stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use presszero::source::schema;
use serde_json::{Map, Value};

/// Marks a line, and says at which place of the flow the schema refuses it.
const MARK: &str = "# refused:";

fn flows(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut flows: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "toml")).collect();
    flows.retain(|file| !file.to_string_lossy().ends_with(".test.toml"));
    flows.sort();
    assert!(!flows.is_empty());
    flows
}

/// A TOML value as the schema sees it: a date is a text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect::<Map<_, _>>())
        }
        other => serde_json::to_value(other).unwrap(),
    }
}

/// Where the schema refuses a flow.
fn refused(text: &str) -> BTreeSet<String> {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let flow = json(toml::Value::Table(text.parse().unwrap()));
    validator.iter_errors(&flow).map(|error| error.instance_path().to_string()).collect()
}

#[test]
fn the_flows_that_people_copy_are_clean() {
    for flow in flows("flows") {
        assert_eq!(refused(&fs::read_to_string(&flow).unwrap()), BTreeSet::new(), "{}", flow.display());
    }
}

#[test]
fn what_an_editor_shows_holds_no_code_for_programmers() {
    let text = schema().to_string();
    assert!(!text.contains("```") && !text.contains("presszero::"));
}

/// A good flow with this language, time zone and rule set aside.
fn flow(lang: &str, zone: &str, rule: &str) -> String {
    format!(
        "name = 'shop'\nlang = '{lang}'\n[human]\nqueue = 'a'\n[menu.main]\noptions = [{{ key = '1', go = 'end' }}]\n\
         [queue.a]\ntimezone = '{zone}'\n[lint.allow]\n{rule} = 'why not'\n"
    )
}

#[test]
fn languages_time_zones_and_codes_that_check_takes_are_taken_however_they_are_spelt() {
    let langs = presszero::ear::Lang::ALL.iter().map(|lang| flow(&format!("{}-XX", lang.as_str()), "UTC", "PZ205"));
    let zones = ["Asia/Shanghai", "asia/shanghai", "ETC/gmt+5", "America/Port-au-Prince"];
    let zones = zones.map(|zone| flow("YUE", zone, "PZ205"));
    let rules = ["pz205", "Pz116", "long-prompt"].map(|rule| flow("zh", "UTC", rule));
    for text in langs.chain(zones).chain(rules) {
        assert_eq!(refused(&text), BTreeSet::new(), "{text}");
        assert!(presszero::load("good.toml", text.as_bytes()).flow.is_some(), "{text}");
    }
    for text in [flow("sw", "UTC", "PZ205"), flow("zh", "asia/shanghaj", "PZ205"), flow("zh", "UTC", "pz001")] {
        assert_eq!(refused(&text).len(), 1, "{text}");
    }
}

#[test]
fn every_slip_is_refused_where_it_stands_and_nothing_else_is() {
    for flow in flows("tests/schema") {
        let text = fs::read_to_string(&flow).unwrap();
        let marked = text.lines().filter_map(|line| line.split_once(MARK)).map(|(_, place)| place.trim().to_owned());
        assert_eq!(refused(&text), marked.collect(), "{}", flow.display());
    }
}

#[test]
fn whatever_the_schema_refuses_check_refuses_too() {
    for flow in flows("tests/schema") {
        let text = fs::read_to_string(&flow).unwrap();
        let (tables, lines): (String, Vec<&str>) = (text.clone(), text.lines().collect());
        let loaded = presszero::load("bad.toml", tables.as_bytes());
        assert!(loaded.flow.is_none());
        for (number, line) in (1..).zip(&lines).filter(|(_, line)| line.contains(MARK)) {
            // What is missing in a table is told at its header, and what two keys of it do at one of them.
            let table = lines[number..].iter().take_while(|line| line.starts_with(char::is_alphabetic)).count();
            let last = if line.starts_with('[') { number + table } else { number };
            let at_line = |place: usize| (number - 1..=last).contains(&loaded.source.line_column(place).0);
            let told =
                loaded.diagnostics.iter().any(|problem| problem.labels.iter().any(|label| at_line(label.span.start)));
            assert!(told, "{}:{number}: {line}", flow.display());
        }
    }
}
