//! Lanes: the built-in one for older callers, and the author's.

use std::ops::Range;

use super::Compiler;
use super::ears::Means;
use super::names::{IdOf, check_id};
use super::nodes::priority_or;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::fold;
use crate::flow::{Lane, Target, caps};
use crate::protocol::{Key, Priority};
use crate::source::{self, Medium, Named, Spanned, lane_by_spending, names_spending};

/// The lane that every flow has.
const ELDER: &str = "elder";
const ELDER_AGE: u16 = 65;
/// The highest age from which a lane may take older callers.
const ELDER_AGE_MAX: u16 = 80;
/// Lanes that take callers with a tag of their name.
const BUILT_IN: [&str; 4] = [ELDER, "hearing", "sight", "speech"];
const RATE: f32 = 0.8;
const PATIENCE: f32 = 2.0;
const MAX_OPTIONS: u8 = 4;

impl<'s> Compiler<'s> {
    pub(super) fn lanes(&mut self) -> Vec<Lane> {
        let written = &self.written.lane;
        let has_elder = written.entries.iter().any(|lane| lane.id.value == ELDER);
        let mut lanes = Vec::new();
        if !has_elder && self.written.danger_slow_lane.is_none() {
            lanes.push(elder());
        }
        for (ix, lane) in written.entries.iter().enumerate() {
            if ix == caps::LANES_MAX {
                self.too_many(text!("most-lanes", most = caps::LANES_MAX), &lane.id.span);
                break;
            }
            let compiled = self.lane(lane, Means::Lane(u32::try_from(lanes.len()).unwrap_or(0)));
            lanes.push(compiled);
        }
        self.lane_key_clashes();
        self.older_callers(&lanes);
        lanes
    }

    fn lane(&mut self, lane: &'s Named<source::Lane>, means: Means) -> Lane {
        let (name, table) = (&lane.id.value, &lane.item.value);
        check_id(&lane.id, IdOf::Lane, &mut self.out);
        self.words(&table.words, means);
        // 'Silver' is a colour of cards and of hair: where an age leads in, a name may be either.
        let name_of = table.age.is_none().then_some(&lane.id);
        self.conditions(name_of.into_iter().chain(&table.tags).chain(&table.words));
        let labels = table.label.iter().flat_map(|label| &label.value.said);
        self.conditions(labels.filter_map(|said| said.text.as_ref()));
        let label = self.optional(table.label.as_ref());
        let known = BUILT_IN.contains(&name.as_str());
        let no_condition =
            table.age.is_none() && table.tags.is_empty() && table.words.is_empty() && table.key.is_none();
        let text = table.channel.as_ref().is_some_and(|channel| channel.value == Medium::Text);
        if no_condition && !known && !text && table.unread.is_empty() {
            let problem = Diagnostic::new(Code::LaneWithoutCondition, text!("nobody-in-lane", lane = echo(name)));
            self.out.push(problem.at(lane.item.span.clone(), text!("nobody-in-lane".label)));
        }
        // A built-in lane keeps the tag of its name, whatever other tags lead into it.
        let own_tag = known.then(|| name.clone());
        let tags = own_tag.into_iter().chain(table.tags.iter().map(|tag| tag.value.clone())).collect();
        let own_age = if name == ELDER { Some(ELDER_AGE) } else { None };
        let go = table.go.as_ref().and_then(|go| self.target_of_lane(go));
        // Where the way is unknown, that was told: nothing is asked of it.
        self.slows(lane, go.unwrap_or(Target::Human));
        Lane {
            name: name.clone(),
            age: table.age.as_ref().map(|age| age.value.0).or(own_age),
            tags,
            key: table.key.as_ref().map(|key| key.value),
            label,
            by_text: text && no_condition && !known,
            by_words: !table.words.is_empty(),
            go: go.unwrap_or(Target::Human),
            queue: table.queue.as_ref().and_then(|queue| self.queues.ix(&queue.value)),
            priority: priority_or(table.priority.as_ref(), Priority::High),
            rate: table.rate.as_ref().map_or(RATE, |rate| thousandths(rate.value.0)),
            patience: table.patience.as_ref().map_or(PATIENCE, |patience| thousandths(patience.value.0)),
            max_options: table
                .max_options
                .as_ref()
                .and_then(|max| u8::try_from(max.value.0).ok())
                .unwrap_or(MAX_OPTIONS),
            text,
        }
    }

