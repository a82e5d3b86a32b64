//! A test file that was written reads back to the same conversations, whatever is said in them.

use crate::common;
use std::collections::BTreeMap;

use presszero::diag::Source;
use presszero::protocol::{AgentIs, Caller, Channel, HeardAs, Key, Millis, Priority, Private, Reason};
use presszero::scenario::{Act, Case, Expect, Script, Step};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

/// What a text can hold: plain, wide, quoted, unseen, right to left, beyond the first plane.
fn text() -> impl Strategy<Value = String> {
    let odd = "转人工，。'\"\\\n\r\t\u{0}\u{1}\u{7f}\u{85}\u{200b}\u{202e}\u{2028}\u{feff}👩‍🦯ß{}#=[]";
    let odd: Vec<char> = odd.chars().collect();
    let c = prop_oneof![select(odd), proptest::char::range(' ', '~'), any::<char>()];
    vec(c, 0..8).prop_map(|chars| chars.into_iter().collect())
}

fn texts() -> impl Strategy<Value = BTreeMap<String, String>> {
    btree_map(text(), text(), 0..3)
}

fn private(map: BTreeMap<String, String>) -> BTreeMap<String, Private<String>> {
    map.into_iter().map(|(slot, value)| (slot, value.into())).collect()
}

fn caller() -> impl Strategy<Value = Caller> {
    let channel = select(vec![Channel::Voice, Channel::Text]);
    (of(text()), of(0_u16..=150), vec(text(), 0..3), of(text()), channel)
        .prop_map(|(id, age, tags, lang, channel)| Caller { id: id.map(Private::new), age, tags, lang, channel })
}

fn act() -> impl Strategy<Value = Act> {
    let keys: Vec<Key> = "0123456789*#".chars().filter_map(Key::from_char).collect();
    let report = of((0_u32..=65_535).prop_map(Some)).prop_map(Option::flatten).boxed();
    prop_oneof![
        vec(select(keys), 1..20).prop_map(Act::Press),
        text().prop_map(Act::Say),
        (1_u64..=86_400_000).prop_map(|ms| Act::Wait(Millis(ms))),
        Just(Act::Silence),
        (any::<bool>(), of(text()), texts()).prop_map(|(ok, run, set)| Act::Task { ok, run, set: private(set) }),
        text().prop_map(Act::Reply),
        select(vec![AgentIs::Joined, AgentIs::Busy, AgentIs::Failed, AgentIs::Left]).prop_map(Act::Agent),
        (report.clone(), report).prop_map(|(position, wait_s)| Act::Queue { position, wait_s }),
        Just(Act::HangUp),
    ]
}

fn expect() -> impl Strategy<Value = Expect> {
    let told = (of(text()), vec(text(), 0..3), vec(text(), 0..3), texts(), of(any::<bool>()));
    let queues = (of(text()), of(text()), of(text()), of(text()));
    let words = (of(select(Reason::ALL)), of(select(Priority::ALL)), of(select(HeardAs::ALL)));
    (told, queues, words).prop_map(
        |((at, says, not_says, slots, ended), (transfer, callback, voicemail, ticket), (reason, priority, heard))| {
            Expect { at, says, not_says, transfer, reason, callback, voicemail, priority, ticket, heard, slots, ended }
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let steps = (of(act()), expect()).prop_map(|(act, expect)| Step { act, expect });
    steps.prop_filter("a step does or expects something", |step| step.act.is_some() || !step.expect.is_empty())
}

fn case() -> impl Strategy<Value = Case> {
    let clock = of(Just("2026-11-21T20:30:00+08:00".to_owned()));
    (text(), caller(), clock, vec(step(), 1..5)).prop_map(|(name, caller, clock, steps)| Case {
        name,
        caller,
        clock,
        steps,
    })
}

proptest! {
    #![proptest_config(Config { cases: 500, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_written_reads_back(flow in text().prop_filter("it names a flow", |flow| !flow.trim().is_empty()), cases in vec(case(), 0..4)) {
        let script = Script { flow, cases };
        let text = script.to_toml();
        let (read, problems) = Script::read(&Source::new("a.test.toml", &text));
        prop_assert!(problems.into_sorted().is_empty(), "{text}");
        prop_assert_eq!(read.unwrap(), script, "{}", text);
    }
}

#[test]
fn the_shipped_tests_survive_writing() {
    let mut count = 0;
    for path in common::files("flows").into_iter().chain(common::files("tests/cases")) {
        if path.to_string_lossy().ends_with(".test.toml") {
            let script = common::script(&path);
            let (read, _) = Script::read(&Source::new("a.test.toml", &script.to_toml()));
            assert_eq!(read.as_ref(), Some(&script), "{}", common::short(&path));
            count += script.cases.len();
        }
    }
    assert!(count >= 100, "only {count} cases");
}
