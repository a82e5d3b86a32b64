//! The engine's sentences in Hindi.

use super::Sentences;

pub(super) const HI: Sentences = super::en::EN;
