//! The pages of `docs/` that are made from the rules, the promises and the profiles are current.
//!
//! `UPDATE_DOCS=1 cargo test --test house docs` writes them anew.

use crate::common;
use std::fs;

use presszero::catalogue::Locale;
use presszero::diag::Code;
use presszero::explain::{Topic, markdown};

/// Words of a page in English and in Chinese.
type Words = [&'static str; 2];

const fn say(words: Words, locale: Locale) -> &'static str {
    words[locale as usize]
}

/// Title and introduction of each page.
const RULES: [Words; 2] = [
    ["Rules", "规则"],
    [
        "Every problem that a flow can have, with its reason, its source and an example. `presszero explain CODE` prints the same. This page is generated; do not edit it.",
        "流程可能有的每个问题：原因、依据和例子。`presszero explain 编号` 显示同样的内容。本页自动生成，请勿手改。",
    ],
];
const PROMISES: [Words; 2] = [
    ["Promises", "承诺"],
    [
        "The twelve promises of the charter to every caller. This page is generated; do not edit it.",
        "章程对每位来电者的十二条承诺。本页自动生成，请勿手改。",
    ],
];
const PROFILES: [Words; 2] = [
    ["Profiles", "规则集"],
    [
        "Named rule sets, each with its source and only as strict as it. A flow names them under `profile`, a run adds them with `--profile`. This page is generated; do not edit it.",
        "有名称、有依据的规则集，要求从不超出其依据。流程用 `profile` 写明，运行时可用 `--profile` 添加。本页自动生成，请勿手改。",
    ],
];
/// The sections of the page of rules.
const READING: Words = ["Reading the file", "读取文件"];
const SAYING: Words = ["What the flow says", "流程内容"];
const TASTE: Words = ["Taste", "检查规则"];
const PROOF: Words = ["The proof", "证明"];

/// `docs/rules.md`, and `docs/rules.zh-CN.md` in Chinese.
fn path(page: &str, locale: Locale) -> String {
    match locale {
        Locale::English => format!("docs/{page}.md"),
        Locale::Chinese => format!("docs/{page}.zh-CN.md"),
    }
}

/// Title, introduction, and the way to the same page in the other language.
fn head(page: &str, title: Words, intro: Words, locale: Locale) -> String {
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
    let mut page = head("rules", RULES[0], RULES[1], locale);
    let sections = [("PZ0", READING), ("PZ1", SAYING), ("PZ2", TASTE), ("PZ3", PROOF)];
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

fn others(page: &str, title: Words, intro: Words, locale: Locale) -> String {
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
            ("promises", others("promises", PROMISES[0], PROMISES[1], locale)),
            ("profiles", others("profiles", PROFILES[0], PROFILES[1], locale)),
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
