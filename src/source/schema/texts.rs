//! What a text must look like, by the key it stands at.

use serde_json::{Value, json};

use crate::diag::Code;
use crate::profile::Profile;

/// Letters of any script, digits, `_` and `-`.
pub(super) const ID: &str = r"^[^\s!-,./:-@\[-^`{-~]{1,64}$";
/// Targets that are no nodes: no id is called that.
pub(super) const TARGETS: [&str; 5] = ["human", "back", "repeat", "start", "end"];
/// What keeps a request: no queue is called that.
const KEEPERS: [&str; 2] = ["callback", "voicemail"];
/// A BCP 47 tag.
pub(super) const TAG: &str = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$";
/// `09:00-21:00`
pub(super) const SHIFT: &str = r"^\s*([01]?[0-9]|2[0-3]):[0-5][0-9]\s*-\s*(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)\s*$";
/// `2026-10-01`
pub(super) const DAY: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
/// `6-11`, up to 64.
pub(super) const DIGITS: &str = r"^\s*0*([1-9]|[1-5][0-9]|6[0-4])\s*(-\s*0*([1-9]|[1-5][0-9]|6[0-4])\s*)?$";
/// A length of time that is none.
pub(super) const NO_TIME: &str = "^[0hms]*$";
/// Anything but blanks.
pub(super) const SAYS_SOMETHING: &str = r"\S";
/// Something that can be said: more than signs and blanks.
const WORD: &str = r"[^\s!-/:-@\[-`{-~]";

/// A length of time: hours only where so much is allowed.
pub(super) fn duration(ms_max: u64) -> String {
    let hours = if ms_max >= 3_600_000 { "([0-9]{1,4}h)?" } else { "" };
    format!("^{hours}([0-9]{{1,6}}m)?([0-9]{{1,8}}s)?([0-9]{{1,10}}ms)?$")
}

/// The languages that the ear knows, which this room does not.
const LANGS: [&str; 15] = ["zh", "cmn", "yue", "en", "es", "ja", "ko", "fr", "de", "pt", "ar", "hi", "vi", "id", "ru"];

/// A BCP 47 tag in a language that the ear knows.
fn ear_tag() -> String {
    format!("^({})([-_][A-Za-z0-9]{{1,8}})*$", any_case(LANGS.into_iter()))
}

/// A pattern for one of these words in capitals or not: JSON Schema knows no flags.
fn any_case<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let letter = |c: char| match c {
        c if c.is_ascii_alphabetic() => format!("[{}{}]", c.to_ascii_uppercase(), c.to_ascii_lowercase()),
        c if c.is_ascii_digit() || matches!(c, '/' | '_' | '-') => c.to_string(),
        c => format!("\\{c}"),
    };
    words.map(|word| word.chars().map(letter).collect::<String>()).collect::<Vec<_>>().join("|")
}

/// One of these words, offered as they are and taken in capitals or not.
fn one_of(words: &[&str]) -> Value {
    json!([{ "enum": words }, { "pattern": format!("^({})$", any_case(words.iter().copied())) }])
}

/// What the author's texts must look like. An empty table stands for all of them; a key that ends with `[]` for its items.
fn forms() -> Vec<(&'static str, &'static str, Value)> {
    let id = |but: &[&str]| json!({ "pattern": ID, "not": { "enum": but } });
    let node = || id(&TARGETS);
    let queue = || id(&[&TARGETS[..], &KEEPERS].concat());
    let zones: Vec<String> = jiff::tz::db().available().map(|zone| zone.to_string()).collect();
    let zones: Vec<&str> = zones.iter().map(String::as_str).collect();
    let target = || json!({ "pattern": ID });
    vec![
        ("", "name", json!({ "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64 })),
        ("", "lang", json!({ "pattern": ear_tag() })),
        ("", "start", node()),
        ("", "profile[]", json!({ "enum": Profile::ids().collect::<Vec<_>>() })),
        ("Human", "queue", queue()),
        ("Human", "complaint_queue", queue()),
        ("Human", "words[]", json!({ "pattern": WORD })),
        ("Lane", "go", id(&["back", "repeat", "start", "end"])),
        ("Lane", "queue", queue()),
        ("Lane", "words[]", json!({ "pattern": WORD })),
        ("Queue", "timezone", json!({ "anyOf": one_of(&zones) })),
        ("Queue", "closed", node()),
        ("Queue", "overflow", node()),
        ("MenuOption", "go", target()),
        ("MenuOption", "words[]", json!({ "pattern": WORD })),
        ("Collect", "slot", node()),
        ("Collect", "go", target()),
        ("Message", "go", target()),
        ("Task", "ok", target()),
        ("Task", "fail", target()),
        ("Talk", "done", target()),
        ("Ticket", "slot", node()),
        ("Ticket", "go", target()),
        ("Transfer", "queue", queue()),
        ("EarTable", "not[]", json!({ "pattern": WORD })),
    ]
}

/// Narrows the schema of a flow: texts that have a form, keys of which one is needed, lists that cannot be empty.
pub(super) fn narrow(schema: &mut Value) {
    for (table, key, form) in forms() {
        let table = if table.is_empty() { &mut *schema } else { &mut schema["$defs"][table] };
        let text = match key.strip_suffix("[]") {
            Some(list) => &mut table["properties"][list]["items"],
            None => &mut table["properties"][key],
        };
        add(text, form);
    }
    let defs = &mut schema["$defs"];
    add(&mut defs["Menu"]["properties"]["options"], json!({ "minItems": 1 }));
    add(&mut defs["Ticket"]["properties"]["units"], json!({ "minItems": 1 }));
    // Besides `go`, an option has a way to be chosen.
    add(&mut defs["MenuOption"], json!({ "minProperties": 2 }));
    let wanted: Vec<Value> = ["digits", "match", "choices"].iter().map(|key| json!({ "required": [key] })).collect();
    add(&mut defs["Collect"], json!({ "oneOf": wanted }));
    let lints = Code::ALL.iter().filter(|code| code.can_be_allowed());
    let (codes, names): (Vec<&str>, Vec<&str>) = lints.map(|code| (code.as_str(), code.name())).unzip();
    let mut lints = vec![json!({ "enum": names })];
    lints.extend(one_of(&codes).as_array().into_iter().flatten().cloned());
    let allow = &mut defs["LintTable"]["properties"]["allow"];
    allow["propertyNames"] = json!({ "anyOf": lints });
    add(&mut allow["additionalProperties"], json!({ "pattern": SAYS_SOMETHING }));
    let taken = [&TARGETS[..], &KEEPERS].concat();
    let names = json!({ "not": { "enum": taken } });
    add(&mut schema["properties"]["queue"]["propertyNames"], names);
    for (key, reason) in schema["properties"].as_object_mut().into_iter().flatten() {
        if key.starts_with("danger_") {
            add(reason, json!({ "pattern": SAYS_SOMETHING }));
        }
    }
}

fn add(schema: &mut Value, more: Value) {
    if let (Value::Object(schema), Value::Object(more)) = (schema, more) {
        schema.extend(more);
    }
}
