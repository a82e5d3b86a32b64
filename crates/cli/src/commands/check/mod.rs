//! `presszero check`: loads flows, looks at their taste, proves their promises, and shows every problem at its place.

mod github;
mod human;
mod json;
mod proof;
mod sarif;

use std::io::Write;
use std::path::{Path, PathBuf};

use presszero::compile::Loaded;
use presszero::diag::{Diagnostic, Severity, Source};
use presszero::verify::Proof;

use super::lint::linted;
use super::load;
use crate::args::{Check, CheckFormat, Deny};
use crate::output::{Result, Verdict, tell};
use crate::{files, messages};

/// A flow that was looked at.
struct Checked {
    /// With what the compiler, the lints and the proof found.
    loaded: Loaded,
    /// None where the flow does not load.
    proof: Option<Proof>,
    ok: bool,
}

/// Checks every flow that can be read; what cannot be read is told, and makes the command fail as a whole.
pub fn run(args: &Check, out: &mut dyn Write) -> Result {
    let deny = args.deny == Some(Deny::Warnings);
    let mut verdict = Verdict::Fine;
    let mut all = Vec::new();
    for file in args.flows.iter().flat_map(|path| flows_of(path)) {
        match file.and_then(|file| load::compiled(&file).map(|loaded| linted(loaded, &file, &args.profiles))) {
            Err(problem) => {
                tell(&problem);
                verdict = verdict.max(Verdict::Partly);
            }
            Ok(loaded) => {
                let checked = Checked::new(loaded, deny);
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
    fn new(mut loaded: Loaded, deny: bool) -> Self {
        let proof = loaded.flow.as_ref().map(proof::of);
        let broken: Vec<Diagnostic> = proof.iter().flat_map(|proof| proof::findings(proof, &loaded)).collect();
        loaded.diagnostics.extend(broken);
        let holds = proof.as_ref().is_some_and(Proof::holds);
        let ok = holds && !(deny && load::count(&loaded.diagnostics, Severity::Warning) > 0);
        Self { loaded, proof, ok }
    }

    fn findings(&self) -> &[Diagnostic] {
        &self.loaded.diagnostics
    }

    const fn source(&self) -> &Source {
        &self.loaded.source
    }
}
