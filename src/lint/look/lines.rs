//! Everything that the author lets the bot say, with its place.

use std::ops::Range;

use crate::compile::{Written, nodes_of};
use crate::diag::Source;
use crate::source::{Flow, Prompt, Spanned};

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum Role {
    /// The first words of a call.
    Greeting,
    /// How to reach a person.
    Hint,
    /// Asks, and is said again after a miss.
    Question,
    /// What an option is called.
    Label,
    /// After an input that fits nothing, or none.
    Miss,
    /// Anything else.
    Other,
}

impl Role {
    /// Whether a node with such a prompt says it on being entered.
    pub(in crate::lint) const fn opens_node(self) -> bool {
        matches!(self, Self::Question | Self::Other)
    }
}

/// A prompt and where it belongs.
pub(in crate::lint) struct Placed<'s> {
    /// The node, by its index.
    pub(in crate::lint) node: Option<usize>,
    pub(in crate::lint) role: Role,
    pub(in crate::lint) prompt: &'s Spanned<Prompt>,
}

/// All prompts of a flow: those of the flow itself, then those of the nodes in the order of the file.
pub(in crate::lint) fn prompts(flow: &Flow) -> Vec<Placed<'_>> {
    let mut found = Vec::new();
    let mut take = |node, role, prompt| {
        if let Some(prompt) = prompt {
            found.push(Placed { node, role, prompt });
        }
    };
    let human = flow.human.as_ref().map(|human| &human.value);
    take(None, Role::Greeting, flow.greeting.as_ref());
    take(None, Role::Hint, human.and_then(|human| human.hint.as_ref()));
    take(None, Role::Other, human.and_then(|human| human.say.as_ref()));
    take(None, Role::Other, flow.robot_answer.as_ref());
    take(None, Role::Other, flow.survey.as_ref().and_then(|survey| survey.value.say.as_ref()));
    take(None, Role::Other, flow.charge.as_ref().and_then(|charge| charge.value.say.as_ref()));
    for (ix, node) in nodes_of(flow).into_iter().enumerate() {
        let mut take = |role, prompt| take(Some(ix), role, prompt);
        match node.written {
            Written::Menu(menu) => {
                take(Role::Question, menu.say.as_ref());
                menu.options.iter().for_each(|option| take(Role::Label, option.value.label.as_ref()));
                take(Role::Miss, menu.no_match.as_ref());
                take(Role::Miss, menu.no_input.as_ref());
            }
            Written::Collect(collect) => {
                take(Role::Question, collect.say.as_ref());
                take(Role::Miss, collect.no_match.as_ref());
                take(Role::Miss, collect.no_input.as_ref());
            }
            Written::Ticket(ticket) => {
                take(Role::Question, ticket.say.as_ref());
                take(Role::Miss, ticket.no_match.as_ref());
                take(Role::Miss, ticket.no_input.as_ref());
            }
            Written::Talk(talk) => {
                take(Role::Question, talk.say.as_ref());
                take(Role::Miss, talk.no_input.as_ref());
            }
            Written::End(end) => take(Role::Other, end.say.as_ref()),
            Written::Message(message) => take(Role::Other, message.say.as_ref()),
            Written::Task(task) => take(Role::Other, task.say.as_ref()),
            Written::Transfer(transfer) => take(Role::Other, transfer.say.as_ref()),
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
