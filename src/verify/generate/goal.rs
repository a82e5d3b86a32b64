//! What the tests of a flow should reach.

use std::collections::BTreeSet;

use crate::flow::{Clock, Collect, Fallback, Flow, Kind, LaneIx, NodeIx, OFFER, QueueIx, Target, Wanted};
use crate::protocol::{Millis, Reason};

/// One thing that a call can show. The order is that of plainness: a call is named after the first that its last step shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::verify) enum Goal {
    /// A person is asked for.
    Asks(Way),
    /// Asked whether it is a machine, it says so.
    Robot,
    /// The host's work is done at this node.
    Works(NodeIx),
    /// The host's work fails at this node.
    Fails(NodeIx),
    /// A limit hands over.
    Limit(Reason),
    /// A lane takes the caller.
    Lane(LaneIx, Entry),
    /// A queue is closed.
    Closed(QueueIx),
    /// A queue is busy.
    Overflow(QueueIx),
    /// What becomes of a request, whatever the queue.
    Request(News),
    /// An option or a choice, by key.
    Key(NodeIx, u32),
    /// An option, a choice or a unit, by word.
    Word(NodeIx, u32),
    /// The host's bot answers at this node.
    Answer(NodeIx),
    /// The rating is given.
    Survey,
    /// The caller is done.
    Done,
    /// The caller is silent at the closing question.
    Quiet,
    /// A node is entered.
    Node(NodeIx),
    /// A queue is transferred to.
    Open(QueueIx),
}

/// The gestures that ask for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::verify) enum Way {
    /// The human key.
    Key,
    /// In words.
    Words,
    /// A complaint.
    Complaint,
    /// Anger.
    Distress,
    /// `*` and the human key, while digits are taken.
    Star,
    /// The human key three times there.
    Thrice,
    /// The human key and a pause there.
    Pause,
}

/// How a lane is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::verify) enum Entry {
    /// By who calls.
    Caller,
    /// By its key.
    Key,
    /// By its words.
    Word,
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::verify) enum News {
    /// The transfer fails.
    Failed,
    /// It takes longer than the queue allows.
    LongWait,
    /// The queue tells position and wait.
    Position,
    /// A person is on the line.
    Joined,
    /// The person leaves.
    Left,
    /// A number to call back is given.
    Number,
    /// The callback is accepted.
    Callback,
    /// A message is left.
    Voicemail,
}

/// All that the tests of this flow should reach.
pub(super) fn wanted(flow: &Flow, clocks: &[Clock]) -> Vec<Goal> {
    let mut wanted: BTreeSet<Goal> = [Way::Key, Way::Words, Way::Complaint, Way::Distress].map(Goal::Asks).into();
    wanted.extend([Goal::Robot, Goal::Done, Goal::Quiet]);
    let limits = [Reason::NoMatch, Reason::NoInput, Reason::Visits, Reason::Repeats, Reason::Turns, Reason::Time];
    wanted.extend(limits.map(Goal::Limit));
    wanted.extend(flow.survey.iter().map(|_| Goal::Survey));
    for (ix, node) in (0..).map(NodeIx).zip(&flow.nodes) {
        wanted.insert(Goal::Node(ix));
        wanted.extend(keys(&node.kind).map(|option| Goal::Key(ix, option)));
        match &node.kind {
            Kind::Collect(collect) if takes_digits(collect) && flow.human.key.is_digit() => {
                wanted.extend([Way::Star, Way::Thrice, Way::Pause].map(Goal::Asks));
            }
            Kind::Task(_) => {
                wanted.extend([Goal::Works(ix), Goal::Fails(ix)]);
            }
            Kind::Talk(_) => wanted.extend([Goal::Answer(ix), Goal::Fails(ix)]),
            _ => {}
        }
    }
    for (place, word, _) in flow.ear.own_words() {
        wanted.extend(place.filter(|place| *place != OFFER).map(|place| Goal::Word(NodeIx(place), word)));
    }
    for (ix, lane) in (0..).map(LaneIx).zip(&flow.lanes) {
        let by_caller = lane.age.is_some() || !lane.tags.is_empty() || lane.by_text;
        wanted.extend(by_caller.then_some(Goal::Lane(ix, Entry::Caller)));
        wanted.extend(lane.key.map(|_| Goal::Lane(ix, Entry::Key)));
    }
    wanted.extend(lane_words(flow).into_iter().map(|(lane, _)| Goal::Lane(lane, Entry::Word)));
    wanted.extend(queues(flow, clocks));
    wanted.into_iter().collect()
}

