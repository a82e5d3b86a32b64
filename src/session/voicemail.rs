//! A message for whoever calls back: nothing is said over it but whether a machine is there, and hardly a word of it is a command.

use std::borrow::Cow;

use statig::Outcome;

use super::input::{Input, Ordinary, Said};
use super::keeping::Cause;
use super::machine::State;
use super::number::speaks_of_call;
use super::speak::{BargeIn, fill, fill_all};
use super::stage::Stage;
use crate::ear::{fold, is_unspaced};
use crate::flow::{QueueIx, Target};
use crate::protocol::{Action, HeardAs, HeardBy, Keys, Why};

/// A request alone is no longer than this: characters of scripts without spaces, and words of the others.
const BARE_CHARS: usize = 14;
const BARE_WORDS: usize = 9;

impl<'f> Stage<'_, 'f> {
    /// Keeps the request as a message.
    pub(super) fn take_voicemail(&mut self, queue: QueueIx, cause: Option<Cause>) -> State {
        let (end, reference) = (self.flow.own_keys().end(), self.reference());
        if !self.recording {
            if let Some(cause) = cause {
                self.say_cause(cause);
            }
            let own = self.own();
            let sentence = if self.call.text { own.voicemail_text } else { own.voicemail };
            let values = [("reference", &*reference), ("end", &*own.key_name(end))];
            self.say_own(fill_all(sentence, &values), BargeIn::Yes);
        }
        self.actions.push(Action::Voicemail { queue: self.queue_name(queue), reference });
        if self.recording {
            return State::Voicemail { queue };
        }
        self.call.timer = None;
        self.call.left_message = false;
        // A message may be long: nothing ends it but the caller.
        let which: Cow<'_, str> = format!("{end}{}", self.flow.human.key).into();
        let keys = Some(Keys { which, min: 1, max: 1 });
        self.actions.push(Action::Listen { keys, speech: true, timeout_ms: None, inter_digit_ms: None });
        State::Voicemail { queue }
    }

    /// A message is being recorded: the caller ends it by key, by word, or by silence after it. Back to the bot leads a key, and a bare
    /// wish before anything was said: later words are the message.
    pub(super) fn at_voicemail(&mut self, event: Ordinary<'_>) -> Outcome<State> {
        let finished = match event {
            Ordinary::Key { key, .. } if key == self.flow.own_keys().end() => true,
            _ if self.goes_back(event) && !self.is_in_message(event) => {
                return Outcome::Transition(self.walk(Target::Start));
            }
            Ordinary::Said(Said { class: HeardAs::Done, text, .. }) if self.is_done_at_last(text) => true,
            Ordinary::Said(_) => {
                self.call.left_message = true;
                return Outcome::Handled;
            }
            Ordinary::Robot if self.answer(|stage| stage.say_robot_answer(BargeIn::Yes)) => return Outcome::Handled,
            Ordinary::Robot => false,
            Ordinary::Silence => self.call.left_message,
            _ => return Outcome::Super,
        };
        if !finished {
            return self.ignore("a message is being recorded");
        }
        let goodbye = fill(self.own().voicemail_kept, "reference", &self.reference());
        Outcome::Transition(self.hang_up(Why::VoicemailKept, goodbye))
    }

    /// Whether words belong to the message, or make one.
    fn is_in_message(&self, event: Ordinary<'_>) -> bool {
        match event {
            Ordinary::Said(said) => self.call.left_message || is_message(said.text),
            _ => false,
        }
    }

    /// Whether the caller is done with their last words, and does not only say so on the way ("that's all, oh and one more thing").
    fn is_done_at_last(&self, text: &str) -> bool {
        let mut clauses = text.rsplit([',', '，', '.', '。', '!', '！', '?', '？', ';', '；', '、', '\n']);
        let last = clauses.find(|clause| !clause.trim().is_empty()).unwrap_or(text);
        let heard = self.flow.ear.hear_at(last, None);
        heard.class == HeardAs::Done && !heard.answer.and_more && !heard.answer.amiss
    }

    /// The caller asks while a message is recorded. In words it is mostly the message: then the request is kept as it is. A bare request
    /// in words tries the queue again; where none is open, nothing is said over the recording. So it is with a lane that the host knows
    /// of only now, though the caller has said nothing.
    pub(super) fn asked_in_message(&mut self, queue: QueueIx, event: &Input<'_>) -> State {
        let by_key = self.heard.as_ref().is_some_and(|heard| heard.by == Some(HeardBy::Key));
        let in_words = self.heard.is_some() && !by_key;
        self.recording = !by_key;
        self.call.left_message |= in_words;
        let in_distress = self.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Distress);
        // Words that ask were kept last, as they were understood.
        let is_message = in_words && self.call.told.said.last().is_some_and(|said| is_message(said));
        match is_message && !in_distress {
            true => self.take_voicemail(queue, None),
            false => self.try_again(event),
        }
    }
}

/// Whether words with a request in them are a message: they say more than that, or ask for a call.
fn is_message(said: &str) -> bool {
    let text = fold(said).text;
    let words = text.split(' ').filter(|word| word.starts_with(|c: char| !is_unspaced(c))).count();
    let chars = text.chars().filter(|c| is_unspaced(*c)).count();
    let has_number = text.chars().filter(char::is_ascii_digit).count() > 1;
    words > BARE_WORDS || chars > BARE_CHARS || has_number || speaks_of_call(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_told_from_a_bare_request() {
        for bare in [
            "转人工",
            "I want to speak to a person",
            "somebody, please, during this hour",
            "别录音了，转人工",
            "quiero hablar con una persona",
        ] {
            assert!(!is_message(bare), "{bare}");
        }
        for message in [
            "please call me back",
            "请给我回电话",
            "Hi, this is John Smith, my internet is down, I need somebody to help me",
            "我是张三，上个月的账单不对，麻烦找个人帮我看一下",
            "转人工，我的号码是13800000000",
            "llámenme por favor",
        ] {
            assert!(is_message(message), "{message}");
        }
    }
}
