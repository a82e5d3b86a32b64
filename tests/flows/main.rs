//! What an author of flows is told, and the tests that are made for him.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;

mod diagnostics;
mod explain;
mod generate;
mod lint;
mod lint_cases;
mod profiles;
mod writer;
