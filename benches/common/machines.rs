//! What a menu turn costs where nothing is promised and nothing is said: a hand-written match, and statig alone.

use statig::blocking::{IntoStateMachineExt, StateMachine};
use statig::prelude::*;

/// Fifty menus: for each, its keys and where they lead.
pub struct Menus(Vec<Vec<(u8, u16)>>);

impl Menus {
    /// Menus with four options each; what would lie beyond the last begins again.
    pub fn new() -> Self {
        const NODES: u16 = 50;
        let options = |node| (1..=4).map(|option| (b'0' + option, (4 * node + u16::from(option)) % NODES)).collect();
        Self((0..NODES).map(options).collect())
    }

    pub fn next(&self, node: u16, key: u8) -> Option<u16> {
        self.0.get(usize::from(node))?.iter().find(|(own, _)| *own == key).map(|(_, next)| *next)
    }
}

/// A caller presses a key, or asks for a person.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    Key(u8),
    Person,
}

/// The machine by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Menu(u16),
    ToPerson,
}

impl Place {
    /// Answers one input. A library would not be inlined into its host either.
    #[inline(never)]
    pub fn handle(&mut self, menus: &Menus, input: Input) {
        *self = match (*self, input) {
            (Self::Menu(node), Input::Key(key)) => Self::Menu(menus.next(node, key).unwrap_or(node)),
            (Self::Menu(_), Input::Person) | (Self::ToPerson, _) => Self::ToPerson,
        };
    }
}

/// The same machine in statig: menus under a superstate that answers a request.
pub struct Bare(StateMachine<Life>);

impl Bare {
    pub fn new() -> Self {
        Self(Life.state_machine())
    }

    /// Answers one input.
    #[inline(never)]
    pub fn handle(&mut self, mut menus: &Menus, input: Input) {
        self.0.handle_with_context(&input, &mut menus);
    }
}

/// A life without memory.
#[derive(Debug, Default)]
pub struct Life;

#[state_machine(initial = "State::menu(0)")]
impl Life {
    #[superstate]
    fn with_bot(event: &Input) -> Outcome<State> {
        match event {
            Input::Person => Transition(State::to_person()),
            Input::Key(_) => Handled,
        }
    }

    #[state(superstate = "with_bot")]
    fn menu(node: &mut u16, context: &mut &Menus, event: &Input) -> Outcome<State> {
        match event {
            Input::Key(key) => context.next(*node, *key).map_or(Super, |next| Transition(State::menu(next))),
            Input::Person => Super,
        }
    }

    #[state]
    fn to_person() -> Outcome<State> {
        Handled
    }
}
