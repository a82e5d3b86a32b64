//! The languages that the ear knows.

use std::fmt;

/// A language that the ear has a lexicon for.
///
/// ```
/// use presszero::ear::Lang;
/// assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::Zh));
/// assert_eq!(Lang::from_tag("yue-HK"), Some(Lang::Zh));
/// assert_eq!(Lang::from_tag("fr"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese: Simplified, Traditional and Cantonese.
    Zh,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Lang {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Zh, Self::En, Self::Es];

    /// The language of a BCP 47 tag, by its primary subtag. Case does not matter, and `_` is taken for `-`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        match primary.as_str() {
            "zh" | "cmn" | "yue" => Some(Self::Zh),
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }

    /// The primary subtag: `zh`, `en` or `es`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
