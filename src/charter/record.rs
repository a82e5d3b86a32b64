//! What is known of a call so far: plain data, taken from its events and turns.

use std::sync::Arc;

use super::entry::Entry;
use super::pace;
use super::rounds::Rounds;
use super::rules::Rules;
use super::step::Step;
use super::told::Told;
use super::words::{self, clip};
use crate::catalogue::{Text, text};
use crate::protocol::{Action, AgentIs, Channel, EventKind, HeardAs, Millis, Phase, Private, Reason, Start};

/// The tag of a caller about whom nothing is known.
const ANY_MEMBER: &str = "member";

/// So soon after the bot has begun to speak no silence can be one that it was listened to.
const QUIET_MIN: Millis = Millis::from_secs(1);
/// So many agents are told apart where only what can matter is kept.
const AGENTS_MAX: u8 = 1;

/// What stands for the history of a call that the verifier looks at.
#[derive(Clone, Copy)]
pub(crate) struct Before<'a> {
    pub node: &'a str,
    pub said: &'a str,
    /// Its name and its value.
    pub slot: (&'a str, Option<&'a str>),
    pub reference: &'a str,
}

/// The call up to now.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// Where the call stands; `None` before the first turn.
    pub phase: Option<Phase>,
    node: Option<Arc<str>>,
    /// The record begins with the start of the call.
    pub is_whole: bool,
    /// The bot has said something, or listened.
    pub is_opened: bool,
    pub caller_left: bool,
    pub in_writing: bool,
    /// A word of membership among the caller's tags.
    pub membership: Option<&'static str>,
    pub distress_heard: bool,
    /// The latest time so far, of events and turns.
    pub latest: Millis,
    deadline: Option<Millis>,
    /// When what was said last will have been heard.
    speaking_until: Millis,
    /// When the bot began to say what it said last, unless the host has reported that as said.
    spoke: Option<Millis>,
    delegated: bool,
    was_wrong: bool,
    pub entry: Entry,
    pub told: Told,
    pub rounds: Rounds,
    /// The name of the request that is kept.
    pub reference: Option<String>,
    pub has_number: bool,
    /// The number to call that is kept, where the record tells.
    pub number: Option<Private<String>>,
    /// A person was asked for, or called, and none has left since.
    pub is_asked_for: bool,
    /// Agents on the line beside the first.
    more_agents: u8,
    /// In line, or with whoever joined from there: an agent was reported to have left before one joined.
    pub left_early: bool,
    /// The caller spoke after a voice message was asked for.
    pub message_spoken: bool,
    /// The survey came after service, not in its place.
    pub survey_earned: bool,
    /// What the bot said last, while it led, was said slower than usual.
    pub is_slow: bool,
    /// The closing question was asked, as far as the record shows.
    closing_asked: bool,
}

impl Record {
    /// The phase before the step. Before the first turn the bot leads.
    fn phase_before(&self) -> Phase {
        self.phase.unwrap_or(Phase::Greeting)
    }

    /// The deadline of the session has come. Time that runs backwards counts as the latest.
    pub fn is_due(&self, step: &Step<'_>) -> bool {
        self.deadline.is_some_and(|deadline| step.event.at.max(self.latest) >= deadline)
    }

    /// Nothing came from the caller in time: the host says so, or the deadline has come.
    pub fn is_unanswered(&self, step: &Step<'_>) -> bool {
        let is_too_soon = || self.spoke.is_some_and(|spoke| step.event.at.max(self.latest) < spoke + QUIET_MIN);
        match step.event.kind {
            EventKind::Silence => !is_too_soon(),
            EventKind::Tick => self.is_due(step),
            _ => false,
        }
    }

    /// The agent who leaves is the last on the line, as far as the record tells.
    pub const fn is_last_agent(&self) -> bool {
        self.more_agents == 0
    }

    /// The closing question was asked, or may have been before the record begins.
    pub const fn closing_was_asked(&self) -> bool {
        self.closing_asked || !self.is_whole
    }

    /// What went on as the event came, if anything did.
    pub fn going_on(&self, step: &Step<'_>) -> Option<Text> {
        let phase = self.phase?;
        if phase == Phase::Task {
            Some(text!("while-task"))
        } else if self.delegated {
            Some(text!("while-delegated"))
        } else if self.entry.is_open(phase) && self.entry.is_begun() {
            Some(text!("while-keying"))
        } else if step.event.at < self.speaking_until {
            Some(text!("while-prompt"))
        } else {
            self.was_wrong.then(|| text!("after-wrong-input"))
        }
    }

