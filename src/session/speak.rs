//! Saying things: prompts in the caller's language and pace, and what to listen for.

use std::borrow::Cow;

use super::call::TimerKind;
use super::stage::Stage;
use crate::ear::Claim;
use crate::flow::{Lane, Prompt, Sentences, Template, scale, spoken_ms};
use crate::protocol::{Action, Key, Keys, Millis};

/// Whether a key or a voice stops what is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BargeIn {
    /// It does.
    Yes,
    /// It is said to its end; keys and words are heard all the same.
    No,
}

impl From<bool> for BargeIn {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl<'f> Stage<'_, 'f> {
    /// The engine's sentences in the caller's language.
    pub(super) fn own(&self) -> &'static Sentences {
        self.flow.tongue(self.call.tongue).own
    }

    pub(super) fn lane(&self) -> Option<&'f Lane> {
        self.call.lane.and_then(|ix| self.flow.lane(ix))
    }

    /// The lane that took the caller, and those that did so before: the gentlest of them counts.
    pub(super) fn lanes(&self) -> impl Iterator<Item = &'f Lane> {
        self.call.told.lanes.iter().copied().chain(self.call.lane).filter_map(|ix| self.flow.lane(ix))
    }

    fn rate(&self) -> f32 {
        self.lanes().map(|lane| lane.rate).reduce(f32::min).unwrap_or(1.0)
    }

    /// A timeout, stretched by the patience of the lane.
    #[inline(always)]
    pub(super) fn patient(&self, timeout: Millis) -> Millis {
        if self.call.lane.is_none() {
            return timeout;
        }
        let patience = self.lanes().map(|lane| lane.patience).reduce(f32::max).unwrap_or(1.0);
        Millis(scale(timeout.0, f64::from(patience)))
    }

    /// Whether silence counts: in writing nobody is hurried, unless the author says so.
    pub(super) const fn hurries(&self) -> bool {
        !self.call.text || self.flow.limits.hurries_text
    }

    /// Says an author's prompt for the n-th time (from 0).
    pub(super) fn say(&mut self, prompt: &'f Prompt, time: usize, barge_in: BargeIn) {
        let (tongue, spoken) = prompt.line(time, self.call.tongue);
        let text = spoken.text.as_ref().map(|text| self.filled(text, self.own().unknown));
        let rate = self.rate();
        let usual = || spoken.text.as_ref().map_or(0, |own| own.spoken_ms(text.as_deref().unwrap_or(""), rate));
        self.prompt_ms += spoken.ms.unwrap_or_else(usual);
        let lang = Cow::Borrowed(self.flow.tongue(tongue).tag.as_str());
        let audio = spoken.audio.as_deref().map(Cow::Borrowed);
        let private = spoken.text.as_ref().is_some_and(|text| self.is_private(text));
        self.actions.push(Action::Say { text, audio, lang, rate, barge_in: barge_in == BargeIn::Yes, private });
    }

    /// A text with its slots filled. A slot holds a value and no sentence: where it would make the bot claim a transfer, or to be a
    /// person, it counts as unknown.
    pub(super) fn filled(&self, text: &'f Template, unknown: &'static str) -> Cow<'f, str> {
        let value = |slot: &str| Cow::Borrowed(self.value(slot).unwrap_or(unknown));
        let filled = text.fill(value);
        let claims = |text: &str| self.flow.ear.reply(text) != Claim::Nothing;
        if text.is_fixed() || !claims(&filled) || claims(text.raw()) {
            return filled;
        }
        // What makes no claim by itself stays, unless two values make one together.
        let alone = |one: &str| text.fill(|slot| if slot == one { value(slot) } else { Cow::Borrowed(unknown) });
        let honest = text.fill(|slot| if claims(&alone(slot)) { Cow::Borrowed(unknown) } else { value(slot) });
        if claims(&honest) { text.fill(|_| Cow::Borrowed(unknown)) } else { honest }
    }

    /// Whether a text holds what is masked wherever it is kept: a masked slot, or the caller's number.
    pub(super) fn is_private(&self, text: &Template) -> bool {
        text.slots().any(|(slot, _)| {
            let is_number = slot == "caller" && self.call.slot(slot).is_none() && self.call.told.number.is_some();
            is_number || (self.call.slot(slot).is_some() && self.flow.is_masked(slot))
        })
    }

    /// Says one of the engine's sentences.
    pub(super) fn say_own(&mut self, text: impl Into<Cow<'f, str>>, barge_in: BargeIn) {
        self.say_text(text, barge_in, false);
    }

    /// The same with what the caller gave in it, which is private or not.
    pub(super) fn say_text(&mut self, text: impl Into<Cow<'f, str>>, barge_in: BargeIn, private: bool) {
        let (text, rate) = (text.into(), self.rate());
        self.prompt_ms += spoken_ms(&text, rate);
        let lang = Cow::Borrowed(self.flow.tongue(self.call.tongue).tag.as_str());
        self.actions.push(Action::Say {
            text: Some(text),
            audio: None,
            lang,
            rate,
            barge_in: barge_in == BargeIn::Yes,
            private,
        });
    }

    /// Says the author's prompt, or the engine's sentence where there is none.
    pub(super) fn say_or(&mut self, prompt: Option<&'f Prompt>, own: &'static str, time: usize, barge_in: BargeIn) {
        match prompt {
            Some(prompt) => self.say(prompt, time, barge_in),
            None => self.say_own(own, barge_in),
        }
    }

    /// Says one of the engine's sentences that tell how an entry is ended.
    pub(super) fn say_until_ended(&mut self, sentence: &str) {
        let [by_pound, by_pause, in_writing] = self.own().ends_entry;
        let end = match self.flow.own_keys().pound_is_free() {
            _ if self.call.text => in_writing,
            true => by_pound,
            false => by_pause,
        };
        self.say_own(fill(sentence, "end", end), BargeIn::Yes);
    }

    /// Says that this is a machine.
    pub(super) fn say_robot_answer(&mut self, barge_in: BargeIn) {
        if !self.flow.answers_plainly {
            self.say_own(self.own().robot_answer, barge_in);
        }
        self.say_or(self.flow.robot_answer.as_ref(), self.own().robot_answer, 0, barge_in);
    }

    /// Tells the way to a person, once a turn.
    pub(super) fn say_hint(&mut self) {
        if self.hinted {
            return;
        }
        self.hinted = true;
        let hint = self.flow.human.hint.as_ref();
        if hint.is_none() || !self.flow.human.hint_tells {
            let (own, key) = (self.own(), self.flow.human.key);
            let told = match self.call.text {
                true => fill(own.hint_text, "key", key.as_str()),
                false => fill(own.hint, "key", &own.key_name(key)),
            };
            self.say_own(told, BargeIn::Yes);
        }
        if let Some(hint) = hint {
            self.say(hint, 0, BargeIn::Yes);
        }
    }

    /// Tells the way to a person while digits are taken: where the human key is a digit too, it is another one.
    pub(super) fn say_hint_for_digits(&mut self) {
        if !self.flow.human.key.is_digit() {
            return self.say_hint();
        }
        self.hinted = true;
        let own = if self.call.text { self.own().hint_digits_text } else { self.own().hint_digits };
        self.say_own(fill(own, "key", self.flow.human.key.as_str()), BargeIn::Yes);
    }

    /// Listens for one key or for words.
    pub(super) fn listen(&mut self, keys: impl IntoIterator<Item = Key>, timeout: Millis) {
        let mut which: Vec<char> = keys.into_iter().map(Key::as_char).collect();
        which.push(self.flow.human.key.as_char());
        which.extend(self.flow.lanes.iter().filter_map(|lane| lane.key).map(Key::as_char));
        which.sort_unstable();
        which.dedup();
        let keys = Keys { which: which.into_iter().collect::<String>().into(), min: 1, max: 1 };
        self.listen_for(keys, timeout, None);
    }

    /// Listens for an entry of digits, or for words. What was keyed before is no part of it: the caller has heard something since.
    pub(super) fn listen_digits(&mut self, min: u16, max: u16, timeout: Millis, inter_digit: Millis) {
        self.call.set_entry_aside();
        let keys = Keys { which: "0123456789*#".into(), min, max };
        let inter_digit = self.patient(inter_digit);
        self.listen_for(keys, timeout, Some(inter_digit));
    }

    fn listen_for(&mut self, keys: Keys<'f>, timeout: Millis, inter_digit: Option<Millis>) {
        let timeout = self.await_caller(timeout);
        self.actions.push(Action::Listen {
            keys: Some(keys),
            speech: true,
            timeout_ms: timeout.map(|timeout| timeout.0),
            inter_digit_ms: inter_digit.map(|pause| pause.0),
        });
    }

    /// Waits for the caller, and says for how long; none where nobody is hurried.
    #[inline(always)]
    pub(super) fn await_caller(&mut self, timeout: Millis) -> Option<Millis> {
        let timeout = self.hurries().then(|| self.patient(timeout));
        match timeout {
            Some(timeout) => self.wait(TimerKind::NoInput, timeout),
            None => self.call.timer = None,
        }
        timeout
    }

    /// Keeps an ear open while the host works: no timeout, nothing is expected.
    pub(super) fn listen_for_a_request(&mut self) {
        let keys = Keys { which: self.flow.human.key.as_str().into(), min: 1, max: 1 };
        self.actions.push(Action::Listen { keys: Some(keys), speech: true, timeout_ms: None, inter_digit_ms: None });
    }
}

/// A sentence with one place filled in.
pub(super) fn fill(sentence: &str, place: &str, value: &str) -> String {
    fill_all(sentence, &[(place, value)])
}

/// A sentence with each of these places filled in. What is filled in is not searched for places again.
pub(super) fn fill_all(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len() + values.iter().map(|(_, value)| value.len()).sum::<usize>());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let known =
            values.iter().find_map(|(place, value)| Some((value, after.strip_prefix(place)?.strip_prefix('}')?)));
        filled.push_str(before);
        rest = match known {
            Some((value, after)) => {
                filled.push_str(value);
                after
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_each_place_once() {
        assert_eq!(fill("{a} {b} {", "a", "1"), "1 {b} {");
        assert_eq!(fill_all("{b}{a}{a}", &[("a", "{b}"), ("b", "2")]), "2{b}{b}");
    }
}
