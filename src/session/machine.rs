//! The life of a call as a hierarchical state machine: where an event goes, and what follows.
//!
//! Two superstates carry the promises. `with_bot` is the only place that answers a request for a person or a lane while the bot
//! leads; `to_person` is the one-way door behind it. No state has entry or exit actions, because a restored session would play them
//! again. The root answers whatever no state takes, because the machine would drop it silently.

use statig::prelude::*;

use super::input::{Input, Ordinary};
use super::stage::Stage;
use crate::flow::{NodeIx, QueueIx};
use crate::protocol::{AgentIs, Phase};

/// The machine itself has no memory; a call's memory travels in the stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Life;

#[state_machine(
    initial = "State::greeting()",
    visibility = "pub(super)",
    state(derive(Clone, Debug, PartialEq, Eq)),
    superstate(derive(Debug))
)]
impl Life {
    /// Everything between the first event and the end.
    #[superstate]
    fn on_call(context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Hangup => {
                context.call.hung_up = true;
                Transition(State::ended())
            }
            Input::Ignored(why) => context.ignore(why),
            Input::Person(_) | Input::Lane(_) => context.ignore("a person is on the line"),
            Input::Ordinary(event) => context.ignore(event.out_of_place()),
        }
    }

    /// The bot leads: every request, every limit and every lane is answered here, for all leaves alike.
    #[superstate(superstate = "on_call")]
    fn with_bot(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(request) => Transition(context.hand_over(*request)),
            Input::Lane(lane) => Transition(context.take_lane(*lane)),
            Input::Ordinary(Ordinary::Robot) => context.answer_robot(*node),
            Input::Ordinary(Ordinary::Agent(_) | Ordinary::Queue { .. }) => context.ignore("no transfer was asked for"),
            _ => Super,
        }
    }

    /// A person was asked for. No leaf below leads back to the bot, unless the caller chooses that.
    #[superstate(superstate = "on_call")]
    fn to_person(queue: &mut QueueIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(Ordinary::Agent(AgentIs::Joined)) => Transition(context.joined(*queue)),
            Input::Ordinary(Ordinary::Robot) => context.answer_robot_waiting(),
            Input::Ordinary(_) => context.ignore("the caller waits for a person"),
            _ => Super,
        }
    }

    #[state(superstate = "on_call")]
    fn greeting(context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(Ordinary::Begin) => Transition(context.begin()),
            Input::Lane(lane) => Transition(context.begin_in_lane(*lane)),
            Input::Person(request) => Transition(context.hand_over(*request)),
            Input::Ordinary(Ordinary::Agent(AgentIs::Joined)) => Transition(context.joined(context.flow.human.queue)),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn menu(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => context.at_menu(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn collect(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => context.at_collect(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn task(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => context.at_task(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn talk(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => context.at_talk(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn ticket(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => context.at_ticket(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "with_bot")]
    fn closing(node: &mut NodeIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(event) => context.at_closing(*node, *event),
            _ => Super,
        }
    }

    #[state(superstate = "to_person")]
    fn transferring(queue: &mut QueueIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        context.while_waiting(*queue, event)
    }

    #[state(superstate = "to_person")]
    fn queued(queue: &mut QueueIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        context.while_waiting(*queue, event)
    }

    #[state(superstate = "to_person")]
    fn callback(
        queue: &mut QueueIx,
        taking_number: &mut bool,
        context: &mut Stage<'_>,
        event: &Input<'_>,
    ) -> Outcome<State> {
        match event {
            Input::Person(_) | Input::Lane(_) => Transition(context.try_again(event)),
            Input::Ordinary(event) if *taking_number => context.at_number(*queue, *event),
            Input::Ordinary(event) => context.at_callback(*queue, *event),
            _ => Super,
        }
    }

    #[state(superstate = "to_person")]
    fn voicemail(queue: &mut QueueIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(_) | Input::Lane(_) => Transition(context.asked_in_message(event)),
            Input::Ordinary(event) => context.at_voicemail(*queue, *event),
            _ => Super,
        }
    }

    #[state(superstate = "on_call")]
    fn with_agent(queue: &mut QueueIx, context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Ordinary(Ordinary::Agent(is)) => context.at_agent(*queue, *is),
            _ => Super,
        }
    }

    #[state(superstate = "on_call")]
    fn survey(context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Person(request) => Transition(context.hand_over(*request)),
            Input::Lane(lane) => Transition(context.hand_over_in_lane(*lane)),
            Input::Ordinary(event) => context.at_survey(*event),
            _ => Super,
        }
    }

    /// Over, as far as the bot is concerned. Until the line is down the caller can still ask for a person, for instance while the
    /// goodbye is being said.
    #[state]
    fn ended(context: &mut Stage<'_>, event: &Input<'_>) -> Outcome<State> {
        match event {
            Input::Hangup if !context.call.hung_up => {
                context.call.hung_up = true;
                Handled
            }
            Input::Person(request) if !context.call.hung_up => Transition(context.hand_over(*request)),
            Input::Lane(lane) if !context.call.hung_up => Transition(context.hand_over_in_lane(*lane)),
            _ => context.ignore("the call is over"),
        }
    }
}

impl State {
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

    pub(super) const fn is_with_bot(&self) -> bool {
        self.node().is_some()
    }
}
