//! The engine's sentences in Portuguese.

use super::Sentences;

pub(super) const PT: Sentences = super::en::EN;
