//! From a tree of TOML to typed tables: everything that can be read is, everything else is told.

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

use super::refuse::refused;
use super::{Map, Named, Spanned};
use crate::catalogue::{self, text};
use crate::diag::{Code, Diagnostic, Diagnostics, echo};

/// A TOML value with its place.
pub(super) type Value<'i> = toml::Spanned<DeValue<'i>>;

/// The name of a TOML value with its place.
type Name<'i> = toml::Spanned<Cow<'i, str>>;

/// What can be read from one TOML value.
pub(super) trait Read: Sized {
    /// What is expected, as in 'expected …'.
    fn expected() -> catalogue::Text;

    /// The value, or none after telling why not.
    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self>;

    /// The keys that it has, where it is a table.
    fn keys() -> &'static [&'static str] {
        &[]
    }
}

/// What can be one field of a table.
pub(super) trait Field {
    /// Takes the value in. False if some of it could not be read.
    fn fill(&mut self, value: &Value<'_>, out: &mut Diagnostics) -> bool;

    /// Takes in the value of this key.
    fn fill_as(&mut self, key: &'static str, value: &Value<'_>, out: &mut Diagnostics) -> bool {
        let _ = key;
        self.fill(value, out)
    }

    /// Notes what stands under a key that was most likely meant to be this one, so that nobody calls it missing.
    fn miss(&mut self, value: &Value<'_>) {
        let _ = value;
    }
}

impl<T: Read> Read for Spanned<T> {
    fn expected() -> catalogue::Text {
        T::expected()
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        T::read(value, out).map(|read| Self { value: read, span: value.span() })
    }
}

impl<T: Read> Field for Option<Spanned<T>> {
    fn fill(&mut self, value: &Value<'_>, out: &mut Diagnostics) -> bool {
        *self = Read::read(value, out);
        self.is_some()
    }
}

impl<T: Read> Field for Vec<Spanned<T>> {
    fn fill(&mut self, value: &Value<'_>, out: &mut Diagnostics) -> bool {
        let DeValue::Array(items) = value.get_ref() else {
            let problem = wrong_type(text!("list-of", item = T::expected()), value);
            out.push(problem.help(text!("list-of".help)));
            return false;
        };
        self.reserve_exact(items.len());
        self.extend(items.iter().filter_map(|item| Read::read(item, out)));
        self.len() == items.len()
    }
}

impl<T: Read> Field for Map<T> {
    fn miss(&mut self, value: &Value<'_>) {
        let ids = value.get_ref().as_table().into_iter().flat_map(DeTable::keys);
        self.unread.extend(ids.map(|id| id.get_ref().to_string()));
    }

    fn fill(&mut self, value: &Value<'_>, out: &mut Diagnostics) -> bool {
        table(value, text!("table-by-name"), out).is_some_and(|entries| take(self, entries.iter().collect(), out))
    }

    /// `[menu]` with the keys of a menu in it: the author forgot the id. Tables with an id that stand beside them are read.
    fn fill_as(&mut self, key: &'static str, value: &Value<'_>, out: &mut Diagnostics) -> bool {
        let is_key = |name: &Name<'_>| T::keys().iter().any(|key| plain(key) == name.get_ref());
        let is_own = |(name, value): (&Name<'_>, &Value<'_>)| is_key(name) && !value.get_ref().is_table();
        match value.get_ref().as_table() {
            Some(entries) if entries.iter().any(is_own) => {
                let problem = Diagnostic::new(Code::MissingKey, text!("table-without-id", table = key));
                out.push(problem.here(value.span()).help(text!("table-without-id".help, table = key)));
                take(self, entries.iter().filter(|(name, _)| !is_key(name)).collect(), out);
                false
            }
            _ => self.fill(value, out),
        }
    }
}

/// Takes all that can be read into a map. False if something could not.
fn take<T: Read>(map: &mut Map<T>, mut entries: Vec<(&Name<'_>, &Value<'_>)>, out: &mut Diagnostics) -> bool {
    let missed = map.unread.len();
    entries.sort_by_key(|(key, _)| key.span().start);
    map.entries.reserve_exact(entries.len());
    for (key, value) in entries {
        let id = Spanned { value: key.get_ref().to_string(), span: key.span() };
        if let Some(item) = Read::read(value, out) {
            map.entries.push(Named { id, item });
        } else {
            map.unread.push(id.value);
        }
    }
    map.unread.len() == missed
}

/// The table that a value is, or none after telling that it is none.
pub(super) fn table<'v, 'i>(
    value: &'v Value<'i>,
    expected: catalogue::Text,
    out: &mut Diagnostics,
) -> Option<&'v DeTable<'i>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => {
            out.push(wrong_type(expected, value));
            None
        }
    }
}

