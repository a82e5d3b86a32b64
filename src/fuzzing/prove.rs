//! Any flow that loads is proved, or the call that is said to break a promise breaks it.

use super::author::author;
use crate::flow::Flow;
use crate::scenario::dice::Dice;
use crate::scenario::{Drive, run};
use crate::verify::prove as proved;

/// Writes a flow from the bytes and proves it. The engine keeps its promises, so a counterexample is a find either way: of the
/// engine if it fails as a conversation test, of the verifier if it does not.
pub fn prove(data: &[u8]) {
    let text = author(&mut Dice::from_bytes(data));
    let Ok(flow) = Flow::parse(&text) else { return };
    let proof = proved(&flow);
    assert!(proof.states > 1 && proof.transitions > proof.states, "nothing was explored of\n{text}");
    for decided in proof.broken() {
        let (promise, shown) = (decided.promise, decided.counterexample.as_ref().map(|shown| &shown.case));
        let fails = shown.map(|case| !run(&flow, case, Drive::Direct).passed());
        panic!("{promise} does not hold; a call that shows it: {fails:?} {shown:?}\non\n{text}");
    }
    assert!(proof.holds(), "nothing is broken, and nothing proved\n{text}");
}
