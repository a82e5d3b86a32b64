//! Conversation tests: what is done on the line, and what must follow.

use std::collections::BTreeMap;

use crate::protocol::{AgentIs, Caller, HeardAs, Key, Millis, Priority, Private, Reason, Start};

/// The conversation tests of one flow.
///
/// ```
/// use presszero::diag::Source;
/// use presszero::scenario::Script;
///
/// let (script, problems) = Script::read(&Source::new("shop.test.toml", r#"
/// flow = "shop.toml"
///
/// [[case]]
/// name = "says complaint in the middle of a number"
/// caller = { age = 30 }
/// steps = [
///   { press = "1" },
///   { press = "138" },
///   { say = "我要投诉", expect = { transfer = "complaints", reason = "complaint" } },
/// ]
/// "#));
/// assert!(!problems.has_errors());
/// assert_eq!(script.expect("a good script").cases[0].steps.len(), 3);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// The file of the flow, beside that of the script.
    pub flow: String,
    /// The conversations, in the order of the file.
    pub cases: Vec<Case>,
}

/// One conversation.
///
/// ```
/// use presszero::scenario::Case;
/// let case = Case { name: "hangs up at once".into(), ..Case::default() };
/// assert!(case.start().clock.is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// What the case shows.
    pub name: String,
    /// Who calls.
    pub caller: Caller,
    /// The wall clock as the call begins, RFC 3339. Without it opening hours are unknown.
    pub clock: Option<String>,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

impl Case {
    /// How the call begins.
    #[must_use]
    pub fn start(&self) -> Start {
        Start { clock: self.clock.clone(), caller: self.caller.clone() }
    }
}

/// One thing that happens, and what must follow.
///
/// ```
/// use presszero::scenario::{Act, Step};
/// let step = Step { act: Some(Act::Say("转人工".into())), ..Step::default() };
/// assert!(step.expect.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What happens; nothing where the step only looks at the turn before.
    pub act: Option<Act>,
    /// What must follow.
    pub expect: Expect,
}

/// What can happen on a line.
///
/// ```
/// use presszero::{protocol::Millis, scenario::Act};
/// assert_eq!(Act::Wait(Millis::from_secs(6)).to_string(), "wait 6 s");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Keys are pressed, one by one.
    Press(Vec<Key>),
    /// The caller speaks or types.
    Say(String),
    /// Time passes.
    Wait(Millis),
    /// The caller says nothing until the bot stops waiting.
    Silence,
    /// The host's work is over.
    Task {
        /// Whether it worked.
        ok: bool,
        /// Which work; none for what was asked for last.
        run: Option<String>,
        /// Slots that it sets.
        set: BTreeMap<String, Private<String>>,
    },
    /// The host's own bot answers.
    Reply(String),
    /// News of the agent.
    Agent(AgentIs),
    /// The queue reports.
    Queue {
        /// The caller's place, from 1.
        position: Option<u32>,
        /// The wait in seconds.
        wait_s: Option<u32>,
    },
    /// The caller hangs up.
    HangUp,
}

impl std::fmt::Display for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Press(keys) => {
                f.write_str("press ")?;
                keys.iter().try_for_each(|key| key.fmt(f))
            }
            Self::Say(text) => write!(f, "say `{text}`"),
            Self::Wait(time) => write!(f, "wait {time}"),
            Self::Silence => f.write_str("silence"),
            Self::Task { ok, .. } => write!(f, "task {}", if *ok { "ok" } else { "failed" }),
            Self::Reply(text) => write!(f, "reply `{text}`"),
            Self::Agent(is) => write!(f, "agent {}", agent_word(*is)),
            Self::Queue { position: Some(position), .. } => write!(f, "queue position {position}"),
            Self::Queue { .. } => f.write_str("queue report"),
            Self::HangUp => f.write_str("hang up"),
        }
    }
}

/// What the protocol calls the news of an agent.
pub(super) const fn agent_word(is: AgentIs) -> &'static str {
    match is {
        AgentIs::Joined => "joined",
        AgentIs::Busy => "busy",
        AgentIs::Failed => "failed",
        AgentIs::Left => "left",
    }
}

/// What must follow a step. All that is given must hold, for the turns of that step together.
///
/// ```
/// use presszero::scenario::Expect;
/// assert!(Expect::default().is_empty());
/// assert!(!Expect { ended: Some(true), ..Expect::default() }.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expect {
    /// Where the call stands after the step: a node (while the bot leads), or a phase of the protocol.
    pub at: Option<String>,
    /// Texts that are part of what is said.
    pub says: Vec<String>,
    /// Texts that are not.
    pub not_says: Vec<String>,
    /// The queue that the caller is handed over to.
    pub transfer: Option<String>,
    /// Why.
    pub reason: Option<Reason>,
    /// The queue for which a callback is kept.
    pub callback: Option<String>,
    /// The queue for which a message is recorded.
    pub voicemail: Option<String>,
    /// How urgent the handover is.
    pub priority: Option<Priority>,
    /// The unit that a report is filed with.
    pub ticket: Option<String>,
    /// What the caller was understood as.
    pub heard: Option<HeardAs>,
    /// Slots and their values.
    pub slots: BTreeMap<String, String>,
    /// Whether the call is over: the bot or the caller hung up.
    pub ended: Option<bool>,
}

impl Expect {
    /// Whether nothing is expected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
