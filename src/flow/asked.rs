//! What is asked at a menu, for those menus where everybody is asked the same: made once, by the first call that comes there.

use std::sync::OnceLock;

use super::NodeIx;
use crate::protocol::Action;

/// A question with all that belongs to it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// What is said, and the listening.
    pub(crate) actions: Vec<Action<'static>>,
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
    /// Which of so many lines of the prompt.
    pub(crate) line: (usize, usize),
}

/// One form of a question: not made yet, made, or different for each caller.
pub(crate) type AskedOnce = OnceLock<Option<Asked>>;

/// All questions of a flow, by node and by form.
#[derive(Clone, Debug)]
pub(crate) struct Questions(Box<[OnceLock<Box<[AskedOnce]>>]>);

impl Questions {
    /// For so many nodes.
    pub(crate) fn new(nodes: usize) -> Self {
        Self((0..nodes).map(|_| OnceLock::new()).collect())
    }

    /// A question in one form.
    pub(crate) fn at(&self, node: NodeIx, form: Form) -> Option<&AskedOnce> {
        let Form { tongue: (tongue, tongues), text, line: (line, lines) } = form;
        let forms = self.0.get(node.0 as usize)?;
        let forms = forms.get_or_init(|| (0..tongues * 2 * lines).map(|_| OnceLock::new()).collect());
        forms.get((usize::from(tongue) * 2 + usize::from(text)) * lines + line)
    }
}
