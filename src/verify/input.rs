//! Everything that can happen at a standing call, as far as it can matter.

use std::collections::BTreeMap;

use crate::flow::{Clock, Collect, Flow, Kind, Lane, NodeIx, Wanted};
use crate::protocol::{AgentIs, Caller, Channel, Event, EventKind, Key, Millis, Phase, Private, Speech, Start};
use crate::session::Session;

use super::words::{NONSENSE, Words};

/// An answer of the host's bot.
pub(super) const REPLY: &str = "12.50";
/// One that announces a transfer, one that claims to be a person, one that says nothing.
const REPLIES: [&str; 4] =
    [REPLY, "正在为您转接人工。 I am transferring you now.", "我是真人。 I am a real person.", " "];

/// The number that a late `start` tells. It is not the one that the caller may have keyed.
const LATE_NUMBER: &str = "5550199";

/// Another number to call, said where the callback is offered.
const OTHER_NUMBER: &str = "020 7946 0000";

/// By then nothing of what was said at a standing call is still being said.
const LATER: Millis = Millis::from_secs(2);

/// One thing that happens.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Input<'f> {
    /// The call begins.
    Start(Box<Start>),
    /// Keys are pressed, one by one.
    Keys(Vec<Key>),
    /// A key is pressed after all has been said.
    KeyLater(Key),
    /// The caller says or types this.
    Say(&'f str),
    /// The same, after all has been said.
    SayLater(&'f str),
    /// The recogniser is not sure: the first is its best guess.
    Unsure(&'f str, &'f str),
    /// The caller says or types an entry that the author's pattern takes.
    Written(String),
    /// The host heard nothing.
    Silence,
    /// The deadline has come.
    Tick,
    /// All has been said.
    PromptFinished,
    /// The host's work is over.
    Task(bool),
    /// The host's bot answers.
    Reply(&'static str),
    /// News of the agent.
    Agent(AgentIs),
    /// The queue reports.
    Queue,
    /// The caller hangs up.
    Hangup,
    /// The call is saved, and taken up elsewhere.
    Saved,
    /// The call is saved, the saved bytes are damaged, and what is left of it is taken up.
    Damaged,
}

impl Input<'_> {
    /// The events that the session gets: half a second after the last, but a deadline at its time.
    pub(super) fn events(&self, session: &Session) -> Vec<Event> {
        let at = if session.has_begun() { session.now() + Millis(500) } else { Millis(0) };
        let speech = |text: &str, alternatives: Vec<Private<String>>| {
            EventKind::Speech(Speech { text: text.into(), confidence: None, alternatives })
        };
        let kind = match self {
            Self::KeyLater(key) => return vec![Event::key(at + LATER, *key)],
            Self::SayLater(text) => return vec![Event::speech(at + LATER, text)],
            // A host waits before it reports one.
            Self::Silence => return vec![Event::new(at + LATER, EventKind::Silence)],
            Self::Saved => return Vec::new(),
            Self::Keys(keys) => return keys.iter().map(|key| Event::key(at, *key)).collect(),
            Self::Tick | Self::Damaged => {
                let due = session.deadline().unwrap_or(at);
                return vec![Event::new(due.max(at), EventKind::Tick)];
            }
            Self::Start(start) => EventKind::Start((**start).clone()),
            Self::Say(text) => speech(text, Vec::new()),
            Self::Written(text) => speech(text, Vec::new()),
            Self::Unsure(text, other) => speech(text, vec![(*other).into()]),
            Self::PromptFinished => EventKind::PromptFinished,
            Self::Task(ok) => EventKind::TaskDone { ok: *ok, task: None, set: report(*ok) },
            Self::Reply(text) => EventKind::Reply { text: (*text).into() },
            Self::Agent(is) => EventKind::Agent { is: *is },
            Self::Queue => EventKind::Queue { position: Some(2), wait_s: Some(60) },
            Self::Hangup => EventKind::Hangup,
        };
        vec![Event::new(at, kind)]
    }
}

/// What the host's work found.
pub(super) fn report(ok: bool) -> BTreeMap<String, Private<String>> {
    if ok { BTreeMap::from([("result".into(), "1".into())]) } else { BTreeMap::new() }
}

/// All that can happen here.
pub(super) fn inputs<'f>(flow: &'f Flow, words: &Words<'f>, clocks: &[Clock], session: &Session) -> Vec<Input<'f>> {
    if session.is_over() {
        return Vec::new();
    }
    let mut inputs = vec![Input::Hangup, Input::Tick, Input::PromptFinished, Input::Silence, Input::Queue];
    if session.has_begun() {
        inputs.extend([Input::Saved, Input::Damaged]);
        inputs.extend(late_starts(flow, clocks).map(|start| Input::Start(Box::new(start))));
    } else {
        inputs.extend(starts(flow, clocks).map(|start| Input::Start(Box::new(start))));
    }
    let node = session.node();
    let kind = node.map(|node| &flow.node(node).kind);
    // News that nobody waits for is tried too, but one of a kind is enough.
    let few = |count: usize, wanted: bool| if wanted { count } else { 1 };
    let agents = [AgentIs::Joined, AgentIs::Failed, AgentIs::Busy, AgentIs::Left];
    inputs.extend(agents.into_iter().take(few(4, node.is_none())).map(Input::Agent));
    let works = matches!(kind, Some(Kind::Task(_) | Kind::Talk(_)));
    inputs.extend([true, false].into_iter().take(few(2, works)).map(Input::Task));
    inputs.extend(REPLIES.into_iter().take(few(4, matches!(kind, Some(Kind::Talk(_))))).map(Input::Reply));
    inputs.extend(keys(flow, node).into_iter().map(|key| Input::Keys(vec![key])));
    inputs.extend(entries(flow, words, session, node).into_iter().map(Input::Keys));
    let said = node.and_then(|node| words.entry(node)?.said.clone());
    inputs.extend(said.map(Input::Written));
    inputs.extend(words.at(node).map(Input::Say));
    if session.phase() == Phase::Callback {
        inputs.push(Input::Say(OTHER_NUMBER));
    }
    let request = words.at(None).next().unwrap_or_default();
    inputs.extend([Input::Unsure(NONSENSE, request), Input::SayLater(request), Input::KeyLater(flow.human.key)]);
    inputs
}

/// Every kind of caller: by channel, language and lane; the number known or not; at every state of the queues.
fn starts<'a>(flow: &'a Flow, clocks: &'a [Clock]) -> impl Iterator<Item = Start> + 'a {
    let plain = Caller::default();
    let by_age =
        flow.lanes.iter().filter_map(|lane| lane.age).map(|age| Caller { age: Some(age), ..Caller::default() });
    let by_tag = flow.lanes.iter().flat_map(|lane| &lane.tags);
    let by_tag = by_tag.map(|tag| Caller { tags: vec![tag.clone()], ..Caller::default() });
    let paying = Caller { tags: vec!["vip".into()], ..Caller::default() };
    let callers = [plain, paying].into_iter().chain(by_age).chain(by_tag);
    let tongues: Vec<Option<String>> = flow.tongues.iter().map(|tongue| Some(tongue.tag.clone())).collect();
    let callers = callers.flat_map(move |caller| {
        let channels = [Channel::Voice, Channel::Text].map(|channel| Caller { channel, ..caller.clone() });
        let tongues = tongues.clone();
        channels
            .into_iter()
            .flat_map(move |caller| tongues.clone().into_iter().map(move |lang| Caller { lang, ..caller.clone() }))
    });
    callers.flat_map(move |caller| {
        let known = Caller { id: Some("5550100".into()), ..caller.clone() };
        [caller, known].into_iter().flat_map(move |caller| at_every_clock(caller, clocks))
    })
}

/// A `start` that comes late: of nobody in particular, in writing, with a number, and of one caller for every lane; at every state
/// of the queues.
fn late_starts<'a>(flow: &'a Flow, clocks: &'a [Clock]) -> impl Iterator<Item = Start> + 'a {
    let writing = Caller { channel: Channel::Text, ..Caller::default() };
    let known = Caller { id: Some(LATE_NUMBER.into()), ..Caller::default() };
    // One lane of those that are alike.
    let alike =
        |ix: usize, lane: &Lane| flow.lanes[..ix].iter().any(|other| other.is_like(lane) && caller_of(other).is_some());
    let lanes = flow.lanes.iter().enumerate().filter(move |(ix, lane)| !alike(*ix, lane));
    let lanes = lanes.filter_map(|(_, lane)| caller_of(lane));
    let callers = [Caller::default(), writing, known].into_iter().chain(lanes);
    callers.flat_map(move |caller| at_every_clock(caller, clocks))
}

/// The call of this caller without a clock, and at each time of it.
fn at_every_clock(caller: Caller, clocks: &[Clock]) -> impl Iterator<Item = Start> {
    let clocks = std::iter::once(None).chain(clocks.iter().map(|clock| Some(clock.to_string())));
    clocks.map(move |clock| Start { clock, caller: caller.clone() })
}

/// A caller whom the lane takes from the start; none where only keys and words lead into it.
pub(super) fn caller_of(lane: &Lane) -> Option<Caller> {
    let by_age = lane.age.map(|age| Caller { age: Some(age), ..Caller::default() });
    let by_tag = lane.tags.first().map(|tag| Caller { tags: vec![tag.clone()], ..Caller::default() });
    let by_text = lane.by_text.then(|| Caller { channel: Channel::Text, ..Caller::default() });
    by_age.or(by_tag).or(by_text)
}

/// Every key that means something here, those of the engine's own questions, and one that means nothing.
fn keys(flow: &Flow, node: Option<NodeIx>) -> Vec<Key> {
    let own = flow.own_keys();
    let mut keys: Vec<Key> = "0123*#".chars().filter_map(Key::from_char).collect();
    keys.extend(own.choices().into_iter().chain([flow.human.key, own.back()]));
    keys.extend(flow.lanes.iter().filter_map(|lane| lane.key));
    keys.extend(flow.survey.iter().flat_map(|survey| survey.keys.first()));
    keys.extend(node.iter().flat_map(|node| flow.node(*node).kind.option_keys()).flatten());
    keys.extend(unused_key(&keys));
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A digit that means nothing where these keys mean something.
pub(super) fn unused_key(used: &[Key]) -> Option<Key> {
    "987654321".chars().filter_map(Key::from_char).find(|key| !used.contains(key))
}

/// Whole entries, where digits are taken: one that fits, and one that is too short.
fn entries(flow: &Flow, words: &Words<'_>, session: &Session, node: Option<NodeIx>) -> Vec<Vec<Key>> {
    let Some(most) = session.entry_max(flow).filter(|most| *most > 1) else { return Vec::new() };
    let collect = node.map(|node| &flow.node(node).kind);
    let digits = match collect {
        Some(Kind::Collect(Collect { wanted: Wanted::Match(_), .. })) => {
            node.and_then(|node| words.entry(node)?.keyed.clone())
        }
        Some(Kind::Collect(Collect { wanted: Wanted::Digits { min, .. }, .. })) => Some(filler(flow, (*min).max(1))),
        _ => Some(filler(flow, most.min(11))),
    };
    let end = |mut digits: String| {
        digits.push('#');
        digits.chars().filter_map(Key::from_char).collect()
    };
    let fresh = |digits: String| if session.has_half_entry() { format!("*{digits}") } else { digits };
    let whole = digits.map(fresh).map(end);
    let full = fresh(filler(flow, most)).chars().filter_map(Key::from_char).collect();
    let short = end(filler(flow, 1));
    whole.into_iter().chain([full, short]).collect()
}

/// So many digits, none of them the human key.
fn filler(flow: &Flow, count: u16) -> String {
    let digit = if flow.human.key.as_char() == '1' { "2" } else { "1" };
    digit.repeat(count.into())
}
