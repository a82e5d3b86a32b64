//! Handing over: to a queue that is open, else to whatever keeps the request. Never to a menu.

use statig::Outcome;

use super::call::{Request, TimerKind};
use super::input::{Input, Ordinary, Said};
use super::keeping::Cause;
use super::machine::State;
use super::speak::{BargeIn, fill};
use super::stage::Stage;
use crate::flow::{Fallback, Kind, QueueIx};
use crate::protocol::{Action, AgentIs, HeardAs, Millis, Priority, Reason, Why};

/// Position and wait are told no more often.
const ANNOUNCE_EVERY: Millis = Millis::from_secs(30);

impl<'f> Stage<'_, 'f> {
    /// Hands the caller over, in this turn. The request stands until an agent has finished.
    pub(super) fn hand_over(&mut self, request: Request) -> State {
        self.call.request = Some(request);
        (self.call.pending, self.call.why) = (0, None);
        self.place(request.queue, None)
    }

    /// The same for this reason, from where the call stands.
    pub(super) fn hand_over_for(&mut self, reason: Reason) -> State {
        self.hand_over(self.request(reason))
    }

    /// The next place after a queue that did not work out.
    fn overflow(&mut self, queue: QueueIx, cause: Cause) -> State {
        if let Some(next) = self.complaint_goes_to(queue) {
            return self.place(next, Some(cause));
        }
        match self.flow.queue(queue).overflow {
            Fallback::Queue(next) => self.place(next, Some(cause)),
            Fallback::Callback => self.offer_callback(queue, cause),
            Fallback::Voicemail => self.take_voicemail(queue, Some(cause)),
        }
    }

    /// Where a complaint goes next that came up in this queue. On the way of that queue it is already if one leads to the other.
    fn complaint_goes_to(&self, queue: QueueIx) -> Option<QueueIx> {
        let wanted = self.call.request?.queue;
        (!self.flow.sends_on(wanted, queue) && self.is_open(wanted)).then_some(wanted)
    }

    /// Tries a queue, and where it is closed what its author says instead. The compiler has seen that such chains end. Where a queue
    /// before was open and came to nothing, the caller is told of that, and not of the others.
    fn place(&mut self, first: QueueIx, before: Option<Cause>) -> State {
        let (mut queue, mut before) = (first, before);
        for _ in 0..=self.flow.queues.len() {
            if self.is_open(queue) {
                return self.transfer(queue, before);
            }
            let cause = *before.get_or_insert(Cause::Closed);
            match self.flow.queue(queue).closed {
                Fallback::Queue(next) => queue = next,
                Fallback::Callback => return self.offer_callback(queue, cause),
                Fallback::Voicemail => return self.take_voicemail(queue, Some(cause)),
            }
        }
        self.offer_callback(first, Cause::Closed)
    }

    /// Without a clock opening hours are unknown, and the transfer is tried.
    pub(super) fn is_open(&self, queue: QueueIx) -> bool {
        self.call.clock.is_none_or(|clock| self.flow.queue(queue).hours.is_open(clock, self.call.now))
    }

    /// Transfers, with what became of the queue before, if there was one.
    fn transfer(&mut self, queue: QueueIx, before: Option<Cause>) -> State {
        let request = self.call.request.unwrap_or_else(|| self.request(Reason::Asked));
        let node = request.by.map(|node| &self.flow.node(node).kind);
        let (say, note) = match node {
            Some(Kind::Transfer(transfer)) => (transfer.say.as_ref(), transfer.note.as_deref()),
            _ => (None, None),
        };
        let own = self.own();
        match before {
            None if request.reason == Reason::Restored => self.say_own(own.restored, BargeIn::No),
            None => self.say_or(say.or(self.flow.human.say.as_ref()), own.transfer, 0, BargeIn::No),
            Some(Cause::Closed) => self.say_own(own.closed_queue, BargeIn::No),
            Some(Cause::Busy) => self.say_own(own.next_queue, BargeIn::No),
            Some(Cause::Failed) => self.say_own(own.failed_queue, BargeIn::No),
        }
        // A turn that transfers asks for nothing.
        self.actions.retain(|action| !matches!(action, Action::Listen { .. }));
        let context = self.context(note);
        let name = self.flow.queue(queue).name.as_str().into();
        let (priority, reason) = (request.priority, request.reason);
        self.actions.push(Action::Transfer { queue: name, priority, reason, context });
        self.wait(TimerKind::Wait, self.flow.queue(queue).max_wait);
        if let Some(told) = self.call.told.known() {
            // The place in another queue is not that in this one.
            told.announced = None;
        }
        State::Transferring { queue }
    }

    /// A transfer is under way: only the wait is spoken of. What the caller tells restarts nothing, and counts for the next transfer.
    pub(super) fn while_waiting(&mut self, queue: QueueIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(_) | Input::Lane(_) => {
                let told = self.requested(event);
                self.note_need(told);
                self.say_own(self.own().still_waiting, BargeIn::No);
                Outcome::Handled
            }
            Input::Ordinary(Ordinary::Said(Said { class: HeardAs::Distress, .. })) => {
                self.note_need(self.request(Reason::Distress));
                Outcome::Super
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
            Input::Ordinary(Ordinary::Agent(AgentIs::Left)) => {
                // Hosts report out of order: whoever joins next may be the one who has left.
                self.call.why = Some(Why::AgentLeft);
                Outcome::Super
            }
            _ => Outcome::Super,
        }
    }

    /// Raises the request by what the caller tells in line, and never lowers it: a need outweighs a complaint.
    fn note_need(&mut self, told: Request) {
        let in_lane = self.call.lane.is_some();
        let Some(request) = &mut self.call.request else { return };
        let is_need = request.reason == Reason::Distress || (request.priority == Priority::High && !in_lane);
        match told.reason {
            Reason::Distress => request.reason = Reason::Distress,
            Reason::Complaint if !is_need => (request.reason, request.queue) = (Reason::Complaint, told.queue),
            _ => {}
        }
        if told.priority == Priority::High {
            request.priority = Priority::High;
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
        self.call.pending = 0;
        // What was keyed last went with each transfer: now somebody has it.
        self.call.forget_answer();
        self.actions.push(Action::StopTalking);
        State::WithAgent { queue }
    }

    /// A person who joins after all is let in wherever the call stands by now, if it asked for one and got none.
    pub(super) fn joined_late(&mut self) -> Outcome<State> {
        self.call.why = None;
        match self.call.request {
            Some(request) => Outcome::Transition(self.joined(request.queue)),
            None => self.ignore("no transfer was asked for"),
        }
    }

    /// News of the agents while a person is on the line. Several may be there, when one hands the caller to another: the call goes on
    /// until the last of them has left.
    pub(super) fn at_agent(&mut self, queue: QueueIx, is: AgentIs) -> Outcome<State> {
        match is {
            AgentIs::Joined => {
                self.call.pending = self.call.pending.saturating_add(1);
                Outcome::Handled
            }
            AgentIs::Left | AgentIs::Failed if self.call.pending > 0 => {
                self.call.pending -= 1;
                Outcome::Handled
            }
            AgentIs::Left => {
                self.call.request = None;
                Outcome::Transition(self.start_survey(Why::AgentLeft))
            }
            // The line to the person broke: the caller still wants one.
            AgentIs::Failed => Outcome::Transition(self.overflow(queue, Cause::Failed)),
            AgentIs::Busy => self.ignore("a person is on the line"),
        }
    }

    /// The caller asks for a person while one is on the line: that is for the person to hear, unless nobody may be there.
    pub(super) fn asked_of_agent(&mut self, event: &Input<'_>) -> Outcome<State> {
        match self.call.may_be_alone() {
            true => Outcome::Transition(self.try_again(event)),
            false => Outcome::Super,
        }
    }
}
