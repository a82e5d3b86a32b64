//! What is said at the start, asked at a menu and said after a miss there, where everybody hears the same: made once, by the first
//! call that comes there.

use std::sync::OnceLock;

use super::NodeIx;
use crate::protocol::Kept;

/// A greeting, or a question with all that belongs to it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// What is said, and the listening.
    pub(crate) actions: Kept,
    /// How long it takes.
    pub(crate) prompt_ms: u64,
}

/// In which form a question is asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    /// The index of the caller's language, of so many.
    pub(crate) tongue: (u8, usize),
    /// In writing.
    pub(crate) text: bool,
    /// The way to a person was told in this turn already.
    pub(crate) hinted: bool,
    /// Which of so many lines of the prompt.
    pub(crate) line: (usize, usize),
}

/// One form of it: not made yet, made, or different for each caller.
pub(crate) type AskedOnce = OnceLock<Option<Asked>>;

/// The greeting and all questions of a flow, by node and by form.
#[derive(Clone, Debug)]
pub(crate) struct Questions {
    greetings: Box<[AskedOnce]>,
    questions: Box<[Forms]>,
    /// The same with what is said before them after a miss.
    misses: Box<[Forms]>,
}

/// What is asked at a node, in all forms.
type Forms = OnceLock<Box<[AskedOnce]>>;

impl Questions {
    /// For so many nodes and languages.
    pub(crate) fn new(nodes: usize, tongues: usize) -> Self {
        let forms = || (0..nodes).map(|_| OnceLock::new()).collect();
        Self { greetings: unasked(2 * tongues), questions: forms(), misses: forms() }
    }

    /// The greeting in a language, spoken or written.
    pub(crate) fn greeting(&self, tongue: u8, text: bool) -> Option<&AskedOnce> {
        self.greetings.get(2 * usize::from(tongue) + usize::from(text))
    }

    /// A question in one form.
    #[inline(always)]
    pub(crate) fn at(&self, node: NodeIx, form: Form) -> Option<&AskedOnce> {
        let forms = self.questions.get(node.0 as usize)?;
        one_of(forms, form.of(), form.ix())
    }

    /// The same after a miss, of which the node has so many.
    #[inline(always)]
    pub(crate) fn after(&self, (miss, of): (usize, usize), node: NodeIx, form: Form) -> Option<&AskedOnce> {
        let forms = self.misses.get(node.0 as usize)?;
        one_of(forms, of * form.of(), miss * form.of() + form.ix())
    }
}

impl Form {
    /// How many forms a question has.
    const fn of(&self) -> usize {
        self.tongue.1 * 4 * self.line.1
    }

    fn ix(&self) -> usize {
        let Self { tongue: (tongue, _), text, hinted, line: (line, lines) } = *self;
        (usize::from(tongue) * 4 + 2 * usize::from(text) + usize::from(hinted)) * lines + line
    }
}

/// One of so many forms of a question.
#[inline(always)]
fn one_of(forms: &Forms, of: usize, ix: usize) -> Option<&AskedOnce> {
    match forms.get() {
        Some(forms) => forms.get(ix),
        None => first(forms, of, ix),
    }
}

/// The same, where it was asked in none.
#[cold]
fn first(forms: &Forms, of: usize, ix: usize) -> Option<&AskedOnce> {
    forms.get_or_init(|| unasked(of)).get(ix)
}

fn unasked(forms: usize) -> Box<[AskedOnce]> {
    (0..forms).map(|_| OnceLock::new()).collect()
}
