//! The one vocabulary of a call: events in, turns out. Every other room, and the auditor, speaks only this.

mod actions;
pub(crate) mod caps;
mod event;
mod key;
mod millis;
mod private;
mod reading;
mod remark;
mod term;
mod turn;
mod words;

pub use actions::Actions;
pub(crate) use actions::Kept;
pub use event::{AgentIs, Caller, Channel, Event, EventKind, EventLine, Speech, Start};
pub use key::{Key, KeyError};
pub use millis::Millis;
pub use private::Private;
pub use remark::Remark;
pub use term::Term;
pub use turn::{Action, Context, Heard, Keys, Turn};
pub use words::{HeardAs, HeardBy, Phase, Priority, Reason, Why};
