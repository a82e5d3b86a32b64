//! All that is written down while an utterance is judged.

use std::ops::Range;

use super::marks::{Kinds, Mark, Marks};
use super::said::Candidate;
use super::spot::{Spot, Verbs, Waiting};
use super::walk::Walk;
use crate::ear::fold::Folded;
use crate::ear::lang::Langs;
use crate::ear::lexicon::{Gap, What};
use crate::ear::spans::Spans;
use crate::protocol::HeardAs;

/// How far behind the words that are negated, in bytes, what begins is negated with them: some three English words.
const DENIAL_REACH: usize = 18;

/// What is judged, and in which languages.
#[derive(Clone, Copy)]
pub(in crate::ear) struct Case<'a> {
    pub(in crate::ear) folded: &'a Folded,
    pub(in crate::ear) marks: &'a Marks,
    pub(in crate::ear) langs: Langs,
    /// How many kinds of gaps there are.
    pub(in crate::ear) gaps: usize,
}

impl<'a> Case<'a> {
    /// The marks of these kinds.
    pub(super) fn marks(&self, kinds: Kinds) -> impl DoubleEndedIterator<Item = &'a Mark> + Clone + use<'a> {
        let langs = self.langs;
        self.marks.of(kinds).filter(move |mark| mark.langs.meet(langs))
    }
}

/// All that is known of an utterance in the languages of one group. Its memory is used again for the next.
#[derive(Debug, Default)]
pub(in crate::ear) struct Board {
    /// In which languages it is judged.
    pub(super) langs: Langs,
    /// What is known at each position of the text, and at its end.
    pub(super) spots: Vec<Spot>,
    /// Verbs that wait, for the few spots that have any.
    pub(super) verbs: Vec<Verbs>,
    /// The gaps that something stands before, and what, the last two times they were met: the last may begin too late for what comes
    /// after (asking for, where 'for' is waited for).
    met: Vec<(u16, Waiting, Option<Waiting>)>,
    /// By gap: where it is among these, counted from 1; 0 for nowhere.
    places: Vec<u16>,
    pub(super) candidates: Vec<Candidate>,
    /// What is no request, whatever stands in it.
    pub(super) excluded: Spans,
    /// Words that look like negations and are none.
    pub(super) not_negations: Spans,
    /// Whole fillers and answers: a shorter answer inside one is not meant (好 in 你好).
    pub(super) words: Spans,
    /// Words of requests that are none in what stands around them.
    pub(super) set_aside: Spans,
    /// Robot questions: 'are you a person' asks for none.
    pub(super) questions: Spans,
    /// Options of this place: one that names a plight leads to whom it concerns (胸痛 at a hospital).
    pub(super) options: Spans,
    /// Complaints taken back.
    pub(super) withdrawn: Spans,
    /// Where all that was asked for before is taken back; 0 for nowhere.
    pub(super) retracted: usize,
    /// Requests and complaints that are negated: what stands inside is negated too,
    pub(super) denied: Spans,
    /// if it begins here: I do not want to press anything, just get me somebody.
    pub(super) denied_here: Spans,
    /// What is about a request: what asks, and what speaks of it,
    pub(super) about: Spans,
    /// and the clauses in which the caller comes to business of their own, rising.
    pub(super) businesses: Vec<Range<usize>>,
    /// Not all of these stand between quotation marks.
    pub(super) has_business: bool,
    /// The clauses in which another company's machine is heard.
    pub(super) prompts: Spans,
    /// These are several: then a machine names people in the others, too (查询请按1。人工服务，请按0).
    pub(super) recites: bool,
}

impl Board {
    /// Whether a mark turns what follows into its opposite, and is no part of a longer phrase that only looks so.
    pub(super) fn is_negation(&self, mark: &Mark) -> bool {
        mark.is(Kinds::NEGATION) && !mark.crosses && !self.not_negations.hold(&mark.hit.span())
    }

    /// Judges a text by what its marks mean in some languages; false if nothing is said in these, negated or not.
    pub(in crate::ear) fn judge(&mut self, case: Case<'_>) -> bool {
        self.clear();
        if case.marks(Kinds::SAYING).next().is_some() {
            self.langs = case.langs;
            self.spots.clear();
            self.spots.resize(case.folded.text.len() + 1, Spot::default());
            self.places.resize(case.gaps.max(self.places.len()), 0);
            Walk { case, board: self }.through();
        }
        if self.candidates.is_empty() {
            return false;
        }
        self.note_said(case);
        true
    }

