//! Prompts: by time and by language; and the first words of a call.

use super::Compiler;
use super::disclosure::{admits, discloses, poses_as_person};
use super::ears::Plain;
use super::hint::leads_back;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::Claim;
use crate::flow::{Human, Line, Prompt, RECORDING_DEFAULT, Spoken, Template, caps, spoken_ms};
use crate::source::{self, Said, Spanned};

/// Words for what holds at the moment.
const NOW: [&str; 6] = ["available", "right now", "at the moment", "at this time", "disponible", "en este momento"];

/// How a call opens.
pub(super) struct Opening {
    pub(super) discloses_itself: bool,
    pub(super) hint_first: bool,
}

impl Compiler<'_> {
    pub(super) fn optional(&mut self, written: Option<&Spanned<source::Prompt>>) -> Option<Prompt> {
        written.and_then(|written| self.prompt(written))
    }

    pub(super) fn prompt(&mut self, written: &Spanned<source::Prompt>) -> Option<Prompt> {
        // Most prompts are one line in one language.
        let mut lines: Vec<Line> = Vec::with_capacity(1);
        for said in &written.value.said {
            if said.time >= caps::LINES_MAX {
                let problem = Diagnostic::new(Code::TooMany, text!("most-lines", most = caps::LINES_MAX));
                self.out.push(problem.at(written.span.clone(), text!("most-lines".label)));
                return None;
            }
            let Some(tongue) = self.tongue(said.lang.as_ref()) else { continue };
            lines.resize_with(lines.len().max(said.time + 1), || Line { by_tongue: Vec::with_capacity(1) });
            let line = &mut lines[said.time].by_tongue;
            if line.iter().any(|(known, _)| *known == tongue) {
                let problem = Diagnostic::new(Code::DuplicateKey, text!("language-twice"));
                let place = said.lang.as_ref().map_or(&written.span, |lang| &lang.span);
                self.out.push(problem.at(place.clone(), text!("again-here")));
                continue;
            }
            let spoken = spoken(said);
            self.slots_of(said, &spoken);
            line.push((tongue, spoken));
        }
        lines.retain(|line| !line.by_tongue.is_empty());
        keep_every_language(&mut lines);
        if lines.is_empty() {
            let problem = Diagnostic::new(Code::UnknownLanguage, text!("no-language-known"));
            self.out.push(problem.at(written.span.clone(), text!("no-language-known".label)));
            return None;
        }
        let prompt = Prompt { lines };
        self.refuse_denial(&prompt, written.span.clone());
        Some(prompt)
    }

    fn slots_of(&mut self, said: &Said, spoken: &Spoken) {
        let (Some(text), Some(template)) = (&said.text, &spoken.text) else { return };
        for (slot, _) in template.slots() {
            self.use_slot_in(slot, text);
        }
        if let Some(brace) = template.loose_brace() {
            let written =
                self.source.text().get(text.span.clone()).and_then(|written| written.find(text.value.as_str()));
            let at = written.map(|from| text.span.start + from + brace);
            let place = at.map_or_else(
                || text.span.clone(),
                |at| at..at + text.value[brace..].chars().next().map_or(1, char::len_utf8),
            );
            let problem = Diagnostic::new(Code::LooseBrace, text!("loose-brace")).at(place, text!("loose-brace".label));
            self.out.push(problem.help(text!("loose-brace".help)));
        }
    }

    /// Whether the author's answer to 'are you a robot?' says yes; one that says no is an error.
    pub(super) fn answers_plainly(&mut self, answer: Option<&Prompt>) -> bool {
        let (Some(answer), Some(written)) = (answer, &self.written.robot_answer) else { return true };
        let span = written.span.clone();
        let ear = self.plain();
        let mut spoken = answer.lines.iter().flat_map(|line| &line.by_tongue);
        // What a recording says is not known here.
        let plain = spoken.all(|(tongue, spoken)| {
            spoken.text.as_ref().is_some_and(|text| admits(&ear, text.raw(), self.lang_of(*tongue)))
        });
        if !plain {
            let problem = Diagnostic::new(Code::EvasiveAnswer, text!("evades"));
            self.out.push(problem.at(span, text!("evades".label)).help(text!("evades".help)));
        }
        plain
    }

    /// No prompt may claim that a person is speaking, or that there is none.
    fn refuse_denial(&mut self, prompt: &Prompt, span: std::ops::Range<usize>) {
        if texts(prompt).any(|text| self.claims_person(text)) {
            let problem = Diagnostic::new(Code::DeniesMachine, text!("claims-person"));
            self.out.push(problem.at(span, text!("claims-person".label)).help(text!("claims-person".help)));
        }
    }

    /// Whether a text says that a person speaks, or that there is none. That none is free at the moment may be true.
    fn claims_person(&mut self, text: &str) -> bool {
        let key = self.human_key;
        let Plain { ear, modest } = self.plainly();
        if modest.contains(text) {
            return false;
        }
        let tells_of_now = || NOW.iter().any(|word| text.to_lowercase().contains(word));
        let claims = ear.reply(text) == Claim::Person && !tells_of_now();
        let claims = claims || poses_as_person(text) || leads_back(text, key);
        if !claims {
            modest.insert(text.to_owned());
        }
        claims
    }

    /// Whether the greeting says that a machine speaks, and is short enough for the way to a person to be told in time after it.
    pub(super) fn opening(&mut self, greeting: Option<&Prompt>, human: Option<&Human>) -> Opening {
        let relaxed = self.written.danger_plain_start.is_some();
        let (Some(prompt), Some(written), false) = (greeting, &self.written.greeting, relaxed) else {
            return Opening { discloses_itself: true, hint_first: false };
        };
        let first = prompt.lines.first().map_or(&[][..], |line| &line.by_tongue);
        let ear = self.plain();
        let discloses = |tongue: u8, spoken: &Spoken| {
            spoken.text.as_ref().is_some_and(|text| discloses(&ear, text.raw(), self.lang_of(tongue)))
        };
        let hidden = first.iter().find(|(tongue, spoken)| !discloses(*tongue, spoken));
        let hidden = hidden.map(|(tongue, _)| usize::from(*tongue));
        let discloses_itself = hidden.is_none();
        if let Some(tongue) = hidden.and_then(|tongue| self.tongues.get(tongue)) {
            let problem = Diagnostic::new(Code::HiddenMachine, text!("hides-machine", tag = echo(&tongue.tag)));
            let problem = problem.at(written.span.clone(), text!("hides-machine".label));
            let own = tongue.own.disclosure;
            self.out.push(problem.help(text!("hides-machine".help, sentence = own)));
        }
        let takes = |tongue: u8, spoken: &Spoken| {
            let own = self.tongues.get(usize::from(tongue)).map_or("", |tongue| tongue.own.disclosure);
            let before = if discloses_itself { 0 } else { spoken_ms(own, 1.0) };
            before + spoken.longest_ms(1.0)
        };
        let longest = first.iter().map(|(tongue, spoken)| takes(*tongue, spoken)).max().unwrap_or(0);
        let told = |tongue: u8| human.map_or(0, |human| self.hint_ms(human, tongue, &ear));
        let hint_first = first.iter().any(|(tongue, spoken)| takes(*tongue, spoken) + told(*tongue) > caps::HINT_BY.0);
        if hint_first {
            let problem = Diagnostic::new(Code::LateHint, text!("long-greeting", seconds = longest / 1000));
            let problem = problem.at(written.span.clone(), text!("long-greeting".label));
            self.out.push(problem.help(text!("long-greeting".help)));
        }
        Opening { discloses_itself, hint_first }
    }
}

/// All texts of a prompt, in every language.
pub(super) fn texts(prompt: &Prompt) -> impl Iterator<Item = &str> {
    let spoken = prompt.lines.iter().flat_map(|line| &line.by_tongue);
    spoken.filter_map(|(_, spoken)| spoken.text.as_ref().map(Template::raw))
}

fn spoken(said: &Said) -> Spoken {
    let guess = said.text.is_none().then_some(RECORDING_DEFAULT.0);
    Spoken {
        text: said.text.as_ref().map(|text| Template::new(&text.value)),
        audio: said.audio.as_ref().map(|audio| audio.value.clone()),
        ms: said.seconds.as_ref().map(|seconds| u64::from(seconds.value.0)).or(guess),
    }
}

/// A caller who heard the first line in a language hears the later ones in it too: the latest that there is.
fn keep_every_language(lines: &mut [Line]) {
    let mut before: &[(u8, Spoken)] = &[];
    for Line { by_tongue } in lines {
        for (tongue, spoken) in before {
            if by_tongue.iter().all(|(known, _)| known != tongue) {
                by_tongue.push((*tongue, spoken.clone()));
            }
        }
        by_tongue.sort_by_key(|(tongue, _)| *tongue);
        before = by_tongue;
    }
}
