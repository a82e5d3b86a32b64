//! `nothing-twice`: the agent gets what the caller went through, said and gave.

use super::Findings;
use crate::catalogue::{Text, duration, text};
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::told::{PATH_MAX, SAID_MAX, SLOTS_MAX, Told};
use crate::charter::words::clip;
use crate::charter::{Promise, Rules, request};
use crate::protocol::{Action, Context, HeardAs, Millis, Reason};

pub(super) fn check(past: &Record, step: &Step<'_>, _: &Rules, findings: &mut Findings<'_>) {
    for action in &step.turn.actions {
        // A call that could not be read back has nothing to tell; what it does after that is judged again.
        if let Action::Transfer { context, reason, .. } = action
            && !step.is_restored()
        {
            let told = is_told(&past.told, context, step.turn.at).and_then(|()| is_reason(past, step, *reason));
            told.unwrap_or_else(|fault| findings.add(Promise::NothingTwice, fault));
        }
    }
}

/// The agent is told why the caller came, where the caller just said so.
fn is_reason(past: &Record, step: &Step<'_>, reason: Reason) -> Result<(), Text> {
    let wanted = match step.heard() {
        Some(HeardAs::Human) => Reason::Asked,
        Some(HeardAs::Complaint) => Reason::Complaint,
        _ => return Ok(()),
    };
    // An event that begins a call may be answered after the flow has handed over by itself.
    if reason == wanted || past.phase.is_none() || !request::is_owed(past) {
        return Ok(());
    }
    Err(text!("reason-told-wrong", told = reason.as_str(), wanted = wanted.as_str()))
}

fn is_told(told: &Told, context: &Context<'_>, at: Millis) -> Result<(), Text> {
    let is_empty = context.path.is_empty() && context.said.is_empty() && context.slots.is_empty();
    if is_empty && !(told.path.is_empty() && told.said.is_empty() && told.slots.is_empty()) {
        return Err(text!("handoff-empty"));
    }
    let path = first_missing(told.path.iter(), context.path.iter(), |asked, given| *asked == clip(given));
    if let Some(node) = path
        && context.path.len() < PATH_MAX
    {
        return Err(text!("node-not-in-path", node = node));
    }
    let said =
        first_missing(told.said.iter(), context.said.iter(), |asked, given| asked.is(clip(given.reveal().trim())));
    if let Some(said) = said
        && context.said.len() < SAID_MAX
    {
        return Err(text!("words-not-handed-over", when = duration(said.at.0)));
    }
    are_slots(told, context)?;
    if context.waited_ms != at.0 {
        return Err(text!("wait-told-wrong", told = duration(context.waited_ms), lasted = duration(at.0)));
    }
    Ok(())
}

fn are_slots(told: &Told, context: &Context<'_>) -> Result<(), Text> {
    let is_full = context.slots.len() >= SLOTS_MAX;
    for (name, value) in &*told.slots {
        let Some(given) = context.slots.get(name.as_str()) else {
            if is_full {
                continue;
            }
            return Err(text!("slot-not-handed-over", slot = name));
        };
        if value.as_ref().is_some_and(|value| value.reveal() != clip(given.reveal())) {
            return Err(text!("slot-told-wrong", slot = name));
        }
    }
    match &told.keyed {
        // What the caller keyed goes before what hosts set.
        Some((when, keyed)) if !context.slots.values().any(|given| given == keyed) => {
            Err(text!("entry-not-handed-over", when = duration(when.0)))
        }
        _ => Ok(()),
    }
}

/// The latest of `asked` that is not found, in order, in `given`.
fn first_missing<T, U>(
    asked: impl DoubleEndedIterator<Item = T>,
    given: impl DoubleEndedIterator<Item = U>,
    is_same: impl Fn(&T, &U) -> bool,
) -> Option<T> {
    let mut given = given.rev();
    asked.rev().find(|wanted| !given.any(|have| is_same(wanted, &have)))
}
