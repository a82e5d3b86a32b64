//! Every rule of taste: it fires on its bad example exactly where the carets stand, and is silent on its good one.

use crate::common::carets::marked;
use presszero::catalogue::{Locale, MESSAGES, Text};
use presszero::diag::Code;
use presszero::lint::{RULES, Rule, Subject, Tests, check};
use presszero::protocol::Key;
use presszero::scenario::{Act, Case, Coverage, Drive, Step, run};
use presszero::{Diagnostic, Loaded, load};

/// What is found in an example of a rule. Rules on conversation tests need some: each example says which.
fn findings(rule: &Rule, loaded: &Loaded, is_bad: bool) -> Vec<Diagnostic> {
    let mut subject = Subject::of(loaded).unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    subject.tests = match rule.code {
        Code::FlowWithoutTests if is_bad => Some(Tests::Missing),
        Code::FlowWithoutTests | Code::UntestedNode => {
            let flow = loaded.flow.as_ref().expect("it loads");
            let case = Case {
                steps: vec![Step { act: Some(Act::Press(vec![Key::ALL[1]])), ..Step::default() }],
                ..Case::default()
            };
            let mut coverage = Coverage::new(flow);
            coverage.add(&run(flow, &case, Drive::Direct).record);
            Some(Tests::Untouched(coverage.untouched().map(|(node, option)| (node.to_owned(), option)).collect()))
        }
        _ => None,
    };
    check(&subject)
}

/// A flow with one more rule set aside.
fn allowing(text: &str, id: &str) -> String {
    let entry = format!("\"{id}\" = \"seen\"");
    match text.contains("[lint]") {
        true => text.replace("allow = {", &format!("allow = {{ {entry},")),
        false => format!("{text}\n[lint]\nallow = {{ {entry} }}\n"),
    }
}

fn assert_bad(rule: &Rule) {
    let (text, places) = marked(rule.bad);
    let loaded = load("bad.toml", text.as_bytes());
    let found = findings(rule, &loaded, true);
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
        assert_eq!(findings(rule, &loaded, false), [], "{}: the good example has findings", rule.code);
    }
}

#[test]
fn each_rule_can_be_set_aside_with_a_reason() {
    for rule in RULES {
        let (text, _) = marked(rule.bad);
        for id in [rule.code.as_str(), rule.code.name()] {
            let loaded = load("bad.toml", allowing(&text, id).as_bytes());
            assert_eq!(findings(rule, &loaded, true), [], "{id}");
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
