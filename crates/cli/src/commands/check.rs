//! `presszero check`: loads flows and shows every problem at its place.

use std::io::Write;
use std::path::{Path, PathBuf};

use presszero::compile::Loaded;
use presszero::diag::{Diagnostic, Severity, Source, Style, render};
use presszero::source::{self, Map};
use serde::Serialize;

use super::load;
use crate::args::{Check, Deny, Format};
use crate::messages::catalogue::{locale, say};
use crate::output::{BAD, BOLD, GOOD, Result, Verdict, json_line, tell};
use crate::{files, messages};

/// The result, as programs read it.
#[derive(Serialize)]
struct Report<'a> {
    ok: bool,
    flows: Vec<Checked<'a>>,
}

/// One flow of the result.
#[derive(Serialize)]
struct Checked<'a> {
    file: &'a str,
    /// As the author wrote it, where the flow has one.
    name: Option<String>,
    ok: bool,
    /// Nodes in the file.
    nodes: usize,
    findings: Vec<Finding>,
}

/// One problem of a flow.
#[derive(Serialize)]
struct Finding {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

/// Checks every flow that can be read; what cannot be read is told, and makes the command fail as a whole.
pub fn run(args: &Check, out: &mut dyn Write) -> Result {
    let deny = args.deny == Some(Deny::Warnings);
    let mut verdict = Verdict::Fine;
    let mut checked = Vec::new();
    for file in args.flows.iter().flat_map(|path| flows_of(path)) {
        match file.and_then(|file| load::compiled(&file)) {
            Err(problem) => {
                tell(&problem);
                verdict = verdict.max(Verdict::Partly);
            }
            Ok(loaded) => {
                if !is_ok(&loaded, deny) {
                    verdict = verdict.max(Verdict::Found);
                }
                match args.format {
                    Format::Human => show(&loaded, deny, out)?,
                    Format::Json => checked.push(loaded),
                }
            }
        }
    }
    if args.format == Format::Json {
        let flows = checked.iter().map(|loaded| Checked::of(loaded, deny)).collect();
        json_line(out, &Report { ok: verdict == Verdict::Fine, flows })?;
    }
    Ok(verdict)
}

/// The flows that a path means, or why there are none.
fn flows_of(path: &Path) -> Vec<std::result::Result<PathBuf, String>> {
    match files::expand(path, files::is_flow) {
        Err(problem) => vec![Err(problem)],
        Ok(flows) if flows.is_empty() => vec![Err(messages::no_flows(path))],
        Ok(flows) => flows.into_iter().map(Ok).collect(),
    }
}

fn is_ok(loaded: &Loaded, deny: bool) -> bool {
    loaded.flow.is_some() && !(deny && load::count(&loaded.diagnostics, Severity::Warning) > 0)
}

/// Shows each problem at its place, and one line for the flow.
fn show(loaded: &Loaded, deny: bool, out: &mut dyn Write) -> Result<()> {
    for problem in &loaded.diagnostics {
        writeln!(out, "{}\n", render(problem, &loaded.source, Style::Colour, locale()))?;
    }
    let (style, word) = if is_ok(loaded, deny) { (GOOD, say!("check-ok")) } else { (BAD, say!("check-failed")) };
    write!(out, "{BOLD}{}{BOLD:#}  {style}{word}{style:#}   ", loaded.source.name())?;
    let problems =
        [Severity::Error, Severity::Warning].map(|severity| (load::count(&loaded.diagnostics, severity), severity));
    let mut told = Vec::new();
    if let Some(flow) = &loaded.flow {
        let (_, nodes) = written(&loaded.source);
        told.extend([(nodes, "node"), (flow.queues().len(), "queue"), (flow.lanes().len(), "lane")]);
    }
    told.extend(problems.iter().filter(|(count, _)| *count > 0).map(|(count, severity)| (*count, severity.as_str())));
    Ok(writeln!(out, "{}", messages::counts(&told))?)
}

impl<'a> Checked<'a> {
    fn of(loaded: &'a Loaded, deny: bool) -> Self {
        let (name, nodes) = written(&loaded.source);
        let findings = loaded.diagnostics.iter().map(|problem| Finding::of(problem, &loaded.source)).collect();
        Self { file: loaded.source.name(), name, ok: is_ok(loaded, deny), nodes, findings }
    }
}

impl Finding {
    fn of(problem: &Diagnostic, source: &Source) -> Self {
        let (line, column) = source.line_column(problem.place().start);
        Self {
            code: problem.code.as_str(),
            name: problem.code.name(),
            severity: problem.severity.as_str(),
            message: problem.message.to_string(),
            line,
            column,
            help: problem.help.as_ref().map(ToString::to_string),
        }
    }
}

/// The name of a flow and how many nodes its author wrote, whether it compiles or not.
fn written(source: &Source) -> (Option<String>, usize) {
    fn size<T>(nodes: &Map<T>) -> usize {
        nodes.entries.len() + nodes.unread.len()
    }
    let (flow, _) = source::read(source);
    let nodes = size(&flow.menu) + size(&flow.collect) + size(&flow.message) + size(&flow.task) + size(&flow.talk);
    (flow.name.map(|name| name.value), nodes + size(&flow.ticket) + size(&flow.transfer) + size(&flow.end))
}
