//! `presszero explain`: why a rule, a promise or a profile exists, with examples and its source.

mod human;

use std::io::Write;

use presszero::explain::{Body, Item, Topic};
use presszero::profile::{Profile, Target};
use serde_json::{Map, Value, json};

use crate::args::{Explain, Format};
use crate::messages::catalogue::{locale, say};
use crate::messages::printable;
use crate::output::{Result, Stop, Verdict, json_line};

/// Explains one topic, or lists all of them.
pub fn run(args: &Explain, out: &mut dyn Write) -> Result {
    let topic = args.topic.as_deref().map(named).transpose()?;
    match (args.format, topic) {
        (Format::Human, Some(topic)) => human::page(topic, out)?,
        (Format::Human, None) => human::list(out)?,
        (Format::Json, Some(topic)) => json_line(out, &page(topic))?,
        (Format::Json, None) => json_line(out, &json!({ "topics": Topic::all().map(head).collect::<Vec<_>>() }))?,
    }
    Ok(Verdict::Fine)
}

fn named(word: &str) -> Result<Topic> {
    let unknown = || match Topic::nearest(word) {
        Some(meant) => say!("explain-did-you-mean", word = printable(word), meant = meant),
        None => say!("explain-unknown", word = printable(word)),
    };
    Topic::named(word).ok_or_else(|| Stop::Cannot(unknown()))
}

/// The kind of a topic, for programs.
const fn kind(topic: Topic) -> &'static str {
    match topic {
        Topic::Rule(_) => "rule",
        Topic::Promise(_) => "promise",
        Topic::Profile(_) => "profile",
    }
}

/// What every topic has.
fn head(topic: Topic) -> Map<String, Value> {
    let mut head = Map::new();
    head.insert("kind".into(), kind(topic).into());
    head.insert("id".into(), topic.id().into());
    if let Topic::Rule(code) = topic {
        head.insert("name".into(), code.name().into());
        head.insert("severity".into(), code.severity().as_str().into());
    }
    head.insert("summary".into(), topic.summary().to(locale()).into());
    head
}

/// The whole page: each part under its key.
fn page(topic: Topic) -> Map<String, Value> {
    let mut page = head(topic);
    for part in topic.parts() {
        let body = match part.body {
            Body::Text(text) => text.to(locale()).into(),
            Body::Flow(flow) => flow.into(),
            Body::List(items) => items.iter().map(item).collect(),
        };
        page.insert(part.key.into(), body);
    }
    if let (Topic::Profile(profile), Some(targets)) = (topic, page.get_mut("targets")) {
        *targets = profile.targets.iter().map(|aim| target(profile, aim)).collect();
    }
    page
}

/// A target with its figures.
fn target(profile: &Profile, target: &Target) -> Value {
    let text = profile.target(target).to(locale());
    json!({ "id": target.id, "percent": target.percent, "seconds": target.seconds, "text": text })
}

fn item(item: &Item) -> Value {
    let mut value = json!({ "text": item.text.to(locale()) });
    if !item.label.is_empty() {
        value["label"] = item.label.to(locale()).into();
    }
    if !item.covered_by.is_empty() {
        value["covered_by"] = item.covered_by.clone().into();
    }
    value
}
