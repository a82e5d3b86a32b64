//! What a flow lends to every call is what it would have said anew: a call on a flow that many went through before is, turn by turn,
//! the call on a flow that nobody has used.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use crate::common;
use std::borrow::Borrow;

use presszero::protocol::{Caller, Channel, Event, EventKind, Key, Millis, Start};
use presszero::{Flow, Session};

/// A way through a flow, from a number.
struct Way(u64);

impl Way {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn start(&mut self) -> EventKind {
        let langs = [None, Some("zh-CN"), Some("en"), Some("es"), Some("fr")];
        let caller = Caller {
            id: (self.roll(2) == 0).then(|| "5550111".into()),
            age: (self.roll(8) == 0).then_some(81),
            lang: langs[self.roll(5) as usize].map(str::to_owned),
            channel: if self.roll(3) == 0 { Channel::Text } else { Channel::Voice },
            ..Caller::default()
        };
        EventKind::Start(Start { caller, ..Start::default() })
    }

    fn step(&mut self) -> EventKind {
        const SAID: [&str; 6] = ["再说一遍", "返回", "你是机器人吗", "repeat", "我年纪大了", "嗯"];
        match self.roll(10) {
            0 => EventKind::Silence,
            1 => EventKind::PromptFinished,
            2 => Event::speech(Millis(0), SAID[self.roll(6) as usize]).kind,
            3 => EventKind::Tick,
            // The human key is left out: it ends what is interesting here.
            _ => EventKind::Key { key: Key::ALL[1 + self.roll(11) as usize] },
        }
    }
}

/// All turns of a call, as a host gets them, each by the flow that `flow` gives.
fn turns<F: Borrow<Flow>>(flow: impl Fn() -> F, seed: u64) -> Vec<String> {
    let mut way = Way(seed);
    let mut session = Session::new();
    let start = way.start();
    let steps = std::iter::once(start).chain((0..14).map(|_| way.step()));
    let events = (0..).step_by(900).map(Millis).zip(steps.collect::<Vec<_>>());
    let turn = |(at, kind)| serde_json::to_string(&session.handle(flow().borrow(), &Event::new(at, kind))).unwrap();
    events.map(turn).collect()
}

#[test]
fn what_is_lent_is_what_would_be_said_anew() {
    for (name, fresh) in common::flows("flows").into_iter().chain(common::flows("tests/cases")) {
        let used = fresh.clone();
        for seed in 0..150 {
            // A flow that nobody has used stays so: each turn gets a copy of its own.
            assert_eq!(turns(|| &used, seed), turns(|| fresh.clone(), seed), "{name}, seed {seed}");
        }
    }
}
