//! What a menu turn costs in statig where a menu says its text and a wrong key is counted: a machine as people write it, without any promise.

use statig::blocking::{IntoStateMachineExt, StateMachine};
use statig::prelude::*;

use super::machines::{Input, Menus};

/// How often a wrong key is answered with the same menu.
const RETRIES: u8 = 2;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Do {
    /// Read out the menu of this number.
    Say(u16),
    /// Hand the caller over.
    Transfer,
}

/// What a turn needs: the menus, and where to write down what is to be done.
pub struct Desk<'a> {
    menus: &'a Menus,
    out: &'a mut Vec<Do>,
}

/// Menus under a superstate that counts wrong keys, under one that answers a request.
pub struct Speaking {
    machine: StateMachine<Patience>,
    out: Vec<Do>,
}

impl Speaking {
    pub fn new() -> Self {
        Self { machine: Patience::default().state_machine(), out: Vec::new() }
    }

    /// Answers one input with what is to be done.
    #[inline(never)]
    pub fn handle(&mut self, menus: &Menus, input: Input) -> &[Do] {
        let Self { machine, out } = self;
        out.clear();
        machine.handle_with_context(&input, &mut Desk { menus, out });
        out
    }
}

/// A life that remembers how often it did not understand.
#[derive(Debug, Default)]
pub struct Patience {
    retries: u8,
}

#[state_machine(initial = "State::menu(0)")]
impl Patience {
    #[superstate]
    fn with_bot(context: &mut Desk<'_>, event: &Input) -> Outcome<State> {
        match event {
            Input::Person => {
                context.out.push(Do::Transfer);
                Transition(State::to_person())
            }
            Input::Key(_) => Handled,
        }
    }

    #[superstate(superstate = "with_bot")]
    fn asking(&mut self, node: &mut u16, context: &mut Desk<'_>, event: &Input) -> Outcome<State> {
        match event {
            Input::Key(_) if self.retries == RETRIES => {
                context.out.push(Do::Transfer);
                Transition(State::to_person())
            }
            Input::Key(_) => {
                self.retries += 1;
                context.out.push(Do::Say(*node));
                Handled
            }
            Input::Person => Super,
        }
    }

    #[action]
    fn read_out(&mut self, node: &mut u16, context: &mut Desk<'_>) {
        self.retries = 0;
        context.out.push(Do::Say(*node));
    }

    #[state(superstate = "asking", entry_action = "read_out")]
    fn menu(node: &mut u16, context: &mut Desk<'_>, event: &Input) -> Outcome<State> {
        match event {
            Input::Key(key) => context.menus.next(*node, *key).map_or(Super, |next| Transition(State::menu(next))),
            Input::Person => Super,
        }
    }

    #[state]
    fn to_person() -> Outcome<State> {
        Handled
    }
}
