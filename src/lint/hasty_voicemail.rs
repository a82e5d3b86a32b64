//! PZ220: voicemail while people of another queue are there.

use super::look::{is_for_need, queues};
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::flow::{DAY, Fallback, Flow, Hours, QueueIx, Shift, Zone};

pub(super) const RULE: Rule = Rule { code: Code::HastyVoicemail, bad: BAD, good: GOOD, profiles: &[], check };

/// Queues for general requests that are looked at.
const OTHERS_MAX: usize = 16;

const BAD: &str = r#"name = "council"
lang = "en"

[human]
queue = "service"

[queue.service]
max_wait = "2m"

[queue.parking]
hours = { mon-fri = "09:00-17:00" }
timezone = "Europe/London"
closed = "voicemail"
#        ^^^^^^^^^^^

[menu.main]
options = [{ key = "1", label = "parking", go = "parking" }]

[transfer.parking]
queue = "parking"
"#;

const GOOD: &str = r#"name = "council"
lang = "en"

[human]
queue = "service"

[queue.service]
max_wait = "2m"

[queue.parking]
hours = { mon-fri = "09:00-17:00" }
timezone = "Europe/London"
closed = "service"

[menu.main]
options = [{ key = "1", label = "parking", go = "parking" }]

[transfer.parking]
queue = "parking"
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    let flow = subject.flow;
    let others = others(flow);
    let of_need = subject.written.lane.entries.iter().filter(|lane| is_for_need(lane));
    let of_need: Vec<&str> = of_need.filter_map(|lane| Some(lane.item.value.queue.as_ref()?.value.as_str())).collect();
    for (written, own) in queues(subject) {
        let queue = flow.queue(own);
        // A complaint that a team of its own answers the next day is not for just anybody.
        if own == flow.human.complaint_queue && own != flow.human.queue {
            continue;
        }
        // In writing a message is what reaches who cannot hear, and no other team rings them instead.
        if of_need.contains(&queue.name.as_str()) {
            continue;
        }
        let of_closed = written.item.value.closed.as_ref().filter(|_| queue.closed == Fallback::Voicemail);
        let of_overflow = written.item.value.overflow.as_ref().filter(|_| queue.overflow == Fallback::Voicemail);
        // Whoever overflows into this queue was tried before it.
        let untried = |other: QueueIx| other != own && flow.queue(other).overflow != Fallback::Queue(own);
        let at_work = |other: QueueIx| untried(other) && opens_while_closed(&flow.queue(other).hours, &queue.hours);
        let beside = |other: QueueIx| untried(other) && matches!(flow.queue(other).hours, Hours::Always);
        let closed = of_closed.zip(others.iter().find(|other| at_work(**other)));
        let overflow = of_overflow.zip(others.iter().find(|other| beside(**other)));
        for (written, other) in closed.into_iter().chain(overflow) {
            let (queue, other) = (echo(&queue.name), echo(&flow.queue(*other).name));
            out.at(Code::HastyVoicemail, &written.span, text!("hasty-voicemail", queue = queue, other = other));
        }
    }
}

/// The queues that can help with anything: the general one, and where it leads when it is closed or busy.
fn others(flow: &Flow) -> Vec<QueueIx> {
    let mut found = vec![flow.human.queue];
    let mut at = 0;
    while let Some(queue) = found.get(at).map(|ix| flow.queue(*ix)) {
        for next in queue.leads_to() {
            if !found.contains(&next) && found.len() < OTHERS_MAX {
                found.push(next);
            }
        }
        at += 1;
    }
    found
}

/// Whether a queue is open at some time of the week at which another one is closed.
fn opens_while_closed(other: &Hours, own: &Hours) -> bool {
    match (other, own) {
        (_, Hours::Always) => false,
        (Hours::Always, Hours::Weekly { .. }) => true,
        (Hours::Weekly { week: other, zone: theirs, .. }, Hours::Weekly { week: own, zone: ours, .. }) => {
            // In another time zone nothing is sure.
            same_zone(theirs, ours) && (0..7).any(|day| is_outside(&open_on(other, day), &open_on(own, day)))
        }
    }
}

fn same_zone(one: &Zone, other: &Zone) -> bool {
    match (one, other) {
        (Zone::OfClock, Zone::OfClock) => true,
        (Zone::Named(one), Zone::Named(other)) => one == other,
        _ => false,
    }
}

/// The open times of a day, in minutes; a shift of the day before goes on after midnight.
fn open_on(week: &[Vec<Shift>; 7], day: usize) -> Vec<(u16, u16)> {
    let today = week[day].iter().map(|shift| (shift.from, shift.ends().min(DAY)));
    let before = week[(day + 6) % 7].iter().filter(|shift| shift.crosses_midnight()).map(|shift| (0, shift.to));
    let mut open: Vec<(u16, u16)> = today.chain(before).collect();
    open.sort_unstable();
    open
}

/// Whether any of these times has a minute that none of the others has.
fn is_outside(times: &[(u16, u16)], others: &[(u16, u16)]) -> bool {
    times.iter().any(|(from, to)| {
        let mut at = *from;
        for (opens, closes) in others {
            if *opens <= at {
                at = at.max(*closes);
            }
        }
        at < *to
    })
}
