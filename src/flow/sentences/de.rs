//! The engine's sentences in German.

use super::Sentences;

pub(super) const DE: Sentences = super::en::EN;
