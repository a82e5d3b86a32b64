//! Forged records: what a call would look like if a promise had been broken. The auditor must notice each.

use crate::protocol::{Action, Event, EventKind, HeardAs, Millis, Phase, Turn, Why};

/// A way to forge a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    /// A request is answered with nothing.
    NoTransfer,
    /// The bot asks something before it hands over.
    AsksFirst,
    /// The bot hangs up on a caller who waits.
    HangsUp,
    /// Time runs backwards.
    TimeRunsBack,
    /// The agent gets nothing of what was said.
    EmptyHandoff,
    /// A waiting caller finds the bot again.
    BackToBot,
}

impl Forgery {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::NoTransfer, Self::AsksFirst, Self::HangsUp, Self::TimeRunsBack, Self::EmptyHandoff, Self::BackToBot];
}

/// Forges the first place where it can be done; false if there is none.
pub fn forge(record: &mut [(Event, Turn<'_>)], forgery: Forgery) -> bool {
    let states: Vec<Phase> = record.iter().map(|(_, turn)| turn.state).collect();
    let place = (1..record.len()).find(|ix| fits(&record[*ix], states[ix - 1], forgery));
    let Some(ix) = place else { return false };
    let turn = &mut record[ix].1;
    match forgery {
        Forgery::NoTransfer => {
            turn.actions.retain(|action| !matches!(action, Action::Transfer { .. }));
            turn.state = states[ix - 1];
        }
        Forgery::AsksFirst => {
            turn.actions.insert(0, Action::Listen { keys: None, speech: true, timeout_ms: None, inter_digit_ms: None });
        }
        Forgery::HangsUp => {
            turn.actions.push(Action::HangUp { why: Why::Done });
            turn.state = Phase::Ended;
        }
        Forgery::TimeRunsBack => turn.at = Millis(0),
        Forgery::EmptyHandoff => turn.actions.iter_mut().for_each(empty),
        Forgery::BackToBot => turn.state = Phase::Menu,
    }
    true
}

fn fits((event, turn): &(Event, Turn<'_>), before: Phase, forgery: Forgery) -> bool {
    let transfers = turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. }));
    let asked = turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Human);
    let waiting = before.is_in_line();
    match forgery {
        Forgery::NoTransfer | Forgery::AsksFirst => transfers && asked && before.is_with_bot(),
        Forgery::HangsUp => waiting && matches!(event.kind, EventKind::Queue { .. }) && turn.state == Phase::Queued,
        Forgery::TimeRunsBack => turn.at > Millis(0),
        Forgery::EmptyHandoff => transfers && before.is_with_bot(),
        Forgery::BackToBot => waiting && matches!(event.kind, EventKind::Queue { .. }) && turn.state == Phase::Queued,
    }
}

fn empty(action: &mut Action<'_>) {
    if let Action::Transfer { context, .. } = action {
        context.path.clear();
        context.said.clear();
        context.slots.clear();
    }
}
