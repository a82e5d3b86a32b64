//! What is tried at a call: one gesture for each thing that it can show there.

use std::collections::{BTreeMap, HashMap};

use super::goal::{Goal, Way, lane_words, takes_digits};
use crate::flow::{Collect, Flow, Kind, LaneIx, NodeIx, Target, Wanted};
use crate::protocol::{AgentIs, Key, Millis, Phase};
use crate::scenario::{Act, Line};
use crate::verify::input::{REPLY, unused_key};
use crate::verify::sample;
use crate::verify::words::{Phrases, words_of_places};

/// Acts that belong together: a key, and the pause after it.
pub(super) type Gesture = Vec<Act>;

/// Digits of an entry, or of a number to call back.
const DIGITS: &str = "1234567890";
const NUMBER: &str = "5550123#";

/// What can be tried in the calls of a flow.
pub(super) struct Acts<'f> {
    flow: &'f Flow,
    pub(super) phrases: Phrases,
    /// For each option, choice or unit the first word that means it at its place.
    words: HashMap<NodeIx, Vec<&'f str>>,
    lanes: Vec<(LaneIx, Option<&'f str>)>,
}

impl<'f> Acts<'f> {
    pub(super) fn of(flow: &'f Flow) -> Self {
        Self { flow, phrases: Phrases::of(flow.tongue(0).lang), words: words_of_places(flow), lanes: lane_words(flow) }
    }

    /// What is tried here, keys before words. Goals that `is_open` are still to be reached.
    pub(super) fn at(&self, line: &Line<'f>, is_open: impl Fn(Goal) -> bool) -> Vec<Gesture> {
        match line.session().node() {
            Some(node) => self.with_bot(line, node, is_open),
            None => self.without_bot(line),
        }
    }

    fn with_bot(&self, line: &Line<'f>, node: NodeIx, is_open: impl Fn(Goal) -> bool) -> Vec<Gesture> {
        let mut acts = self.moves(line, node);
        if is_open(Goal::Node(self.flow.closing)) {
            acts.push(say(self.phrases.done));
        }
        acts.into_iter().map(|act| vec![act]).chain(self.requests(line, is_open)).collect()
    }

    /// Asks for a person in the plainest way.
    pub(super) fn request(&self) -> Gesture {
        vec![say(self.phrases.request)]
    }

    /// What goes on from here, without asking for a person.
    pub(super) fn moves(&self, line: &Line<'f>, node: NodeIx) -> Vec<Act> {
        let session = line.session();
        let kind = &self.flow.node(node).kind;
        let mut acts = Vec::new();
        match kind {
            Kind::Menu(_) => acts.extend(kind.option_keys().flatten().map(press)),
            Kind::Collect(_) if session.awaits_yes() => {
                acts.extend([press(self.flow.own_keys().choices()[0]), say(self.phrases.yes)])
            }
            Kind::Collect(collect) => acts.extend(self.entry(collect)),
            Kind::Task(task) => acts.extend([self.report(true, task.ok), self.report(false, task.fail)]),
            Kind::Talk(_) if session.awaits_answer() => {
                acts.extend([Act::Reply(REPLY.into()), self.report(false, Target::Human)])
            }
            Kind::Talk(_) => acts.extend([say(self.phrases.matter), say(self.phrases.done)]),
            Kind::Ticket(_) => acts.push(say(self.phrases.matter)),
            Kind::End(_) => acts.extend([say(self.phrases.done), Act::Silence, say(self.phrases.matter)]),
            Kind::Message(_) | Kind::Transfer(_) => {}
        }
        if let (false, Some(words)) = (session.awaits_yes(), self.words.get(&node)) {
            acts.extend(words.iter().map(|word| say(word)));
        }
        acts
    }

    /// An entry that fits.
    fn entry(&self, collect: &Collect) -> Vec<Act> {
        match &collect.wanted {
            Wanted::Choices(choices) => choices.iter().filter_map(|choice| choice.key).map(press).collect(),
            Wanted::Digits { min, max } => {
                let mut digits = self.digits((*min).max(1));
                digits.extend((min != max).then_some('#'));
                keys(&digits).into_iter().collect()
            }
            // Words where words are meant: a pattern that takes any text takes digits too.
            Wanted::Match(pattern) if pattern.is_match(self.phrases.matter) => vec![say(self.phrases.matter)],
            Wanted::Match(pattern) => {
                let keyed = sample::digits(pattern).and_then(|digits| keys(&(digits + "#")));
                keyed.or_else(|| sample::text(pattern).map(Act::Say)).into_iter().collect()
            }
        }
    }

    /// So many digits, the first of which is not the human key.
    fn digits(&self, count: u16) -> String {
        let is_first = self.flow.human.key.as_char() == '1';
        DIGITS.chars().cycle().skip(usize::from(is_first)).take(count.into()).collect()
    }

