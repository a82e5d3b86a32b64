//! presszero: IVR and chat flows that always let a caller reach a person in one step.
//!
//! A [`Flow`] is written in TOML and compiled; a [`Session`] runs one call of it. You feed events, it answers with actions. For every
//! flow that compiles, in every state, a caller who asks for a person is handed over in that same turn; the twelve promises are in
//! [`charter::Promise`].
//!
//! ```
//! use presszero::protocol::{Action, Event, EventKind, Millis, Start};
//! use presszero::{Flow, Session};
//!
//! let flow = Flow::parse(r#"
//! name = "hotel"
//! lang = "en"
//!
//! [human]
//! queue = "reception"
//!
//! [menu.main]
//! options = [{ key = "1", label = "breakfast times", words = ["breakfast"], go = "breakfast" }]
//!
//! [message.breakfast]
//! say = "Breakfast is from seven to ten."
//! go = "end"
//! "#).expect("a flow without mistakes");
//!
//! let mut session = Session::new();
//! session.handle(&flow, &Event::new(Millis(0), EventKind::Start(Start::default())));
//! let turn = session.handle(&flow, &Event::speech(Millis(2_000), "can I talk to a human please"));
//! assert!(turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. })));
//! ```
//!
//! # Where to look
//!
//! - [`protocol`]: events in, turns out; JSON by serde.
//! - [`session`]: the loop that a host runs, time, snapshots.
//! - [`ear`]: whether a text asks for a person; [`Ear`] works without a flow.
//! - [`load`] and [`diag`]: every problem of a file at once, as values or with carets.
//! - [`charter`]: the promises, and an auditor that judges recorded calls.
//! - [`lint`] and [`profile`]: rules of taste, and named rule sets with their sources; [`explain`] says why.
//! - [`graph`]: a flow as a picture; Mermaid and DOT.
//! - [`scenario`]: conversation tests, simulated lines and random callers.
//!
//! # What it is not
//!
//! No telephone, no speech recogniser, no clock, no socket, no thread, no async runtime: the host brings those. No legal advice.
#![forbid(unsafe_code)]

pub mod catalogue;
pub mod charter;
pub mod compile;
pub mod diag;
pub mod ear;
pub mod explain;
pub mod flow;
#[doc(hidden)]
pub mod fuzzing;
pub mod graph;
pub mod lint;
mod memory;
pub mod profile;
pub mod protocol;
pub mod scenario;
pub mod session;
pub mod source;
pub mod verify;

pub use compile::{Loaded, compile, load};
pub use diag::Diagnostic;
pub use ear::{Ear, Lang};
pub use flow::Flow;
pub use session::Session;

#[cfg(doctest)]
mod readme {
    //! The Rust examples of both READMEs are tests.

    #[doc = include_str!("../README.md")]
    struct English;

    #[doc = include_str!("../README.zh-CN.md")]
    struct Chinese;
}
