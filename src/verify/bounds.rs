//! Bounds that every call keeps: how soon the way to a person is told, how long a caller who does nothing waits, how long the bot
//! may keep anybody.

use super::calls::Calls;
use super::engine::Engine;
use super::input::Input;
use super::silent::{Unserved, silent};
use crate::charter::told_after;
use crate::flow::Kind;
use crate::protocol::{Event, EventKind, Millis, Start};
use crate::session::Session;

/// Bounds on every call of a flow.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let bounds = presszero::verify::prove(&flow).bounds;
/// assert!(bounds.longest_ms.0 < 400_000 && bounds.turns == 26);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// Gestures to a person, at any moment.
    pub gestures: u32,
    /// Inputs of the caller that the bot answers itself, at most, before it hands over or the call ends.
    pub turns: u32,
    /// Time with the bot, at most, on a voice call.
    pub longest_ms: Millis,
    /// When the way to a person was told, at the latest, in estimated time from the start. None where every caller is handed over at once.
    pub hint_ms: Option<Millis>,
    /// When a caller who does nothing is with a person, or the request is kept, at the latest, in estimated time, on a voice
    /// call, whatever becomes of the host's work.
    pub silent_ms: Option<Millis>,
}

pub(super) fn bounds<E: Engine>(calls: &Calls<'_, E>, closing: Millis) -> Result<Bounds, (Start, Unserved)> {
    let (flow, limits) = (calls.flow, &calls.flow.limits);
    let closings = flow.nodes.iter().filter(|node| matches!(node.kind, Kind::End(_))).count();
    let at_closing =
        u32::try_from(closings).unwrap_or(u32::MAX).saturating_mul((limits.visits + limits.repeats).into());
    let mut bounds = Bounds {
        gestures: 1,
        // At a closing question only visits and repeats are counted; an angry caller is offered a person once.
        turns: u32::from(limits.turns).saturating_add(at_closing).saturating_add(1),
        // A closing question is heard to its end, whatever the time.
        longest_ms: limits.time + closing,
        ..Bounds::default()
    };
    let session = Session::new();
    for input in calls.inputs(&session) {
        let Input::Start(start) = input else { continue };
        let mut session = session.clone();
        let turn = calls.engine.handle(&mut session, flow, &Event::new(Millis(0), EventKind::Start((*start).clone())));
        if turn.state.is_with_bot() {
            bounds.hint_ms = bounds.hint_ms.max(told_after(&turn, flow.human.key));
        }
        let in_writing = session.is_in_writing();
        let waited = silent(calls, session, bounds.longest_ms).map_err(|unserved| (*start, unserved))?;
        bounds.silent_ms = bounds.silent_ms.max(waited.filter(|_| !in_writing));
    }
    Ok(bounds)
}
