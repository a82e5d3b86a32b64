//! The collector: all problems of a file in one run, in order of place.

use super::words::Effort;
use super::{Code, Diagnostic, Severity};
use crate::catalogue::text;

/// Problems kept of one file. A hostile file could have millions.
const KEPT_MAX: usize = 1_000;

/// The problems of one file.
///
/// ```
/// use presszero::catalogue::Text;
/// use presszero::diag::{Code, Diagnostic, Diagnostics};
/// let mut problems = Diagnostics::default();
/// problems.push(Diagnostic::new(Code::EmptyMenu, Text::verbatim("menu `b` has no options")).here(90..96));
/// problems.push(Diagnostic::new(Code::BadName, Text::verbatim("`My Shop` is no name")).here(7..16));
/// assert!(problems.has_errors());
/// let codes: Vec<_> = problems.into_sorted().iter().map(|problem| problem.code).collect();
/// assert_eq!(codes, [Code::BadName, Code::EmptyMenu]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    left_out: usize,
    has_errors: bool,
    effort: Effort,
}

impl Diagnostics {
    /// Adds a problem. Beyond a thousand they are only counted.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.has_errors |= diagnostic.severity == Severity::Error;
        if self.is_full() {
            self.left_out += 1;
        } else {
            self.kept.push(diagnostic);
        }
    }

    /// Adds the problems of another collector.
    pub fn append(&mut self, other: Self) {
        self.has_errors |= other.has_errors;
        self.left_out += other.left_out;
        self.effort.add(other.effort);
        for diagnostic in other.kept {
            self.push(diagnostic);
        }
    }

    /// Whether any problem keeps the flow from loading.
    #[must_use]
    pub const fn has_errors(&self) -> bool {
        self.has_errors
    }

    /// Counts an error that nobody looks at closer, because there are so many.
    pub(crate) const fn leave_out(&mut self) {
        self.has_errors = true;
        self.left_out += 1;
    }

    /// Whether there is a problem of this kind.
    pub(crate) fn has(&self, code: Code) -> bool {
        self.kept.iter().any(|diagnostic| diagnostic.code == code)
    }

    /// The places of the problems.
    pub(crate) fn places(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.kept.iter().map(Diagnostic::place)
    }

    /// Leaves out problems that only follow from others. Those others must be errors that are kept elsewhere.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.kept.retain(keep);
    }

    /// Whether more problems are only counted: then it is no use to look for good advice.
    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= KEPT_MAX
    }

    /// The known word that was most likely meant. None where nobody would read it, or where this file had too much of it already.
    pub(crate) fn nearest<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
        if self.is_full() { None } else { self.effort.nearest(word, candidates) }
    }

    /// The known word from which this one is a single slip away, under the same bounds.
    pub(crate) fn one_slip<'c>(
        &mut self,
        word: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Option<&'c str> {
        if self.is_full() { None } else { self.effort.within(1, word, candidates) }
    }

    /// Whether no more work went into advice than a file may ask for.
    #[cfg(test)]
    pub(crate) const fn effort_is_bounded(&self) -> bool {
        self.effort.is_bounded()
    }

    /// All problems, in the order of their places and then of their codes.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.kept.sort_by_key(|diagnostic| (diagnostic.place().start, diagnostic.code));
        if self.left_out > 0 {
            self.kept.push(Diagnostic::new(Code::MoreProblems, text!("more-problems", count = self.left_out)));
        }
        self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Text;

    #[test]
    fn a_very_wrong_file_is_cut_short_and_says_so() {
        let mut problems = Diagnostics::default();
        for at in 0..KEPT_MAX {
            problems.push(Diagnostic::new(Code::WordEverywhere, Text::verbatim("short")).here(at..at));
        }
        assert!(!problems.has_errors());
        problems.push(Diagnostic::new(Code::EmptyMenu, Text::verbatim("empty")).here(0..1));
        assert!(problems.has_errors(), "an error counts even where it is not kept");
        let sorted = problems.into_sorted();
        assert_eq!(sorted.len(), KEPT_MAX + 1);
        assert_eq!(sorted[KEPT_MAX].message.to_string(), "and 1 more problem");
    }
}
