//! The catalogue is whole: what the code says is in both languages, with the same values, and nothing stands there that nobody says.

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use presszero::catalogue::name_of;
use presszero::charter::Promise;
use presszero::diag::Code;
use presszero::profile::Profile;

/// A message or a part of one, and the values it takes.
type Messages = BTreeMap<String, Message>;

#[derive(Default)]
struct Message {
    values: BTreeSet<String>,
    /// What is told, values left out.
    words: String,
}

/// The library and the command: where the code is, where the words are, and the macro between them.
const HOUSES: [(&str, &str, &str); 2] =
    [("src", "locales", "text!("), ("crates/cli/src", "crates/cli/locales", "say!(")];

/// Messages whose id is a value in the code: promises and rules by their names, profiles and the parts of a page by theirs, help by command and argument.
fn is_by_name(id: &str) -> bool {
    let id = id.split('.').next().unwrap_or(id);
    let is_help = id == "help" || id.starts_with("help-");
    let is_part = id.starts_with("part-") || Profile::named(id).is_some();
    let id = id.strip_prefix("why-").unwrap_or(id);
    is_help || is_part || Promise::from_id(id).is_some() || Code::ALL.iter().any(|code| code.name() == id)
}

fn texts(folder: &Path, end: &str, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            texts(&path, end, found);
        } else if path.to_string_lossy().ends_with(end) {
            found.push((path.clone(), fs::read_to_string(&path).expect("text")));
        }
    }
}

fn files(folder: &str, end: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    texts(&common::root().join(folder), end, &mut found);
    found.sort();
    found
}

/// Every message of a language, its parts as `id.part`.
fn messages(folder: &str, tag: &str) -> Messages {
    let mut all = Messages::new();
    for (path, text) in files(&format!("{folder}/{tag}"), ".ftl") {
        let resource =
            parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                assert!(!matches!(entry, Entry::Junk { .. } | Entry::Term(_)), "{}: {entry:?}", path.display());
                continue;
            };
            let id = message.id.name;
            let parts = message.attributes.iter().map(|part| (format!("{id}.{}", part.id.name), &part.value));
            let value = message.value.iter().map(|value| (id.to_owned(), value));
            for (id, pattern) in value.chain(parts) {
                let mut told = Message::default();
                read(pattern, &mut told);
                assert!(all.insert(id.clone(), told).is_none(), "{}: {id} is there twice", path.display());
            }
        }
    }
    all
}

fn read(pattern: &Pattern<&str>, told: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => told.words += value,
            PatternElement::Placeable { expression: Expression::Inline(inline) } => read_inline(inline, told),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                read_inline(selector, told);
                variants.iter().for_each(|variant| read(&variant.value, told));
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, told: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => _ = told.values.insert(id.name.to_owned()),
        InlineExpression::StringLiteral { value } => told.words += value,
        other => panic!("{other:?} is more than the messages need"),
    }
}

/// What the code says: the file, the id (with its part), and the values given.
fn said(folder: &str, call: &str) -> Vec<(PathBuf, String, BTreeSet<String>)> {
    let mut said = Vec::new();
    for (path, text) in files(folder, ".rs") {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for (at, _) in code.match_indices(call) {
            let arguments = arguments(&code[at + call.len()..]);
            let Some((first, rest)) = arguments.split_first().filter(|(first, _)| first.starts_with('"')) else {
                continue;
            };
            // `"id".part`: between the marks a dot would be a part of the id, and no message has one.
            let quoted = first.split('"').nth(1).unwrap_or_default();
            assert!(!quoted.contains('.'), "{}: the part of {first} stands behind the mark", path.display());
            let id = first.replace('"', "");
            let values = rest.iter().filter_map(|value| value.split('=').next()).map(|name| name.trim().to_owned());
            said.push((path.clone(), id, values.filter(|name| !name.is_empty()).collect()));
        }
    }
    said
}

/// The arguments of a macro, from behind its bracket.
fn arguments(code: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut found) = (0, false, vec![String::new()]);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => _ = chars.next(),
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted && depth == 0 => break,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        found.last_mut().expect("one at least").push(c);
    }
    found.into_iter().map(|argument| argument.trim().to_owned()).collect()
}

#[test]
fn both_languages_tell_the_same_with_the_same_values() {
    for (_, words, _) in HOUSES {
        let (english, chinese) = (messages(words, "en"), messages(words, "zh"));
        let ids = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&english).symmetric_difference(&ids(&chinese)).collect::<Vec<_>>(), Vec::<&String>::new());
        for (id, message) in &english {
            assert_eq!(message.values, chinese[id].values, "{words}: values of {id}");
        }
    }
}

