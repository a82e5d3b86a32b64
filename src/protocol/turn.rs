//! Turns: what the session tells the host to do, in order.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::actions::AsJson;
use super::{Actions, HeardAs, HeardBy, Millis, Phase, Priority, Private, Reason, Remark, Term, Why};

/// The answer to one event. Texts are borrowed from the flow where they can be.
///
/// ```
/// use presszero::protocol::{Phase, Turn};
/// let turn: Turn = serde_json::from_str(
///     r#"{"at":5200,"state":"menu","node":"main","heard":null,"deadline":9000,"actions":[]}"#,
/// )?;
/// assert_eq!(turn.state, Phase::Menu);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Turn<'f> {
    /// The time of the event (never earlier than that of the event before).
    pub at: Millis,
    /// Where the call stands now.
    pub state: Phase,
    /// The node where the call stands, or stood last.
    #[serde(default)]
    pub node: Option<Cow<'f, str>>,
    /// What was understood, where the event was a key or speech.
    #[serde(default)]
    pub heard: Option<Heard<'f>>,
    /// When the host should send `tick`, if nothing happens before.
    #[serde(default)]
    pub deadline: Option<Millis>,
    /// What to do, in order.
    #[serde(default)]
    pub actions: Actions<'f>,
    /// Why the event changed nothing, where it did not make sense here.
    #[serde(default)]
    pub ignored: Option<Remark>,
    /// What was odd about the event, though it was answered.
    #[serde(default)]
    pub noted: Option<Remark>,
}

impl Turn<'_> {
    /// The turn for [`serde_json`] and no other format: the same text, sooner, because a flow keeps what it says to every caller as JSON too.
    ///
    /// ```
    /// use presszero::{Flow, Session};
    /// let text = "name = \"shop\"\nlang = \"en\"\n[human]\nqueue = \"service\"\n[menu.main]\noptions = [{ key = \"1\", label = \"Orders\", go = \"end\" }]";
    /// let flow = Flow::parse(text).expect("a good flow");
    /// let (_, turn) = Session::start(&flow, Default::default());
    /// assert_eq!(serde_json::to_string(&turn.as_json())?, serde_json::to_string(&turn)?);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn as_json(&self) -> impl Serialize {
        self.parts(AsJson(&self.actions))
    }

    fn parts<A: Serialize>(&self, actions: A) -> Parts<'_, A> {
        let Self { at, state, node, heard, deadline, actions: _, ignored, noted } = self;
        let (node, heard) = (node.as_deref(), heard.as_ref());
        let (ignored, noted) = (ignored.as_deref(), noted.as_deref());
        Parts { at: *at, state: *state, node, heard, deadline: *deadline, actions, ignored, noted }
    }
}

impl Serialize for Turn<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.parts(&self.actions).serialize(serializer)
    }
}

/// How a turn is written, whatever stands for its actions.
#[derive(Serialize)]
#[serde(rename = "Turn")]
struct Parts<'a, A> {
    at: Millis,
    state: Phase,
    node: Option<&'a str>,
    heard: Option<&'a Heard<'a>>,
    deadline: Option<Millis>,
    actions: A,
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noted: Option<&'a str>,
}

/// What was understood.
///
/// ```
/// use presszero::protocol::{Heard, HeardAs, HeardBy};
/// let heard =
///     Heard { class: HeardAs::Human, term: Some("转人工".into()), by: Some(HeardBy::Phrase), alternative: None };
/// assert_eq!(serde_json::to_string(&heard)?, r#"{"as":"human","term":"转人工","by":"phrase"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard<'f> {
    /// As what.
    #[serde(rename = "as")]
    pub class: HeardAs,
    /// By which term of the lexicon or of the flow; none for digits.
    #[serde(default)]
    pub term: Option<Term<'f>>,
    /// How.
    #[serde(default)]
    pub by: Option<HeardBy>,
    /// In which of the alternatives of the utterance, counted from 1; none where the text itself was believed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternative: Option<u16>,
}

