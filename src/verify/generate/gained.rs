//! What a step of a call shows.

use std::collections::BTreeSet;

use super::goal::{Entry, Goal, News, Way};
use crate::flow::{Flow, Kind, QueueIx};
use crate::protocol::{Action, AgentIs, Event, EventKind, HeardAs, HeardBy, Key, Phase, Reason, Turn, Why};
use crate::scenario::{Act, Line};
use crate::session::Session;

/// A step of a call: before, what happened, and after.
pub(super) struct Step<'a, 'f> {
    pub(super) before: &'a Session,
    /// None for the start of the call.
    pub(super) act: Option<&'a Act>,
    pub(super) news: &'a [(Event, Turn<'f>)],
    pub(super) after: &'a Session,
}

impl<'a, 'f> Step<'a, 'f> {
    /// Dials, and tells what the first turn shows.
    pub(super) fn first(line: &Line<'f>) -> BTreeSet<Goal> {
        let before = Session::new();
        let step = Step { before: &before, act: None, news: line.record(), after: line.session() };
        step.goals(line.flow())
    }

    /// Does it on the line, and tells what it shows.
    pub(super) fn take(line: &mut Line<'f>, act: &Act) -> BTreeSet<Goal> {
        let before = line.session().clone();
        let from = line.record().len();
        line.perform(act);
        let news = line.record().get(from..).unwrap_or_default();
        Step { before: &before, act: Some(act), news, after: line.session() }.goals(line.flow())
    }

    fn goals(&self, flow: &Flow) -> BTreeSet<Goal> {
        let mut goals: BTreeSet<Goal> = self.after.entered_since(self.before).iter().copied().map(Goal::Node).collect();
        goals.extend(self.taken(flow));
        goals.extend(self.lane(flow));
        goals.extend(self.handed_over(flow));
        goals.extend(self.request());
        let node = self.before.node();
        match (self.before.phase(), self.act) {
            (Phase::Task | Phase::Talk, Some(Act::Task { ok: false, .. })) => goals.extend(node.map(Goal::Fails)),
            (Phase::Task, Some(Act::Task { ok: true, .. })) => goals.extend(node.map(Goal::Works)),
            (Phase::Talk, Some(Act::Reply(_))) if self.after.phase() == Phase::Talk => {
                goals.extend(node.map(Goal::Answer));
            }
            (Phase::Survey, Some(Act::Press(_))) if self.hangs_up(|_| true) => goals.extend([Goal::Survey]),
            (Phase::Closing, Some(Act::Silence)) if self.hangs_up(|why| why == Why::Done) => {
                goals.extend([Goal::Quiet])
            }
            (Phase::Closing, Some(Act::Say(_))) if matches!(self.after.phase(), Phase::Survey | Phase::Ended) => {
                goals.extend([Goal::Done]);
            }
            _ => {}
        }
        if node.is_some() && self.heard().any(|(class, _)| class == HeardAs::RobotQuestion) {
            goals.insert(Goal::Robot);
        }
        goals
    }

