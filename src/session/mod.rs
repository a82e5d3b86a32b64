//! What happens next: events in, turns out. Here all twelve promises hold in a running call.

mod answers;
mod ask;
mod asked;
mod begin;
mod call;
mod collect;
mod confirm;
mod handover;
mod hearing;
mod input;
mod keeping;
mod kept;
mod leaves;
mod machine;
mod number;
mod pauses;
pub(crate) mod probe;
mod quiet;
mod replies;
mod snapshot;
mod speak;
mod spoken_of;
mod stage;
mod survey;
mod taking;
#[cfg(test)]
pub(crate) mod tests;
mod told;
mod voicemail;
mod walk;

use std::fmt;

use tracing::Level;
use tracing::level_filters::LevelFilter;

use self::call::Call;
use self::machine::State;
use self::stage::Stage;
use crate::flow::Flow;
use crate::protocol::{Action, Event, EventKind, Millis, Phase, Remark, Start, Turn};

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
    state: State,
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
    /// A call that has not begun. Its first event should be `start`; what the caller does first begins it, too.
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

    const fn at(state: State, call: Call) -> Self {
        Self { call, state, deadline: Due::NEVER, span: None }
    }

    /// Answers one event.
    ///
    /// `at` should not run backwards; where it does, the latest time seen is taken, and the turn says so in `noted`. A session that
    /// is given another flow than it began with hands over, with reason `restored`.
    pub fn handle<'f>(&mut self, flow: &'f Flow, event: &Event) -> Turn<'f> {
        let mut stage = Stage::new(flow, &mut self.call);
        stage.take_up(event.at);
        if stage.call.begun && !stage.call.lost && stage.call.digest == flow.digest {
            stage.answer_event(&mut self.state, event);
        } else {
            stage.answer_unknown(&mut self.state, event);
        }
        let (state, deadline) = match self.state {
            // Apart, because most turns end there and little of `close` is about a menu.
            State::Menu { node } => (Phase::Menu, stage.close(&State::Menu { node })),
            _ => (self.state.phase(), stage.close(&self.state)),
        };
        self.deadline = deadline.into();
        if LevelFilter::current() >= Level::INFO {
            trace(&mut self.span, state, &stage);
        }
        let (ignored, noted) = (stage.ignored.map(remark), stage.noted.map(remark));
        let node = stage.call.here().map(|node| stage.id(node));
        let Stage { call: Call { now: at, .. }, heard, actions, .. } = stage;
        Turn { at: *at, state, node, heard, deadline, actions, ignored, noted }
    }

    /// When the host should send `tick`, if nothing happens before; in milliseconds since the call began.
    #[must_use]
    pub const fn deadline(&self) -> Option<Millis> {
        self.deadline.get()
    }

    /// Where the call stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.state.phase()
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
}

/// Few turns have one.
#[cold]
fn remark(text: &'static str) -> Remark {
    text.into()
}

/// One span per call, one event per turn. Nothing that the caller said or keyed is in it.
#[cold]
fn trace(of_call: &mut Option<Box<tracing::Span>>, state: Phase, stage: &Stage<'_, '_>) {
    if of_call.is_none() {
        let span = tracing::info_span!("call", flow = stage.flow.name());
        *of_call = (!span.is_disabled()).then(|| Box::new(span));
    }
    let none = tracing::Span::none();
    tracing::info!(
        parent: of_call.as_deref().unwrap_or(&none),
        at = stage.call.now.0,
        state = state.as_str(),
        heard = stage.heard.as_ref().map(|heard| heard.class.as_str()),
        reason = reason_of(&stage.actions),
        ignored = stage.ignored,
        "turn"
    );
}

/// Why a turn hands over, if it does.
fn reason_of(actions: &[Action<'_>]) -> Option<&'static str> {
    actions.iter().find_map(|action| match action {
        Action::Transfer { reason, .. } => Some(reason.as_str()),
        _ => None,
    })
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
        self.call == other.call && self.state == other.state && self.deadline == other.deadline
    }
}
