//! What did the author write. The only room that knows TOML.
//!
//! Reading never stops at the first problem: what can be read is in the result, and everything else is told.

mod calendar;
mod choices;
mod decode;
mod duplicate;
mod nodes;
mod prompt;
mod read;
mod refuse;
#[cfg(feature = "schema")]
mod schema;
pub mod script;
mod slip;
mod tables;
mod tree;
mod values;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::diag::{Diagnostics, Source};

pub use calendar::{Day, DayHours, Hours};
pub use choices::{Distress, Keys, Medium, Urgency};
pub use decode::{FILE_BYTES_MAX, decode};
pub use nodes::{Choice, Collect, End, Menu, MenuOption, Message, Talk, Task, Ticket, Transfer, Unit};
pub use prompt::{PROMPT_CHARS_MAX, Prompt, Said};
pub(crate) use refuse::{lane_by_spending, names_spending, priority_by_spending, promise_named};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use tables::{Charge, EarTable, Flow, Human, Lane, Limits, LintTable, Queue, Survey};
pub use values::{Digits, Duration, Factor, Map, Named, Text, Timeout, Whole};

/// Reads a flow. What could not be read is told, and left out of the result.
///
/// ```
/// use presszero::diag::{Code, Source};
/// use presszero::source::read;
/// let (flow, problems) = read(&Source::new("a.toml", "name = \"shop\"\nlnag = \"zh-CN\"\n"));
/// assert_eq!(flow.name.map(|name| name.value), Some("shop".into()));
/// assert_eq!(problems.into_sorted()[0].code, Code::UnknownKey);
/// ```
#[must_use]
pub fn read(source: &Source) -> (Flow, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut syntax = Diagnostics::default();
    let root = tree::parse(source.text(), &mut syntax);
    let flow = read::Read::read(&root, &mut diagnostics).unwrap_or_default();
    if syntax.has_errors() {
        // Where the file is not TOML, the values beside the slip were only guessed.
        let syntax_lines: Vec<usize> = syntax.places().map(|place| source.line_column(place.start).0).collect();
        diagnostics.retain(|problem| !syntax_lines.contains(&source.line_column(problem.place().start).0));
    }
    syntax.append(diagnostics);
    (flow, syntax)
}

/// A value and where it stands.
///
/// ```
/// use presszero::source::Spanned;
/// let queue = Spanned { value: "service", span: 10..19 };
/// assert_eq!(queue.span.len(), 9);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Bytes of the text.
    pub span: Range<usize>,
}
