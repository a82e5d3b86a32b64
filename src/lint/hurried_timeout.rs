//! PZ213: a pause too short for older callers.

use std::ops::Range;

use super::look::Ways;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::compile::{NodeName, Written, nodes_of};
use crate::diag::{Code, echo};
use crate::flow::{Target, scale};
use crate::protocol::Millis;

pub(super) const RULE: Rule = Rule { code: Code::HurriedTimeout, bad: BAD, good: GOOD, profiles: &[], check };

/// The least time to begin an answer. The default is six seconds.
const ANSWER_MIN: Millis = Millis::from_secs(5);
/// The least pause between two digits. The default is three seconds.
const DIGIT_MIN: Millis = Millis::from_secs(2);

const BAD: &str = r#"name = "station"
lang = "en"

[human]
queue = "desk"

[menu.main]
timeout = "3s"
#         ^^^^
options = [{ key = "1", label = "trains", go = "human" }]
"#;

const GOOD: &str = r#"name = "station"
lang = "en"

[human]
queue = "desk"

[menu.main]
timeout = "6s"
options = [{ key = "1", label = "trains", go = "human" }]
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let patience = patience(subject);
    for (node, patience) in nodes_of(subject.written).iter().zip(patience) {
        let Some(patience) = patience else { continue };
        for (least, given, span) in pauses(node) {
            let waits = scale(given.0, patience);
            if waits < least.0 {
                let (node, tenths) = (echo(&node.id.value), waits / 100);
                let seconds = format!("{}.{}", tenths / 10, tenths % 10);
                let message = text!("hurried-timeout", node = node, seconds = seconds, least = least.as_secs());
                out.at(Code::HurriedTimeout, &span, message);
            }
        }
    }
}

/// For each node, by how much the pauses there are stretched for the most hurried caller; none where nobody is hurried. Older
/// callers whose age nobody knows come in at the start, and so get the plain pauses.
fn patience(subject: &Subject<'_>) -> Vec<Option<f64>> {
    let (flow, ways) = (subject.flow, Ways::of(subject.flow));
    let plain = ways.reached([ways.start()].into_iter().chain(ways.node(Target::End)));
    let mut patience: Vec<Option<f64>> = plain.into_iter().map(|reached| reached.then_some(1.0)).collect();
    for lane in flow.lanes.iter().filter(|lane| !lane.text || flow.limits.hurries_text) {
        let own = f64::from(lane.patience);
        for (least, _) in patience.iter_mut().zip(ways.reached(ways.node(lane.go))).filter(|(_, reached)| *reached) {
            *least = Some(least.map_or(own, |least| least.min(own)));
        }
    }
    patience
}

/// The pauses that the author set at a node, with the least that each should be.
fn pauses(node: &NodeName<'_>) -> Vec<(Millis, Millis, Range<usize>)> {
    let timeout = match node.written {
        Written::Menu(menu) => menu.timeout.as_ref(),
        Written::Collect(collect) => collect.timeout.as_ref(),
        Written::Ticket(ticket) => ticket.timeout.as_ref(),
        Written::End(end) => end.timeout.as_ref(),
        // Those are pauses of the host's.
        Written::Task(_) | Written::Talk(_) | Written::Message(_) | Written::Transfer(_) => None,
    };
    let inter_digit = match node.written {
        Written::Collect(collect) => collect.inter_digit.as_ref(),
        _ => None,
    };
    let timeout = timeout.map(|timeout| (ANSWER_MIN, timeout.value.0, timeout.span.clone()));
    let inter_digit = inter_digit.map(|pause| (DIGIT_MIN, pause.value.0, pause.span.clone()));
    timeout.into_iter().chain(inter_digit).collect()
}
