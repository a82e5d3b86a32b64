//! What is explored: the session itself, or in tests one with a planted defect.

use crate::flow::Flow;
use crate::protocol::{Event, Turn};
use crate::session::Session;

/// Answers events and takes up saved calls. Calls are looked at by several threads at once, where a model checker does.
pub(crate) trait Engine: Sync {
    /// Answers one event.
    fn handle<'f>(&self, session: &mut Session, flow: &'f Flow, event: &Event) -> Turn<'f>;
    /// Takes up a saved call.
    fn restore(&self, flow: &Flow, bytes: &[u8]) -> Session;
}

/// The session as it ships.
pub(super) struct Real;

impl Engine for Real {
    fn handle<'f>(&self, session: &mut Session, flow: &'f Flow, event: &Event) -> Turn<'f> {
        session.handle(flow, event)
    }

    fn restore(&self, flow: &Flow, bytes: &[u8]) -> Session {
        Session::restore(flow, bytes)
    }
}
