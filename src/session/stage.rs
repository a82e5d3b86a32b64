//! One turn being made: the flow, the call's memory, and the turn so far.

use std::borrow::Cow;
use std::collections::BTreeMap;

use statig::Outcome;

use super::call::{Call, Timer, TimerKind};
use super::machine::State;
use crate::flow::{Flow, NodeIx};
use crate::protocol::{Actions, Context, Millis, Phase, Private, Turn};

/// One turn being made. The turn borrows from the flow alone, the stage from the call too.
pub(super) struct Stage<'c, 'f> {
    pub(super) flow: &'f Flow,
    pub(super) call: &'c mut Call,
    pub(super) turn: Turn<'f>,
    /// How long what was said in this turn takes.
    pub(super) prompt_ms: u64,
    /// The way to a person was told in this turn already.
    pub(super) hinted: bool,
    /// A message is being recorded: nothing is said over it.
    pub(super) recording: bool,
}

impl<'c, 'f> Stage<'c, 'f> {
    /// Takes up a call at the time of an event. Time never runs backwards.
    pub(super) fn new(flow: &'f Flow, call: &'c mut Call, at: Millis) -> Self {
        let now = at.max(call.now);
        let backwards = at < call.now;
        if call.counts_time {
            call.bot_time = call.bot_time + (now - call.now);
        }
        call.now = now;
        let noted = backwards.then_some(Cow::Borrowed("`at` ran backwards; taken as the latest time seen"));
        let turn = Turn {
            at: now,
            state: Phase::Greeting,
            node: None,
            heard: None,
            deadline: None,
            actions: Actions::default(),
            ignored: None,
            noted,
        };
        Self { flow, call, turn, prompt_ms: 0, hinted: false, recording: false }
    }

    /// The event changes nothing, for this reason; an empty one is no surprise.
    pub(super) fn ignore(&mut self, why: &'static str) -> Outcome<State> {
        if !why.is_empty() {
            self.turn.ignored = Some(Cow::Borrowed(why));
        }
        Outcome::Handled
    }

    pub(super) fn note(&mut self, what: &'static str) {
        self.turn.noted = Some(Cow::Borrowed(what));
    }

    /// Fills in where the call stands now, and when to wake it.
    pub(super) fn close(mut self, state: &State) -> Turn<'f> {
        let writing_bot = self.call.text && !matches!(state, State::Task { .. }) && self.call.pending == 0;
        self.call.counts_time = state.is_with_bot() && !writing_bot;
        if self.prompt_ms > 0 {
            self.call.playing = true;
        }
        if self.call.hung_up || matches!(state, State::Ended {}) {
            self.call.timer = None;
        }
        self.turn.state = state.phase();
        self.turn.node = self.call.here().map(|node| self.id(node));
        self.turn.deadline = self.deadline(state);
        self.turn
    }

    fn deadline(&self, state: &State) -> Option<Millis> {
        let timer = self.call.timer.map(|timer| timer.due);
        let left = self.flow.limits.time - self.call.bot_time;
        let limited = self.call.counts_time && !matches!(state, State::Closing { .. });
        let limit = limited.then_some(self.call.now + left);
        let next = timer.into_iter().chain(limit).min();
        // Where a tick is late, it is due now.
        next.map(|due| due.max(self.call.now))
    }

    /// Sets the timer: after the prompt of this turn, or from now.
    pub(super) fn wait(&mut self, kind: TimerKind, delay: Millis) {
        let prompt = Millis(if kind == TimerKind::NoInput { self.prompt_ms } else { 0 });
        self.call.timer = Some(Timer { kind, due: self.call.now + prompt + delay, delay });
    }

    pub(super) fn id(&self, node: NodeIx) -> Cow<'f, str> {
        Cow::Borrowed(&self.flow.node(node).id)
    }

    /// A slot's value, for prompts; `caller` is the caller's number.
    pub(super) fn value(&self, slot: &str) -> Option<&str> {
        self.call.slot(slot).or_else(|| self.call.told.number.as_deref().filter(|_| slot == "caller"))
    }

    /// All slots, for the host and the agent.
    pub(super) fn slots(&self) -> BTreeMap<Cow<'f, str>, Private<String>> {
        let own = |(slot, value): &(String, String)| (Cow::Owned(slot.clone()), Private::new(value.clone()));
        self.call.told.slots.iter().map(own).collect()
    }

    /// What the agent gets: all that was said and collected.
    pub(super) fn context(&self, note: Option<&'f str>) -> Context<'f> {
        let call = &*self.call;
        Context {
            path: call.path.iter().map(|node| self.id(*node)).collect(),
            slots: self.slots(),
            said: call.told.said.iter().map(|text| Private::new(text.clone())).collect(),
            waited_ms: call.now.0,
            lane: call.lane.and_then(|ix| self.flow.lane(ix)).map(|lane| Cow::Borrowed(lane.name.as_str())),
            entered: Some(&call.told.entry.digits)
                .filter(|keyed| !keyed.is_empty())
                .or(call.told.held.as_ref())
                .cloned()
                .map(Private::new),
            note: note.map(Cow::Borrowed),
        }
    }
}
