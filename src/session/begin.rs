//! How a call begins: with who calls and when, or without; and how one begins again whose record was lost.

use super::call::{Call, Request, TimerKind};
use super::input::{Input, Ordinary, Said};
use super::machine::State;
use super::number;
use super::stage::Stage;
use crate::flow::{Clock, Kind, LaneIx};
use crate::protocol::{AgentIs, Channel, Event, EventKind, HeardAs, Reason, Start};

impl Stage<'_, '_> {
    /// Answers an event of a call that has not begun, whose record was lost, or that began with another flow.
    #[cold]
    pub(super) fn answer_unknown(&mut self, state: &mut State, event: &Event) {
        if self.call.is_of_another(self.flow) {
            *state = self.call.move_to(self.flow, state);
        }
        if self.call.lost {
            self.recover(state, event);
        } else if self.call.begun {
            self.answer_other(state, event);
        } else {
            self.first(state, event);
        }
    }

    /// The first event: `start`, or what the caller does without one.
    fn first(&mut self, state: &mut State, event: &Event) {
        let started = Start::default();
        let start = match &event.kind {
            EventKind::Start(start) => start,
            EventKind::Key { .. } | EventKind::Speech(_) | EventKind::Hangup => &started,
            _ => {
                self.ignore("the call has not begun");
                return;
            }
        };
        self.call.begun = true;
        self.call.awaits_start = !matches!(event.kind, EventKind::Start(_));
        self.call.digest = self.flow.digest;
        let lane = self.meet(start);
        if matches!(event.kind, EventKind::Hangup) {
            return state.take(&Input::Hangup, self);
        }
        if let EventKind::Speech(speech) = &event.kind {
            // Where the call begins with a transfer, the agent gets it; elsewhere it is heard below.
            self.call.keep_said(speech.text.reveal(), true);
        }
        let begins = lane.map_or(Input::Ordinary(Ordinary::Begin), Input::Lane);
        if matches!(event.kind, EventKind::Start(_)) {
            return state.take(&begins, self);
        }
        let untold = (self.call.clone(), *state);
        state.take(&begins, self);
        if !state.is_with_bot() && self.asks_at_once(untold, state, event) {
            return;
        }
        if let Some(told) = self.call.told.known() {
            told.said.clear();
        }
        // Nothing has been asked yet, so the human key is no digit of an answer.
        let is_human_key = matches!(event.kind, EventKind::Key { key } if key == self.flow.human.key);
        let mut input = match is_human_key && state.is_with_bot() {
            true => self.asked_by_key(),
            false => self.understand(state, event),
        };
        self.keep_limits(state, &mut input);
        if state.is_with_bot() && matches!(input, Input::Person(_) | Input::Lane(_)) {
            self.greet_only();
        }
        self.take_first(state, &input);
    }

    /// Answers what the caller did before anything was asked. Where it is no answer to the question that has been put since, the question
    /// stands, and is not asked twice.
    fn take_first(&mut self, state: &mut State, input: &Input<'_>) {
        let (asked, prompt_ms, timer) = (self.actions.len(), self.prompt_ms, self.call.timer);
        state.take(input, self);
        if state.is_with_bot() && !self.call.stumbles.is_empty() {
            self.call.stumbles.clear();
            self.actions.truncate(asked);
            (self.prompt_ms, self.call.timer) = (prompt_ms, timer);
        }
    }

    /// Where the author hands over at once, what the caller asks for in the first words comes before the author's reason: then the call
    /// begins with that, as if nothing had been done yet.
    fn asks_at_once(&mut self, untold: (Call, State), state: &mut State, event: &Event) -> bool {
        let handed_over = (std::mem::replace(self.call, untold.0), std::mem::replace(state, untold.1));
        if let Some(told) = self.call.told.known() {
            told.said.clear();
        }
        let input = match (self.understand(state, event), &self.flow.node(self.flow.start).kind) {
            (Input::Ordinary(Ordinary::Said(Said { class: HeardAs::Distress, .. })), _) => {
                Input::Person(self.request(Reason::Distress))
            }
            // Who just asks for a person means the one whom the author chose.
            (Input::Person(Request { reason: Reason::Asked, .. }), Kind::Transfer(transfer)) => {
                Input::Person(Request { reason: Reason::Asked, ..self.request_of(self.flow.start, transfer) })
            }
            (input, _) => input,
        };
        let asks = matches!(input, Input::Person(_) | Input::Lane(_));
        if asks {
            self.greet_only();
            state.take(&input, self);
        } else {
            (*self.call, *state) = handed_over;
            self.heard = None;
        }
        asks
    }

    /// A call whose record was lost goes to a person at its next event.
    fn recover(&mut self, state: &mut State, event: &Event) {
        self.call.lost = false;
        self.call.begun = true;
        self.call.digest = self.flow.digest;
        let input = match &event.kind {
            EventKind::Hangup => Input::Hangup,
            EventKind::Agent { is: AgentIs::Joined } => Input::Ordinary(Ordinary::Agent(AgentIs::Joined)),
            EventKind::Start(start) => {
                self.meet(start);
                Input::Person(self.request(Reason::Restored))
            }
            _ => Input::Person(self.request(Reason::Restored)),
        };
        state.take(&input, self);
    }

    /// Notes who calls and when, and finds the lane that takes them.
    fn meet(&mut self, start: &Start) -> Option<LaneIx> {
        let caller = &start.caller;
        self.call.clock = start.clock.as_deref().and_then(Clock::parse);
        if start.clock.is_some() && self.call.clock.is_none() {
            self.note("`clock` is not RFC 3339; opening hours are unknown");
        }
        // A lane may have taken the call to the text channel before a late `start`.
        self.call.text |= caller.channel == Channel::Text;
        self.call.tongue = self.flow.tongue_for(caller.lang.as_deref());
        // The number that the caller gave before a late `start` is the one to call.
        if let Some(number) = caller.id.as_ref().and_then(|id| number::of_caller(id.reveal()))
            && !self.call.told.keyed_number
        {
            self.call.told.number = Some(number.to_owned());
        }
        if let Some(id) = caller.id.as_ref().filter(|id| number::of_caller(id.reveal()).is_none()) {
            self.call.told.account = Some(super::call::clip(id.reveal()));
        }
        let lane = self.flow.lanes.iter().position(|lane| lane.takes(caller))?;
        u16::try_from(lane).ok().map(LaneIx)
    }

    /// The facts of a call that had begun without them: a lane is still taken.
    pub(super) fn late_start<'e>(&mut self, state: &State, start: &Start) -> Input<'e> {
        self.call.awaits_start = false;
        self.note("`start` came late");
        let (was_hurried, had_number) = (self.hurries(), self.call.told.number.is_some());
        let lane = self.meet(start);
        if let State::Callback { queue, .. } = state
            && !had_number
            && self.call.told.number.is_some()
        {
            self.register(*queue);
        }
        if state.is_with_bot() && was_hurried && !self.hurries() {
            self.call.timer = self.call.timer.filter(|timer| timer.kind != TimerKind::NoInput);
        }
        lane.map_or(Input::Ignored(""), Input::Lane)
    }
}
