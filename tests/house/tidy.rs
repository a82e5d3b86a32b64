//! The style of the repository, as a test: rooms import only down, files are small and say what they are about.

use crate::common;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room of the library and what it may use. (`fuzzing` drives all of them and is nobody's.)
const ROOMS: [(&str, &[&str]); 17] = [
    ("protocol", &[]),
    ("memory", &[]),
    ("catalogue", &[]),
    ("diag", &["catalogue"]),
    ("charter", &["memory", "catalogue", "protocol"]),
    ("profile", &["charter", "diag", "catalogue"]),
    ("source", &["profile", "diag", "catalogue", "protocol"]),
    ("ear", &["memory", "protocol"]),
    ("flow", &["ear", "protocol"]),
    ("compile", &["profile", "source", "flow", "ear", "diag", "catalogue", "protocol"]),
    ("lint", &["charter", "compile", "source", "flow", "ear", "diag", "catalogue", "protocol"]),
    ("explain", &["lint", "profile", "charter", "diag", "catalogue"]),
    ("graph", &["flow", "ear", "catalogue", "protocol"]),
    ("session", &["flow", "ear", "protocol"]),
    ("scenario", &["session", "charter", "flow", "compile", "source", "diag", "catalogue", "protocol"]),
    ("verify", &["scenario", "session", "charter", "flow", "ear", "memory", "catalogue", "protocol"]),
    (
        "fuzzing",
        &[
            "verify",
            "scenario",
            "charter",
            "session",
            "lint",
            "compile",
            "source",
            "flow",
            "ear",
            "diag",
            "catalogue",
            "protocol",
        ],
    ),
];

/// Lines of a file.
const LINES_MAX: usize = 400;
/// Cases of every flow that people copy.
const CASES_MIN: usize = 10;

/// Files below a folder that end so, with their text.
fn texts(folder: &str, end: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&common::root().join(folder), end, &mut found);
    found.sort();
    found.into_iter().map(|path| (common::short(&path), fs::read_to_string(&path).expect("text"))).collect()
}

fn walk(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            if !path.ends_with("target") {
                walk(&path, end, found);
            }
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
}

/// The part of a file that ships: no doc examples, no comments, no test module.
fn shipped(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let lines = code.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

#[test]
fn rooms_import_only_down() {
    let mut wrong = Vec::new();
    for (path, text) in texts("src", ".rs") {
        let Some(room) = path.strip_prefix("src/").and_then(|rest| rest.split(['/', '.']).next()) else { continue };
        let Some((_, may_use)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            assert_eq!(room, "lib", "{path} is in no room");
            continue;
        };
        // A flow compiles itself by the one name that its users know.
        let is_entry = |used: &str| used == "Flow" || used == "compile" && path == "src/flow/mod.rs";
        for used in shipped(&text).split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_room = ROOMS.iter().any(|(name, _)| *name == used);
            if is_room && used != room && !may_use.contains(&used.as_str()) && !is_entry(&used) && !is_test(&path) {
                wrong.push(format!("{path} uses `{used}`"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_room_is_there() {
    for (room, _) in ROOMS {
        assert!(common::root().join("src").join(room).join("mod.rs").is_file(), "src/{room}");
    }
}

#[test]
fn every_file_says_first_what_it_is_about_and_is_small() {
    for folder in ["src", "tests", "crates", "fuzz/fuzz_targets"] {
        for (path, text) in texts(folder, ".rs") {
            assert!(text.starts_with("//! "), "{path} does not open with `//!`");
            let lines = text.lines().count();
            assert!(lines <= LINES_MAX, "{path} has {lines} lines");
        }
    }
}

#[test]
fn what_ships_neither_unwraps_nor_leaves_things_to_do() {
    for folder in ["src", "crates"] {
        for (path, text) in texts(folder, ".rs").into_iter().filter(|(path, _)| !is_test(path)) {
            let code = shipped(&text);
            for word in [".unwrap()", ".expect(", "todo!", "unimplemented!", "dbg!"] {
                assert!(!code.contains(word), "{path} has `{word}`");
            }
            let left = ["TODO", "FIXME", "XXX"].into_iter().find(|word| text.contains(word));
            assert_eq!(left, None, "{path}");
        }
    }
}

#[test]
fn tests_neither_sleep_nor_look_away() {
    for (path, text) in ["src", "tests", "crates"].iter().flat_map(|folder| texts(folder, ".rs")) {
        for word in [concat!("#[ign", "ore"), concat!("should_", "panic"), concat!("thread::sl", "eep(")] {
            assert!(!text.contains(word), "{path} has `{word}`");
        }
    }
}

#[test]
fn every_flow_has_its_cases() {
    for path in common::files("flows") {
        let name = common::short(&path);
        let Some(stem) = name.strip_suffix(".toml").filter(|stem| !stem.ends_with(".test")) else { continue };
        let script = common::script(&common::root().join(format!("{stem}.test.toml")));
        assert_eq!(Some(script.flow.as_str()), path.file_name().and_then(|name| name.to_str()));
        let cases = script.cases.len();
        assert!(cases >= CASES_MIN, "{name} has only {cases} cases");
    }
}

#[test]
fn nothing_names_the_machine_it_was_made_on() {
    let folders = ["src", "tests", "crates", "flows", "fuzz/fuzz_targets", "fuzz/corpus", "fuzz/dictionaries", ".ci"];
    let words = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!(".lib", "rary"),
        concat!("/tm", "p/"),
    ];
    for path in common::files("").into_iter().filter(|path| path.extension().is_some_and(|end| end != "lock")) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let named = words.iter().find(|word| text.contains(**word));
        assert_eq!(named, None, "{}", path.display());
    }
    for folder in folders {
        for end in [".rs", ".toml", ".md", ".dict", ".tsv", ".trycmd", "run", "readme"] {
            for (path, text) in texts(folder, end) {
                let named = words.iter().find(|word| text.contains(**word));
                assert_eq!(named, None, "{path}");
            }
        }
    }
}
