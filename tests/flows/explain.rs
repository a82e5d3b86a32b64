//! What is explained: every code has a reason, a source and an example that is true, in both languages.

use crate::common;
use std::fs;

use presszero::catalogue::{Locale, Text};
use presszero::diag::Code;
use presszero::explain::{Body, Topic, example, markdown};
use presszero::lint::{Subject, check, rule};
use presszero::profile::PROFILES;
use presszero::{Diagnostic, Loaded, load};
use unicode_width::UnicodeWidthStr as _;

/// What no short flow can show: the pages of these say it in words.
const IN_WORDS: [Code; 8] = [
    Code::BrokenPromise,
    Code::NotText,
    Code::FileTooLarge,
    Code::NulByte,
    Code::PromptTooLong,
    Code::LooseBrace,
    Code::MoreProblems,
    Code::TooMany,
];

fn is_note(line: &str) -> bool {
    line.strip_prefix('#').is_some_and(|rest| rest.trim_start().starts_with('^'))
}

fn without_carets(annotated: &str) -> String {
    annotated.lines().filter(|line| !is_note(line)).map(|line| format!("{line}\n")).collect()
}

/// A flow with carets under the place of each problem, as the examples have them.
fn with_carets(loaded: &Loaded) -> String {
    let text = loaded.source.text();
    let mut annotated = String::new();
    for (ix, line) in text.lines().enumerate() {
        annotated += &format!("{line}\n");
        let mut last = None;
        for problem in &loaded.diagnostics {
            if last.replace(problem.place()) == Some(problem.place()) {
                continue;
            }
            let (at, column) = loaded.source.line_column(problem.place().start);
            let before: String = line.chars().take(column - 1).collect();
            let marked = text[problem.place()].lines().next().unwrap_or("").width().max(1);
            if at == ix + 1 && !problem.labels.is_empty() {
                annotated += &match before.width() {
                    0 => format!("#{}\n", "^".repeat(marked - 1)),
                    before => format!("#{}{}\n", " ".repeat(before - 1), "^".repeat(marked)),
                };
            }
        }
    }
    annotated
}

fn findings(loaded: &Loaded) -> Vec<Diagnostic> {
    Subject::of(loaded).map_or_else(Vec::new, |subject| check(&subject))
}

/// `UPDATE_EXAMPLES=1 cargo test --test flows explain` writes the carets anew: read the difference before you keep it.
#[test]
fn a_bad_example_has_its_problem_where_the_carets_are_and_a_good_one_has_none() {
    for code in Code::ALL.iter().copied().filter(|code| !code.is_taste() && !IN_WORDS.contains(code)) {
        let example = example(code).unwrap_or_else(|| panic!("{code} {} has no example", code.name()));
        let bad = load("bad.toml", without_carets(example.bad).as_bytes());
        let places: Vec<_> =
            bad.diagnostics.iter().filter(|problem| problem.code == code).map(Diagnostic::place).collect();
        assert!(!places.is_empty(), "{code} {}: the bad example has no such problem", code.name());
        for problem in &bad.diagnostics {
            assert!(places.contains(&problem.place()), "{}: {}", code.name(), problem.message);
        }
        let carets = with_carets(&bad);
        if std::env::var("UPDATE_EXAMPLES").is_ok() {
            let path = common::root().join(format!("src/explain/examples/{}.toml", code.name()));
            fs::write(path, format!("{carets}# ---- but so ----\n{}", example.good)).expect("written");
        } else {
            assert_eq!(example.bad.trim_end(), carets.trim_end(), "{code} {}", code.name());
        }
        let good = load("good.toml", example.good.as_bytes());
        assert_eq!((&good.diagnostics[..], findings(&good)), (&[][..], Vec::new()), "{code} {}", code.name());
    }
}

