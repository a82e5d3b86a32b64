//! For people: each problem with its line of the file, and one line for the flow.

use std::io::Write;

use presszero::diag::{Severity, Style, render};

use super::json::nodes;
use super::{Checked, proof};
use crate::commands::load;
use crate::messages;
use crate::messages::catalogue::{locale, say};
use crate::output::{BAD, BOLD, GOOD, Result};

/// Shows each problem at its place, and one line for the flow.
pub fn write(checked: &Checked, out: &mut dyn Write) -> Result<()> {
    for problem in checked.findings() {
        writeln!(out, "{}\n", render(problem, checked.source(), Style::Colour, locale()))?;
    }
    let (style, word) = if checked.ok { (GOOD, say!("check-ok")) } else { (BAD, say!("check-failed")) };
    write!(out, "{BOLD}{}{BOLD:#}  {style}{word}{style:#}   ", checked.source().name())?;
    let mut told = Vec::new();
    if let Some(flow) = &checked.loaded.flow {
        told.push(say!("nodes", count = nodes(&checked.loaded.written)));
        told.push(say!("queues", count = flow.queues().len()));
        told.push(say!("lanes", count = flow.lanes().len()));
    }
    let count = |severity| load::count(checked.findings(), severity);
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    told.extend((errors > 0).then(|| say!("errors", count = errors)));
    told.extend((warnings > 0).then(|| say!("warnings", count = warnings)));
    told.extend((notes > 0).then(|| say!("notes", count = notes)));
    writeln!(out, "{}", messages::list(told))?;
    checked.proof.as_ref().map_or(Ok(()), |proof| proof::write(proof, out))
}
