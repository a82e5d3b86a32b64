//! Lanes of callers whom a telephone call does not reach.

use crate::compile::names_one;
use crate::source::{Lane, Named};

/// Names and tags of lanes for callers whom a telephone call does not reach.
const NEEDS: &[&str] =
    &["hearing", "deaf", "speech", "mute", "sordo", "sordos", "habla", "听障", "听力", "聋", "言语", "哑"];

/// Whether a lane is for callers who cannot hear or speak, by its name or its tags.
pub(in crate::lint) fn is_for_need(lane: &Named<Lane>) -> bool {
    lane.item.value.tags.iter().chain([&lane.id]).any(|name| names_one(NEEDS, &name.value))
}
