//! What the tests of the public interface share: flows and scripts from files.
#![allow(dead_code, reason = "each test uses its own part")]

pub mod carets;
pub mod labelled;

use std::fs;
use std::path::{Path, PathBuf};

use presszero::Flow;
use presszero::diag::{Source, Style, render};
use presszero::protocol::{Action, Turn};
use presszero::scenario::Script;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files of a folder below the root, sorted.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Vec::new() };
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// The flows of a folder, with their file names.
pub fn flows(folder: &str) -> Vec<(String, Flow)> {
    let files = files(folder).into_iter().filter(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        name.ends_with(".toml") && !name.ends_with(".test.toml")
    });
    files.map(|path| (short(&path), flow(&path))).collect()
}

/// A path without the root.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// A flow that must load.
pub fn flow(path: &Path) -> Flow {
    parse(&short(path), &fs::read_to_string(path).expect("a file"))
}

/// A flow of `tests/cases`.
pub fn small(name: &str) -> Flow {
    flow(&root().join("tests/cases").join(format!("{name}.toml")))
}

/// A text that must be a flow.
pub fn parse(name: &str, text: &str) -> Flow {
    Flow::parse(text).unwrap_or_else(|problems| {
        let source = Source::new(name, text);
        let told: Vec<String> = problems
            .iter()
            .map(|problem| render(problem, &source, Style::Plain, presszero::catalogue::Locale::English))
            .collect();
        panic!("{}", told.join("\n"))
    })
}

/// All that a turn says, what is private too.
pub fn said(turn: &Turn<'_>) -> String {
    let says = turn.actions.iter().filter_map(|action| match action {
        Action::Say { text: Some(text), .. } => Some(text.as_ref()),
        _ => None,
    });
    says.collect::<Vec<_>>().join(" ")
}

/// A script that must load.
pub fn script(path: &Path) -> Script {
    let source = Source::new(&short(path), &fs::read_to_string(path).expect("a file"));
    let (script, problems) = Script::read(&source);
    script.unwrap_or_else(|| {
        let told: Vec<String> = problems
            .into_sorted()
            .iter()
            .map(|problem| render(problem, &source, Style::Plain, presszero::catalogue::Locale::English))
            .collect();
        panic!("{}", told.join("\n"))
    })
}
