//! One simulated telephone line: a session, the auditor that watches it, and time that is only counted.

use std::collections::BTreeMap;

use super::script::Act;
use crate::catalogue::{Text, duration, text};
use crate::charter::{Auditor, Breach, Promise, Rules};
use crate::flow::Flow;
use crate::protocol::{Action, AgentIs, Event, EventKind, Key, Millis, Phase, Private, Speech, Start, Turn};
use crate::session::Session;

/// Time between two keys.
const KEY_PAUSE: Millis = Millis(300);
/// Time before anything else that happens.
const PAUSE: Millis = Millis(1_000);
/// How long a silence is where the bot waits without a timeout.
const SILENCE: Millis = Millis(6_000);
/// Deadlines that may come during one step; more would be a session that never rests.
const TICKS_MAX: usize = 1_000;
/// Faults that a line keeps.
const FAULTS_MAX: usize = 20;

/// How events reach the session, and turns the caller. Whatever way, the call must go the same.
///
/// ```
/// use presszero::scenario::Drive;
/// assert_eq!(Drive::ALL.len(), 4);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drive {
    /// As they are.
    #[default]
    Direct,
    /// The session is saved and restored before every event.
    Restored,
    /// Every event and every turn passes through JSON.
    Json,
    /// Every `tick` comes twice.
    Doubled,
}

impl Drive {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Direct, Self::Restored, Self::Json, Self::Doubled];
}

/// One simulated telephone line.
///
/// Deadlines that come up while time passes fire as `tick`. The auditor of the charter watches every turn.
///
/// ```
/// use presszero::protocol::{Key, Phase, Start};
/// use presszero::scenario::Line;
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let mut line = Line::dial(&flow, Start::default());
/// line.silence();
/// let news = line.press(Key::ZERO);
/// assert_eq!(news[0].1.state, Phase::Transferring);
/// assert!(line.breaches().is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Line<'f> {
    flow: &'f Flow,
    session: Session,
    auditor: Auditor,
    drive: Drive,
    now: Millis,
    record: Vec<(Event, Turn<'f>)>,
    faults: Vec<Text>,
}

impl<'f> Line<'f> {
    /// Calls a flow; the first turn is in the record.
    #[must_use]
    pub fn dial(flow: &'f Flow, start: Start) -> Self {
        Self::dial_as(flow, start, Drive::Direct)
    }

    /// Calls a flow in one of the four ways.
    #[must_use]
    pub fn dial_as(flow: &'f Flow, start: Start, drive: Drive) -> Self {
        let mut line = Self { drive, ..Self::open(flow) };
        line.give(Millis(0), EventKind::Start(start));
        line
    }