fn queues(flow: &Flow, clocks: &[Clock]) -> BTreeSet<Goal> {
    let request = [News::Failed, News::LongWait, News::Position, News::Joined, News::Left, News::Voicemail];
    let mut wanted: BTreeSet<Goal> = request.map(Goal::Request).into();
    for (ix, queue) in (0..).map(QueueIx).zip(&flow.queues) {
        wanted.extend([Goal::Open(ix), Goal::Overflow(ix)]);
        let closes = clocks.iter().any(|clock| !queue.hours.is_open(*clock, Millis(0)));
        wanted.extend(closes.then_some(Goal::Closed(ix)));
        if queue.overflow == Fallback::Callback || (closes && queue.closed == Fallback::Callback) {
            wanted.extend([News::Number, News::Callback].map(Goal::Request));
        }
    }
    wanted
}

/// Options and choices that have a key.
fn keys(kind: &Kind) -> impl Iterator<Item = u32> {
    let keys: Vec<bool> = match kind {
        Kind::Menu(menu) => menu.options.iter().map(|option| option.key.is_some()).collect(),
        Kind::Collect(Collect { wanted: Wanted::Choices(choices), .. }) => {
            choices.iter().map(|choice| choice.key.is_some()).collect()
        }
        _ => Vec::new(),
    };
    (0..).zip(keys).filter(|(_, has_key)| *has_key).map(|(option, _)| option)
}

/// Digits are taken one by one, more than one.
pub(super) const fn takes_digits(collect: &Collect) -> bool {
    match &collect.wanted {
        Wanted::Digits { max, .. } => *max > 1,
        Wanted::Match(_) => true,
        Wanted::Choices(_) => false,
    }
}

/// A word for each lane that can be asked for, as the ear hears it anywhere. The lane for older callers has words of its own.
pub(super) fn lane_words(flow: &Flow) -> Vec<(LaneIx, Option<&str>)> {
    let mut words: Vec<(LaneIx, Option<&str>)> = Vec::new();
    for (place, id, word) in flow.ear.own_words() {
        let Ok(lane) = u16::try_from(id) else { continue };
        let heard = flow.ear.hear(word);
        let is_lane = place.is_none() && heard.class == crate::protocol::HeardAs::Elder && heard.own == Some(id);
        if is_lane && words.iter().all(|(known, _)| known.0 != lane) {
            words.push((LaneIx(lane), Some(word)));
        }
    }
    let elder = (0..).map(LaneIx).zip(&flow.lanes).find(|(_, lane)| lane.name == "elder");
    words.extend(elder.map(|(ix, _)| (ix, None)).filter(|(ix, _)| words.iter().all(|(known, _)| known != ix)));
    words
}

/// Where a node can lead, a person apart.
pub(super) fn ways(flow: &Flow, kind: &Kind) -> Vec<NodeIx> {
    let anew = matches!(kind, Kind::End(_)).then_some(Target::Start);
    let node = |target| match target {
        Target::Node(node) => Some(node),
        Target::Start => Some(flow.start),
        Target::End => Some(flow.closing),
        Target::Human | Target::Back | Target::Repeat => None,
    };
    kind.targets().into_iter().chain(anew).filter_map(node).collect()
}
