//! Any bytes load as a flow or are told why not; every problem and every finding of a lint has its place and can be shown.

use crate::catalogue::Locale;
use crate::compile;
use crate::diag::{Diagnostic, Severity, Source, Style, render};
use crate::lint::{self, Subject};
use crate::scenario::Script;

/// Loads the bytes as a flow, and as conversation tests.
pub fn load(data: &[u8]) {
    let loaded = compile::load("fuzz.toml", data);
    let problems = &loaded.diagnostics;
    let is_wrong = problems.iter().any(|problem| problem.severity == Severity::Error);
    assert!(loaded.flow.is_none() == is_wrong, "a flow loads exactly where there is no error: {problems:?}");
    problems.iter().for_each(|problem| can_be_shown(problem, &loaded.source));

    let again = compile::load("fuzz.toml", data);
    assert!(*problems == again.diagnostics, "the same bytes were told differently");
    let digest = |flow: &Option<crate::Flow>| flow.as_ref().map(|flow| (flow.digest(), flow.nodes().len()));
    assert!(digest(&loaded.flow) == digest(&again.flow), "the same bytes made another flow");

    if let Some(subject) = Subject::of(&loaded) {
        lint::check(&subject).iter().for_each(|finding| can_be_shown(finding, &loaded.source));
    }

    let (script, problems) = Script::read(&loaded.source);
    assert!(script.is_none() == problems.has_errors(), "tests load exactly where there is no error");
    problems.into_sorted().iter().for_each(|problem| can_be_shown(problem, &loaded.source));
}

fn can_be_shown(problem: &Diagnostic, source: &Source) {
    let text = source.text();
    for label in &problem.labels {
        let inside = text.get(label.span.clone()).is_some();
        assert!(inside, "{problem:?} points outside of the text, or into a character");
    }
    for (style, locale) in [(Style::Plain, Locale::English), (Style::Colour, Locale::Chinese)] {
        let shown = render(problem, source, style, locale);
        assert!(shown.contains(problem.code.as_str()), "{problem:?} is shown without its code");
    }
}
