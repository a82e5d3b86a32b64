//! The auditor: takes a call one event and one turn at a time, and tells which promises were broken.

use std::fmt;

use serde::Serialize;

use super::checks::{self, Findings};
use super::record::{Before, Record};
use super::step::Step;
use super::{Promise, Rules};
use crate::catalogue::{Text, duration, text};
use crate::protocol::{Event, EventKind, Millis, Turn};

/// A promise that was broken, when, and how it shows.
///
/// ```
/// use presszero::catalogue::Text;
/// use presszero::charter::{Breach, Promise};
/// use presszero::protocol::Millis;
/// let explanation = Text::verbatim("the bot hung up on silence");
/// let breach = Breach { promise: Promise::NoDrop, at: Millis(5200), explanation };
/// assert_eq!(breach.to_string(), "no-drop at 5.2 s: the bot hung up on silence");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Breach {
    /// Which.
    pub promise: Promise,
    /// The time of the turn that broke it.
    pub at: Millis,
    /// What was heard or asked, and what happened instead. Never holds what the caller keyed or said.
    pub explanation: Text,
}

impl Breach {
    /// The breach in one line.
    #[must_use]
    pub fn text(&self) -> Text {
        let explanation = self.explanation.clone();
        text!("breach", promise = self.promise.id(), at = duration(self.at.0), explanation = explanation)
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(f)
    }
}

/// Judges one call from its record alone. Any record can be fed to it, a forged or damaged one too; its memory is bounded.
///
/// ```
/// use presszero::charter::{Auditor, Promise, Rules};
/// let mut auditor = Auditor::new(Rules::default());
/// for (event, turn) in [
///     (
///         r#"{"at":0,"event":"start"}"#,
///         r#"{"at":0,"state":"menu","node":"main","actions":[
///             {"action":"say","text":"I am a bot. For a person, press 0.","lang":"en","rate":1.0,"barge_in":true}]}"#,
///     ),
///     (r#"{"at":9000,"event":"key","key":"0"}"#, r#"{"at":9000,"state":"menu","node":"main","actions":[]}"#),
/// ] {
///     auditor.observe(&serde_json::from_str(event)?, &serde_json::from_str(turn)?);
/// }
/// assert_eq!(auditor.finish()[0].promise, Promise::OneStep);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Auditor {
    rules: Rules,
    record: Record,
    breaches: Vec<Breach>,
}

impl Auditor {
    /// A call that has not begun.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self { rules, record: Record::default(), breaches: Vec::new() }
    }

    /// Takes one event and the turn that answered it.
    pub fn observe(&mut self, event: &Event, turn: &Turn<'_>) {
        let step = Step { event, turn };
        if step.is_restored() {
            self.record.forget();
        }
        self.record.count(&step);
        let mut findings = Findings::new(turn.at, &self.rules.relaxed, &mut self.breaches);
        checks::ALWAYS(&self.record, &step, &self.rules, &mut findings);
        if !self.record.caller_left && event.kind != EventKind::Hangup {
            for check in checks::WHILE_ON_CALL {
                check(&self.record, &step, &self.rules, &mut findings);
            }
        }
        self.record.advance(&step, &self.rules);
    }

    /// The promises broken so far, in order; the first hundred of a call.
    #[must_use]
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }

    /// Forgets the history of the call as a standing session does: what it stands for stays. `before` is what the session still
    /// knows to hand on, and `deadline` when it wants to be woken.
    pub(crate) fn stand(&mut self, at: Millis, deadline: Option<Millis>, before: Before<'_>) {
        self.breaches.clear();
        self.record.stand(at, deadline, before);
    }

    /// What it remembers beside that, and will judge by: calls that differ in it are not the same to it.
    pub(crate) fn footing(&self) -> u8 {
        self.record.footing()
    }

    /// Ends the audit and gives what was found.
    #[must_use]
    pub fn finish(self) -> Vec<Breach> {
        self.breaches
    }
}
