//! What a call keeps only once its caller has said, keyed or told something: apart, so that every other call stays small.

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::call::Entry;
use crate::flow::LaneIx;
use crate::protocol::Millis;

/// What came of the caller, and what was answered.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Told {
    /// When an entry was complete without `#`: one that comes right after belongs to it.
    pub(super) filled: Option<Millis>,
    /// When position and wait were told last.
    pub(super) announced: Option<Millis>,
    /// The name of the kept request.
    pub(super) reference: Option<u32>,
    /// Fingerprints of the caller's questions and of the answers given, for `limits.repeats`.
    pub(super) questions: Vec<u32>,
    pub(super) answers: Vec<u32>,
    /// The caller's number.
    pub(super) number: Option<String>,
    /// The caller keyed or said that number in, for a callback.
    pub(super) keyed_number: bool,
    /// What the caller said, oldest first.
    pub(super) said: Vec<String>,
    pub(super) slots: Vec<(String, String)>,
    pub(super) entry: Entry,
    /// An entry that was read back and waits for yes or no.
    pub(super) held: Option<String>,
    /// What was entered last and not taken, until something else is: the agent gets it.
    pub(super) misfit: Option<String>,
    /// Lanes that the caller was in before the present one, as far as they were gentler: what they ease stays eased.
    pub(super) lanes: Vec<LaneIx>,
    /// The caller's id where it is no telephone number: the host's work gets it.
    pub(super) account: Option<String>,
}

static NOTHING: Told = Told {
    filled: None,
    announced: None,
    reference: None,
    questions: Vec::new(),
    answers: Vec::new(),
    number: None,
    keyed_number: false,
    said: Vec::new(),
    slots: Vec::new(),
    entry: Entry { digits: String::new(), star: false },
    held: None,
    misfit: None,
    lanes: Vec::new(),
    account: None,
};

/// All that, or nothing yet: it takes memory at the first change.
#[derive(Clone, Default)]
pub(super) struct Lazy(Option<Box<Told>>);

impl Lazy {
    /// The same, to take something away: of nothing, nothing can be taken.
    pub(super) fn known(&mut self) -> Option<&mut Told> {
        self.0.as_deref_mut()
    }
}

impl Lazy {
    /// What the agent should know of it, when all else is forgotten.
    pub(super) fn lost(mut self) -> Self {
        if let Some(told) = self.known() {
            let Told { number, keyed_number, reference, said, slots, misfit, account, .. } = std::mem::take(told);
            *told = Told { number, keyed_number, reference, said, slots, misfit, account, ..Told::default() };
        }
        self
    }
}

impl From<Told> for Lazy {
    fn from(told: Told) -> Self {
        Self((told != NOTHING).then(|| Box::new(told)))
    }
}

impl Default for Told {
    fn default() -> Self {
        NOTHING.clone()
    }
}

impl Deref for Lazy {
    type Target = Told;

    fn deref(&self) -> &Told {
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for Lazy {
    fn deref_mut(&mut self) -> &mut Told {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Lazy {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// Saved as one byte where there is nothing.
impl Serialize for Lazy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_deref().filter(|told| **told != NOTHING).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Lazy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Option::<Told>::deserialize(deserializer)?.map(Box::new)))
    }
}
