//! Random calls on the flows that people copy keep the charter.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use presszero::Flow;

static FLOWS: LazyLock<Vec<Flow>> = LazyLock::new(load);

fuzz_target!(|data: &[u8]| presszero::fuzzing::flows(data, &FLOWS));

fn load() -> Vec<Flow> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../flows");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.retain(|path| !path.to_string_lossy().ends_with(".test.toml"));
    paths.sort();
    let texts = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    let flows: Vec<Flow> = texts.filter_map(|text| Flow::parse(&text).ok()).collect();
    assert!(!flows.is_empty(), "there are no flows in {folder}");
    flows
}
