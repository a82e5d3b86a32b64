//! In whose words is it told? Every message for people, in English and in Chinese, by its id.
//!
//! The words stand in `locales/`, in Fluent's notation, one folder a language. Code holds ids and values, never sentences; a test sees
//! that every id is in both languages, with the same values, and that no sentence is left that nothing says.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use serde::{Serialize, Serializer};
use unic_langid::LanguageIdentifier;

/// A language that messages exist in.
///
/// ```
/// use presszero::catalogue::Locale;
/// assert_eq!(Locale::of("zh_CN.UTF-8"), Some(Locale::Chinese));
/// assert_eq!(Locale::of("en"), Some(Locale::English));
/// assert_eq!(Locale::of("C"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English, which also stands in for what no other language has.
    #[default]
    English,
    /// Chinese in simplified script.
    Chinese,
}

impl Locale {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The language of a tag, or of an environment's locale.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }
}

/// Messages in both languages.
///
/// A program has its own beside the library's.
///
/// ```
/// use presszero::catalogue::{Catalogue, Locale, Text};
/// static MESSAGES: Catalogue = Catalogue::new(
///     &["nodes = { $count ->\n [one] 1 node\n *[other] { $count } nodes\n }"],
///     &["nodes = { $count } 个节点"],
/// );
/// let text = Text::new(&MESSAGES, "nodes").with("count", 3);
/// assert_eq!(text.to_string(), "3 nodes");
/// assert_eq!(text.to(Locale::Chinese), "3 个节点");
/// ```
pub struct Catalogue {
    files: [&'static [&'static str]; 2],
    bundles: [OnceLock<FluentBundle<FluentResource>>; 2],
}

impl Catalogue {
    /// The texts of the files in English and in Chinese.
    #[must_use]
    pub const fn new(english: &'static [&'static str], chinese: &'static [&'static str]) -> Self {
        Self { files: [english, chinese], bundles: [OnceLock::new(), OnceLock::new()] }
    }

    /// The texts of the files of a language, for checks.
    #[must_use]
    pub const fn files(&self, locale: Locale) -> &'static [&'static str] {
        self.files[locale as usize]
    }

    fn bundle(&self, locale: Locale) -> &FluentBundle<FluentResource> {
        self.bundles[locale as usize].get_or_init(|| {
            let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Messages go to terminals and files, where marks of direction are only noise.
            bundle.set_use_isolating(false);
            for file in self.files(locale) {
                // A file with an error keeps its other messages; a test sees that none has one.
                let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(rest, _)| rest);
                bundle.add_resource_overriding(resource);
            }
            bundle
        })
    }

    fn pattern(&self, locale: Locale, id: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.bundle(locale).get_message(id)?;
        match attribute {
            None => message.value(),
            Some(name) => Some(message.get_attribute(name)?.value()),
        }
    }

    /// The words of a message; none where the language lacks them.
    fn say(&self, locale: Locale, text: &Text) -> Option<String> {
        let pattern = self.pattern(locale, &text.id, text.attribute.as_deref())?;
        let mut args = FluentArgs::new();
        for (name, value) in &text.values {
            args.set(*name, value.fluent(locale));
        }
        Some(self.bundle(locale).format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

macro_rules! rooms {
    ($($room:literal)+) => {
        Catalogue::new(
            &[$(include_str!(concat!("../../locales/en/", $room, ".ftl")),)+],
            &[$(include_str!(concat!("../../locales/zh/", $room, ".ftl")),)+],
        )
    };
}

/// The library's own messages, a file for each room that has any.
pub static MESSAGES: Catalogue = rooms! { "diag" "source" "compile" "lint" "profile" "explain" "why" "charter" "promise" "proof" "graph" "scenario" "generate" };

/// A message with its values, not yet in any language.
///
/// It is shown in English; [`Text::to`] says it in another language.
///
/// ```
/// use presszero::catalogue::{Locale, Text};
/// let text = Text::verbatim("shop.toml");
/// assert_eq!(text.to(Locale::Chinese), "shop.toml");
/// ```
#[derive(Clone)]
pub struct Text {
    catalogue: &'static Catalogue,
    /// Empty for a text that is the same in every language.
    id: Cow<'static, str>,
    /// The part of the message that is meant: none for the message itself.
    attribute: Option<Cow<'static, str>>,
    values: Vec<(&'static str, Value)>,
}

impl Text {
    /// The message with this id.
    #[must_use]
    pub fn new(catalogue: &'static Catalogue, id: impl Into<Cow<'static, str>>) -> Self {
        Self { catalogue, id: id.into(), attribute: None, values: Vec::new() }
    }

    /// A text that is the same in every language: a name, a file's own words.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self { catalogue: &MESSAGES, id: "".into(), attribute: None, values: vec![("", Value::Text(text.into()))] }
    }

    /// The part of the message with this name, such as `why`.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.attribute = Some(name.into());
        self
    }

    /// Whether there are words for it.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.id.is_empty() || self.catalogue.pattern(Locale::English, &self.id, self.attribute.as_deref()).is_some()
    }

    /// Gives a value to the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The id; empty for a verbatim text.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.id.is_empty() && self.values.iter().all(|(_, value)| *value == Value::Text(String::new()))
    }

    /// The text in a language; in English where that language lacks it, and the id where both do.
    #[must_use]
    pub fn to(&self, locale: Locale) -> String {
        if self.id.is_empty() {
            return self.values.iter().map(|(_, value)| value.shown(locale)).collect();
        }
        let said = self.catalogue.say(locale, self).or_else(|| self.catalogue.say(Locale::English, self));
        said.unwrap_or_else(|| self.id.to_string())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to(Locale::English))
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.to(Locale::English))
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        (&self.id, &self.attribute, &self.values) == (&other.id, &other.attribute, &other.values)
    }
}

