//! The pages of `docs/` that are made from the rules, the promises and the profiles are current.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes them anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod common;

use std::fs;

use presszero::catalogue::Locale;
use presszero::catalogue::{MESSAGES, Text};
use presszero::diag::Code;
use presszero::explain::{Topic, markdown};

fn say(id: &'static str, locale: Locale) -> String {
    Text::new(&MESSAGES, id).to(locale)
}

/// `docs/rules.md`, and `docs/rules.zh-CN.md` in Chinese.
fn path(page: &str, locale: Locale) -> String {
    match locale {
        Locale::English => format!("docs/{page}.md"),
        Locale::Chinese => format!("docs/{page}.zh-CN.md"),
    }
}

/// Title, introduction, and the way to the same page in the other language.
fn head(page: &str, title: &'static str, intro: &'static str, locale: Locale) -> String {
    let (other, name) = match locale {
        Locale::English => (Locale::Chinese, "简体中文"),
        Locale::Chinese => (Locale::English, "English"),
    };
    let other = path(page, other);
    let other = other.strip_prefix("docs/").unwrap_or(&other);
    format!("# {}\n\n[{name}]({other})\n\n{}\n", say(title, locale), say(intro, locale))
}

fn title(topic: Topic) -> String {
    match topic.name() {
        Some(name) => format!("{} {name}", topic.id()),
        None => topic.id().to_owned(),
    }
}

/// The place of a heading in a page, as Markdown viewers make it.
fn anchor(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

fn contents(topics: &[Topic]) -> String {
    topics.iter().map(|topic| title(*topic)).map(|title| format!("- [{title}](#{})\n", anchor(&title))).collect()
}

fn pages(topics: &[Topic], level: &str, locale: Locale) -> String {
    topics.iter().map(|topic| format!("\n{level} {}\n\n{}", title(*topic), markdown(*topic, locale))).collect()
}

fn rules(locale: Locale) -> String {
    let mut page = head("rules", "rules-title", "rules-intro", locale);
    let sections = [("PZ0", "rules-reading"), ("PZ1", "rules-saying"), ("PZ2", "rules-taste")];
    let of = |start: &str| -> Vec<Topic> {
        Code::ALL.iter().copied().filter(|code| code.as_str().starts_with(start)).map(Topic::Rule).collect()
    };
    for (start, heading) in sections {
        page += &format!("\n**{}**\n\n{}", say(heading, locale), contents(&of(start)));
    }
    for (start, heading) in sections {
        page += &format!("\n## {}\n{}", say(heading, locale), pages(&of(start), "###", locale));
    }
    page
}

fn others(page: &str, title: &'static str, intro: &'static str, locale: Locale) -> String {
    let is_promise = page == "promises";
    let topics: Vec<Topic> = Topic::all()
        .filter(|topic| match topic {
            Topic::Rule(_) => false,
            Topic::Promise(_) => is_promise,
            Topic::Profile(_) => !is_promise,
        })
        .collect();
    head(page, title, intro, locale) + "\n" + &contents(&topics) + &pages(&topics, "##", locale)
}

#[test]
fn every_page_is_what_the_rules_say_today() {
    for locale in Locale::ALL {
        for (page, text) in [
            ("rules", rules(locale)),
            ("promises", others("promises", "promises-title", "promises-intro", locale)),
            ("profiles", others("profiles", "profiles-title", "profiles-intro", locale)),
        ] {
            let path = common::root().join(path(page, locale));
            if std::env::var("UPDATE_DOCS").is_ok() {
                fs::write(&path, &text).expect("written");
            }
            let written = fs::read_to_string(&path).unwrap_or_default();
            let same = text.lines().zip(written.lines()).take_while(|(now, then)| now == then).count();
            assert!(text == written, "{} differs from line {}: UPDATE_DOCS=1", path.display(), same + 1);
        }
    }
}
