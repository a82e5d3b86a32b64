//! An independent count: stateright explores the same calls, with its own search and its own fingerprints, to the same numbers.

use crate::common;
use presszero::protocol::Phase;
use presszero::verify::{Calls, Standing, prove};
use stateright::{Checker, Model, Property};

/// The calls of a flow, as stateright takes them: a way on is the call to which it leads.
struct Explored(Calls<'static>);

impl Model for Explored {
    type State = Standing;
    type Action = Standing;

    fn init_states(&self) -> Vec<Standing> {
        vec![self.0.first()]
    }

    fn actions(&self, from: &Standing, ways: &mut Vec<Standing>) {
        ways.extend(self.0.next(from).into_iter().map(|(_, to)| to));
    }

    fn next_state(&self, _: &Standing, to: Standing) -> Option<Standing> {
        Some(to)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::sometimes("a person is on the line", |_, call: &Standing| call.phase() == Phase::WithAgent),
            // Never found, so the search goes on to the last state.
            Property::always("a call is somewhere", |_, call: &Standing| !call.phase().as_str().is_empty()),
        ]
    }
}

/// Without optimisation these are enough for a test; with it, all flows are counted.
const QUICK: [&str; 2] = ["flows/assistant.toml", "flows/hotel.toml"];

#[test]
fn stateright_counts_the_same_states_and_transitions() {
    let shipped = common::flows("flows").into_iter();
    let shipped = shipped.filter(|(name, _)| cfg!(not(debug_assertions)) || QUICK.contains(&name.as_str()));
    let counted: Vec<_> = shipped.chain(common::flows("tests/cases")).collect();
    assert!(counted.len() >= 6);
    for (name, flow) in counted {
        // A model of stateright lives as long as the program.
        let flow = Box::leak(Box::new(flow));
        let checker = Explored(Calls::of(flow)).checker().spawn_bfs().join();
        checker.assert_properties();
        let proof = prove(flow);
        assert_eq!(checker.unique_state_count(), proof.states, "{name}");
        // It counts every way to a state, and the first state, to which none leads.
        assert_eq!(checker.state_count(), proof.transitions + 1, "{name}");
    }
}

#[test]
fn calls_are_the_same_where_their_futures_are() {
    let flow = common::small("pager");
    let calls = Calls::of(&flow);
    let first = calls.first();
    assert!(first == calls.first());
    assert_eq!(format!("{first:?}"), "greeting");
    let begun: Vec<Standing> = calls.next(&first).into_iter().map(|(_, to)| to).collect();
    let menu = begun.iter().find(|call| call.phase() == Phase::Menu).expect("a call that has begun");
    assert!(*menu != first && begun.iter().filter(|call| *call == menu).count() > 1);
}
