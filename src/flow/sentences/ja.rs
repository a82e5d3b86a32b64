//! The engine's sentences in Japanese.

use super::Sentences;

pub(super) const JA: Sentences = super::en::EN;
