//! What the phrases of a lexicon mean to the ear.

use serde::{Deserialize, Serialize};

use crate::ear::Claim;
use crate::protocol::{HeardAs, HeardBy};

/// What a pattern means. One pattern may mean several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) enum Meaning {
    /// Says it, wherever it stands.
    Says(What, HeardBy),
    /// Says it, if nothing but fillers stand before it in the clause.
    First(What, HeardBy),
    /// Says it, if nothing but fillers follow in the clause.
    Last(What, HeardBy),
    /// Says it, if the clause says nothing else.
    Alone(HeardAs, HeardBy),
    /// Opens a frame: with an object of the same frame after it, it says what the frame says.
    Verb(Frame, HeardBy),
    /// Closes a frame.
    Object(Frame, HeardBy),
    /// A part of phrases with gaps, by its number: whatever the part is in each of them. No mark of an utterance means this.
    Part(u16, HeardBy),
    /// The first part of a phrase with a gap.
    Opens(Gap),
    /// The same, if nothing but fillers stand before it in the clause.
    OpensFirst(Gap),
    /// A middle part: goes on to the next gap, if what comes before the first stands there.
    Steps(Gap, Gap),
    /// The last part: says it, if what comes before stands in the clause, not too far off.
    Closes(Gap, What, HeardBy),
    /// The same, if nothing but fillers follow in the clause.
    ClosesLast(Gap, What, HeardBy),
    /// Takes back what was asked for before, if the clause says nothing else (算了不用了).
    Retracts,
    /// May stand between a verb and its object.
    Link,
    /// The same, only where a complaint is taken back.
    WithdrawalLink,
    /// Politeness and particles: nothing is said by it.
    Filler,
    /// Says nothing beside a request.
    RequestFiller,
    /// Turns what follows into its opposite.
    Negation,
    /// Looks like a negation and is none.
    NotNegation,
    /// Turns what stands before it into its opposite.
    NegationAfter,
    /// Somebody speaks of themselves: no machine does.
    Speaker,
    /// May stand between a negation and what it negates.
    NegationFiller,
    /// Not a request, though words of one stand in it: from the lexicon.
    Not,
    /// The same, from the flow.
    Never,
    /// A word that is also told by its sound: a Chinese one by its syllables, a Spanish one by its letters.
    BySound,
    /// A word that is also told when it is spelled wrongly.
    BySpelling,
    /// A word that is right as it stands, though it looks or sounds like one that asks.
    Everyday,
    /// Parts two clauses.
    Clause,
    /// Tells that something is wrong or not over: a no with it does not mean that nothing more is wanted.
    Amiss,
    /// A word of a number.
    Number(Number),
    /// Goes with digits.
    DigitFiller,
    /// Says of the numbers around it which of them is meant.
    Turn(Turn),
    /// Tells whether a request is made, or only told of beside what the caller wants.
    Passing(Passing),
    /// A flow's word for a person.
    Human,
    /// A flow's word for a lane.
    Lane(u32),
    /// A flow's word at the place where it was heard, and which of them it is.
    Word(u32),
}

impl Meaning {
    /// The gap that ends with it.
    pub(in crate::ear) const fn closes(self) -> Option<Gap> {
        match self {
            Self::Closes(gap, ..) | Self::ClosesLast(gap, ..) | Self::Steps(gap, _) => Some(gap),
            _ => None,
        }
    }

    /// The number of the part that it is.
    pub(in crate::ear) const fn part(self) -> Option<usize> {
        match self {
            Self::Part(part, _) => Some(part as usize),
            _ => None,
        }
    }
}

/// What a word says of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) enum Number {
    /// So many digits as they stand, and their value: seven, twelve.
    Digits(u16, u8),
    /// A round number into which a smaller one fits: twenty, seiscientos.
    Round(u16),
    /// So many times what stands before it: hundred, 十. Whether the last unit may be left unsaid, as in 三百五.
    Scale(u32, bool),
    /// The digit after it, so many times: double.
    Again(u8),
    /// Stands between the parts of one number: treinta y cuatro.
    Link,
    /// This digit as often as the number before it says: fives in three fives.
    Many(u8),
    /// The option at this place of a menu, counted from 1; 0 is the last.
    Nth(u8),
}

/// What a word says of the numbers around it, and of the options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) enum Turn {
    /// What follows is meant instead of what stands before: no, I mean.
    Corrects,
    /// What follows right after it is not meant: not.
    Denies,
    /// What follows may be the same once more: yes, that is.
    Confirms,
    /// One or the other: no choice yet.
    Either,
}

/// What tells whether a request is made, or only told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) enum Passing {
    /// Somebody says it, or it is written somewhere: my mum says, the button.
    Report,
    /// It is somebody else's, past, planned or not needed: my sister, yesterday, next month.
    Aside,
    /// The caller asks, whatever else is told: I need, please.
    Plea,
    /// Business of the caller's own: how much is.
    Business,
    /// What makes business of what was asked for: him, that, put me through.
    About,
}

/// Which verbs and objects belong together. The same over all languages: callers mix them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) enum Frame {
    /// speak to × a person
    Human,
    /// get me × an agent
    Fetch,
    /// I do not want × a machine
    Refusal,
    /// file × a complaint
    Complaint,
    /// file × a claim
    Claim,
    /// are you × a machine
    Robot,
    /// now × I transfer you: what a bot claims
    Transfer,
    /// cancel × my complaint
    Withdrawal,
    /// my complaint × cancel it, with nothing after it
    Withdrawn,
}

impl Frame {
    /// How many there are.
    pub(in crate::ear) const COUNT: usize = 9;

    /// What may stand between verb and object of the frame with this number.
    pub(in crate::ear) const fn links(frame: usize) -> Meaning {
        if frame == Self::Withdrawal as usize || frame == Self::Withdrawn as usize {
            Meaning::WithdrawalLink
        } else {
            Meaning::Link
        }
    }

    /// What the whole frame says.
    pub(in crate::ear) const fn what(self) -> What {
        match self {
            Self::Human | Self::Fetch | Self::Refusal => What::Heard(HeardAs::Human),
            Self::Complaint | Self::Claim => What::Heard(HeardAs::Complaint),
            Self::Robot => What::Heard(HeardAs::RobotQuestion),
            Self::Transfer => What::Claimed(Claim::Transfer),
            Self::Withdrawal | Self::Withdrawn => What::Withdrawn,
        }
    }
}

/// Two parts that belong together, whatever stands between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) struct Gap {
    /// Counted from 0 in each language; in an ear, over all its languages.
    pub(in crate::ear) number: u16,
    /// The widest it may be, in bytes of folded text.
    pub(in crate::ear) widest: u8,
    /// Whether it may go on in the next clause.
    pub(in crate::ear) across: bool,
    /// Whether exactly one word must stand in it.
    pub(in crate::ear) word: bool,
}

impl Gap {
    /// Whether more than a short word may stand in it.
    pub(in crate::ear) const fn is_wide(self) -> bool {
        self.widest > 6 && !self.word
    }
}

/// What may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::ear) enum What {
    /// By a caller.
    Heard(HeardAs),
    /// By a bot, of a transfer or of itself.
    Claimed(Claim),
    /// By a bot: that it is one.
    Machine,
    /// By another company's machine that is heard instead of a caller.
    Prompt,
    /// By a caller: that a complaint is taken back.
    Withdrawn,
    /// By a caller: that whatever was asked for before is taken back.
    Retracted,
    /// By anybody: words of a request that are none (投诉的进度).
    Nothing,
    /// By anybody: that all that stands in it is somebody else's, or said of the words themselves.
    Quoted,
}