/// The problem of a value of another type.
pub(super) fn wrong_type(expected: catalogue::Text, value: &Value<'_>) -> Diagnostic {
    let got = match value.get_ref() {
        DeValue::String(_) => text!("a-string"),
        DeValue::Integer(_) => text!("a-whole-number"),
        DeValue::Float(_) => text!("a-number"),
        DeValue::Boolean(_) => text!("a-truth-value"),
        DeValue::Datetime(_) => text!("a-date-or-time"),
        DeValue::Array(_) => text!("a-list"),
        DeValue::Table(_) => text!("a-table"),
    };
    Diagnostic::new(Code::WrongType, text!("expected-got", expected = expected, got = got)).here(value.span())
}

/// What other systems call some keys.
const ELSEWHERE: [(&str, &str); 9] = [
    ("prompt", "say"),
    ("text", "say"),
    ("message", "say"),
    ("goto", "go"),
    ("next", "go"),
    ("target", "go"),
    ("title", "label"),
    ("keywords", "words"),
    ("language", "lang"),
];

/// Tells a key that the table does not have. The result is the key that was most likely meant, so that nobody calls it missing.
pub(super) fn unknown_key(
    table: &str,
    key: &Name<'_>,
    known: &'static [&'static str],
    out: &mut Diagnostics,
) -> Option<&'static str> {
    let name = key.get_ref();
    if let Some(problem) = refused(table, name, key.span()) {
        out.push(problem);
        return None;
    }
    let usual = ELSEWHERE.iter().find(|(other, own)| other == name && known.contains(own)).map(|(_, own)| *own);
    let meant = usual.or_else(|| out.nearest(name, known.iter().map(|key| plain(key))));
    let problem = Diagnostic::new(Code::UnknownKey, text!("no-such-key", key = echo(name))).here(key.span());
    out.push(match meant {
        Some(_) => problem.did_you_mean(meant),
        None => {
            let keys = known.iter().map(|key| plain(key)).collect::<Vec<_>>().join(", ");
            problem.help(text!("no-such-key".help, keys = keys))
        }
    });
    known.iter().map(|key| plain(key)).find(|key| Some(*key) == meant)
}

/// The TOML key of a field: a field may need Rust's `r#`.
pub(super) fn plain(field: &'static str) -> &'static str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// Defines tables of the flow format: the struct, its reader, its known keys, and (feature `schema`) its schema.
macro_rules! tables {
    ($($(#[$meta:meta])* pub struct $name:ident $(, or a string as $short:ident)? { $($(#[$doc:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        $(#[cfg_attr(feature = "schema", schemars(transform = crate::source::schema::or_string(stringify!($short))))])?
        pub struct $name {
            $(
                $(#[$doc])*
                #[cfg_attr(feature = "schema", schemars(default))]
                pub $field: $type,
            )+
            /// Keys that are there but could not be read, which was told: they are not missing.
            #[cfg_attr(feature = "schema", schemars(skip))]
            pub unread: Vec<&'static str>,
        }

        impl crate::source::read::Read for $name {
            fn expected() -> crate::catalogue::Text {
                let table = crate::catalogue::text!("a-table");
                $(let table = {
                    let _ = stringify!($short);
                    crate::catalogue::text!("either", first = crate::catalogue::text!("a-string"), second = table)
                };)?
                table
            }

            fn keys() -> &'static [&'static str] {
                &[$(stringify!($field),)+]
            }

            fn read(value: &crate::source::read::Value<'_>, out: &mut crate::diag::Diagnostics) -> Option<Self> {
                use crate::source::read::{Field as _, plain, table, unknown_key};
                let mut read = Self::default();
                // A number is told as a text without its quotes.
                $(if value.get_ref().is_str() || value.get_ref().is_integer() {
                    return read.$short.fill(value, out).then_some(read);
                })?
                for (key, value) in table(value, Self::expected(), out)? {
                    let name = key.get_ref().as_ref();
                    $(if name == plain(stringify!($field)) {
                        if !read.$field.fill_as(plain(stringify!($field)), value, out) {
                            read.unread.push(plain(stringify!($field)));
                        }
                        continue;
                    })+
                    let meant = unknown_key(stringify!($name), key, Self::keys(), out);
                    $(if meant == Some(plain(stringify!($field))) {
                        read.$field.miss(value);
                    })+
                    read.unread.extend(meant);
                }
                Some(read)
            }
        }
    )+};
}
pub(super) use tables;
