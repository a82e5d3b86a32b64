//! How a call ended, in one line, and what the auditor found.

use std::io::Write;

use presszero::protocol::{Action, Event, Phase, Turn, Why};
use presszero::scenario::Line;

use crate::messages::call::{self as messages, Ending};
use crate::output::{BAD, BOLD, GOOD, Result, Verdict};

/// Whether the bot has said goodbye and the line still stands.
pub fn is_goodbye(line: &Line<'_>) -> bool {
    line.session().phase() == Phase::Ended && !line.is_over()
}

/// Tells the end of a call. A broken promise is something found.
pub fn show(line: &Line<'_>, steps: usize, out: &mut dyn Write) -> Result {
    let record = line.record();
    let ending = messages::ended(ending(record), line.now(), steps);
    writeln!(out, "\n{BOLD}{ending}{BOLD:#}")?;
    if line.breaches().is_empty() {
        writeln!(out, "{GOOD}{}{GOOD:#}", messages::no_breach())?;
        return Ok(Verdict::Fine);
    }
    for breach in line.breaches() {
        writeln!(out, "{BAD}{}{BAD:#}", messages::breach(breach))?;
    }
    Ok(Verdict::Found)
}

/// What became of the call: the last thing that was done for the caller.
fn ending<'a>(record: &'a [(Event, Turn<'_>)]) -> Ending<'a> {
    let mut joined = false;
    for (_, turn) in record.iter().rev() {
        joined |= turn.state == Phase::WithAgent;
        for action in turn.actions.iter().rev() {
            match action {
                Action::Transfer { queue, .. } | Action::Callback { queue, .. } | Action::Voicemail { queue, .. }
                    if joined =>
                {
                    return Ending::Joined { queue };
                }
                Action::Transfer { queue, reason, .. } => return Ending::HandedOver { queue, reason: *reason },
                Action::Callback { queue, reference, .. } | Action::Voicemail { queue, reference } => {
                    return Ending::Kept { queue, reference };
                }
                Action::HangUp { why: Why::Done } => return Ending::Done,
                _ => {}
            }
        }
    }
    Ending::CallerLeft
}
