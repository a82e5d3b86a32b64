//! Defects that show in the record of a call: the auditor alone sees them.

use super::super::machine::State;
use super::planted::{Planted, ask_on, changes, end, say, stand, transfers_for};
use crate::charter::Promise;
use crate::protocol::{Action, AgentIs, Event, EventKind, Heard, HeardAs, Millis, Phase, Private, Reason, Turn, Why};
use crate::session::Session;

fn is_key(event: &Event, key: char) -> bool {
    matches!(event.kind, EventKind::Key { key: pressed } if pressed.as_char() == key)
}

fn is_heard(turn: &Turn<'_>, class: HeardAs) -> bool {
    turn.heard.as_ref().is_some_and(|heard| heard.class == class)
}

fn listen() -> Action<'static> {
    Action::Listen { keys: None, speech: true, timeout_ms: None, inter_digit_ms: None }
}

/// The call stands where it stood, and nothing is done.
fn stay(before: &Session, session: &mut Session, turn: &mut Turn<'_>) {
    turn.actions.clear();
    *session = before.clone();
    (turn.state, turn.deadline) = (session.phase(), session.deadline());
}

/// The proof finds each.
pub(crate) const RECORDED: &[Planted] = &[
    changes("a key is taken for a goodbye", Promise::NoDrop, |before, session, _, event, turn| {
        if before.phase() == Phase::Menu && is_key(event, '1') {
            turn.heard = Some(Heard { class: HeardAs::Done, term: None, by: None, alternative: None });
            end(session, turn, Why::Done);
        }
    }),
    changes("any key takes a callback", Promise::NoDrop, |before, session, _, event, turn| {
        if before.phase() == Phase::Callback && is_key(event, '2') {
            end(session, turn, Why::CallbackKept);
        }
    }),
    changes("an agent who joins is not let in", Promise::OneWay, |before, session, _, event, turn| {
        if event.kind == (EventKind::Agent { is: AgentIs::Joined }) && before.phase() == Phase::Queued {
            stay(before, session, turn);
        }
    }),
    changes("the bot is not muted for a person", Promise::OneWay, |_, _, _, _, turn| {
        turn.actions.retain(|action| !matches!(action, Action::StopTalking));
    }),
    changes("the bot listens to a person", Promise::OneWay, |_, _, _, _, turn| {
        if turn.state == Phase::WithAgent {
            turn.actions.push(listen());
        }
    }),
    changes("callers in line are sold something", Promise::OneWay, |_, _, _, _, turn| {
        if turn.state == Phase::Queued {
            turn.actions.push(say("现在办理，立享优惠。"));
        }
    }),
    changes("a request is kept in name only", Promise::KeptPlace, |before, session, _, event, turn| {
        if let (State::Queued { queue }, EventKind::Queue { .. }) = (before.state, &event.kind) {
            turn.actions = vec![say("我们会回电。"), listen()].into();
            stand(session, turn, State::Callback { queue, taking_number: false });
        }
    }),
    changes("a slot is changed on the way to a person", Promise::NothingTwice, |_, _, _, _, turn| {
        for action in &mut turn.actions {
            if let Action::Transfer { context, .. } = action {
                context.slots.values_mut().for_each(|value| *value = Private::from("?"));
            }
        }
    }),
    changes("a complaint is told as something else", Promise::NothingTwice, |_, session, _, _, turn| {
        if is_heard(turn, HeardAs::Complaint) && transfers_for(turn, Reason::Complaint) {
            for action in &mut turn.actions {
                if let (Action::Transfer { reason, .. }, Some(request)) = (action, &mut session.call.request) {
                    (*reason, request.reason) = (Reason::Turns, Reason::Turns);
                }
            }
        }
    }),
    changes("a busy queue is tried again", Promise::NoLoop, |before, session, flow, event, turn| {
        let State::Transferring { queue } = before.state else { return };
        if event.kind == (EventKind::Agent { is: AgentIs::Busy }) && turn.state == Phase::Transferring {
            for action in &mut turn.actions {
                if let Action::Transfer { queue: to, .. } = action {
                    *to = flow.queue(queue).name.as_str().into();
                }
            }
            session.state = before.state;
        }
    }),
    changes("in a lane only the first sentence is slow", Promise::SlowLane, |before, _, _, _, turn| {
        let is_later = before.phase().is_with_bot() && !is_heard(turn, HeardAs::Elder);
        for action in turn.actions.iter_mut().filter(|_| is_later) {
            if let Action::Say { rate, .. } = action {
                *rate = rate.max(1.0);
            }
        }
    }),
    changes("words that lead into a lane are not heeded", Promise::SlowLane, |before, session, _, _, turn| {
        if before.phase() == Phase::Menu && is_heard(turn, HeardAs::Elder) {
            ask_on(before, session, turn);
        }
    }),
    changes("despair is not heeded", Promise::OneStep, |before, session, _, _, turn| {
        if before.phase() == Phase::Menu && is_heard(turn, HeardAs::Distress) {
            ask_on(before, session, turn);
        }
    }),
    changes("turns are dated ahead", Promise::OnRecord, |_, _, _, _, turn| turn.at = turn.at + Millis::from_secs(1)),
];
