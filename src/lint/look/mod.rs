//! What several rules look at: texts with their places, phrases in texts.

mod lines;
mod phrases;

pub(super) use lines::{Role, part, prompts, texts};
pub(super) use phrases::find;
