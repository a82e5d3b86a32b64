//! What a step must keep, beyond what the auditor sees in its record: limits, counters, deadlines, and the request itself.

use super::calls::{Step, Taken};
use super::input::Input;
use crate::catalogue::{Text, text};
use crate::charter::Promise;
use crate::flow::{Flow, Kind};
use crate::protocol::{Action, HeardAs, Phase, Reason, Turn};
use crate::session::probe::Worn;

/// So many digits are an entry; fewer may be anything.
const PRIVATE_DIGITS_MIN: usize = 4;

/// A promise that a step breaks, and how it shows.
pub(super) type Fault = (Promise, Text);

/// Every promise that the step breaks.
pub(super) fn faults(flow: &Flow, step: &Step<'_>, taken: &Taken<'_>) -> Vec<Fault> {
    let audited = taken.breaches().iter().map(|breach| (breach.promise, breach.explanation.clone()));
    let mut faults: Vec<Fault> = audited.collect();
    let checks = [
        counter_fell(taken),
        limit_is_passed(step, taken),
        nothing_is_nearer(taken),
        asks_about_it_for_ever(taken),
        nobody_wakes_it(taken),
        denies_the_machine(flow, taken),
        loses_the_reason(step, taken),
        loses_the_complaint(flow, step, taken),
        differs_elsewhere(step, taken),
        loses_the_call(step, taken),
        loses_the_number(step, taken),
        believes_too_much(step, taken),
        tells_private_digits(flow, step, taken),
    ];
    // The auditor leaves out what the flow relaxes, and none of these can be.
    faults.extend(checks.into_iter().flatten());
    faults
}

fn is_over(taken: &Taken<'_>) -> bool {
    taken.after.is_over() || taken.before.is_over()
}

/// No counter falls while the call goes on.
fn counter_fell(taken: &Taken<'_>) -> Option<Fault> {
    if is_over(taken) || !taken.before.has_begun() || taken.restored() {
        return None;
    }
    let what = taken.after.fell_since(&taken.before)?;
    Some((Promise::NoLoop, text!("proof-count-fell", what = what)))
}

/// Where a counter is used up, the step that raises it hands over.
fn limit_is_passed(step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    let worn = step.worn?;
    // Who waits with a request that is kept may go back to the bot as long as visits are left.
    let may_stay = taken.before.node().is_none() && !matches!(worn, Worn::Visits(_));
    let stays = taken.after.node().is_some() && !may_stay;
    // At the closing question nothing is limited: what follows is limited again.
    if matches!(worn, Worn::Turns | Worn::Time) && taken.before.phase() == Phase::Closing {
        return None;
    }
    let name = match worn {
        Worn::Turns => "turns",
        Worn::Time => "time",
        Worn::Visits(..) => "visits",
        Worn::NoMatch(..) => "no_match",
        Worn::NoInput(..) => "no_input",
        Worn::Again(..) | Worn::Answer(_) | Worn::Question(_) => "repeats",
        Worn::Misses => return offers_for_ever(taken),
        Worn::Asked => return lets_nobody_in(taken),
        _ => return None,
    };
    stays.then(|| (Promise::NoLoop, text!("proof-limit-passed", limit = name)))
}

/// A person who joins after all is let in.
fn lets_nobody_in(taken: &Taken<'_>) -> Option<Fault> {
    let after = taken.after.phase();
    (after != Phase::WithAgent).then(|| (Promise::OneWay, text!("goes-on-beside-person", state = after.as_str())))
}

/// An offer that was missed often enough gives way to a message.
fn offers_for_ever(taken: &Taken<'_>) -> Option<Fault> {
    (taken.after.phase() == Phase::Callback).then(|| (Promise::NoLoop, text!("proof-offers-for-ever")))
}

/// An answer of the bot that leaves the caller with the bot uses something up.
fn nothing_is_nearer(taken: &Taken<'_>) -> Option<Fault> {
    let stays = taken.before.node().is_some() && taken.after.node().is_some();
    let answers = taken.actions().next().is_some();
    (stays && answers && !taken.after.is_nearer_than(&taken.before))
        .then(|| (Promise::NoLoop, text!("proof-nothing-counted")))
}

/// A question about a request that is kept uses something up as well, unless the caller asks for a person again.
fn asks_about_it_for_ever(taken: &Taken<'_>) -> Option<Fault> {
    let stays = taken.before.phase() == Phase::Callback && taken.after.phase() == Phase::Callback;
    let heard = [HeardAs::Human, HeardAs::Complaint, HeardAs::Distress, HeardAs::Elder];
    let asked = heard.into_iter().any(|class| taken.heard(class)) || taken.restored();
    let asks = taken.actions().any(|action| matches!(action, Action::Listen { .. }));
    (stays && asks && !asked && !taken.after.is_asked_less_than(&taken.before))
        .then(|| (Promise::NoLoop, text!("proof-offers-for-ever")))
}

