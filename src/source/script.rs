//! Conversation tests as their author wrote them.

use toml::de::DeValue;

use super::read::{Read, Value, tables, wrong_type};
use super::values::{Duration, Map, Text, Whole};
use super::{Spanned, tree};
use crate::catalogue::{self, text};
use crate::diag::{Diagnostics, Source};

/// Reads a file of conversation tests. What could not be read is told, and left out of the result.
///
/// ```
/// use presszero::{diag::Source, source::script::read};
/// let (script, problems) = read(&Source::new("a.test.toml", "flow = \"a.toml\"\n[[case]]\nname = \"asks\"\n"));
/// assert_eq!(script.case.len(), 1);
/// assert!(!problems.has_errors());
/// ```
#[must_use]
pub fn read(source: &Source) -> (Script, Diagnostics) {
    let mut problems = Diagnostics::default();
    let root = tree::parse(source.text(), &mut problems);
    let script = Read::read(&root, &mut problems).unwrap_or_default();
    (script, problems)
}

/// A plain value: a text, a number or a truth value, kept as text.
///
/// ```
/// assert_eq!(presszero::source::script::Plain("12.50".into()).0, "12.50");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain(pub String);

impl Read for Plain {
    fn expected() -> catalogue::Text {
        text!("plain-value")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(text) => Some(Self(text.to_string())),
            DeValue::Integer(number) => Some(Self(number.as_str().to_owned())),
            DeValue::Float(number) => Some(Self(number.as_str().to_owned())),
            DeValue::Boolean(truth) => Some(Self(truth.to_string())),
            _ => {
                out.push(wrong_type(Self::expected(), value));
                None
            }
        }
    }
}

/// One text or several.
///
/// ```
/// assert!(presszero::source::script::Texts::default().0.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub Vec<String>);

impl Read for Texts {
    fn expected() -> catalogue::Text {
        text!("text-or-texts")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(text) => Some(Self(vec![text.to_string()])),
            DeValue::Array(items) => {
                let texts: Vec<String> = items.iter().filter_map(|item| String::read(item, out)).collect();
                (texts.len() == items.len()).then_some(Self(texts))
            }
            _ => {
                out.push(wrong_type(Self::expected(), value));
                None
            }
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    //! The two unions, for editors.

    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Plain, Texts};

    impl JsonSchema for Plain {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Plain".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": ["string", "number", "boolean"] })
        }
    }

    impl JsonSchema for Texts {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Texts".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] })
        }
    }
}

tables! {
    /// A file of conversation tests.
    ///
    /// ```
    /// assert!(presszero::source::script::Script::default().flow.is_none());
    /// ```
    pub struct Script {
        /// The flow that is called, beside this file. Required.
        flow: Option<Spanned<Text>>,
        /// The conversations.
        case: Vec<Spanned<Case>>,
    }

    /// One conversation.
    ///
    /// ```
    /// assert!(presszero::source::script::Case::default().steps.is_empty());
    /// ```
    pub struct Case {
        /// What the case shows. Required.
        name: Option<Spanned<Text>>,
        /// Who calls.
        caller: Option<Spanned<Caller>>,
        /// The wall clock as the call begins, RFC 3339. Without it opening hours are unknown.
        clock: Option<Spanned<Text>>,
        /// What happens, in order. Required.
        steps: Vec<Spanned<Step>>,
    }

    /// Who calls.
    ///
    /// ```
    /// assert!(presszero::source::script::Caller::default().age.is_none());
    /// ```
    pub struct Caller {
        /// The caller's number or account.
        id: Option<Spanned<Text>>,
        /// Age in years.
        age: Option<Spanned<Whole<0, 150>>>,
        /// What the host knows of the caller's needs.
        tags: Vec<Spanned<Text>>,
        /// The caller's language, BCP 47.
        lang: Option<Spanned<Text>>,
        /// `"voice"` (default) or `"text"`.
        channel: Option<Spanned<Text>>,
    }

    /// One thing that happens, and what must follow. A step with only `expect` looks at the turn before.
    ///
    /// ```
    /// assert!(presszero::source::script::Step::default().press.is_none());
    /// ```
    pub struct Step {
        /// Keys, pressed one by one.
        press: Option<Spanned<Text>>,
        /// What the caller says, or types.
        say: Option<Spanned<Text>>,
        /// Time passes, and deadlines fire.
        wait: Option<Spanned<Duration<1, 86_400_000>>>,
        /// `true`: the caller says nothing until the bot stops waiting.
        silence: Option<Spanned<bool>>,
        /// The host's work is over.
        task: Option<Spanned<TaskReport>>,
        /// The host's own bot answers.
        reply: Option<Spanned<Text>>,
        /// News of the agent: `"joined"`, `"busy"`, `"failed"` or `"left"`.
        agent: Option<Spanned<Text>>,
        /// The queue reports.
        queue: Option<Spanned<QueueReport>>,
        /// `true`: the caller hangs up.
        hangup: Option<Spanned<bool>>,
        /// What must follow.
        expect: Option<Spanned<Expect>>,
    }

    /// The outcome of the host's work.
    ///
    /// ```
    /// assert!(presszero::source::script::TaskReport::default().ok.is_none());
    /// ```
    pub struct TaskReport {
        /// Whether it worked. Required.
        ok: Option<Spanned<bool>>,
        /// Which work. Default: what was asked for last.
        run: Option<Spanned<Text>>,
        /// Slots that it sets.
        set: Map<Plain>,
    }

    /// What a queue tells.
    ///
    /// ```
    /// assert!(presszero::source::script::QueueReport::default().position.is_none());
    /// ```
    pub struct QueueReport {
        /// The caller's place, from 1.
        position: Option<Spanned<Whole<0, 65_535>>>,
        /// The wait in seconds.
        wait_s: Option<Spanned<Whole<0, 65_535>>>,
    }

    /// What must follow a step.
    ///
    /// ```
    /// assert!(presszero::source::script::Expect::default().says.is_none());
    /// ```
    pub struct Expect {
        /// Where the call stands: a node, or a phase of the protocol.
        at: Option<Spanned<Text>>,
        /// Texts that are part of what is said.
        says: Option<Spanned<Texts>>,
        /// Texts that are not.
        not_says: Option<Spanned<Texts>>,
        /// The queue that the caller is handed over to.
        transfer: Option<Spanned<Text>>,
        /// Why, as the protocol names it.
        reason: Option<Spanned<Text>>,
        /// The queue for which a callback is kept.
        callback: Option<Spanned<Text>>,
        /// The queue for which a message is recorded.
        voicemail: Option<Spanned<Text>>,
        /// How urgent the handover is, as the protocol names it.
        priority: Option<Spanned<Text>>,
        /// The unit that a report is filed with.
        ticket: Option<Spanned<Text>>,
        /// What the caller was understood as, as the protocol names it.
        heard: Option<Spanned<Text>>,
        /// Slots and their values.
        slots: Map<Plain>,
        /// Whether the call is over.
        ended: Option<Spanned<bool>>,
    }
}
