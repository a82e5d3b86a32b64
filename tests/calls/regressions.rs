//! What the fuzzers start from and what they once found, replayed without a fuzzer; and forged records, which must be noticed.

use crate::common;
use std::panic::{AssertUnwindSafe, catch_unwind};

use presszero::charter::Auditor;
use presszero::fuzzing::{self, Forgery};
use presszero::scenario::{random_call, rules};

/// Runs a target on every file of its corpus and of its regressions.
fn replay(target: &str, body: impl Fn(&[u8])) {
    let mut count = 0;
    for folder in ["corpus", "regressions"] {
        for file in common::files(&format!("fuzz/{folder}/{target}")) {
            count += 1;
            let bytes = std::fs::read(&file).expect("a file");
            let broken = catch_unwind(AssertUnwindSafe(|| body(&bytes))).is_err();
            assert!(!broken, "{target} breaks on {}", common::short(&file));
        }
    }
    assert!(count >= 5, "{target} has only {count} files");
}

#[test]
fn load() {
    replay("load", fuzzing::load);
}

#[test]
fn call() {
    replay("call", fuzzing::call);
}

#[test]
fn ear() {
    replay("ear", fuzzing::ear);
}

#[test]
fn restore() {
    replay("restore", fuzzing::restore);
}

#[test]
fn replay_lines() {
    replay("replay", fuzzing::replay);
}

#[test]
fn prove() {
    replay("prove", fuzzing::prove);
}

#[test]
fn flows() {
    let flows: Vec<_> = common::flows("flows").into_iter().map(|(_, flow)| flow).collect();
    replay("flows", |bytes| fuzzing::flows(bytes, &flows));
}

#[test]
fn every_target_has_its_files_and_its_body() {
    let targets: Vec<String> = common::files("fuzz/fuzz_targets")
        .iter()
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(targets, ["call", "ear", "flows", "load", "prove", "replay", "restore"]);
    let manifest = std::fs::read_to_string(common::root().join("fuzz/Cargo.toml")).unwrap();
    for target in targets {
        assert!(manifest.contains(&format!("name = \"{target}\"")), "{target} is not in the manifest");
    }
}

#[test]
fn every_forgery_of_an_honest_record_is_noticed() {
    let flow = common::small("gas");
    for forgery in Forgery::ALL {
        let (mut forged, mut missed) = (0, Vec::new());
        for seed in 0..400 {
            let mut record = random_call(&flow, seed).record;
            if !fuzzing::forge(&mut record, forgery) {
                continue;
            }
            forged += 1;
            let mut auditor = Auditor::new(rules(&flow));
            record.iter().for_each(|(event, turn)| auditor.observe(event, turn));
            if auditor.finish().is_empty() {
                missed.push(seed);
            }
        }
        assert!(forged >= 20, "{forgery:?} could be done only {forged} times");
        assert!(missed.is_empty(), "{forgery:?} of {forged} records was missed with the seeds {missed:?}");
    }
}

#[test]
fn the_canary_sings() {
    let songs = (0..=u8::MAX).filter(|byte| catch_unwind(|| fuzzing::canary(&[*byte; 200])).is_err()).count();
    assert!(songs > 20, "a fuzzer that runs the canary would find {songs} of 256");
}
