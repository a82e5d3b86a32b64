//! Asking: what each listening node says and listens for, and what a miss costs.

use std::borrow::Cow;

use statig::Outcome;

use super::input::{Ordinary, Said};
use super::machine::State;
use super::speak::{BargeIn, fill_all};
use super::stage::Stage;
use crate::flow::{Collect, Kind, Menu, NodeIx, Prompt, Target, Wanted};
use crate::protocol::{HeardAs, Key, Reason};

/// What went wrong with an input.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Miss {
    /// It fitted nothing.
    NoMatch,
    /// There was none.
    NoInput,
    /// The caller said that the entry read back is wrong.
    Wrong,
}

impl<'f> Stage<'_, 'f> {
    /// Says a node's question with the way to a person, and listens, as it is for this caller.
    pub(super) fn ask_here(&mut self, node: NodeIx) {
        if let Some(collect) = self.collect(node).filter(|_| self.call.told.held.is_some()) {
            return self.read_back(collect);
        }
        let time = self.call.times_asked(node);
        let own = self.own();
        let in_lane = self.lane().is_some_and(|lane| lane.go != Target::Human);
        let takes_digits = self.takes_digits(node);
        if in_lane && !takes_digits {
            self.say_hint();
        }
        match &self.flow.node(node).kind {
            Kind::Menu(menu) => self.offer(menu, time),
            Kind::Collect(collect) => match &collect.say {
                Some(say) => self.say(say, time, BargeIn::Yes),
                None if matches!(collect.wanted, Wanted::Choices(_)) => {}
                None => self.say_until_ended(own.collect),
            },
            Kind::Talk(talk) => self.say_or(talk.say.as_ref(), own.talk, time, BargeIn::Yes),
            Kind::Ticket(ticket) => self.say_or(ticket.say.as_ref(), own.ticket, time, BargeIn::Yes),
            Kind::End(end) => {
                let usual = if self.call.text { own.closing_text } else { own.closing };
                self.say_or(end.say.as_ref(), usual, time, BargeIn::Yes);
            }
            Kind::Message(_) | Kind::Task(_) | Kind::Transfer(_) => {}
        }
        if let Some(Collect { wanted: Wanted::Choices(choices), .. }) = self.collect(node) {
            for choice in choices.iter().take(self.options_most()) {
                self.say_option(&choice.value, choice.key.map(Key::as_char), BargeIn::Yes, false);
            }
        }
        self.say_hint_at(node);
        self.listen_at(node);
    }

    /// Tells the way to a person as it is at this node.
    fn say_hint_at(&mut self, node: NodeIx) {
        match self.takes_digits(node) {
            true => self.say_hint_for_digits(),
            false => self.say_hint(),
        }
    }

    /// Listens at a node, without saying its question again.
    pub(super) fn listen_at(&mut self, node: NodeIx) {
        match &self.flow.node(node).kind {
            Kind::Menu(menu) => self.listen(menu.options.iter().filter_map(|option| option.key), menu.timeout),
            Kind::Collect(collect) => self.listen_to_collect(collect),
            // The host's bot still owes an answer, and the deadline of that stands.
            Kind::Talk(_) if self.call.pending > 0 => self.listen_for_a_request(),
            Kind::Talk(_) => self.listen([], crate::flow::LISTEN_DEFAULT),
            Kind::Ticket(ticket) => self.listen([], ticket.timeout),
            Kind::End(end) => self.listen([], end.timeout),
            Kind::Task(_) => self.listen_for_a_request(),
            Kind::Message(_) | Kind::Transfer(_) => {}
        }
    }

    fn takes_digits(&self, node: NodeIx) -> bool {
        self.entry_of(&State::Collect { node }).is_some_and(|most| most > 1)
    }

    /// A menu: its sentence, then each option with its label first and its key second. A lane hears fewer of them.
    fn offer(&mut self, menu: &'f Menu, time: usize) {
        let barge_in = BargeIn::from(menu.barge_in);
        if let Some(say) = &menu.say {
            self.say(say, time, barge_in);
        }
        let labelled = menu.options.iter().filter_map(|option| Some((option.label.as_ref()?, option.key)));
        for (label, key) in labelled.take(self.options_most()) {
            let private = label.line(0, self.call.tongue).1.text.as_ref().is_some_and(|text| self.is_private(text));
            let label = self.label(label);
            self.say_option(&label, key.map(Key::as_char), barge_in, private);
        }
    }

    /// How many options are told: in a lane, fewer. The others can still be chosen.
    fn options_most(&self) -> usize {
        self.lanes().map(|lane| usize::from(lane.max_options)).min().unwrap_or(usize::MAX)
    }

    /// A label in the caller's language.
    pub(super) fn label(&self, label: &'f Prompt) -> Cow<'f, str> {
        let (_, spoken) = label.line(0, self.call.tongue);
        let text = spoken.text.as_ref();
        text.map(|text| self.filled(text, "")).unwrap_or_default()
    }

    fn say_option(&mut self, label: &str, key: Option<char>, barge_in: BargeIn, private: bool) {
        let own = self.own();
        let sentence = match (key, self.call.text) {
            (None, _) => own.option_words,
            (Some(_), true) => own.option_text,
            (Some(_), false) => own.option,
        };
        let mut bytes = [0; 4];
        let key = key.map_or("", |key| key.encode_utf8(&mut bytes));
        self.say_text(fill_all(sentence, &[("label", label), ("key", key)]), barge_in, private);
    }

    /// Asks once more after a miss; hands over when there were too many.
    #[inline]
    pub(super) fn miss(&mut self, node: NodeIx, miss: Miss) -> Outcome<State> {
        let limits = &self.flow.limits;
        let stumble = self.call.stumble(node);
        let (count, limit, reason) = match miss {
            Miss::NoInput => (&mut stumble.no_input, limits.no_input, Reason::NoInput),
            Miss::NoMatch | Miss::Wrong => (&mut stumble.no_match, limits.no_match, Reason::NoMatch),
        };
        *count = count.saturating_add(1);
        let count = *count;
        if count > limit {
            // What was keyed last goes to the agent.
            return Outcome::Transition(self.hand_over_for(reason));
        }
        match miss {
            Miss::Wrong => {
                self.call.forget_answer();
                self.ask(node);
            }
            // What was read back is read back once more.
            Miss::NoMatch | Miss::NoInput => {
                self.call.set_entry_aside();
                self.ask_after(node, miss, usize::from(count) - 1);
            }
        }
        Outcome::Handled
    }

    pub(super) fn say_miss(&mut self, node: NodeIx, miss: Miss, time: usize) {
        // The author's words are about the question, and not about what was read back.
        let reads_back = self.call.told.held.is_some();
        let prompts = self.flow.node(node).kind.prompts();
        let [_, no_match, no_input] = if reads_back { [None; 3] } else { prompts };
        match miss {
            Miss::NoInput => self.say_or(no_input, self.own().no_input, time, BargeIn::Yes),
            _ => self.say_or(no_match, self.own().no_match, time, BargeIn::Yes),
        }
    }

    /// What a caller may always say where the bot listens: again, back, that is all, anger, nothing.
    pub(super) fn say_anywhere(&mut self, node: NodeIx, event: Ordinary<'_>) -> Outcome<State> {
        match event {
            Ordinary::Silence => self.miss(node, Miss::NoInput),
            Ordinary::Said(Said { class: HeardAs::Repeat, .. }) => self.again(node),
            Ordinary::Said(Said { class: HeardAs::Back, .. }) => Outcome::Transition(self.walk(Target::Back)),
            Ordinary::Said(Said { class: HeardAs::Done, .. }) => Outcome::Transition(self.walk(Target::End)),
            Ordinary::Said(Said { class: HeardAs::Distress, .. }) => {
                (self.call.offered, self.call.offering) = (true, true);
                self.say_own(self.own().distress_offer, BargeIn::Yes);
                self.say_hint_at(node);
                self.listen_at(node);
                Outcome::Handled
            }
            Ordinary::Said(_) | Ordinary::Key { .. } => self.miss(node, Miss::NoMatch),
            _ => Outcome::Super,
        }
    }

    /// Yes, it is a machine; and a person is one step away.
    pub(super) fn answer_robot(&mut self, node: NodeIx) -> Outcome<State> {
        self.answer_robot_and(|stage| {
            stage.call.offering = true;
            if stage.call.told.entry.is_empty() {
                stage.say_hint_at(node);
                stage.listen_at(node);
            } else {
                // What was keyed so far is put aside: who goes on is told to begin again.
                stage.ask(node);
            }
        })
    }

    /// Yes, it is a machine; and on. Asked too often, a person takes over.
    pub(super) fn answer_robot_and(&mut self, go_on: impl FnOnce(&mut Self)) -> Outcome<State> {
        if !self.answer(|stage| stage.say_robot_answer(BargeIn::Yes)) {
            self.say_own(self.own().robot_answer, BargeIn::Yes);
            return Outcome::Transition(self.hand_over_for(Reason::Repeats));
        }
        go_on(self);
        Outcome::Handled
    }
}