    /// A name, tags and words of need, never of spending, however they are spelt.
    fn conditions<'w>(&mut self, words: impl Iterator<Item = &'w Spanned<String>>) {
        for word in words.filter(|_| self.written.danger_equal_way.is_none()) {
            if speaks_of_spending(&word.value) {
                self.out.push(lane_by_spending(&word.value, word.span.clone()));
            }
        }
    }

    /// An age that next to nobody reaches switches the lane for older callers off.
    fn older_callers(&mut self, lanes: &[Lane]) {
        let relaxed = self.written.danger_slow_lane.is_some();
        if relaxed || lanes.iter().filter_map(|lane| lane.age).any(|age| age <= ELDER_AGE_MAX) {
            return;
        }
        let mut ages = self.written.lane.entries.iter().filter_map(|lane| lane.item.value.age.as_ref());
        if let Some(age) = ages.next() {
            let message = text!("nobody-so-old", age = age.value.0);
            let problem = Diagnostic::new(Code::OutOfRange, message)
                .at(age.span.clone(), text!("nobody-so-old".label, most = ELDER_AGE_MAX));
            self.out.push(problem.help(text!("nobody-so-old".help)));
        }
    }

    /// The keys that lead into lanes, with their places.
    pub(super) fn lane_keys(&self) -> impl Iterator<Item = (Key, Range<usize>)> + use<'s> {
        let lanes = self.written.lane.entries.iter().take(caps::LANES_MAX);
        let lanes = lanes.filter_map(|lane| lane.item.value.key.as_ref());
        lanes.map(|key| (key.value, key.span.clone()))
    }

    pub(super) fn lane_with(&self, key: Key) -> Option<Range<usize>> {
        self.lane_keys().find(|(lane, _)| *lane == key).map(|(_, place)| place)
    }

    /// Each lane has a key of its own, and none has the human key. Options look for lanes themselves.
    fn lane_key_clashes(&mut self) {
        let mut before: Vec<(Key, Range<usize>)> = Vec::new();
        for (key, place) in self.lane_keys() {
            let first = before.iter().find(|(known, _)| *known == key).map(|(_, first)| first.clone());
            if key == self.human_key {
                let key = Spanned { value: key, span: place.clone() };
                self.out.push(self.human_key_taken(&key, text!("key-for-human".lane)));
            } else if let Some(first) = first {
                let message = text!("lanes-with-key", key = echo(key.as_str()));
                let problem = Diagnostic::new(Code::LaneKeyTaken, message).at(place.clone(), text!("again-here"));
                self.out.push(problem.also(first, text!("first-here")));
            }
            before.push((key, place));
        }
    }
}

/// Whether a text speaks of membership or spending: also in full-width letters, or with dots between them.
pub(super) fn speaks_of_spending(text: &str) -> bool {
    let folded = fold(text).text;
    names_spending(text) || names_spending(&folded) || names_spending(&folded.replace(['.', ' '], ""))
}

fn elder() -> Lane {
    Lane {
        name: ELDER.to_owned(),
        age: Some(ELDER_AGE),
        tags: vec![ELDER.to_owned()],
        key: None,
        label: None,
        by_text: false,
        by_words: false,
        go: Target::Human,
        queue: None,
        priority: Priority::High,
        rate: RATE,
        patience: PATIENCE,
        max_options: MAX_OPTIONS,
        text: false,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
fn thousandths(value: u32) -> f32 {
    value as f32 / 1000.0
}
