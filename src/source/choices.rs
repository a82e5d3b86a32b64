//! Keys of the telephone, and values that are one of a few words.

use toml::de::DeValue;

use super::read::{Read, Value, wrong_type};
use super::values::string;
use super::wide::in_ascii;
use crate::catalogue::{Text, text};
use crate::diag::{Code, Diagnostic, Diagnostics, echo, nearest};
use crate::protocol::Key;

/// Keys of the telephone: `"1-5"`, `"123"` or `["1", "2"]`.
///
/// ```
/// use presszero::{protocol::Key, source::Keys};
/// assert_eq!(Keys(vec![Key::STAR]).0.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(pub Vec<Key>);

impl Read for Key {
    fn expected() -> Text {
        text!("telephone-key")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        let text = string(value, out)?;
        text.parse().map_err(|_| out.push(no_key(text, value))).ok()
    }
}

fn no_key(text: &str, value: &Value<'_>) -> Diagnostic {
    let problem = Diagnostic::new(Code::BadTelephoneKey, text!("no-telephone-key", key = echo(text)));
    let ascii = in_ascii(text).filter(|ascii| ascii.chars().all(|c| Key::from_char(c).is_some()));
    problem.at(value.span(), text!("no-telephone-key".label)).did_you_mean(ascii.as_deref())
}

impl Read for Keys {
    fn expected() -> Text {
        text!("telephone-keys")
    }

    fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
        match value.get_ref() {
            DeValue::Array(items) => {
                let keys: Vec<Key> = items.iter().filter_map(|item| Key::read(item, out)).collect();
                (keys.len() == items.len()).then_some(Self(keys))
            }
            DeValue::String(text) => {
                let chars: Vec<char> = text.chars().collect();
                if let [first @ '0'..='9', '-', last @ '0'..='9'] = chars[..]
                    && first > last
                {
                    let problem = Diagnostic::new(Code::BadTelephoneKey, text!("keys-downwards", keys = echo(text)));
                    let label = text!("keys-downwards".label, first = last.to_string(), last = first.to_string());
                    out.push(problem.at(value.span(), label));
                    return None;
                }
                let keys: Option<Vec<Key>> = match chars[..] {
                    [first @ '0'..='9', '-', last @ '0'..='9'] => {
                        Some((first..=last).filter_map(Key::from_char).collect())
                    }
                    _ => chars.into_iter().map(Key::from_char).collect(),
                };
                if keys.is_none() {
                    out.push(no_key(text, value));
                }
                keys.map(Self)
            }
            _ => {
                out.push(wrong_type(Self::expected(), value));
                None
            }
        }
    }
}

macro_rules! choices {
    ($($(#[$meta:meta])* pub enum $name:ident { $(#[$first_doc:meta])* $first_variant:ident = $first:literal, $($(#[$doc:meta])* $variant:ident = $word:literal,)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $(#[$first_doc])* #[cfg_attr(feature = "schema", schemars(rename = $first))] $first_variant,
            $($(#[$doc])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $variant,)*
        }

        impl Read for $name {
            fn expected() -> Text {
                let words = Text::verbatim(concat!("`", $first, "`"));
                $(let words = text!("either", first = words, second = concat!("`", $word, "`"));)*
                words
            }

            fn read(value: &Value<'_>, out: &mut Diagnostics) -> Option<Self> {
                let text = string(value, out)?;
                match text {
                    $first => Some(Self::$first_variant),
                    $($word => Some(Self::$variant),)*
                    _ => {
                        let message = text!("expected-got", expected = Self::expected(), got = echo(text));
                        let problem = Diagnostic::new(Code::UnknownWord, message).here(value.span());
                        out.push(problem.did_you_mean(nearest(text, [$first $(, $word)*])));
                        None
                    }
                }
            }
        }
    )+};
}

choices! {
    /// What an angry caller gets.
    ///
    /// ```
    /// assert_ne!(presszero::source::Distress::Transfer, presszero::source::Distress::Offer);
    /// ```
    pub enum Distress {
        /// A person at once.
        Transfer = "transfer",
        /// The hint first.
        Offer = "offer",
    }

    /// How urgent a transfer is.
    ///
    /// ```
    /// assert_ne!(presszero::source::Urgency::Normal, presszero::source::Urgency::High);
    /// ```
    pub enum Urgency {
        /// In order of arrival.
        Normal = "normal",
        /// Age, disability, distress or urgency.
        High = "high",
    }

    /// How a lane's call goes on.
    ///
    /// ```
    /// assert_ne!(presszero::source::Medium::Voice, presszero::source::Medium::Text);
    /// ```
    pub enum Medium {
        /// By voice.
        Voice = "voice",
        /// In writing, for callers who cannot hear or speak.
        Text = "text",
    }
}
