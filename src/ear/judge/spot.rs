//! What is known at one position of a text on the way through it.

use crate::ear::lexicon::{Frame, Gap, Meaning};
use crate::protocol::{HeardAs, HeardBy};

/// A verb that still waits for its object: the order is the order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Open {
    pub(super) negated: bool,
    /// The first byte of the verb. Half the size of `usize`, because there are many of these.
    start: u32,
    pub(super) by: HeardBy,
}

impl Open {
    /// `None` only in a text of more than four gigabytes.
    pub(super) fn new(negated: bool, start: usize, by: HeardBy) -> Option<Self> {
        Some(Self { negated, start: u32::try_from(start).ok()?, by })
    }

    /// The first byte of the verb.
    pub(super) const fn start(self) -> usize {
        self.start as usize
    }
}

/// Whether only fillers were met on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Quiet {
    /// Politeness and short answers.
    pub(super) strictly: bool,
    /// Also what says nothing beside a request.
    pub(super) widely: bool,
}

impl Quiet {
    pub(super) const YES: Self = Self { strictly: true, widely: true };

    /// What is left of it after one more word.
    pub(super) fn after(self, meaning: Meaning) -> Self {
        match meaning {
            Meaning::Filler => self,
            Meaning::Alone(class, _) if !is_request(class) => self,
            Meaning::RequestFiller | Meaning::Alone(..) => Self { strictly: false, ..self },
            _ => Self::default(),
        }
    }

    /// The better of two ways to a place.
    pub(super) fn or(self, other: Self) -> Self {
        Self { strictly: self.strictly || other.strictly, widely: self.widely || other.widely }
    }

    /// Whether a phrase of this class may be surrounded so.
    pub(super) const fn enough_for(self, class: HeardAs) -> bool {
        if is_request(class) { self.widely } else { self.strictly }
    }
}

/// What is known at one position of the folded text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    /// A clause begins here.
    pub(super) begins: bool,
    /// Only fillers stand between the beginning of the clause and here.
    pub(super) first: Quiet,
    /// Only fillers stand between here and the end of the clause.
    pub(super) last: Quiet,
    /// A negation reaches to here.
    pub(super) negated: bool,
    /// What ends here is negated by what follows (人工就不用了).
    pub(super) denied: bool,
    /// The end of a negation that begins before here and goes on; 0 for none.
    pub(super) inside: usize,
    /// For each frame: a verb that reaches to here.
    pub(super) open: [Option<Open>; Frame::COUNT],
}

impl Spot {
    /// Whether what begins here is negated.
    pub(super) const fn is_negated(&self) -> bool {
        self.negated || self.inside > 0
    }
}

/// The first part of a phrase with a gap that waits for the second.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub(super) gap: Gap,
    pub(super) open: Open,
    /// Where the gap begins.
    pub(super) end: usize,
}

/// Whether a class asks for a person or complains: what must never be lost.
pub(super) const fn is_request(class: HeardAs) -> bool {
    matches!(class, HeardAs::Human | HeardAs::Complaint)
}
