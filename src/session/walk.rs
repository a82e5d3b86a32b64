//! Walking the flow: from a target, through nodes that do not wait, to where the call rests.

use std::borrow::Cow;

use statig::Outcome;

use super::call::Request;
use super::machine::State;
use super::speak::{BargeIn, fill_all};
use super::stage::Stage;
use crate::ear::fold;
use crate::flow::{Kind, LaneIx, Message, NodeIx, Target, TransferNode};
use crate::protocol::{Action, Priority, Reason};

impl<'f> Stage<'_, 'f> {
    /// The first turn: who is calling was noted; now the bot says what it is and how to reach a person.
    pub(super) fn begin(&mut self) -> State {
        self.greet();
        self.walk(Target::Start)
    }

    /// The first turn of a caller who belongs in a lane.
    pub(super) fn begin_in_lane(&mut self, lane: LaneIx) -> State {
        self.enter_lane(lane);
        let leads_to_person = self.lane().is_none_or(|lane| lane.go == Target::Human);
        if !leads_to_person {
            self.say_hint();
        }
        self.say_greeting();
        if !leads_to_person {
            self.tell_charge();
        }
        self.follow_lane()
    }

    /// A lane in mid-call: to a person at once, or its way after the hint.
    pub(super) fn take_lane(&mut self, lane: LaneIx) -> State {
        self.enter_lane(lane);
        if self.lane().is_some_and(|lane| lane.go != Target::Human) {
            self.say_hint();
        }
        self.follow_lane()
    }

    /// A lane where there is no bot any more: its pace, and a person.
    pub(super) fn hand_over_in_lane(&mut self, lane: LaneIx) -> State {
        self.enter_lane(lane);
        self.hand_over_for(Reason::Lane)
    }

    /// Puts the caller into a lane. What the lane before eased is not taken away again.
    pub(super) fn enter_lane(&mut self, ix: LaneIx) {
        let lane = |ix| self.flow.lane(ix);
        let kept = self.call.lane.replace(ix).filter(|before| {
            let gentler = lane(*before).zip(lane(ix)).is_some_and(|(before, now)| before.is_gentler_than(now));
            gentler && !self.call.told.lanes.contains(before)
        });
        if let Some(before) = kept {
            self.call.told.lanes.push(before);
        }
        if self.lane().is_some_and(|lane| lane.text) {
            self.call.text = true;
        }
    }

    fn follow_lane(&mut self) -> State {
        match self.lane().map(|lane| lane.go) {
            Some(Target::Node(node)) => self.walk(Target::Node(node)),
            _ => self.hand_over_for(Reason::Lane),
        }
    }

    /// Greets this caller.
    pub(super) fn greet_here(&mut self) {
        if self.flow.hint_first {
            self.say_hint();
        }
        self.say_greeting();
        self.say_hint();
        self.tell_lanes();
        self.tell_charge();
    }

    /// What the call costs, before it does. Who is handed over at once is charged nothing by the bot.
    fn tell_charge(&mut self) {
        if let Some(charge) = &self.flow.charge {
            self.say(&charge.say, 0, BargeIn::Yes);
        }
    }

    /// Tells the keys of the lanes, unless the first thing asked is an entry, where a key is a digit.
    fn tell_lanes(&mut self) {
        let lanes = if self.starts_with_entry() { &[][..] } else { &self.flow.lanes };
        for (lane, key) in lanes.iter().filter_map(|lane| Some((lane, lane.key?))) {
            let own = self.own();
            let label =
                lane.label.as_ref().map_or(Cow::Borrowed(own.lane_label(&lane.name)), |label| self.label(label));
            let told = match self.call.text {
                true => fill_all(own.option_text, &[("label", &*label), ("key", key.as_str())]),
                false => fill_all(own.lane, &[("label", &*label), ("key", &*own.key_name(key))]),
            };
            self.say_own(told, BargeIn::Yes);
        }
    }

    fn starts_with_entry(&self) -> bool {
        let mut node = self.flow.start;
        for _ in 0..self.flow.nodes.len() {
            match &self.flow.node(node).kind {
                Kind::Message(Message { go: Target::Node(next), .. }) => node = *next,
                _ => break,
            }
        }
        self.entry_of(&State::Collect { node }).is_some()
    }

    /// The call begins with a request: what the bot would have asked is not asked any more.
    pub(super) fn greet_only(&mut self) {
        self.actions.clear();
        (self.prompt_ms, self.hinted) = (0, false);
        self.say_greeting();
    }

    /// The greeting, and that this is a machine.
    fn say_greeting(&mut self) {
        let own = self.own();
        match &self.flow.greeting {
            Some(greeting) if self.flow.discloses_itself => self.say(greeting, 0, BargeIn::Yes),
            Some(greeting) => {
                self.say_own(own.disclosure, BargeIn::Yes);
                self.say(greeting, 0, BargeIn::Yes);
            }
            None => self.say_own(own.greeting, BargeIn::Yes),
        }
    }

    /// Goes to a target. Every node entered counts as a visit, so that no circle is endless.
    #[inline(always)]
    pub(super) fn walk(&mut self, target: Target) -> State {
        self.walk_as(target, Reason::Author)
    }

    /// The same, with the reason for a handover that the target may be.
    #[inline(always)]
    pub(super) fn walk_as(&mut self, target: Target, reason: Reason) -> State {
        self.call.set_answer_aside();
        self.call.pending = 0;
        // Most steps lead from one menu to the next.
        if let Target::Node(node) = target
            && let Kind::Menu(menu) = &self.flow.node(node).kind
            && self.may_enter(node)
        {
            self.call.path.push(node);
            self.ask_menu(node, menu);
            return State::Menu { node };
        }
        self.walk_on(target, reason)
    }

    /// Whether a node was not entered too often.
    #[inline(always)]
    fn may_enter(&self, node: NodeIx) -> bool {
        let most = usize::from(self.flow.limits.visits);
        self.call.path.len() < most || self.call.visits(node) < most
    }

    fn walk_on(&mut self, mut target: Target, reason: Reason) -> State {
        loop {
            let Some(node) = self.resolve(target) else {
                return self.hand_over_for(reason);
            };
            if !self.may_enter(node) {
                return self.hand_over_for(Reason::Visits);
            }
            self.call.path.push(node);
            match &self.flow.node(node).kind {
                Kind::Message(message) => match self.tell(message, self.call.visits(node) - 1) {
                    Some(reason) => {
                        return self.hand_over_for(reason);
                    }
                    None => target = message.go,
                },
                Kind::Transfer(transfer) => {
                    let request = self.request_of(node, transfer);
                    return self.hand_over(request);
                }
                Kind::Task(task) => return self.start_task(node, task),
                kind => {
                    self.ask_as(node, kind);
                    return resting_at(node, kind);
                }
            }
        }
    }

    /// The node of a target; none for a person.
    fn resolve(&self, target: Target) -> Option<NodeIx> {
        match target {
            Target::Human => None,
            Target::Node(node) => Some(node),
            Target::Start => Some(self.flow.start),
            Target::End => Some(self.flow.closing),
            Target::Back | Target::Repeat => Some(self.previous()),
        }
    }

    /// Where 'back' leads: the listening place before this one, circles left out.
    pub(super) fn previous(&self) -> NodeIx {
        let mut trail: Vec<NodeIx> = Vec::new();
        for node in self.call.path.iter().filter(|node| self.flow.node(**node).listens()) {
            match trail.iter().position(|known| known == node) {
                Some(ix) => trail.truncate(ix + 1),
                None => trail.push(*node),
            }
        }
        if trail.last() == self.call.here().as_ref() {
            trail.pop();
        }
        trail.last().copied().unwrap_or(self.flow.start)
    }

    /// Says a message, unless it would be the same answer once too often: then the reason to hand over instead.
    fn tell(&mut self, message: &'f Message, time: usize) -> Option<Reason> {
        if self.answer(|stage| stage.say(&message.say, time, BargeIn::Yes)) {
            return None;
        }
        // Where the next step would be one visit too many as well, that is the plainer reason.
        let next = self.resolve(message.go).map_or(0, |node| self.call.visits(node));
        Some(if next >= usize::from(self.flow.limits.visits) { Reason::Visits } else { Reason::Repeats })
    }

    /// Says an answer and counts it; takes it back and is false where the caller has had it often enough.
    pub(super) fn answer(&mut self, say: impl FnOnce(&mut Self)) -> bool {
        let (said, prompt_ms) = (self.actions.len(), self.prompt_ms);
        say(self);
        let Some(Action::Say { text, audio, .. }) = self.actions.last() else { return true };
        let mark = fingerprint(text.as_deref().or(audio.as_deref()).unwrap_or(""));
        let is_new_enough = count(&mut self.call.told.answers, mark) <= usize::from(self.flow.limits.repeats);
        if !is_new_enough {
            self.actions.truncate(said);
            self.prompt_ms = prompt_ms;
        }
        is_new_enough
    }

    /// Counts a question of the caller; false where it came too often.
    pub(super) fn keeps_asking(&mut self, text: &str) -> bool {
        count(&mut self.call.told.questions, fingerprint(text)) <= usize::from(self.flow.limits.repeats)
    }

    /// The request that a transfer of the author makes.
    pub(super) fn request_of(&self, node: NodeIx, transfer: &TransferNode) -> Request {
        let usual = self.request(transfer.reason);
        let priority = if transfer.priority == Priority::High { Priority::High } else { usual.priority };
        Request { queue: transfer.queue, priority, by: Some(node), ..usual }
    }

    /// The caller wants to hear it again; a person, when that was often enough.
    pub(super) fn again(&mut self, node: NodeIx) -> Outcome<State> {
        let stumble = self.call.stumble(node);
        stumble.again = stumble.again.saturating_add(1);
        if stumble.again > self.flow.limits.repeats {
            return Outcome::Transition(self.hand_over_for(Reason::Repeats));
        }
        self.ask(node);
        Outcome::Handled
    }

    /// Follows a target that a caller chose at a node: 'repeat' asks the same node again, everything else walks.
    #[inline(always)]
    pub(super) fn follow(&mut self, node: NodeIx, target: Target) -> Outcome<State> {
        match target {
            Target::Repeat => self.again(node),
            target => Outcome::Transition(self.walk(target)),
        }
    }
}

const fn resting_at(node: NodeIx, kind: &Kind) -> State {
    match kind {
        Kind::Menu(_) => State::Menu { node },
        Kind::Collect(_) => State::Collect { node },
        Kind::Talk(_) => State::Talk { node },
        Kind::Ticket(_) => State::Ticket { node },
        _ => State::Closing { node },
    }
}

fn fingerprint(text: &str) -> u32 {
    crc32fast::hash(fold(text).text.as_bytes())
}

/// Counts a mark, this time included; no further than any limit, because who waits may ask for hours.
fn count(marks: &mut Vec<u32>, mark: u32) -> usize {
    let known = marks.iter().filter(|known| **known == mark).count();
    if known <= usize::from(u8::MAX) {
        marks.push(mark);
    }
    known + 1
}
