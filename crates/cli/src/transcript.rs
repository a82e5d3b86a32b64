//! A call as people read it: what was said, what was done, and how it was understood.

use std::io::Write;

use presszero::Flow;
use presszero::catalogue::duration;
use presszero::protocol::{
    Action, Channel, Context, Event, EventKind, HeardAs, Keys, Millis, Phase, Private, Start, Turn,
};

use crate::messages::catalogue::locale;
use crate::messages::{call as messages, list, padded, printable};
use crate::output::{BOLD, DIM, GOOD, Result};

/// What stands before each line that has no time.
const MARGIN: &str = "        ";

/// Writes a call turn by turn.
pub struct Transcript<'f> {
    flow: &'f Flow,
    listening: bool,
    verbose: bool,
    /// Keys that were pressed and not shown yet: an entry is one line.
    keys: String,
}

impl<'f> Transcript<'f> {
    /// A transcript of calls to this flow.
    pub const fn new(flow: &'f Flow) -> Self {
        Self { flow, listening: false, verbose: false, keys: String::new() }
    }

    /// Tells what the bot listens for too.
    pub const fn listening(mut self, yes: bool) -> Self {
        self.listening = yes;
        self
    }

    /// Tells what was heard and why, the state and the deadline too.
    pub const fn verbose(mut self, yes: bool) -> Self {
        self.verbose = yes;
        self
    }

