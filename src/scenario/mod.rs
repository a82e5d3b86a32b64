//! Conversations on trial: written cases, random callers, and what they covered. Time is simulated; nothing here waits.

mod caller;
mod coverage;
pub mod dice;
mod host;
mod line;
mod read;
mod run;
mod script;
mod words;
mod write;

pub use caller::{Persona, RandomCall, random_call, random_call_with};
pub use coverage::Coverage;
pub use line::{Drive, Line, rules};
pub use run::{Failure, Outcome, remark_text, run};
pub use script::{Act, Case, Expect, Script, Step};
