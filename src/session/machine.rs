//! The life of a call as a hierarchical state machine: where an event goes, and what follows.
//!
//! Two superstates carry the promises. `with_bot` is the only place that answers a request for a person or a lane while the bot
//! leads; `to_person` is the one-way door behind it. No state has entry or exit actions, because a restored session would play them
//! again. The root answers whatever no state takes, because the machine would drop it silently.

use statig::blocking::StateMachine;
use statig::prelude::*;

use super::input::{Input, Ordinary};
use super::stage::Stage;
use crate::flow::{Flow, NodeIx, QueueIx};
use crate::protocol::{AgentIs, Phase};

/// The life of a call, as far as one turn goes. The machine itself has no memory: the call's is in the stage.
pub(super) struct Life<'s, 'c, 'f> {
    stage: &'s mut Stage<'c, 'f>,
}

#[state_machine(
    initial = "State::greeting()",
    visibility = "pub(super)",
    state(derive(Clone, Copy, Debug, PartialEq, Eq)),
    superstate(derive(Debug))
)]
impl<'s, 'c, 'f> Life<'s, 'c, 'f> {
    /// Everything between the first event and the end.
    #[superstate]
    fn on_call(&mut self, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Hangup => {
                self.stage.call.hung_up = true;
                Transition(State::ended())
            }
            Input::Ignored(why) => self.stage.ignore(why),
            Input::Person(_) | Input::Lane(_) => self.stage.ignore("a person is on the line"),
            Input::Ordinary(event) => self.stage.ignore(event.out_of_place()),
        }
    }

    /// The bot leads: every request, every limit and every lane is answered here, for all leaves alike.
    #[superstate(superstate = "on_call")]
    fn with_bot(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(request) => Transition(self.stage.hand_over(*request)),
            Input::Lane(lane) => Transition(self.stage.take_lane(*lane)),
            Input::Ordinary(Ordinary::Robot) => self.stage.answer_robot(*node),
            Input::Ordinary(Ordinary::Agent(AgentIs::Joined)) => self.stage.joined_late(),
            _ => Super,
        }
    }

    /// A person was asked for. No leaf below leads back to the bot, unless the caller chooses that.
    #[superstate(superstate = "on_call")]
    #[expect(clippy::wrong_self_convention, reason = "it converts nothing: a superstate")]
    fn to_person(&mut self, queue: &mut QueueIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(Ordinary::Agent(AgentIs::Joined)) => Transition(self.stage.joined(*queue)),
            Input::Ordinary(Ordinary::Robot) => self.stage.answer_robot_waiting(),
            Input::Ordinary(_) => self.stage.ignore("the caller waits for a person"),
            _ => Super,
        }
    }

    #[state(superstate = "on_call")]
    fn greeting(&mut self, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(Ordinary::Begin) => Transition(self.stage.begin()),
            Input::Lane(lane) => Transition(self.stage.begin_in_lane(*lane)),
            Input::Person(request) => Transition(self.stage.hand_over(*request)),
            Input::Ordinary(Ordinary::Agent(AgentIs::Joined)) => {
                Transition(self.stage.joined(self.stage.flow.human.queue))
            }
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn menu(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => self.stage.at_menu(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn collect(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => self.stage.at_collect(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn task(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => self.stage.at_task(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn talk(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => self.stage.at_talk(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn ticket(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => self.stage.at_ticket(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn closing(&mut self, node: &mut NodeIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => self.stage.at_closing(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "to_person")]
    fn transferring(&mut self, queue: &mut QueueIx, event: &Input<'_>) -> Outcome<State> {
        self.stage.while_waiting(*queue, event)
    }

    #[state(superstate = "to_person")]
    fn queued(&mut self, queue: &mut QueueIx, event: &Input<'_>) -> Outcome<State> {
        self.stage.while_waiting(*queue, event)
    }

    #[state(superstate = "to_person")]
    fn callback(&mut self, queue: &mut QueueIx, taking_number: &mut bool, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(_) | Input::Lane(_) => Transition(self.stage.ask_again(*queue, event)),
            Input::Hangup => {
                self.stage.keep_keyed_number(*queue);
                Super
            }
            Input::Ordinary(event) => self.stage.at_callback(*queue, *taking_number, *event),
            _ => Super,
        }
    }

    #[state(superstate = "to_person")]
    fn voicemail(&mut self, queue: &mut QueueIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(_) | Input::Lane(_) => Transition(self.stage.asked_in_message(*queue, event)),
            Input::Ordinary(event) => self.stage.at_voicemail(*event),
            _ => Super,
        }
    }

    #[state(superstate = "on_call")]
    fn with_agent(&mut self, queue: &mut QueueIx, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(Ordinary::Agent(is)) => self.stage.at_agent(*queue, *is),
            Input::Person(_) | Input::Lane(_) => self.stage.asked_of_agent(event),
            _ => Super,
        }
    }

    #[state(superstate = "on_call")]
    fn survey(&mut self, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(request) => Transition(self.stage.hand_over(*request)),
            Input::Lane(lane) => Transition(self.stage.hand_over_in_lane(*lane)),
            Input::Ordinary(event) => self.stage.at_survey(*event),
            _ => Super,
        }
    }

    /// Over, as far as the bot is concerned. Until the line is down the caller can still ask for a person, for instance while the
    /// goodbye is being said.
    #[state]
    fn ended(&mut self, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Hangup if !self.stage.call.hung_up => {
                self.stage.call.hung_up = true;
                Handled
            }
            Input::Person(request) if !self.stage.call.hung_up => Transition(self.stage.hand_over(*request)),
            Input::Lane(lane) if !self.stage.call.hung_up => Transition(self.stage.hand_over_in_lane(*lane)),
            Input::Ordinary(Ordinary::Agent(AgentIs::Joined)) if !self.stage.call.hung_up => self.stage.joined_late(),
            _ => self.stage.ignore("the call is over"),
        }
    }
}

impl State {
    /// Answers an input: here, or wherever that leads.
    #[inline]
    pub(super) fn take(&mut self, input: &Input<'_>, stage: &mut Stage<'_, '_>) {
        let mut machine = Life { stage }.uninitialized_state_machine();
        *machine.state_mut() = *self;
        // No state has entry actions, so that a machine may begin anywhere.
        let mut machine: StateMachine<_> = machine.into();
        machine.handle(input);
        *self = *machine.state();
    }

    /// The phase that the protocol names.
    pub(super) const fn phase(&self) -> Phase {
        match self {
            Self::Greeting {} => Phase::Greeting,
            Self::Menu { .. } => Phase::Menu,
            Self::Collect { .. } => Phase::Collect,
            Self::Task { .. } => Phase::Task,
            Self::Talk { .. } => Phase::Talk,
            Self::Ticket { .. } => Phase::Ticket,
            Self::Closing { .. } => Phase::Closing,
            Self::Transferring { .. } => Phase::Transferring,
            Self::Queued { .. } => Phase::Queued,
            Self::Callback { .. } => Phase::Callback,
            Self::Voicemail { .. } => Phase::Voicemail,
            Self::WithAgent { .. } => Phase::WithAgent,
            Self::Survey {} => Phase::Survey,
            Self::Ended {} => Phase::Ended,
        }
    }

    /// The node whose words count here.
    pub(super) const fn node(&self) -> Option<NodeIx> {
        match self {
            Self::Menu { node }
            | Self::Collect { node }
            | Self::Task { node }
            | Self::Talk { node }
            | Self::Ticket { node }
            | Self::Closing { node } => Some(*node),
            _ => None,
        }
    }

    /// The same place in another flow, if a person has the caller or the bot has ended the call.
    pub(super) const fn without_bot(&self, flow: &Flow) -> Option<Self> {
        match self {
            Self::WithAgent { .. } => Some(Self::WithAgent { queue: flow.human.queue }),
            Self::Ended {} => Some(Self::Ended {}),
            _ => None,
        }
    }

    pub(super) const fn is_with_bot(&self) -> bool {
        self.node().is_some()
    }
}
