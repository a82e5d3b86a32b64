//! What `presszero test` tells.

use std::path::Path;

use presszero::charter::Breach;
use presszero::scenario::{Coverage, Failure, Persona};

use super::catalogue::{locale, say};
use super::list;
use crate::files::{shown, tests_beside};

/// Where there is nothing to test.
pub fn nothing_here() -> String {
    say!("nothing-to-test")
}

/// A flow that has no conversations.
pub fn no_tests(flow: &Path) -> String {
    say!("no-tests", flow = shown(flow), tests = shown(&tests_beside(flow)))
}

/// A folder in which no flow has any.
pub fn no_tests_in(folder: &Path) -> String {
    say!("no-tests-in", folder = shown(folder))
}

/// A file that does not load.
pub fn has_errors(file: &str) -> String {
    say!("does-not-load", file = file)
}

/// A case that went as written.
pub fn passed() -> String {
    say!("case-passed")
}

/// A case that did not.
pub fn failed() -> String {
    say!("case-failed")
}

/// What the cases touched.
pub fn coverage(coverage: &Coverage<'_>) -> String {
    let touched = say!(
        "touched",
        nodes = coverage.nodes_touched(),
        all_nodes = coverage.nodes_total(),
        options = coverage.options_touched(),
        all_options = coverage.options_total(),
    );
    let missed = coverage.missed();
    match missed.is_empty() {
        true => touched,
        false => say!("not-touched", touched = touched, missed = list(missed.iter().map(|missed| missed.to(locale())))),
    }
}

/// An expectation that did not come true.
pub fn failure(failure: &Failure) -> String {
    failure.text().to(locale())
}

/// A promise that was broken.
pub fn breach(breach: &Breach) -> String {
    say!("broken-promise", breach = breach.text())
}

/// Broken promises that are not told one by one.
pub fn more_breaches(more: usize) -> String {
    say!("more-breaches", count = more)
}

/// A random caller.
pub fn random_caller(seed: u64, persona: Persona) -> String {
    say!("random-caller", seed = seed, persona = persona.text())
}

/// Random callers to whom nothing was refused.
pub fn random_callers(count: u64) -> String {
    say!("random-callers", count = count)
}

/// How to see a call again.
pub fn repeat(flow: &str, seed: u64) -> String {
    say!("see-again", command = format!("presszero test {flow} --seed {seed}"))
}

/// The last line.
pub fn total(passed: u64, failed: u64) -> String {
    say!("total", passed = passed, failed = failed)
}
