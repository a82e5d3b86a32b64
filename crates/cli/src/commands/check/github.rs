//! For GitHub Actions: each problem as a workflow command, which becomes a note beside the line in a pull request.

use std::io::Write;

use presszero::diag::Severity;

use super::{Checked, told};
use crate::files::{self, Unread};
use crate::output::Result;

/// Writes one line for each problem.
pub fn write(checked: &Checked, out: &mut dyn Write) -> Result<()> {
    let source = checked.source();
    for problem in checked.findings() {
        let command = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = problem.place();
        let ((line, column), (end_line, end_column)) = (source.line_column(place.start), source.line_column(place.end));
        let mut properties = format!("file={},line={line},endLine={end_line},col={column}", property(source.name()));
        // Columns at the end are told only for a place within one line, as the runner asks.
        if line == end_line && end_column > column {
            properties += &format!(",endColumn={end_column}");
        }
        properties += &format!(",title={}", property(&format!("{} {}", problem.code, problem.code.name())));
        writeln!(out, "::{command} {properties}::{}", data(&told(problem)))?;
    }
    Ok(())
}

/// Writes one line for a file that could not be read.
pub fn write_unread(unread: &Unread, out: &mut dyn Write) -> Result<()> {
    Ok(writeln!(out, "::error file={}::{}", property(&files::shown(&unread.path)), data(&unread.message))?)
}

/// A message, with nothing in it that the runner would read as the end of the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, with nothing in it that would end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_command_or_a_property() {
        assert_eq!(data("100 %: a, b\r\n::error::"), "100 %25: a, b%0D%0A::error::");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
