//! What the hits of an utterance mean: read once, judged in each group of languages.

use super::chains::Link;
use crate::ear::fold::Folded;
use crate::ear::lang::Langs;
use crate::ear::lexicon::Meaning;
use crate::ear::scan::{Hit, Scanner};

/// One thing that a hit means.
#[derive(Clone, Copy, Debug)]
pub(in crate::ear) struct Mark {
    pub(in crate::ear) hit: Hit,
    pub(in crate::ear) meaning: Meaning,
    pub(super) langs: Langs,
    pub(super) kind: Kinds,
    /// A clause ends inside the hit.
    pub(in crate::ear) crosses: bool,
    /// A space follows, which belongs to neither word.
    spaced: bool,
}

impl Mark {
    /// Where the next word begins.
    pub(in crate::ear) const fn after(&self) -> usize {
        self.hit.end + self.spaced as usize
    }

    /// Whether it is of one of these kinds.
    pub(in crate::ear) const fn is(&self, kinds: Kinds) -> bool {
        self.kind.meet(kinds)
    }

    /// Whether it says nothing beside other things.
    pub(in crate::ear) const fn says_nothing(&self) -> bool {
        matches!(self.meaning, Meaning::Filler | Meaning::RequestFiller) && !self.crosses
    }

    /// Whether it is a whole filler or answer.
    pub(in crate::ear) const fn is_word(&self) -> bool {
        self.is(Kinds::WORD) && !self.crosses
    }
}

/// Some kinds of meanings, by what they do in a judgement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ear) struct Kinds(u32);

impl Kinds {
    /// Parts clauses.
    pub(in crate::ear) const CLAUSE: Self = Self(1);
    /// Says nothing, or nothing beside other things.
    pub(in crate::ear) const FILLER: Self = Self(1 << 1);
    /// Of these what is a filler or an answer: a shorter answer inside one is not meant (好 in 你好).
    pub(in crate::ear) const WORD: Self = Self(1 << 2);
    pub(super) const NEGATION: Self = Self(1 << 3);
    pub(super) const NEGATION_FILLER: Self = Self(1 << 4);
    pub(super) const NEGATION_AFTER: Self = Self(1 << 5);
    pub(super) const NOT_NEGATION: Self = Self(1 << 6);
    /// Takes out what stands in it.
    pub(super) const NOT: Self = Self(1 << 7);
    /// Means itself.
    pub(super) const EVERYDAY: Self = Self(1 << 8);
    pub(super) const SPEAKER: Self = Self(1 << 9);
    pub(super) const VERB: Self = Self(1 << 10);
    pub(super) const LINK: Self = Self(1 << 11);
    pub(super) const OBJECT: Self = Self(1 << 12);
    /// A part of a phrase with gaps.
    pub(super) const PART: Self = Self(1 << 13);
    /// Says something, if the clause says nothing else on one side or both.
    pub(super) const MAY_SAY: Self = Self(1 << 14);
    /// Says something, if nothing takes it back.
    pub(super) const SAYS: Self = Self(1 << 15);
    pub(in crate::ear) const DIGITS: Self = Self(1 << 16);
    pub(in crate::ear) const DIGIT_FILLER: Self = Self(1 << 17);
    /// Tells whether a request is made, or only told of.
    pub(super) const PASSING: Self = Self(1 << 18);
    /// Says which number or option is meant.
    pub(in crate::ear) const TURN: Self = Self(1 << 19);
    /// Tells that something is wrong or not over.
    pub(in crate::ear) const AMISS: Self = Self(1 << 20);

    /// Says something without any verb.
    pub(super) const BY_ITSELF: Self = Self::SAYS.and(Self::MAY_SAY);
    /// May say something.
    pub(super) const SAYING: Self = Self::BY_ITSELF.and(Self::OBJECT);
    /// Reaches on to what follows.
    pub(super) const REACHES: Self = Self::PART.and(Self::VERB).and(Self::LINK).and(Self::NEGATION_FILLER);

