//! What is proved of a flow, and that it is true.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;

mod proof_ideas;
mod prove;
mod stateright;
