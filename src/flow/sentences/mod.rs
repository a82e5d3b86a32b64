//! What the engine itself says, in every language that the ear knows. `{key}`, `{label}` and the like are filled in.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod hi;
mod id;
mod ja;
mod ko;
mod pt;
mod ru;
mod vi;
mod zh;
mod zh_hant;

use std::borrow::Cow;

use crate::ear::Lang;
use crate::protocol::Key;

/// The engine's own sentences in one language. One field, one sentence; a language that lacks one does not compile.
///
/// ```
/// use presszero::Lang;
/// use presszero::flow::Sentences;
/// assert!(Sentences::of(Lang::Zh).hint.contains("人工"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// Where the author wrote no greeting.
    pub greeting: &'static str,
    /// Before an author's greeting that does not say that this is a machine.
    pub disclosure: &'static str,
    /// How to reach a person. `{key}`
    pub hint: &'static str,
    /// The same in writing. `{key}`
    pub hint_text: &'static str,
    /// While digits are taken and the human key is a digit too. `{key}`
    pub hint_digits: &'static str,
    /// While digits are taken in writing.
    pub hint_digits_text: &'static str,
    /// Answer to 'are you a robot?'.
    pub robot_answer: &'static str,
    /// Nothing fitted.
    pub no_match: &'static str,
    /// Nothing was heard.
    pub no_input: &'static str,
    /// An option with its key: label first, key second. `{label}` `{key}`
    pub option: &'static str,
    /// The same in writing. `{label}` `{key}`
    pub option_text: &'static str,
    /// An option that has only words. `{label}`
    pub option_words: &'static str,
    /// A lane that has a key. `{label}` `{key}`
    pub lane: &'static str,
    /// What the built-in lanes are called, as in `lane`: elder, hearing, sight, speech.
    pub lane_labels: [&'static str; 4],
    /// What the keys `*` and `#` are called.
    pub key_names: [&'static str; 2],
    /// How an entry is ended: by `#`; by a pause, where `#` is the human key; in writing.
    pub ends_entry: [&'static str; 3],
    /// Asks for an entry where the author wrote nothing. `{end}`
    pub collect: &'static str,
    /// Reads an entry back. `{value}` `{yes}` `{no}`
    pub confirm: &'static str,
    /// The same in writing. `{value}`
    pub confirm_text: &'static str,
    /// Asks for a free report.
    pub ticket: &'static str,
    /// The report was filed.
    pub ticket_filed: &'static str,
    /// Opens a talk with the host's bot.
    pub talk: &'static str,
    /// The closing question.
    pub closing: &'static str,
    /// The same in writing, where nobody hangs up.
    pub closing_text: &'static str,
    /// The end of a call.
    pub goodbye: &'static str,
    /// An angry caller is offered a person.
    pub distress_offer: &'static str,
    /// Handing over.
    pub transfer: &'static str,
    /// Handing over after the record of the call was lost.
    pub restored: &'static str,
    /// The queue is busy; another takes over.
    pub next_queue: &'static str,
    /// The transfer did not work; another queue takes over.
    pub failed_queue: &'static str,
    /// The queue is closed; another takes over.
    pub closed_queue: &'static str,
    /// A request that stands already.
    pub still_waiting: &'static str,
    /// `{position}`
    pub position: &'static str,
    /// `{minutes}`
    pub wait: &'static str,
    /// A minute, not more.
    pub wait_minute: &'static str,
    /// Less than a minute.
    pub wait_short: &'static str,
    /// Why there is no transfer: outside the hours.
    pub closed: &'static str,
    /// Why there is no transfer: nobody is free.
    pub busy: &'static str,
    /// Why there is no transfer: it did not work.
    pub failed: &'static str,
    /// The request is kept, and we call the number we know. `{reference}`
    pub callback: &'static str,
    /// The same in writing, where nobody is calling. `{reference}`
    pub callback_text: &'static str,
    /// The same, with a number that was keyed in. `{number}` `{reference}`
    pub callback_to: &'static str,
    /// What the caller can do about a callback. `{accept}` `{other}` `{message}`
    pub callback_choices: &'static str,
    /// The same in writing. `{accept}` `{other}` `{message}`
    pub callback_choices_text: &'static str,
    /// The same where no other number is taken any more. `{accept}` `{message}`
    pub callback_last: &'static str,
    /// The same in writing. `{accept}` `{message}`
    pub callback_last_text: &'static str,
    /// What callers say there for another number: as it is announced, and in other words.
    pub another_number: &'static [&'static str],
    /// What they say to leave a message.
    pub leave_message: &'static [&'static str],
    /// The way back to the bot. `{back}`
    pub callback_back: &'static str,
    /// The same in writing.
    pub callback_back_text: &'static str,
    /// The request is kept; we need a number. `{reference}` `{end}`
    pub callback_number: &'static str,
    /// Asks for another number. `{end}`
    pub callback_other: &'static str,
    /// The request is kept, and a message is recorded. `{reference}` `{end}`
    pub voicemail: &'static str,
    /// The same in writing. `{reference}`
    pub voicemail_text: &'static str,
    /// A callback was accepted. `{reference}`
    pub callback_kept: &'static str,
    /// A message was left. `{reference}`
    pub voicemail_kept: &'static str,
    /// After the survey.
    pub survey_thanks: &'static str,
    /// In place of a slot that has no value.
    pub unknown: &'static str,
}

/// Places that write Chinese in the traditional script.
const TRADITIONAL: [&str; 4] = ["hant", "tw", "hk", "mo"];

