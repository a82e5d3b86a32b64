//! What an utterance means here: a request first, then a key that is typed or said, then whatever the place can take.

use super::input::{Input, Ordinary, Said};
use super::machine::State;
use super::number;
use super::pauses::is_hesitation;
use super::stage::Stage;
use crate::ear::{Hearing, PlaceInMenu, is_wordless};
use crate::flow::{Distress, Kind, LaneIx, MenuOption, OFFER, Target};
use crate::protocol::{Heard, HeardAs, Key, Private, Reason, Speech};

/// A recogniser that is less sure than this of an utterance is asked again by the caller's next answer: its choice of an option, a
/// yes or a digit would be a guess.
const CONFIDENCE_MIN: f32 = 0.2;

impl<'f> Stage<'_, 'f> {
    pub(super) fn speech<'e>(&mut self, state: &State, speech: &'e Speech) -> Input<'e> {
        let text = speech.text.reveal().as_str();
        let human = self.flow.human.key;
        if let Some(key) = self.typed_key(state, text)
            && (!is_guess(speech) || key == human)
            && !speech.alternatives.iter().any(|other| self.asks(&self.listen_to(state, other).1))
        {
            let is_gesture = key == human && text.trim().len() > 1;
            return if is_gesture { self.asked_by_key() } else { self.key(state, key) };
        }
        let (best, alternative) = self.best(state, speech);
        let spoken = self.spoken_key(state, best.0, &best.1);
        self.keep_said(state, text, &best, spoken);
        let leads_to_person = best.1.hands_over();
        if best.1.told.is_none_or(number::may_be_among) {
            self.note_number(state, best.0, leads_to_person);
        }
        if !leads_to_person && self.pause_is_over() && self.call.told.entry.is_only(human) {
            return self.asked_by_key();
        }
        if best.1.class == HeardAs::None && self.is_noise(text) {
            return self.noise(state);
        }
        let (text, mut hearing) = best;
        if let Some(key) = spoken {
            return match key == human {
                true => self.asked_by_key(),
                false => self.key(state, key),
            };
        }
        if let Some(by) = hearing.by {
            self.hear(hearing.class, hearing.term.take(), by);
        } else {
            self.heard = Some(Heard { class: hearing.class, term: None, by: None, alternative: None });
        }
        if let Some(heard) = &mut self.heard {
            heard.alternative = alternative;
        }
        let offering = std::mem::take(&mut self.call.offering);
        if offering && hearing.class == HeardAs::Yes && state.is_with_bot() {
            return Input::Person(self.request(Reason::Asked));
        }
        self.meaning(state, text, &hearing)
    }

    /// One key, typed or said alone, is that key; where the caller is free to say anything, only the human key is. A digit that
    /// may be the first of an entry is left to the entry.
    fn typed_key(&self, state: &State, text: &str) -> Option<Key> {
        let in_entry = self.entry_of(state).is_some();
        let key = self.key_alone(text.trim(), in_entry)?;
        let is_free = matches!(state, State::Talk { .. } | State::Ticket { .. }) && key != self.flow.human.key;
        let is_entry = in_entry && key.is_digit() && text.trim().len() == 1;
        (!is_entry && !is_free).then_some(key)
    }

    /// A key by itself; the human key several times is that key, too: while digits are taken three times, as with keys.
    fn key_alone(&self, text: &str, in_entry: bool) -> Option<Key> {
        let human = self.flow.human.key;
        let times = text.split_whitespace().flat_map(str::chars).map(|c| c == human.as_char());
        let (times, is_alone) = times.fold((0, true), |(times, all), is_human| (times + 1, all && is_human));
        let is_gesture = is_alone && if in_entry { times == 3 } else { times > 1 };
        Key::alone(text).or_else(|| is_gesture.then_some(human))
    }

    /// A noise is no word, nor is a hesitation. In writing any mark that can be seen is one.
    fn is_noise(&self, text: &str) -> bool {
        match self.call.text {
            true => is_unseen(text),
            false => is_wordless(text) || is_hesitation(text),
        }
    }

    /// With the bot a noise is silence; but it neither ends an entry nor the call, and elsewhere it is nothing.
    fn noise<'e>(&mut self, state: &State) -> Input<'e> {
        let is_keying = self.entry_of(state).is_some() && !self.call.told.entry.is_empty();
        match state.is_with_bot() && !is_keying && !matches!(state, State::Closing { .. }) {
            true => self.silence(state),
            false => Input::Ignored("nothing was said"),
        }
    }

    fn meaning<'e>(&mut self, state: &State, text: &'e str, hearing: &Hearing<'f>) -> Input<'e> {
        match hearing.class {
            HeardAs::Human => Input::Person(self.request(Reason::Asked)),
            HeardAs::Complaint => Input::Person(self.request(Reason::Complaint)),
            HeardAs::Distress if self.flow.human.distress == Distress::Transfer || self.call.offered => {
                Input::Person(self.request(Reason::Distress))
            }
            HeardAs::Elder => self.lane_of(hearing, text),
            HeardAs::RobotQuestion => Input::Ordinary(Ordinary::Robot),
            _ => {
                let class = self.answer_here(state, hearing);
                self.said(state, Said { class, own: hearing.own, text })
            }
        }
    }

    /// Words, unless they end what is being keyed.
    fn said<'e>(&mut self, state: &State, said: Said<'e>) -> Input<'e> {
        match self.ends_entry(state, said) {
            true => self.entry_ends(),
            false => Input::Ordinary(Ordinary::Said(said)),
        }
    }

    /// The lane an utterance asks for. In the lane already, it asks to hear the question again, slower.
    fn lane_of<'e>(&self, hearing: &Hearing<'f>, text: &'e str) -> Input<'e> {
        let taken = self.lane_named(hearing).filter(|ix| self.leads_to_person(*ix) || self.call.lane != Some(*ix));
        taken.map_or(Input::Ordinary(Ordinary::Said(Said { class: HeardAs::Repeat, own: None, text })), Input::Lane)
    }

    fn lane_named(&self, hearing: &Hearing<'f>) -> Option<LaneIx> {
        let named = || self.flow.lanes.iter().position(|lane| lane.name == "elder");
        let ix = hearing.own.or_else(|| named().and_then(|ix| u32::try_from(ix).ok()));
        ix.and_then(|ix| u16::try_from(ix).ok()).map(LaneIx)
    }

    fn leads_to_person(&self, lane: LaneIx) -> bool {
        self.flow.lane(lane).is_some_and(|lane| lane.go == Target::Human)
    }

    /// The hypothesis to believe, and which of the alternatives it is, counted from 1: a request in any of them counts, because it
    /// must not be missed. Of a hypothesis that the recogniser hardly believes itself nothing else counts; of an alternative nothing that
    /// would end a call or take it back.
    fn best<'e>(&self, state: &State, speech: &'e Speech) -> ((&'e str, Hearing<'f>), Option<u16>) {
        let hear = |text| self.listen_to(state, text);
        let mut first = hear(&speech.text);
        if self.asks(&first.1) {
            return (first, None);
        }
        let is_guess = is_guess(speech);
        if is_guess && first.1.class.needs_confidence() {
            first.1 = Hearing { own: None, ..Hearing::NOTHING };
        }
        let mut other = None;
        let numbers = (1..u16::MAX).chain(std::iter::repeat(u16::MAX));
        for (heard, number) in speech.alternatives.iter().map(hear).zip(numbers) {
            let class = heard.1.class;
            if self.asks(&heard.1) {
                return (heard, Some(number));
            }
            let says_more = first.1.class == HeardAs::None && self.may_be_second_best(state, class);
            if says_more && other.is_none() && !(is_guess && class.needs_confidence()) {
                other = Some((heard, Some(number)));
            }
        }
        other.unwrap_or((first, None))
    }

    /// What a hypothesis means, spoken or written, in this state.
    fn listen_to<'e>(&self, state: &State, text: &'e Private<String>) -> (&'e str, Hearing<'f>) {
        let place = match state {
            State::Callback { .. } => Some(OFFER),
            state => state.node().map(|node| node.0),
        };
        let text = text.reveal().as_str();
        let ear = &self.flow.ear;
        let hearing = if self.call.text { ear.hear_typed(text, place) } else { ear.hear_at(text, place) };
        let option = (hearing.class == HeardAs::Digits).then(|| self.option_at_place(state, text)).flatten();
        match option {
            Some(_) => (text, Hearing { class: HeardAs::Option, own: option, ..hearing }),
            None => (text, hearing),
        }
    }

    /// Whether somebody asks for a person, so that no other hypothesis may hide it.
    fn asks(&self, hearing: &Hearing<'f>) -> bool {
        match hearing.class {
            HeardAs::Human | HeardAs::Complaint => true,
            HeardAs::Distress => self.flow.human.distress == Distress::Transfer || self.call.offered,
            HeardAs::Elder => self.lane_named(hearing).is_some_and(|lane| self.leads_to_person(lane)),
            _ => false,
        }
    }

    /// Whether this counts though the recogniser's best hypothesis says nothing of the kind. A goodbye, a yes or a no may end a call: for
    /// that the recogniser has to be surer, unless the yes takes a person who was offered.
    const fn may_be_second_best(&self, state: &State, class: HeardAs) -> bool {
        match class {
            HeardAs::None | HeardAs::Done | HeardAs::No | HeardAs::Back => false,
            HeardAs::Yes => self.call.offering && state.is_with_bot(),
            _ => true,
        }
    }

    /// One digit said or typed where no entry is taken is that key; the human key alone is a request anywhere.
    fn spoken_key(&self, state: &State, text: &str, hearing: &Hearing<'f>) -> Option<Key> {
        if hearing.class != HeardAs::Digits {
            return None;
        }
        let digits = self.flow.ear.digits(text);
        let in_entry = self.entry_of(state).is_some();
        let key = self.key_alone(&digits, in_entry)?;
        let takes_speech = matches!(state, State::Talk { .. } | State::Ticket { .. });
        (key == self.flow.human.key || (!in_entry && !takes_speech && !self.names_another(state, key))).then_some(key)
    }

    /// Whether a number that is said is in the name of an option with another key: 'three' where key 2 is for '3 guests'.
    fn names_another(&self, state: &State, key: Key) -> bool {
        let Some(node) = state.node() else { return false };
        let kind = &self.flow.node(node).kind;
        let mut named = self.flow.ear.options_with_number(node.0, key.as_str());
        named.any(|id| kind.option_keys().nth(id as usize) != Some(Some(key)))
    }

    /// The option that is named by its place (the second one): that with the key of this number, because the caller was told the
    /// keys; where none has it, the one that is told at that place.
    fn option_at_place(&self, state: &State, text: &str) -> Option<u32> {
        let Kind::Menu(menu) = &self.flow.node(state.node()?).kind else { return None };
        let is_told = |option: &MenuOption| option.label.is_some();
        // The author may tell them in a sentence of their own.
        let all = !menu.options.iter().any(is_told);
        let told = || menu.options.iter().enumerate().filter(|(_, option)| all || is_told(option));
        let at = match self.flow.ear.place_in_menu(text)? {
            PlaceInMenu::Last => told().next_back(),
            PlaceInMenu::At(place) => {
                let has_key = |key: Key| key.as_str().parse() == Ok(place);
                told().find(|(_, option)| option.key.is_some_and(has_key)).or_else(|| told().nth(place.checked_sub(1)?))
            }
        };
        u32::try_from(at?.0).ok()
    }
}

/// Whether the recogniser hardly believes its own best hypothesis.
fn is_guess(speech: &Speech) -> bool {
    speech.confidence.is_some_and(|confidence| confidence < CONFIDENCE_MIN)
}

/// Whether nothing of a text can be seen.
pub(super) fn is_unseen(text: &str) -> bool {
    let marks = |c| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    text.chars().all(|c| c.is_whitespace() || c.is_control() || marks(c))
}
