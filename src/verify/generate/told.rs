//! What a call shows, and why there is none, in words.

use super::explore::Explored;
use super::goal::{Entry, Goal, News, Way, ways};
use crate::catalogue::{Text, text};
use crate::flow::{Collect, Flow, Kind, LaneIx, NodeIx, QueueIx, Wanted};
use crate::protocol::Reason;

/// What it is.
pub(super) fn what(found: &Explored<'_>, goal: Goal) -> Text {
    let flow = found.flow;
    let id = |node| flow.node(node).id.as_str();
    let queue = |queue: QueueIx| flow.queue(queue).name.as_str();
    match goal {
        Goal::Asks(way) => asks(flow, way),
        Goal::Robot => text!("shows-robot"),
        Goal::Works(node) => text!("shows-success", node = id(node)),
        Goal::Fails(node) => text!("shows-failure", node = id(node)),
        Goal::Limit(reason) => limit(reason),
        Goal::Lane(lane, entry) => self::lane(flow, lane, entry),
        Goal::Closed(ix) => text!("shows-closed", queue = queue(ix)),
        Goal::Overflow(ix) => text!("shows-overflow", queue = queue(ix)),
        Goal::Request(news) => request(news),
        Goal::Key(node, option) => key(flow, node, option),
        Goal::Word(node, own) => word(flow, node, own),
        Goal::Answer(node) => text!("shows-answer", node = id(node)),
        Goal::Survey => text!("shows-survey"),
        Goal::Done => text!("shows-done"),
        Goal::Quiet => text!("shows-quiet"),
        Goal::Node(node) => text!("shows-node", node = id(node)),
        Goal::Open(ix) => text!("shows-queue", queue = queue(ix)),
    }
}

fn asks(flow: &Flow, way: Way) -> Text {
    let key = flow.human.key.to_string();
    match way {
        Way::Key => text!("shows-human-key", key = key),
        Way::Words => text!("shows-request"),
        Way::Complaint => text!("shows-complaint"),
        Way::Distress => text!("shows-distress"),
        Way::Star => text!("shows-star", key = key),
        Way::Thrice => text!("shows-thrice", key = key),
        Way::Pause => text!("shows-pause", key = key),
    }
}

fn limit(reason: Reason) -> Text {
    match reason {
        Reason::NoMatch => text!("shows-no-match"),
        Reason::NoInput => text!("shows-no-input"),
        Reason::Visits => text!("shows-visits"),
        Reason::Repeats => text!("shows-repeats"),
        Reason::Turns => text!("shows-turns"),
        _ => text!("shows-time"),
    }
}

fn lane(flow: &Flow, lane: LaneIx, entry: Entry) -> Text {
    let name = flow.lane(lane).map_or("", |lane| lane.name.as_str());
    match entry {
        Entry::Caller => text!("shows-lane-caller", lane = name),
        Entry::Key => text!("shows-lane-key", lane = name),
        Entry::Word => text!("shows-lane-word", lane = name),
    }
}

fn request(news: News) -> Text {
    match news {
        News::Failed => text!("shows-failed-transfer"),
        News::LongWait => text!("shows-long-wait"),
        News::Position => text!("shows-position"),
        News::Joined => text!("shows-agent-joined"),
        News::Left => text!("shows-agent-left"),
        News::Number => text!("shows-number"),
        News::Callback => text!("shows-callback"),
        News::Voicemail => text!("shows-voicemail"),
    }
}

fn key(flow: &Flow, node: NodeIx, option: u32) -> Text {
    let at = flow.node(node);
    let ix = option as usize;
    let key = match &at.kind {
        Kind::Collect(Collect { wanted: Wanted::Choices(choices), .. }) => {
            choices.get(ix).and_then(|choice| choice.key)
        }
        _ => at.option_key(ix),
    };
    let key = key.map(|key| key.to_string()).unwrap_or_default();
    match label(flow, node, ix) {
        Some(label) => text!("shows-key", node = at.id(), key = key, label = label),
        None => text!("shows-key-alone", node = at.id(), key = key),
    }
}

