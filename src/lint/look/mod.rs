//! What several rules look at: texts with their places and lengths, phrases in them, ways between nodes and who asks on them.

mod identity;
mod length;
mod lines;
mod needs;
mod phrases;
mod ways;

pub(super) use identity::identity_first;
pub(super) use length::{longest, prompt_ms};
pub(super) use lines::{Placed, Role, part, prompts, texts};
pub(super) use needs::is_for_need;
pub(super) use phrases::{find, holds};
pub(super) use ways::Ways;
