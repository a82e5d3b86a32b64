//! Which flows are tested with which conversations.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use presszero::Flow;
use presszero::diag::{Diagnostic, Severity, Source, Style, render};
use presszero::scenario::Script;
use presszero::source::script;

use super::super::load;
use crate::files::{self, Found, Unread};
use crate::messages::catalogue::locale;
use crate::messages::{self, test as told};

/// The folder of flows, where the current one has no tests.
const FLOWS: &str = "flows";

/// What is tested: a flow alone, or a file of tests, which names its flow.
pub enum Target {
    Flow(PathBuf),
    Tests(PathBuf),
}

/// A flow and its conversations, ready to run.
pub struct Loaded {
    /// The file of the flow; of the tests, where they do not load.
    pub name: String,
    /// None if it has errors.
    pub flow: Option<Flow>,
    /// None where there is none, or it has errors.
    pub script: Option<Script>,
    /// Files with errors.
    pub problems: Vec<Problem>,
    /// Every file that was read.
    pub files: Vec<PathBuf>,
}

/// A file with errors.
pub struct Problem {
    pub title: String,
    pub text: String,
}

type Targets = Vec<Found<Target>>;

/// What the paths mean, each file once; without any, the tests of the current folder, else those under `flows/`. Flows without tests
/// are left out, unless random callers call them.
pub fn all(paths: &[PathBuf], without_tests: bool) -> Targets {
    if !paths.is_empty() {
        return each_once(paths.iter().flat_map(|path| of(path, without_tests)));
    }
    let here = Path::new(".");
    match files::expand(here, files::is_tests) {
        Err(problem) => vec![Err(Unread::new(here, problem))],
        Ok(tests) if !tests.is_empty() => tests.into_iter().map(|tests| Ok(Target::Tests(tests))).collect(),
        Ok(_) if Path::new(FLOWS).is_dir() => of(Path::new(FLOWS), without_tests),
        Ok(_) => vec![Err(Unread::new(here, told::nothing_here()))],
    }
}

/// The targets without those that are named again in another way.
fn each_once(targets: impl Iterator<Item = Found<Target>>) -> Targets {
    let mut known = HashSet::new();
    let mut is_new = |path: &Path| path.canonicalize().map_or(true, |path| known.insert(path));
    targets.filter(|target| target.as_ref().map_or(true, |target| is_new(target.path()))).collect()
}

fn of(path: &Path, without_tests: bool) -> Targets {
    if path.is_dir() {
        return in_folder(path, without_tests);
    }
    if files::is_tests(path) {
        return vec![Ok(Target::Tests(path.to_owned()))];
    }
    vec![match Target::of_flow(path) {
        Target::Flow(flow) if !without_tests && flow.exists() => Err(Unread::new(&flow, told::no_tests(&flow))),
        target => Ok(target),
    }]
}

fn in_folder(folder: &Path, without_tests: bool) -> Targets {
    match files::expand(folder, |path| files::is_flow(path) || files::is_tests(path)) {
        Err(problem) => vec![Err(Unread::new(folder, problem))],
        Ok(all) => {
            let (tests, flows): (Vec<_>, Vec<_>) = all.into_iter().partition(|path| files::is_tests(path));
            let alone = |target: &Target| without_tests && matches!(target, Target::Flow(_));
            let alone: Vec<_> = flows.iter().map(|flow| Target::of_flow(flow)).filter(alone).collect();
            let targets: Vec<_> = tests.into_iter().map(Target::Tests).chain(alone).collect();
            match targets.is_empty() {
                true => vec![Err(Unread::new(folder, told::no_tests_in(folder)))],
                false => targets.into_iter().map(Ok).collect(),
            }
        }
    }
}

impl Target {
    /// A flow with the tests beside it.
    fn of_flow(flow: &Path) -> Self {
        let tests = files::tests_beside(flow);
        if tests.exists() { Self::Tests(tests) } else { Self::Flow(flow.to_owned()) }
    }

    fn path(&self) -> &Path {
        match self {
            Self::Flow(path) | Self::Tests(path) => path,
        }
    }

    /// Reads and compiles what is needed.
    pub fn load(self) -> Found<Loaded> {
        let unread = |message| Unread::new(self.path(), message);
        match &self {
            Self::Flow(flow) => Loaded::of(flow, None).map_err(unread),
            Self::Tests(tests) => {
                let source = Source::new(&files::shown(tests), &files::read(tests).map_err(unread)?);
                let (script, found) = Script::read(&source);
                match script {
                    Some(script) => {
                        let flow = tests.with_file_name(&script.flow);
                        let loaded = Loaded::of(&flow, Some(script)).map_err(|why| unread(named_in(&source, &why)))?;
                        Ok(Loaded { files: vec![tests.clone(), flow], ..loaded })
                    }
                    None => {
                        let problems = problem(&source, &found.into_sorted()).into_iter().collect();
                        let files = vec![tests.clone(), files::flow_beside(tests)];
                        Ok(Loaded { name: source.name().to_owned(), flow: None, script: None, problems, files })
                    }
                }
            }
        }
    }
}

impl Loaded {
    fn of(flow: &Path, script: Option<Script>) -> Result<Self, String> {
        let loaded = load::compiled(flow)?;
        let problems = problem(&loaded.source, &loaded.diagnostics).into_iter().collect();
        let name = loaded.source.name().to_owned();
        Ok(Self { name, flow: loaded.flow, script, problems, files: vec![flow.to_owned()] })
    }
}

/// Why the flow of a file of tests cannot be read, with the line that names it.
fn named_in(tests: &Source, why: &str) -> String {
    let (written, _) = script::read(tests);
    let line = written.flow.map_or(1, |flow| tests.line_column(flow.span.start).0);
    messages::about_line(tests.name(), line, why)
}

/// The errors of a file, if there are any.
fn problem(source: &Source, found: &[Diagnostic]) -> Option<Problem> {
    let errors = found.iter().filter(|problem| problem.severity == Severity::Error);
    let text: String = errors.map(|error| format!("{}\n", render(error, source, Style::Plain, locale()))).collect();
    (!text.is_empty()).then(|| Problem { title: told::has_errors(source.name()), text })
}
