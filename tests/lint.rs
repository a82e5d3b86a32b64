//! Every rule of taste: it fires on its bad example exactly where the carets stand, and is silent on its good one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

use presszero::catalogue::{Locale, MESSAGES, Text};
use presszero::diag::Code;
use presszero::lint::{RULES, Rule, Subject, check};
use presszero::{Diagnostic, Loaded, load};

/// A flow without its caret lines, and where the carets stood: line from 1, column from 1 in characters.
fn marked(annotated: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    for line in annotated.lines() {
        match line.strip_prefix('#').filter(|rest| rest.trim_start().starts_with('^')) {
            None => text += &format!("{line}\n"),
            Some(_) => {
                let marked = text.lines().last().expect("a line above the carets");
                places.push((text.lines().count(), column(marked, line.find('^').expect("a caret"))));
            }
        }
    }
    (text, places)
}

/// The column of the character that stands above a display column.
fn column(line: &str, display: usize) -> usize {
    use unicode_width::UnicodeWidthChar as _;
    let mut width = 0;
    for (ix, c) in line.chars().enumerate() {
        if width >= display {
            return ix + 1;
        }
        width += c.width().unwrap_or(0);
    }
    line.chars().count() + 1
}

fn findings(loaded: &Loaded) -> Vec<Diagnostic> {
    let subject = Subject::of(loaded).unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    check(&subject)
}

fn assert_bad(rule: &Rule) {
    let (text, places) = marked(rule.bad);
    let loaded = load("bad.toml", text.as_bytes());
    let found = findings(&loaded);
    assert!(!places.is_empty(), "{}: the bad example has no carets", rule.code);
    let told: Vec<_> = found.iter().map(|found| (found.code, loaded.source.line_column(found.place().start))).collect();
    let wanted: Vec<_> = places.into_iter().map(|place| (rule.code, place)).collect();
    assert_eq!(told, wanted, "{} on its bad example", rule.code);
}

#[test]
fn each_rule_fires_on_its_bad_example_at_the_place_and_is_silent_on_its_good_one() {
    for rule in RULES {
        assert_bad(rule);
        let loaded = load("good.toml", rule.good.as_bytes());
        assert_eq!(loaded.diagnostics, [], "{}: the good example has problems", rule.code);
        assert_eq!(findings(&loaded), [], "{}: the good example has findings", rule.code);
    }
}

#[test]
fn each_rule_can_be_set_aside_with_a_reason() {
    for rule in RULES {
        let (text, _) = marked(rule.bad);
        for id in [rule.code.as_str(), rule.code.name()] {
            let text = format!("{text}\n[lint]\nallow = {{ \"{id}\" = \"seen\" }}\n");
            let loaded = load("bad.toml", text.as_bytes());
            assert_eq!(findings(&loaded), [], "{id}");
        }
    }
}

#[test]
fn each_rule_says_why_and_where_it_comes_from_in_both_languages() {
    for rule in RULES {
        for part in ["why", "source"] {
            let text = Text::new(&MESSAGES, rule.code.name()).attribute(part);
            let told = Locale::ALL.map(|locale| text.to(locale));
            assert!(
                told.iter().all(|told| told != rule.code.name() && !told.is_empty()),
                "{} lacks `.{part}`",
                rule.code
            );
            assert_ne!(told[0], told[1], "{} has one language only", rule.code);
        }
    }
}

#[test]
fn each_code_of_taste_has_its_rule() {
    for code in Code::ALL.iter().filter(|code| code.is_taste()) {
        assert!(presszero::lint::rule(*code).is_some(), "{code} {} has no rule", code.name());
    }
}

#[test]
fn rules_stand_in_the_order_of_their_codes() {
    assert!(RULES.windows(2).all(|pair| pair[0].code < pair[1].code));
}