/// One thing for the host to do.
///
/// ```
/// use presszero::protocol::Action;
/// assert_eq!(serde_json::to_string(&Action::StopTalking)?, r#"{"action":"stop_talking"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Action<'f> {
    /// Say this. With both, the audio is meant and the text is what it says.
    Say {
        /// The words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Cow<'f, str>>,
        /// A recording.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        audio: Option<Cow<'f, str>>,
        /// The language, BCP 47.
        lang: Cow<'f, str>,
        /// The speech rate; 1 is usual, 0.8 is slower.
        rate: f32,
        /// Whether the caller's key or voice stops it.
        barge_in: bool,
        /// The text holds what the caller entered into a masked slot, or their number: it is for the caller's ear alone, and whoever
        /// keeps a record masks it. False where it is left out.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        private: bool,
    },
    /// Listen for keys and speech. Keys of the way out count whether listed or not.
    Listen {
        /// Which keys, and how many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        keys: Option<Keys<'f>>,
        /// Whether speech (or typing) is understood too.
        speech: bool,
        /// No-input timeout, from the end of the prompt; none where nobody is hurried.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        timeout_ms: Option<u64>,
        /// Pause between two keys that ends an entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        inter_digit_ms: Option<u64>,
    },
    /// Do this work and report with `task_done`.
    Run {
        /// The author's name for the work.
        task: Cow<'f, str>,
        /// The slots it gets.
        with: BTreeMap<Cow<'f, str>, Private<String>>,
        /// After which the session goes on without it.
        timeout_ms: u64,
    },
    /// Let the host's own bot answer this and report with `reply`.
    Delegate {
        /// The author's name for the bot.
        run: Cow<'f, str>,
        /// What the caller said.
        text: Private<String>,
    },
    /// File this report.
    Ticket {
        /// The unit that it belongs to.
        unit: Cow<'f, str>,
        /// What the caller said.
        text: Private<String>,
        /// What was collected so far.
        slots: BTreeMap<Cow<'f, str>, Private<String>>,
    },
    /// Hand the caller over to a person now.
    Transfer {
        /// Where to.
        queue: Cow<'f, str>,
        /// How urgent.
        priority: Priority,
        /// Why.
        reason: Reason,
        /// All that the agent should know.
        context: Context<'f>,
    },
    /// Keep the request: call back.
    Callback {
        /// Where to; none while the caller has not given it.
        #[serde(default)]
        number: Option<Private<String>>,
        /// On behalf of which queue.
        queue: Cow<'f, str>,
        /// The name of the kept request, told to the caller.
        reference: Cow<'f, str>,
    },
    /// Keep the request: record a message.
    Voicemail {
        /// For which queue.
        queue: Cow<'f, str>,
        /// The name of the kept request, told to the caller.
        reference: Cow<'f, str>,
    },
    /// A person has joined: the bot is muted.
    StopTalking,
    /// End the call.
    HangUp {
        /// Why.
        why: Why,
    },
}

impl Action<'_> {
    /// Whether it hands the caller over, or keeps the request for a person.
    #[must_use]
    pub const fn is_handover(&self) -> bool {
        matches!(self, Self::Transfer { .. } | Self::Callback { .. } | Self::Voicemail { .. })
    }

    /// What is said or listened for, for longer than this turn; none for any other action.
    pub(crate) fn kept(&self) -> Option<Action<'static>> {
        self.with_texts(|text| Cow::Owned(text.to_owned()))
    }

    /// The same with its texts borrowed, where it is said or listened for.
    pub(crate) fn lent(&self) -> Action<'_> {
        self.with_texts(Cow::Borrowed).unwrap_or_else(|| self.clone())
    }

    /// What is said or listened for, its texts held in another way.
    fn with_texts<'s, 't>(&'s self, hold: impl Fn(&'s str) -> Cow<'t, str>) -> Option<Action<'t>> {
        Some(match self {
            Self::Say { text, audio, lang, rate, barge_in, private } => Action::Say {
                text: text.as_deref().map(&hold),
                audio: audio.as_deref().map(&hold),
                lang: hold(lang),
                rate: *rate,
                barge_in: *barge_in,
                private: *private,
            },
            Self::Listen { keys, speech, timeout_ms, inter_digit_ms } => Action::Listen {
                keys: keys.as_ref().map(|keys| Keys { which: hold(&keys.which), min: keys.min, max: keys.max }),
                speech: *speech,
                timeout_ms: *timeout_ms,
                inter_digit_ms: *inter_digit_ms,
            },
            _ => return None,
        })
    }

    /// The name of the variant.
    const fn name(&self) -> &'static str {
        match self {
            Self::Say { .. } => "Say",
            Self::Listen { .. } => "Listen",
            Self::Run { .. } => "Run",
            Self::Delegate { .. } => "Delegate",
            Self::Ticket { .. } => "Ticket",
            Self::Transfer { .. } => "Transfer",
            Self::Callback { .. } => "Callback",
            Self::Voicemail { .. } => "Voicemail",
            Self::StopTalking => "StopTalking",
            Self::HangUp { .. } => "HangUp",
        }
    }
}

