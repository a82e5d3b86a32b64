//! A problem as people read it: the line of the file, with carets under the place.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label, Severity, Source};
use crate::catalogue::{Locale, text};

/// Whether the text has colours.
///
/// ```
/// assert_ne!(presszero::diag::Style::Plain, presszero::diag::Style::Colour);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// No colours: for files, pipes and tests.
    Plain,
    /// Colours of a terminal.
    Colour,
}

/// A problem with its lines of the file, as several lines of text. The carets count display columns, so that they stand under
/// wide characters.
///
/// ```
/// use presszero::catalogue::{Locale, Text};
/// use presszero::diag::{Code, Diagnostic, Source, Style, render};
/// let source = Source::new("a.toml", "start = \"mian\"\n");
/// let problem = Diagnostic::new(Code::UnknownTarget, Text::verbatim("there is no node `mian`"))
///     .at(8..14, Text::verbatim("no such node"));
/// let text = render(&problem, &source, Style::Plain, Locale::English);
/// assert!(text.contains("error[PZ101]: there is no node `mian`"));
/// assert!(text.contains("a.toml:1:9"));
/// assert!(text.contains("^^^^^^ no such node"));
/// ```
#[must_use]
pub fn render(diagnostic: &Diagnostic, source: &Source, style: Style, locale: Locale) -> String {
    let (level, name) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, text!("level-error")),
        Severity::Warning => (Level::WARNING, text!("level-warning")),
        Severity::Note => (Level::NOTE, text!("level-note")),
    };
    let title = level.with_name(name.to(locale)).primary_title(diagnostic.message.to(locale));
    let mut group = Group::with_title(title.id(diagnostic.code.as_str()));
    group = match snippet(diagnostic, source, locale) {
        Some(snippet) => group.element(snippet),
        None => group.element(annotate_snippets::Origin::path(source.name())),
    };
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name(text!("level-help").to(locale)).message(help.to(locale)));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    renderer.render(&[group])
}

/// Only the lines between the first and the last label are given to the renderer, because it looks at all it is given.
fn snippet<'a>(diagnostic: &Diagnostic, source: &'a Source, locale: Locale) -> Option<Snippet<'a, Annotation<'a>>> {
    let first = diagnostic.labels.iter().map(|label| source.line(label.span.start)).min()?;
    let last = diagnostic.labels.iter().map(|label| source.line(label.span.end)).max()?;
    let window = source.lines(first, last);
    let marks = diagnostic.labels.iter().map(|label| mark(label, source, &window, locale));
    let text = &source.text()[window.clone()];
    Some(Snippet::source(text).line_start(first + 1).path(source.name()).annotations(marks))
}

fn mark<'a>(label: &Label, source: &Source, window: &Range<usize>, locale: Locale) -> Annotation<'a> {
    let within = |byte: usize| source.floor(byte).clamp(window.start, window.end) - window.start;
    let start = within(label.span.start);
    let end = within(label.span.end).max(start);
    let kind = if label.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let text = (!label.text.is_empty()).then(|| label.text.to(locale));
    kind.span(start..end).label(text)
}
