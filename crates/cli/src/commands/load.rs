//! Loading the flow that a command runs.

use std::io::Write;
use std::path::Path;

use presszero::compile::Loaded;
use presszero::diag::{Code, Diagnostic, Severity, Style, render};
use presszero::{Flow, load};

use crate::messages::catalogue::locale;
use crate::output::{Result, Stop};
use crate::{files, messages};

/// Reads and compiles one file.
pub fn compiled(path: &Path) -> std::result::Result<Loaded, String> {
    let text = match path == Path::new(files::STANDARD_INPUT) {
        true => files::standard_input()?,
        false => files::read(path)?,
    };
    Ok(load(&files::shown(path), text.as_bytes()))
}

/// The flow that a path means, for a command that cannot run without it. Its problems go to standard error; warnings are left to
/// `check`.
pub fn flow(path: &Path) -> Result<Flow> {
    whole(&files::one_flow(path).map_err(Stop::Cannot)?)
}

/// The same for a command that reads nothing else from standard input, which `-` means.
pub fn flow_or_input(path: &Path) -> Result<Flow> {
    if path == Path::new(files::STANDARD_INPUT) { whole(path) } else { flow(path) }
}

fn whole(path: &Path) -> Result<Flow> {
    let loaded = compiled(path).map_err(Stop::Cannot)?;
    loaded.flow.ok_or_else(|| {
        show(&loaded.diagnostics, &loaded.source, &mut anstream::stderr());
        Stop::Cannot(messages::flow_has_errors(path, count(&loaded.diagnostics, Severity::Error)))
    })
}

/// How many problems are as bad as this.
pub fn count(problems: &[Diagnostic], severity: Severity) -> usize {
    problems.iter().filter(|problem| problem.severity == severity).count()
}

/// Puts problems in the order of their places; that there are more comes last.
pub fn sort(problems: &mut [Diagnostic]) {
    problems.sort_by_key(|problem| (problem.code == Code::MoreProblems, problem.place().start, problem.code));
}

/// Shows errors with their places. Nothing can be done where standard error is closed.
pub fn show(problems: &[Diagnostic], source: &presszero::diag::Source, to: &mut dyn Write) {
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        let _ = writeln!(to, "{}\n", render(problem, source, Style::Colour, locale()));
    }
}
