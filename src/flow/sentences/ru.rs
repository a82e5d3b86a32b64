//! The engine's sentences in Russian.

use super::Sentences;

pub(super) const RU: Sentences = super::en::EN;
