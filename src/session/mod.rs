//! What happens next: events in, turns out. Here all twelve promises hold in a running call.

mod ask;
mod asked;
mod call;
mod collect;
mod handover;
mod hearing;
mod input;
mod keeping;
mod leaves;
mod machine;
pub(crate) mod probe;
mod snapshot;
mod speak;
mod stage;
#[cfg(test)]
pub(crate) mod tests;
mod told;
mod walk;

use std::fmt;

use statig::blocking::{IntoStateMachineExt, StateMachine};

use self::call::{Call, TimerKind};
use self::input::{Input, Ordinary};
use self::machine::{Life, State};
use self::stage::Stage;
use crate::flow::{Clock, Flow};
use crate::protocol::{AgentIs, Channel, Event, EventKind, Millis, Phase, Reason, Start, Turn};

/// One call.
///
/// The session is pure: no clock, no socket, no thread, no randomness. The host runs this loop:
///
/// 1. feed one event to [`Session::handle`];
/// 2. perform the actions of the turn, in order;
/// 3. wait for the next event, or until [`Session::deadline`] and then send `tick`;
/// 4. go to 1.
///
/// Any event in any state is answered. Nothing panics and nothing is an error; an event that makes no sense is noted in the turn as
/// `ignored`, with the reason.
///
/// ```
/// use presszero::protocol::{Action, Event, EventKind, Key, Millis, Phase, Start};
/// use presszero::{Flow, Session};
///
/// let flow = Flow::parse(r#"
/// name = "shop"
/// lang = "en"
/// [human]
/// queue = "service"
/// [menu.main]
/// options = [{ key = "1", label = "opening hours", go = "hours" }]
/// [message.hours]
/// say = "We are open from nine to five."
/// go = "end"
/// "#).expect("a good flow");
///
/// let mut session = Session::new();
/// let first = session.handle(&flow, &Event::new(Millis(0), EventKind::Start(Start::default())));
/// assert_eq!(first.state, Phase::Menu);
///
/// // The way out works at every moment.
/// let turn = session.handle(&flow, &Event::key(Millis(900), Key::ZERO));
/// assert!(turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. })));
/// assert_eq!(session.phase(), Phase::Transferring);
/// ```
#[derive(Clone)]
pub struct Session {
    call: Call,
    machine: StateMachine<Life>,
    deadline: Due,
    /// One span per call; it is not part of a snapshot.
    span: Option<Box<tracing::Span>>,
}

/// When to send `tick`, in half the space of an option.
#[derive(Clone, Copy, PartialEq)]
struct Due(u64);

impl Due {
    const NEVER: Self = Self(u64::MAX);

    const fn get(self) -> Option<Millis> {
        if self.0 == Self::NEVER.0 { None } else { Some(Millis(self.0)) }
    }
}

impl From<Option<Millis>> for Due {
    fn from(at: Option<Millis>) -> Self {
        at.map_or(Self::NEVER, |at| Self(at.0))
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

impl Session {
    /// A call that has not begun. Its first event should be `start`; whatever comes first begins it.
    #[must_use]
    pub fn new() -> Self {
        Self::at(State::Greeting {}, Call::default())
    }

    /// A call that begins now, with its first turn.
    #[must_use]
    pub fn start(flow: &Flow, start: Start) -> (Self, Turn<'_>) {
        let mut session = Self::new();
        let turn = session.handle(flow, &Event::new(Millis(0), EventKind::Start(start)));
        (session, turn)
    }

    fn at(state: State, call: Call) -> Self {
        let mut machine = Life.uninitialized_state_machine();
        *machine.state_mut() = state;
        // No state has entry actions, so the first event of a restored session does no more than any other.
        Self { call, machine: machine.into(), deadline: Due::NEVER, span: None }
    }

    /// Answers one event.
    ///
    /// `at` should not run backwards; where it does, the latest time seen is taken, and the turn says so in `noted`. A session that
    /// is given another flow than it began with hands over, with reason `restored`.
    pub fn handle<'f>(&mut self, flow: &'f Flow, event: &Event) -> Turn<'f> {
        let mut stage = Stage::new(flow, std::mem::take(&mut self.call), event.at);
        if stage.call.begun && !stage.call.hung_up && stage.call.digest != flow.digest {
            stage.call.lose();
            self.machine = Self::at(State::Greeting {}, Call::default()).machine;
        }
        if stage.call.lost {
            self.recover(&mut stage, event);
        } else if stage.call.begun {
            let input = stage.understand(self.machine.state(), event);
            self.machine.handle_with_context(&input, &mut stage);
        } else {
            self.begin(&mut stage, event);
        }
        stage.close(self.machine.state());
        let Stage { call, turn, .. } = stage;
        self.call = call;
        self.deadline = turn.deadline.into();
        self.trace(flow, &turn);
        turn
    }

