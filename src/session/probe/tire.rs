//! Setting the counters of a call as they may stand otherwise.

use super::{Call, Limits, NodeIx, Stumble};

impl Call {
    /// Sets how often what a node says was said before, beyond this time: by visits first, as far as a call can have them.
    pub(super) fn tell(&mut self, node: NodeIx, times: u8, limits: &Limits) {
        let visits = times.min(limits.visits - 1);
        let is_here = self.here() == Some(node);
        self.enter(node, visits + u8::from(is_here));
        let mut left = times - visits;
        let mut take = |limit: u8| {
            let taken = left.min(limit.saturating_sub(1));
            left -= taken;
            taken
        };
        let (no_match, no_input) = (take(limits.no_match), take(limits.no_input));
        *self.stumble(node) = Stumble { node, no_match, no_input, again: take(limits.repeats) };
    }

    /// Sets how often a node was entered, this time included where the call stands there.
    pub(super) fn enter(&mut self, node: NodeIx, times: u8) {
        let here = self.path.pop();
        let missing = usize::from(times).saturating_sub(usize::from(here == Some(node)));
        self.path.extend(std::iter::repeat_n(node, missing));
        self.path.extend(here);
    }
}
