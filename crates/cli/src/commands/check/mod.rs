//! `presszero check`: loads flows, looks at their taste, and shows every problem at its place.

mod github;
mod human;
mod json;
mod sarif;

use std::io::Write;
use std::path::{Path, PathBuf};

use presszero::compile::Loaded;
use presszero::diag::{Diagnostic, Severity, Source};
use presszero::lint::{self, Subject};

use super::load;
use crate::args::{Check, CheckFormat, Deny};
use crate::output::{Result, Verdict, tell};
use crate::{files, messages};

/// A flow that was looked at.
struct Checked {
    loaded: Loaded,
    /// What the compiler and the lints found, in the order of the places.
    findings: Vec<Diagnostic>,
    ok: bool,
}

/// Checks every flow that can be read; what cannot be read is told, and makes the command fail as a whole.
pub fn run(args: &Check, out: &mut dyn Write) -> Result {
    let deny = args.deny == Some(Deny::Warnings);
    let mut verdict = Verdict::Fine;
    let mut all = Vec::new();
    for file in args.flows.iter().flat_map(|path| flows_of(path)) {
        match file.and_then(|file| load::compiled(&file)) {
            Err(problem) => {
                tell(&problem);
                verdict = verdict.max(Verdict::Partly);
            }
            Ok(loaded) => {
                let checked = Checked::new(loaded, &args.profiles, deny);
                verdict = verdict.max(if checked.ok { Verdict::Fine } else { Verdict::Found });
                match args.format {
                    CheckFormat::Human => human::write(&checked, out)?,
                    CheckFormat::Github => github::write(&checked, out)?,
                    CheckFormat::Json | CheckFormat::Sarif => all.push(checked),
                }
            }
        }
    }
    match args.format {
        CheckFormat::Json => json::write(&all, verdict, out)?,
        CheckFormat::Sarif => sarif::write(&all, verdict, out)?,
        CheckFormat::Human | CheckFormat::Github => {}
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

impl Checked {
    /// Looks at a flow under its own profiles and those of the command line.
    fn new(mut loaded: Loaded, profiles: &[String], deny: bool) -> Self {
        let mut findings = std::mem::take(&mut loaded.diagnostics);
        if let Some(mut subject) = Subject::of(&loaded) {
            subject.profiles.extend_from_slice(profiles);
            findings.extend(lint::check(&subject));
        }
        findings.sort_by_key(|finding| (finding.place().start, finding.code));
        let ok = loaded.flow.is_some() && !(deny && load::count(&findings, Severity::Warning) > 0);
        Self { loaded, findings, ok }
    }

    const fn source(&self) -> &Source {
        &self.loaded.source
    }
}