/// What is private in what is said prints as `***` too.
impl fmt::Debug for Action<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(self.name());
        match self {
            Self::Say { text, audio, lang, rate, barge_in, private } => {
                let text = text.as_deref().map(|text| if *private { "***" } else { text });
                shown.field("text", &text).field("audio", audio).field("lang", lang).field("rate", rate);
                shown.field("barge_in", barge_in).field("private", private)
            }
            Self::Listen { keys, speech, timeout_ms, inter_digit_ms } => {
                shown.field("keys", keys).field("speech", speech).field("timeout_ms", timeout_ms);
                shown.field("inter_digit_ms", inter_digit_ms)
            }
            Self::Run { task, with, timeout_ms } => {
                shown.field("task", task).field("with", with).field("timeout_ms", timeout_ms)
            }
            Self::Delegate { run, text } => shown.field("run", run).field("text", text),
            Self::Ticket { unit, text, slots } => shown.field("unit", unit).field("text", text).field("slots", slots),
            Self::Transfer { queue, priority, reason, context } => {
                shown.field("queue", queue).field("priority", priority).field("reason", reason);
                shown.field("context", context)
            }
            Self::Callback { number, queue, reference } => {
                shown.field("number", number).field("queue", queue).field("reference", reference)
            }
            Self::Voicemail { queue, reference } => shown.field("queue", queue).field("reference", reference),
            Self::StopTalking => &mut shown,
            Self::HangUp { why } => shown.field("why", why),
        }
        .finish()
    }
}

/// Which keys are meant, and how many.
///
/// ```
/// use presszero::protocol::Keys;
/// let keys = Keys { which: "0123456789".into(), min: 6, max: 11 };
/// assert_eq!(serde_json::to_string(&keys)?, r#"{"which":"0123456789","min":6,"max":11}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys<'f> {
    /// The keys, as characters.
    pub which: Cow<'f, str>,
    /// At least so many.
    pub min: u16,
    /// At most so many.
    pub max: u16,
}

/// What the agent gets with a transfer (promise `nothing-twice`).
///
/// ```
/// use presszero::protocol::Context;
/// let context = Context { path: vec!["main".into()], ..Context::default() };
/// assert!(serde_json::to_string(&context)?.starts_with(r#"{"path":["main"],"slots":{},"said":[],"waited_ms":0,"lane":null"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Context<'f> {
    /// The nodes the caller went through, in order.
    pub path: Vec<Cow<'f, str>>,
    /// What was collected; `caller` is a number that was keyed or said for a callback which came to nothing.
    pub slots: BTreeMap<Cow<'f, str>, Private<String>>,
    /// What the caller said, in order.
    pub said: Vec<Private<String>>,
    /// Time since the call began.
    pub waited_ms: u64,
    /// The lane the caller is in.
    pub lane: Option<Cow<'f, str>>,
    /// Keys of an entry that was not finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Private<String>>,
    /// What the author wrote for the agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'f, str>>,
}
