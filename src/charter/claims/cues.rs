//! Some of these stands in everything that makes a claim, and in little else that is said. A proof asks millions of times.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::language::{Language, Search};
use super::languages::ALL;

/// The languages in which a text may make a claim, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::charter) struct Cued(u16);

impl Cued {
    /// In none.
    pub(in crate::charter) const NONE: Self = Self(0);

    pub(in crate::charter) const fn is_none(self) -> bool {
        self.0 == 0
    }

    pub(in crate::charter) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The languages.
    pub(super) fn searches(self) -> impl Iterator<Item = &'static Search> {
        ALL.iter().enumerate().filter(move |(number, _)| self.0 >> number & 1 == 1).map(|(_, search)| search)
    }
}

/// The cues of all languages, looked for at once.
struct Cues {
    found: Option<AhoCorasick>,
    /// The language of each.
    langs: Vec<Cued>,
}

static TRANSFER: LazyLock<Cues> = LazyLock::new(|| Cues::new(|words| words.transfer_cues));
static PEOPLE: LazyLock<Cues> = LazyLock::new(|| Cues::new(|words| words.people_cues));

impl Cues {
    fn new(own: fn(&'static Language) -> &'static [&'static str]) -> Self {
        let cues = || (0..).zip(&ALL).flat_map(|(lang, search)| own(search.words).iter().map(move |cue| (lang, *cue)));
        let found = AhoCorasick::builder().ascii_case_insensitive(true).build(cues().map(|(_, cue)| cue)).ok();
        Self { found, langs: cues().map(|(lang, _)| Cued(1 << lang)).collect() }
    }

    fn of(&self, text: &str) -> Cued {
        let Some(found) = &self.found else { return Cued(u16::MAX) };
        found.find_overlapping_iter(text).fold(Cued::NONE, |cued, cue| cued.and(self.langs[cue.pattern()]))
    }
}

/// Where a text as it is said may claim a transfer.
pub(in crate::charter) fn of_transfer(text: &str) -> Cued {
    TRANSFER.of(text)
}

/// Where a text as it is said may claim that a person speaks, or that there is none.
pub(in crate::charter) fn of_people(text: &str) -> Cued {
    PEOPLE.of(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]
    use super::*;
    use crate::charter::claims;
    use crate::protocol::Key;

    /// A claim without a cue would never be looked for.
    #[test]
    fn whatever_makes_a_claim_has_a_cue() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ear/claims");
        let files =
            std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
        let lines: Vec<String> = files.flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
        let (every, key): (_, Key) = (Cued(u16::MAX), "0".parse().unwrap());
        let needs_a_cue = |text: &&str| {
            let plain = claims::plain(text);
            let all = |transfer, people| {
                let transfer = claims::of_transfer(&plain, transfer).is_some();
                let person = claims::of_person(&plain, people).is_some();
                (transfer, person, claims::of_nobody(&plain, people, key).is_some())
            };
            all(of_transfer(text), of_people(text)) != all(every, every)
        };
        let uncued: Vec<&str> = lines.iter().filter_map(|line| line.split('\t').nth(1)).filter(needs_a_cue).collect();
        assert!(uncued.is_empty(), "{uncued:#?}");
    }
}
