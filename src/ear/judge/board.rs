//! All that is written down while an utterance is judged.

use std::ops::Range;

use super::said::Candidate;
use super::spot::{Spot, Verbs, Wait, is_request};
use super::walk::Walk;
use crate::ear::fold::Folded;
use crate::ear::lang::Langs;
use crate::ear::lexicon::{Gap, Meaning, What};
use crate::ear::scan::{Hit, Scanner};
use crate::ear::spans::Spans;
use crate::protocol::HeardAs;

/// What is judged, and by which words.
pub(in crate::ear) struct Case<'a> {
    pub(in crate::ear) scanner: &'a Scanner,
    pub(in crate::ear) folded: &'a Folded,
    pub(in crate::ear) place: Option<u32>,
    /// Whether the flow's exclusions count.
    pub(in crate::ear) never: bool,
    pub(in crate::ear) langs: Langs,
}

/// All that is known of an utterance in the languages of one group. Its memory is used again for the next.
#[derive(Debug, Default)]
pub(in crate::ear) struct Board {
    /// The hits and what each of them means, by their first byte.
    pub(super) marks: Vec<(Hit, Meaning)>,
    /// What is known at each position of the text, and at its end.
    pub(super) spots: Vec<Spot>,
    /// Verbs that wait, for the few spots that have any.
    pub(super) verbs: Vec<Verbs>,
    /// By gap: what stands before it, the last time it was met.
    pub(super) waiting: Vec<Wait>,
    /// The gaps that something stands before.
    met: Vec<u16>,
    /// Somebody speaks of themselves.
    speaks: bool,
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
    /// Requests and complaints that are negated: what stands inside is negated too.
    pub(super) denied: Spans,
    /// The clauses in which another company's machine is heard.
    pub(super) prompts: Spans,
}

impl Board {
    /// Judges a text by what its hits mean in some languages; false if they mean nothing in these.
    pub(in crate::ear) fn judge(&mut self, hits: &[Hit], case: &Case<'_>) -> bool {
        self.clear(case);
        for hit in hits {
            let crosses = case.folded.crosses(&hit.span());
            for meaning in case.scanner.meanings(hit, case.langs, case.place) {
                self.mark(hit, meaning, crosses, case.never);
            }
        }
        [&mut self.excluded, &mut self.not_negations, &mut self.words].into_iter().for_each(Spans::seal);
        Walk { folded: case.folded, board: self }.through();
        self.note_said(case.folded);
        !self.marks.is_empty()
    }

    fn clear(&mut self, case: &Case<'_>) {
        self.marks.clear();
        self.spots.clear();
        self.spots.resize(case.folded.text.len() + 1, Spot::default());
        self.verbs.clear();
        self.met.drain(..).for_each(|gap| self.waiting[usize::from(gap)] = Wait::No);
        self.waiting.resize(case.scanner.base.gaps.max(self.waiting.len()), Wait::No);
        self.candidates.clear();
        [&mut self.excluded, &mut self.not_negations, &mut self.words].into_iter().for_each(Spans::clear);
        self.speaks = false;
    }

    /// Writes down one meaning of a hit. The end of a phrase whose beginning stands nowhere before it is none.
    fn mark(&mut self, hit: &Hit, meaning: Meaning, crosses: bool, never: bool) {
        match meaning {
            Meaning::Closes(gap, ..) | Meaning::ClosesLast(gap, ..) | Meaning::Steps(gap, _) if !self.is_met(gap) => {
                return;
            }
            Meaning::Never if !never => return,
            Meaning::BySound | Meaning::BySpelling => return,
            Meaning::Not | Meaning::Never if !crosses => self.excluded.add(hit.span()),
            Meaning::NotNegation if !crosses => self.not_negations.add(hit.span()),
            Meaning::Filler | Meaning::RequestFiller if !crosses => self.words.add(hit.span()),
            Meaning::Alone(class, _) if !crosses && !is_request(class) => self.words.add(hit.span()),
            Meaning::Speaker => self.speaks = true,
            _ => {}
        }
        if let Some(gap) = meaning.opens()
            && !self.is_met(gap)
        {
            self.waiting[usize::from(gap.number)] = Wait::Later;
            self.met.push(gap.number);
        }
        self.marks.push((*hit, meaning));
    }

    fn is_met(&self, gap: Gap) -> bool {
        !matches!(self.waiting[usize::from(gap.number)], Wait::No)
    }

    /// What some candidates say of others.
    fn note_said(&mut self, folded: &Folded) {
        let Self { candidates, set_aside, options, questions, withdrawn, retracted, denied, spots, .. } = self;
        let of = |wanted: fn(&Candidate) -> bool| candidates.iter().filter(move |said| wanted(said));
        let quoted = of(|said| said.what == What::Quoted).map(|said| said.span.clone());
        set_aside.set(of(|said| said.what == What::Nothing).flat_map(|said| said.parts.clone()).chain(quoted));
        let is_option = |said: &Candidate| said.what == What::Heard(HeardAs::Option) && !said.negated;
        options.set(of(is_option).map(|said| said.span.clone()));
        let is_question = |said: &Candidate| said.what == What::Heard(HeardAs::RobotQuestion) && !said.negated;
        questions.set(of(is_question).map(|said| said.span.clone()));
        *retracted =
            of(|said| said.what == What::Retracted && !said.negated).map(|said| said.span.start).max().unwrap_or(0);
        withdrawn.set(of(|said| said.what == What::Withdrawn).map(|said| said.span.clone()));
        // 不要菜单 要人工: what is said anew after a pause is not denied with what stands before it.
        let is_over = |said: &Candidate| (said.parts[0].end + 1..said.span.end).find(|at| spots[*at].parts());
        let is_denied = of(|said| said.is_request() && said.negated).filter(|said| !folded.crosses(&said.span));
        denied.set(is_denied.map(|said| said.span.start..is_over(said).unwrap_or(said.span.end)));
        self.note_prompts(folded);
    }

    /// The clauses in which a machine is heard; none where somebody speaks of themselves.
    fn note_prompts(&mut self, folded: &Folded) {
        let Self { candidates, prompts, .. } = self;
        let breaks = folded.breaks();
        let clause = |span: &Range<usize>| {
            let before = breaks.partition_point(|at| *at <= span.start).checked_sub(1);
            let after = breaks.partition_point(|at| *at < span.end);
            before.map_or(0, |at| breaks[at])..breaks.get(after).copied().unwrap_or(folded.text.len())
        };
        let is_prompt = |said: &&Candidate| !self.speaks && said.what == What::Prompt;
        prompts.set(candidates.iter().filter(is_prompt).map(|said| clause(&said.span)));
    }
}
