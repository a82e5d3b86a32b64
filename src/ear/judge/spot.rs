//! What is known at one position of a text on the way through it.

use std::num::NonZeroU32;
use std::ops::Range;

use crate::ear::lexicon::{Frame, Gap, Meaning};
use crate::ear::scan::Hit;
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

/// Whether only fillers were met on the way: in the strict sense, in the wide one, or neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Quiet(u8);

impl Quiet {
    /// Politeness and short answers.
    const STRICTLY: u8 = 1;
    /// Also what says nothing beside a request.
    const WIDELY: u8 = 2;
    /// Also a long number, which says nothing beside a word for a person. Beside a complaint it is its number.
    const BESIDE_NUMBERS: u8 = 4;

    pub(super) const YES: Self = Self(Self::STRICTLY | Self::WIDELY | Self::BESIDE_NUMBERS);

    /// What a pause is good for: enough for a request.
    pub(super) const PAUSE: Self = Self(Self::WIDELY | Self::BESIDE_NUMBERS);

    /// What one more word leaves of it.
    pub(super) const fn after(self, meaning: Meaning) -> Self {
        match meaning {
            Meaning::Filler => self,
            Meaning::Alone(class, _) if !is_request(class) => self,
            Meaning::RequestFiller | Meaning::Alone(..) => Self(self.0 & !Self::STRICTLY),
            Meaning::DigitFiller => Self(self.0 & Self::BESIDE_NUMBERS),
            _ => Self(0),
        }
    }

    /// The better of two ways to a place.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn strictly(self) -> bool {
        self.0 & Self::STRICTLY != 0
    }

    pub(super) const fn widely(self) -> bool {
        self.0 & Self::WIDELY != 0
    }

    /// Whether a phrase of this class may be surrounded so.
    pub(super) const fn enough_for(self, class: HeardAs) -> bool {
        match class {
            HeardAs::Human => self.0 & Self::BESIDE_NUMBERS != 0,
            HeardAs::Complaint => self.widely(),
            _ => self.strictly(),
        }
    }
}

/// What is known at one position of the folded text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    /// A clause begins here.
    pub(super) begins: bool,
    /// A writer left white space here between two words of a script without any: perhaps for a comma.
    pub(super) pause: bool,
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
    /// Where the verbs that reach to here are kept, if there are any.
    pub(super) verbs: Option<NonZeroU32>,
}

/// For each frame: a verb that waits for its object.
pub(super) type Verbs = [Option<Open>; Frame::COUNT];

impl Spot {
    /// Whether one thing may end here and another begin.
    pub(super) const fn parts(&self) -> bool {
        self.begins || self.pause
    }

    /// Whether what begins here is negated.
    pub(super) const fn is_negated(&self) -> bool {
        self.negated || self.inside > 0
    }
}

/// What stands before a gap and waits for what comes after.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    /// The first part of the phrase.
    pub(super) open: Open,
    /// Where the gap begins.
    pub(super) end: usize,
    /// Where the parts before the first wide gap end, once one is passed.
    pub(super) head: Option<usize>,
    /// Where the parts after the last wide gap begin.
    pub(super) tail: usize,
}

impl Waiting {
    pub(super) const fn new(open: Open, end: usize) -> Self {
        Self { open, end, head: None, tail: open.start() }
    }

    /// After one more part.
    pub(super) const fn after(self, gap: Gap, hit: &Hit) -> Self {
        if !gap.is_wide() {
            return Self { end: hit.end, ..self };
        }
        let head = if self.head.is_some() { self.head } else { Some(self.end) };
        Self { end: hit.end, head, tail: hit.start, ..self }
    }

    /// What stands before and after the wide gaps; both are all of it where there is none.
    pub(super) fn parts(&self) -> [Range<usize>; 2] {
        [self.open.start()..self.head.unwrap_or(self.end), self.tail..self.end]
    }
}

/// Whether a class asks for a person or complains: what must never be lost.
pub(super) const fn is_request(class: HeardAs) -> bool {
    matches!(class, HeardAs::Human | HeardAs::Complaint)
}
