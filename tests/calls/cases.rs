//! One corpus of conversations, run four ways: directly, saved and restored, through JSON, with every tick doubled.

use crate::common;
use presszero::Flow;
use presszero::diag::Source;
use presszero::protocol::{Event, EventKind, Turn};
use presszero::scenario::{Case, Coverage, Drive, Outcome, Script, run};

fn corpus() -> Vec<(String, Flow, Script)> {
    let scripts =
        common::files("tests/cases").into_iter().filter(|path| path.to_string_lossy().ends_with(".test.toml"));
    scripts
        .map(|path| {
            let script = common::script(&path);
            let flow = common::flow(&path.with_file_name(&script.flow));
            (common::short(&path), flow, script)
        })
        .collect()
}

fn told(file: &str, drive: Drive, outcome: &Outcome<'_>) -> String {
    let failures = outcome.failures.iter().map(|failure| format!("\n    {failure}"));
    let breaches = outcome.breaches.iter().map(|breach| format!("\n    {breach}"));
    format!("{file}, {drive:?}: {}{}", outcome.name, failures.chain(breaches).collect::<String>())
}

#[test]
fn every_case_holds_four_ways() {
    let mut failed = Vec::new();
    let mut count = 0;
    for (file, flow, script) in corpus() {
        for case in &script.cases {
            count += 1;
            let outcomes = Drive::ALL.map(|drive| (drive, run(&flow, case, drive)));
            failed.extend(
                outcomes
                    .iter()
                    .filter(|(_, outcome)| !outcome.passed())
                    .map(|(drive, outcome)| told(&file, *drive, outcome)),
            );
        }
    }
    assert!(failed.is_empty(), "{} of {count} cases:\n{}", failed.len(), failed.join("\n"));
    assert!(count >= 100, "only {count} cases");
}

#[test]
fn a_report_of_the_host_that_nobody_waits_for_fails_unless_the_step_says_what_it_expects() {
    let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
    let flow = Flow::parse(text).expect("a good flow");
    let told = |step: &str| {
        let text = format!("flow = \"a.toml\"\n[[case]]\nname = \"a\"\nsteps = [{{ {step} }}]\n");
        let script = Script::read(&Source::new("a.test.toml", &text)).0.expect("a good script");
        let outcome = run(&flow, &script.cases[0], Drive::Direct);
        outcome.failures.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };
    for (step, why) in [
        ("reply = \"hello\"", "no answer was asked for"),
        ("task = { ok = true }", "no task is running"),
        ("agent = \"joined\"", "no transfer was asked for"),
        ("queue = { position = 2 }", "the caller is in no queue"),
    ] {
        let failure = format!("step 1: expected that the step does something, got nothing: {why}");
        assert_eq!(told(step), failure);
        assert_eq!(
            told(&format!("{step}, expect = {{ at = \"m\" }}")),
            "",
            "that nothing changes may be what is shown"
        );
        let missed = told(&format!("{step}, expect = {{ says = \"hello\" }}"));
        assert_eq!(missed, format!("{failure}; step 1: expected to hear `hello`, got silence"));
    }
}

#[test]
fn whatever_way_the_turns_are_the_same() {
    for (file, flow, script) in corpus() {
        for case in &script.cases {
            let direct = run(&flow, case, Drive::Direct).record;
            for drive in [Drive::Restored, Drive::Json] {
                assert!(run(&flow, case, drive).record == direct, "{file}, {drive:?}: {}", case.name);
            }
            let doubled = without_doubles(run(&flow, case, Drive::Doubled).record);
            assert!(doubled == direct, "{file}, doubled ticks: {}", case.name);
        }
    }
}

/// The record without the second of two ticks.
fn without_doubles(record: Vec<(Event, Turn<'_>)>) -> Vec<(Event, Turn<'_>)> {
    let mut once: Vec<(Event, Turn<'_>)> = Vec::new();
    let mut doubled = false;
    for (event, turn) in record {
        let again = event.kind == EventKind::Tick && once.last().is_some_and(|(last, _)| *last == event) && !doubled;
        doubled = again;
        if !again {
            once.push((event, turn));
        }
    }
    once
}

#[test]
fn the_corpus_covers_the_small_flows() {
    for (file, flow, script) in corpus() {
        let mut coverage = Coverage::new(&flow);
        for case in &script.cases {
            coverage.add(&run(&flow, case, Drive::Direct).record);
        }
        assert!(coverage.missed().is_empty(), "{file}: {:?}", coverage.missed());
    }
}

#[test]
fn a_promise_set_aside_is_not_held_against_the_flow() {
    let text = |danger: &str| {
        format!(
            "name = \"bare\"\nlang = \"en\"\n{danger}\n[human]\nqueue = \"desk\"\n[lane.elder]\ngo = \"m\"\nrate = 1.0\n\
             [menu.m]\noptions = [{{ key = \"1\", label = \"Bills\", go = \"end\" }}]\n"
        )
    };
    let caller = presszero::protocol::Caller { age: Some(80), ..Default::default() };
    let case = Case { caller, ..Case::default() };
    assert!(Flow::parse(&text("")).is_err(), "an older caller would be spoken to at the usual rate");
    let relaxed = common::parse("relaxed", &text("danger_slow_lane = \"every caller here is a pilot\""));
    assert!(run(&relaxed, &case, Drive::Direct).passed());
}

#[test]
fn a_wrong_expectation_fails() {
    let flow = common::small("gas");
    for (steps, part) in [
        (
            r#"{ press = "0", expect = { transfer = "second" } }"#,
            "expected a transfer to `second`, got a transfer to `service`",
        ),
        (r#"{ press = "0", expect = { reason = "no_match" } }"#, "reason `asked`"),
        (r#"{ press = "0", expect = { at = "main" } }"#, "got the call in `transferring`"),
        (r#"{ press = "1", expect = { transfer = "service" } }"#, "no transfer; the call at `account` (collect)"),
        (r#"{ press = "1", expect = { says = "no such words" } }"#, "to hear `no such words`"),
        (r#"{ press = "1", expect = { not_says = "户号" } }"#, "not to hear `户号`"),
        (r#"{ press = "1", expect = { ended = true } }"#, "the end of the call"),
        (r#"{ press = "1", expect = { callback = "service" } }"#, "a callback for `service`"),
        (r#"{ press = "1", expect = { voicemail = "service" } }"#, "a message for `service`"),
        (r#"{ press = "1", expect = { heard = "human" } }"#, "`human` heard, got `option`"),
        (r#"{ press = "1", expect = { slots = { account = "1" } } }"#, "`account` = `1`, got no value"),
    ] {
        let text = format!("flow = \"gas.toml\"\n[[case]]\nname = \"wrong\"\nsteps = [{steps}]\n");
        let (script, _) = Script::read(&presszero::diag::Source::new("a", &text));
        let cases: Vec<Case> = script.unwrap().cases;
        let outcome = run(&flow, &cases[0], Drive::Direct);
        assert!(!outcome.passed(), "{steps}");
        assert!(outcome.failures[0].to_string().contains(part), "{steps}: {}", outcome.failures[0]);
    }
}
