//! `presszero call`: a telephone in the terminal.

mod clock;
mod ending;
mod input;
mod keyboard;

use std::io::Write;

use presszero::flow::spoken_ms;
use presszero::protocol::{Action, Caller, Channel, Millis, Phase, Start, Turn};
use presszero::scenario::Line;

use self::input::Typed;
use self::keyboard::Keyboard;
use super::load;
use crate::args::Call;
use crate::messages::broken_text;
use crate::messages::call::{self as messages, Remark};
use crate::output::{Result, Stop};
use crate::transcript::{Transcript, aside, is_mid_entry};

/// Calls a flow. The end of the input is the end of the call.
pub fn run(args: &Call, out: &mut dyn Write) -> Result {
    let flow = load::flow(&args.flow)?;
    let begins = clock::begins(args.at.as_deref(), &flow).map_err(Stop::Cannot)?;
    let start = Start { clock: Some(clock::rfc3339(&begins)), caller: caller(args) };
    let mut keyboard = Keyboard::open().map_err(Stop::Cannot)?;
    writeln!(out, "{}\n", messages::welcome(flow.name(), &begins, keyboard.is_interactive()))?;

    let mut phone = Phone::call(Line::dial(&flow, start), args.verbose);
    phone.show(out)?;
    while !phone.line.is_over() {
        out.flush()?;
        let Some(typed) = keyboard.read(&phone.prompt()).map_err(Stop::Cannot)? else {
            phone.line.hang_up();
            break;
        };
        let typed = typed.map_err(broken_text);
        if let (Ok(typed), false) = (&typed, keyboard.is_interactive()) {
            Transcript::echo(typed, out)?;
        }
        match typed.and_then(|typed| Typed::read(&typed)) {
            Ok(typed) => phone.act(typed, out)?,
            Err(hint) => aside(&hint, out)?,
        }
    }
    ending::show(&phone.line, phone.steps, out)
}

fn caller(args: &Call) -> Caller {
    Caller {
        id: args.id.clone().map(Into::into),
        age: args.age,
        tags: args.tags.clone(),
        lang: args.lang.clone(),
        channel: if args.text { Channel::Text } else { Channel::Voice },
    }
}

/// A telephone: the line, and what of it was shown.
struct Phone<'f> {
    line: Line<'f>,
    transcript: Transcript<'f>,
    /// Turns shown so far.
    shown: usize,
    /// The bot speaks until then.
    speaks_until: Millis,
    /// What the caller did while the bot led.
    steps: usize,
    /// Remarks for newcomers that were made.
    remarked: Vec<Remark>,
}

impl<'f> Phone<'f> {
    fn call(line: Line<'f>, verbose: bool) -> Self {
        let transcript = Transcript::new(line.flow()).listening(true).verbose(verbose);
        Self { line, transcript, shown: 0, speaks_until: Millis(0), steps: 0, remarked: Vec::new() }
    }

    /// Does what was typed, and shows what comes of it.
    fn act(&mut self, typed: Typed, out: &mut dyn Write) -> Result<()> {
        match &typed {
            Typed::Help => return Ok(writeln!(out, "{}", messages::help())?),
            Typed::State => return self.show_state(out),
            Typed::Wait(_) | Typed::HangUp => {}
            typed if self.cannot_wait(typed) => {}
            // Whoever types has listened to the end.
            _ => {
                self.line.wait(self.speaks_until - self.line.now());
            }
        }
        if matches!(typed, Typed::Keys(_) | Typed::Speech(_) | Typed::Silence)
            && self.line.session().phase().is_with_bot()
        {
            self.steps += 1;
        }
        self.perform(typed);
        self.show(out)
    }

    /// Whether a deadline comes while the bot speaks, and the host's work, or what is told of it, must not miss it.
    fn cannot_wait(&self, typed: &Typed) -> bool {
        let session = self.line.session();
        let of_host = matches!(typed, Typed::Task { .. } | Typed::Reply(_) | Typed::Agent(_) | Typed::Queue { .. });
        let is_due = session.deadline().is_some_and(|deadline| deadline <= self.speaks_until);
        is_due && (of_host || session.phase() == Phase::Task)
    }

    fn perform(&mut self, typed: Typed) {
        let line = &mut self.line;
        match typed {
            Typed::Keys(keys) => {
                keys.into_iter().for_each(|key| {
                    line.press(key);
                });
                &[]
            }
            Typed::Silence if ending::is_goodbye(line) => line.hang_up(),
            Typed::Silence => line.silence(),
            Typed::Speech(text) => line.say(&text),
            Typed::Wait(time) => line.wait(time),
            Typed::Agent(is) => line.agent(is),
            Typed::Queue { position, wait_s } => line.queue(position, wait_s),
            Typed::Task { ok, set } => line.task(ok, set),
            Typed::Reply(text) => line.reply(&text),
            Typed::HangUp => line.hang_up(),
            Typed::State | Typed::Help => &[],
        };
    }

    /// Shows the turns that came since.
    fn show(&mut self, out: &mut dyn Write) -> Result<()> {
        let news = &self.line.record()[self.shown..];
        for (_, turn) in news {
            self.transcript.turn(turn, out)?;
            if let Some(length) = spoken(turn) {
                self.speaks_until = turn.at + length;
            }
        }
        // Keys that get no answer are always told; the rest is told once.
        let is_new = |remark: &Remark| *remark == Remark::MidEntry || !self.remarked.contains(remark);
        let remark = news.last().and_then(|(_, turn)| remark(turn)).filter(is_new);
        self.shown = self.line.record().len();
        self.remarked.extend(remark);
        remark.map_or(Ok(()), |remark| aside(&remark.text(), out))
    }

    fn show_state(&self, out: &mut dyn Write) -> Result<()> {
        match self.line.record().last() {
            Some((_, turn)) => aside(&messages::stands(self.line.now(), turn), out),
            None => Ok(()),
        }
    }

    /// Where the caller is.
    fn prompt(&self) -> String {
        let place = self.line.record().last().map(|(_, turn)| match &turn.node {
            Some(node) if turn.state.is_with_bot() => node.to_string(),
            _ => turn.state.to_string(),
        });
        format!("{}> ", place.unwrap_or_default())
    }
}

/// How long the bot speaks in a turn; none where it says nothing.
fn spoken(turn: &Turn<'_>) -> Option<Millis> {
    let says = turn.actions.iter().filter_map(|action| match action {
        Action::Say { text, rate, .. } => Some(spoken_ms(text.as_deref().unwrap_or_default(), *rate)),
        _ => None,
    });
    says.reduce(u64::saturating_add).map(Millis)
}

/// What a newcomer may wonder about.
fn remark(turn: &Turn<'_>) -> Option<Remark> {
    let has = |wanted: fn(&Action<'_>) -> bool| turn.actions.iter().any(wanted);
    if is_mid_entry(turn) {
        Some(Remark::MidEntry)
    } else if has(|action| matches!(action, Action::Transfer { .. })) {
        Some(Remark::AfterTransfer)
    } else if has(|action| matches!(action, Action::HangUp { .. })) {
        Some(Remark::AfterGoodbye)
    } else {
        None
    }
}