    /// A session that lost its memory begins anew; who calls and how does not change.
    pub fn forget(&mut self) {
        *self = Self { in_writing: self.in_writing, membership: self.membership, ..Self::default() };
    }

    /// Keeps only what the future depends on.
    pub fn stand(&mut self, at: Millis, deadline: Option<Millis>, before: Before<'_>) {
        // What was being said is being said still, so that every moment is also tried in the middle of a prompt.
        let is_speaking = self.speaking_until > self.latest;
        self.speaking_until = if is_speaking { at + Millis::from_secs(1) } else { at };
        (self.latest, self.deadline, self.spoke) = (at, deadline, None);
        self.more_agents = self.more_agents.min(AGENTS_MAX);
        self.rounds = self.rounds.stand();
        self.told = self.told.stand(before, at);
        self.entry.forget_digits();
        self.reference = self.reference.take().map(|_| before.reference.to_owned());
        (self.number, self.is_asked_for) = (None, false);
        // Whoever came here may be a member, and nobody has been angry: that is the case in which most is forbidden.
        (self.membership, self.distress_heard) = (Some(ANY_MEMBER), false);
    }

    /// The facts by which a later step is judged, where they matter, as bits. (What else is remembered only says which of two
    /// promises a breach is told under.)
    pub fn footing(&self) -> u8 {
        let facts = [
            self.phase == Some(Phase::Survey) && self.survey_earned,
            self.phase == Some(Phase::Closing) && self.closing_was_asked(),
            self.phase == Some(Phase::Voicemail) && self.message_spoken,
            self.phase == Some(Phase::Callback) && self.has_number,
            self.is_opened || !self.is_whole,
            self.reference.is_some(),
            // One only with the bot, the other only without it.
            self.is_slow || self.left_early,
            self.more_agents > 0,
        ];
        facts.iter().fold(0, |bits, fact| bits << 1 | u8::from(*fact))
    }

    /// Counts the step: what was said, done and given up to now, this step included.
    pub fn count(&mut self, step: &Step<'_>) {
        let phase = self.phase_before();
        if let EventKind::Start(start) = &step.event.kind
            && step.turn.ignored.is_none()
        {
            self.begin(start);
        }
        if step.heard() == Some(HeardAs::Distress) {
            self.distress_heard = true;
        }
        if !step.is_restored() {
            let completed = self.entry.completed(step).filter(|_| self.leads_on(step));
            self.told.note(step, phase, completed);
        }
        self.rounds.note(step, phase, self.in_writing);
        self.has_number |= step.has(|action| matches!(action, Action::Callback { number: Some(_), .. }));
    }

    /// A question is behind the caller: the bot goes on, or hands over because its author says so.
    fn leads_on(&self, step: &Step<'_>) -> bool {
        let turn = step.turn;
        let is_next = turn.state.is_with_bot() && !self.stands_at(turn.state, turn.node.as_deref().map(clip));
        let by_author = step.has(|action| matches!(action, Action::Transfer { reason: Reason::Author, .. }));
        self.phase == Some(Phase::Collect) && (is_next || by_author)
    }

    fn stands_at(&self, phase: Phase, node: Option<&str>) -> bool {
        self.phase_before() == phase && self.node.as_deref() == node
    }

    fn begin(&mut self, start: &Start) {
        self.is_whole |= self.phase.is_none();
        self.in_writing = start.caller.channel == Channel::Text;
        self.membership = start.caller.tags.iter().find_map(|tag| words::membership(tag));
    }

    /// Moves on to where the turn leaves the call.
    pub fn advance(&mut self, step: &Step<'_>, rules: &Rules) {
        let (before, after) = (self.phase_before(), step.turn.state);
        let node = step.turn.node.as_deref().map(clip);
        let stayed = self.stands_at(after, node);
        self.entry.note(step, before, stayed, self.deadline, rules.human_key);
        if after == Phase::Survey && before != Phase::Survey {
            self.survey_earned = self.earns_survey(step, before);
        }
        self.note_sound(step);
        self.note_request(step, before, after);
        self.note_agents(step, before, after);
        let is_asking = step.says().next().is_some() || step.listens();
        self.closing_asked = after == Phase::Closing && (self.closing_asked || is_asking);
        self.caller_left |= step.event.kind == EventKind::Hangup;
        self.is_opened |= step.listens() || step.says().next().is_some();
        self.latest = self.latest.max(step.event.at).max(step.turn.at);
        self.deadline = step.turn.deadline;
        if self.node.as_deref() != node {
            self.node = node.map(Arc::from);
        }
        self.phase = Some(after);
    }

