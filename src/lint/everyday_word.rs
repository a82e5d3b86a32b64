//! PZ211: a word of the author's that hides in what people say every day.

use std::collections::HashMap;

use super::look::find;
use super::{Finder, Rule, Subject};
use crate::catalogue::text;
use crate::diag::{Code, echo};
use crate::ear::fold;
use crate::protocol::HeardAs;
use crate::source::Spanned;

mod phrases;

use phrases::{PASSING, USUAL};

pub(super) const RULE: Rule = Rule { code: Code::EverydayWord, bad: BAD, good: GOOD, profiles: &[], check };

const BAD: &str = r#"name = "plumber"
lang = "zh-CN"

[human]
queue = "workshop"
words = ["师傅"]
#        ^^^^^^

[menu.main]
options = [{ key = "1", label = "预约上门", go = "human" }]
"#;

const GOOD: &str = r#"name = "plumber"
lang = "zh-CN"

[human]
queue = "workshop"
words = ["值班师傅"]

[menu.main]
options = [{ key = "1", label = "预约上门", go = "human" }]
"#;

fn check(subject: &Subject<'_>, out: &mut Finder) {
    requests(subject, out);
    options(subject, out);
}

/// Words that lead to a person or into a lane, wherever they are heard.
fn requests(subject: &Subject<'_>, out: &mut Finder) {
    let written = subject.written;
    let human = written.human.iter().flat_map(|human| &human.value.words);
    let lanes = written.lane.entries.iter().flat_map(|lane| &lane.item.value.words);
    let words: Vec<&Spanned<String>> = human.chain(lanes).collect();
    if words.is_empty() {
        return;
    }
    let plain = subject.flow.ear.plain();
    let mut fires: HashMap<String, &str> = HashMap::new();
    for phrase in USUAL {
        let heard = subject.flow.ear.hear(phrase);
        let asks = matches!(heard.class, HeardAs::Human | HeardAs::Elder) && !plain.hear(phrase).hands_over();
        let term = heard.term.as_deref().map(|term| fold(term).text).filter(|term| asks && *term != fold(phrase).text);
        if let Some(term) = term {
            fires.entry(term).or_insert(phrase);
        }
    }
    for word in words {
        if let Some(phrase) = fires.get(&fold(&word.value).text) {
            let message = text!("everyday-word", word = echo(&word.value), phrase = echo(phrase));
            out.at(Code::EverydayWord, &word.span, message);
        }
    }
}

/// Words of options that are in what callers say before they come to the point.
fn options(subject: &Subject<'_>, out: &mut Finder) {
    let menus = subject.written.menu.entries.iter().flat_map(|menu| &menu.item.value.options);
    for word in menus.flat_map(|option| &option.value.words) {
        let folded = fold(&word.value).text;
        let fires = PASSING.iter().find(|phrase| **phrase != folded && find(phrase, &folded).is_some());
        if let Some(phrase) = fires {
            let message = text!("everyday-word-option", word = echo(&word.value), phrase = echo(phrase));
            out.at(Code::EverydayWord, &word.span, message);
        }
    }
}
