//! The engine's sentences in Vietnamese.

use super::Sentences;

pub(super) const VI: Sentences = super::en::EN;
