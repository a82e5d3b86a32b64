//! Every shipped lexicon must be sound before anyone relies on it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::BTreeMap;

use super::reader::read;
use super::*;
use crate::ear::fold::fold;
use crate::ear::lang::Lang;
use crate::ear::tests::lexicon;

#[test]
fn all_load_folded_and_not_too_large() {
    for &lang in Lang::ALL {
        let entries = &lexicon(lang).entries;
        assert!((400..225_000).contains(&entries.len()), "{lang}: {} entries", entries.len());
        assert!(entries.iter().all(|(phrase, _)| &fold(phrase).text == phrase), "{lang}");
        // The widest gap and the longest part stay within the reach of a chain.
        assert!(entries.iter().all(|(phrase, _)| phrase.len() < 300), "{lang}");
    }
}

/// One phrase cannot be heard as two classes, nor be a word that nothing may come of.
#[test]
fn no_phrase_has_two_classes() {
    for &name in Lang::ALL {
        let entries = &lexicon(name).entries;
        let mut said = std::collections::HashMap::new();
        for (phrase, meaning) in entries {
            if let Meaning::Says(class @ What::Heard(_), by) = meaning {
                let before = said.insert(phrase, (*class, *by));
                assert!(before.is_none_or(|before| before.0 == *class), "{name}: `{phrase}`");
            }
        }
        for (phrase, meaning) in entries {
            let asks = |(class, _): &(What, _)| {
                matches!(class, What::Heard(crate::protocol::HeardAs::Human | crate::protocol::HeardAs::Complaint))
            };
            assert!(
                *meaning != Meaning::Not || !said.get(phrase).is_some_and(asks),
                "{name}: `{phrase}` is said and excluded"
            );
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
        ("[human]\nphrases = ['^(a|)']", "nothing at all"),
        ("[human]\nphrases = ['(a|)…(b|)']", "nothing at all"),
        ("[human]\nphrases = ['^(a|)…b$']", "`whole`"),
        ("[yes]\nverb = ['a']", "no frame"),
        ("[grammar]\nfiller = ['a$']", "no gap"),
        ("[human]\nphrases = ['^a$']", "`whole`"),
        ("[groups]\na = ['<b>']\nb = ['<a>']", "circle"),
        ("[grammar]\nfiller = ['a…b']", "no gap"),
        ("[human]\nphrases = ['[a…b]']", "square brackets"),
        ("[digits.words]\na = ['b']", "no digit"),
        ("[digits.round]\n21 = ['b']", "no round number"),
        ("[digits.scale]\n20 = ['b']", "no power of ten"),
        ("[digits.again]\n0 = ['b']", "not 1 to 9"),
        ("[digits.nth]\n10 = ['b']", "not 0 to 9"),
        ("[mend]\nslips = ['a b']", "each is one word"),
        ("[mend.short]\nplease = ['a b']", "only one word"),
        ("[mend.short]\n'!' = ['a']", "only one word"),
        ("[mend.short]\na = ['c']\nb = ['(d|c)']", "only the first"),
        ("=", "TOML"),
    ] {
        let error = read(text, &BTreeMap::new(), &mut Lexicon::default()).unwrap_err();
        assert!(error.contains(part), "{text}: {error}");
    }
}

/// `a~(b|)·c` is `a~b·c` and `a·c`, and nothing else.
#[test]
fn a_part_that_may_be_left_out() {
    let entries = |list: &str| {
        let mut lexicon = Lexicon::default();
        read(&format!("[human]\nphrases = {list}"), &BTreeMap::new(), &mut lexicon).unwrap();
        (lexicon.entries, lexicon.parts)
    };
    assert_eq!(entries("['a~(b|)·c']"), entries("['a~b·c', 'a·c']"));
    assert_eq!(entries("['(a|)…b$']"), entries("['a…b$', 'b$']"));
    assert_ne!(entries("['a~(b|)·c']"), entries("['a~b·c']"));
}
