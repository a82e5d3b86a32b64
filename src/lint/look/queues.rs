//! Queues as they are written, and what they were compiled to.

use std::collections::HashMap;

use crate::flow::{Flow, QueueIx};
use crate::lint::Subject;
use crate::source::{self, Named};

/// The tables of queues, in the order of the file.
pub(in crate::lint) fn queues<'a>(subject: &Subject<'a>) -> Vec<(&'a Named<source::Queue>, QueueIx)> {
    let known = queues_by_name(subject.flow);
    let written = subject.written.queue.entries.iter();
    written.filter_map(|written| Some((written, *known.get(written.id.value.as_str())?))).collect()
}

/// All queues of a flow.
pub(in crate::lint) fn queues_by_name(flow: &Flow) -> HashMap<&str, QueueIx> {
    flow.queues.iter().map(|queue| queue.name.as_str()).zip((0..).map(QueueIx)).collect()
}
