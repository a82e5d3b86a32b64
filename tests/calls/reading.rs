//! Events are read field by field, by hand. What is read and what is refused is what serde's own code for the same shapes makes of it.

use std::collections::BTreeMap;

use presszero::protocol::{AgentIs, Caller, Channel, Event, EventKind, EventLine, Key, Millis, Private, Speech, Start};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::{Deserialize, Deserializer};

/// An event as serde reads it.
#[derive(Deserialize)]
#[serde(expecting = "an event: an object with `at` and `event`")]
struct Derived {
    at: Millis,
    #[serde(flatten)]
    kind: DerivedKind,
}

#[derive(Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", expecting = "an event: an object with `event`")]
enum DerivedKind {
    Start(DerivedStart),
    Key {
        key: Key,
    },
    Speech(Speech),
    Silence,
    PromptFinished,
    TaskDone {
        ok: bool,
        #[serde(default)]
        task: Option<String>,
        #[serde(default, deserialize_with = "texts")]
        set: BTreeMap<String, Private<String>>,
    },
    Reply {
        text: String,
    },
    Queue {
        #[serde(default)]
        position: Option<u32>,
        #[serde(default)]
        wait_s: Option<u32>,
    },
    Agent {
        is: AgentIs,
    },
    Tick,
    Hangup,
}

#[derive(Deserialize)]
#[serde(expecting = "struct Start")]
struct DerivedStart {
    #[serde(default)]
    clock: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    caller: DerivedCaller,
}

#[derive(Default, Deserialize)]
#[serde(expecting = "struct Caller")]
struct DerivedCaller {
    #[serde(default)]
    id: Option<Private<String>>,
    #[serde(default)]
    age: Option<u16>,
    #[serde(default, deserialize_with = "or_default")]
    tags: Vec<String>,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default, deserialize_with = "word_or_default")]
    channel: Channel,
}

/// What is optional may be `null`.
fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

fn word_or_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Channel, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(deserializer)?.unwrap_or_default();
    serde_json::from_value::<Option<Channel>>(value).map(Option::unwrap_or_default).map_err(serde::de::Error::custom)
}

#[test]
fn what_is_optional_may_be_null() {
    for line in [
        r#"{"at":1,"event":"start","clock":null,"caller":null}"#,
        r#"{"at":1,"event":"start","caller":{"id":null,"age":null,"tags":null,"lang":null,"channel":null}}"#,
        r#"{"at":1,"event":"speech","text":"hi","confidence":null,"alternatives":null}"#,
        r#"{"at":1,"event":"queue","position":null,"wait_s":null}"#,
        r#"{"at":1,"event":"task_done","ok":true,"task":null,"set":null}"#,
    ] {
        assert!(serde_json::from_str::<Event>(line).is_ok(), "{line}");
    }
}

#[test]
fn a_fault_is_told_without_what_is_private() {
    for line in [
        r#"{"at":1,"event":"key","key":"6222021234567890"}"#,
        r#"{"at":1,"event":"start","caller":{"id":6222021234567890}}"#,
        r#"{"at":1,"event":"speech","text":6222021234567890}"#,
    ] {
        let told = serde_json::from_str::<Event>(line).expect_err(line).to_string();
        assert!(!told.contains("6222"), "{told}");
    }
}

fn texts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, Private<String>>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Plain {
        Text(String),
        Truth(bool),
        Whole(i64),
        Real(f64),
        Nothing(()),
    }
    let values = Option::<BTreeMap<String, Plain>>::deserialize(deserializer)?.unwrap_or_default();
    let text = |value| match value {
        Plain::Text(text) => text,
        Plain::Truth(truth) => truth.to_string(),
        Plain::Whole(number) => number.to_string(),
        Plain::Real(number) => number.to_string(),
        Plain::Nothing(()) => String::new(),
    };
    Ok(values.into_iter().map(|(slot, value)| (slot, Private::new(text(value)))).collect())
}

