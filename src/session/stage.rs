//! One turn being made: the flow, the call's memory, and the turn so far.

use std::borrow::Cow;
use std::collections::BTreeMap;

use statig::Outcome;

use super::call::{Call, Timer, TimerKind};
use super::machine::State;
use crate::flow::{Flow, NodeIx};
use crate::protocol::{Actions, Context, Heard, Millis, Private};

/// One turn being made. What is said borrows from the flow alone, so that it outlives the stage.
pub(super) struct Stage<'c, 'f> {
    pub(super) flow: &'f Flow,
    pub(super) call: &'c mut Call,
    pub(super) heard: Option<Heard<'f>>,
    pub(super) actions: Actions<'f>,
    pub(super) ignored: Option<&'static str>,
    pub(super) noted: Option<&'static str>,
    /// How long what was said in this turn takes.
    pub(super) prompt_ms: u64,
    /// The way to a person was told in this turn already.
    pub(super) hinted: bool,
    /// A message is being recorded: nothing is said over it.
    pub(super) recording: bool,
}

impl<'c, 'f> Stage<'c, 'f> {
    /// A turn in which nothing was said yet.
    pub(super) fn new(flow: &'f Flow, call: &'c mut Call) -> Self {
        let actions = Actions::default();
        let (heard, ignored, noted) = (None, None, None);
        Self { flow, call, heard, actions, ignored, noted, prompt_ms: 0, hinted: false, recording: false }
    }

    /// Takes up the call at the time of an event. Time never runs backwards.
    pub(super) fn take_up(&mut self, at: Millis) {
        let before = self.call.now;
        if at < before {
            self.note("`at` ran backwards; taken as the latest time seen");
        }
        self.call.now = at.max(before);
        if self.call.counts_time {
            self.call.bot_time = self.call.bot_time + (self.call.now - before);
        }
    }

    /// The event changes nothing, for this reason; an empty one is no surprise.
    pub(super) fn ignore(&mut self, why: &'static str) -> Outcome<State> {
        if !why.is_empty() {
            self.ignored = Some(why);
        }
        Outcome::Handled
    }

    pub(super) fn note(&mut self, what: &'static str) {
        self.noted = Some(what);
    }

    /// Notes how the call stands now, and says when to wake it.
    #[inline(always)]
    pub(super) fn close(&mut self, state: &State) -> Option<Millis> {
        let writing_bot = self.call.text && !matches!(state, State::Task { .. }) && self.call.pending == 0;
        self.call.counts_time = state.is_with_bot() && !writing_bot;
        if self.prompt_ms > 0 {
            self.call.saying = self.call.saying.next(self.call.now, self.prompt_ms, self.heard.is_some());
        }
        if self.call.hung_up || matches!(state, State::Ended {}) {
            self.call.timer = None;
        }
        self.deadline(state)
    }

    #[inline(always)]
    fn deadline(&self, state: &State) -> Option<Millis> {
        let timer = self.call.timer.map(|timer| timer.due);
        let left = self.flow.limits.time - self.call.bot_time;
        let limited = self.call.counts_time && !matches!(state, State::Closing { .. });
        let limit = limited.then_some(self.call.now + left);
        let next = match (timer, limit) {
            (Some(timer), Some(limit)) => Some(timer.min(limit)),
            (timer, limit) => timer.or(limit),
        };
        // Where a tick is late, it is due now.
        next.map(|due| due.max(self.call.now))
    }

    /// Sets the timer: after the prompt of this turn, or from now.
    pub(super) fn wait(&mut self, kind: TimerKind, delay: Millis) {
        let prompt = Millis(if kind == TimerKind::NoInput { self.prompt_ms } else { 0 });
        let due = self.call.now + prompt + delay;
        self.call.timer = Some(Timer { kind, due, delay: u32::try_from(delay.0).unwrap_or(u32::MAX) });
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
        let mut slots = self.slots();
        // The number for a callback that came to nothing: keyed once, it is not asked for again.
        if let Some(number) = call.told.number.as_ref().filter(|_| call.told.keyed_number) {
            slots.entry(Cow::Borrowed("caller")).or_insert_with(|| Private::new(number.clone()));
        }
        Context {
            path: call.path.iter().map(|node| self.id(*node)).collect(),
            slots,
            said: call.told.said.iter().map(|text| Private::new(text.clone())).collect(),
            waited_ms: call.now.0,
            lane: call.lane.and_then(|ix| self.flow.lane(ix)).map(|lane| Cow::Borrowed(lane.name.as_str())),
            entered: Some(&call.told.entry.digits)
                .filter(|keyed| !keyed.is_empty())
                .or(call.told.held.as_ref())
                .or(call.told.misfit.as_ref())
                .cloned()
                .map(Private::new),
            note: note.map(Cow::Borrowed),
        }
    }
}
