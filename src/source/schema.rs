//! JSON Schema of the flow format (draft 2020-12), so that editors complete and check a flow while it is written.

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
    schema.insert("title".into(), "presszero flow".into());
    schema.insert("required".into(), json!(["name", "lang", "human"]));
    schema.to_value()
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
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
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

const SHIFT: &str = r"^\s*[0-9]{1,2}:[0-9]{2}\s*-\s*[0-9]{1,2}:[0-9]{2}\s*$";

schemas! {
    [MIN: u16, MAX: u16] Whole<MIN, MAX> => "Whole", json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX });
    [MIN: u32, MAX: u32] Factor<MIN, MAX> => "Factor", json_schema!({
        "type": "number", "minimum": f64::from(MIN) / 1000.0, "maximum": f64::from(MAX) / 1000.0
    });
    [MIN: u64, MAX: u64] Duration<MIN, MAX> => "Duration", json_schema!({
        "type": "string", "pattern": "^(?=.)([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$", "examples": ["6s", "3m", "1m30s", "500ms"]
    });
    [] Key => "Key", json_schema!({ "enum": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"] });
    [] Keys => "Keys", json_schema!({ "anyOf": [
        { "type": "string", "pattern": "^([0-9]-[0-9]|[0-9*#]+)$" },
        { "type": "array", "items": { "enum": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"] } }
    ] });
    [] Digits => "Digits", json_schema!({ "anyOf": [
        { "type": "integer", "minimum": 1, "maximum": 64 }, { "type": "string", "pattern": "^[0-9]{1,2}(-[0-9]{1,2})?$" }
    ] });
    [] Day => "Day", json_schema!({ "type": "string", "description": "A date such as 2026-10-01, with or without quotes." });
    [] Hours => "Hours", json_schema!({ "anyOf": [
        { "type": "string", "pattern": SHIFT }, { "type": "array", "items": { "type": "string", "pattern": SHIFT } },
        {
            "type": "object", "description": "By day: `mon` to `sun`, or a range such as `mon-fri`.",
            "propertyNames": { "pattern": "^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$" },
            "additionalProperties": { "anyOf": [
                { "type": "string", "pattern": SHIFT }, { "type": "array", "items": { "type": "string", "pattern": SHIFT } }
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
        let text = json!({ "type": "string", "minLength": 1, "maxLength": super::PROMPT_CHARS_MAX });
        let recording = json!({
            "type": "object", "additionalProperties": false, "anyOf": [{ "required": ["text"] }, { "required": ["audio"] }],
            "properties": { "text": text, "audio": { "type": "string" }, "seconds": { "type": "number", "minimum": 0, "maximum": 600 } }
        });
        let by_lang = |form: Value| {
            json!({
                "type": "object", "minProperties": 1, "propertyNames": { "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$" }, "additionalProperties": form
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
            assert!(table.get("required").is_none(), "{name}: what is required is told by the compiler");
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
