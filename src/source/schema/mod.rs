//! JSON Schema of the flow format (draft 2020-12), so that editors complete and check a flow while it is written.

mod texts;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform as _};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Day, Digits, Duration, Factor, Flow, Hours, Keys, Map, Prompt, Spanned, Whole};
use crate::protocol::Key;

/// The schema of a flow.
///
/// ```
/// let schema = presszero::source::schema();
/// assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
/// assert_eq!(schema["additionalProperties"], false);
/// ```
#[must_use]
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Flow>();
    RecursiveTransform(without_null).transform(&mut schema);
    RecursiveTransform(required).transform(&mut schema);
    RecursiveTransform(for_authors).transform(&mut schema);
    schema.insert("title".into(), "presszero flow".into());
    let mut schema = schema.to_value();
    texts::narrow(&mut schema);
    schema
}

/// TOML has no null: a key that may be left out is just that.
fn without_null(schema: &mut Schema) {
    if schema.get("default").is_some_and(|default| default.is_null() || default == &json!([])) {
        schema.remove("default");
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(forms)) = schema.get_mut("anyOf") {
        forms.retain(|form| form.get("type").is_none_or(|kind| kind != "null"));
        if let [Value::Object(only)] = &forms[..] {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}

/// Authors read descriptions in their editors: without the Rust example of a type.
fn for_authors(schema: &mut Schema) {
    let text = schema.get("description").and_then(Value::as_str).and_then(|text| text.split_once("\n\n```"));
    if let Some((text, _)) = text {
        let text = text.to_owned();
        schema.insert("description".into(), text.into());
    }
}

/// A key whose documentation ends with 'Required.' is required.
fn required(schema: &mut Schema) {
    let Some(Value::Object(keys)) = schema.get("properties") else { return };
    let told = |key: &Value| key["description"].as_str().is_some_and(|text| text.ends_with("Required."));
    let required: Vec<&String> = keys.iter().filter(|(_, key)| told(key)).map(|(name, _)| name).collect();
    if !required.is_empty() {
        let required = json!(required);
        schema.insert("required".into(), required);
    }
}

/// A table that may also be written as a string: the value of its main key.
pub(super) fn or_string(key: &'static str) -> impl Fn(&mut Schema) {
    move |schema| {
        let table = std::mem::take(schema).to_value();
        let short = json!({ "type": "string", "description": format!("The same as a table with only `{key}`.") });
        *schema = json_schema!({ "anyOf": [short, table] });
    }
}

/// A place of a value is no part of it.
impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for Map<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("MapOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let names = json!({ "pattern": texts::ID, "not": { "enum": texts::TARGETS } });
        json_schema!({ "type": "object", "propertyNames": names, "additionalProperties": generator.subschema_for::<T>() })
    }
}

macro_rules! schemas {
    ($([$($bound:ident: $int:ty),*] $type:ty => $name:expr, $schema:expr;)+) => {$(
        impl<$(const $bound: $int),*> JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )+};
}

schemas! {
    [MIN: u16, MAX: u16] Whole<MIN, MAX> => "Whole", json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX });
    [MIN: u32, MAX: u32] Factor<MIN, MAX> => "Factor", json_schema!({
        "type": "number", "minimum": f64::from(MIN) / 1000.0, "maximum": f64::from(MAX) / 1000.0
    });
    [MIN: u64, MAX: u64] Duration<MIN, MAX> => "Duration", {
        let mut text = json_schema!({ "type": "string", "examples": ["6s", "3m", "1m30s", "500ms"] });
        text.insert("pattern".into(), texts::duration(MAX).into());
        if MIN > 0 {
            text.insert("not".into(), json!({ "pattern": texts::NO_TIME }));
        }
        text
    };
    [] Key => "Key", json_schema!({ "enum": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"] });
    [] Keys => "Keys", json_schema!({ "anyOf": [
        { "type": "string", "pattern": "^([0-9]-[0-9]|[0-9*#]+)$" },
        { "type": "array", "items": { "enum": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"] } }
    ] });
    [] Digits => "Digits", json_schema!({ "anyOf": [
        { "type": "integer", "minimum": 1, "maximum": crate::protocol::caps::DIGITS_MAX }, { "type": "string", "pattern": texts::DIGITS }
    ] });
    // With the format it is a date of TOML for editors that tell dates from texts.
    [] Day => "Day", json_schema!({
        "description": "A date such as 2026-10-01, with or without quotes.",
        "anyOf": [{ "type": "string", "pattern": texts::DAY }, { "type": "string", "format": "date", "pattern": texts::DAY }]
    });
    [] Hours => "Hours", json_schema!({ "anyOf": [
        { "type": "string", "pattern": texts::SHIFT },
        { "type": "array", "minItems": 1, "items": { "type": "string", "pattern": texts::SHIFT } },
        {
            "type": "object", "minProperties": 1, "description": "By day: `mon` to `sun`, or a range such as `mon-fri`.",
            "propertyNames": { "pattern": "^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$" },
            "additionalProperties": { "anyOf": [
                { "type": "string", "pattern": texts::SHIFT }, { "type": "array", "items": { "type": "string", "pattern": texts::SHIFT } }
            ] }
        }
    ] });
}

/// A prompt is a union of forms that may hold each other once, so each form is written out.
impl JsonSchema for Prompt {
    fn schema_name() -> Cow<'static, str> {
        "Prompt".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = json!({ "type": "string", "pattern": texts::SAYS_SOMETHING, "maxLength": super::PROMPT_CHARS_MAX });
        let recording = json!({
            "type": "object", "additionalProperties": false, "anyOf": [{ "required": ["text"] }, { "required": ["audio"] }],
            "properties": { "text": text, "audio": { "type": "string", "pattern": texts::SAYS_SOMETHING }, "seconds": { "type": "number", "minimum": 0, "maximum": 600 } }
        });
        let by_lang = |form: Value| {
            json!({
                "type": "object", "minProperties": 1, "propertyNames": { "pattern": texts::TAG }, "additionalProperties": form
            })
        };
        let list = |form: Value| json!({ "type": "array", "minItems": 1, "items": form });
        let said = json!({ "anyOf": [text, recording] });
        let list_of_langs = list(json!({ "anyOf": [text, recording, by_lang(said.clone())] }));
        let langs_of_lists = by_lang(json!({ "anyOf": [text, recording, list(said)] }));
        json_schema!({
            "description": "What is said: a text; or by language; or a list for the 1st, 2nd, 3rd time; `{slot}` inserts a value.",
            "anyOf": [text, recording, list_of_langs, langs_of_lists]
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use super::*;

    #[test]
    fn every_table_is_closed_and_described() {
        let schema = schema();
        let tables = schema["$defs"].as_object().expect("tables").iter().filter(|(_, def)| def["type"] == "object");
        let mut count = 0;
        for (name, table) in tables {
            count += 1;
            assert_eq!(table["additionalProperties"], false, "{name}");
            for (key, property) in table["properties"].as_object().expect("keys") {
                assert!(property["description"].is_string(), "{name}.{key}");
                assert_ne!(key, "unread");
            }
        }
        assert!(count >= 16, "{count}");
        assert_eq!(schema["properties"]["menu"]["type"], "object");
        assert!(!schema.to_string().contains("null"), "{schema:#}");
    }

    #[test]
    fn the_doubtful_forms_are_there() {
        let schema = schema();
        let defs = &schema["$defs"];
        assert_eq!(defs["Human"]["properties"]["key"]["enum"].as_array().map(Vec::len), Some(12));
        assert_eq!(defs["Collect"]["properties"]["match"]["type"], "string");
        assert_eq!(defs["Limits"]["properties"]["no_match"]["maximum"], 5);
        assert!(defs["Limits"]["properties"]["time"]["pattern"].is_string());
        assert_eq!(defs["Choice"]["anyOf"][0]["type"], "string");
        assert!(
            defs["MenuOption"]["properties"]["go"]["description"].as_str().is_some_and(|text| text.contains("`back`"))
        );
        assert_eq!(defs["Prompt"]["anyOf"].as_array().map(Vec::len), Some(4));
    }
}
