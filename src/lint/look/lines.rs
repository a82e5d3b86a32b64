//! Everything that the author lets the bot say, with its place.

use std::ops::Range;

use crate::compile::{Written, nodes_of};
use crate::diag::Source;
use crate::source::{Flow, Prompt, Said, Spanned};

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum Role {
    /// The first words of a call.
    Greeting,
    /// Whether it is a machine.
    RobotAnswer,
    /// How to reach a person.
    Hint,
    /// Said on handing over: that of `[human]`, or of a transfer.
    Handover,
    /// What the call costs.
    Charge,
    /// After service.
    Survey,
    /// Asks, and is said again after a miss.
    Question,
    /// What a node says that does not ask, and the closing question.
    Statement,
    /// What an option is called.
    Label,
    /// After an input that fits nothing.
    NoMatch,
    /// After none.
    NoInput,
}

impl Role {
    /// Whether a node with such a prompt says it on being entered.
    pub(in crate::lint) const fn opens_node(self) -> bool {
        !matches!(self, Self::Greeting | Self::Hint | Self::Label) && !self.is_miss()
    }

    /// Whether it is said after a miss.
    pub(in crate::lint) const fn is_miss(self) -> bool {
        matches!(self, Self::NoMatch | Self::NoInput)
    }

    /// Whether it is said as it stands, whatever the caller does: no label, no hint on what could be done.
    pub(in crate::lint) const fn is_plain_speech(self) -> bool {
        !matches!(self, Self::Label | Self::Hint)
    }
}

/// A prompt and where it belongs.
pub(in crate::lint) struct Placed<'s> {
    /// The node, by its index; none for what belongs to the whole flow.
    pub(in crate::lint) node: Option<usize>,
    /// The id of the node, or the key at the top of the flow.
    pub(in crate::lint) owner: &'s str,
    pub(in crate::lint) role: Role,
    pub(in crate::lint) prompt: &'s Spanned<Prompt>,
}

impl<'s> Placed<'s> {
    /// Its texts, in every language and for every time.
    pub(in crate::lint) fn texts(&self) -> impl Iterator<Item = &'s Spanned<String>> + use<'s> {
        texts(&self.prompt.value)
    }
}

/// The recordings of a flow, with what is said of them.
pub(in crate::lint) fn recordings(flow: &Flow) -> Vec<(&Spanned<String>, &Said)> {
    let said = prompts(flow).into_iter().flat_map(|placed| &placed.prompt.value.said);
    said.filter_map(|said| Some((said.audio.as_ref()?, said))).collect()
}

/// All prompts of a flow: those of the flow itself, then those of the nodes in the order of the file.
pub(in crate::lint) fn prompts(flow: &Flow) -> Vec<Placed<'_>> {
    let mut found = Vec::new();
    let mut take = |node, owner, role, prompt| {
        if let Some(prompt) = prompt {
            found.push(Placed { node, owner, role, prompt });
        }
    };
    let human = flow.human.as_ref().map(|human| &human.value);
    take(None, "greeting", Role::Greeting, flow.greeting.as_ref());
    take(None, "human", Role::Hint, human.and_then(|human| human.hint.as_ref()));
    take(None, "human", Role::Handover, human.and_then(|human| human.say.as_ref()));
    take(None, "robot_answer", Role::RobotAnswer, flow.robot_answer.as_ref());
    take(None, "survey", Role::Survey, flow.survey.as_ref().and_then(|survey| survey.value.say.as_ref()));
    take(None, "charge", Role::Charge, flow.charge.as_ref().and_then(|charge| charge.value.say.as_ref()));
    for (ix, node) in nodes_of(flow).into_iter().enumerate() {
        let mut take = |role, prompt| take(Some(ix), node.id.value.as_str(), role, prompt);
        match node.written {
            Written::Menu(menu) => {
                take(Role::Question, menu.say.as_ref());
                menu.options.iter().for_each(|option| take(Role::Label, option.value.label.as_ref()));
                take(Role::NoMatch, menu.no_match.as_ref());
                take(Role::NoInput, menu.no_input.as_ref());
            }
            Written::Collect(collect) => {
                take(Role::Question, collect.say.as_ref());
                take(Role::NoMatch, collect.no_match.as_ref());
                take(Role::NoInput, collect.no_input.as_ref());
            }
            Written::Ticket(ticket) => {
                take(Role::Question, ticket.say.as_ref());
                take(Role::NoMatch, ticket.no_match.as_ref());
                take(Role::NoInput, ticket.no_input.as_ref());
            }
            Written::Talk(talk) => {
                take(Role::Question, talk.say.as_ref());
                take(Role::NoInput, talk.no_input.as_ref());
            }
            Written::End(end) => take(Role::Statement, end.say.as_ref()),
            Written::Message(message) => take(Role::Statement, message.say.as_ref()),
            Written::Task(task) => take(Role::Statement, task.say.as_ref()),
            Written::Transfer(transfer) => take(Role::Handover, transfer.say.as_ref()),
        }
    }
    found
}

/// The texts of a prompt, in every language and for every time.
pub(in crate::lint) fn texts(prompt: &Prompt) -> impl Iterator<Item = &Spanned<String>> {
    prompt.said.iter().filter_map(|said| said.text.as_ref())
}

/// Where a part of a text stands in the file; the whole text where it is written with escapes.
pub(in crate::lint) fn part(source: &Source, text: &Spanned<String>, part: Range<usize>) -> Range<usize> {
    let written = source.text().get(text.span.clone()).unwrap_or("");
    match written.find(text.value.as_str()) {
        Some(from) => text.span.start + from + part.start..text.span.start + from + part.end,
        None => text.span.clone(),
    }
}
