//! Every message for people, in one place.

pub mod call;
pub mod catalogue;
pub mod new;
pub mod test;

use std::io;
use std::path::Path;

use presszero::ear::Hearing;

use crate::files::shown;
use crate::lines::{Broken, LINE_BYTES_MAX};

/// Characters of a text from outside that are repeated.
const ECHO_MAX: usize = 200;

/// What stands for the name of a file that has none.
pub const STANDARD_INPUT: &str = "standard input";

// ---- files

/// A file or folder that cannot be read, and what to do.
pub fn cannot_read(path: &Path, error: &io::Error) -> String {
    let why = match error.kind() {
        io::ErrorKind::NotFound => {
            "there is no such file or folder; look at the path, or make a flow with `presszero new`".into()
        }
        io::ErrorKind::PermissionDenied => "no permission to read it; allow it with `chmod +r`".into(),
        io::ErrorKind::IsADirectory => "it is a folder, and a file is wanted here".into(),
        _ => error.to_string(),
    };
    format!("{}: {why}", shown(path))
}

/// Results that cannot be written.
pub fn cannot_write(error: &io::Error) -> String {
    format!("the result cannot be written: {error}")
}

/// A file that cannot be made.
pub fn cannot_make(path: &Path, error: &io::Error) -> String {
    format!("{}: it cannot be written: {error}", shown(path))
}

/// A file that is no flow by its size.
pub fn too_large(path: &Path, bytes: u64) -> String {
    let most = presszero::flow::caps::FILE_BYTES_MAX;
    format!(
        "{}: {bytes} bytes are too many; a flow has at most {most}, so split it or give the right file",
        shown(path)
    )
}

/// A file in another encoding.
pub fn not_utf8(path: &Path, line: usize) -> String {
    format!("{}:{line}: the file is not UTF-8; save it as UTF-8", shown(path))
}

/// A folder that holds no flow.
pub fn no_flows(path: &Path) -> String {
    format!("{}: no flow in this folder; a flow is a `*.toml` that is no `*.test.toml`", shown(path))
}

/// A folder that holds more than the one flow that is wanted.
pub fn many_flows(path: &Path, files: &[std::path::PathBuf]) -> String {
    let names = files.iter().take(3).map(|file| shown(file)).collect::<Vec<_>>().join(", ");
    format!("{}: {} flows in this folder; give one of them, such as {names}", shown(path), files.len())
}

/// A flow that a command cannot run.
pub fn flow_has_errors(path: &Path, errors: usize) -> String {
    format!("{}: the flow has {}; `presszero check` shows them all", shown(path), count(errors, "error"))
}

// ---- lines of a stream

/// A line that could not be used.
pub fn broken_line(stream: &str, number: u64, why: &str) -> String {
    format!("{stream}:{number}: {why}; the line is passed over")
}

/// A line that is no text.
pub fn broken_text(broken: Broken) -> String {
    match broken {
        Broken::NotText => "not UTF-8".into(),
        Broken::TooLong => format!("longer than {LINE_BYTES_MAX} bytes"),
    }
}

/// A line that is no event. The parser counts lines of its own, and there is only one; and it repeats what it was given.
pub fn no_event(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = told.strip_suffix(&place).unwrap_or(&told);
    let column = if error.is_data() { String::new() } else { format!(" at column {}", error.column()) };
    format!("no event: {}{column}", shortened(what))
}

/// A labelled line without a label.
pub const NO_LABEL: &str = "no label; a line is a text, a tab and its label";

// ---- hear

/// A language that the ear does not know.
pub fn unknown_lang(tag: &str) -> String {
    format!("--lang {}: the ear knows zh, en and es", printable(tag))
}

/// Head of the table of figures.
pub const EVAL_HEAD: &str = "label          lines  precision (95 %)         recall (95 %)            F1 (95 %)";

/// The row for requests of both kinds.
pub const HAND_OVER: &str = "hand-over";

/// How many ask for nobody and are handed over all the same.
pub fn false_hand_overs(handed: u64, lines: u64, share: &str) -> String {
    format!("handed over though nobody was asked for: {handed} of {lines}, {share}")
}

/// How many of a label that does not count are handed over.
pub fn label_apart(label: &str, handed: u64, lines: u64, share: &str) -> String {
    format!("`{}`, counted apart: {handed} of {lines} handed over, {share}", printable(label))
}

/// A line that was heard wrongly.
pub fn heard_wrongly(label: &str, heard: &Hearing<'_>, text: &str) -> String {
    let term = heard.term.map(|term| format!(" by `{term}`")).unwrap_or_default();
    format!("{} heard as {}{term}: {}", printable(label), heard.class, printable(text))
}

// ---- graph

/// A flow with more shapes and arrows than anybody can read in one picture.
pub fn too_large_to_draw(path: &Path, shapes: usize, arrows: usize, most: (usize, usize)) -> String {
    format!(
        "{}: {shapes} shapes and {arrows} arrows are too many for one SVG, which has at most {} and {}; take `--format dot` or `mermaid`",
        shown(path),
        most.0,
        most.1
    )
}

// ---- words

/// A count with its noun: `1 node`, `2 nodes`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Counts in a row.
pub fn counts(counted: &[(usize, &str)]) -> String {
    counted.iter().map(|(number, noun)| count(*number, noun)).collect::<Vec<_>>().join(", ")
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