fn word(flow: &Flow, node: NodeIx, own: u32) -> Text {
    let words = flow.ear.own_words().filter(|(place, id, _)| (*place, *id) == (Some(node.0), own));
    let mut words = words.map(|(_, _, word)| word);
    let first = words.next().unwrap_or_default();
    let is_heard = |word: &&str| flow.ear.hear_at(word, Some(node.0)).own == Some(own);
    let word = std::iter::once(first).chain(words).find(is_heard).unwrap_or(first);
    text!("shows-word", node = flow.node(node).id(), word = word)
}

/// What an option is called.
fn label(flow: &Flow, node: NodeIx, option: usize) -> Option<&str> {
    match &flow.node(node).kind {
        Kind::Menu(menu) => {
            let text = menu.options.get(option)?.label.as_ref()?.line(0, 0).1.text.as_ref()?;
            Some(text.raw()).filter(|raw| !raw.is_empty())
        }
        Kind::Collect(Collect { wanted: Wanted::Choices(choices), .. }) => {
            choices.get(option).map(|choice| choice.value.as_str())
        }
        _ => None,
    }
}

/// Why no call shows it.
pub(super) fn why(found: &Explored<'_>, goal: Goal) -> Text {
    let flow = found.flow;
    let is_reached = |node| found.goals.contains_key(&Goal::Node(node));
    let id = |node| flow.node(node).id.as_str();
    match goal {
        Goal::Node(node) => not_entered(found, node),
        Goal::Key(node, _) | Goal::Word(node, _) | Goal::Works(node) | Goal::Fails(node) | Goal::Answer(node)
            if !is_reached(node) =>
        {
            text!("unreached-no-call-to", node = id(node))
        }
        Goal::Word(..) => text!("unreached-other-meaning"),
        Goal::Key(..) => text!("unreached-other-key"),
        Goal::Limit(_) | Goal::Works(_) | Goal::Fails(_) | Goal::Answer(_) => text!("unreached-other-limit"),
        Goal::Asks(_) | Goal::Robot => text!("unreached-heard-otherwise"),
        Goal::Lane(_, Entry::Caller) => text!("unreached-other-lane"),
        Goal::Lane(..) => text!("unreached-heard-otherwise"),
        Goal::Open(_) => text!("unreached-nobody-asks"),
        Goal::Closed(ix) | Goal::Overflow(ix) if !found.goals.contains_key(&Goal::Open(ix)) => {
            text!("unreached-nobody-asks")
        }
        Goal::Closed(_) => text!("unreached-never-closed"),
        Goal::Overflow(_) | Goal::Request(_) | Goal::Survey | Goal::Done | Goal::Quiet => text!("unreached-no-call"),
    }
}

fn not_entered(found: &Explored<'_>, node: NodeIx) -> Text {
    let flow = found.flow;
    let before = (0..).map(NodeIx).zip(&flow.nodes).filter(|(_, other)| ways(flow, &other.kind).contains(&node));
    let (reached, unreached): (Vec<_>, Vec<_>) =
        before.filter(|(ix, _)| *ix != node).partition(|(ix, _)| found.goals.contains_key(&Goal::Node(*ix)));
    let is_pattern = |kind: &Kind| matches!(kind, Kind::Collect(Collect { wanted: Wanted::Match(_), .. }));
    match (reached.first(), unreached.first()) {
        (Some((_, from)), _) if is_pattern(&from.kind) => text!("unreached-no-entry", node = from.id()),
        (Some((_, from)), _) => text!("unreached-handed-over", node = from.id()),
        (None, Some((_, from))) => text!("unreached-no-call-to", node = from.id()),
        (None, None) => text!("unreached-no-way"),
    }
}
