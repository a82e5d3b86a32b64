//! The engine's sentences in Indonesian.

use super::Sentences;

pub(super) const ID: Sentences = super::en::EN;
