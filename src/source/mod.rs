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
mod wide;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::ops::Range;

use crate::diag::{Diagnostic, Diagnostics, Source};

pub use crate::protocol::caps::{FILE_BYTES_MAX, PROMPT_CHARS_MAX};
pub use calendar::{Day, DayHours, Hours};
pub use choices::{Distress, Keys, Medium, Urgency};
pub use decode::decode;
pub use nodes::{Choice, Collect, End, Menu, MenuOption, Message, Talk, Task, Ticket, Transfer, Unit};
pub use prompt::{Prompt, Said};
pub(crate) use refuse::{lane_by_spending, names_spending, priority_by_spending, promise_named};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use tables::{Charge, EarTable, Flow, Human, Lane, Limits, LintTable, Queue, Survey};
pub use values::{Digits, Duration, Factor, Map, Named, Text, Timeout, Whole};
pub(crate) use wide::in_ascii;

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
    let mut wide = Diagnostics::default();
    let mended = wide::mended(source, &mut wide);
    let root = tree::parse(mended.as_deref().unwrap_or(source.text()), &mut syntax);
    let flow = read::Read::read(&root, &mut diagnostics).unwrap_or_default();
    if mended.is_some() {
        // What else is wrong in such a line only follows.
        let lines: HashSet<usize> = wide.places().map(|place| source.line(place.start)).collect();
        let is_elsewhere =
            |problem: &Diagnostic| problem.labels.iter().all(|label| !lines.contains(&source.line(label.span.start)));
        syntax.retain(is_elsewhere);
        diagnostics.retain(is_elsewhere);
    }
    syntax.append(wide);
    if syntax.has_errors() {
        // Where the file is not TOML, the values beside the slip were only guessed.
        let syntax_lines: HashSet<usize> = syntax.places().map(|place| source.line(place.start)).collect();
        diagnostics.retain(|problem| !syntax_lines.contains(&source.line(problem.place().start)));
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
