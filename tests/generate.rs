//! Tests made from a flow pass as written, four ways, and touch all that can be reached.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod common;

use presszero::Flow;
use presszero::diag::Source;
use presszero::scenario::{Coverage, Drive, Script, run};
use presszero::verify::{Generated, generate};

/// The tests of a flow, once through a file: each passes four ways. Tells what of the flow none of them touched.
fn tried(name: &str, flow: &Flow) -> (Generated, Vec<String>) {
    let tests = generate(flow);
    let script = Script { flow: "a.toml".into(), cases: tests.cases.clone() };
    let (read, problems) = Script::read(&Source::new("a.test.toml", &script.to_toml()));
    let told: Vec<String> = problems.into_sorted().iter().map(|problem| problem.message.to_string()).collect();
    assert_eq!(read.as_ref(), Some(&script), "{name}: {told:?}");
    let mut coverage = Coverage::new(flow);
    for case in &script.cases {
        for drive in Drive::ALL {
            let outcome = run(flow, case, drive);
            let failures: Vec<String> = outcome.failures.iter().map(ToString::to_string).collect();
            let breaches: Vec<String> = outcome.breaches.iter().map(ToString::to_string).collect();
            assert!(outcome.passed(), "{name}, {drive:?}: {failures:?} {breaches:?}\n{}", case.to_toml());
            coverage.add(&outcome.record);
        }
    }
    (tests, coverage.missed().iter().map(ToString::to_string).collect())
}

#[test]
fn shipped_flows_are_covered() {
    for folder in ["flows", "tests/cases"] {
        for (name, flow) in common::flows(folder) {
            let (tests, missed) = tried(&name, &flow);
            let unreached: Vec<String> =
                tests.unreached.iter().map(|left| format!("{}: {}", left.what, left.why)).collect();
            eprintln!(
                "{name}: {} cases, {} steps; {unreached:#?}",
                tests.cases.len(),
                tests.cases.iter().map(|case| case.steps.len()).sum::<usize>()
            );
            assert!(missed.is_empty(), "{name}: {missed:?}");
        }
    }
}