    fn actions(&self) -> impl Iterator<Item = &Action<'f>> {
        self.news.iter().flat_map(|(_, turn)| &turn.actions)
    }

    fn heard(&self) -> impl Iterator<Item = (HeardAs, Option<HeardBy>)> {
        self.news.iter().filter_map(|(_, turn)| turn.heard.as_ref()).map(|heard| (heard.class, heard.by))
    }

    fn hangs_up(&self, is_right: impl Fn(Why) -> bool) -> bool {
        self.actions().any(|action| matches!(action, Action::HangUp { why } if is_right(*why)))
    }

    /// The option, choice or unit that was taken, as the coverage of tests counts it.
    fn taken(&self, flow: &Flow) -> Option<Goal> {
        let node = self.before.node()?;
        let (event, _) = self
            .news
            .iter()
            .find(|(_, turn)| turn.heard.as_ref().is_some_and(|heard| heard.class == HeardAs::Option))?;
        match &event.kind {
            EventKind::Key { key } => option_of(&flow.node(node).kind, *key).map(|option| Goal::Key(node, option)),
            EventKind::Speech(speech) => {
                let own = flow.ear.hear_at(speech.text.reveal(), Some(node.0)).own;
                own.map(|own| Goal::Word(node, own))
            }
            _ => None,
        }
    }

    fn lane(&self, flow: &Flow) -> Option<Goal> {
        let lane = self.after.lane()?;
        if self.act.is_none() {
            return Some(Goal::Lane(lane, Entry::Caller));
        }
        let (_, by) = self.heard().find(|(class, _)| *class == HeardAs::Elder)?;
        let by_key = by == Some(HeardBy::Key) && flow.lane(lane).is_some_and(|lane| lane.key.is_some());
        Some(Goal::Lane(lane, if by_key { Entry::Key } else { Entry::Word }))
    }

    /// To whom, and what the caller did for it.
    fn handed_over(&self, flow: &Flow) -> Vec<Goal> {
        let mut goals = Vec::new();
        for action in self.actions() {
            let Action::Transfer { queue, reason, .. } = action else { continue };
            goals.extend(self.asked(flow, *reason).map(Goal::Asks));
            if is_limit(*reason) && self.before.node().is_some() {
                goals.push(Goal::Limit(*reason));
            }
            goals.extend(
                (0..).map(QueueIx).zip(&flow.queues).find(|(_, own)| own.name == *queue).map(|(ix, _)| Goal::Open(ix)),
            );
        }
        goals
    }

    fn asked(&self, flow: &Flow, reason: Reason) -> Option<Way> {
        self.before.node()?;
        let human = flow.human.key;
        match (self.act?, reason) {
            (Act::Say(_), Reason::Asked) => Some(Way::Words),
            (Act::Say(_), Reason::Complaint) => Some(Way::Complaint),
            (Act::Say(_), Reason::Distress) => Some(Way::Distress),
            (Act::Wait(_), Reason::Asked) => Some(Way::Pause),
            (Act::Press(keys), Reason::Asked) => match keys.as_slice() {
                [key] if *key == human => Some(Way::Key),
                [Key::STAR, key] if *key == human => Some(Way::Star),
                [first, second, third] if [first, second, third] == [&human; 3] => Some(Way::Thrice),
                _ => None,
            },
            _ => None,
        }
    }

    /// What became of a request that stood.
    fn request(&self) -> Vec<Goal> {
        let waits = self.before.phase().is_in_line();
        let handed_on = self.actions().any(Action::is_handover);
        let to_number = |action: &Action<'_>| matches!(action, Action::Callback { number: Some(_), .. } if !waits);
        let news = match self.act {
            Some(Act::Agent(AgentIs::Busy)) if waits && handed_on => {
                return self.before.queue().map(Goal::Overflow).into_iter().collect();
            }
            Some(Act::Agent(AgentIs::Failed)) if waits && handed_on => Some(News::Failed),
            Some(Act::Wait(_)) if waits && handed_on => Some(News::LongWait),
            Some(Act::Queue { .. }) if self.after.phase() == Phase::Queued => Some(News::Position),
            Some(Act::Agent(AgentIs::Joined)) if self.after.phase() == Phase::WithAgent => Some(News::Joined),
            Some(Act::Agent(AgentIs::Left)) if self.before.phase() == Phase::WithAgent => Some(News::Left),
            _ if self.hangs_up(|why| why == Why::CallbackKept) => Some(News::Callback),
            _ if self.hangs_up(|why| why == Why::VoicemailKept) => Some(News::Voicemail),
            _ if self.before.phase() == Phase::Callback && self.actions().any(to_number) => Some(News::Number),
            _ => None,
        };
        news.map(Goal::Request).into_iter().collect()
    }
}

/// A reason that is a limit reached.
const fn is_limit(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::NoMatch | Reason::NoInput | Reason::Visits | Reason::Repeats | Reason::Turns | Reason::Time
    )
}

/// The option or choice of a key.
fn option_of(kind: &Kind, key: Key) -> Option<u32> {
    let at = kind.option_keys().position(|own| own == Some(key));
    at.and_then(|at| u32::try_from(at).ok())
}
