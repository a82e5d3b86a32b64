//! Defects planted into the session, for tests alone: each is a way in which an engine like this one could break a promise.

use super::super::call::{Call, Stumble, Timer, TimerKind};
use super::super::machine::State;
use crate::charter::Promise;
use crate::flow::{Flow, LaneIx};
use crate::protocol::{
    Action, AgentIs, Context, Event, EventKind, HeardAs, Key, Millis, Phase, Priority, Reason, Turn, Why,
};
use crate::session::Session;
use crate::verify::Engine;

/// One planted defect.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Planted {
    /// What is wrong.
    pub(crate) name: &'static str,
    /// The promise that it breaks; others may break with it.
    pub(crate) breaks: Promise,
    tamper: Tamper,
}

#[derive(Clone, Copy, Debug)]
enum Tamper {
    /// The event does not reach the session where this holds.
    Swallows(fn(&Session, &Flow, &Event) -> bool),
    /// The session and its turn are changed afterwards.
    Changes(for<'f> fn(&Session, &mut Session, &'f Flow, &Event, &mut Turn<'f>)),
    /// A saved call is taken up wrongly.
    Restores(fn(&Flow, &[u8]) -> Session),
}

impl Engine for Planted {
    fn handle<'f>(&self, session: &mut Session, flow: &'f Flow, event: &Event) -> Turn<'f> {
        let before = session.clone();
        let swallowed = matches!(self.tamper, Tamper::Swallows(when) if when(session, flow, event));
        let harmless = Event::new(event.at, EventKind::PromptFinished);
        let mut turn = session.handle(flow, if swallowed { &harmless } else { event });
        if let Tamper::Changes(change) = self.tamper {
            change(&before, session, flow, event, &mut turn);
        }
        turn
    }

    fn restore(&self, flow: &Flow, bytes: &[u8]) -> Session {
        match self.tamper {
            Tamper::Restores(restore) => restore(flow, bytes),
            _ => Session::restore(flow, bytes),
        }
    }
}

fn is_human_key(flow: &Flow, event: &Event) -> bool {
    event.kind == EventKind::Key { key: flow.human.key }
}

fn is_speech(event: &Event) -> bool {
    matches!(event.kind, EventKind::Speech(_))
}

/// The session stands in this state, and the turn says so.
pub(super) fn stand(session: &mut Session, turn: &mut Turn<'_>, state: State) {
    *session = Session::at(state, session.call.clone());
    turn.state = session.phase();
    (session.deadline, turn.deadline) = (None.into(), None);
}

fn hang_up(session: &mut Session, turn: &mut Turn<'_>) {
    end(session, turn, Why::Done);
}

pub(super) fn end(session: &mut Session, turn: &mut Turn<'_>, why: Why) {
    turn.actions.clear();
    turn.actions.push(Action::HangUp { why });
    session.call.timer = None;
    stand(session, turn, State::Ended {});
}

pub(super) fn transfers_for(turn: &Turn<'_>, wanted: Reason) -> bool {
    turn.actions.iter().any(|action| matches!(action, Action::Transfer { reason, .. } if *reason == wanted))
}

pub(super) fn say(text: &str) -> Action<'static> {
    Action::Say {
        text: Some(text.to_owned().into()),
        audio: None,
        lang: "zh-CN".into(),
        rate: 1.0,
        barge_in: true,
        private: false,
    }
}

/// The call goes on where it stood, though a limit has handed it over for this reason.
pub(super) fn go_on(before: &Session, session: &mut Session, turn: &mut Turn<'_>, limit: Reason) {
    if before.state.is_with_bot() && transfers_for(turn, limit) {
        session.call.request = None;
        session.call.turns = session.call.turns.max(before.call.turns.saturating_add(1));
        ask_on(before, session, turn);
    }
}

/// Says something and listens where the call stood before.
pub(super) fn ask_on(before: &Session, session: &mut Session, turn: &mut Turn<'_>) {
    turn.actions = vec![
        say("请再说一遍。"),
        Action::Listen { keys: None, speech: true, timeout_ms: Some(6_000), inter_digit_ms: None },
    ]
    .into();
    stand(session, turn, before.state);
    let (delay, due) = (6_000, turn.at + Millis(6_000));
    session.call.timer = Some(Timer { kind: TimerKind::NoInput, due, delay });
    (session.deadline, turn.deadline) = (Some(due).into(), Some(due));
}

