//! What `presszero new` tells.

use std::path::Path;

use presszero::catalogue::Text;

use super::catalogue::{locale, say};
use crate::files::shown;

/// What comes next: a heading, and the commands to go on with.
pub fn next(folder: &str) -> (String, String) {
    (say!("new-next"), format!("  presszero test {folder}\n  presszero call {folder}"))
}

/// A name that no flow can have, and why.
pub fn no_name(folder: &Path, why: &Text) -> String {
    say!("about-file", file = shown(folder), what = why.to(locale()))
}

/// A folder that is in use.
pub fn not_empty(folder: &Path) -> String {
    say!("not-empty", folder = shown(folder))
}
