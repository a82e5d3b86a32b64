//! `presszero check`: loads flows, looks at their taste, proves their promises, and shows every problem at its place.

mod github;
mod human;
mod json;
mod proof;
mod sarif;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use presszero::compile::Loaded;
use presszero::diag::{Code, Diagnostic, Severity, Source};
use presszero::verify::Proof;

use super::lint::linted;
use super::load;
use crate::args::{Check, CheckFormat, Deny};
use crate::files::{Found, Unread};
use crate::messages::catalogue::{locale, say};
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
    let out = &mut Lasting(out);
    let mut verdict = Verdict::Fine;
    let (mut all, mut all_unread) = (Vec::new(), Vec::new());
    for file in args.flows.iter().flat_map(|path| flows_of(path)) {
        match file.and_then(|file| loaded(&file, &args.profiles)) {
            Err(unread) => {
                tell(&unread.message);
                verdict = verdict.max(Verdict::Partly);
                match args.format {
                    CheckFormat::Human => {}
                    CheckFormat::Github => github::write_unread(&unread, out)?,
                    CheckFormat::Json | CheckFormat::Sarif => all_unread.push(unread),
                }
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
        CheckFormat::Json => json::write(&all, &all_unread, verdict, out)?,
        CheckFormat::Sarif => sarif::write(&all, &all_unread, verdict, out)?,
        CheckFormat::Human | CheckFormat::Github => {}
    }
    Ok(verdict)
}

/// The flows that a path means, or why there are none.
fn flows_of(path: &Path) -> Vec<Found<PathBuf>> {
    let unread = |message| vec![Err(Unread::new(path, message))];
    if path == Path::new(files::STANDARD_INPUT) {
        return vec![Ok(path.to_owned())];
    }
    match files::expand(path, files::is_flow) {
        Err(problem) => unread(problem),
        Ok(flows) if flows.is_empty() => unread(messages::no_flows(path)),
        Ok(flows) => flows.into_iter().map(Ok).collect(),
    }
}

/// One flow with what the compiler and the lints find.
fn loaded(file: &Path, profiles: &[String]) -> Found<Loaded> {
    if files::is_tests(file) {
        return Err(Unread::new(file, messages::tests_are_no_flow(file)));
    }
    let loaded = load::compiled(file).map_err(|message| Unread::new(file, message))?;
    Ok(linted(loaded, file, profiles))
}

/// A problem in one text, for formats that have no carets: what stands beside them follows the message, and the help is a line of its
/// own.
fn told(problem: &Diagnostic) -> String {
    let message = problem.message.to(locale());
    let message = match problem.label() {
        Some(label) => say!("check-at", message = message, label = label.to(locale())),
        None => message,
    };
    problem.help.iter().fold(message, |told, help| told + "\n" + &help.to(locale()))
}

/// Output that somebody may stop reading: the verdict on the flows is the same whoever reads on.
struct Lasting<'a>(&'a mut dyn Write);

impl Write for Lasting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.write(bytes) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(bytes.len()),
            written => written,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Checked {
    fn new(mut loaded: Loaded, deny: bool) -> Self {
        let proof = loaded.flow.as_ref().map(proof::of);
        let broken: Vec<Diagnostic> = proof.iter().flat_map(|proof| proof::findings(proof, &loaded)).collect();
        // What a broken promise tells already is not told again.
        let is_told = |found: &Diagnostic| {
            let place = found.place();
            broken.iter().map(Diagnostic::place).any(|told| told.start <= place.start && place.end <= told.end)
        };
        loaded.diagnostics.retain(|found| found.code != Code::ClaimedTransfer || !is_told(found));
        loaded.diagnostics.extend(broken);
        load::sort(&mut loaded.diagnostics);
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
