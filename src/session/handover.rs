//! Handing over: to a queue that is open, else to whatever keeps the request. Never to a menu.

use statig::Outcome;

use super::call::{Request, TimerKind};
use super::input::{Input, Ordinary};
use super::keeping::Cause;
use super::machine::State;
use super::speak::{BargeIn, fill};
use super::stage::Stage;
use crate::flow::{Fallback, Kind, QueueIx};
use crate::protocol::{Action, AgentIs, Millis, Reason, Why};

/// Position and wait are told no more often.
const ANNOUNCE_EVERY: Millis = Millis::from_secs(30);

/// What is said with a transfer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// The author's or the engine's sentence for handing over.
    First,
    /// The queue before was closed.
    Closed,
    /// The queue before was busy, or took too long.
    Busy,
    /// The transfer before failed.
    Failed,
}

impl<'f> Stage<'_, 'f> {
    /// Hands the caller over, in this turn. The request stands until an agent has finished.
    pub(super) fn hand_over(&mut self, request: Request) -> State {
        self.call.request = Some(request);
        let state = self.place(request.queue, Opening::First);
        self.call.forget_answer();
        self.call.pending = 0;
        state
    }

    /// The next place after a queue that did not work out.
    fn overflow(&mut self, queue: QueueIx, cause: Cause) -> State {
        let opening = if cause == Cause::Failed { Opening::Failed } else { Opening::Busy };
        match self.flow.queue(queue).overflow {
            Fallback::Queue(next) => self.place(next, opening),
            Fallback::Callback => self.offer_callback(queue, cause),
            Fallback::Voicemail => self.take_voicemail(queue, Some(cause)),
        }
    }

    /// Tries a queue, and where it is closed what its author says instead. The compiler has seen that such chains end.
    fn place(&mut self, first: QueueIx, opening: Opening) -> State {
        let (mut queue, mut opening) = (first, opening);
        for _ in 0..=self.flow.queues.len() {
            if self.is_open(queue) {
                return self.transfer(queue, opening);
            }
            match self.flow.queue(queue).closed {
                Fallback::Queue(next) => (queue, opening) = (next, Opening::Closed),
                Fallback::Callback => return self.offer_callback(queue, Cause::Closed),
                Fallback::Voicemail => return self.take_voicemail(queue, Some(Cause::Closed)),
            }
        }
        self.offer_callback(first, Cause::Closed)
    }

    /// Without a clock opening hours are unknown, and the transfer is tried.
    pub(super) fn is_open(&self, queue: QueueIx) -> bool {
        self.call.clock.is_none_or(|clock| self.flow.queue(queue).hours.is_open(clock, self.call.now))
    }

    fn transfer(&mut self, queue: QueueIx, opening: Opening) -> State {
        let request = self.call.request.unwrap_or_else(|| self.request(Reason::Asked));
        let node = request.by.map(|node| &self.flow.node(node).kind);
        let (say, note) = match node {
            Some(Kind::Transfer(transfer)) => (transfer.say.as_ref(), transfer.note.as_deref()),
            _ => (None, None),
        };
        let own = self.own();
        match opening {
            Opening::First if request.reason == Reason::Restored => self.say_own(own.restored, BargeIn::No),
            Opening::First => self.say_or(say.or(self.flow.human.say.as_ref()), own.transfer, 0, BargeIn::No),
            Opening::Closed => self.say_own(own.closed_queue, BargeIn::No),
            Opening::Busy => self.say_own(own.next_queue, BargeIn::No),
            Opening::Failed => self.say_own(own.failed_queue, BargeIn::No),
        }
        // A turn that transfers asks for nothing.
        self.actions.retain(|action| !matches!(action, Action::Listen { .. }));
        let context = self.context(note);
        let name = self.flow.queue(queue).name.as_str().into();
        let (priority, reason) = (request.priority, request.reason);
        self.actions.push(Action::Transfer { queue: name, priority, reason, context });
        self.wait(TimerKind::Wait, self.flow.queue(queue).max_wait);
        State::Transferring { queue }
    }

    /// A transfer is under way: only the wait is spoken of.
    pub(super) fn while_waiting(&mut self, queue: QueueIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(_) => {
                self.say_own(self.own().still_waiting, BargeIn::No);
                Outcome::Handled
            }
            Input::Lane(lane) => {
                self.enter_lane(*lane);
                self.say_own(self.own().still_waiting, BargeIn::No);
                Outcome::Handled
            }
            Input::Ordinary(Ordinary::Queue { position, wait_s }) => {
                self.announce(*position, *wait_s);
                Outcome::Transition(State::Queued { queue })
            }
            Input::Ordinary(Ordinary::WaitOver | Ordinary::Agent(AgentIs::Busy)) => {
                Outcome::Transition(self.overflow(queue, Cause::Busy))
            }
            Input::Ordinary(Ordinary::Agent(AgentIs::Failed)) => {
                Outcome::Transition(self.overflow(queue, Cause::Failed))
            }
            _ => Outcome::Super,
        }
    }

    /// Tells position and wait as the queue reports them.
    fn announce(&mut self, position: Option<u32>, wait_s: Option<u32>) {
        let recently = self.call.told.announced.is_some_and(|last| self.call.now - last < ANNOUNCE_EVERY);
        let position = position.filter(|position| *position > 0);
        if recently || (position.is_none() && wait_s.is_none()) {
            return;
        }
        self.call.told.announced = Some(self.call.now);
        let own = self.own();
        if let Some(position) = position {
            self.say_own(fill(own.position, "position", &position.to_string()), BargeIn::No);
        }
        match wait_s {
            Some(60) => self.say_own(own.wait_minute, BargeIn::No),
            Some(seconds) if seconds > 60 => {
                self.say_own(fill(own.wait, "minutes", &seconds.div_ceil(60).to_string()), BargeIn::No);
            }
            Some(_) => self.say_own(own.wait_short, BargeIn::No),
            None => {}
        }
    }

    /// Yes, it is a machine; and the request for a person stands. Who has heard that often enough hears nothing new.
    pub(super) fn answer_robot_waiting(&mut self) -> Outcome<State> {
        if !self.answer(|stage| stage.say_robot_answer(BargeIn::No)) {
            return self.ignore("the caller waits for a person");
        }
        self.say_own(self.own().still_waiting, BargeIn::No);
        Outcome::Handled
    }

    /// A person is on the line: the bot falls silent.
    pub(super) fn joined(&mut self, queue: QueueIx) -> State {
        self.call.timer = None;
        self.actions.push(Action::StopTalking);
        State::WithAgent { queue }
    }

    /// News of the agent while a person is on the line.
    pub(super) fn at_agent(&mut self, queue: QueueIx, is: AgentIs) -> Outcome<State> {
        match is {
            AgentIs::Left => {
                self.call.request = None;
                Outcome::Transition(self.start_survey(Why::AgentLeft))
            }
            // The line to the person broke: the caller still wants one.
            AgentIs::Failed => Outcome::Transition(self.overflow(queue, Cause::Failed)),
            AgentIs::Joined | AgentIs::Busy => self.ignore("a person is on the line"),
        }
    }
}
