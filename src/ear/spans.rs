//! A set of spans that answers in constant time whether one of them covers a given span.

use std::ops::Range;

/// Spans of one text. [`set`](Self::set) them, or add all and [`seal`](Self::seal) them, then ask.
#[derive(Debug, Default)]
pub(super) struct Spans {
    /// For each position: the furthest end of all spans that begin there; once sealed, there or before.
    reach: Vec<usize>,
}

impl Spans {
    pub(super) fn add(&mut self, span: Range<usize>) {
        if self.reach.len() <= span.start {
            self.reach.resize(span.start + 1, 0);
        }
        if let Some(reach) = self.reach.get_mut(span.start) {
            *reach = span.end.max(*reach);
        }
    }

    pub(super) fn seal(&mut self) {
        let mut furthest = 0;
        for reach in &mut self.reach {
            furthest = furthest.max(*reach);
            *reach = furthest;
        }
    }

    pub(super) fn clear(&mut self) {
        self.reach.clear();
    }

    /// Only these spans, sealed; the memory of those before is used again.
    pub(super) fn set(&mut self, spans: impl Iterator<Item = Range<usize>>) {
        self.clear();
        spans.for_each(|span| self.add(span));
        self.seal();
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.reach.is_empty()
    }

    /// Whether one span holds all of `span`.
    pub(super) fn hold(&self, span: &Range<usize>) -> bool {
        self.furthest(span.start) >= span.end
    }

    /// Whether one span holds all of `span` and more.
    pub(super) fn hold_more_than(&self, span: &Range<usize>) -> bool {
        self.furthest(span.start) > span.end
            || span.start.checked_sub(1).is_some_and(|before| self.furthest(before) >= span.end)
    }

    /// Whether one span shares anything with `span`.
    pub(super) fn touch(&self, span: &Range<usize>) -> bool {
        span.end.checked_sub(1).is_some_and(|last| self.furthest(last) > span.start)
    }

    /// The furthest end of all spans that begin at or before `at`.
    pub(super) fn furthest(&self, at: usize) -> usize {
        self.reach.get(at).or(self.reach.last()).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_as_asking_each() {
        let all: Vec<Range<usize>> = (0..6).flat_map(|start| (start + 1..7).map(move |end| start..end)).collect();
        for set in 0..all.len() * all.len() {
            let chosen = [all[set % all.len()].clone(), all[set / all.len()].clone()];
            let mut spans = Spans::default();
            spans.set(chosen.iter().cloned());
            for span in &all {
                let mut holders = chosen.iter().filter(|held| held.start <= span.start && held.end >= span.end);
                assert_eq!(spans.hold(span), holders.clone().next().is_some(), "{chosen:?} {span:?}");
                let shares = |held: &Range<usize>| held.start < span.end && span.start < held.end;
                assert_eq!(spans.touch(span), chosen.iter().any(shares), "{chosen:?} {span:?}");
                assert_eq!(spans.hold_more_than(span), holders.any(|held| held != span), "{chosen:?} {span:?}");
            }
        }
        assert!(!Spans::default().hold(&(0..1)));
    }
}
