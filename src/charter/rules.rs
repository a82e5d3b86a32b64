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
    /// How often one caller may come to the same place with the bot; 5 by default, the most that any flow may allow.
    pub visits_max: u32,
    /// The age in years from which a caller is served in the slow lane; 65 by default, `None` where the flow switched it off.
    pub elder_age: Option<u16>,
    /// The tags of callers who are served in a slow lane; `elder` by default.
    pub slow_tags: Vec<String>,
    /// Promises that the flow set aside, of those that can be; none by default.
    pub relaxed: Vec<Promise>,
}

impl Rules {
    /// The key that accepts a callback: the first that is not the human key.
    pub(super) fn accept_key(&self) -> Option<Key> {
        let taken = Some(self.human_key);
        ['1', '2'].into_iter().map(Key::from_char).find(|key| *key != taken).flatten()
    }

    /// The key that ends a voice message: `#`, or the first where `#` asks for a person.
    pub(super) fn end_key(&self) -> Option<Key> {
        if self.human_key == Key::POUND { self.accept_key() } else { Some(Key::POUND) }
    }

    /// The key that leads a waiting caller back to the bot: the star, or `4` where the star asks for a person.
    pub(super) fn back_key(&self) -> Option<Key> {
        if self.human_key == Key::STAR { Key::from_char('4') } else { Some(Key::STAR) }
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            human_key: Key::ZERO,
            turns_max: 50,
            repeats_max: 2,
            visits_max: 5,
            elder_age: Some(65),
            slow_tags: vec!["elder".to_owned()],
            relaxed: Vec::new(),
        }
    }
}