/// Whoever says nothing is not left in silence.
fn nobody_wakes_it(taken: &Taken<'_>) -> Option<Fault> {
    let phase = taken.after.phase();
    let spoken = phase.is_with_bot() && phase != Phase::Greeting || phase == Phase::Callback;
    let is_due = phase.is_in_line() || phase == Phase::Survey || (spoken && !taken.after.is_in_writing());
    let hangs = is_due && taken.after.deadline().is_none() && !is_over(taken);
    hangs.then(|| (Promise::NoLoop, text!("proof-nobody-wakes", phase = phase.as_str())))
}

/// Asked whether it is a machine, the bot says so.
fn denies_the_machine(flow: &Flow, taken: &Taken<'_>) -> Option<Fault> {
    if !taken.heard(HeardAs::RobotQuestion) || taken.before.node().is_none() || taken.hands_over() {
        return None;
    }
    let says = taken.actions().filter_map(|action| match action {
        Action::Say { text, .. } => text.as_deref(),
        _ => None,
    });
    let is_told = says.into_iter().any(|text| flow.ear.discloses_machine(text));
    (!is_told).then(|| (Promise::Honest, text!("proof-denies-machine")))
}

/// A request that goes on to another queue keeps its reason.
fn loses_the_reason(step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    let was = taken.before.reason()?;
    let by_host = matches!(step.input, Input::Tick | Input::Agent(_) | Input::Queue | Input::PromptFinished);
    let is = taken.after.reason();
    let phase = taken.after.phase();
    let served = !phase.is_waiting() && phase != Phase::WithAgent;
    let asked_again = taken.record.iter().any(|(_, turn)| turn.heard.is_some());
    (by_host && !served && !asked_again && is != Some(was))
        .then(|| (Promise::KeptPlace, text!("proof-reason-lost", reason = was.as_str())))
}

/// A complaint goes where the flow wants complaints.
fn loses_the_complaint(flow: &Flow, step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    let wanted = &flow.queue(flow.human.complaint_queue).name;
    let unclocked = !matches!(step.worn, Some(Worn::Clock(_))) && !matches!(step.input, Input::Start(_));
    let to = taken.actions().find_map(|action| match action {
        Action::Transfer { queue, reason: Reason::Complaint, .. } => Some(queue),
        _ => None,
    })?;
    (unclocked && taken.heard(HeardAs::Complaint) && taken.before.node().is_some() && to != wanted)
        .then(|| (Promise::OneStep, text!("proof-complaint-astray", to = to.as_ref(), wanted = wanted)))
}

/// A call that is saved and taken up elsewhere goes on as if nothing had been.
fn differs_elsewhere(step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    (step.input == Input::Saved && taken.after != *taken.before)
        .then(|| (Promise::KeptPlace, text!("proof-restored-wrongly")))
}

/// Saved bytes that cannot be read cost the caller nothing but a handover.
fn loses_the_call(step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    (step.input == Input::Damaged && !taken.hands_over()).then(|| (Promise::KeptPlace, text!("proof-call-lost")))
}

/// The number that a caller keyed for the callback is the one that is called, whatever a late `start` tells.
fn loses_the_number(step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    let keyed = taken.before.keyed_number().filter(|_| matches!(step.input, Input::Start(_)))?;
    (taken.after.keyed_number() != Some(keyed)).then(|| (Promise::KeptPlace, text!("proof-number-lost")))
}

/// A request in any hypothesis of the recogniser counts.
fn believes_too_much(step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    let unheeded = matches!(step.input, Input::Unsure(..)) && taken.before.node().is_some() && !taken.hands_over();
    unheeded.then(|| (Promise::OneStep, text!("proof-alternative-missed")))
}

/// Digits of a masked entry stand nowhere in a turn but where they are marked as private.
fn tells_private_digits(flow: &Flow, step: &Step<'_>, taken: &Taken<'_>) -> Option<Fault> {
    let Input::Keys(keys) = &step.input else { return None };
    let masks = match &flow.node(taken.before.node()?).kind {
        Kind::Collect(collect) => collect.mask,
        _ => false,
    };
    let keyed: String = keys.iter().map(|key| key.as_char()).filter(char::is_ascii_digit).collect();
    let is_open = |(_, turn): &(_, Turn<'_>)| {
        let said = turn.actions.iter().filter_map(|action| match action {
            Action::Say { text, private: false, .. } => text.as_deref(),
            _ => None,
        });
        let heard = turn.heard.as_ref().and_then(|heard| heard.term.as_deref());
        let others = heard.into_iter().chain(turn.ignored.as_deref()).chain(turn.noted.as_deref());
        said.chain(others).any(|text| text.contains(&keyed))
    };
    (masks && keyed.len() >= PRIVATE_DIGITS_MIN && taken.record.iter().any(is_open))
        .then(|| (Promise::OnRecord, text!("proof-private-digits")))
}
