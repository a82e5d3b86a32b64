//! The command's own words, in both languages, and which of them is spoken.

use std::sync::OnceLock;

use presszero::catalogue::{Catalogue, Locale};

macro_rules! subjects {
    ($($subject:literal)+) => {
        Catalogue::new(
            &[$(include_str!(concat!("../../locales/en/", $subject, ".ftl")),)+],
            &[$(include_str!(concat!("../../locales/zh/", $subject, ".ftl")),)+],
        )
    };
}

/// Every message of the command, a file for each subject.
pub static MESSAGES: Catalogue =
    subjects! { "call" "check" "explain" "files" "graph" "hear" "help" "new" "test" "usage" };

static SPOKEN: OnceLock<Locale> = OnceLock::new();

/// The language of this run. Set once, before anything is said.
pub fn speak(locale: Locale) {
    let _ = SPOKEN.set(locale);
}

/// The language of this run.
pub fn locale() -> Locale {
    SPOKEN.get().copied().unwrap_or_default()
}

/// A message of the command, or a part of one, in the language of this run: `say!("nodes", count = nodes)`.
macro_rules! say {
    ($id:literal $(.$part:ident)? $(, $name:ident = $value:expr)* $(,)?) => {
        presszero::catalogue::Text::new(&$crate::messages::catalogue::MESSAGES, $id)
            $(.attribute(stringify!($part)))?
            $(.with(stringify!($name), $value))*
            .to($crate::messages::catalogue::locale())
    };
}
pub(crate) use say;