impl From<Derived> for Event {
    fn from(Derived { at, kind }: Derived) -> Self {
        let kind = match kind {
            DerivedKind::Start(DerivedStart { clock, caller }) => {
                let DerivedCaller { id, age, tags, lang, channel } = caller;
                EventKind::Start(Start { clock, caller: Caller { id, age, tags, lang, channel } })
            }
            DerivedKind::Key { key } => EventKind::Key { key },
            DerivedKind::Speech(speech) => EventKind::Speech(speech),
            DerivedKind::Silence => EventKind::Silence,
            DerivedKind::PromptFinished => EventKind::PromptFinished,
            DerivedKind::TaskDone { ok, task, set } => EventKind::TaskDone { ok, task, set },
            DerivedKind::Reply { text } => EventKind::Reply { text },
            DerivedKind::Queue { position, wait_s } => EventKind::Queue { position, wait_s },
            DerivedKind::Agent { is } => EventKind::Agent { is },
            DerivedKind::Tick => EventKind::Tick,
            DerivedKind::Hangup => EventKind::Hangup,
        };
        Self { at, kind }
    }
}

/// A line with an event of serde's.
#[derive(Deserialize)]
#[serde(expecting = "an event: an object with `at` and `event`")]
struct Host {
    #[serde(default)]
    call: Option<String>,
    #[serde(flatten)]
    event: Derived,
}

/// A host's own line.
#[derive(Deserialize)]
#[serde(expecting = "an event: an object with `at` and `event`")]
struct OwnLine {
    #[serde(default)]
    call: Option<String>,
    #[serde(flatten)]
    event: Event,
}

