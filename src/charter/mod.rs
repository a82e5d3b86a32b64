//! The charter: twelve promises to a caller, and the auditor that judges a recorded call.
//!
//! The auditor reads events and turns only. It shares no code with the engine, so a mistake there cannot hide here.
//! Where a record leaves room for doubt it keeps silent: a breach that it reports is one that a caller could feel.

mod adverts;
mod auditor;
mod checks;
mod claims;
mod entry;
mod errands;
mod pace;
mod promise;
mod record;
mod request;
mod rounds;
mod rules;
mod step;
mod told;
mod words;

pub use auditor::{Auditor, Breach};
pub(crate) use checks::honest::is_claim;
pub(crate) use checks::plain_start::told_after;
pub use promise::Promise;
pub(crate) use record::Before;
pub use rules::Rules;
