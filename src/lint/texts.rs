//! Everything that a flow says to its callers, with its place.

use super::Subject;
use crate::compile::Written;
use crate::source::{self, Spanned};

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Greeting,
    RobotAnswer,
    Hint,
    /// Said on handing over: `[human] say`, or that of a transfer.
    Handover,
    Charge,
    Survey,
    /// What a node says or asks.
    Say,
    Label,
    NoMatch,
    NoInput,
}

/// One prompt as the author wrote it.
pub(super) struct Prompt<'a> {
    pub(super) role: Role,
    /// The index of its node; none for what belongs to the whole flow.
    pub(super) node: Option<usize>,
    /// The id of its node, or its key at the top of the flow.
    pub(super) owner: &'a str,
    pub(super) written: &'a Spanned<source::Prompt>,
}

impl<'a> Prompt<'a> {
    /// Its texts, for every time and in every language.
    pub(super) fn texts(&self) -> impl Iterator<Item = &'a Spanned<String>> + use<'a> {
        self.written.value.said.iter().filter_map(|said| said.text.as_ref())
    }

    /// Whether it is said to a caller as it stands, whatever the caller does: no label, no hint on what could be done.
    pub(super) fn is_plain_speech(&self) -> bool {
        !matches!(self.role, Role::Label | Role::Hint)
    }
}

/// Every prompt of a flow: first those of the whole flow, then those of its nodes, in the order of the file.
pub(super) fn prompts<'a>(subject: &'a Subject<'_>) -> Vec<Prompt<'a>> {
    let flow = &subject.written;
    let human = flow.human.as_ref().map(|human| &human.value);
    let whole = [
        (Role::Greeting, "greeting", flow.greeting.as_ref()),
        (Role::RobotAnswer, "robot_answer", flow.robot_answer.as_ref()),
        (Role::Hint, "human", human.and_then(|human| human.hint.as_ref())),
        (Role::Handover, "human", human.and_then(|human| human.say.as_ref())),
        (Role::Charge, "charge", flow.charge.as_ref().and_then(|charge| charge.value.say.as_ref())),
        (Role::Survey, "survey", flow.survey.as_ref().and_then(|survey| survey.value.say.as_ref())),
    ];
    let mut prompts: Vec<Prompt<'a>> = Vec::new();
    let mut add = |role, node, owner, written: Option<&'a Spanned<source::Prompt>>| {
        prompts.extend(written.map(|written| Prompt { role, node, owner, written }));
    };
    for (role, owner, written) in whole {
        add(role, None, owner, written);
    }
    for (ix, node) in subject.nodes().iter().enumerate() {
        for (role, written) in of_node(node.written) {
            add(role, Some(ix), node.id.value.as_str(), written);
        }
    }
    prompts
}

fn of_node(node: Written<'_>) -> Vec<(Role, Option<&Spanned<source::Prompt>>)> {
    let asking = |say, no_match, no_input| vec![(Role::Say, say), (Role::NoMatch, no_match), (Role::NoInput, no_input)];
    match node {
        Written::Menu(menu) => {
            let labels = menu.options.iter().map(|option| (Role::Label, option.value.label.as_ref()));
            let mut all = asking(menu.say.as_ref(), menu.no_match.as_ref(), menu.no_input.as_ref());
            all.extend(labels);
            all
        }
        Written::Collect(node) => asking(node.say.as_ref(), node.no_match.as_ref(), node.no_input.as_ref()),
        Written::Ticket(node) => asking(node.say.as_ref(), node.no_match.as_ref(), node.no_input.as_ref()),
        Written::Talk(node) => asking(node.say.as_ref(), None, node.no_input.as_ref()),
        Written::Message(node) => vec![(Role::Say, node.say.as_ref())],
        Written::Task(node) => vec![(Role::Say, node.say.as_ref())],
        Written::Transfer(node) => vec![(Role::Handover, node.say.as_ref())],
        Written::End(node) => vec![(Role::Say, node.say.as_ref())],
    }
}
