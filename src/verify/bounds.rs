//! Bounds that every call keeps: how soon the way to a person is told, how long a caller who does nothing waits, how long the bot
//! may keep anybody.

use super::calls::Calls;
use super::input::Input;
use super::silent::silent;
use crate::catalogue::{Text, text};
use crate::charter::{Promise, told_after};
use crate::flow::{Flow, Kind, caps, spoken_ms};
use crate::protocol::{Action, Event, EventKind, Millis, Turn};
use crate::scenario::Case;
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
    /// When the way to a person was told, at the latest, in estimated time from the start of a voice call: who reads waits for nothing.
    /// None where every caller is handed over at once.
    pub hint_ms: Option<Millis>,
    /// When a caller who does nothing is with a person, or the request is kept, at the latest, in estimated time, on a voice
    /// call, whatever becomes of the host's work.
    pub silent_ms: Option<Millis>,
}

/// A bound that a call does not keep.
pub(super) struct Exceeded {
    pub(super) promise: Promise,
    pub(super) fault: Text,
    pub(super) case: Case,
}

pub(super) fn bounds(calls: &Calls<'_>, closing: Millis) -> Result<Bounds, Box<Exceeded>> {
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
        let in_writing = session.is_in_writing();
        if turn.state.is_with_bot() && !in_writing {
            let told = told(flow, &turn);
            bounds.hint_ms = bounds.hint_ms.max(told);
            let is_late = told.is_some_and(|told| told > caps::HINT_BY);
            if is_late && !flow.relaxed().contains(&Promise::PlainStart.id()) {
                let case = Case {
                    name: "hears the way late".into(),
                    caller: start.caller,
                    clock: start.clock,
                    steps: Vec::new(),
                };
                return Err(Box::new(Exceeded { promise: Promise::PlainStart, fault: text!("way-told-late"), case }));
            }
        }
        let waited = silent(calls, session, bounds.longest_ms).map_err(|unserved| {
            let (promise, fault) = match unserved.is_dropped {
                true => (Promise::NoDrop, text!("proof-dropped")),
                false => (Promise::NoLoop, text!("proof-stuck")),
            };
            Exceeded { promise, fault, case: unserved.case(*start) }
        })?;
        bounds.silent_ms = bounds.silent_ms.max(waited.filter(|_| !in_writing));
    }
    Ok(bounds)
}

/// When a turn has told the way to a person, in estimated time. A recording takes as long as its author says, or as its words do.
fn told(flow: &Flow, turn: &Turn<'_>) -> Option<Millis> {
    let mut time = Millis(0);
    for action in &turn.actions {
        let Action::Say { text, audio, rate, .. } = action else { continue };
        let text = text.as_deref().unwrap_or("");
        let words = spoken_ms(text, *rate);
        let recorded = audio.as_deref().map_or(0, |audio| recorded_ms(flow, audio)).max(words);
        if let Some(told) = told_after(text, *rate, flow.human.key) {
            return Some(time + told + Millis(recorded - words));
        }
        time = time + Millis(recorded);
    }
    None
}

/// How long a recording of this name takes, at most.
fn recorded_ms(flow: &Flow, audio: &str) -> u64 {
    let own = [&flow.greeting, &flow.human.hint].into_iter().flatten();
    let spoken = own.flat_map(|prompt| &prompt.lines).flat_map(|line| &line.by_tongue).map(|(_, spoken)| spoken);
    spoken.filter(|spoken| spoken.audio.as_deref() == Some(audio)).filter_map(|spoken| spoken.ms).max().unwrap_or(0)
}
