//! `presszero replay`: events in, turns out, both as JSON Lines; many calls in one stream.

use std::collections::{HashMap, VecDeque};
use std::io::Write;
use std::rc::Rc;

use presszero::protocol::{EventKind, EventLine, Turn};
use presszero::{Flow, Session};
use serde::Serialize;

use super::load;
use crate::args::Replay;
use crate::lines::Lines;
use crate::messages;
use crate::output::{JsonLines, Result, Stop, Verdict, tell};

/// Calls that are over are remembered for a while, because late events of them still come (a queue reports, a task is done).
const OVER_MAX: usize = 10_000;

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
    named: HashMap<Rc<str>, Session>,
    over: VecDeque<Rc<str>>,
}

impl Calls {
    fn handle<'f>(&mut self, flow: &'f Flow, line: &EventLine<'_>) -> Turn<'f> {
        let begins = matches!(line.event.kind, EventKind::Start(_));
        let Some(call) = line.call.as_deref() else {
            begin_anew(&mut self.nameless, begins);
            return self.nameless.handle(flow, &line.event);
        };
        let session = match self.named.get_mut(call) {
            Some(known) => known,
            None => self.named.entry(call.into()).or_default(),
        };
        if begin_anew(session, begins) {
            // It is not over any more: nobody may forget it in the middle.
            self.over.retain(|name| **name != *call);
        }
        let was_over = session.is_over();
        let turn = session.handle(flow, &line.event);
        if session.is_over()
            && !was_over
            && let Some((name, _)) = self.named.get_key_value(call)
        {
            self.over.push_back(Rc::clone(name));
        }
        if self.over.len() > OVER_MAX
            && let Some(oldest) = self.over.pop_front()
        {
            self.named.remove(&oldest);
        }
        turn
    }
}

/// A call that begins where one of its name is over is another call. True where it is so.
fn begin_anew(session: &mut Session, begins: bool) -> bool {
    let is_another = begins && session.is_over();
    if is_another {
        *session = Session::default();
    }
    is_another
}

/// Answers each line. A line that is no event is told and passed over.
pub fn run(args: &Replay, out: &mut dyn Write) -> Result {
    let flow = load::flow(&args.flow)?;
    let mut lines = Lines::open(args.events.as_deref()).map_err(Stop::Cannot)?;
    let mut turns = JsonLines::default();
    let verdict = answer(&flow, &mut lines, &mut turns, out);
    turns.write(out)?;
    verdict
}

fn answer(flow: &Flow, lines: &mut Lines, turns: &mut JsonLines, out: &mut dyn Write) -> Result {
    let mut calls = Calls::default();
    let mut verdict = Verdict::Fine;
    loop {
        if lines.may_wait() {
            turns.write(out)?;
            out.flush()?;
        }
        let line = match lines.next().map_err(Stop::Cannot)? {
            None => return Ok(verdict),
            Some(Ok(line)) if line.trim().is_empty() => continue,
            Some(Ok(line)) => serde_json::from_str::<EventLine>(line).map_err(|error| messages::no_event(&error)),
            Some(Err(broken)) => Err(messages::broken_text(broken)),
        };
        match line {
            Ok(line) => {
                let turn = calls.handle(flow, &line);
                turns.push(out, &TurnLine { call: line.call.as_deref(), turn: turn.as_json() })?;
            }
            Err(why) => {
                tell(&messages::broken_line(lines.name(), lines.number(), &why));
                verdict = Verdict::Found;
            }
        }
    }
}
