//! What `presszero new` tells.

use std::path::Path;

use super::catalogue::say;
use crate::files::shown;

/// What comes next: a heading, and the commands to go on with.
pub fn next(folder: &str) -> (String, String) {
    (say!("new-next"), format!("  presszero test {folder}\n  presszero call {folder}"))
}

/// A name that no flow can have.
pub fn no_name(folder: &Path) -> String {
    say!("no-name", folder = shown(folder))
}

/// A folder that is in use.
pub fn not_empty(folder: &Path) -> String {
    say!("not-empty", folder = shown(folder))
}
