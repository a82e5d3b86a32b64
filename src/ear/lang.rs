//! The languages that the ear knows.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that the ear has a lexicon for.
///
/// ```
/// use presszero::ear::Lang;
/// assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::Zh));
/// assert_eq!(Lang::from_tag("yue-HK"), Some(Lang::Zh));
/// assert_eq!(Lang::from_tag("sw"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese: Simplified, Traditional and Cantonese.
    Zh,
    /// English.
    En,
    /// Spanish.
    Es,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// French.
    Fr,
    /// German.
    De,
    /// Portuguese.
    Pt,
    /// Arabic.
    Ar,
    /// Hindi, in Devanagari and in Latin letters.
    Hi,
    /// Vietnamese.
    Vi,
    /// Indonesian.
    Id,
    /// Russian.
    Ru,
}

impl Lang {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Zh,
        Self::En,
        Self::Es,
        Self::Ja,
        Self::Ko,
        Self::Fr,
        Self::De,
        Self::Pt,
        Self::Ar,
        Self::Hi,
        Self::Vi,
        Self::Id,
        Self::Ru,
    ];

    /// The language of a BCP 47 tag, by its primary subtag. Case does not matter, and `_` is taken for `-`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        match primary.as_str() {
            "cmn" | "yue" => Some(Self::Zh),
            primary => Self::ALL.iter().copied().find(|lang| lang.as_str() == primary),
        }
    }

    /// The primary subtag, such as `zh`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
            Self::Es => "es",
            Self::Ja => "ja",
            Self::Ko => "ko",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Pt => "pt",
            Self::Ar => "ar",
            Self::Hi => "hi",
            Self::Vi => "vi",
            Self::Id => "id",
            Self::Ru => "ru",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Some of the languages, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) struct Langs(u16);

impl Langs {
    pub(super) const NONE: Self = Self(0);
    /// All of them, and [`Langs::OWN`]: what a flow's own words belong to.
    pub(super) const ALL: Self = Self(u16::MAX);
    /// No language, but a flow's own words.
    const OWN: Self = Self(1 << 15);

    pub(super) const fn of(lang: Lang) -> Self {
        Self(1 << lang as u16)
    }

    /// The languages of an ear.
    pub(super) fn heard(langs: &[Lang]) -> Self {
        if langs.is_empty() { Self::OWN } else { langs.iter().map(|lang| Self::of(*lang)).collect() }
    }

    /// The set of a number in a table.
    pub(super) const fn from_number(number: u32) -> Self {
        let [low, high, ..] = number.to_le_bytes();
        Self(u16::from_le_bytes([low, high]))
    }

    pub(super) const fn bits(self) -> usize {
        self.0 as usize
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those in both sets.
    const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The languages that are judged together. Callers mix Chinese and English in one clause, and the two share no word; other
    /// languages share too many that mean something else ('can' is English, and Vietnamese for 'need').
    pub(super) fn groups(self) -> Vec<Self> {
        let mixed = Self::of(Lang::Zh).and(Self::of(Lang::En));
        let alone = Lang::ALL.iter().map(|lang| Self::of(*lang)).filter(|one| !one.meet(mixed));
        let groups = [mixed, Self::OWN].into_iter().chain(alone).map(|group| group.both(self));
        groups.filter(|group| *group != Self::NONE).collect()
    }
}

impl FromIterator<Self> for Langs {
    /// All that are in any of the sets.
    fn from_iter<I: IntoIterator<Item = Self>>(sets: I) -> Self {
        sets.into_iter().fold(Self::NONE, Self::and)
    }
}
