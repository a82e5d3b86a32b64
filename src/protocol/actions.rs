//! The list of a turn's actions: its own, or lent by the flow where every caller hears the same.

use std::fmt;
use std::ops::{Deref, DerefMut};

use serde::de::Deserializer;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::Action;

/// What to do, in order: a slice of [`Action`]s.
///
/// Where a turn says what every caller hears at this place, the list is the flow's own and costs nothing; changing it makes a copy.
///
/// ```
/// use presszero::protocol::{Action, Actions};
/// let mut actions = Actions::default();
/// actions.push(Action::StopTalking);
/// assert_eq!(actions.iter().count(), 1);
/// assert_eq!(serde_json::to_string(&actions)?, r#"[{"action":"stop_talking"}]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Actions<'f>(List<'f>);

// No `Cow`: of a slice of what borrows, it could not be passed on for a shorter time.
#[derive(Clone)]
enum List<'f> {
    Own(Vec<Action<'f>>),
    Lent(&'f [Action<'static>]),
}

impl<'f> Actions<'f> {
    /// All of them.
    #[must_use]
    pub fn as_slice(&self) -> &[Action<'f>] {
        self
    }

    /// Adds one at the end.
    pub fn push(&mut self, action: Action<'f>) {
        self.own().push(action);
    }

    /// Puts one before the action with this index.
    ///
    /// # Panics
    /// If there are fewer actions than that.
    pub fn insert(&mut self, index: usize, action: Action<'f>) {
        self.own().insert(index, action);
    }

    /// Keeps the first ones.
    pub fn truncate(&mut self, len: usize) {
        match &mut self.0 {
            List::Own(actions) => actions.truncate(len),
            List::Lent(actions) => *actions = actions.get(..len).unwrap_or(actions),
        }
    }

    /// Leaves nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps those for which this is true.
    pub fn retain(&mut self, keep: impl FnMut(&Action<'f>) -> bool) {
        self.own().retain(keep);
    }

    /// Adds what the flow always says at a place.
    pub(crate) fn lend(&mut self, actions: &'f [Action<'static>]) {
        if self.is_empty() {
            self.0 = List::Lent(actions);
        } else {
            self.own().extend(actions.iter().map(Action::lent));
        }
    }

    fn own(&mut self) -> &mut Vec<Action<'f>> {
        loop {
            match self.0 {
                List::Own(ref mut actions) => return actions,
                List::Lent(actions) => self.0 = List::Own(actions.iter().map(Action::lent).collect()),
            }
        }
    }
}

impl Default for Actions<'_> {
    fn default() -> Self {
        Self(List::Lent(&[]))
    }
}

impl<'f> Deref for Actions<'f> {
    type Target = [Action<'f>];

    fn deref(&self) -> &Self::Target {
        match &self.0 {
            List::Own(actions) => actions,
            List::Lent(actions) => actions,
        }
    }
}

impl DerefMut for Actions<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.own()
    }
}

impl fmt::Debug for Actions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl PartialEq for Actions<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Serialize for Actions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Actions<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::deserialize(deserializer)?.into())
    }
}

impl<'f> From<Vec<Action<'f>>> for Actions<'f> {
    fn from(actions: Vec<Action<'f>>) -> Self {
        Self(List::Own(actions))
    }
}

impl<'f> FromIterator<Action<'f>> for Actions<'f> {
    fn from_iter<I: IntoIterator<Item = Action<'f>>>(actions: I) -> Self {
        Vec::from_iter(actions).into()
    }
}

impl<'f> IntoIterator for Actions<'f> {
    type Item = Action<'f>;
    type IntoIter = std::vec::IntoIter<Action<'f>>;

    fn into_iter(mut self) -> Self::IntoIter {
        std::mem::take(self.own()).into_iter()
    }
}

impl<'a, 'f> IntoIterator for &'a Actions<'f> {
    type Item = &'a Action<'f>;
    type IntoIter = std::slice::Iter<'a, Action<'f>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, 'f> IntoIterator for &'a mut Actions<'f> {
    type Item = &'a mut Action<'f>;
    type IntoIter = std::slice::IterMut<'a, Action<'f>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
