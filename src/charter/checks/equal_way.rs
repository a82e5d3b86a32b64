//! `equal-way`: only need raises a priority; membership and spending do not.

use super::Findings;
use crate::catalogue::text;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::words;
use crate::charter::{Promise, Rules};
use crate::protocol::{Action, Priority, Reason};

pub(super) fn check(past: &Record, step: &Step<'_>, _: &Rules, findings: &mut Findings<'_>) {
    for action in &step.turn.actions {
        let Action::Transfer { priority: Priority::High, reason, context, .. } = action else { continue };
        let lane = context.lane.as_deref();
        let is_need = matches!(reason, Reason::Distress | Reason::Author) || lane.is_some() || past.distress_heard;
        match (past.membership, lane.and_then(words::membership)) {
            (Some(tag), Some(lane)) => findings.add(Promise::EqualWay, text!("ahead-by-lane", tag = tag, lane = lane)),
            (Some(tag), None) if !is_need => {
                findings.add(Promise::EqualWay, text!("ahead-by-tag", tag = tag, reason = reason.as_str()))
            }
            (None, _) if !is_need => {
                findings.add(Promise::EqualWay, text!("ahead-without-need", reason = reason.as_str()))
            }
            _ => {}
        }
    }
}
