//! The list of promises itself.

use presszero::catalogue::{Locale, Text};
use presszero::charter::{Breach, Promise, Rules};
use presszero::protocol::Millis;

#[test]
fn ids_lead_back_to_their_promises() {
    for promise in Promise::ALL {
        assert_eq!(Promise::from_id(promise.id()), Some(promise));
        assert_eq!(serde_json::to_value(promise).unwrap(), promise.id());
        assert_eq!(promise.to_string(), promise.id());
    }
    assert_eq!(Promise::from_id("one_step"), None);
}

#[test]
fn every_promise_is_told_in_both_languages_with_its_source() {
    for promise in Promise::ALL {
        assert!(promise.text().to(Locale::English).ends_with('.'), "{promise}");
        assert!(promise.text().to(Locale::Chinese).ends_with('。'), "{promise}");
        let sources = Locale::ALL.map(|locale| promise.source().to(locale));
        assert!(promise.source().is_known() && sources[0] != sources[1], "{promise}");
    }
}

#[test]
fn eight_promises_cannot_be_relaxed() {
    let relaxed: Vec<&str> = Promise::ALL.into_iter().filter(|p| p.can_be_relaxed()).map(Promise::id).collect();
    assert_eq!(relaxed, ["nothing-twice", "equal-way", "slow-lane", "plain-start"]);
}

#[test]
fn the_default_rules_are_those_of_a_flow_that_says_nothing() {
    let rules = Rules::default();
    assert_eq!(
        (rules.human_key.as_char(), rules.turns_max, rules.repeats_max, rules.elder_age, rules.relaxed.len()),
        ('0', 50, 2, Some(65), 0)
    );
    assert_eq!((rules.visits_max, rules.slow_tags), (5, vec!["elder".to_owned()]));
}

#[test]
fn a_breach_is_told_in_one_line_and_as_json() {
    let explanation = Text::verbatim("the bot speaks");
    let breach = Breach { promise: Promise::OneWay, at: Millis(281_000), explanation };
    assert_eq!(breach.to_string(), "one-way at 4 m 41 s: the bot speaks");
    assert_eq!(
        serde_json::to_string(&breach).unwrap(),
        r#"{"promise":"one-way","at":281000,"explanation":"the bot speaks"}"#
    );
}
