//! Which languages a prompt speaks.

use super::{Placed, Role};
use crate::diag::echo;
use crate::ear::Lang;
use crate::flow::{Template, Tongue};
use crate::lint::Subject;
use crate::source::Said;

/// The name of a prompt in a message.
pub(in crate::lint) fn owner(prompt: &Placed<'_>) -> String {
    match prompt.role {
        Role::NoMatch => echo(&format!("{}.no_match", prompt.owner)),
        Role::NoInput => echo(&format!("{}.no_input", prompt.owner)),
        _ => echo(prompt.owner),
    }
}

/// Whether there is anything to translate: letters that do not come from a slot.
pub(in crate::lint) fn has_words(prompt: &Placed<'_>) -> bool {
    prompt.prompt.value.said.iter().any(|said| match &said.text {
        None => true,
        Some(text) => Template::new(&text.value).fill(|_| "".into()).chars().any(char::is_alphabetic),
    })
}

/// Whether a line is one that a caller of this language understands.
pub(in crate::lint) fn serves(subject: &Subject<'_>, said: &Said, tongue: &Tongue) -> bool {
    lang_of(subject, said) == Some(tongue.lang)
}

/// The language of a line, if it is one that the ear knows: that of the flow, where it names no other.
pub(in crate::lint) fn lang_of(subject: &Subject<'_>, said: &Said) -> Option<Lang> {
    match &said.lang {
        None => subject.flow.tongues.first().map(|own| own.lang),
        Some(tag) => Lang::from_tag(&tag.value),
    }
}
