//! What `presszero test` tells.

use std::path::Path;

use presszero::charter::Breach;
use presszero::scenario::{Coverage, Failure, Persona};

use crate::files::{shown, tests_beside};

/// Where there is nothing to test.
pub const NOTHING_HERE: &str =
    "no `*.test.toml` in this folder, and no folder `flows`; say what to test, or make a flow with `presszero new`";

/// A flow that has no conversations.
pub fn no_tests(flow: &Path) -> String {
    let tests = shown(&tests_beside(flow));
    format!("{}: no conversation tests; write them in {tests}, or let random callers call with --seeds", shown(flow))
}

/// A folder in which no flow has any.
pub fn no_tests_in(folder: &Path) -> String {
    format!("{}: no `*.test.toml` in this folder; tests of `shop.toml` stand in `shop.test.toml`", shown(folder))
}

/// A file that does not load.
pub fn has_errors(file: &str) -> String {
    format!("{file} does not load")
}

/// What the cases touched.
pub fn coverage(coverage: &Coverage<'_>) -> String {
    let missed = coverage.missed();
    let rest = if missed.is_empty() { String::new() } else { format!("; not touched: {}", missed.join(", ")) };
    let (nodes, options) = (coverage.nodes_total(), coverage.options_total());
    format!(
        "touched {} of {nodes} nodes, {} of {options} options{rest}",
        coverage.nodes_touched(),
        coverage.options_touched()
    )
}

/// An expectation that did not come true.
pub fn failure(failure: &Failure) -> String {
    failure.to_string()
}

/// A promise that was broken.
pub fn breach(breach: &Breach) -> String {
    super::call::breach(breach)
}

/// Broken promises that are not told one by one.
pub fn more_breaches(more: usize) -> String {
    format!("and {more} more of this call")
}

/// A random caller.
pub fn random_caller(seed: u64, persona: Persona) -> String {
    format!("random caller of seed {seed} ({})", persona.name())
}

/// Random callers to whom nothing was refused.
pub fn random_callers(count: u64) -> String {
    format!("{count} random callers, and no promise was broken")
}

/// How to see a call again.
pub fn repeat(flow: &str, seed: u64) -> String {
    format!("to see it: presszero test {flow} --seed {seed}")
}

/// The last line.
pub fn total(passed: u64, failed: u64) -> String {
    format!("{passed} passed, {failed} failed")
}
