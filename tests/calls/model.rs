//! The session against a small model of it, written by hand: the counters of a flow with three menus.

use crate::common;
use std::sync::LazyLock;

use presszero::Flow;
use presszero::protocol::{Action, Key, Phase, Reason, Start};
use presszero::scenario::Line;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

const NO_MATCH: u8 = 2;
const NO_INPUT: u8 = 1;
const VISITS: u8 = 3;
const REPEATS: u8 = 2;
const TURNS: u8 = 12;

static FLOW: LazyLock<Flow> = LazyLock::new(|| {
    common::parse(
        "model",
        r#"
name = "model"
lang = "en"
[human]
queue = "desk"
[limits]
no_match = 2
no_input = 1
visits = 3
repeats = 2
turns = 12
time = "15m"
[menu.a]
timeout = "1s"
options = [{ key = "1", label = "Bee", go = "b" }, { key = "2", label = "Sea", go = "c" }]
[menu.b]
timeout = "1s"
options = [{ key = "1", label = "Hey", go = "a" }, { key = "2", label = "Sea", go = "c" }, { key = "3", label = "Up", go = "back" }]
[menu.c]
timeout = "1s"
options = [{ key = "1", label = "Again", go = "repeat" }, { key = "2", label = "Top", go = "start" }, { key = "3", label = "Help", go = "human" }]
"#,
    )
});

/// What a caller does.
#[derive(Clone, Debug)]
enum Deed {
    Key(char),
    Repeat,
    Back,
    Nonsense,
    Silence,
    /// Calls again, after a handover: the model knows no more of that call.
    Redial,
}

/// Where the call stands, as the model has it.
#[derive(Clone, Debug)]
struct Model {
    /// Index of the menu, or why the caller was handed over.
    at: Result<usize, Reason>,
    /// Menus on the way here, circles left out.
    trail: Vec<usize>,
    visits: [u8; 3],
    no_match: [u8; 3],
    no_input: [u8; 3],
    again: [u8; 3],
    turns: u8,
}

impl Model {
    fn new() -> Self {
        let zero = [0; 3];
        Self { at: Ok(0), trail: vec![0], visits: [1, 0, 0], no_match: zero, no_input: zero, again: zero, turns: 0 }
    }

    /// What the promises say about a deed.
    fn does(&mut self, deed: &Deed) {
        if matches!(deed, Deed::Redial) {
            *self = Self::new();
            return;
        }
        let Ok(here) = self.at else { return };
        if matches!(deed, Deed::Key('0')) {
            self.at = Err(Reason::Asked);
            return;
        }
        self.turns += 1;
        if self.turns > TURNS {
            self.at = Err(Reason::Turns);
            return;
        }
        match (deed, here) {
            (Deed::Key('1'), 0) => self.go(1),
            (Deed::Key('2'), 0 | 1) => self.go(2),
            (Deed::Key('1'), 1) | (Deed::Key('2'), 2) => self.go(0),
            (Deed::Key('3'), 1) | (Deed::Back, _) => self.back(),
            (Deed::Key('1'), 2) | (Deed::Repeat, _) => {
                self.at = counted(&mut self.again[here], REPEATS, here, Reason::Repeats)
            }
            (Deed::Key('3'), 2) => self.at = Err(Reason::Author),
            (Deed::Silence, _) => self.at = counted(&mut self.no_input[here], NO_INPUT, here, Reason::NoInput),
            (Deed::Key(_) | Deed::Nonsense | Deed::Redial, _) => {
                self.at = counted(&mut self.no_match[here], NO_MATCH, here, Reason::NoMatch)
            }
        }
    }

    fn go(&mut self, to: usize) {
        if self.visits[to] >= VISITS {
            self.at = Err(Reason::Visits);
            return;
        }
        self.visits[to] += 1;
        match self.trail.iter().position(|menu| *menu == to) {
            Some(known) => self.trail.truncate(known + 1),
            None => self.trail.push(to),
        }
        self.at = Ok(to);
    }

