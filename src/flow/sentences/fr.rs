//! The engine's sentences in French.

use super::Sentences;

pub(super) const FR: Sentences = super::en::EN;
