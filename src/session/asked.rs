//! Asking as everybody is asked: a menu whose texts hold nothing of the caller's says the same each time.

use super::stage::Stage;
use crate::flow::{Asked, AskedOnce, Form, Kind, Menu, NodeIx, Prompt};
use crate::protocol::Action;

impl<'f> Stage<'f> {
    /// Says a node's question with the way to a person, and listens.
    pub(super) fn ask(&mut self, node: NodeIx) {
        let Some((menu, once)) = self.question(node) else { return self.ask_here(node) };
        match once.get() {
            Some(Some(asked)) => self.ask_as_ever(menu, asked),
            Some(None) => self.ask_here(node),
            None => {
                let (before, ms) = (self.turn.actions.len(), self.prompt_ms);
                self.ask_here(node);
                let prompt_ms = self.prompt_ms - ms;
                let said = self.turn.actions[before..].iter().map(Action::kept);
                let kept = said.collect::<Option<Vec<_>>>().filter(|_| self.is_for_everybody(menu));
                // Another call may have been quicker, and made the same.
                once.set(kept.map(|actions| Asked { actions, prompt_ms })).ok();
            }
        }
    }

    /// Where the question of a menu is kept, as this caller is asked now; none in a lane, or where the hint was told before.
    fn question(&self, node: NodeIx) -> Option<(&'f Menu, &'f AskedOnce)> {
        let Kind::Menu(menu) = &self.flow.node(node).kind else { return None };
        if self.call.lane.is_some() || self.hinted {
            return None;
        }
        let lines = menu.say.as_ref().map_or(1, |say| say.lines.len());
        let line = if lines > 1 { self.call.times_asked(node).min(lines - 1) } else { 0 };
        let form =
            Form { tongue: (self.call.tongue, self.flow.tongues.len()), text: self.call.text, line: (line, lines) };
        Some((menu, self.flow.questions.at(node, form)?))
    }

    fn ask_as_ever(&mut self, menu: &Menu, asked: &'f Asked) {
        self.prompt_ms += asked.prompt_ms;
        self.hinted = true;
        self.turn.actions.lend(&asked.actions);
        self.expect(menu.timeout);
    }

    /// Whether no text of a menu depends on the caller.
    fn is_for_everybody(&self, menu: &Menu) -> bool {
        let prompts = menu.say.iter().chain(menu.options.iter().filter_map(|option| option.label.as_ref()));
        prompts.chain(&self.flow.human.hint).all(Prompt::is_fixed)
    }
}