    /// Writes a whole call: events as one would type them in `presszero call`, and what they led to.
    pub fn call(&mut self, record: &[(Event, Turn<'_>)], out: &mut dyn Write) -> Result<()> {
        for (event, turn) in record {
            match &event.kind {
                EventKind::Key { key } => self.keys.push(key.as_char()),
                kind => {
                    self.flush_keys(out)?;
                    self.event(kind, out)?;
                }
            }
            if !is_mid_entry(turn) {
                self.flush_keys(out)?;
            }
            self.turn(turn, out)?;
        }
        self.flush_keys(out)
    }

    fn flush_keys(&mut self, out: &mut dyn Write) -> Result<()> {
        let keys = std::mem::take(&mut self.keys);
        if keys.is_empty() { Ok(()) } else { Self::echo(&keys, out) }
    }

    /// What the caller or the host did, as a line of `presszero call`.
    pub fn echo(typed: &str, out: &mut dyn Write) -> Result<()> {
        Ok(writeln!(out, "{BOLD}> {}{BOLD:#}", printable(typed))?)
    }

    fn event(&self, kind: &EventKind, out: &mut dyn Write) -> Result<()> {
        match kind {
            EventKind::Start(start) => aside(&begins(start), out),
            EventKind::Key { key } => Self::echo(&key.to_string(), out),
            EventKind::Speech(speech) => Self::echo(speech.text.reveal(), out),
            EventKind::Silence => Self::echo(&messages::silence(), out),
            EventKind::PromptFinished | EventKind::Tick => Ok(()),
            EventKind::TaskDone { ok, set, .. } => {
                let word = if *ok { "ok" } else { "fail" };
                let set = set.iter().map(|(slot, value)| format!(" {slot}={}", self.value(slot, value)));
                Self::echo(&format!("/task {word}{}", set.collect::<String>()), out)
            }
            EventKind::Reply { text } => Self::echo(&format!("/reply {text}"), out),
            EventKind::Queue { position, wait_s } => {
                let numbers = [position, wait_s].into_iter().flatten().map(|number| format!(" {number}"));
                Self::echo(&format!("/queue{}", numbers.collect::<String>()), out)
            }
            EventKind::Agent { is } => Self::echo(&format!("/agent {}", messages::agent(*is)), out),
            EventKind::Hangup => Self::echo("/hangup", out),
        }
    }

    /// What came back.
    pub fn turn(&self, turn: &Turn<'_>, out: &mut dyn Write) -> Result<()> {
        let mut time = Some(turn.at);
        for action in &turn.actions {
            self.action(action, &mut time, out)?;
        }
        match turn.ignored.as_deref() {
            Some(_) if turn.state == Phase::WithAgent && turn.heard.is_some() => aside(&messages::to_person(), out)?,
            Some(why) => aside(&messages::nothing_changes(why), out)?,
            None => {}
        }
        if let Some(note) = turn.noted.as_deref() {
            aside(&messages::note(note), out)?;
        }
        let says_much = !turn.actions.is_empty() || turn.heard.is_some();
        if self.verbose && says_much && !is_mid_entry(turn) {
            aside(&messages::understood(turn), out)?;
        }
        Ok(())
    }

    fn action(&self, action: &Action<'_>, time: &mut Option<Millis>, out: &mut dyn Write) -> Result<()> {
        match action {
            Action::Say { text, audio, .. } => {
                let recording = audio.as_deref().map(|audio| format!("[{audio}] ")).unwrap_or_default();
                let said = format!("{recording}{}", text.as_deref().unwrap_or_default());
                spoken(time.take(), &said, out)
            }
            Action::Listen { keys, speech, .. } => match self.listening {
                true => aside(&messages::listening(keys.as_ref().map(shown_keys), *speech), out),
                false => Ok(()),
            },
            Action::Run { task, with, .. } => {
                let with = with.iter().map(|(slot, value)| (slot.as_ref(), value));
                aside(&messages::task(task, &self.slots(with)), out)
            }
            Action::Delegate { run, .. } => aside(&messages::delegated(run), out),
            Action::Ticket { unit, .. } => done(time.take(), &messages::ticket(unit), out),
            Action::Transfer { queue, priority, reason, context } => {
                done(time.take(), &messages::transfer(queue, *reason, *priority), out)?;
                self.context(context, out)
            }
            Action::Callback { number, queue, reference } => {
                let number = number.as_ref().map(|number| masked(number.reveal()));
                done(time.take(), &messages::callback(queue, reference, number.as_deref()), out)
            }
            Action::Voicemail { queue, reference } => done(time.take(), &messages::voicemail(queue, reference), out),
            Action::StopTalking => done(time.take(), &messages::person_joined(), out),
            Action::HangUp { why } => done(time.take(), &messages::hung_up(*why), out),
        }
    }

    /// What the agent sees. Slots that the author masks, and keys of an unfinished entry, are shown by their length only.
    fn context(&self, context: &Context<'_>, out: &mut dyn Write) -> Result<()> {
        let said = context.said.iter().map(|text| format!("\"{}\"", text.reveal())).collect::<Vec<_>>();
        let slots = context.slots.iter().map(|(slot, value)| (slot.as_ref(), value));
        let rows = [
            context.path.join(" > "),
            list(said),
            self.slots(slots),
            context.entered.as_ref().map(|keys| masked(keys.reveal())).unwrap_or_default(),
            context.lane.as_deref().unwrap_or_default().to_owned(),
            context.note.as_deref().unwrap_or_default().to_owned(),
            duration(context.waited_ms).to(locale()),
        ];
        let mut heading = messages::agent_sees();
        for (name, value) in messages::agent_rows().iter().zip(&rows).filter(|(_, value)| !value.is_empty()) {
            let head = format!("{} {}", padded(&heading, 12), padded(name, 7));
            writeln!(out, "{MARGIN}{DIM}{head}{DIM:#}{}", printable(value))?;
            heading.clear();
        }
        Ok(())
    }

    fn slots<'a>(&self, slots: impl Iterator<Item = (&'a str, &'a Private<String>)>) -> String {
        list(slots.map(|(slot, value)| format!("{slot} {}", self.value(slot, value))))
    }

    fn value(&self, slot: &str, value: &Private<String>) -> String {
        if self.flow.is_masked(slot) { masked(value.reveal()) } else { value.reveal().clone() }
    }
}

/// Something the bot says. The first line of a turn has its time.
fn spoken(time: Option<Millis>, text: &str, out: &mut dyn Write) -> Result<()> {
    write_time(time, out)?;
    Ok(writeln!(out, "{}", printable(text))?)
}

/// Something that is done with the call.
fn done(time: Option<Millis>, text: &str, out: &mut dyn Write) -> Result<()> {
    write_time(time, out)?;
    Ok(writeln!(out, "{GOOD}→ {}{GOOD:#}", printable(text))?)
}

fn write_time(time: Option<Millis>, out: &mut dyn Write) -> Result<()> {
    let time = time.map(messages::clock).unwrap_or_default();
    Ok(write!(out, "{DIM}{time:>6}{DIM:#}  ")?)
}

/// Something that is not said.
pub fn aside(text: &str, out: &mut dyn Write) -> Result<()> {
    Ok(writeln!(out, "{MARGIN}{DIM}· {}{DIM:#}", printable(text))?)
}

/// A private value: only how long it is.
fn masked(value: &str) -> String {
    format!("*** ({})", value.chars().count())
}

/// The keys that are listened for, and how many of them.
fn shown_keys<'a>(keys: &'a Keys<'_>) -> (&'a str, u16, u16) {
    (&keys.which, keys.min, keys.max)
}

/// How a call begins.
fn begins(start: &Start) -> String {
    let caller = &start.caller;
    let mut facts = vec![match caller.channel {
        Channel::Voice => messages::by_voice(),
        Channel::Text => messages::in_writing(),
    }];
    facts.extend(caller.age.map(messages::age));
    facts.extend(caller.tags.iter().cloned());
    facts.extend(caller.lang.clone());
    facts.extend(start.clock.clone());
    messages::call_begins(&list(facts))
}

/// Whether a turn leaves the caller in the middle of an entry, with nothing said.
pub fn is_mid_entry(turn: &Turn<'_>) -> bool {
    turn.actions.is_empty()
        && turn.ignored.is_none()
        && turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Digits)
}
