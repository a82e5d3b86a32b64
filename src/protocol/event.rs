//! Events: what the host tells the session.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::Deserializer;
use serde::{Deserialize, Serialize};

use super::reading::{or_default, word_or_default};
use super::{Key, Millis, Private};

/// One thing that happened, and when.
///
/// ```
/// use presszero::protocol::{Event, EventKind, Key, Millis};
/// let event: Event = serde_json::from_str(r#"{"at":3200,"event":"key","key":"1"}"#)?;
/// assert_eq!(event.at, Millis(3200));
/// assert!(matches!(event.kind, EventKind::Key { key } if key.as_char() == '1'));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// When, counted from the start of the call.
    pub at: Millis,
    /// What.
    #[serde(flatten)]
    pub kind: EventKind,
}

impl Event {
    /// An event at a time.
    #[must_use]
    pub const fn new(at: Millis, kind: EventKind) -> Self {
        Self { at, kind }
    }

    /// A caller who says (or types) this.
    #[must_use]
    pub fn speech(at: Millis, text: &str) -> Self {
        Self::new(at, EventKind::Speech(Speech::new(text)))
    }

    /// A caller who presses this key.
    #[must_use]
    pub const fn key(at: Millis, key: Key) -> Self {
        Self::new(at, EventKind::Key { key })
    }
}

/// An event of one of many calls in a stream: with the field `call`, the name of its call.
///
/// ```
/// use presszero::protocol::{EventKind, EventLine};
/// let line: EventLine = serde_json::from_str(r#"{"call":"c1","at":9000,"event":"hangup"}"#)?;
/// assert_eq!((line.call.as_deref(), line.event.kind), (Some("c1"), EventKind::Hangup));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EventLine<'a> {
    /// The name of the call; none where the stream is one call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<Cow<'a, str>>,
    /// The event.
    #[serde(flatten)]
    pub event: Event,
}

/// What happened.
///
/// ```
/// use presszero::protocol::{AgentIs, EventKind};
/// let event: EventKind = serde_json::from_str(r#"{"event":"agent","is":"joined"}"#)?;
/// assert_eq!(event, EventKind::Agent { is: AgentIs::Joined });
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum EventKind {
    /// The call begins.
    Start(Start),
    /// The caller pressed a key.
    Key {
        /// Which.
        key: Key,
    },
    /// The caller spoke, or typed on the text channel.
    Speech(Speech),
    /// The host heard nothing for the no-input timeout.
    Silence,
    /// What the session told the host to say has been said.
    PromptFinished,
    /// The work that `run` asked for is over.
    TaskDone {
        /// Whether it worked.
        ok: bool,
        /// Which work, as `run` named it; where given, a late report of other work is told apart.
        #[serde(skip_serializing_if = "Option::is_none")]
        task: Option<String>,
        /// Slots that it sets.
        #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        set: BTreeMap<String, Private<String>>,
    },
    /// The host's own bot answers what `delegate` asked.
    Reply {
        /// Its answer.
        text: String,
    },
    /// The queue reports.
    Queue {
        /// The caller's place, counting from 1.
        #[serde(skip_serializing_if = "Option::is_none")]
        position: Option<u32>,
        /// The estimated wait in seconds.
        #[serde(skip_serializing_if = "Option::is_none")]
        wait_s: Option<u32>,
    },
    /// News of the agent.
    Agent {
        /// Which.
        is: AgentIs,
    },
    /// The deadline that the session asked for has come.
    Tick,
    /// The caller hung up.
    Hangup,
}

impl EventKind {
    /// The name of the event in the protocol.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Start(_) => "start",
            Self::Key { .. } => "key",
            Self::Speech(_) => "speech",
            Self::Silence => "silence",
            Self::PromptFinished => "prompt_finished",
            Self::TaskDone { .. } => "task_done",
            Self::Reply { .. } => "reply",
            Self::Queue { .. } => "queue",
            Self::Agent { .. } => "agent",
            Self::Tick => "tick",
            Self::Hangup => "hangup",
        }
    }
}

/// How a call begins.
///
/// ```
/// use presszero::protocol::Start;
/// let start: Start = serde_json::from_str(r#"{"clock":"2026-11-21T10:00:00+08:00","caller":{"age":72}}"#)?;
/// assert_eq!(start.caller.age, Some(72));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// The wall clock as the call begins (RFC 3339). Without it opening hours are unknown, and every transfer is tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<String>,
    /// Who calls.
    #[serde(default, deserialize_with = "or_default")]
    pub caller: Caller,
}

/// Who calls, as far as the host knows.
///
/// ```
/// use presszero::protocol::{Caller, Channel};
/// assert_eq!(Caller::default().channel, Channel::Voice);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Caller {
    /// The caller's number or account: where a callback goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Private<String>>,
    /// Age in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u16>,
    /// What the host knows of the caller's needs (`elder`, `hearing`, …).
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The caller's language, BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// How the caller reaches us.
    #[serde(default, deserialize_with = "word_or_default")]
    pub channel: Channel,
}

/// How the caller reaches us.
///
/// ```
/// use presszero::protocol::Channel;
/// assert_eq!(serde_json::from_str::<Channel>(r#""text""#)?, Channel::Text);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By voice.
    #[default]
    Voice,
    /// In writing: nobody is hurried.
    Text,
}

/// What the caller said, as recognised.
///
/// ```
/// use presszero::protocol::Speech;
/// assert_eq!(Speech::new("转人工").text.reveal(), "转人工");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Speech {
    /// The best hypothesis, or the text typed.
    pub text: Private<String>,
    /// How sure the recogniser is, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// Other hypotheses.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Private<String>>,
}

impl Speech {
    /// An utterance without alternatives.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// News of the agent.
///
/// ```
/// use presszero::protocol::AgentIs;
/// assert_eq!(serde_json::to_string(&AgentIs::Busy)?, r#""busy""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgentIs {
    /// A person is on the line.
    Joined,
    /// Nobody is free.
    Busy,
    /// The transfer did not work.
    Failed,
    /// The person has left.
    Left,
}

/// A host may set a slot to a number or a truth value; a slot is text.
pub(super) fn plain_values<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Private<String>>, D::Error> {
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
    let texts = values.into_iter().map(|(slot, value)| {
        let text = match value {
            Plain::Text(text) => text,
            Plain::Truth(truth) => truth.to_string(),
            Plain::Whole(number) => number.to_string(),
            Plain::Real(number) => number.to_string(),
            Plain::Nothing(()) => String::new(),
        };
        (slot, Private::new(text))
    });
    Ok(texts.collect())
}
