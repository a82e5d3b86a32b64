//! `[human]`, `[limits]`, `[survey]` and `[charge]`.

use super::Compiler;
use super::ears::Means;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic};
use crate::flow::{Charge, Distress, Human, Limits, Survey};
use crate::protocol::Key;
use crate::source::{self, Spanned, Whole};

impl Compiler<'_> {
    pub(super) fn human(&mut self) -> Option<Human> {
        let human = self.require_top(self.written.human.as_ref(), "human", "human = { queue = \"service\" }")?;
        let (header, human) = (&human.span, &human.value);
        self.words(&human.words, Means::Human);
        let (hint, say) = (self.optional(human.hint.as_ref()), self.optional(human.say.as_ref()));
        let hint_tells = self.hint_tells(hint.as_ref(), self.human_key);
        let queue = self.require(human.queue.as_ref(), "queue", &human.unread, header)?;
        let complaints = human.complaint_queue.as_ref().unwrap_or(queue);
        let distress = human.distress.as_ref().map(|distress| distress.value);
        Some(Human {
            queue: self.queues.ix(&queue.value)?,
            complaint_queue: self.queues.ix(&complaints.value)?,
            key: self.human_key,
            hint,
            hint_tells,
            say,
            distress: match distress {
                Some(source::Distress::Offer) => Distress::Offer,
                Some(source::Distress::Transfer) | None => Distress::Transfer,
            },
        })
    }

    /// The bounds are those of the reader, so each number fits.
    pub(super) fn limits(&self) -> Limits {
        let default = Limits::default();
        let Some(written) = self.written.limits.as_ref().map(|limits| &limits.value) else { return default };
        Limits {
            no_match: count_or(written.no_match.as_ref(), default.no_match),
            no_input: count_or(written.no_input.as_ref(), default.no_input),
            visits: count_or(written.visits.as_ref(), default.visits),
            repeats: count_or(written.repeats.as_ref(), default.repeats),
            turns: count_or(written.turns.as_ref(), default.turns),
            time: super::nodes::time_or(written.time.as_ref(), default.time),
            hurries_text: written.no_input.is_some(),
        }
    }

    pub(super) fn survey(&mut self) -> Option<Survey> {
        let survey = self.written.survey.as_ref()?;
        let (header, survey) = (&survey.span, &survey.value);
        let say = self.require(survey.say.as_ref(), "say", &survey.unread, header);
        let say = self.optional(say);
        let keys = self.require(survey.keys.as_ref(), "keys", &survey.unread, header)?;
        if keys.value.0.is_empty() {
            let problem = Diagnostic::new(Code::MissingKey, text!("survey-without-keys"));
            self.out.push(problem.at(keys.span.clone(), text!("survey-without-keys".label)));
        }
        if keys.value.0.contains(&self.human_key) {
            let taken = Spanned { value: self.human_key, span: keys.span.clone() };
            self.out.push(self.human_key_taken(&taken, text!("key-for-human".answer)));
        }
        let mut answers: Vec<Key> = Vec::new();
        for key in &keys.value.0 {
            if !answers.contains(key) {
                answers.push(*key);
            }
        }
        Some(Survey { say: say?, keys: answers })
    }

    pub(super) fn charge(&mut self) -> Option<Charge> {
        let charge = self.written.charge.as_ref()?;
        let (header, charge) = (&charge.span, &charge.value);
        let say = self.require(charge.say.as_ref(), "say", &charge.unread, header);
        Some(Charge {
            say: self.optional(say)?,
            tariff: charge.tariff.as_ref().map(|tariff| tariff.value.clone()),
            free: charge.free.as_ref().map(|free| free.value.0),
        })
    }
}

fn count_or<const MIN: u16, const MAX: u16>(written: Option<&Spanned<Whole<MIN, MAX>>>, default: u8) -> u8 {
    written.and_then(|written| u8::try_from(written.value.0).ok()).unwrap_or(default)
}