    /// A line on which nothing has happened yet.
    pub(super) fn open(flow: &'f Flow) -> Self {
        Self {
            flow,
            session: Session::new(),
            auditor: Auditor::new(rules(flow)),
            drive: Drive::Direct,
            now: Millis(0),
            record: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Does what a step of a test says.
    pub fn perform(&mut self, act: &Act) -> &[(Event, Turn<'f>)] {
        match act {
            Act::Press(keys) => self.press_all(keys),
            Act::Say(text) => self.say(text),
            Act::Wait(time) => self.wait(*time),
            Act::Silence => self.silence(),
            Act::Task { ok, run, set } => self.task_of(*ok, run.clone(), set.clone()),
            Act::Reply(text) => self.reply(text),
            Act::Agent(is) => self.agent(*is),
            Act::Queue { position, wait_s } => self.queue(*position, *wait_s),
            Act::HangUp => self.hang_up(),
        }
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) -> &[(Event, Turn<'f>)] {
        self.after(KEY_PAUSE, EventKind::Key { key })
    }

    /// Presses keys, one by one.
    pub fn press_all(&mut self, keys: &[Key]) -> &[(Event, Turn<'f>)] {
        let from = self.record.len();
        for key in keys {
            self.press(*key);
        }
        &self.record[from..]
    }

    /// Says (or types) something.
    pub fn say(&mut self, text: &str) -> &[(Event, Turn<'f>)] {
        self.after(PAUSE, EventKind::Speech(Speech::new(text)))
    }

    /// Says nothing until the bot stops waiting: the host reports `silence`.
    pub fn silence(&mut self) -> &[(Event, Turn<'f>)] {
        let until = if self.is_timed() { None } else { Some(self.now + SILENCE) };
        let deadline = self.session.deadline().map(|deadline| deadline.max(self.now));
        let at = until.into_iter().chain(deadline).min().unwrap_or(self.now + SILENCE);
        let from = self.record.len();
        self.give(at, EventKind::Silence);
        &self.record[from..]
    }

    /// Lets time pass. Deadlines fire.
    pub fn wait(&mut self, time: Millis) -> &[(Event, Turn<'f>)] {
        let from = self.record.len();
        self.pass(time);
        &self.record[from..]
    }

    /// The host's work is over: the work that was asked for last.
    pub fn task(&mut self, ok: bool, set: BTreeMap<String, Private<String>>) -> &[(Event, Turn<'f>)] {
        self.task_of(ok, None, set)
    }

    /// The host's work of this name is over; without a name, the work that was asked for last.
    pub fn task_of(
        &mut self,
        ok: bool,
        run: Option<String>,
        set: BTreeMap<String, Private<String>>,
    ) -> &[(Event, Turn<'f>)] {
        let mut actions = self.record.iter().rev().flat_map(|(_, turn)| &turn.actions);
        let task = run.or_else(|| {
            actions.find_map(|action| match action {
                Action::Run { task, .. } => Some(task.clone().into_owned()),
                _ => None,
            })
        });
        self.in_time(EventKind::TaskDone { ok, task, set })
    }

    /// The host's own bot answers.
    pub fn reply(&mut self, text: &str) -> &[(Event, Turn<'f>)] {
        self.in_time(EventKind::Reply { text: text.to_owned() })
    }

    /// News of the agent.
    pub fn agent(&mut self, is: AgentIs) -> &[(Event, Turn<'f>)] {
        self.after(PAUSE, EventKind::Agent { is })
    }

    /// The queue reports a position and a wait in seconds.
    pub fn queue(&mut self, position: Option<u32>, wait_s: Option<u32>) -> &[(Event, Turn<'f>)] {
        self.after(PAUSE, EventKind::Queue { position, wait_s })
    }

    /// Hangs up, before anything else comes up.
    pub fn hang_up(&mut self) -> &[(Event, Turn<'f>)] {
        self.in_time(EventKind::Hangup)
    }

    /// Anything, now.
    pub fn send(&mut self, kind: EventKind) -> &[(Event, Turn<'f>)] {
        self.send_at(self.now, kind)
    }

    /// Anything, at any time: early, late or in the past. No deadline fires on the way.
    pub fn send_at(&mut self, at: Millis, kind: EventKind) -> &[(Event, Turn<'f>)] {
        let from = self.record.len();
        self.give(at, kind);
        &self.record[from..]
    }

    /// Lets the next deadline come; where there is none, a stray `tick` comes now.
    pub fn tick(&mut self) -> &[(Event, Turn<'f>)] {
        let at = self.session.deadline().map_or(self.now, |deadline| deadline.max(self.now));
        self.send_at(at, EventKind::Tick)
    }

    /// Saves the session and goes on with the saved one.
    pub fn save_and_restore(&mut self) {
        let restored = Session::restore(self.flow, &self.session.snapshot());
        if restored != self.session {
            self.fault(text!("restored-differs"));
        }
        self.session = restored;
    }

    /// The time since the call began.
    #[must_use]
    pub const fn now(&self) -> Millis {
        self.now
    }

    /// The flow that is called.
    #[must_use]
    pub const fn flow(&self) -> &'f Flow {
        self.flow
    }

    /// The session at the other end.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Every event so far and the turn that answered it.
    #[must_use]
    pub fn record(&self) -> &[(Event, Turn<'f>)] {
        &self.record
    }

    /// The promises that were broken.
    #[must_use]
    pub fn breaches(&self) -> &[Breach] {
        self.auditor.breaches()
    }

    /// What the way of driving changed, though it must not.
    #[must_use]
    pub fn faults(&self) -> &[Text] {
        &self.faults
    }

    /// Whether the line is down.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.session.is_over()
    }

    /// Takes the line apart: the record, the breaches and the faults.
    #[must_use]
    pub fn into_parts(self) -> (Vec<(Event, Turn<'f>)>, Vec<Breach>, Vec<Text>) {
        (self.record, self.auditor.finish(), self.faults)
    }

    /// Whether the bot listens and has set itself a time for it.
    fn is_timed(&self) -> bool {
        let phase = self.session.phase();
        let listens = !phase.is_in_line() && !matches!(phase, Phase::WithAgent | Phase::Ended);
        let actions = self.record.iter().rev().flat_map(|(_, turn)| turn.actions.iter().rev());
        let timeout = actions.filter_map(|action| match action {
            Action::Listen { timeout_ms, .. } => Some(*timeout_ms),
            _ => None,
        });
        listens && timeout.take(1).flatten().next().is_some()
    }

    fn after(&mut self, pause: Millis, kind: EventKind) -> &[(Event, Turn<'f>)] {
        let from = self.record.len();
        self.pass(pause);
        self.give(self.now, kind);
        &self.record[from..]
    }

    /// After the usual pause; at once where a deadline would come before that.
    fn in_time(&mut self, kind: EventKind) -> &[(Event, Turn<'f>)] {
        let is_due = self.session.deadline().is_some_and(|deadline| deadline <= self.now + PAUSE);
        self.after(if is_due { Millis(0) } else { PAUSE }, kind)
    }

    /// Time passes, and deadlines fire on the way.
    fn pass(&mut self, time: Millis) {
        let until = self.now + time;
        for _ in 0..TICKS_MAX {
            match self.session.deadline() {
                Some(deadline) if deadline <= until => self.give(deadline.max(self.now), EventKind::Tick),
                _ => break,
            }
        }
        if self.session.deadline().is_some_and(|deadline| deadline <= until) {
            self.fault(text!("many-ticks", most = TICKS_MAX, time = duration(time.0)));
        }
        self.now = until;
    }

    fn give(&mut self, at: Millis, kind: EventKind) {
        self.now = self.now.max(at);
        let again = self.drive == Drive::Doubled && kind == EventKind::Tick;
        self.handle(Event::new(at, kind));
        if again {
            self.handle(Event::new(at, EventKind::Tick));
            if self.record.last().is_some_and(|(_, turn)| !turn.actions.is_empty()) {
                self.fault(text!("doubled-tick", at = duration(at.0)));
            }
        }
    }

    fn handle(&mut self, mut event: Event) {
        match self.drive {
            Drive::Restored => self.save_and_restore(),
            Drive::Json => event = self.through_json(event),
            Drive::Direct | Drive::Doubled => {}
        }
        let mut turn = self.session.handle(self.flow, &event);
        if self.drive == Drive::Json {
            turn = self.through_json(turn);
        }
        self.auditor.observe(&event, &turn);
        self.record.push((event, turn));
    }

    /// The value as a host on the other side of a wire sees it.
    fn through_json<T>(&mut self, value: T) -> T
    where
        T: serde::Serialize + serde::de::DeserializeOwned + PartialEq,
    {
        let json = serde_json::to_string(&value);
        match json.and_then(|json| serde_json::from_str::<T>(&json)) {
            Ok(same) if same == value => same,
            Ok(_) => {
                self.fault(text!("changed-by-json"));
                value
            }
            Err(error) => {
                self.fault(text!("no-json", error = error.to_string()));
                value
            }
        }
    }

    fn fault(&mut self, fault: Text) {
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(fault);
        }
    }
}

/// What the auditor has to be told about a flow.
#[must_use]
pub fn rules(flow: &Flow) -> Rules {
    let elder = flow.lanes().iter().find(|lane| lane.name() == "elder");
    // The first lane takes a caller with the tags of several.
    let slow = flow.lanes().iter().take_while(|lane| lane.rate < 1.0);
    Rules {
        human_key: flow.human_key(),
        turns_max: flow.limits().turns.into(),
        repeats_max: flow.limits().repeats.into(),
        visits_max: flow.limits().visits.into(),
        elder_age: elder.and_then(|lane| lane.age),
        slow_tags: slow.flat_map(|lane| &lane.tags).cloned().collect(),
        relaxed: flow.relaxed().iter().filter_map(|id| Promise::from_id(id)).collect(),
    }
}