impl Sentences {
    /// The sentences of a language as a tag names it: Chinese may be in the traditional script (`zh-TW`, `zh-HK`, `zh-Hant`, `yue`).
    #[must_use]
    pub fn of_tag(tag: &str, lang: Lang) -> &'static Self {
        let mut parts = tag.split(['-', '_']);
        let is = |part: &str, known: &str| part.eq_ignore_ascii_case(known);
        let is_cantonese = parts.next().is_some_and(|primary| is(primary, "yue"));
        let (mut simplified, mut traditional) = (false, is_cantonese);
        for part in parts {
            simplified |= is(part, "hans");
            traditional |= TRADITIONAL.iter().any(|known| is(part, known));
        }
        if lang == Lang::Zh && traditional && !simplified { &zh_hant::ZH_HANT } else { Self::of(lang) }
    }

    /// The sentences of a language.
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &zh::ZH,
            Lang::En => &en::EN,
            Lang::Es => &es::ES,
            Lang::Ja => &ja::JA,
            Lang::Ko => &ko::KO,
            Lang::Fr => &fr::FR,
            Lang::De => &de::DE,
            Lang::Pt => &pt::PT,
            Lang::Ar => &ar::AR,
            Lang::Hi => &hi::HI,
            Lang::Vi => &vi::VI,
            Lang::Id => &id::ID,
            Lang::Ru => &ru::RU,
        }
    }

    /// What a key is called where it is told to press it.
    #[must_use]
    pub(crate) fn key_name(&self, key: Key) -> Cow<'static, str> {
        match key {
            Key::STAR => Cow::Borrowed(self.key_names[0]),
            Key::POUND => Cow::Borrowed(self.key_names[1]),
            key => Cow::Owned(key.to_string()),
        }
    }

    /// What a lane is called when its key is announced: the built-in names have words, others are said as they are.
    #[must_use]
    pub fn lane_label<'a>(&self, lane: &'a str) -> &'a str {
        let built_in = ["elder", "hearing", "sight", "speech"].iter().position(|name| *name == lane);
        built_in.map_or(lane, |ix| self.lane_labels[ix])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_traditional_script_is_read_the_engine_writes_it() {
        for tag in ["zh-TW", "zh-Hant", "zh_HK", "zh-Hant-TW", "yue", "zh-MO"] {
            assert!(Sentences::of_tag(tag, Lang::Zh).greeting.contains("這裡"), "{tag}");
        }
        for tag in ["zh", "zh-CN", "zh-Hans-HK", "zh-SG"] {
            assert!(Sentences::of_tag(tag, Lang::Zh).greeting.contains("这里"), "{tag}");
        }
        assert_eq!(Sentences::of_tag("en-HK", Lang::En), Sentences::of(Lang::En));
    }

    #[test]
    fn every_place_that_the_engine_fills_is_in_every_language() {
        let all = Lang::ALL.iter().map(|lang| (*lang, Sentences::of(*lang)));
        for (lang, own) in all.chain([(Lang::Zh, Sentences::of_tag("zh-TW", Lang::Zh))]) {
            for (text, places) in [
                (own.hint, vec!["{key}"]),
                (own.hint_text, vec!["{key}"]),
                (own.hint_digits, vec!["{key}"]),
                (own.option, vec!["{label}", "{key}"]),
                (own.option_text, vec!["{label}", "{key}"]),
                (own.option_words, vec!["{label}"]),
                (own.lane, vec!["{label}", "{key}"]),
                (own.collect, vec!["{end}"]),
                (own.confirm, vec!["{value}", "{yes}", "{no}"]),
                (own.confirm_text, vec!["{value}"]),
                (own.position, vec!["{position}"]),
                (own.wait, vec!["{minutes}"]),
                (own.callback, vec!["{reference}"]),
                (own.callback_text, vec!["{reference}"]),
                (own.callback_to, vec!["{number}", "{reference}"]),
                (own.callback_choices, vec!["{accept}", "{other}", "{message}"]),
                (own.callback_choices_text, vec!["{accept}", "{other}", "{message}"]),
                (own.callback_last, vec!["{accept}", "{message}"]),
                (own.callback_last_text, vec!["{accept}", "{message}"]),
                (own.callback_back, vec!["{back}"]),
                (own.callback_number, vec!["{reference}", "{end}"]),
                (own.callback_other, vec!["{end}"]),
                (own.voicemail, vec!["{reference}", "{end}"]),
                (own.voicemail_text, vec!["{reference}"]),
                (own.callback_kept, vec!["{reference}"]),
                (own.voicemail_kept, vec!["{reference}"]),
            ] {
                assert!(places.iter().all(|place| text.contains(place)), "{lang:?}: {text} lacks one of {places:?}");
            }
            let label = own.option.find("{label}");
            assert!(label < own.option.find("{key}"), "{lang:?}: the label comes before the key");
        }
    }
    #[test]
    fn what_is_announced_at_a_callback_can_be_said_in_every_language() {
        let folded = |text: &str| crate::ear::fold(text).text;
        for lang in Lang::ALL {
            let own = Sentences::of(*lang);
            for announced in [own.callback_choices, own.callback_choices_text].map(folded) {
                for words in [own.another_number, own.leave_message] {
                    let is_heard = words.iter().any(|word| announced.contains(&folded(word)));
                    assert!(is_heard, "{lang:?}: {announced} has none of {words:?}");
                }
            }
        }
    }
}
