//! Every problem of a flow, as annotated flows: under each line stand carets, the code and what the author is told.
//!
//! A note starts with `#`, so that an annotated flow is still TOML. Carets mark the offence and dashes another place that matters,
//! counted in display columns; a note without either is about the file as a whole. `UPDATE_FIXTURES=1 cargo test --test flows diagnostics`
//! writes the notes anew: read the difference before you keep it.

use std::fs;
use std::path::PathBuf;

use presszero::catalogue::Locale;
use presszero::diag::{Code, Label, Severity, Source};
use presszero::{Diagnostic, Loaded, compile};
use unicode_width::UnicodeWidthStr as _;

/// Problems that no annotated flow can hold, or that would make one too large: each has a test of its own.
const ELSEWHERE: [Code; 7] = [
    Code::BrokenPromise,
    Code::NotText,
    Code::FileTooLarge,
    Code::NulByte,
    Code::PromptTooLong,
    Code::TooMany,
    Code::MoreProblems,
];

fn fixtures() -> Vec<(PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/diagnostics");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(&path).expect("text"))).collect()
}

fn is_note(line: &str) -> bool {
    line.strip_prefix('#')
        .map(str::trim_start)
        .is_some_and(|rest| rest.starts_with(['^', '-']) || rest.starts_with("PZ"))
}

fn without_notes(annotated: &str) -> String {
    annotated.lines().filter(|line| !is_note(line)).map(|line| format!("{line}\n")).collect()
}

/// The note of a label: under which line it stands (from 1), and its text.
fn note(source: &Source, label: &Label, said: &str) -> (usize, String) {
    let (line, column) = source.line_column(label.span.start);
    let text: Vec<char> = source.text().lines().nth(line - 1).unwrap_or("").chars().collect();
    let width = |chars: &[char]| chars.iter().collect::<String>().width();
    let marked = source.text()[label.span.clone()].lines().next().unwrap_or("").width();
    let (before, mark) = (width(&text[..column - 1]), if label.primary { "^" } else { "-" });
    let under = match (before, marked) {
        (0, _) => format!("#{}", mark.repeat(marked.saturating_sub(1))),
        _ => format!("#{}{}", " ".repeat(before - 1), mark.repeat(marked.max(1))),
    };
    (line, format!("{under} {said}"))
}

fn notes(source: &Source, problem: &Diagnostic) -> Vec<(usize, String)> {
    problem
        .labels
        .iter()
        .map(|label| {
            let mut said = label.text.to_string();
            if label.primary {
                said = format!("{} {}", problem.code, problem.message);
                said += &if label.text.is_empty() { String::new() } else { format!(" | {}", label.text) };
                said += &problem.help.as_ref().map_or(String::new(), |help| format!(" | help: {help}"));
            }
            note(source, label, &said)
        })
        .collect()
}

fn annotate(loaded: &Loaded) -> String {
    let all: Vec<(usize, String)> =
        loaded.diagnostics.iter().flat_map(|problem| notes(&loaded.source, problem)).collect();
    let mut annotated = String::new();
    for (ix, line) in loaded.source.text().lines().enumerate() {
        annotated += &format!("{line}\n");
        for (_, note) in all.iter().filter(|(line, _)| *line == ix + 1) {
            annotated += &format!("{note}\n");
        }
    }
    annotated
}

#[test]
fn every_problem_is_told_at_its_place() {
    for (path, annotated) in fixtures() {
        let loaded = compile(Source::new("flow.toml", &without_notes(&annotated)));
        let is_wrong = loaded.diagnostics.iter().any(|problem| problem.severity == Severity::Error);
        assert_eq!(loaded.flow.is_none(), is_wrong, "{}: a flow loads if and only if it has no error", path.display());
        let told = annotate(&loaded);
        if std::env::var("UPDATE_FIXTURES").is_ok() {
            fs::write(&path, &told).expect("written");
        } else {
            assert_eq!(told, annotated, "{}", path.display());
        }
    }
}

#[test]
fn every_code_has_a_fixture() {
    let all: String = fixtures().into_iter().map(|(_, annotated)| annotated).collect();
    for code in Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code) && !code.is_taste()) {
        assert!(all.contains(&format!("{code} ")), "{code} {} is in no fixture", code.name());
    }
}

#[test]
fn a_good_flow_loads_without_a_word() {
    let (_, good) = fixtures().into_iter().find(|(path, _)| path.ends_with("good.toml")).expect("good.toml");
    let loaded = compile(Source::new("good.toml", &good));
    assert_eq!(loaded.diagnostics, []);
    assert!(loaded.flow.is_some());
}

#[test]
fn every_problem_is_told_in_chinese_too() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for (path, annotated) in fixtures() {
        let loaded = compile(Source::new("flow.toml", &without_notes(&annotated)));
        for problem in &loaded.diagnostics {
            let labels = problem.labels.iter().map(|label| &label.text);
            for text in labels.chain([&problem.message]).chain(&problem.help).filter(|text| !text.is_empty()) {
                let (english, chinese) = (text.to_string(), text.to(Locale::Chinese));
                assert!(english != chinese && chinese.contains(is_han), "{}: {chinese}", path.display());
            }
        }
    }
}
