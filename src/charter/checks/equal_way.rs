//! `equal-way`: only need raises a priority; membership and spending do not.

use super::Findings;
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::words;
use crate::charter::{Promise, Rules};
use crate::protocol::{Action, Priority, Reason};

pub(super) fn check(past: &Record, step: &Step<'_>, _: &Rules, findings: &mut Findings<'_>) {
    for action in &step.turn.actions {
        let Action::Transfer { priority: Priority::High, reason, context, .. } = action else { continue };
        let lane = context.lane.as_deref();
        let is_need = matches!(reason, Reason::Lane | Reason::Distress | Reason::Author | Reason::Restored)
            || lane.is_some()
            || past.distress_heard;
        match (past.membership, lane.and_then(words::membership)) {
            (Some(tag), Some(lane)) => findings.add(
                Promise::EqualWay,
                format!("a caller with the tag `{tag}` was put ahead of others by a lane for `{lane}`"),
            ),
            (Some(tag), None) if !is_need => findings.add(
                Promise::EqualWay,
                format!("a caller with the tag `{tag}` was put ahead of others, and for the reason `{reason}`"),
            ),
            (None, _) if !is_need => findings.add(
                Promise::EqualWay,
                format!("a caller was put ahead of others for the reason `{reason}`, which is no need"),
            ),
            _ => {}
        }
    }
}
