//! Every flow that people copy is proved, every small flow of the tests, and more than a hundred that nobody wrote.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod common;

use presszero::Flow;
use presszero::fuzzing::author;
use presszero::scenario::dice::Dice;
use presszero::verify::prove;

/// Flows by random authors that load.
const AUTHORED: usize = 100;

fn is_proved(name: &str, flow: &Flow) {
    let proof = prove(flow);
    let broken: Vec<_> = proof.broken().collect();
    assert!(proof.holds(), "{name}: {broken:#?} {:?}", proof.too_large());
    assert_eq!(proof.promises.len(), 11 - flow.relaxed().len(), "{name}");
    assert_eq!(proof.bounds.gestures, 1, "{name}");
}

#[test]
fn every_shipped_flow() {
    let flows = common::flows("flows");
    assert!(flows.len() >= 10);
    flows.iter().for_each(|(name, flow)| is_proved(name, flow));
}

#[test]
fn every_small_flow() {
    common::flows("tests/cases").iter().for_each(|(name, flow)| is_proved(name, flow));
}

#[test]
fn flows_of_random_authors() {
    let texts = (0..2 * AUTHORED as u64).map(|seed| author(&mut Dice::seeded(seed)));
    let flows = texts.filter_map(|text| Some((Flow::parse(&text).ok()?, text))).take(AUTHORED);
    let proved = flows.map(|(flow, text)| is_proved(&text, &flow)).count();
    assert_eq!(proved, AUTHORED);
}