    /// The host's work is over, with something for every slot that is told of next and that no caller fills.
    fn report(&self, ok: bool, next: Target) -> Act {
        let mut set = BTreeMap::new();
        let mut next = Some(next).filter(|_| ok);
        for _ in 0..self.flow.nodes.len() {
            let Some(Target::Node(node)) = next else { break };
            let Kind::Message(message) = &self.flow.node(node).kind else { break };
            let texts = message
                .say
                .lines
                .iter()
                .flat_map(|line| &line.by_tongue)
                .filter_map(|(_, spoken)| spoken.text.as_ref());
            let slots = texts
                .flat_map(|text| text.slots().map(|(slot, _)| slot))
                .filter(|slot| !self.is_filled_by_caller(slot));
            set.extend(slots.map(|slot| (slot.to_owned(), "1".into())));
            next = Some(message.go);
        }
        Act::Task { ok, run: None, set }
    }

    fn is_filled_by_caller(&self, slot: &str) -> bool {
        let own = |kind: &Kind| match kind {
            Kind::Collect(collect) => collect.slot == slot,
            Kind::Ticket(ticket) => ticket.slot == slot,
            _ => false,
        };
        slot == "caller" || self.flow.nodes.iter().any(|node| own(&node.kind))
    }

    /// The ways to ask that were not seen yet.
    fn requests(&self, line: &Line<'f>, is_open: impl Fn(Goal) -> bool) -> Vec<Gesture> {
        let human = self.flow.human.key;
        let most = line.session().entry_max(self.flow);
        let plain = most.is_none_or(|most| most <= 1);
        let mut gestures = Vec::new();
        let mut add = |goal, gesture: Gesture| {
            if is_open(goal) {
                gestures.push(gesture);
            }
        };
        if plain {
            add(Goal::Asks(Way::Key), vec![press(human)]);
        } else if human.is_digit() {
            add(Goal::Asks(Way::Star), vec![Act::Press(vec![Key::STAR, human])]);
            add(Goal::Asks(Way::Thrice), vec![Act::Press(vec![human; 3])]);
            let mut after = line.clone();
            after.press(human);
            add(Goal::Asks(Way::Pause), vec![press(human), until_due(&after)]);
        }
        let phrases = &self.phrases;
        add(Goal::Asks(Way::Words), vec![say(phrases.request)]);
        add(Goal::Asks(Way::Complaint), vec![say(phrases.complaint)]);
        add(Goal::Asks(Way::Distress), vec![say(phrases.distress)]);
        // Where anger is met with an offer, the second time is a request.
        add(Goal::Asks(Way::Distress), vec![say(phrases.distress), say(phrases.distress)]);
        add(Goal::Robot, vec![say(phrases.robot)]);
        for (lane, word) in &self.lanes {
            add(Goal::Lane(*lane, super::goal::Entry::Word), vec![say(word.unwrap_or(phrases.elder))]);
        }
        for (lane, key) in (0..).map(LaneIx).zip(&self.flow.lanes).filter_map(|(ix, lane)| Some((ix, lane.key?))) {
            if plain {
                add(Goal::Lane(lane, super::goal::Entry::Key), vec![press(key)]);
            }
        }
        gestures
    }

    fn without_bot(&self, line: &Line<'f>) -> Vec<Gesture> {
        let session = line.session();
        let taking_number = session.entry_max(self.flow).is_some();
        let agent = |is| vec![Act::Agent(is)];
        let own = self.flow.own_keys();
        let press = |row: &str| keys(row).into_iter().collect::<Gesture>();
        match session.phase() {
            Phase::Transferring => vec![
                agent(AgentIs::Busy),
                agent(AgentIs::Failed),
                vec![until_due(line)],
                vec![Act::Queue { position: Some(2), wait_s: Some(60) }],
                agent(AgentIs::Joined),
            ],
            Phase::Callback if taking_number => vec![press(NUMBER)],
            Phase::Callback => own.choices().map(|key| vec![self::press(key)]).into(),
            Phase::Voicemail => vec![vec![say(self.phrases.matter), self::press(own.end())]],
            Phase::WithAgent => vec![agent(AgentIs::Left)],
            Phase::Survey => self
                .flow
                .survey
                .iter()
                .filter_map(|survey| survey.keys.last())
                .map(|key| vec![self::press(*key)])
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What does not fit here, plainest first.
    pub(super) fn wrong(&self, node: NodeIx) -> Vec<Act> {
        let kind = &self.flow.node(node).kind;
        let lanes = self.flow.lanes.iter().filter_map(|lane| lane.key);
        let taken: Vec<Key> = kind.option_keys().flatten().chain(lanes).chain([self.flow.human.key]).collect();
        let short = match kind {
            Kind::Collect(collect) if takes_digits(collect) => keys(&(self.digits(1) + "#")),
            _ => unused_key(&taken).map(press),
        };
        short.into_iter().chain([say(self.phrases.matter)]).collect()
    }
}

fn press(key: Key) -> Act {
    Act::Press(vec![key])
}

/// A row of keys; none where a character is no key.
fn keys(row: &str) -> Option<Act> {
    row.chars().map(Key::from_char).collect::<Option<Vec<Key>>>().map(Act::Press)
}

pub(super) fn say(text: &str) -> Act {
    Act::Say(text.to_owned())
}

/// Whole seconds until the next deadline has come.
pub(super) fn until_due(line: &Line<'_>) -> Act {
    let left = line.session().deadline().map_or(Millis(0), |due| due - line.now());
    Act::Wait(Millis::from_secs(left.0.div_ceil(1_000).max(1)))
}