    fn back(&mut self) {
        let before = self.trail.len().checked_sub(2).map_or(0, |ix| self.trail[ix]);
        self.go(before);
    }
}

/// One more of what a limit counts; the one beyond it hands over.
fn counted(count: &mut u8, limit: u8, here: usize, reason: Reason) -> Result<usize, Reason> {
    *count += 1;
    if *count > limit { Err(reason) } else { Ok(here) }
}

impl ReferenceStateMachine for Model {
    type State = Model;
    type Transition = Deed;

    fn init_state() -> BoxedStrategy<Model> {
        Just(Self::new()).boxed()
    }

    fn transitions(state: &Model) -> BoxedStrategy<Deed> {
        if state.at.is_err() {
            return Just(Deed::Redial).boxed();
        }
        prop_oneof![
            12 => prop::sample::select(vec!['1', '2', '3']).prop_map(Deed::Key),
            2 => prop::sample::select(vec!['4', '9', '*', '#']).prop_map(Deed::Key),
            1 => Just(Deed::Key('0')),
            3 => Just(Deed::Repeat),
            3 => Just(Deed::Back),
            2 => Just(Deed::Nonsense),
            2 => Just(Deed::Silence),
        ]
        .boxed()
    }

    fn apply(mut state: Model, deed: &Deed) -> Model {
        state.does(deed);
        state
    }

    fn preconditions(state: &Model, deed: &Deed) -> bool {
        state.at.is_err() == matches!(deed, Deed::Redial)
    }
}

struct Call;

impl StateMachineTest for Call {
    type SystemUnderTest = Line<'static>;
    type Reference = Model;

    fn init_test(_: &Model) -> Line<'static> {
        Line::dial(&FLOW, Start::default())
    }

    fn apply(mut line: Line<'static>, model: &Model, deed: Deed) -> Line<'static> {
        match deed {
            Deed::Key(key) => line.press(Key::from_char(key).expect("a key")),
            Deed::Repeat => line.say("repeat"),
            Deed::Back => line.say("go back"),
            Deed::Nonsense => line.say("purple elephants"),
            Deed::Silence => line.silence(),
            Deed::Redial => {
                line = Line::dial(&FLOW, Start::default());
                line.record()
            }
        };
        let (_, turn) = line.record().last().expect("a turn");
        match model.at {
            Ok(menu) => {
                assert_eq!(turn.state, Phase::Menu);
                assert_eq!(turn.node.as_deref(), Some(["a", "b", "c"][menu]));
            }
            Err(wanted) => {
                let reason = turn.actions.iter().find_map(|action| match action {
                    Action::Transfer { reason, .. } => Some(*reason),
                    _ => None,
                });
                assert_eq!(reason, Some(wanted));
            }
        }
        line
    }

    fn check_invariants(line: &Line<'static>, _: &Model) {
        assert_eq!(line.breaches(), []);
        assert!(line.session().deadline().is_some(), "somebody always watches the time");
    }
}

prop_state_machine! {
    #![proptest_config(Config { cases: 600, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_session_counts_as_the_model_does(sequential 1..40 => Call);
}

#[test]
fn the_model_meets_every_limit() {
    for (deeds, reason) in [
        (vec![Deed::Key('0')], Reason::Asked),
        (vec![Deed::Silence; 2], Reason::NoInput),
        (vec![Deed::Nonsense; 3], Reason::NoMatch),
        (vec![Deed::Repeat; 3], Reason::Repeats),
        (vec![Deed::Key('1'); 6], Reason::Visits),
        (vec![Deed::Key('2'), Deed::Key('3')], Reason::Author),
    ] {
        let mut model = Model::new();
        deeds.iter().for_each(|deed| model.does(deed));
        assert_eq!(model.at, Err(reason), "{deeds:?}");
    }
}
