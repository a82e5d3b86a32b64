//! What a record of a call cannot tell about the flow that was called.

use super::Promise;
use crate::protocol::Key;

/// What the auditor has to be told about a flow. The default is what a flow has that says nothing about it.
///
/// ```
/// use presszero::charter::Rules;
/// let rules = Rules { turns_max: 20, ..Rules::default() };
/// assert_eq!((rules.human_key.as_char(), rules.elder_age), ('0', Some(65)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The key that asks for a person; `0` by default.
    pub human_key: Key,
    /// Turns that the flow allows with the bot; 50 by default, the most that any flow may allow. The auditor counts generously:
    /// it reports no loop before twice as many (and a few) inputs of the caller.
    pub turns_max: u32,
    /// How often the host's bot may give the same answer; 2 by default.
    pub repeats_max: u32,
    /// The age in years from which a caller is served in the slow lane; 65 by default, `None` where the flow switched it off.
    pub elder_age: Option<u16>,
    /// Promises that the flow set aside, of those that can be; none by default.
    pub relaxed: Vec<Promise>,
}

impl Rules {
    /// The key that leads a waiting caller back to the bot: the star, or `4` where the star asks for a person.
    pub(super) fn back_key(&self) -> Option<Key> {
        if self.human_key == Key::STAR { Key::from_char('4') } else { Some(Key::STAR) }
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self { human_key: Key::ZERO, turns_max: 50, repeats_max: 2, elder_age: Some(65), relaxed: Vec::new() }
    }
}
