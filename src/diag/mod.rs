//! Where is the problem, and how is it told.

mod code;
mod collect;
mod place;
mod render;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::catalogue::{Text, text};

pub use code::Code;
pub use collect::Diagnostics;
pub use place::Source;
pub use render::{Style, render};
pub(crate) use words::{echo, nearest};

/// One problem of a flow, with its places.
///
/// ```
/// use presszero::catalogue::Text;
/// use presszero::diag::{Code, Diagnostic, Severity};
/// let problem = Diagnostic::new(Code::UnknownTarget, Text::verbatim("there is no node `bil`"))
///     .at(10..13, Text::verbatim("no such node"))
///     .help(Text::verbatim("did you mean `bill`?"));
/// assert_eq!(problem.severity, Severity::Error);
/// assert_eq!(problem.place(), 10..13);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which problem.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: Text,
    /// Where: the offence itself, and what makes it one.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<Text>,
}

impl Diagnostic {
    /// A problem without a place yet, as bad as its code says.
    #[must_use]
    pub fn new(code: Code, message: Text) -> Self {
        Self { code, severity: code.severity(), message, labels: Vec::new(), help: None }
    }

    /// Points at the offence and says what it shows.
    #[must_use]
    pub fn at(mut self, span: Range<usize>, text: Text) -> Self {
        self.labels.push(Label { span, text, primary: true });
        self
    }

    /// Points at the offence, where the message says it all.
    #[must_use]
    pub fn here(self, span: Range<usize>) -> Self {
        self.at(span, Text::verbatim(""))
    }

    /// Points at another place that matters.
    #[must_use]
    pub fn also(mut self, span: Range<usize>, text: Text) -> Self {
        self.labels.push(Label { span, text, primary: false });
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// Asks whether a known word was meant, if there is one.
    #[must_use]
    pub(crate) fn did_you_mean(self, word: Option<&str>) -> Self {
        match word {
            Some(word) => self.help(text!("did-you-mean", word = echo(word))),
            None => self,
        }
    }

    /// The first primary place in bytes; `0..0` where the problem is the file as a whole.
    #[must_use]
    pub fn place(&self) -> Range<usize> {
        self.offence().map_or(0..0, |label| label.span.clone())
    }

    /// What stands beside the carets at that place, where the message does not say it all.
    ///
    /// ```
    /// use presszero::catalogue::Text;
    /// use presszero::diag::{Code, Diagnostic};
    /// let problem = Diagnostic::new(Code::BadHours, Text::verbatim("`9-21` are no hours"));
    /// assert!(problem.clone().here(8..14).label().is_none());
    /// let label = Text::verbatim("expected such as \"09:00-21:00\"");
    /// assert_eq!(problem.at(8..14, label.clone()).label(), Some(&label));
    /// ```
    #[must_use]
    pub fn label(&self) -> Option<&Text> {
        self.offence().map(|label| &label.text).filter(|text| !text.is_empty())
    }

    fn offence(&self) -> Option<&Label> {
        self.labels.iter().find(|label| label.primary)
    }
}

/// A place in the file and what it shows.
///
/// ```
/// use presszero::catalogue::Text;
/// use presszero::diag::{Code, Diagnostic, Label};
/// let first = Text::verbatim("first here");
/// let problem = Diagnostic::new(Code::DuplicateId, Text::verbatim("two nodes are called `main`"))
///     .here(40..44)
///     .also(3..7, first.clone());
/// assert_eq!(problem.labels[1], Label { span: 3..7, text: first, primary: false });
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Bytes of the text of the source.
    pub span: Range<usize>,
    /// What the place shows; may be empty.
    pub text: Text,
    /// Whether the offence itself is here.
    pub primary: bool,
}

/// How bad a problem is.
///
/// ```
/// use presszero::diag::Severity;
/// assert!(Severity::Error > Severity::Warning);
/// assert_eq!(Severity::Note.as_str(), "note");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// The flow runs, but somebody should look.
    Warning,
    /// The flow does not load, or breaks a promise.
    Error,
}

impl Severity {
    /// The word for it in every output.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
