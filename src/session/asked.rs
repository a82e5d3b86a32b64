//! Saying what everybody hears: where nothing of the caller's is in a greeting or a menu, it is the same each time.

use super::stage::Stage;
use crate::flow::{Asked, AskedOnce, Form, Kind, Menu, NodeIx, Prompt};
use crate::protocol::Action;

impl<'f> Stage<'_, 'f> {
    /// Who answers, that it is a machine, and how to reach a person.
    pub(super) fn greet(&mut self) {
        let kept = self.flow.questions.greeting(self.call.tongue, self.call.text);
        let Some(once) = kept.filter(|_| self.call.lane.is_none()) else { return self.greet_here() };
        let flow = self.flow;
        let prompts = flow.greeting.iter().chain(flow.lanes.iter().filter_map(|lane| lane.label.as_ref()));
        self.as_ever(once, Self::greet_here, prompts.chain(flow.charge.iter().map(|charge| &charge.say)));
    }

    /// Says a node's question with the way to a person, and listens.
    pub(super) fn ask(&mut self, node: NodeIx) {
        let Some((menu, once)) = self.question(node) else { return self.ask_here(node) };
        let prompts = menu.say.iter().chain(menu.options.iter().filter_map(|option| option.label.as_ref()));
        if self.as_ever(once, |stage| stage.ask_here(node), prompts) {
            self.await_caller(menu.timeout);
        }
    }

    /// Where the question of a menu is kept, as this caller is asked now; none in a lane.
    fn question(&self, node: NodeIx) -> Option<(&'f Menu, &'f AskedOnce)> {
        let Kind::Menu(menu) = &self.flow.node(node).kind else { return None };
        if self.call.lane.is_some() {
            return None;
        }
        let lines = menu.say.as_ref().map_or(1, |say| say.lines.len());
        let line = if lines > 1 { self.call.times_asked(node).min(lines - 1) } else { 0 };
        let form = Form {
            tongue: (self.call.tongue, self.flow.tongues.len()),
            text: self.call.text,
            hinted: self.hinted,
            line: (line, lines),
        };
        Some((menu, self.flow.questions.at(node, form)?))
    }

    /// Says what was said before to others, and is true; or says it anew, and keeps it if these prompts and the hint are the same for
    /// everybody.
    fn as_ever(
        &mut self,
        once: &'f AskedOnce,
        say: impl FnOnce(&mut Self),
        prompts: impl IntoIterator<Item = &'f Prompt>,
    ) -> bool {
        match once.get() {
            Some(Some(asked)) => {
                self.prompt_ms += asked.prompt_ms;
                self.hinted = true;
                self.actions.lend(&asked.actions);
                return true;
            }
            Some(None) => say(self),
            None => {
                let (before, ms) = (self.actions.len(), self.prompt_ms);
                say(self);
                let said = self.actions[before..].iter().map(Action::kept).collect::<Option<Vec<_>>>();
                let is_fixed = prompts.into_iter().chain(&self.flow.human.hint).all(Prompt::is_fixed);
                let kept = said.filter(|_| is_fixed && self.hinted);
                // Another call may have been quicker, and made the same.
                once.set(kept.map(|actions| Asked { actions: actions.into(), prompt_ms: self.prompt_ms - ms })).ok();
            }
        }
        false
    }
}
