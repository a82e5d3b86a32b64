//! The engine's sentences in Arabic.

use super::Sentences;

pub(super) const AR: Sentences = super::en::EN;