#[test]
fn what_the_code_says_is_there_and_what_is_there_is_said() {
    for (code, words, call) in HOUSES {
        let english = messages(words, "en");
        let said = said(code, call);
        for (path, id, values) in &said {
            let Some(message) = english.get(id) else { panic!("{}: there is no message {id}", path.display()) };
            assert_eq!(values, &message.values, "{}: values of {id}", path.display());
        }
        let used: BTreeSet<&String> = said.iter().map(|(_, id, _)| id).collect();
        let unused: Vec<_> = english.keys().filter(|id| !used.contains(id) && !is_by_name(id)).collect();
        assert_eq!(unused, Vec::<&String>::new(), "{words}");
    }
}

/// Notes of the session are words for programs; those who read them in Chinese find each in the catalogue.
#[test]
fn every_note_of_the_session_has_its_chinese() {
    let chinese = fs::read_to_string(common::root().join("locales/zh/scenario.ftl")).expect("text");
    let mut notes = BTreeSet::new();
    for (_, text) in files("src/session", ".rs") {
        for opening in ["ignore(\"", "note(\"", "Ignored(\"", "ignored = Some(\"", "Borrowed(\"", "=> \""] {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            notes.extend(code.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    let notes: Vec<_> = notes.into_iter().filter(|note| note.contains(' ')).collect();
    assert!(notes.len() > 15, "{notes:?}");
    for note in notes {
        assert!(chinese.contains(&format!("[{}]", name_of(&note))), "`{note}` has no Chinese");
    }
}

#[test]
fn english_is_english_and_chinese_is_chinese() {
    // Quoted words of callers may stand in either language.
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let is_sign = |c: char| is_han(c) || "，。：；（）“”？、！".contains(c);
    for (_, words, _) in HOUSES {
        for (id, message) in messages(words, "en") {
            let outside: String = message.words.split('"').step_by(2).collect();
            let is_example = id.starts_with("help-") && id.ends_with(".more");
            assert!(is_example || !outside.contains(is_sign), "{words}: {id} has Chinese: {}", message.words);
        }
        let english = messages(words, "en");
        for (id, message) in messages(words, "zh") {
            let letters = english[&id].words.chars().filter(char::is_ascii_alphabetic).count();
            let is_name = id.ends_with(".value") || letters == 0;
            assert!(is_name || message.words.contains(is_sign), "{words}: {id} has no Chinese: {}", message.words);
            let sentence = message.words.lines().filter(|line| !line.contains("presszero")).find_map(sentence);
            assert_eq!(sentence, None, "{words}: {id} speaks English");
        }
    }
}

/// Five English words in a row, in no quotes: a sentence.
fn sentence(line: &str) -> Option<String> {
    let outside: String = line.split(['`', '"']).step_by(2).collect::<Vec<_>>().join("|");
    let mut row: Vec<&str> = Vec::new();
    for word in outside.split(' ') {
        let is_word = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
        row = if is_word { [row, vec![word]].concat() } else { Vec::new() };
        if row.len() == 5 {
            return Some(row.join(" "));
        }
    }
    None
}

#[test]
fn every_file_of_words_is_taken_in_and_small() {
    for (code, words, _) in HOUSES {
        let taken: String = files(code, ".rs")
            .into_iter()
            .filter(|(path, _)| path.to_string_lossy().contains("catalogue"))
            .map(|(_, text)| text)
            .collect();
        for tag in ["en", "zh"] {
            for (path, text) in files(&format!("{words}/{tag}"), ".ftl") {
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap();
                assert!(taken.contains(&format!("\"{stem}\"")), "{} is not in the catalogue", path.display());
                assert!(text.lines().count() <= 400, "{}", path.display());
            }
        }
    }
}

#[test]
fn a_caller_of_the_library_cannot_slip_in_a_sentence_unread() {
    let arguments = arguments(r#""no-such-node".label, node = echo(&a, "b,c"), count = x[1], ) rest"#);
    assert_eq!(arguments, ["\"no-such-node\".label", "node = echo(&a, \"b,c\")", "count = x[1]", ""]);
    assert_eq!(sentence("写成 `a b c d e f` 即可"), None);
    assert!(sentence("这里 is an unread english sentence 啊").is_some());
}
