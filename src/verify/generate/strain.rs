//! What wears a limit out: the same again and again, or as long as it may go on.

use super::acts::{say, until_due};
use super::explore::{Explored, Way};
use super::gained::Step;
use super::goal::Goal;
use crate::protocol::{Millis, Reason};
use crate::scenario::{Act, Line};

/// More than any limit on one thing allows.
const TIMES_MAX: usize = 8;
/// More than any limit on turns allows, detours included.
const STEPS_MAX: usize = 120;
/// Spots where the limits of the whole call are tried.
const SPOTS_MAX: usize = 4;

impl<'f> Explored<'f> {
    /// Tries at a spot the limits that were not seen yet.
    pub(super) fn strain(&mut self, spot: usize, line: &Line<'f>) {
        let Some(node) = line.session().node() else { return };
        for act in self.acts.wrong(node) {
            self.again(Reason::NoMatch, spot, line, &act);
        }
        let (again, back) = (say(self.acts.phrases.again), say(self.acts.phrases.back));
        for (reason, act) in [(Reason::NoInput, Act::Silence), (Reason::Repeats, again), (Reason::Visits, back)] {
            self.again(reason, spot, line, &act);
        }
        if spot < SPOTS_MAX {
            for reason in [Reason::Turns, Reason::Time] {
                self.linger(reason, spot, line);
            }
        }
    }

    /// The same until it is enough.
    fn again(&mut self, reason: Reason, spot: usize, line: &Line<'f>, act: &Act) {
        let goal = Goal::Limit(reason);
        if !self.open.contains(&goal) {
            return;
        }
        let mut line = line.clone();
        for times in 1..=TIMES_MAX {
            if Step::take(&mut line, act).contains(&goal) {
                return self.reach(goal, Way { spot, acts: vec![act.clone(); times] });
            }
            if line.session().node().is_none() {
                return;
            }
        }
    }

    /// Stays with the bot as long as it can.
    fn linger(&mut self, reason: Reason, spot: usize, line: &Line<'f>) {
        let goal = Goal::Limit(reason);
        if !self.open.contains(&goal) {
            return;
        }
        let (mut line, mut done) = (line.clone(), Vec::new());
        while let Some(node) = line.session().node().filter(|_| done.len() < STEPS_MAX) {
            let pause = nearly_due(&line).filter(|_| reason == Reason::Time);
            let mut tries: Vec<Vec<Act>> = Vec::new();
            if reason == Reason::Time {
                tries.push(vec![until_due(&line)]);
            }
            let phrases = &self.acts.phrases;
            let wander = [say(phrases.robot), say(phrases.again), Act::Silence];
            let acts = self.acts.wrong(node).into_iter().chain(wander).chain(self.acts.moves(&line, node));
            let acts = acts.chain([say(phrases.back), say(phrases.matter)]);
            tries.extend(acts.map(|act| pause.iter().cloned().chain([act]).collect()));
            let mut stays = None;
            for acts in tries {
                let mut next = line.clone();
                let shown = acts.iter().any(|act| Step::take(&mut next, act).contains(&goal));
                if shown {
                    done.extend(acts);
                    return self.reach(goal, Way { spot, acts: done });
                }
                let counts = next.session().turns() > line.session().turns();
                let moves = next.session().node().is_some_and(|to| to != node);
                if stays.is_none() && next.session().node().is_some() && (counts || moves) {
                    stays = Some((next, acts));
                }
            }
            let Some((next, acts)) = stays else { return };
            line = next;
            done.extend(acts);
        }
    }
}

/// Whole seconds that leave time for one more gesture before the deadline.
fn nearly_due(line: &Line<'_>) -> Option<Act> {
    let left = line.session().deadline()? - line.now();
    let seconds = (left - Millis(1_100)).as_secs();
    (seconds > 0).then(|| Act::Wait(Millis::from_secs(seconds)))
}
