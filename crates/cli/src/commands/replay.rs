//! `presszero replay`: events in, turns out, both as JSON Lines; many calls in one stream.

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};
use std::io::Write;

use presszero::protocol::{Event, EventKind, Key, Millis, Turn};
use presszero::{Flow, Session};
use serde::{Deserialize, Serialize};

use super::load;
use crate::args::Replay;
use crate::lines::Lines;
use crate::messages;
use crate::output::{JsonLines, Result, Stop, Verdict, tell};

/// Calls that are over are remembered for a while, because late events of them still come (a queue reports, a task is done).
const OVER_MAX: usize = 10_000;

/// An event in a stream of many calls.
#[derive(Deserialize)]
struct EventLine<'a> {
    #[serde(default, borrow)]
    call: Option<Cow<'a, str>>,
    #[serde(flatten)]
    event: Event,
}

/// The same for what comes most often: names and a key, and nothing else.
#[derive(Deserialize)]
struct PlainLine<'a> {
    #[serde(default, borrow)]
    call: Option<Cow<'a, str>>,
    at: Millis,
    event: &'a str,
    #[serde(default)]
    key: Option<Key>,
}

impl<'a> EventLine<'a> {
    fn read(line: &'a str) -> serde_json::Result<Self> {
        Self::plain(line).map_or_else(|| serde_json::from_str(line), Ok)
    }

    /// An event without parts; none for any other, and for what is no event.
    fn plain(line: &'a str) -> Option<Self> {
        let PlainLine { call, at, event, key } = serde_json::from_str(line).ok()?;
        let kind = match event {
            "key" => EventKind::Key { key: key? },
            "prompt_finished" => EventKind::PromptFinished,
            "silence" => EventKind::Silence,
            "tick" => EventKind::Tick,
            "hangup" => EventKind::Hangup,
            _ => return None,
        };
        Some(Self { call, event: Event::new(at, kind) })
    }
}

/// The turn that answers it.
#[derive(Serialize)]
struct TurnLine<'a, T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    call: Option<&'a str>,
    #[serde(flatten)]
    turn: T,
}

/// The calls of a stream. Events without a call belong to one call of their own.
#[derive(Default)]
struct Calls {
    nameless: Session,
    named: HashMap<String, Session>,
    over: VecDeque<String>,
}

impl Calls {
    fn handle<'f>(&mut self, flow: &'f Flow, line: &EventLine<'_>) -> Turn<'f> {
        let Some(call) = line.call.as_deref() else { return self.nameless.handle(flow, &line.event) };
        let session = match self.named.get_mut(call) {
            Some(known) => known,
            None => self.named.entry(call.to_owned()).or_default(),
        };
        let was_over = session.is_over();
        let turn = session.handle(flow, &line.event);
        if session.is_over() && !was_over {
            self.over.push_back(call.to_owned());
        }
        if self.over.len() > OVER_MAX
            && let Some(oldest) = self.over.pop_front()
        {
            self.named.remove(&oldest);
        }
        turn
    }
}

/// Answers each line. A line that is no event is told and passed over.
pub fn run(args: &Replay, out: &mut dyn Write) -> Result {
    let flow = load::flow(&args.flow)?;
    let mut lines = Lines::open(args.events.as_deref()).map_err(Stop::Cannot)?;
    let mut calls = Calls::default();
    let mut written = JsonLines::default();
    let mut verdict = Verdict::Fine;
    loop {
        if lines.may_wait() {
            out.flush()?;
        }
        let line = match lines.next().map_err(Stop::Cannot)? {
            None => break,
            Some(Ok(line)) if line.trim().is_empty() => continue,
            Some(Ok(line)) => EventLine::read(line).map_err(|error| messages::no_event(&error)),
            Some(Err(broken)) => Err(messages::broken_text(broken)),
        };
        match line {
            Ok(line) => {
                let turn = calls.handle(&flow, &line);
                written.write(out, &TurnLine { call: line.call.as_deref(), turn: turn.as_json() })?;
            }
            Err(why) => {
                tell(&messages::broken_line(lines.name(), lines.number(), &why));
                verdict = Verdict::Found;
            }
        }
    }
    Ok(verdict)
}
