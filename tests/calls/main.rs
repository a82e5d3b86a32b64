//! What happens in a call, whatever the caller and the host do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;

mod callers;
mod cases;
mod consent;
mod endings;
mod entries;
mod events;
mod every_state;
mod lent;
mod mended;
mod model;
mod nothing_lost;
mod reading;
mod regressions;
mod reports;
mod snapshots;
mod transcripts;
