//! What `presszero new` tells.

use std::path::Path;

use crate::files::shown;

/// What comes next.
pub const NEXT: &str = "Next:";

/// The commands to go on with.
pub fn next(folder: &str) -> String {
    format!("  presszero test {folder}\n  presszero call {folder}")
}

/// A name that no flow can have.
pub fn no_name(folder: &Path) -> String {
    format!(
        "{}: the name of a flow is in kebab-case, such as `my-shop`: small letters, digits and single hyphens",
        shown(folder)
    )
}

/// A folder that is in use.
pub fn not_empty(folder: &Path) -> String {
    format!("{}: the folder is not empty; give another name", shown(folder))
}
