//! What several rules look at: texts with their places, how long they take, ways between nodes, phrases in texts.

mod length;
mod lines;
mod phrases;
mod ways;

pub(super) use length::{longest, prompt_ms};
pub(super) use lines::{Placed, Role, part, prompts, texts};
pub(super) use phrases::{find, holds};
pub(super) use ways::Ways;