    /// The caller was served, or is done: a survey takes nothing away.
    fn earns_survey(&self, step: &Step<'_>, before: Phase) -> bool {
        match before {
            Phase::WithAgent => step.event.kind == EventKind::Agent { is: AgentIs::Left } && self.is_last_agent(),
            Phase::Closing => self.is_unanswered(step) || step.says_so(&[HeardAs::Done, HeardAs::No]),
            _ => step.says_so(&[HeardAs::Done]),
        }
    }

    fn note_sound(&mut self, step: &Step<'_>) {
        self.is_slow = step.turn.state.is_with_bot() && step.says().last().map_or(self.is_slow, |say| say.rate < 1.0);
        let length = step.says().filter_map(|say| say.text.map(|text| pace::spoken(text, say.rate)));
        let length = length.fold(Millis(0), |sum, say| sum + say);
        if step.says().next().is_some() {
            self.spoke = Some(step.turn.at);
        } else if step.event.kind == EventKind::PromptFinished {
            self.spoke = None;
        }
        if length > Millis(0) {
            self.speaking_until = step.turn.at + length;
        } else if matches!(step.event.kind, EventKind::PromptFinished | EventKind::Key { .. } | EventKind::Speech(_)) {
            // Told so by the host, or barged in on.
            self.speaking_until = Millis(0);
        }
        let is_delegating = step.has(|action| matches!(action, Action::Delegate { .. }));
        let is_talk = step.turn.state == Phase::Talk && !matches!(step.event.kind, EventKind::Reply { .. });
        self.delegated = is_delegating || (self.delegated && is_talk);
        if step.key().is_some() || step.speech().is_some() {
            self.was_wrong = step.heard() == Some(HeardAs::None);
        }
    }

    fn note_request(&mut self, step: &Step<'_>, before: Phase, after: Phase) {
        // What the bot answers was said to the bot.
        let mut texts = step.speech().into_iter().chain(step.alternatives().iter().map(|text| text.reveal().as_str()));
        let is_spoken = texts.any(|text| !text.trim().is_empty()) && step.says().next().is_none();
        self.message_spoken =
            after == Phase::Voicemail && before == Phase::Voicemail && (self.message_spoken || is_spoken);
        let agent_left = before == Phase::WithAgent
            && after != Phase::WithAgent
            && step.event.kind == EventKind::Agent { is: AgentIs::Left };
        self.is_asked_for = step.hands_over() || (self.is_asked_for && !agent_left);
        if let Some(number) = step.number_kept() {
            self.number = Some(Private::new(number.to_owned()));
        }
        if after.is_waiting() {
            let kept = step.turn.actions.iter().rev().find_map(reference_of);
            self.reference = kept.map(str::to_owned).or(self.reference.take());
        } else {
            (self.reference, self.has_number, self.number) = (None, false, None);
        }
    }
}

impl Record {
    /// Counts who is on the line with the caller.
    fn note_agents(&mut self, step: &Step<'_>, before: Phase, after: Phase) {
        let EventKind::Agent { is } = step.event.kind else {
            let stays = matches!(after, Phase::WithAgent) || (after.is_in_line() && !step.transfers());
            self.left_early &= stays;
            self.more_agents = if after == Phase::WithAgent { self.more_agents } else { 0 };
            return;
        };
        self.more_agents = match is {
            _ if before != Phase::WithAgent || after != Phase::WithAgent => 0,
            AgentIs::Joined => self.more_agents.saturating_add(1),
            AgentIs::Left | AgentIs::Failed => self.more_agents.saturating_sub(1),
            AgentIs::Busy => self.more_agents,
        };
        self.left_early = match after {
            Phase::WithAgent => self.left_early,
            after => after.is_in_line() && !step.transfers() && (self.left_early || is == AgentIs::Left),
        };
    }
}

/// The name of the request that this action keeps.
pub(super) fn reference_of<'a>(action: &'a Action<'_>) -> Option<&'a str> {
    match action {
        Action::Callback { reference, .. } | Action::Voicemail { reference, .. } => Some(clip(reference)),
        _ => None,
    }
}
