//! For programs: one object for all flows.

use std::io::Write;

use presszero::diag::{Diagnostic, Source};
use presszero::source::{Flow, Map};
use serde::Serialize;
use serde_json::Value;

use super::{Checked, proof};
use crate::files::Unread;
use crate::messages::catalogue::locale;
use crate::output::{Result, Verdict, json_line};

/// The result of a run.
#[derive(Serialize)]
struct Report<'a> {
    ok: bool,
    flows: Vec<Entry<'a>>,
    /// What was asked for and could not be read.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    unread: &'a [Unread],
}

/// One flow of the result.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    /// As the author wrote it, where the flow has one.
    name: Option<String>,
    ok: bool,
    /// Nodes in the file.
    nodes: usize,
    findings: Vec<Finding>,
    /// None where the flow does not load.
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<Value>,
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
    /// What stands beside the carets.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

/// Writes one line with all that was found.
pub fn write(all: &[Checked], unread: &[Unread], verdict: Verdict, out: &mut dyn Write) -> Result<()> {
    let flows = all.iter().map(Entry::of).collect();
    json_line(out, &Report { ok: verdict == Verdict::Fine, flows, unread })
}

impl<'a> Entry<'a> {
    fn of(checked: &'a Checked) -> Self {
        let source = checked.source();
        let written = &checked.loaded.written;
        let name = written.name.as_ref().map(|name| name.value.clone());
        let findings = checked.findings().iter().map(|problem| Finding::of(problem, source)).collect();
        let proof = checked.proof.as_ref().map(proof::json);
        Self { file: source.name(), name, ok: checked.ok, nodes: nodes(written), findings, proof }
    }
}

impl Finding {
    fn of(problem: &Diagnostic, source: &Source) -> Self {
        let (line, column) = source.line_column(problem.place().start);
        Self {
            code: problem.code.as_str(),
            name: problem.code.name(),
            severity: problem.severity.as_str(),
            message: problem.message.to(locale()),
            line,
            column,
            label: problem.label().map(|label| label.to(locale())),
            help: problem.help.as_ref().map(|help| help.to(locale())),
        }
    }
}

/// How many nodes the author of a flow wrote, whether it compiles or not.
pub fn nodes(flow: &Flow) -> usize {
    fn size<T>(nodes: &Map<T>) -> usize {
        nodes.entries.len() + nodes.unread.len()
    }
    let nodes = size(&flow.menu) + size(&flow.collect) + size(&flow.message) + size(&flow.task) + size(&flow.talk);
    nodes + size(&flow.ticket) + size(&flow.transfer) + size(&flow.end)
}