#[test]
fn every_code_has_an_example_or_says_in_words_what_it_looks_like() {
    for code in Code::ALL {
        assert_eq!(example(*code).is_none(), IN_WORDS.contains(code), "{code}");
        assert_eq!(code.why().attribute("example").is_known(), IN_WORDS.contains(code), "{code}");
    }
}

/// All texts of a page.
fn texts(topic: Topic) -> Vec<Text> {
    let mut texts = vec![topic.summary()];
    for part in topic.parts() {
        texts.push(part.heading());
        match part.body {
            Body::Text(text) => texts.push(text),
            Body::Flow(_) => {}
            Body::List(items) => texts.extend(items.into_iter().map(|item| item.text)),
        }
    }
    texts
}

#[test]
fn every_page_is_there_in_both_languages() {
    for topic in Topic::all() {
        for text in texts(topic) {
            assert!(text.is_known(), "{}: `{}`", topic.id(), text.id());
            let [english, chinese] = Locale::ALL.map(|locale| text.to(locale));
            assert_ne!(english, chinese, "{}: `{}` has one language only", topic.id(), text.id());
            assert!(english.len() > 2 && !chinese.is_empty(), "{}: `{}` says {english}", topic.id(), text.id());
        }
    }
}

#[test]
fn every_topic_is_found_by_its_id_and_its_name() {
    for topic in Topic::all() {
        assert_eq!(Topic::named(topic.id()), Some(topic));
        assert!(topic.name().is_none_or(|name| Topic::named(name) == Some(topic)));
    }
    let mut words: Vec<&str> = Topic::all().flat_map(|topic| [Some(topic.id()), topic.name()]).flatten().collect();
    let all = words.len();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), all, "two topics share a word");
    assert_eq!(Topic::named("no-such"), None);
}

#[test]
fn a_profile_names_exactly_the_rules_that_hold_under_it() {
    for profile in PROFILES {
        let covers: Vec<&str> =
            profile.points.iter().flat_map(|point| point.covered_by.iter().map(|cover| cover.id())).collect();
        for lint in presszero::lint::RULES.iter().filter(|lint| !lint.profiles.is_empty()) {
            let holds = lint.profiles.contains(&profile.id);
            assert_eq!(covers.contains(&lint.code.as_str()), holds, "{} and {}", profile.id, lint.code);
        }
        assert!(covers.iter().all(|id| Topic::named(id).is_some()), "{}", profile.id);
        for point in profile.points {
            assert!(profile.point(point).is_known(), "{} {point:?}", profile.id);
        }
        for target in profile.targets {
            assert!(profile.target(target).is_known(), "{} {}", profile.id, target.id);
        }
    }
}

#[test]
fn a_rule_that_holds_under_a_profile_is_silent_without_it() {
    for lint in presszero::lint::RULES.iter().filter(|lint| !lint.profiles.is_empty()) {
        assert!(lint.profiles.iter().all(|id| PROFILES.iter().any(|profile| profile.id == *id)), "{}", lint.code);
        let text: String =
            lint.bad.lines().filter(|line| !line.starts_with("profile")).map(|line| format!("{line}\n")).collect();
        let loaded = load("bad.toml", text.as_bytes());
        let mut subject = Subject::of(&loaded).expect("a flow");
        assert!(check(&subject).iter().all(|found| found.code != lint.code), "{} without its profile", lint.code);
        subject.profiles.push(lint.profiles[0].to_owned());
        assert!(
            check(&subject).iter().any(|found| found.code == lint.code),
            "{} under a profile from outside",
            lint.code
        );
    }
}

#[test]
fn no_page_claims_legal_advice_and_each_profile_disclaims_it() {
    for profile in PROFILES {
        let page = markdown(Topic::Profile(profile), Locale::English);
        assert!(page.contains("This is no legal advice"), "{}", profile.id);
        assert!(markdown(Topic::Profile(profile), Locale::Chinese).contains("这不是法律意见"), "{}", profile.id);
    }
    assert!(rule(Code::DeafPrompt).is_some_and(|rule| rule.profiles.is_empty()));
}
