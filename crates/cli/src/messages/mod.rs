//! Every message for people, in one place. The words stand in `locales/`.

pub mod call;
pub mod catalogue;
pub mod new;
pub mod test;

use std::io;
use std::path::Path;

use presszero::ear::Hearing;
use unicode_width::UnicodeWidthStr as _;

use self::catalogue::say;
use crate::files::shown;
use crate::lines::{Broken, LINE_BYTES_MAX};

/// Characters of a text from outside that are repeated.
const ECHO_MAX: usize = 200;

/// What stands for the name of a file that has none.
pub fn standard_input() -> String {
    say!("standard-input")
}

// ---- files

/// A flow, or a folder of flows, that cannot be read, and what to do.
pub fn cannot_read_flow(path: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => say!("about-file", file = shown(path), what = say!("no-flow-found")),
        _ => cannot_read(path, error),
    }
}

/// A file that cannot be read, and why.
pub fn cannot_read(path: &Path, error: &io::Error) -> String {
    let why = match error.kind() {
        io::ErrorKind::NotFound => say!("not-found"),
        io::ErrorKind::PermissionDenied => say!("no-permission"),
        io::ErrorKind::IsADirectory => say!("is-a-folder"),
        _ => error.to_string(),
    };
    say!("about-file", file = shown(path), what = why)
}

/// Something in a line of a file.
pub fn about_line(file: &str, line: usize, what: &str) -> String {
    say!("about-line", file = file, line = line, what = what)
}

/// What is to be heard, given where a file's name belongs.
pub fn no_utterances(path: &Path) -> String {
    say!("about-file", file = shown(path), what = say!("no-utterances"))
}

/// Results that cannot be written.
pub fn cannot_write(error: &io::Error) -> String {
    say!("cannot-write", error = error.to_string())
}

/// A file that cannot be made.
pub fn cannot_make(path: &Path, error: &io::Error) -> String {
    say!("cannot-make", file = shown(path), error = error.to_string())
}

/// A file that would be written over while it is read.
pub fn output_is_input(path: &Path) -> String {
    say!("output-is-input", file = shown(path))
}

/// A file that is no flow by its size.
pub fn too_large(path: &Path, bytes: u64) -> String {
    say!("too-large", file = shown(path), bytes = bytes, most = presszero::flow::caps::FILE_BYTES_MAX)
}

/// A file in another encoding.
pub fn not_utf8(path: &Path, line: usize) -> String {
    say!("not-utf8", file = shown(path), line = line)
}

/// A folder that holds no flow.
pub fn no_flows(path: &Path) -> String {
    say!("no-flows", folder = shown(path))
}

/// A file of conversation tests where a flow is wanted.
pub fn tests_are_no_flow(path: &Path) -> String {
    say!("tests-are-no-flow", file = shown(path))
}

/// A folder that holds more than the one flow that is wanted.
pub fn many_flows(path: &Path, files: &[std::path::PathBuf]) -> String {
    let names = list(files.iter().take(3).map(|file| shown(file)));
    say!("many-flows", folder = shown(path), count = files.len(), names = names)
}

/// A flow that a command cannot run.
pub fn flow_has_errors(path: &Path, errors: usize) -> String {
    say!("flow-has-errors", file = shown(path), errors = say!("errors", count = errors))
}

// ---- lines of a stream

/// A line that could not be used.
pub fn broken_line(stream: &str, number: u64, why: &str) -> String {
    say!("broken-line", stream = stream, number = number, why = why)
}

/// A line that is no text.
pub fn broken_text(broken: Broken) -> String {
    match broken {
        Broken::NotText => say!("line-not-utf8"),
        Broken::TooLong => say!("line-too-long", most = LINE_BYTES_MAX),
    }
}

/// A line that is no event. The parser counts lines of its own, and there is only one; and it repeats what it was given.
pub fn no_event(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = shortened(told.strip_suffix(&place).unwrap_or(&told));
    match error.is_data() {
        true => say!("no-event", what = what),
        false => say!("no-event".at, what = what, column = error.column()),
    }
}

/// A labelled line without a label.
pub fn no_label() -> String {
    say!("no-label")
}

// ---- hear

/// A language that the ear does not know.
pub fn unknown_lang(tag: &str) -> String {
    let known: Vec<&str> = presszero::Lang::ALL.iter().map(|lang| lang.as_str()).collect();
    say!("unheard-language", tag = printable(tag), known = known.join(", "))
}

/// Head of the table of figures.
pub fn eval_head() -> String {
    say!("eval-head")
}

/// The row for requests of both kinds.
pub const HAND_OVER: &str = "hand-over";

/// How many ask for nobody and are handed over all the same.
pub fn false_hand_overs(handed: u64, lines: u64, share: &str) -> String {
    say!("false-hand-overs", handed = handed, lines = lines, share = share)
}

/// How many of those were heard as one class.
pub fn false_hand_overs_as(class: &str, handed: u64, share: &str) -> String {
    say!("false-hand-overs-as", class = class, handed = handed, share = share)
}

/// How many of a label that does not count are handed over, and how many are heard as what it says.
pub fn label_apart(label: &str, lines: u64, (handed, share): (u64, &str), (heard, heard_share): (u64, &str)) -> String {
    say!(
        "label-apart",
        label = printable(label),
        handed = handed,
        lines = lines,
        share = share,
        heard = heard,
        right = heard_share
    )
}

/// A line that is heard otherwise than before.
pub fn heard_otherwise(sign: char, label: &str, class: &str, before: &str, text: &str) -> String {
    let (label, before, text) = (printable(label), printable(before), printable(text));
    say!("heard-otherwise", sign = sign.to_string(), label = label, class = class, before = before, text = text)
}

/// How many lines are heard otherwise than before.
pub fn changes(better: u64, worse: u64, other: u64, same: u64, unknown: u64) -> String {
    say!("changes", better = better, worse = worse, other = other, same = same, unknown = unknown)
}

/// A line of the earlier answers that is none.
pub fn broken_before(file: &str, line: u64) -> String {
    say!("broken-before", file = printable(file), line = line)
}

/// A line that was heard wrongly.
pub fn heard_wrongly(label: &str, heard: &Hearing<'_>, text: &str) -> String {
    let (label, class, text) = (printable(label), heard.class.as_str(), printable(text));
    match &heard.term {
        Some(term) => say!("heard-wrongly".by, label = label, class = class, term = term.as_str(), text = text),
        None => say!("heard-wrongly", label = label, class = class, text = text),
    }
}

// ---- graph

/// A flow with more shapes and arrows than anybody can read in one picture.
pub fn too_large_to_draw(path: &Path, shapes: usize, arrows: usize, most: (usize, usize)) -> String {
    say!(
        "too-large-to-draw",
        file = shown(path),
        shapes = shapes,
        arrows = arrows,
        shapes_max = most.0,
        arrows_max = most.1
    )
}

// ---- words

/// Several things in a row.
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().reduce(|first, more| say!("list", first = first, more = more)).unwrap_or_default()
}

/// A text with spaces after it, up to a width on the terminal.
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// A text from outside as it may go to a terminal: control characters do nothing there.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// A text from outside that may be of any length.
fn shortened(text: &str) -> String {
    let mut short: String = printable(text).chars().take(ECHO_MAX).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
