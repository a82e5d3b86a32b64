//! For people: each problem with its line of the file, and one line for the flow.

use std::io::Write;

use presszero::diag::{Severity, Style, render};

use super::Checked;
use super::json::written;
use crate::commands::load;
use crate::messages;
use crate::messages::catalogue::{locale, say};
use crate::output::{BAD, BOLD, GOOD, Result};

/// Shows each problem at its place, and one line for the flow.
pub fn write(checked: &Checked, out: &mut dyn Write) -> Result<()> {
    for problem in &checked.findings {
        writeln!(out, "{}\n", render(problem, checked.source(), Style::Colour, locale()))?;
    }
    let (style, word) = if checked.ok { (GOOD, say!("check-ok")) } else { (BAD, say!("check-failed")) };
    write!(out, "{BOLD}{}{BOLD:#}  {style}{word}{style:#}   ", checked.source().name())?;
    let mut told = Vec::new();
    if let Some(flow) = &checked.loaded.flow {
        let (_, nodes) = written(checked.source());
        told.extend([(nodes, "node"), (flow.queues().len(), "queue"), (flow.lanes().len(), "lane")]);
    }
    let problems = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| (load::count(&checked.findings, severity), severity.as_str()));
    told.extend(problems.into_iter().filter(|(count, _)| *count > 0));
    Ok(writeln!(out, "{}", messages::counts(&told))?)
}