impl Eq for Text {}

/// Programs read English.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A value in a message.
///
/// ```
/// use presszero::catalogue::Value;
/// assert_eq!(Value::from("bill"), Value::Text("bill".into()));
/// assert_eq!(Value::from(3), Value::Number(3));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words that are the same in every language.
    Text(String),
    /// A count, which decides between singular and plural.
    Number(i64),
    /// Another message inside this one.
    Message(Text),
}

impl Value {
    fn shown(&self, locale: Locale) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Message(text) => text.to(locale),
        }
    }

    fn fluent(&self, locale: Locale) -> FluentValue<'_> {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Message(text) => text.to(locale).into(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Message(text)
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

numbers! { i32 i64 u8 u16 u32 u64 usize }

/// A message of the library, or a part of one: `text!("no-such-node", id = name)`, `text!("no-such-node".label)`.
macro_rules! text {
    ($id:literal $(.$part:ident)? $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::catalogue::Text::new(&$crate::catalogue::MESSAGES, $id)
            $(.attribute(stringify!($part)))?
            $(.with(stringify!($name), $value))*
    };
}
pub(crate) use text;

/// A length of time, given in milliseconds, as people read it.
///
/// ```
/// use presszero::catalogue::{Locale, duration};
/// assert_eq!(duration(281_000).to_string(), "4 m 41 s");
/// assert_eq!(duration(72_000).to(Locale::Chinese), "1 分 12 秒");
/// assert_eq!(duration(5_240).to(Locale::Chinese), "5.2 秒");
/// ```
#[must_use]
pub fn duration(ms: u64) -> Text {
    let (seconds, tenths) = (ms / 1_000, ms % 1_000 / 100);
    match (seconds / 60, ms % 1_000) {
        (0, 0) => text!("seconds", seconds = seconds.to_string()),
        (0, _) => text!("seconds", seconds = format!("{seconds}.{tenths}")),
        (minutes, _) => {
            text!("minutes", minutes = minutes.to_string(), seconds = format!("{:02}", seconds % 60))
        }
    }
}

/// Words of another program as a message can choose by them: `missing value for key` is `missing-value-for-key`.
#[must_use]
pub fn name_of(words: &str) -> String {
    let words = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
