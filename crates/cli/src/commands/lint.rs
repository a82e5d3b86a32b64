//! What the lints find in a flow, with the conversation tests beside it.

use std::path::Path;

use presszero::Flow;
use presszero::compile::Loaded;
use presszero::diag::{Diagnostic, Source};
use presszero::lint::{Subject, Tests, check};
use presszero::scenario::{Coverage, Drive, Script, run};

use super::load;
use crate::files;

/// A loaded flow with what the lints find among its problems, in the order of the places; under these profiles, besides its own.
pub fn linted(mut loaded: Loaded, path: &Path, profiles: &[String]) -> Loaded {
    let found = findings(&loaded, path, profiles);
    loaded.diagnostics.extend(found);
    load::sort(&mut loaded.diagnostics);
    loaded
}

fn findings(loaded: &Loaded, path: &Path, profiles: &[String]) -> Vec<Diagnostic> {
    let Some(mut subject) = Subject::of(loaded) else { return Vec::new() };
    subject.profiles.extend_from_slice(profiles);
    subject.tests = tests_of(subject.flow, path);
    check(&subject)
}

/// What the tests beside a flow touch; none where they cannot be read, which is for `presszero test` to tell.
fn tests_of(flow: &Flow, path: &Path) -> Option<Tests> {
    if path == Path::new(files::STANDARD_INPUT) {
        return None;
    }
    let beside = files::tests_beside(path);
    if !beside.exists() {
        return Some(Tests::Missing);
    }
    let (script, _) = Script::read(&Source::new(&files::shown(&beside), &files::read(&beside).ok()?));
    let mut coverage = Coverage::new(flow);
    for case in script?.cases {
        coverage.add(&run(flow, &case, Drive::Direct).record);
    }
    let untouched = coverage.untouched().map(|(node, option)| (node.to_owned(), option));
    Some(Tests::Untouched(untouched.collect()))
}
