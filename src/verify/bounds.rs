//! Bounds that every call keeps: how soon the way to a person is told, how long a caller who does nothing waits, how long the bot
//! may keep anybody.

use super::calls::Calls;
use super::engine::Engine;
use super::input::Input;
use crate::charter::told_after;
use crate::flow::Kind;
use crate::protocol::{Action, Event, EventKind, Millis, Phase, Start};
use crate::session::Session;

/// Deadlines until a caller who does nothing must be with a person, or the call over.
const TICKS_MAX: usize = 200;

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
    /// call. None where the call ends instead.
    pub silent_ms: Option<Millis>,
}

/// A caller who does nothing, who would wait for ever.
pub(super) struct Stuck(pub(super) Start);

pub(super) fn bounds<E: Engine>(calls: &Calls<'_, E>, closing: Millis) -> Result<Bounds, Stuck> {
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
        if session.is_in_writing() {
            continue;
        }
        match silent(calls, session) {
            Ok(waited) => bounds.silent_ms = bounds.silent_ms.max(waited),
            Err(()) => return Err(Stuck(*start)),
        }
    }
    Ok(bounds)
}

/// When a caller who does nothing is handed over. None where nobody is hurried.
fn silent<E: Engine>(calls: &Calls<'_, E>, mut session: Session) -> Result<Option<Millis>, ()> {
    for _ in 0..TICKS_MAX {
        let (phase, Some(due)) = (session.phase(), session.deadline()) else { return Ok(None) };
        if !phase.is_with_bot() {
            return Ok((phase != Phase::Ended && phase != Phase::Survey).then_some(session.now()));
        }
        let turn = calls.engine.handle(&mut session, calls.flow, &Event::new(due, EventKind::Tick));
        if turn.actions.iter().any(|action| matches!(action, Action::Voicemail { .. })) {
            return Ok(Some(session.now()));
        }
    }
    Err(())
}
