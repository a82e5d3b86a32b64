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
/// The same in a language that the ear knows.
const EAR_TAG: &str = "^([Zz][Hh]|[Cc][Mm][Nn]|[Yy][Uu][Ee]|[Ee][Nn]|[Ee][Ss])([-_][A-Za-z0-9]{1,8})*$";
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

/// What the author's texts must look like. An empty table stands for all of them; a key that ends with `[]` for its items.
fn forms() -> Vec<(&'static str, &'static str, Value)> {
    let id = |but: &[&str]| json!({ "pattern": ID, "not": { "enum": but } });
    let node = || id(&TARGETS);
    let queue = || id(&[&TARGETS[..], &KEEPERS].concat());
    let zones: Vec<String> = jiff::tz::db().available().map(|zone| zone.to_string()).collect();
    let target = || json!({ "pattern": ID });
    vec![
        ("", "name", json!({ "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64 })),
        ("", "lang", json!({ "pattern": EAR_TAG })),
        ("", "start", node()),
        ("", "profile[]", json!({ "enum": Profile::ids().collect::<Vec<_>>() })),
        ("Human", "queue", queue()),
        ("Human", "complaint_queue", queue()),
        ("Human", "words[]", json!({ "pattern": WORD })),
        ("Lane", "go", id(&["back", "repeat", "start", "end"])),
        ("Lane", "queue", queue()),
        ("Lane", "words[]", json!({ "pattern": WORD })),
        ("Queue", "timezone", json!({ "enum": zones })),
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
    let lints: Vec<&str> = lints.flat_map(|code| [code.name(), code.as_str()]).collect();
    let allow = &mut defs["LintTable"]["properties"]["allow"];
    allow["propertyNames"] = json!({ "enum": lints });
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
