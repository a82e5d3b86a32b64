//! Labelled sentences, one a line, and the list of those that are missed, which must be exact.

use std::collections::HashSet;
use std::fs;

/// A sentence and what a sensible person would make of it.
pub struct Line {
    /// The name of its file, without what follows the dot.
    pub file: String,
    pub label: String,
    pub text: String,
    /// Why it is there.
    pub reason: String,
}

/// The sentences of all files in a folder below the root: label, text and reason.
pub fn lines(folder: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for path in super::files(folder) {
        let file = path.file_stem().expect("a name").to_string_lossy().into_owned();
        for line in fs::read_to_string(&path).expect("text").lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t').map(str::to_owned);
            let mut column = || columns.next().unwrap_or_else(|| panic!("{file}: label, text and reason: {line}"));
            lines.push(Line { file: file.clone(), label: column(), text: column(), reason: column() });
        }
    }
    lines
}

/// Compares what is missed, one a line, with a list below the root. `UPDATE_MISSES=1` writes the list anew.
pub fn compare_missed(list: &str, missed: &str) {
    let path = super::root().join(list);
    if std::env::var_os("UPDATE_MISSES").is_some() {
        fs::write(&path, missed).expect("writable");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let (known, now): (HashSet<&str>, HashSet<&str>) = (known.lines().collect(), missed.lines().collect());
    let newly: Vec<_> = now.difference(&known).collect();
    let gone: Vec<_> = known.difference(&now).collect();
    assert!(
        newly.is_empty() && gone.is_empty(),
        "{} are missed.\nmissed and not in the list: {newly:#?}\nin the list and not missed: {gone:#?}",
        missed.lines().count()
    );
}
