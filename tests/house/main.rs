//! What keeps the repository whole: its texts, its pages, its style.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;

mod catalogue;
mod docs;
mod tidy;
