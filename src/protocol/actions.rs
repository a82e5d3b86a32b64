//! The list of a turn's actions: its own, or lent by the flow where every caller hears the same.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use serde::de::Deserializer;
use serde::ser::{SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

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

/// Whose the list is.
#[derive(Clone)]
enum List<'f> {
    /// The turn's own.
    Own(Vec<Action<'f>>),
    /// What the flow always says at a place.
    Lent(&'f Kept),
    /// The turn's own, and its end is what the flow always says at a place.
    Both(Box<(Vec<Action<'f>>, &'f Kept)>),
}

/// What a flow always says at a place, once for all calls.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    actions: Vec<Action<'static>>,
    /// The same in JSON, from the first time that somebody asked for it.
    json: OnceLock<Option<Vec<Box<RawValue>>>>,
}

impl Kept {
    /// The JSON of each action.
    fn json(&self) -> Option<&[Box<RawValue>]> {
        self.json.get_or_init(|| self.actions.iter().map(|action| to_raw_value(action).ok()).collect()).as_deref()
    }
}

impl From<Vec<Action<'static>>> for Kept {
    fn from(actions: Vec<Action<'static>>) -> Self {
        Self { actions, json: OnceLock::new() }
    }
}

impl<'f> Actions<'f> {
    /// All of them.
    #[must_use]
    pub fn as_slice(&self) -> &[Action<'f>] {
        self
    }

    /// Adds one at the end.
    pub fn push(&mut self, action: Action<'f>) {
        self.change(|own| own.push(action));
    }

    /// Puts one before the action with this index.
    ///
    /// # Panics
    /// If there are fewer actions than that.
    pub fn insert(&mut self, index: usize, action: Action<'f>) {
        self.change(|own| own.insert(index, action));
    }

    /// Keeps the first ones.
    pub fn truncate(&mut self, len: usize) {
        self.change(|own| own.truncate(len));
    }

    /// Leaves nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps those for which this is true.
    pub fn retain(&mut self, keep: impl FnMut(&Action<'f>) -> bool) {
        self.change(|own| own.retain(keep));
    }

    /// Adds what the flow always says at a place.
    #[inline(always)]
    pub(crate) fn lend(&mut self, kept: &'f Kept) {
        if matches!(&self.0, List::Own(own) if own.capacity() == 0) {
            // Nothing has to be dropped, as it has no memory.
            std::mem::forget(std::mem::replace(&mut self.0, List::Lent(kept)));
        } else {
            self.lend_after(kept);
        }
    }

    /// The same, where something is there already.
    #[cold]
    fn lend_after(&mut self, kept: &'f Kept) {
        let mut own = self.take_own();
        own.extend(kept.actions.iter().map(Action::lent));
        self.0 = List::Both(Box::new((own, kept)));
    }

    fn lent(&self) -> Option<&'f Kept> {
        match &self.0 {
            List::Own(_) => None,
            List::Lent(kept) => Some(kept),
            List::Both(both) => Some(both.1),
        }
    }

    /// Makes the list the turn's own, and changes it.
    fn change<R>(&mut self, change: impl FnOnce(&mut Vec<Action<'f>>) -> R) -> R {
        let mut own = self.take_own();
        let result = change(&mut own);
        self.0 = List::Own(own);
        result
    }

    /// Takes all of them away, as the turn's own.
    fn take_own(&mut self) -> Vec<Action<'f>> {
        match std::mem::take(self).0 {
            List::Own(own) => own,
            List::Lent(kept) => kept.actions.iter().map(Action::lent).collect(),
            List::Both(both) => both.0,
        }
    }
}

impl Default for Actions<'_> {
    fn default() -> Self {
        Self(List::Own(Vec::new()))
    }
}

impl<'f> Deref for Actions<'f> {
    type Target = [Action<'f>];

    fn deref(&self) -> &Self::Target {
        match &self.0 {
            List::Own(own) => own,
            List::Lent(kept) => &kept.actions,
            List::Both(both) => &both.0,
        }
    }
}

impl DerefMut for Actions<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.change(|_| ());
        match &mut self.0 {
            List::Own(own) => own,
            List::Lent(_) | List::Both(_) => &mut [],
        }
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

/// Actions as JSON and nothing else: what the flow lent was written down once.
pub(super) struct AsJson<'a, 'f>(pub(super) &'a Actions<'f>);

impl Serialize for AsJson<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lent = self.0.lent().and_then(Kept::json).unwrap_or_default();
        let own = &self.0[..self.0.len() - lent.len()];
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        own.iter().try_for_each(|action| list.serialize_element(action))?;
        lent.iter().try_for_each(|written| list.serialize_element(written))?;
        list.end()
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
        self.take_own().into_iter()
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