    /// Of a meaning. What only a second reading asks for is of none.
    const fn of(meaning: Meaning) -> Self {
        // Apart, so that all others are read from a table.
        if let Meaning::Alone(class, _) = meaning {
            let kind = Self::MAY_SAY.and(Self::FILLER);
            return if super::spot::is_request(class) { kind } else { kind.and(Self::WORD) };
        }
        match meaning {
            Meaning::Says(..) | Meaning::Human | Meaning::Lane(_) | Meaning::Word(_) => Self::SAYS,
            Meaning::First(..) | Meaning::Last(..) | Meaning::Retracts => Self::MAY_SAY,
            Meaning::Filler | Meaning::RequestFiller => Self::FILLER.and(Self::WORD),
            Meaning::Verb(..) => Self::VERB,
            Meaning::Object(..) => Self::OBJECT,
            Meaning::Link | Meaning::WithdrawalLink => Self::LINK,
            Meaning::Opens(_) | Meaning::OpensFirst(_) | Meaning::Steps(..) => Self::PART,
            Meaning::Closes(..) | Meaning::ClosesLast(..) => Self::PART.and(Self::SAYS),
            Meaning::Negation => Self::NEGATION,
            Meaning::NotNegation => Self::NOT_NEGATION,
            Meaning::NegationAfter => Self::NEGATION_AFTER,
            Meaning::NegationFiller => Self::NEGATION_FILLER,
            Meaning::Speaker => Self::SPEAKER,
            Meaning::Not | Meaning::Never => Self::NOT.and(Self::EVERYDAY),
            Meaning::Everyday => Self::EVERYDAY,
            Meaning::Clause => Self::CLAUSE,
            Meaning::Amiss => Self::AMISS,
            Meaning::Passing(_) => Self::PASSING,
            Meaning::Number(_) => Self::DIGITS,
            Meaning::DigitFiller => Self::DIGIT_FILLER,
            Meaning::Turn(_) => Self::TURN,
            Meaning::Alone(..) | Meaning::Part(..) | Meaning::BySound | Meaning::BySpelling => Self(0),
        }
    }

    pub(in crate::ear) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::ear) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// All marks of an utterance, by the first bytes of their hits. Their memory is used again for the next.
#[derive(Debug, Default)]
pub(in crate::ear) struct Marks {
    all: Vec<Mark>,
    kinds: Kinds,
}

impl Marks {
    pub(in crate::ear) fn clear(&mut self) {
        self.all.clear();
        self.kinds = Kinds::default();
    }

    /// Writes down what each hit is in chains, and what it means by itself and at a place; without `never` the flow takes nothing out.
    pub(in crate::ear) fn read(
        &mut self,
        (scanner, folded): (&Scanner, &Folded),
        (hits, mut links): (&[Hit], &[Link]),
        place: Option<u32>,
        never: bool,
    ) {
        let mut breaks = folded.breaks();
        // A word may mean something else in languages that are not heard.
        let heard = scanner.base.langs;
        for (number, hit) in hits.iter().enumerate() {
            while let [at, rest @ ..] = breaks
                && *at <= hit.start
            {
                breaks = rest;
            }
            let crosses = breaks.first().is_some_and(|at| *at < hit.end);
            let spaced = folded.after(hit.end) > hit.end;
            let mut mark = |langs: Langs, meaning| {
                let kind = Kinds::of(meaning);
                if kind != Kinds::default() && langs.meet(heard) && (never || meaning != Meaning::Never) {
                    self.kinds = self.kinds.and(kind);
                    self.all.push(Mark { hit: *hit, meaning, langs, kind, crosses, spaced });
                }
            };
            while let [link, rest @ ..] = links
                && link.hit() == number
            {
                mark(link.langs, link.role);
                links = rest;
            }
            scanner.meanings(hit).iter().for_each(|(langs, meaning)| mark(*langs, *meaning));
            scanner.words_at(hit, place).iter().for_each(|(_, id)| mark(Langs::ALL, Meaning::Word(*id)));
        }
    }

    /// Whether there are any of these kinds, in whatever language.
    pub(in crate::ear) const fn any(&self, kinds: Kinds) -> bool {
        self.kinds.meet(kinds)
    }

    /// Those of these kinds, in whatever language.
    pub(in crate::ear) fn of(&self, kinds: Kinds) -> impl DoubleEndedIterator<Item = &Mark> + Clone {
        // None is soon told.
        let all = if self.any(kinds) { &self.all[..] } else { &[] };
        all.iter().filter(move |mark| mark.is(kinds))
    }

    /// Words that are meant as they stand.
    pub(in crate::ear) fn everyday(&self) -> impl Iterator<Item = &Mark> {
        self.of(Kinds::EVERYDAY)
    }

    /// Adds where clauses begin, at punctuation and beside words that part them, and the end of the text; rising.
    pub(in crate::ear) fn bounds(&self, folded: &Folded, bounds: &mut Vec<usize>) {
        bounds.extend([0, folded.text.len()]);
        bounds.extend(folded.breaks());
        bounds.extend(self.of(Kinds::CLAUSE).flat_map(|mark| [mark.hit.start, mark.after()]));
        bounds.sort_unstable();
    }

    /// Those that begin at a position or behind it.
    pub(super) fn from(&self, start: usize) -> &[Mark] {
        &self.all[self.all.partition_point(|mark| mark.hit.start < start)..]
    }
}
