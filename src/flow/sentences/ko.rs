//! The engine's sentences in Korean.

use super::Sentences;

pub(super) const KO: Sentences = super::en::EN;
