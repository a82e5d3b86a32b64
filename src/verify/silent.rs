//! What becomes of a caller who does nothing, whatever becomes of the host's work in the meantime.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::calls::Calls;
use super::input::report;
use crate::protocol::{Action, Event, EventKind, Millis, Phase, Start};
use crate::scenario::{Act, Case, Expect, Step};
use crate::session::Session;

/// Deadlines until a caller who does nothing must be with a person.
const TICKS_MAX: usize = 200;
/// Calls that are followed from one beginning: more than that come together again and again.
const CALLS_MAX: usize = 2_000;

/// A caller who does nothing and comes to nobody.
pub(super) struct Unserved {
    /// What happened in the meantime.
    pub(super) steps: Vec<Step>,
    /// The call was ended; else the caller waits for ever.
    pub(super) is_dropped: bool,
}

impl Unserved {
    /// The call as a conversation test that fails.
    pub(super) fn case(self, start: Start) -> Case {
        let name = if self.is_dropped { "says nothing, and is hung up on" } else { "waits for ever" };
        Case { name: name.into(), caller: start.caller, clock: start.clock, steps: self.steps }
    }
}

/// A call in which nobody says anything.
struct Quiet {
    session: Session,
    steps: Vec<Step>,
    ticks: usize,
}

/// When a caller who does nothing is handed over, at the latest. None where nobody is hurried; `longest` where the host's work
/// can go so many ways that not all are followed.
pub(super) fn silent(calls: &Calls<'_>, session: Session, longest: Millis) -> Result<Option<Millis>, Unserved> {
    let mut latest = None;
    let mut ahead = VecDeque::from([Quiet { session, steps: Vec::new(), ticks: 0 }]);
    // Of two calls that go on alike, the later one is longer.
    let mut known: HashMap<Arc<[u8]>, Millis> = HashMap::new();
    for _ in 0..CALLS_MAX {
        let Some(mut quiet) = ahead.pop_front() else { return Ok(latest) };
        let ended = quiet.wait(calls)?;
        latest = latest.max(ended);
        if ended.is_some() || quiet.session.phase() != Phase::Task {
            continue;
        }
        let at = quiet.session.now();
        let footing = calls.footing(&quiet.session, &calls.auditor());
        if known.get(&footing).is_none_or(|before| *before < at) {
            known.insert(footing, at);
            ahead.extend([true, false].map(|ok| quiet.after_work(calls, ok)));
        }
    }
    Ok(Some(longest))
}

impl Quiet {
    /// Waits until somebody takes the caller, and tells when that was; none where the host is at work, or nobody is hurried.
    fn wait(&mut self, calls: &Calls<'_>) -> Result<Option<Millis>, Unserved> {
        while self.ticks < TICKS_MAX {
            let phase = self.session.phase();
            if matches!(phase, Phase::Ended | Phase::Survey) {
                return Err(self.unserved(true));
            }
            if !phase.is_with_bot() {
                return Ok(Some(self.session.now()));
            }
            let Some(due) = self.session.deadline().filter(|_| phase != Phase::Task) else { return Ok(None) };
            self.ticks += 1;
            self.steps.push(Step { act: Some(Act::Silence), ..Step::default() });
            let turn = calls.engine.handle(&mut self.session, calls.flow, &Event::new(due, EventKind::Tick));
            if turn.actions.iter().any(|action| matches!(action, Action::Voicemail { .. })) {
                return Ok(Some(self.session.now()));
            }
        }
        Err(self.unserved(false))
    }

    /// The same call after the host's work, which took as long as it may.
    fn after_work(&self, calls: &Calls<'_>, ok: bool) -> Self {
        let mut session = self.session.clone();
        let due = session.deadline().unwrap_or(session.now());
        let (at, kind) = match ok {
            true => (due - Millis(1), EventKind::TaskDone { ok, task: None, set: report(ok) }),
            false => (due, EventKind::Tick),
        };
        let at = at.max(session.now());
        calls.engine.handle(&mut session, calls.flow, &Event::new(at, kind));
        let act = Act::Task { ok, run: None, set: report(ok) };
        let steps = self.steps.iter().cloned().chain([Step { act: Some(act), ..Step::default() }]).collect();
        Self { session, steps, ticks: self.ticks + 1 }
    }

    fn unserved(&mut self, is_dropped: bool) -> Unserved {
        let mut steps = std::mem::take(&mut self.steps);
        if !is_dropped {
            steps.clear();
        }
        if let Some(last) = steps.last_mut() {
            last.expect = Expect { ended: Some(false), ..Expect::default() };
        }
        Unserved { steps, is_dropped }
    }
}
