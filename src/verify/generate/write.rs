//! A call as a case: what is done, and of what follows the few things that tell the story.

use std::collections::BTreeMap;

use super::choose::Call;
use super::explore::Explored;
use super::told;
use crate::catalogue::Locale;
use crate::flow::{Flow, Kind, Message, NodeIx};
use crate::protocol::{Action, Event, HeardAs, Phase, Priority, Turn};
use crate::scenario::{Case, Expect, Line, Step};
use crate::session::Session;

/// The case, with expectations from the call itself.
pub(super) fn case(found: &Explored<'_>, call: &Call, locale: Locale) -> Case {
    let flow = found.flow;
    let mut line = Line::dial(flow, call.start.clone());
    let mut steps = Vec::new();
    if call.acts.is_empty() {
        let expect = expectation(flow, &Session::new(), line.record(), line.session(), true);
        steps.push(Step { act: None, expect });
    }
    for (ix, act) in call.acts.iter().enumerate() {
        let before = line.session().clone();
        let from = line.record().len();
        line.perform(act);
        let is_last = ix + 1 == call.acts.len();
        let news = line.record().get(from..).unwrap_or_default();
        let expect = expectation(flow, &before, news, line.session(), is_last);
        steps.push(Step { act: Some(act.clone()), expect });
    }
    let name = told::what(found, call.shows).to(locale);
    Case { name, caller: call.start.caller.clone(), clock: call.start.clock.clone(), steps }
}

fn expectation(flow: &Flow, before: &Session, news: &[(Event, Turn<'_>)], after: &Session, is_last: bool) -> Expect {
    let mut expect = Expect::default();
    for action in news.iter().flat_map(|(_, turn)| &turn.actions) {
        match action {
            Action::Transfer { queue, reason, priority, .. } => {
                expect.transfer = Some(queue.to_string());
                expect.reason = Some(*reason);
                expect.priority = Some(*priority).filter(|priority| *priority == Priority::High);
            }
            Action::Callback { queue, .. } => expect.callback = Some(queue.to_string()),
            Action::Voicemail { queue, .. } => expect.voicemail = Some(queue.to_string()),
            Action::Ticket { unit, .. } => expect.ticket = Some(unit.to_string()),
            _ => {}
        }
    }
    let is_kept = expect.transfer.is_some() || expect.callback.is_some() || expect.voicemail.is_some();
    let is_over = after.phase() == Phase::Ended;
    expect.ended = is_over.then_some(true);
    if !is_kept && !is_over {
        let moved = before.node() != after.node() || before.phase() != after.phase();
        let node = after.node().map(|node| flow.node(node).id.as_str());
        let place = node.unwrap_or_else(|| after.phase().as_str());
        expect.at = (moved || is_last).then(|| place.to_owned());
    }
    let mut heard = news.iter().filter_map(|(_, turn)| turn.heard.as_ref()).map(|heard| heard.class);
    expect.heard = heard.next_back().filter(|class| *class == HeardAs::RobotQuestion && before.node().is_some());
    expect.slots = kept(flow, before, after);
    let messages: Vec<&Message> = after.entered_since(before).iter().filter_map(|node| message(flow, *node)).collect();
    let said = news.iter().flat_map(|(_, turn)| &turn.actions).filter_map(said);
    expect.says.extend(said.filter(|said| messages.iter().any(|message| can_say(message, said))).map(str::to_owned));
    expect.says.dedup();
    expect
}

fn said<'t>(action: &'t Action<'_>) -> Option<&'t str> {
    match action {
        Action::Say { text, audio, .. } => text.as_deref().or(audio.as_deref()),
        _ => None,
    }
}

fn message(flow: &Flow, node: NodeIx) -> Option<&Message> {
    match &flow.node(node).kind {
        Kind::Message(message) => Some(message),
        _ => None,
    }
}

/// Whether a message says this, whatever is in its slots.
fn can_say(message: &Message, said: &str) -> bool {
    let mut spoken = message.say.lines.iter().flat_map(|line| &line.by_tongue).map(|(_, spoken)| spoken);
    spoken.any(|spoken| match &spoken.text {
        None => spoken.audio.as_deref() == Some(said),
        Some(text) => {
            let (from, to) =
                text.slots().fold((text.raw().len(), 0), |(from, _), (_, place)| (from.min(place.start), place.end));
            let is_framed = said.starts_with(&text.raw()[..from]) && said.ends_with(&text.raw()[to..]);
            is_framed && (to > 0 || said == text.raw())
        }
    })
}

/// The slot that the caller filled.
fn kept(flow: &Flow, before: &Session, after: &Session) -> BTreeMap<String, String> {
    let slot = before.node().and_then(|node| match &flow.node(node).kind {
        Kind::Collect(collect) => Some(collect.slot.as_str()),
        _ => None,
    });
    let value = slot.and_then(|slot| Some((slot, after.slot(slot).filter(|value| before.slot(slot) != Some(value))?)));
    value.into_iter().map(|(slot, value)| (slot.to_owned(), value.to_owned())).collect()
}
