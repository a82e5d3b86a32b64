//! Saying what everybody hears: where nothing of the caller's is in a greeting or a menu, it is the same each time.

use super::ask::Miss;
use super::stage::Stage;
use crate::flow::{Asked, AskedOnce, Form, Kind, Menu, NodeIx, Prompt};
use crate::protocol::Action;

impl<'f> Stage<'_, 'f> {
    /// Who answers, that it is a machine, and how to reach a person.
    pub(super) fn greet(&mut self) {
        let kept = self.flow.questions.greeting(self.call.tongue, self.call.text);
        let Some(once) = kept.filter(|_| self.call.lane.is_none()) else { return self.greet_here() };
        if self.say_as_ever(once) {
            return;
        }
        let flow = self.flow;
        let prompts = flow.greeting.iter().chain(flow.lanes.iter().filter_map(|lane| lane.label.as_ref()));
        self.say_anew(once, Self::greet_here, prompts.chain(flow.charge.iter().map(|charge| &charge.say)));
    }

    /// Says a node's question with the way to a person, and listens.
    pub(super) fn ask(&mut self, node: NodeIx) {
        self.ask_as(node, &self.flow.node(node).kind);
    }

    /// The same, where it is known which kind of node it is.
    pub(super) fn ask_as(&mut self, node: NodeIx, kind: &'f Kind) {
        match kind {
            Kind::Menu(menu) => self.ask_menu(node, menu),
            _ => self.ask_here(node),
        }
    }

    /// The same at a menu.
    #[inline(always)]
    pub(super) fn ask_menu(&mut self, node: NodeIx, menu: &'f Menu) {
        // As `and_then` it takes a thirtieth of a key turn more.
        let once = match self.form(node, menu) {
            Some(form) => self.flow.questions.at(node, form),
            None => None,
        };
        self.ask_once(menu, once, None, |stage| stage.ask_here(node));
    }

    /// The same after an input that is wrong, or none; so many came before.
    pub(super) fn ask_after(&mut self, node: NodeIx, miss: Miss, time: usize) {
        let say = |stage: &mut Self| {
            stage.say_miss(node, miss, time);
            stage.ask_here(node);
        };
        let Kind::Menu(menu) = &self.flow.node(node).kind else { return say(self) };
        let lines = |prompt: &Option<Prompt>| prompt.as_ref().map_or(1, |prompt| prompt.lines.len());
        let (no_match, no_input) = (lines(&menu.no_match), lines(&menu.no_input));
        let (line, before) = match miss {
            Miss::NoInput => (no_match + time.min(no_input - 1), &menu.no_input),
            Miss::NoMatch | Miss::Wrong => (time.min(no_match - 1), &menu.no_match),
        };
        let after = |form| self.flow.questions.after((line, no_match + no_input), node, form);
        self.ask_once(menu, self.form(node, menu).and_then(after), before.as_ref(), say);
    }

    /// Asks a menu's question as ever, or anew; after this prompt, if there is one.
    #[inline(always)]
    fn ask_once(
        &mut self,
        menu: &'f Menu,
        once: Option<&'f AskedOnce>,
        before: Option<&'f Prompt>,
        say: impl FnOnce(&mut Self),
    ) {
        let Some(once) = once else { return say(self) };
        if self.say_as_ever(once) {
            self.await_caller(menu.timeout);
            return;
        }
        let labels = menu.options.iter().filter_map(|option| option.label.as_ref());
        self.say_anew(once, say, before.into_iter().chain(&menu.say).chain(labels));
    }

    /// In which form this caller is asked now, where others are asked the same; in a lane nobody is.
    #[inline(always)]
    fn form(&self, node: NodeIx, menu: &Menu) -> Option<Form> {
        if self.call.lane.is_some() {
            return None;
        }
        let lines = menu.say.as_ref().map_or(1, |say| say.lines.len());
        let line = if lines > 1 { self.call.times_asked(node).min(lines - 1) } else { 0 };
        Some(Form {
            tongue: (self.call.tongue, self.flow.tongues.len()),
            text: self.call.text,
            hinted: self.hinted,
            line: (line, lines),
        })
    }

    /// Says what was said before to others, if it was.
    #[inline(always)]
    fn say_as_ever(&mut self, once: &'f AskedOnce) -> bool {
        let Some(Some(asked)) = once.get() else { return false };
        self.prompt_ms += asked.prompt_ms;
        self.hinted = true;
        self.actions.lend(&asked.actions);
        true
    }

    /// Says it, and keeps it for others if these prompts and the hint are the same for everybody.
    fn say_anew(
        &mut self,
        once: &'f AskedOnce,
        say: impl FnOnce(&mut Self),
        prompts: impl IntoIterator<Item = &'f Prompt>,
    ) {
        let (before, ms) = (self.actions.len(), self.prompt_ms);
        say(self);
        if once.get().is_some() {
            return;
        }
        let said = self.actions[before..].iter().map(Action::kept).collect::<Option<Vec<_>>>();
        let is_fixed = prompts.into_iter().chain(&self.flow.human.hint).all(Prompt::is_fixed);
        let kept = said.filter(|_| is_fixed && self.hinted);
        // Another call may have been quicker, and made the same.
        once.set(kept.map(|actions| Asked { actions: actions.into(), prompt_ms: self.prompt_ms - ms })).ok();
    }
}
