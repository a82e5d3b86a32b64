//! What several rules look at: texts with their places and lengths, phrases in them, keys they tell, slots, queues, ways between nodes, and
//! who asks on them.

mod costs;
mod identity;
mod keys;
mod length;
mod lines;
mod needs;
mod patterns;
mod phrases;
mod queues;
mod slots;
mod tongues;
mod ways;

pub(super) use costs::COSTS;
pub(super) use identity::identity_first;
pub(super) use keys::{names_key, pressed};
pub(super) use length::{longest, prompt_ms};
pub(super) use lines::{Placed, Role, part, prompts, recordings, texts};
pub(super) use needs::is_for_need;
pub(super) use patterns::{Phrases, clauses, is_conditional, is_denied, joined, phrases, sentences};
pub(super) use phrases::{find, holds};
pub(super) use queues::{queues, queues_by_name};
pub(super) use slots::{Filled, filled_by, uses};
pub(super) use tongues::{has_words, lang_of, owner, serves};
pub(super) use ways::{Ways, after_messages, hands_over, node_of};
