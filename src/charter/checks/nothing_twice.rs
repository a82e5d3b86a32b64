//! `nothing-twice`: the agent gets what the caller went through, said and gave.

use super::Findings;
use crate::catalogue::{Text, duration, text};
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::told::{PATH_MAX, SAID_MAX, SLOTS_MAX, Told};
use crate::charter::words::clip;
use crate::charter::{Promise, Rules};
use crate::protocol::{Action, Context, Millis, Reason};

pub(super) fn check(past: &Record, step: &Step<'_>, _: &Rules, findings: &mut Findings<'_>) {
    for action in &step.turn.actions {
        // A call that could not be read back has nothing to tell; what it does after that is judged again.
        if let Action::Transfer { context, reason, .. } = action
            && *reason != Reason::Restored
            && let Err(fault) = is_told(&past.told, context, step.turn.at)
        {
            findings.add(Promise::NothingTwice, fault);
        }
    }
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
    let said = first_missing(told.said.iter(), context.said.iter(), |(_, asked), given| {
        asked.reveal() == clip(given.reveal().trim())
    });
    if let Some((when, _)) = said
        && context.said.len() < SAID_MAX
    {
        return Err(text!("words-not-handed-over", when = duration(when.0)));
    }
    let slot = told.slots.iter().find(|name| !context.slots.contains_key(name.as_str()));
    if let Some(name) = slot
        && context.slots.len() < SLOTS_MAX
    {
        return Err(text!("slot-not-handed-over", slot = name));
    }
    if context.waited_ms != at.0 {
        return Err(text!("wait-told-wrong", told = duration(context.waited_ms), lasted = duration(at.0)));
    }
    Ok(())
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
