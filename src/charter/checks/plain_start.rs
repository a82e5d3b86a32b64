//! `plain-start`: the first thing said tells that it is a machine, and within ten seconds how to reach a person.

use super::Findings;
use crate::catalogue::{Text, text};
use crate::charter::pace;
use crate::charter::record::Record;
use crate::charter::step::{Say, Step};
use crate::charter::words;
use crate::charter::{Promise, Rules};
use crate::protocol::{Action, Key, Millis};

/// By then the way to a person has been told.
const TOLD_WITHIN: Millis = Millis::from_secs(10);

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    // What begins in the middle of a call shows no start.
    if past.is_opened || !past.is_whole {
        return;
    }
    let opening = step.turn.actions.iter().find(|action| matches!(action, Action::Say { .. } | Action::Listen { .. }));
    let fault = match opening {
        Some(Action::Listen { .. }) => Some(text!("listened-first")),
        Some(_) => fault_of_opening(past, step, rules),
        None => None,
    };
    if let Some(fault) = fault {
        findings.add(Promise::PlainStart, fault);
    }
}

fn fault_of_opening(past: &Record, step: &Step<'_>, rules: &Rules) -> Option<Text> {
    let says: Vec<Say<'_>> = step.says().collect();
    let is_blank = |say: &Say<'_>| say.text.is_none_or(|text| text.trim().is_empty());
    if says.first().is_some_and(|say| is_blank(say) && !say.is_recording) {
        return Some(text!("first-words-empty"));
    }
    // A recording without words, or a language that is not known here, cannot be judged; a person need not be announced
    // to a caller who is handed over.
    if step.hands_over() || says.iter().any(|say| is_blank(say) || !words::knows_language(say.lang)) {
        return None;
    }
    if !says.iter().filter_map(|say| say.text).any(words::names_machine) {
        return Some(text!("machine-not-told"));
    }
    match time_to_person(&says, rules.human_key) {
        None => Some(text!("way-not-told")),
        Some(time) if time > TOLD_WITHIN && !past.in_writing => Some(text!("way-told-late")),
        Some(_) => None,
    }
}

/// The time until a person, or the key to one, is named.
fn time_to_person(says: &[Say<'_>], human_key: Key) -> Option<Millis> {
    let mut time = Millis(0);
    for say in says {
        let text = say.text.unwrap_or_default();
        if let Some(told) = told_after(text, say.rate, human_key) {
            return Some(time + told);
        }
        time = time + pace::spoken(text, say.rate);
    }
    None
}

/// How long a text has been said when it names a person, or the key to one. A sentence that tells another key for it leads nobody there.
pub(crate) fn told_after(text: &str, rate: f32, human_key: Key) -> Option<Millis> {
    let text = text.to_lowercase();
    let mut from = 0;
    for sentence in text.split_inclusive(['。', '.', ';', '；', '!', '！', '?', '？']) {
        if let Some(at) = words::first_person(sentence, human_key.as_char())
            && !words::tells_another_key(sentence, human_key)
        {
            return Some(pace::spoken(&text[..from + at], rate));
        }
        from += sentence.len();
    }
    None
}