    /// The first event: `start`, or whatever comes without one.
    fn begin(&mut self, stage: &mut Stage<'_>, event: &Event) {
        let started = Start::default();
        let start = match &event.kind {
            EventKind::Start(start) => start,
            EventKind::Key { .. } | EventKind::Speech(_) | EventKind::Hangup => &started,
            _ => {
                stage.turn.ignored = Some("the call has not begun".into());
                return;
            }
        };
        stage.call.begun = true;
        stage.call.awaits_start = !matches!(event.kind, EventKind::Start(_));
        stage.call.digest = stage.flow.digest;
        let lane = stage.meet(start);
        if matches!(event.kind, EventKind::Hangup) {
            self.machine.handle_with_context(&Input::Hangup, stage);
            return;
        }
        self.machine.handle_with_context(&lane.map_or(Input::Ordinary(Ordinary::Begin), Input::Lane), stage);
        if !matches!(event.kind, EventKind::Start(_)) {
            // Nothing has been asked yet, so the human key is no digit of an answer.
            let is_human_key = matches!(event.kind, EventKind::Key { key } if key == stage.flow.human.key);
            let input = match is_human_key && self.machine.state().is_with_bot() {
                true => stage.asked_by_key(),
                false => stage.understand(self.machine.state(), event),
            };
            if self.machine.state().is_with_bot() && matches!(input, Input::Person(_) | Input::Lane(_)) {
                stage.greet_only();
            }
            self.machine.handle_with_context(&input, stage);
        }
    }

    /// A call whose record was lost goes to a person at its next event.
    fn recover(&mut self, stage: &mut Stage<'_>, event: &Event) {
        stage.call.lost = false;
        stage.call.begun = true;
        stage.call.digest = stage.flow.digest;
        let input = match &event.kind {
            EventKind::Hangup => Input::Hangup,
            EventKind::Agent { is: AgentIs::Joined } => Input::Ordinary(Ordinary::Agent(AgentIs::Joined)),
            EventKind::Start(start) => {
                stage.meet(start);
                Input::Person(stage.request(Reason::Restored))
            }
            _ => Input::Person(stage.request(Reason::Restored)),
        };
        self.machine.handle_with_context(&input, stage);
    }

    /// When the host should send `tick`, if nothing happens before; in milliseconds since the call began.
    #[must_use]
    pub const fn deadline(&self) -> Option<Millis> {
        self.deadline.get()
    }

    /// Where the call stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.machine.state().phase()
    }

    /// Whether the call is over and the line is down: nothing can follow.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.call.hung_up
    }

    /// The value of a slot, if it has one.
    #[must_use]
    pub fn slot(&self, name: &str) -> Option<&str> {
        self.call.slot(name)
    }

    /// One span per call, one event per turn. Nothing that the caller said or keyed is in it.
    fn trace(&mut self, flow: &Flow, turn: &Turn<'_>) {
        if self.span.is_none() {
            let span = tracing::info_span!("call", flow = flow.name());
            self.span = (!span.is_disabled()).then(|| Box::new(span));
        }
        let none = tracing::Span::none();
        tracing::info!(
            parent: self.span.as_deref().unwrap_or(&none),
            at = turn.at.0,
            state = turn.state.as_str(),
            heard = turn.heard.as_ref().map(|heard| heard.class.as_str()),
            reason = reason_of(turn),
            ignored = turn.ignored.as_deref(),
            "turn"
        );
    }
}

/// Why a turn hands over, if it does.
fn reason_of(turn: &Turn<'_>) -> Option<&'static str> {
    turn.actions.iter().find_map(|action| match action {
        crate::protocol::Action::Transfer { reason, .. } => Some(reason.as_str()),
        _ => None,
    })
}

impl Stage<'_> {
    /// Notes who calls and when, and finds the lane that takes them.
    fn meet(&mut self, start: &Start) -> Option<crate::flow::LaneIx> {
        let caller = &start.caller;
        self.call.clock = start.clock.as_deref().and_then(Clock::parse);
        if start.clock.is_some() && self.call.clock.is_none() {
            self.note("`clock` is not RFC 3339; opening hours are unknown");
        }
        // A lane may have taken the call to the text channel before a late `start`.
        self.call.text |= caller.channel == Channel::Text;
        self.call.tongue = self.flow.tongue_for(caller.lang.as_deref());
        let number = caller.id.as_ref().map(|id| id.reveal().trim()).filter(|id| !id.is_empty());
        // What a late `start` does not know, the caller may have keyed in already.
        if let Some(number) = number {
            self.call.told.number = Some(number.chars().take(crate::flow::caps::SAID_CHARS_MAX).collect());
        }
        let lane = self.flow.lanes.iter().position(|lane| lane.takes(caller))?;
        u16::try_from(lane).ok().map(crate::flow::LaneIx)
    }

    /// The facts of a call that had begun without them: a lane is still taken.
    fn late_start<'e>(&mut self, start: &Start) -> Input<'e> {
        self.call.awaits_start = false;
        self.note("`start` came late");
        let was_hurried = self.hurries();
        let lane = self.meet(start);
        if was_hurried && !self.hurries() {
            self.call.timer = self.call.timer.filter(|timer| timer.kind != TimerKind::NoInput);
        }
        lane.map_or(Input::Ignored(""), Input::Lane)
    }
}

/// What is in the call stays private: only where it stands is shown.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("phase", &self.phase())
            .field("deadline", &self.deadline())
            .finish_non_exhaustive()
    }
}

/// Two sessions are equal when no later turn can differ.
impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        self.call == other.call && self.machine.state() == other.machine.state() && self.deadline == other.deadline
    }
}
