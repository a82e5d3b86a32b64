//! Which flows are tested with which conversations.

use std::path::{Path, PathBuf};

use presszero::diag::{Diagnostic, Severity, Source, Style, render};
use presszero::scenario::Script;
use presszero::{Flow, load};

use crate::files;
use crate::messages::test as told;

/// The folder of flows, where the current one has no tests.
const FLOWS: &str = "flows";

/// One flow and its conversations.
pub struct Target {
    /// The file of the flow; known from the tests only once they are read.
    pub flow: PathBuf,
    tests: Option<PathBuf>,
}

/// A flow and its conversations, ready to run.
pub struct Loaded {
    pub target: Target,
    /// None if it has errors.
    pub flow: Option<Flow>,
    /// None where there is none, or it has errors.
    pub script: Option<Script>,
    /// Files with errors.
    pub problems: Vec<Problem>,
}

/// A file with errors.
pub struct Problem {
    pub title: String,
    pub text: String,
}

type Targets = Vec<Result<Target, String>>;

/// What the paths mean; without any, the tests of the current folder, else those under `flows/`. Flows without tests are left out,
/// unless random callers call them.
pub fn all(paths: &[PathBuf], without_tests: bool) -> Targets {
    if !paths.is_empty() {
        return paths.iter().flat_map(|path| of(path, without_tests)).collect();
    }
    match files::directly_in(Path::new("."), files::is_tests) {
        Err(problem) => vec![Err(problem)],
        Ok(tests) if !tests.is_empty() => tests.iter().map(|tests| Ok(Target::of_tests(tests))).collect(),
        Ok(_) if Path::new(FLOWS).is_dir() => of(Path::new(FLOWS), without_tests),
        Ok(_) => vec![Err(told::NOTHING_HERE.to_owned())],
    }
}

fn of(path: &Path, without_tests: bool) -> Targets {
    if path.is_dir() {
        return in_folder(path, without_tests);
    }
    if files::is_tests(path) {
        return vec![Ok(Target::of_tests(path))];
    }
    let target = Target::of_flow(path);
    vec![if target.tests.is_none() && !without_tests && path.exists() { Err(told::no_tests(path)) } else { Ok(target) }]
}

fn in_folder(folder: &Path, without_tests: bool) -> Targets {
    match files::expand(folder, |path| files::is_flow(path) || files::is_tests(path)) {
        Err(problem) => vec![Err(problem)],
        Ok(all) => {
            let (tests, flows): (Vec<_>, Vec<_>) = all.into_iter().partition(|path| files::is_tests(path));
            let mut targets: Vec<Target> = tests.iter().map(|tests| Target::of_tests(tests)).collect();
            if without_tests {
                let alone = flows.iter().map(|flow| Target::of_flow(flow)).filter(|target| target.tests.is_none());
                targets.extend(alone);
            }
            match targets.is_empty() {
                true => vec![Err(told::no_tests_in(folder))],
                false => targets.into_iter().map(Ok).collect(),
            }
        }
    }
}

impl Target {
    fn of_flow(flow: &Path) -> Self {
        Self { flow: flow.to_owned(), tests: Some(files::tests_beside(flow)).filter(|tests| tests.exists()) }
    }

    fn of_tests(tests: &Path) -> Self {
        Self { flow: files::flow_beside(tests), tests: Some(tests.to_owned()) }
    }

    /// Reads and compiles both files.
    pub fn load(mut self) -> Result<Loaded, String> {
        let mut problems = Vec::new();
        let mut script = None;
        if let Some(tests) = &self.tests {
            let source = Source::new(&files::shown(tests), &files::read(tests)?);
            let (read, found) = Script::read(&source);
            problems.extend(problem(&source, &found.into_sorted()));
            if let Some(read) = &read {
                self.flow = tests.with_file_name(&read.flow);
            }
            script = read;
        }
        let text = files::read(&self.flow)?;
        let loaded = load(&files::shown(&self.flow), text.as_bytes());
        problems.extend(problem(&loaded.source, &loaded.diagnostics));
        Ok(Loaded { target: self, flow: loaded.flow, script, problems })
    }
}

/// The errors of a file, if there are any.
fn problem(source: &Source, found: &[Diagnostic]) -> Option<Problem> {
    let errors = found.iter().filter(|problem| problem.severity == Severity::Error);
    let text: String = errors.map(|error| format!("{}\n", render(error, source, Style::Plain))).collect();
    (!text.is_empty()).then(|| Problem { title: told::has_errors(source.name()), text })
}