/// Each time a node is entered, something of what went wrong anywhere is forgiven.
pub(super) fn forgive(before: &Session, session: &mut Session, forget: fn(&mut Stumble)) {
    if before.call.path.len() < session.call.path.len() {
        session.call.stumbles.iter_mut().for_each(forget);
    }
}

const fn swallows(name: &'static str, breaks: Promise, when: fn(&Session, &Flow, &Event) -> bool) -> Planted {
    Planted { name, breaks, tamper: Tamper::Swallows(when) }
}

type Change = for<'f> fn(&Session, &mut Session, &'f Flow, &Event, &mut Turn<'f>);

pub(super) const fn changes(name: &'static str, breaks: Promise, change: Change) -> Planted {
    Planted { name, breaks, tamper: Tamper::Changes(change) }
}

/// Those that are found with a call that shows them.
pub(crate) const PLANTED: &[Planted] = &[
    swallows("a menu swallows the human key", Promise::OneStep, |session, flow, event| {
        session.phase() == Phase::Menu && is_human_key(flow, event)
    }),
    swallows("a task hears nothing", Promise::AlwaysOpen, |session, _, event| {
        session.phase() == Phase::Task && is_speech(event)
    }),
    swallows("a talk is deaf while the host's bot is asked", Promise::AlwaysOpen, |session, _, event| {
        session.phase() == Phase::Talk && session.call.pending > 0 && is_speech(event)
    }),
    swallows("the star and the human key are taken for digits", Promise::AlwaysOpen, |session, flow, event| {
        session.call.told.entry.star && is_human_key(flow, event)
    }),
    swallows("the pause after the human key ends an entry", Promise::AlwaysOpen, |session, flow, event| {
        session.phase() == Phase::Collect
            && session.call.told.entry.is_only(flow.human.key)
            && event.kind == EventKind::Tick
    }),
    swallows("the third human key is one digit too many", Promise::AlwaysOpen, |session, flow, event| {
        session.phase() == Phase::Collect
            && session.call.told.entry.makes_three(flow.human.key)
            && is_human_key(flow, event)
    }),
    swallows("a callback offer hears no request", Promise::OneStep, |session, flow, event| {
        session.phase() == Phase::Callback && (is_speech(event) || is_human_key(flow, event))
    }),
    swallows("a survey hears no request", Promise::OneStep, |session, _, event| {
        session.phase() == Phase::Survey && is_speech(event)
    }),
    swallows(
        "an unsure recogniser is believed",
        Promise::OneStep,
        |_, _, event| matches!(&event.kind, EventKind::Speech(speech) if !speech.alternatives.is_empty()),
    ),
    changes("wrong input ends the call", Promise::NoDrop, |_, session, _, _, turn| {
        if transfers_for(turn, Reason::NoMatch) {
            hang_up(session, turn);
        }
    }),
    changes("silence ends the call", Promise::NoDrop, |_, session, _, _, turn| {
        if transfers_for(turn, Reason::NoInput) {
            hang_up(session, turn);
        }
    }),
    changes("the time limit ends the call", Promise::NoDrop, |_, session, _, _, turn| {
        if transfers_for(turn, Reason::Time) {
            hang_up(session, turn);
        }
    }),
    changes("a failed task ends the call", Promise::NoDrop, |_, session, _, _, turn| {
        if transfers_for(turn, Reason::TaskFailed) {
            hang_up(session, turn);
        }
    }),
    changes("a callback is taken by silence", Promise::NoDrop, |before, session, _, event, turn| {
        if before.phase() == Phase::Callback && matches!(event.kind, EventKind::Silence | EventKind::Tick) {
            hang_up(session, turn);
        }
    }),
    changes("entering a node anew forgives what went wrong there", Promise::NoLoop, |before, session, _, _, _| {
        if before.call.path.len() < session.call.path.len() {
            let here = session.call.here();
            session.call.stumbles.retain(|stumble| Some(stumble.node) != here);
        }
    }),
    changes("turns are not counted", Promise::NoLoop, |before, session, _, _, _| {
        session.call.turns = before.call.turns
    }),
    changes("visits are forgotten on the way back", Promise::NoLoop, |before, session, _, _, _| {
        if before.call.path.len() < session.call.path.len() {
            let here = session.call.here();
            session.call.path = here.into_iter().collect();
        }
    }),
    changes("answers are not counted", Promise::NoLoop, |_, session, _, _, _| session.call.told.answers.clear()),
    changes("hearing it again costs nothing", Promise::NoLoop, |before, session, _, _, turn| {
        if turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Repeat) {
            session.call.turns = before.call.turns;
            session.call.stumbles.clone_from(&before.call.stumbles);
        }
    }),
    changes("the way back from a callback is never shut", Promise::NoLoop, |before, session, _, _, turn| {
        let goes_back = turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Back);
        if before.phase() == Phase::Callback && session.phase() == Phase::Callback && goes_back {
            session.call.misses = before.call.misses;
        }
    }),
    changes("the limit of turns is ignored", Promise::NoLoop, |before, session, _, _, turn| {
        go_on(before, session, turn, Reason::Turns);
    }),
    changes("the limit of wrong inputs is ignored", Promise::NoLoop, |before, session, _, _, turn| {
        go_on(before, session, turn, Reason::NoMatch);
    }),
    changes("the limit of silences is ignored", Promise::NoLoop, |before, session, _, _, turn| {
        go_on(before, session, turn, Reason::NoInput);
    }),
    changes("wrong inputs are forgiven", Promise::NoLoop, |before, session, _, _, _| {
        forgive(before, session, |stumble| stumble.no_match = 0);
    }),
    changes("silences are forgiven", Promise::NoLoop, |before, session, _, _, _| {
        forgive(before, session, |stumble| stumble.no_input = 0);
    }),
    changes("nobody wakes a menu", Promise::NoLoop, |_, session, _, _, turn| {
        if turn.state == Phase::Menu {
            (session.call.timer, session.deadline, turn.deadline) = (None, None.into(), None);
        }
    }),
    changes("a busy queue leads back to the menu", Promise::KeptPlace, |_, session, flow, event, turn| {
        if event.kind == (EventKind::Agent { is: AgentIs::Busy }) && turn.state != Phase::Greeting {
            stand(session, turn, State::Menu { node: flow.start });
        }
    }),
    changes("a failed transfer ends the call", Promise::KeptPlace, |before, session, _, event, turn| {
        if event.kind == (EventKind::Agent { is: AgentIs::Failed }) && before.phase() == Phase::Transferring {
            hang_up(session, turn);
        }
    }),
    changes("overflow forgets why a person was asked for", Promise::KeptPlace, |before, session, _, event, turn| {
        if event.kind != (EventKind::Agent { is: AgentIs::Busy }) || before.phase() != Phase::Transferring {
            return;
        }
        for action in &mut turn.actions {
            if let (Action::Transfer { reason, .. }, Some(request)) = (action, &mut session.call.request) {
                (*reason, request.reason) = (Reason::Author, Reason::Author);
            }
        }
    }),
    changes("a key sends a waiting caller back", Promise::OneWay, |before, session, flow, event, turn| {
        if before.phase() == Phase::Queued && event.kind == (EventKind::Key { key: Key::POUND }) {
            stand(session, turn, State::Menu { node: flow.start });
        }
    }),
    changes("the bot speaks over a person", Promise::OneWay, |before, _, _, event, turn| {
        if before.phase() == Phase::WithAgent && is_speech(event) {
            turn.actions.push(say("我还在。"));
        }
    }),
    changes("a transfer still asks for something", Promise::OneStep, |_, _, _, _, turn| {
        if turn.actions.iter().any(|action| matches!(action, Action::Transfer { .. })) {
            turn.actions.push(Action::Listen { keys: None, speech: true, timeout_ms: None, inter_digit_ms: None });
        }
    }),
    changes("a complaint goes to the usual queue", Promise::OneStep, |_, _, flow, _, turn| {
        for action in &mut turn.actions {
            if let Action::Transfer { queue, reason: Reason::Complaint, .. } = action {
                *queue = flow.queue(flow.human.queue).name.as_str().into();
            }
        }
    }),
    changes("the handoff is empty", Promise::NothingTwice, |_, _, _, _, turn| {
        for action in &mut turn.actions {
            if let Action::Transfer { context, .. } = action {
                *context = Context::default();
            }
        }
    }),
    changes("slots are lost on the way to a person", Promise::NothingTwice, |_, _, _, _, turn| {
        for action in &mut turn.actions {
            if let Action::Transfer { context, .. } = action {
                context.slots.clear();
            }
        }
    }),
    changes("whoever asks is put ahead of others", Promise::EqualWay, |_, _, _, _, turn| {
        for action in &mut turn.actions {
            if let Action::Transfer { priority, .. } = action {
                *priority = Priority::High;
            }
        }
    }),
    changes("older callers are not known", Promise::SlowLane, |before, session, flow, event, turn| {
        if let EventKind::Start(start) = &event.kind
            && !before.call.begun
        {
            let mut start = start.clone();
            start.caller.age = None;
            *session = before.clone();
            *turn = session.handle(flow, &Event::new(event.at, EventKind::Start(start)));
        }
    }),
    changes("a lane for older callers leads to the menu", Promise::SlowLane, |_, session, flow, event, turn| {
        if matches!(&event.kind, EventKind::Start(start) if start.caller.age.is_some())
            && turn.state == Phase::Transferring
        {
            session.call.lane = Some(LaneIx(0));
            turn.actions = vec![say("您好，我是机器人。")].into();
            stand(session, turn, State::Menu { node: flow.start });
        }
    }),
    changes("the first words hide the machine", Promise::PlainStart, |before, _, _, _, turn| {
        if !before.call.begun {
            for action in &mut turn.actions {
                if let Action::Say { text, .. } = action {
                    *text = Some("您好，请问要办什么业务？".into());
                }
            }
        }
    }),
    changes("it says that it is a person", Promise::Honest, |_, _, _, _, turn| {
        if turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::RobotQuestion) {
            for action in &mut turn.actions {
                if let Action::Say { text, .. } = action {
                    *text = Some("当然是真人，请放心。".into());
                }
            }
        }
    }),
    changes("an offer is answered with the human key", Promise::Honest, |_, _, flow, _, turn| {
        if turn.state == Phase::Callback {
            turn.actions.insert(0, say(&format!("确认请按{}，留言请按3。", flow.human.key)));
        }
    }),
    changes("digits of a masked entry are told openly", Promise::OnRecord, |_, _, _, _, turn| {
        for action in &mut turn.actions {
            if let Action::Say { private, .. } = action {
                *private = false;
            }
        }
    }),
    changes("it claims a transfer and does nothing", Promise::Honest, |_, session, _, _, turn| {
        if session.phase() == Phase::Menu {
            turn.actions.insert(0, say("正在为您转接人工，请稍候。"));
        }
    }),
    Planted {
        name: "a restore forgets the request",
        breaks: Promise::KeptPlace,
        tamper: Tamper::Restores(|flow, bytes| {
            let mut session = Session::restore(flow, bytes);
            session.call.request = None;
            session
        }),
    },
    Planted {
        name: "a restore forgets how often the caller went wrong",
        breaks: Promise::KeptPlace,
        tamper: Tamper::Restores(|flow, bytes| {
            let mut session = Session::restore(flow, bytes);
            session.call.turns = 0;
            session
        }),
    },
    Planted {
        name: "a damaged call begins anew",
        breaks: Promise::KeptPlace,
        tamper: Tamper::Restores(|_, _| Session::new()),
    },
    Planted {
        name: "a damaged call is thrown away",
        breaks: Promise::KeptPlace,
        tamper: Tamper::Restores(|_, _| {
            Session::at(State::Ended {}, Call { begun: true, hung_up: true, ..Call::default() })
        }),
    },
];
