//! The command's own words, in both languages, and which of them is spoken.

use std::sync::OnceLock;

use presszero::catalogue::{Catalogue, Locale};

/// Every message of the command.
pub static MESSAGES: Catalogue =
    Catalogue::new(&[include_str!("../../locales/en/check.ftl")], &[include_str!("../../locales/zh/check.ftl")]);

static SPOKEN: OnceLock<Locale> = OnceLock::new();

/// The language of this run. Set once, before anything is said.
pub fn speak(locale: Locale) {
    let _ = SPOKEN.set(locale);
}

/// The language of this run.
pub fn locale() -> Locale {
    SPOKEN.get().copied().unwrap_or_default()
}

/// A message of the command in the language of this run: `say!("check-nodes", count = nodes)`.
macro_rules! say {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        presszero::catalogue::Text::new(&$crate::messages::catalogue::MESSAGES, $id)
            $(.with(stringify!($name), $value))*
            .to($crate::messages::catalogue::locale())
    };
}
pub(crate) use say;
