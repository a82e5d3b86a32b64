//! Reading an entry back: it is right, wrong, or put right in the same words. Until it is one of these, it is not let go.

use statig::Outcome;

use super::ask::Miss;
use super::input::{Ordinary, Said};
use super::kept::words;
use super::machine::State;
use super::speak::{BargeIn, fill_all};
use super::stage::Stage;
use crate::ear::is_wordless;
use crate::flow::{Collect, NodeIx, Wanted};
use crate::protocol::{HeardAs, Key};

impl<'f> Stage<'_, 'f> {
    /// Says what was understood, and asks whether it is right.
    pub(super) fn read_back(&mut self, collect: &'f Collect) {
        let value = self.call.told.held.clone().unwrap_or_default();
        let sentence = if self.call.text { self.own().confirm_text } else { self.own().confirm };
        let [yes, no, _] = self.flow.own_keys().choices().map(Key::as_str);
        let values = [("value", &*value), ("yes", yes), ("no", no)];
        self.say_text(fill_all(sentence, &values), BargeIn::Yes, collect.mask);
        self.say_hint();
        self.listen_to_collect(collect);
    }

    /// The entry that was read back: right, wrong, or put right. After silence, and after words that nobody understands, it is read
    /// back once more.
    pub(super) fn at_confirm(
        &mut self,
        node: NodeIx,
        collect: &'f Collect,
        held: &str,
        event: Ordinary<'_>,
    ) -> Outcome<State> {
        let [yes, no, _] = self.flow.own_keys().choices();
        match event {
            Ordinary::Said(said) => self.said_at_confirm(node, collect, held, said),
            Ordinary::Key { key, .. } if key == yes => self.keep(node, collect, held),
            Ordinary::Key { key, .. } if key == no => self.miss(node, Miss::Wrong),
            Ordinary::Key { key: Key::STAR, .. } => {
                let outcome = self.miss(node, Miss::Wrong);
                // `*` and then the human key is one gesture, also where `*` is the first key of the next entry.
                self.call.told.entry.star = true;
                outcome
            }
            Ordinary::Key { .. } => {
                // Most likely it begins the entry anew.
                self.call.set_answer_aside();
                self.say_anywhere(node, event)
            }
            event => self.say_anywhere(node, event),
        }
    }

    /// Words about the entry that was read back. Whoever tells another one ("no, it is 555 0123", also with a yes) means that one, and
    /// it is read back again; whoever tells the same one, with a yes or with nothing beside it, says yes.
    fn said_at_confirm(&mut self, node: NodeIx, collect: &'f Collect, held: &str, said: Said<'_>) -> Outcome<State> {
        if let Some(other) = self.entry_instead(collect, held, said) {
            return self.take(node, collect, other);
        }
        let digits = self.flow.ear.digits(said.text);
        // Others, or these taken back.
        let tells_other = digits != held && (!digits.is_empty() || self.flow.ear.tells_digits(said.text));
        match self.answer_in(held, said) {
            HeardAs::Yes => self.keep(node, collect, held),
            HeardAs::No | HeardAs::Digits | HeardAs::None if tells_other => {
                // What was read back is not what was meant.
                self.call.told.held = None;
                self.keep_misfit(collect, &digits);
                self.miss(node, if said.class == HeardAs::No { Miss::Wrong } else { Miss::NoMatch })
            }
            HeardAs::No => self.miss(node, Miss::Wrong),
            _ => self.say_anywhere(node, Ordinary::Said(said)),
        }
    }

    /// What words answer, where they hold no other entry. A question about the one that was read back answers nothing.
    fn answer_in(&self, held: &str, said: Said<'_>) -> HeardAs {
        let [text, dense, digits, _] = self.texts_of(said.text);
        match said.class {
            HeardAs::Option if said.own.is_some() => HeardAs::Yes,
            HeardAs::Digits if digits == held => match self.answer_beside_digits(said.text) {
                HeardAs::Digits => HeardAs::Yes,
                class => class,
            },
            HeardAs::None if [text, dense].iter().any(|told| told == held) => HeardAs::Yes,
            class => class,
        }
    }

    /// What is answered beside the digits of a text: nothing but digits where nothing else is said.
    fn answer_beside_digits(&self, text: &str) -> HeardAs {
        let mut rest = text.to_owned();
        for word in words(text).into_iter().rev() {
            if !self.flow.ear.digits(&text[word.clone()]).is_empty() {
                rest.replace_range(word, "");
            }
        }
        if is_wordless(&rest) { HeardAs::Digits } else { self.flow.ear.hear_at(&rest, None).class }
    }

    /// Another entry than the one that was read back, where words hold one.
    fn entry_instead(&self, collect: &'f Collect, held: &str, said: Said<'_>) -> Option<String> {
        if let (Wanted::Choices(choices), HeardAs::Option) = (&collect.wanted, said.class) {
            let choice = said.own.and_then(|ix| choices.get(ix as usize));
            return choice.map(|choice| choice.value.clone()).filter(|value| value != held);
        }
        if !matches!(said.class, HeardAs::Yes | HeardAs::No | HeardAs::Digits | HeardAs::None) {
            return None;
        }
        let [_, _, digits, with_x] = self.texts_of(said.text);
        // A pattern may take few digits, which are soon said beside a yes.
        let is_full = |entry: &str| {
            said.class != HeardAs::Yes || matches!(collect.wanted, Wanted::Digits { .. }) || entry.len() == held.len()
        };
        let mut all = [digits, with_x].into_iter().filter(|entry| !entry.is_empty() && is_full(entry));
        all.find(|entry| entry != held && self.fits(collect, entry))
    }
}
