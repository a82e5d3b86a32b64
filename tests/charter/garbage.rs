//! Records that no session wrote: the auditor judges them without a panic, within bounds, and always alike.

use std::borrow::Cow;
use std::collections::BTreeMap;

use presszero::charter::{Auditor, Breach, Rules};
use presszero::protocol::{
    Action, AgentIs, Caller, Channel, Context, Event, EventKind, Heard, HeardAs, Key, Keys, Millis, Phase, Priority,
    Reason, Speech, Start, Turn, Why,
};

/// A small generator of numbers (xorshift), seeded by the test.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.roll(items.len())].clone()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(3) == 0).then(|| make(self))
    }

    fn time(&mut self) -> Millis {
        let small = self.roll(100_000) as u64;
        Millis(self.pick(&[0, small, small, small, u64::MAX]))
    }

    fn text(&mut self) -> Cow<'static, str> {
        let long = "人工0ſİß 👩‍👩‍👧 ".repeat(30);
        let texts =
            ["", " ", "转人工", "Are you a robot?", "正在为您转接", "é́0", "main", "\u{0}\u{202e}", "机器人工", "。?!"];
        if self.roll(12) == 0 { Cow::Owned(long) } else { Cow::Borrowed(self.pick(&texts)) }
    }

    fn texts(&mut self) -> Vec<Cow<'static, str>> {
        (0..self.roll(4)).map(|_| self.text()).collect()
    }

    fn event(&mut self) -> Event {
        let kind = match self.roll(11) {
            0 => EventKind::Start(Start {
                clock: None,
                caller: Caller {
                    age: self.maybe(|dice| dice.pick(&[0, 65, u16::MAX])),
                    tags: self.texts().into_iter().map(Cow::into_owned).collect(),
                    channel: self.pick(&[Channel::Voice, Channel::Text]),
                    ..Caller::default()
                },
            }),
            1..=3 => EventKind::Key { key: self.pick(&[Key::ZERO, Key::ZERO, Key::STAR, Key::POUND, Key::ALL[5]]) },
            4 => EventKind::Speech(Speech { confidence: self.maybe(|_| f32::NAN), ..Speech::new(&self.text()) }),
            5 => EventKind::Silence,
            6 => EventKind::PromptFinished,
            7 => EventKind::TaskDone {
                ok: self.roll(2) == 0,
                task: None,
                set: self.texts().into_iter().map(|name| (name.into_owned(), "1".into())).collect(),
            },
            8 => EventKind::Reply { text: self.text().into_owned() },
            9 => EventKind::Agent { is: self.pick(&[AgentIs::Joined, AgentIs::Busy, AgentIs::Failed, AgentIs::Left]) },
            _ => self.pick(&[EventKind::Tick, EventKind::Hangup, EventKind::Queue { position: None, wait_s: None }]),
        };
        Event::new(self.time(), kind)
    }

    fn action(&mut self) -> Action<'static> {
        match self.roll(10) {
            0 | 1 => Action::Say {
                text: self.maybe(Self::text),
                audio: self.maybe(Self::text),
                lang: self.pick(&["zh", "en-US", "", "-"]).into(),
                rate: self.pick(&[1.0, 0.8, 0.0, -1.0, f32::NAN, f32::INFINITY, f32::MIN_POSITIVE]),
                barge_in: true,
                private: false,
            },
            2 | 3 => Action::Listen {
                keys: self.maybe(|dice| Keys { which: dice.text(), min: 0, max: dice.pick(&[0, 1, 11, u16::MAX]) }),
                speech: true,
                timeout_ms: self.maybe(|_| u64::MAX),
                inter_digit_ms: None,
            },
            4 => Action::Run { task: self.text(), with: BTreeMap::new(), timeout_ms: 0 },
            5 => Action::Transfer {
                queue: self.text(),
                priority: self.pick(Priority::ALL),
                reason: self.pick(Reason::ALL),
                context: Context { path: self.texts(), waited_ms: self.time().0, ..Context::default() },
            },
            6 => Action::Callback { number: None, queue: self.text(), reference: self.text() },
            7 => Action::Voicemail { queue: self.text(), reference: self.text() },
            8 => Action::StopTalking,
            _ => Action::HangUp { why: self.pick(Why::ALL) },
        }
    }

    fn turn(&mut self) -> Turn<'static> {
        Turn {
            at: self.time(),
            state: self.pick(Phase::ALL),
            node: self.maybe(Self::text),
            heard: self.maybe(|dice| Heard { class: dice.pick(HeardAs::ALL), term: None, by: None, alternative: None }),
            deadline: self.maybe(Self::time),
            actions: (0..self.roll(5)).map(|_| self.action()).collect(),
            ignored: self.maybe(Self::text).map(Into::into),
            noted: None,
        }
    }
}

fn judge(seed: u64) -> Vec<Breach> {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let human_key = dice.pick(&[Key::ZERO, Key::ZERO, Key::STAR, Key::POUND]);
    let turns_max = dice.pick(&[0, 1, 50, u32::MAX]);
    let repeats_max = dice.pick(&[0, 2, u32::MAX]);
    let mut auditor = Auditor::new(Rules { human_key, turns_max, repeats_max, ..Rules::default() });
    for _ in 0..30 {
        let (event, turn) = (dice.event(), dice.turn());
        auditor.observe(&event, &turn);
    }
    auditor.finish()
}

#[test]
fn two_thousand_garbage_records_are_judged_alike_twice() {
    let mut judged = 0;
    for seed in 0..2000 {
        let breaches = judge(seed);
        assert!(breaches.len() <= 100, "seed {seed}");
        assert_eq!(breaches, judge(seed), "seed {seed}");
        judged += usize::from(!breaches.is_empty());
    }
    assert!(judged > 1000, "garbage breaks promises, and only {judged} records were found to");
}

#[test]
fn a_record_without_end_is_told_by_its_first_hundred_breaches() {
    let mut auditor = Auditor::new(Rules::default());
    let event = Event::new(Millis(5), EventKind::Silence);
    let turn: Turn<'_> = serde_json::from_str(r#"{"at":4,"state":"menu"}"#).unwrap();
    for _ in 0..1000 {
        auditor.observe(&event, &turn);
    }
    assert_eq!(auditor.breaches().len(), 100);
}
