//! The host side of a random call: work that is done, late or never; queues, agents, and a wire that repeats itself.

use std::collections::BTreeMap;

use super::caller::Call;
use super::words;
use crate::protocol::{AgentIs, EventKind, Millis, Private, Start};

impl Call<'_, '_, '_> {
    /// The host's work comes to an end, or is late.
    pub(super) fn work(&mut self) {
        match self.dice.weighted(&[5, 2, 2]) {
            0 => {
                let set = self.slots();
                self.line.task(true, set);
            }
            1 => {
                self.line.task(false, BTreeMap::new());
            }
            _ => {
                self.line.tick();
            }
        }
    }

    fn slots(&mut self) -> BTreeMap<String, Private<String>> {
        let names = ["balance", "name", "余额", "survey", "caller", ""];
        let count = self.dice.roll(3);
        (0..count)
            .filter_map(|_| {
                let value = ["12.50", "", "{balance}", "转人工"].get(self.dice.roll(4))?;
                Some(((*self.dice.pick(&names)?).to_owned(), Private::from(*value)))
            })
            .collect()
    }

    /// The host's own bot answers, late or never.
    pub(super) fn answer(&mut self) {
        if self.dice.chance(75) {
            let text = self.dice.pick(words::REPLIES).copied().unwrap_or_default();
            self.line.reply(text);
        } else {
            self.line.tick();
        }
    }

    /// What happens to a caller who waits for a person.
    pub(super) fn serve(&mut self) {
        match self.dice.weighted(&[3, 4, 3, 2, 2]) {
            0 => self.report(),
            1 => {
                self.line.agent(AgentIs::Joined);
            }
            2 => {
                self.line.agent(AgentIs::Busy);
            }
            3 => {
                self.line.agent(AgentIs::Failed);
            }
            _ => {
                self.line.tick();
            }
        }
    }

    /// The queue reports something, likely or not.
    pub(super) fn report(&mut self) {
        let positions = [None, Some(0), Some(1), Some(3), Some(u32::MAX)];
        let waits = [None, Some(0), Some(20), Some(60), Some(61), Some(90), Some(u32::MAX)];
        let (position, wait) = (self.dice.pick(&positions).copied(), self.dice.pick(&waits).copied());
        self.line.queue(position.flatten(), wait.flatten());
    }

    /// What an agent on the line does.
    pub(super) fn agent_acts(&mut self) {
        let all = [AgentIs::Left, AgentIs::Left, AgentIs::Failed, AgentIs::Joined, AgentIs::Busy];
        let is = self.dice.pick(&all).copied().unwrap_or(AgentIs::Left);
        self.line.agent(is);
    }

    /// What no host should do, and every host does at times.
    pub(super) fn mischief(&mut self) {
        let now = self.line.now();
        let deadline = self.line.session().deadline();
        match self.dice.roll(14) {
            0 => {
                self.line.send(EventKind::Start(Start::default()));
            }
            1 => {
                self.line.send(EventKind::Tick);
            }
            2 => {
                self.line.tick();
                self.line.send(EventKind::Tick);
            }
            3 => {
                let late = deadline.unwrap_or(now) + Millis(self.dice.roll(30_000) as u64);
                self.line.send_at(late, EventKind::Tick);
            }
            4 => {
                let early = Millis(deadline.unwrap_or(now).0.saturating_sub(1));
                self.line.send_at(early.max(now), EventKind::Tick);
            }
            5 => {
                self.line.send(EventKind::PromptFinished);
            }
            6 => self.report(),
            7 => self.agent_acts(),
            8 => self.serve(),
            9 => {
                self.line.task(true, BTreeMap::new());
            }
            10 => {
                self.line.send(EventKind::TaskDone { ok: true, task: Some("other".into()), set: BTreeMap::new() });
            }
            11 => {
                self.line.reply("您的套餐是每月五十九元。");
            }
            12 => {
                let key = self.any_key();
                let past = Millis(now.0.saturating_sub(self.dice.roll(10_000) as u64));
                self.line.send_at(past, EventKind::Key { key });
            }
            _ => {
                let keys = (self.any_key(), self.any_key());
                self.line.press(keys.0);
                self.line.send(EventKind::Key { key: keys.1 });
            }
        }
    }
}
