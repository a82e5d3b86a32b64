//! Every shipped lexicon must be sound before anyone relies on it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::HashSet;

use super::*;

const SHIPPED: [(&str, &str); 3] =
    [("zh", include_str!("zh.toml")), ("en", include_str!("en.toml")), ("es", include_str!("es.toml"))];

#[test]
fn all_load_small_and_without_repetition() {
    for (name, text) in SHIPPED {
        let entries = read(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!((500..6_000).contains(&entries.len()), "{name}: {} entries", entries.len());
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
    for (name, text) in SHIPPED {
        let entries = read(text).unwrap();
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
        let error = read(text).unwrap_err();
        assert!(error.contains(part), "{text}: {error}");
    }
    assert!(load("=").is_empty());
}
