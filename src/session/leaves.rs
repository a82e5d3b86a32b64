//! What each listening or working node makes of an input that asks for no person.

use std::collections::BTreeMap;

use statig::Outcome;

use super::ask::Miss;
use super::call::TimerKind;
use super::input::{Ordinary, Said};
use super::machine::State;
use super::replies::{asks, takes_leave};
use super::speak::BargeIn;
use super::stage::Stage;
use crate::ear::Claim;
use crate::flow::{Kind, NodeIx, Talk, Target, Task};
use crate::protocol::{Action, HeardAs, Private, Reason, Why};

impl<'f> Stage<'_, 'f> {
    /// A menu: an option by key or by word.
    pub(super) fn at_menu(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        match event {
            Ordinary::Option(go) => return self.follow(node, go),
            Ordinary::Key { .. } => return self.miss(node, Miss::NoMatch),
            _ => {}
        }
        let Kind::Menu(menu) = &self.flow.node(node).kind else { return Outcome::Super };
        let option = match event {
            Ordinary::Said(Said { class: HeardAs::Option, own: Some(ix), .. }) => menu.options.get(ix as usize),
            _ => None,
        };
        match option {
            Some(option) => self.follow(node, option.go),
            None => self.say_anywhere(node, event),
        }
    }

    /// A task: the host is at work. The caller may ask for a person; anything else can wait.
    pub(super) fn at_task(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        let Kind::Task(task) = &self.flow.node(node).kind else { return Outcome::Super };
        match event {
            Ordinary::TaskDone { task: Some(other), .. } if other != task.run => {
                self.ignore("a late report of other work")
            }
            Ordinary::TaskDone { ok: true, .. } => Outcome::Transition(self.leave_task(task.ok, Reason::Author)),
            Ordinary::TaskDone { ok: false, .. } => Outcome::Transition(self.leave_task(task.fail, Reason::TaskFailed)),
            Ordinary::Said(Said { class: HeardAs::Distress, .. }) => self.say_anywhere(node, event),
            Ordinary::Key { .. } | Ordinary::Said(_) | Ordinary::Silence => self.ignore("a task is running"),
            _ => Outcome::Super,
        }
    }

    /// Keeps the slots that the host's work has set.
    pub(super) fn keep_report(&mut self, set: &BTreeMap<String, Private<String>>) {
        for (slot, value) in set {
            if !self.call.has_room_for(slot) {
                self.note("too many slots; some that were set now are left out");
            }
            self.call.set_slot(slot, value.reveal());
        }
    }

    /// Keeps what the caller entered or told. Where there is no room for it, the latest that only the host knows of makes room.
    pub(super) fn keep_answer(&mut self, slot: &str, value: &str) {
        if !self.call.has_room_for(slot) {
            let flow = self.flow;
            let is_named = |slot: &str| flow.nodes.iter().any(|node| node.kind.names_slot(slot));
            let slots = &mut self.call.told.slots;
            // Where the flow names all of them, the oldest has been told or passed on long ago.
            let dropped = slots.iter().rposition(|(slot, _)| !is_named(slot)).unwrap_or(0);
            slots.remove(dropped);
            self.note("too many slots; one that was set before is left out");
        }
        self.call.set_slot(slot, value);
    }

    fn leave_task(&mut self, target: Target, reason: Reason) -> State {
        self.call.timer = None;
        self.walk_as(target, reason)
    }

    pub(super) fn start_task(&mut self, node: NodeIx, task: &'f Task) -> State {
        if let Some(say) = &task.say {
            self.say(say, self.call.times_asked(node), BargeIn::Yes);
        }
        let with = task.with.iter().filter_map(|slot| {
            // The host knows its customers by more than their numbers.
            let account = || self.call.told.account.as_deref().filter(|_| slot == "caller");
            let value = self.value(slot).or_else(account)?.to_owned();
            Some((slot.as_str().into(), Private::new(value)))
        });
        let run = Action::Run { task: task.run.as_str().into(), with: with.collect(), timeout_ms: task.timeout.0 };
        self.actions.push(run);
        self.listen_for_a_request();
        self.wait(TimerKind::Task, task.timeout);
        State::Task { node }
    }

    /// A talk: the host's bot answers, but every utterance and every answer passes here first.
    pub(super) fn at_talk(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        let Kind::Talk(talk) = &self.flow.node(node).kind else { return Outcome::Super };
        match event {
            Ordinary::Said(Said { class: HeardAs::Done, .. }) => Outcome::Transition(self.walk(talk.done)),
            Ordinary::Said(Said { class: HeardAs::Back | HeardAs::Distress, .. }) => self.say_anywhere(node, event),
            Ordinary::Said(said) => self.delegate(talk, said.text),
            Ordinary::Reply(_) if self.call.pending == 0 => self.ignore("no answer was asked for"),
            Ordinary::Reply(text) => self.pass_on(node, talk, text),
            Ordinary::NoReply => Outcome::Transition(self.hand_over_for(Reason::TaskFailed)),
            Ordinary::NoMore => {
                self.call.pending = 0;
                self.listen_at(node);
                Outcome::Handled
            }
            Ordinary::TaskDone { ok: true, .. } => Outcome::Transition(self.walk(talk.done)),
            Ordinary::TaskDone { ok: false, .. } => Outcome::Transition(self.hand_over_for(Reason::TaskFailed)),
            event => self.say_anywhere(node, event),
        }
    }

    /// Asks the host's bot; the same question a third time goes to a person instead.
    fn delegate(&mut self, talk: &'f Talk, text: &str) -> Outcome<State> {
        if !self.keeps_asking(text) {
            return Outcome::Transition(self.hand_over_for(Reason::Repeats));
        }
        self.call.pending = self.call.pending.saturating_add(1);
        self.actions.push(Action::Delegate { run: talk.run.as_str().into(), text: text.into() });
        self.listen_for_a_request();
        self.wait(TimerKind::Reply, talk.timeout);
        Outcome::Handled
    }

    /// Passes an answer of the host's bot on, if it is true and new. An announced transfer is made true; a bot that says it is a
    /// person is put right; after its goodbye the caller is asked what else, because the line is open.
    fn pass_on(&mut self, node: NodeIx, talk: &'f Talk, text: &str) -> Outcome<State> {
        self.call.pending = self.call.pending.saturating_sub(1);
        match self.flow.ear.reply(text) {
            Claim::Transfer => return Outcome::Transition(self.hand_over_for(Reason::Author)),
            Claim::Person => return self.answer_robot(node),
            Claim::Nothing if text.trim().is_empty() => {
                return Outcome::Transition(self.hand_over_for(Reason::TaskFailed));
            }
            Claim::Nothing => {}
        }
        if !self.answer(|stage| stage.say_own(text.to_owned(), BargeIn::Yes)) {
            return Outcome::Transition(self.hand_over_for(Reason::Repeats));
        }
        self.call.offering = self.offers_person(text);
        if self.call.pending == 0 {
            if takes_leave(text) {
                return Outcome::Transition(self.walk(talk.done));
            }
            self.listen_at(node);
        } else if let Some(timer) = self.call.timer.as_mut().filter(|timer| timer.kind == TimerKind::Reply) {
            // One answer may be for all that was asked.
            timer.kind = TimerKind::More;
        }
        Outcome::Handled
    }

    /// Whether the host's bot asks if a person is wanted: a yes takes the offer.
    fn offers_person(&self, text: &str) -> bool {
        asks(text) && matches!(self.flow.ear.hear_at(text, None).class, HeardAs::Human | HeardAs::RobotQuestion)
    }

    /// A free report: kept, sorted, filed.
    pub(super) fn at_ticket(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        let Kind::Ticket(ticket) = &self.flow.node(node).kind else { return Outcome::Super };
        let (unit, text) = match event {
            Ordinary::Said(Said { class: HeardAs::Option, own: Some(ix), text }) => {
                (ticket.units.get(ix as usize).unwrap_or(&ticket.default), text)
            }
            Ordinary::Said(Said { class: HeardAs::None | HeardAs::Digits, text, .. }) => (&ticket.default, text),
            event => return self.say_anywhere(node, event),
        };
        self.keep_answer(&ticket.slot, text);
        let slots = self.slots();
        self.actions.push(Action::Ticket { unit: unit.as_str().into(), text: text.into(), slots });
        self.say_own(self.own().ticket_filed, BargeIn::Yes);
        self.follow(node, ticket.go)
    }

    /// The closing question: done, or back to the start.
    pub(super) fn at_closing(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        match event {
            Ordinary::Said(Said { class: HeardAs::Done | HeardAs::No, .. }) => {
                Outcome::Transition(self.start_survey(Why::Done))
            }
            Ordinary::Silence => Outcome::Transition(self.hang_up(Why::Done, self.own().goodbye)),
            Ordinary::Said(Said { class: HeardAs::Repeat | HeardAs::Distress, .. }) => self.say_anywhere(node, event),
            Ordinary::Said(_) | Ordinary::Key { .. } => Outcome::Transition(self.walk(Target::Start)),
            _ => Outcome::Super,
        }
    }

    /// The only way for the bot to end a call.
    pub(super) fn hang_up(&mut self, why: Why, goodbye: impl Into<std::borrow::Cow<'f, str>>) -> State {
        self.say_own(goodbye, BargeIn::Yes);
        self.actions.push(Action::HangUp { why });
        State::Ended {}
    }
}
