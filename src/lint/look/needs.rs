//! Lanes of callers whom a telephone call does not reach.

use crate::source::{Lane, Named};

/// Names and tags of lanes for callers whom a telephone call does not reach.
const NEEDS: [&str; 7] = ["hearing", "deaf", "speech", "mute", "sordo", "sordos", "habla"];
const NEEDS_ZH: [&str; 5] = ["听障", "听力", "聋", "言语", "哑"];

/// Whether a lane is for callers who cannot hear or speak, by its name or its tags.
pub(in crate::lint) fn is_for_need(lane: &Named<Lane>) -> bool {
    let tags = lane.item.value.tags.iter().map(|tag| &tag.value);
    let says = |word: &String| {
        let lower = word.to_lowercase();
        let named = lower.split(|c: char| !c.is_alphanumeric()).any(|part| NEEDS.contains(&part));
        named || NEEDS_ZH.iter().any(|need| lower.contains(need))
    };
    tags.chain([&lane.id.value]).any(says)
}
