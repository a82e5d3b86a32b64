//! What a page is made of.

use super::{example, standing};
use crate::catalogue::{MESSAGES, Text, text};
use crate::charter::Promise;
use crate::diag::Code;
use crate::lint;
use crate::profile::{PROFILES, Profile};

/// A part of a page.
///
/// ```
/// use presszero::explain::Topic;
/// let parts = Topic::named("one-step").expect("a promise").parts();
/// let keys: Vec<_> = parts.iter().map(|part| part.key).collect();
/// assert_eq!(keys, ["source", "checked", "standing", "profiles"]);
/// assert_eq!(parts[0].heading().to_string(), "Source");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What programs call it.
    pub key: &'static str,
    heading: &'static str,
    /// What it says.
    pub body: Body,
}

/// What a part says.
///
/// ```
/// use presszero::explain::{Body, Topic};
/// let parts = Topic::named("PZ101").expect("a rule").parts();
/// assert!(parts.iter().any(|part| matches!(&part.body, Body::Flow(flow) if flow.contains("name = "))));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Sentences.
    Text(Text),
    /// A flow, as TOML.
    Flow(&'static str),
    /// One thing after another.
    List(Vec<Item>),
}

/// One thing of a list.
///
/// ```
/// use presszero::explain::{Body, Topic};
/// let parts = Topic::named("gethuman-2006").expect("a profile").parts();
/// let Some(Body::List(points)) = parts.iter().find(|part| part.key == "points").map(|part| &part.body) else { panic!() };
/// assert_eq!((points[0].label.to_string(), points[0].covered_by[0].as_str()), ("Rule 1".into(), "one-step"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is called; may be empty.
    pub label: Text,
    /// What it says.
    pub text: Text,
    /// The rules and promises that look at it; none where the list is about something else, or nothing does.
    pub covered_by: Vec<String>,
}

impl Part {
    /// The heading.
    #[must_use]
    pub fn heading(&self) -> Text {
        Text::new(&MESSAGES, self.heading)
    }
}

macro_rules! part {
    ($key:literal, $body:expr) => {
        Part { key: $key, heading: concat!("part-", $key), body: $body }
    };
}

fn item(label: Text, text: Text) -> Item {
    Item { label, text, covered_by: Vec::new() }
}

/// The points of profiles that are covered by something with this id.
fn asked_by(id: &str) -> Vec<Item> {
    let points = PROFILES.iter().flat_map(|profile| profile.points.iter().map(move |point| (profile, point)));
    let covered = points.filter(|(_, point)| point.covered_by.iter().any(|cover| cover.id() == id));
    covered.map(|(profile, point)| item(Text::verbatim(profile.id), profile.point(point))).collect()
}

pub(super) fn rule(code: Code) -> Vec<Part> {
    let mut parts = Vec::new();
    let in_words = code.why().attribute("example");
    match example(code) {
        Some(example) => {
            parts.push(part!("bad", Body::Flow(example.bad)));
            parts.push(part!("good", Body::Flow(example.good)));
        }
        None => parts.push(part!("example", Body::Text(in_words))),
    }
    parts.push(part!("source", Body::Text(code.source())));
    parts.push(part!("standing", Body::Text(standing(code))));
    let holds_always = lint::rule(code).is_none_or(|rule| rule.profiles.is_empty());
    match asked_by(code.as_str()) {
        asked if asked.is_empty() => {}
        asked if holds_always => parts.push(part!("profiles", Body::List(asked))),
        asked => parts.push(part!("only", Body::List(asked))),
    }
    parts
}

pub(super) fn promise(promise: Promise) -> Vec<Part> {
    let mut checks = Vec::new();
    for (label, check) in [
        (text!("check-compiler"), promise.text().attribute("compiler")),
        (text!("check-verifier"), promise.text().attribute("verifier")),
        (text!("check-auditor"), promise.text().attribute("auditor")),
        (text!("check-fuzzers"), text!("check-fuzzers".how)),
    ] {
        if check.is_known() {
            checks.push(item(label, check));
        }
    }
    let standing = match promise.can_be_relaxed() {
        true => text!("promise-relaxable", key = format!("danger_{}", promise.id().replace('-', "_"))),
        false => text!("promise-fixed"),
    };
    let mut parts = vec![
        part!("source", Body::Text(promise.source())),
        part!("checked", Body::List(checks)),
        part!("standing", Body::Text(standing)),
    ];
    let asked = asked_by(promise.id());
    if !asked.is_empty() {
        parts.push(part!("profiles", Body::List(asked)));
    }
    parts
}

pub(super) fn profile(profile: &'static Profile) -> Vec<Part> {
    let points = profile.points.iter().map(|point| Item {
        label: profile.number(point),
        text: profile.point(point),
        covered_by: point.covered_by.iter().map(ToString::to_string).collect(),
    });
    let targets: Vec<Item> =
        profile.targets.iter().map(|target| item(Text::verbatim(""), profile.target(target))).collect();
    let mut parts = vec![part!("source", Body::Text(profile.source())), part!("points", Body::List(points.collect()))];
    if !targets.is_empty() {
        parts.push(part!("targets", Body::List(targets)));
    }
    parts.push(part!("unchecked", Body::Text(profile.unchecked())));
    parts.push(part!("advice", Body::Text(Profile::no_advice())));
    parts
}
