//! Files and folders: which flows are meant, and what is in them.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use presszero::flow::caps::FILE_BYTES_MAX;
use serde::{Serialize, Serializer};

use crate::messages;

/// The end of the name of a flow.
const FLOW: &str = ".toml";
/// What stands for standard input where a file is named.
pub const STANDARD_INPUT: &str = "-";
/// The end of the name of a file of conversation tests.
pub const TESTS: &str = ".test.toml";

/// A file or folder that could not be read, or has nothing in it that is wanted.
#[derive(Serialize)]
pub struct Unread {
    #[serde(rename = "file", serialize_with = "as_shown")]
    pub path: PathBuf,
    /// Why, for people.
    pub message: String,
}

/// What is there, or why not.
pub type Found<T> = Result<T, Unread>;

impl Unread {
    pub fn new(path: &Path, message: String) -> Self {
        Self { path: path.to_owned(), message }
    }
}

fn as_shown<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&shown(path))
}

/// Whether a file is a flow, by its name.
pub fn is_flow(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(FLOW) && !name.ends_with(TESTS)
}

/// Whether a file holds conversation tests, by its name.
pub fn is_tests(path: &Path) -> bool {
    path.file_name().unwrap_or_default().to_string_lossy().ends_with(TESTS)
}

/// The files that a path means: itself, or where it is a folder the wanted files in it (not below it), in order of name.
pub fn expand(path: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, String> {
    let cannot = |error: io::Error| messages::cannot_read_flow(path, &error);
    if !fs::metadata(path).map_err(cannot)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(cannot)? {
        let entry = entry.map_err(cannot)?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        // What leads nowhere is kept, and told when it is read: a flow that is gone is not a flow that is fine.
        if !is_hidden && wanted(&entry.path()) && fs::metadata(entry.path()).map_or(true, |known| known.is_file()) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The one flow that a path means.
pub fn one_flow(path: &Path) -> Result<PathBuf, String> {
    let mut files = expand(path, is_flow)?;
    match (files.pop(), files.is_empty()) {
        (Some(file), true) => Ok(file),
        (None, _) => Err(messages::no_flows(path)),
        (Some(last), false) => {
            files.push(last);
            Err(messages::many_flows(path, &files))
        }
    }
}

/// The text of a flow or of its tests. Its size is looked at before it is read.
pub fn read(path: &Path) -> Result<String, String> {
    let cannot = |error: io::Error| messages::cannot_read_flow(path, &error);
    let file = File::open(path).map_err(cannot)?;
    let kind = file.metadata().map_err(cannot)?;
    if kind.is_dir() {
        return Err(messages::cannot_read_flow(path, &ErrorKind::IsADirectory.into()));
    }
    if kind.len() > FILE_BYTES_MAX as u64 {
        return Err(messages::too_large(path, kind.len()));
    }
    text(file, path)
}

/// The text of a flow on standard input.
pub fn standard_input() -> Result<String, String> {
    text(io::stdin(), Path::new(&messages::standard_input()))
}

/// The text of a stream, of which only the end tells the size.
fn text(stream: impl Read, path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = stream.take(FILE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| messages::cannot_read(path, &error))?;
    if bytes.len() > FILE_BYTES_MAX {
        return Err(messages::too_large(path, bytes.len() as u64));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        messages::not_utf8(path, line)
    })
}

/// Refuses to write a result over a file that is read, whatever it is called there.
pub fn keep_apart<'a>(output: &Path, inputs: impl IntoIterator<Item = &'a Path>) -> Result<(), String> {
    let is_output = |input: &Path| same_file(input, output);
    if inputs.into_iter().any(is_output) { Err(messages::output_is_input(output)) } else { Ok(()) }
}

/// Whether two paths lead to one file that is there.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// The file of conversation tests that stands beside a flow.
pub fn tests_beside(flow: &Path) -> PathBuf {
    flow.with_extension(TESTS.trim_start_matches('.'))
}

/// The flow beside which a file of conversation tests stands.
pub fn flow_beside(tests: &Path) -> PathBuf {
    tests.with_extension("").with_extension(FLOW.trim_start_matches('.'))
}

/// A path as it is shown: control characters in a file's name stay out of the terminal.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix("./").ok().filter(|rest| !rest.as_os_str().is_empty()).unwrap_or(path);
    path.to_string_lossy().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
