//! Defects that the proof finds, though it has no call for them.

use super::planted::{Planted, ask_on, changes, forgive, go_on};
use crate::charter::Promise;
use crate::protocol::{Action, Event, EventKind, Millis, Phase, Priority, Reason};

/// The proof finds each. Of most the call that would show it is longer than those that are looked for; and no case can have `start`
/// come late.
pub(crate) const UNSHOWN: &[Planted] = &[
    changes("the limit of time is ignored", Promise::NoLoop, |before, session, _, _, turn| {
        go_on(before, session, turn, Reason::Time);
    }),
    changes("the limit of visits is ignored", Promise::NoLoop, |before, session, _, _, turn| {
        go_on(before, session, turn, Reason::Visits);
    }),
    changes("the limit of repeats is ignored", Promise::NoLoop, |before, session, _, _, turn| {
        go_on(before, session, turn, Reason::Repeats);
    }),
    changes("a callback is offered for ever", Promise::NoLoop, |before, session, _, event, turn| {
        let is_quiet = matches!(event.kind, EventKind::Silence | EventKind::Tick);
        if before.phase() == Phase::Callback && turn.state == Phase::Voicemail && is_quiet {
            ask_on(before, session, turn);
        }
    }),
    changes("time with the bot begins anew in each node", Promise::NoLoop, |before, session, _, _, _| {
        if before.call.path.len() < session.call.path.len() {
            session.call.bot_time = Millis(0);
        }
    }),
    changes("repeats are forgiven", Promise::NoLoop, |before, session, _, _, _| {
        forgive(before, session, |stumble| stumble.again = 0);
    }),
    changes("questions are not counted", Promise::NoLoop, |_, session, _, _, _| session.call.told.questions.clear()),
    changes("older callers are not known by their tag", Promise::SlowLane, |before, session, flow, event, turn| {
        if let EventKind::Start(start) = &event.kind
            && !before.call.begun
        {
            let mut start = start.clone();
            start.caller.tags.clear();
            *session = before.clone();
            *turn = session.handle(flow, &Event::new(event.at, EventKind::Start(start)));
        }
    }),
    changes("a member is put ahead at once", Promise::EqualWay, |before, session, flow, event, turn| {
        let is_member =
            matches!(&event.kind, EventKind::Start(start) if start.caller.tags.iter().any(|tag| tag == "vip"));
        if is_member && !before.call.begun {
            *turn = session.handle(flow, &Event::key(event.at, flow.human.key));
            for action in &mut turn.actions {
                if let Action::Transfer { priority, .. } = action {
                    *priority = Priority::High;
                }
            }
        }
    }),
    changes(
        "a late start overwrites the number that was keyed for the callback",
        Promise::KeptPlace,
        |before, session, _, event, _| {
            if let EventKind::Start(start) = &event.kind
                && let Some(id) = &start.caller.id
                && before.call.told.keyed_number
            {
                session.call.told.number = Some(id.reveal().clone());
            }
        },
    ),
    changes("a late start in a lane counts as a recorded message", Promise::NoDrop, |before, session, _, event, _| {
        let is_late = before.call.begun && matches!(event.kind, EventKind::Start(_));
        if is_late && session.phase() == Phase::Voicemail && session.call.lane.is_some() {
            session.call.left_message = true;
        }
    }),
    changes(
        "of what was said only the last two sentences reach the agent",
        Promise::NothingTwice,
        |_, _, _, _, turn| {
            for action in &mut turn.actions {
                if let Action::Transfer { context, .. } = action {
                    context.said.drain(..context.said.len().saturating_sub(2));
                }
            }
        },
    ),
];