/// Fields of good events.
const GOOD: [&[(&str, &str)]; 14] = [
    &[("event", r#""start""#), ("clock", r#""2026-11-21T10:00:00+08:00""#)],
    &[("event", r#""start""#), ("caller", r#"{"id":"138","age":72,"tags":["elder"],"lang":"zh","channel":"text"}"#)],
    &[("event", r#""key""#), ("key", r#""1""#)],
    &[("event", r#""speech""#), ("text", r#""人工\n""#), ("confidence", "0.92"), ("alternatives", r#"["专人工"]"#)],
    &[("event", r#""silence""#)],
    &[("event", r#""prompt_finished""#)],
    &[
        ("event", r#""task_done""#),
        ("ok", "true"),
        ("task", r#""find""#),
        ("set", r#"{"a":"b","c":1,"d":null,"e":true}"#),
    ],
    &[("event", r#""task_done""#), ("ok", "false")],
    &[("event", r#""reply""#), ("text", r#""好""#)],
    &[("event", r#""queue""#), ("position", "3"), ("wait_s", "90")],
    &[("event", r#""queue""#)],
    &[("event", r#""agent""#), ("is", r#""joined""#)],
    &[("event", r#""tick""#)],
    &[("event", r#""hangup""#)],
];

const VALUES: [&str; 36] = [
    "null",
    "true",
    "5",
    "-1",
    "1.5",
    "70000",
    "18446744073709551616",
    "1e999",
    r#""""#,
    r#""1""#,
    r#""x""#,
    r#""\ud800""#,
    r#""key""#,
    r#""queue""#,
    r#""start""#,
    r#""joined""#,
    r#""text""#,
    "[]",
    r#"["a"]"#,
    "[1]",
    "{}",
    r#"{"a":1}"#,
    r#"{"a":[{"b":2}]}"#,
    r#"{"joined":null}"#,
    r#"{"key":null}"#,
    r#"{"age":3,"channel":"text","shoes":44}"#,
    r#"{"age":"x"}"#,
    r#"{"age":70000}"#,
    r#"{"channel":5}"#,
    r#"{"channel":"smoke"}"#,
    r#"{"channel":null}"#,
    r#"{"channel":{"text":null}}"#,
    r#"{"tags":"elder"}"#,
    r#"{"id":5}"#,
    "x",
    "",
];

const FIELDS: [&str; 16] = [
    "at",
    "event",
    "call",
    "key",
    "text",
    "confidence",
    "alternatives",
    "ok",
    "task",
    "set",
    "position",
    "wait_s",
    "is",
    "clock",
    "caller",
    "shoes",
];

type Fields = Vec<(String, String)>;

/// What is done to the fields of a good event.
#[derive(Clone, Debug)]
enum Change {
    Nothing,
    Value(Index, &'static str),
    Without(Index),
    Twice(Index),
    Also(&'static str, &'static str),
}

fn change() -> impl Strategy<Value = Change> {
    let value = || select(&VALUES[..]);
    prop_oneof![
        Just(Change::Nothing),
        (any::<Index>(), value()).prop_map(|(field, value)| Change::Value(field, value)),
        any::<Index>().prop_map(Change::Without),
        any::<Index>().prop_map(Change::Twice),
        (select(&FIELDS[..]), value()).prop_map(|(field, value)| Change::Also(field, value)),
    ]
}

fn changed(mut fields: Fields, change: &Change) -> Fields {
    match change {
        Change::Nothing => {}
        Change::Value(ix, value) => ix.get_mut(&mut fields).1 = (*value).to_owned(),
        Change::Without(ix) => drop(fields.remove(ix.index(fields.len()))),
        Change::Twice(ix) => fields.push(ix.get(&fields).clone()),
        // A field that is there and comes again, wrongly, has two faults.
        Change::Also(field, _) if fields.iter().any(|(name, _)| name == field) => {}
        Change::Also(field, value) => fields.push(((*field).to_owned(), (*value).to_owned())),
    }
    fields
}

fn good() -> impl Strategy<Value = Fields> {
    (select(&GOOD[..]), any::<bool>()).prop_map(|(own, named)| {
        let call = named.then_some(("call", r#""c1""#));
        let fields = [("at", "3200")].into_iter().chain(call).chain(own.iter().copied());
        fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    })
}

fn object(fields: &Fields) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{{}}}", fields.join(","))
}

/// What is told of a line: of a wrong value what is wrong, of bad JSON the place as well.
fn told(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let told = error.to_string();
    if error.is_data() { told.strip_suffix(&place).unwrap_or(&told).to_owned() } else { told }
}

type Read = Result<(Option<String>, Event), String>;

/// The same line, read by serde; by hand; by hand in a line of a host's own.
fn reads(line: &str) -> [Read; 3] {
    let derived = serde_json::from_str(line).map(|Host { call, event }| (call, event.into()));
    let by_hand = serde_json::from_str(line).map(|EventLine { call, event }| (call.map(Into::into), event));
    let own = serde_json::from_str(line).map(|OwnLine { call, event }| (call, event));
    [derived, by_hand, own].map(|read| read.map_err(|error| told(&error)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_with_one_fault_is_told_as_ever(fields in good(), change in change()) {
        let line = object(&changed(fields, &change));
        let [derived, by_hand, own] = reads(&line);
        prop_assert_eq!(&by_hand, &derived, "{}", line);
        prop_assert_eq!(&own, &derived, "{}", line);
        let alone = serde_json::from_str::<Event>(&line).map_err(|error| told(&error));
        let derived = serde_json::from_str::<Derived>(&line).map(Event::from).map_err(|error| told(&error));
        prop_assert_eq!(alone, derived, "{}", line);
    }

    #[test]
    fn any_order_and_any_faults_are_read_or_refused_as_ever(
        fields in good().prop_shuffle(),
        changes in proptest::collection::vec(change(), 0..4),
        cut in any::<Option<Index>>(),
    ) {
        let fields = changes.iter().fold(fields, |fields, change| if fields.is_empty() { fields } else { changed(fields, change) });
        let line = object(&fields);
        let kept = cut.map_or(line.len(), |cut| cut.index(line.len()));
        let line = line.get(..kept).unwrap_or(&line);
        let [derived, by_hand, own] = reads(line);
        prop_assert_eq!(by_hand.ok(), derived.clone().ok(), "{}", line);
        prop_assert_eq!(own.ok(), derived.ok(), "{}", line);
    }
}

#[test]
fn what_is_no_object_is_told_as_ever() {
    for line in [
        "5",
        "null",
        "[]",
        r#"["start",0]"#,
        r#""tick""#,
        "{",
        "",
        "{}",
        "{} x",
        r#"{"event":"tick","at":0}}"#,
        r#"{"at":0,"event":3}"#,
    ] {
        let [derived, by_hand, own] = reads(line);
        assert_eq!(by_hand, derived, "{line}");
        assert_eq!(own, derived, "{line}");
    }
}
