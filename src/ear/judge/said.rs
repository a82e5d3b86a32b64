//! Something that is said, and what weighs more.

use std::ops::Range;

use super::spot::is_request;
use crate::ear::lexicon::What;
use crate::ear::scan::Hit;
use crate::protocol::{HeardAs, HeardBy};

/// Something that is said, if nothing takes it back.
#[derive(Clone, Debug)]
pub(in crate::ear) struct Candidate {
    pub(super) what: What,
    pub(super) by: HeardBy,
    /// The word or phrase that it ends with.
    pub(super) last: Hit,
    pub(super) span: Range<usize>,
    /// What stands before and after a gap; without a gap both are all of it.
    pub(super) parts: [Range<usize>; 2],
    pub(super) own: Option<u32>,
    pub(super) from: From,
    pub(super) negated: bool,
    /// The clause says nothing else.
    pub(super) alone: bool,
}

/// Why something that is said does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ear) enum Out {
    /// A negation reaches it, or all that stands around it.
    Negated,
    /// A longer phrase means something else (人工智能), or the flow says so.
    Excluded,
    /// It stands in a report, a status question or a quotation.
    SetAside,
    /// It is told of in passing, beside business of the caller's own.
    InPassing,
    /// It is part of a longer filler or answer.
    PartOfWord,
    /// It is part of a robot question.
    Question,
    /// It is taken back.
    Withdrawn,
    /// Another company's machine says it.
    Machine,
}

/// Where a candidate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// A phrase of the lexicon, or a word of the flow for a lane or at a place.
    Phrase,
    /// A verb and its object.
    Frame,
    /// Parts with gaps between them.
    Chain,
    /// The flow's own word for a person: only a longer phrase takes it out.
    Flow,
}

impl Candidate {
    /// The weight of what it says: the lowest wins. A word that the flow has for a lane of its own says more than that somebody is
    /// in distress (着火了, where a lane leads to the officer on duty).
    pub(super) const fn weight(&self, class: HeardAs) -> u8 {
        let weight = 2 * rank(class);
        if self.own.is_some() && matches!(class, HeardAs::Elder) { 2 * rank(HeardAs::Distress) - 1 } else { weight }
    }

    /// Whether all of a span belongs to it.
    pub(super) const fn holds(&self, span: &Range<usize>) -> bool {
        self.span.start <= span.start && span.end <= self.span.end
    }

    pub(super) const fn is_request(&self) -> bool {
        matches!(self.what, What::Heard(class) if is_request(class))
    }

    pub(super) fn is_of_lexicon(&self) -> bool {
        self.own.is_none() && self.from != From::Flow
    }

    pub(super) fn is_option(&self) -> bool {
        self.what == What::Heard(HeardAs::Option)
    }

    pub(super) const fn is_answer(&self) -> bool {
        use HeardAs::{Back, Done, No, Repeat, Yes};
        matches!(self.what, What::Heard(Repeat | Back | Done | Yes | No))
    }
}

/// What leads to a person may stand across punctuation.
pub(super) const fn may_cross(what: What) -> bool {
    matches!(what, What::Heard(HeardAs::Human | HeardAs::Complaint | HeardAs::Distress | HeardAs::Elder))
}

/// The weight of a class: the lowest wins.
const fn rank(class: HeardAs) -> u8 {
    match class {
        HeardAs::Complaint => 0,
        HeardAs::Human => 1,
        HeardAs::Distress => 2,
        HeardAs::Elder => 3,
        HeardAs::RobotQuestion => 4,
        HeardAs::Option => 5,
        HeardAs::Repeat => 6,
        HeardAs::Back => 7,
        HeardAs::Done => 8,
        HeardAs::No => 9,
        HeardAs::Yes => 10,
        HeardAs::Digits => 11,
        HeardAs::None => 12,
    }
}
