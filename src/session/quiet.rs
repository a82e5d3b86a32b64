//! What is being said, and the quiet after it: reports of hosts that come early, late or twice, silence, and deadlines.

use serde::{Deserialize, Serialize};

use super::call::TimerKind;
use super::input::{Input, Ordinary};
use super::machine::State;
use super::stage::Stage;
use crate::protocol::Millis;

/// What a host reports so soon after the bot began to say something is about what was before it: a recogniser takes its time to notice a
/// silence, and nobody can have been silent on a question that has not been put.
const TOO_SOON: Millis = Millis::from_secs(1);

/// What is being said, as far as the host has told. (The first two stand where versions 1 to 4 of a snapshot say so with a truth value.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Saying {
    /// Nothing: all of it was reported as said.
    #[default]
    Nothing,
    /// Something, for so long that its beginning does not matter.
    Something,
    /// What the turn at this time says; it takes so long, as far as one can know.
    Since { at: u32, ms: u16 },
    /// What the turn at this time says, behind something else that was never reported as said, and may be said for so long still.
    Behind { at: u32, ms: u16 },
}

impl Saying {
    /// Goes on with a prompt of this length. Where the caller gave an answer, what was said before is cut short.
    pub(super) fn next(self, now: Millis, length: u64, is_answer: bool) -> Self {
        let Ok(at) = u32::try_from(now.0) else { return Self::Something };
        let short = |ms: u64| u16::try_from(ms).unwrap_or(u16::MAX);
        match self {
            Self::Nothing => Self::Since { at, ms: short(length) },
            Self::Since { at: before, ms } | Self::Behind { at: before, ms } if !is_answer => {
                let rest = Millis(before.into()) + Millis(ms.into()) - now;
                Self::Behind { at, ms: short(rest.0) }
            }
            _ => Self::Behind { at, ms: 0 },
        }
    }

    /// Whether nothing of what is being said can have been heard yet, so that nobody was silent on it.
    fn has_just_begun(self, now: Millis) -> bool {
        match self {
            Self::Since { at, .. } | Self::Behind { at, .. } => now < Millis(at.into()) + TOO_SOON,
            _ => false,
        }
    }

    /// What is left to be said, once one of the prompts was reported as said.
    fn reported(self, now: Millis) -> Self {
        match self {
            Self::Behind { at, ms } if now < Millis(at.into()) + Millis(ms.into()) + TOO_SOON => Self::Since { at, ms },
            _ => Self::Nothing,
        }
    }
}

impl Stage<'_, '_> {
    /// The host heard nothing for as long as it was told to wait.
    pub(super) fn reported_silence<'e>(&mut self, state: &State) -> Input<'e> {
        match self.call.saying.has_just_begun(self.call.now) {
            true => Input::Ignored("what was asked cannot have been heard yet"),
            false => self.silence(state),
        }
    }

    pub(super) fn silence<'e>(&mut self, state: &State) -> Input<'e> {
        match state {
            _ if self.entry_of(state).is_some() && !self.call.told.entry.is_empty() => self.entry_ends(),
            State::Task { .. } => Input::Ignored("the caller need not speak while a task runs"),
            State::Talk { .. } if self.call.pending > 0 => Input::Ignored("the caller waits for an answer"),
            state if state.is_with_bot() && !self.hurries() => Input::Ignored("nobody is hurried in writing"),
            _ => Input::Ordinary(Ordinary::Silence),
        }
    }

    /// A prompt has been said. A host may report each of several: the caller has time from the last of them on.
    pub(super) fn prompt_finished<'e>(&mut self) -> Input<'e> {
        let (now, before) = (self.call.now, self.call.saying);
        self.call.saying = before.reported(now);
        let awaited = self.call.timer.as_mut().filter(|timer| timer.kind == TimerKind::NoInput);
        match awaited {
            _ if self.call.saying != Saying::Nothing => {}
            Some(timer) => timer.due = now + Millis(timer.delay.into()),
            None if before == Saying::Nothing => return Input::Ignored("nothing was being said"),
            None => {}
        }
        Input::Ignored("")
    }

    pub(super) fn tick<'e>(&mut self, state: &State) -> Input<'e> {
        let due = self.call.timer.filter(|timer| timer.due <= self.call.now);
        let Some(timer) = due else {
            let time_is_up = state.is_with_bot() && self.call.bot_time >= self.flow.limits.time;
            return Input::Ignored(if time_is_up { "" } else { "no deadline has come" });
        };
        self.call.timer = None;
        match timer.kind {
            TimerKind::NoInput => Input::Ordinary(Ordinary::Silence),
            TimerKind::InterDigit => self.entry_ends(),
            TimerKind::Task => Input::Ordinary(Ordinary::TaskDone { ok: false, task: None }),
            TimerKind::Reply => Input::Ordinary(Ordinary::NoReply),
            TimerKind::More => Input::Ordinary(Ordinary::NoMore),
            TimerKind::Wait => Input::Ordinary(Ordinary::WaitOver),
        }
    }

    /// The pause after an entry: after the human key alone it is a request.
    pub(super) fn entry_ends<'e>(&mut self) -> Input<'e> {
        match self.call.told.entry.is_only(self.flow.human.key) {
            true => self.asked_by_key(),
            false => Input::Ordinary(Ordinary::EntryEnds),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_report_right_after_a_prompt_is_that_of_the_one_before() {
        let first = Saying::Nothing.next(Millis(12_000), 5_000, false);
        assert_eq!(first.reported(Millis(12_100)), Saying::Nothing, "nothing was said before it");
        let second = first.next(Millis(12_200), 9_000, false);
        for early in [12_200, 13_000, 17_500] {
            assert!(matches!(second.reported(Millis(early)), Saying::Since { at: 12_200, .. }), "{early}");
        }
        assert_eq!(second.reported(Millis(18_000)), Saying::Nothing, "the first was over long before");
        let after_key = first.next(Millis(12_200), 9_000, true);
        assert!(matches!(after_key.reported(Millis(12_250)), Saying::Since { .. }), "the first was cut short");
        assert_eq!(after_key.reported(Millis(13_200)), Saying::Nothing);
    }

    #[test]
    fn nobody_is_silent_on_what_has_just_begun() {
        let asked = Saying::Something.next(Millis(5_000), 4_000, true);
        assert!(asked.has_just_begun(Millis(5_005)) && !asked.has_just_begun(Millis(6_000)));
        assert!(!asked.reported(Millis(7_000)).has_just_begun(Millis(7_000)), "the host knows better");
        let late = Saying::Nothing.next(Millis(u64::MAX), 4_000, false);
        assert!(late == Saying::Something && !late.has_just_begun(Millis(u64::MAX)));
    }

    #[test]
    fn what_older_snapshots_say_is_read_as_it_was_meant() {
        let read = |truth: bool| postcard::from_bytes::<Saying>(&postcard::to_allocvec(&truth).unwrap()).unwrap();
        assert_eq!((read(false), read(true)), (Saying::Nothing, Saying::Something));
    }
}
