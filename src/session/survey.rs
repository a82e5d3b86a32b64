//! The last question of a call, where there is one: a mark for the bot or the agent. It takes nothing away from who is done.

use statig::Outcome;

use super::call::TimerKind;
use super::input::{Ordinary, Said};
use super::machine::State;
use super::speak::BargeIn;
use super::stage::Stage;
use crate::flow::{LISTEN_DEFAULT, Survey, Target};
use crate::protocol::{AgentIs, HeardAs, Millis, Why};

/// In writing nobody is hurried, but a survey must not keep a finished call open for ever.
const OPEN_MAX: Millis = Millis::from_secs(60);

impl<'f> Stage<'_, 'f> {
    /// The call is over for this reason: the survey, if there is one, and goodbye.
    pub(super) fn start_survey(&mut self, why: Why) -> State {
        let Some(survey) = &self.flow.survey else { return self.hang_up(why, self.own().goodbye) };
        self.call.why = Some(why);
        self.call.misses = 0;
        self.ask_for_mark(survey, 0);
        State::Survey {}
    }

    fn ask_for_mark(&mut self, survey: &'f Survey, time: usize) {
        self.say(&survey.say, time, BargeIn::Yes);
        self.listen_for_mark(survey);
    }

    fn listen_for_mark(&mut self, survey: &'f Survey) {
        self.listen(survey.keys.iter().copied(), LISTEN_DEFAULT);
        if self.call.timer.is_none() {
            self.wait(TimerKind::NoInput, OPEN_MAX);
        }
    }

    pub(super) fn at_survey(&mut self, event: Ordinary<'_>) -> Outcome<State> {
        let why = self.call.why.unwrap_or(Why::Done);
        let survey = self.flow.survey.as_ref();
        match (event, survey) {
            (Ordinary::Key { key, .. }, Some(survey)) if survey.keys.contains(&key) => {
                self.keep_answer("survey", key.as_str());
                Outcome::Transition(self.hang_up(why, self.own().survey_thanks))
            }
            (Ordinary::Said(Said { class: HeardAs::Back, .. }), _) if self.goes_back(event) => {
                Outcome::Transition(self.walk(Target::Start))
            }
            (Ordinary::Key { .. } | Ordinary::Said(_), Some(survey)) if self.call.misses == 0 => {
                self.call.misses = 1;
                self.ask_for_mark(survey, 1);
                Outcome::Handled
            }
            (Ordinary::Key { .. } | Ordinary::Said(_) | Ordinary::Silence, _) => {
                Outcome::Transition(self.hang_up(why, self.own().goodbye))
            }
            (Ordinary::Agent(AgentIs::Joined), _) => {
                self.call.why = None;
                Outcome::Transition(self.joined(self.flow.human.queue))
            }
            (Ordinary::Robot, Some(survey)) => self.answer_robot_and(|stage| {
                stage.say_hint();
                stage.listen_for_mark(survey);
            }),
            _ => Outcome::Super,
        }
    }
}
