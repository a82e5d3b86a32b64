//! What the ear hears, in all languages; the lines that it is asked stand beside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;

mod claims;
mod combined;
mod corpus;
mod everywhere;
mod languages;
mod plain;
mod utterances;
