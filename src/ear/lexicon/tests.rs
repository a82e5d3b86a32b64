//! Every shipped lexicon must be sound before anyone relies on it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::HashSet;

use super::*;

fn shipped(lang: Lang) -> Vec<Entry> {
    let read = |text: &&str| read(text, 0).unwrap_or_else(|error| panic!("{lang}: {error}"));
    files(lang).iter().flat_map(read).collect()
}

#[test]
fn all_load_small_and_without_repetition() {
    for &name in Lang::ALL {
        let entries = shipped(name);
        assert!((400..9_000).contains(&entries.len()), "{name}: {} entries", entries.len());
        let mut seen = HashSet::new();
        for (phrase, meaning) in &entries {
            assert!(seen.insert((phrase, format!("{meaning:?}"))), "{name}: `{phrase}` twice as {meaning:?}");
            assert_eq!(&fold(phrase).text, phrase, "{name}");
        }
    }
}

/// One phrase cannot be heard as two classes, nor be a word that nothing may come of.
#[test]
fn no_phrase_has_two_classes() {
    for &name in Lang::ALL {
        let entries = shipped(name);
        let mut said = std::collections::HashMap::new();
        for (phrase, meaning) in &entries {
            if let Meaning::Says(class @ What::Heard(_), by) = meaning {
                assert_eq!(said.insert(phrase, (*class, *by)), None, "{name}: `{phrase}`");
            }
        }
        for (phrase, meaning) in &entries {
            assert!(*meaning != Meaning::Not || !said.contains_key(phrase), "{name}: `{phrase}` is said and excluded");
        }
    }
}

#[test]
fn errors_are_told() {
    for (text, part) in [
        ("[human]\nphrase = ['a']", "unknown field"),
        ("[human.sound]\nphrase = ['a']", "unknown field"),
        ("[humans]", "unknown field"),
        ("[human]\nphrases = ['(a']", "brackets"),
        ("[human]\nphrases = ['(a|)']", "nothing at all"),
        ("[yes]\nverb = ['a']", "no frame"),
        ("[digits.words]\na = ['b']", "no digit"),
        ("=", "TOML"),
    ] {
        let error = read(text, 0).unwrap_err();
        assert!(error.contains(part), "{text}: {error}");
    }
}
