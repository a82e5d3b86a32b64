//! The bodies of the fuzz targets: each takes bytes and panics where a property is broken. Not part of the public interface.
#![expect(clippy::panic, reason = "a broken property stops the fuzzer")]

mod author;
mod call;
mod ear;
mod forge;
mod load;
mod prove;
mod replay;
mod restore;

pub use author::author;
pub use call::{call, canary, flows};
pub use ear::ear;
pub use forge::{Forgery, forge};
pub use load::load;
pub use prove::prove;
pub use replay::replay;
pub use restore::restore;

use std::sync::OnceLock;

use crate::flow::Flow;

/// A small flow with a node of every kind, for the targets that need one.
fn sample() -> &'static Flow {
    static FLOW: OnceLock<Flow> = OnceLock::new();
    FLOW.get_or_init(|| match Flow::parse(include_str!("sample.toml")) {
        Ok(flow) => flow,
        Err(problems) => panic!("the sample flow does not load: {problems:?}"),
    })
}
