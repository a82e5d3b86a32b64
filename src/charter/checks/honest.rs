//! `honest`: it says that it is a machine and that there are people, and claims no transfer that it has not started.

use super::Findings;
use crate::catalogue::text;
use crate::charter::claims::cues::Cued;
use crate::charter::claims::{self, cues};
use crate::charter::record::Record;
use crate::charter::step::Step;
use crate::charter::{Promise, Rules, words};
use crate::memory;
use crate::protocol::{HeardAs, Key, Phase};

pub(super) fn check(past: &Record, step: &Step<'_>, rules: &Rules, findings: &mut Findings<'_>) {
    if asks_for_robot(past, step) && step.says().next().is_none() {
        findings.add(Promise::Honest, text!("no-answer-whether-machine"));
    }
    let state = step.turn.state;
    let is_under_way = step.transfers() || state.is_in_line() || state == Phase::WithAgent;
    let claims = Claims::of(step, is_under_way, rules.human_key);
    if let Some(claim) = claims.of_transfer {
        findings.add(Promise::Honest, text!("transfer-claimed", claim = claim));
    }
    // A request that is kept is asked about in the bot's own words; elsewhere the author may be quoted.
    let asks = matches!(step.turn.state, Phase::Callback | Phase::Voicemail);
    let mut texts = step.says().filter_map(|say| say.text);
    if asks && texts.any(|text| words::tells_key_for_else(text, rules.human_key)) {
        findings.add(Promise::Honest, text!("human-key-told-for-else", key = rules.human_key.to_string()));
    }
    if let Some(claim) = claims.of_person {
        findings.add(Promise::Honest, text!("person-claimed", claim = claim));
    }
    if let Some(claim) = claims.of_nobody {
        findings.add(Promise::Honest, text!("people-denied", claim = claim));
    }
}

/// What is said of people in a turn, where it may not be.
#[derive(Clone)]
struct Claims {
    of_transfer: Option<String>,
    of_person: Option<String>,
    of_nobody: Option<String>,
}

impl Claims {
    fn of(step: &Step<'_>, is_under_way: bool, human_key: Key) -> Self {
        let texts = || step.says().filter_map(|say| say.text);
        if !memory::is_kept() {
            return Self::found(texts, is_under_way, human_key);
        }
        // No text that is said holds a zero byte.
        let all = texts().flat_map(|text| [text, "\0"]).collect::<String>();
        memory::recall(&all, (is_under_way, human_key), || Self::found(texts, is_under_way, human_key))
    }

    fn found<'s, T: Iterator<Item = &'s str>>(texts: impl Fn() -> T, is_under_way: bool, human_key: Key) -> Self {
        let (transfer, transfers) = said(&texts, if is_under_way { |_| Cued::NONE } else { cues::of_transfer });
        let (people, peoples) = said(&texts, cues::of_people);
        Self {
            of_transfer: transfer.iter().find_map(|text| claims::of_transfer(text, transfers)),
            of_person: people.iter().find_map(|text| claims::of_person(text, peoples)),
            of_nobody: people.iter().find_map(|text| claims::of_nobody(text, peoples, human_key)),
        }
    }
}

/// Whether a text by itself says what only some texts may: that a transfer is under way, that a person speaks, or that there is none.
pub(crate) fn is_claim(text: &str, human_key: Key) -> bool {
    let (plain, people) = (claims::plain(text), cues::of_people(text));
    claims::of_transfer(&plain, cues::of_transfer(text)).is_some()
        || claims::of_person(&plain, people).is_some()
        || claims::of_nobody(&plain, people, human_key).is_some()
}

/// What is said in a turn, and in which languages it may make a claim; nothing, if in none. A claim in two pieces is heard as one.
fn said<'s, T: Iterator<Item = &'s str>>(texts: impl Fn() -> T, may_claim: fn(&str) -> Cued) -> (Vec<String>, Cued) {
    let cued = texts().map(may_claim).fold(Cued::NONE, Cued::and);
    if cued.is_none() {
        return (Vec::new(), cued);
    }
    let mut said: Vec<String> = texts().map(claims::plain).collect();
    if said.len() > 1 {
        said.extend([said.concat(), said.join(" ")]);
    }
    (said, cued)
}

/// A caller who waits may be told that the line is not listening; a person answers for themselves.
fn asks_for_robot(past: &Record, step: &Step<'_>) -> bool {
    let Some(phase) = past.phase else { return false };
    let is_heard = step.heard() == Some(HeardAs::RobotQuestion);
    let is_said = step.speech().is_some_and(words::is_robot_question);
    match phase {
        Phase::WithAgent | Phase::Ended => false,
        _ if phase.is_waiting() => is_heard && step.turn.ignored.is_none(),
        _ => is_heard || is_said,
    }
}