    fn clear(&mut self) {
        let Self { verbs, met, places, candidates, excluded, not_negations, words, .. } = self;
        verbs.clear();
        met.drain(..).for_each(|(gap, ..)| places[usize::from(gap)] = 0);
        candidates.clear();
        [excluded, not_negations, words].into_iter().for_each(Spans::clear);
    }

    /// What stands before a gap, the last first.
    pub(super) fn waiting(&self, gap: Gap) -> impl Iterator<Item = Waiting> + use<> {
        let place = self.places.get(usize::from(gap.number)).copied().map(usize::from);
        let met = place.and_then(|place| self.met.get(place.checked_sub(1)?));
        let (last, before) = met.map_or((None, None), |(_, last, before)| (Some(*last), *before));
        last.into_iter().chain(before)
    }

    pub(super) fn wait(&mut self, gap: Gap, waiting: Waiting) {
        let place = &mut self.places[usize::from(gap.number)];
        if let Some((_, last, before)) = usize::from(*place).checked_sub(1).and_then(|at| self.met.get_mut(at)) {
            *before = Some(std::mem::replace(last, waiting));
            return;
        }
        self.met.push((gap.number, waiting, None));
        // There are no more of these than there are gaps.
        *place = u16::try_from(self.met.len()).unwrap_or(0);
    }

    /// What some candidates say of others.
    fn note_said(&mut self, case: Case<'_>) {
        let Self {
            candidates,
            words,
            set_aside,
            options,
            questions,
            withdrawn,
            retracted,
            denied,
            denied_here,
            spots,
            ..
        } = self;
        let folded = case.folded;
        if candidates.iter().any(Candidate::is_answer) {
            words.set(case.marks(Kinds::WORD).filter(|mark| mark.is_word()).map(|mark| mark.hit.span()));
        }
        let of = |wanted: fn(&Candidate) -> bool| candidates.iter().filter(move |said| wanted(said));
        let quoted = of(|said| said.what == What::Quoted).map(|said| said.span.clone());
        set_aside.set(of(|said| said.what == What::Nothing).flat_map(|said| said.parts.clone()).chain(quoted));
        let is_option = |said: &Candidate| said.is_option() && !said.negated;
        options.set(of(is_option).map(|said| said.span.clone()));
        let is_question = |said: &Candidate| said.what == What::Heard(HeardAs::RobotQuestion) && !said.negated;
        questions.set(of(is_question).map(|said| said.span.clone()));
        *retracted =
            of(|said| said.what == What::Retracted && !said.negated).map(|said| said.span.start).max().unwrap_or(0);
        withdrawn.set(of(|said| said.what == What::Withdrawn).map(|said| said.span.clone()));
        // 不要菜单 要人工: what is said anew after a pause is not denied with what stands before it.
        let is_over = |said: &Candidate| (said.parts[0].end + 1..said.span.end).find(|at| spots[*at].parts());
        let is_denied = of(|said| said.is_request() && said.negated).filter(|said| !folded.crosses(&said.span));
        denied.set(is_denied.clone().map(|said| said.span.start..is_over(said).unwrap_or(said.span.end)));
        denied_here.set(is_denied.map(|said| said.span.start..said.span.end.min(said.parts[0].end + DENIAL_REACH)));
        self.note_prompts(case);
        self.note_business(case);
    }

    /// The clauses in which a machine is heard; none where somebody speaks of themselves.
    fn note_prompts(&mut self, case: Case<'_>) {
        let Self { candidates, prompts, recites, .. } = self;
        let breaks = case.folded.breaks();
        let clause = |span: &Range<usize>| {
            let before = breaks.partition_point(|at| *at <= span.start).checked_sub(1);
            let after = breaks.partition_point(|at| *at < span.end);
            before.map_or(0, |at| breaks[at])..breaks.get(after).copied().unwrap_or(case.folded.text.len())
        };
        let mut said =
            candidates.iter().filter(|said| said.what == What::Prompt).map(|said| clause(&said.span)).peekable();
        let first = said.peek().cloned().filter(|_| case.marks(Kinds::SPEAKER).next().is_none());
        *recites = first.is_some() && said.clone().any(|clause| Some(clause) != first);
        prompts.set(said.filter(|_| first.is_some()));
    }
}
