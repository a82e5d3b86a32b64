//! The choices of the callback offer, as the ear knows them: what is announced there can be said.

use super::Sentences;
use crate::ear::Lang;

/// Where these words count: no node has this number.
pub(crate) const OFFER: u32 = u32::MAX;

/// The callback is accepted.
pub(crate) const ACCEPT: u32 = 0;
/// Another number is to be called.
pub(crate) const ANOTHER_NUMBER: u32 = 1;
/// A message is left instead.
pub(crate) const LEAVE_MESSAGE: u32 = 2;

/// What is said in a language to choose one of them, with its choice.
pub(crate) fn offer_words(lang: Lang) -> impl Iterator<Item = (u32, &'static str)> {
    let Sentences { another_number, leave_message, .. } = Sentences::of(lang);
    let another_number = another_number.iter().map(|word| (ANOTHER_NUMBER, *word));
    another_number.chain(leave_message.iter().map(|word| (LEAVE_MESSAGE, *word)))
}
