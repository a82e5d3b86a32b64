//! The words by which something was heard.

use std::borrow::Cow;
use std::fmt::{self, Debug, Display, Formatter};
use std::ops::Deref;

use arrayvec::ArrayString;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The words by which something was heard: a word or phrase of the lexicon or of the flow, or a key.
///
/// What a flow has is borrowed from it. Words of a lexicon are copied without taking any heap, unless they are longer than
/// [`Term::INLINE`] bytes.
///
/// ```
/// use presszero::ear::{Ear, Lang};
/// let ear = Ear::new(&[Lang::Zh]);
/// let term = ear.hear("請轉 人工").term.unwrap();
/// assert_eq!(term, "转人工");
/// assert!(term.starts_with("转"));
/// ```
#[derive(Clone)]
pub struct Term<'f>(Words<'f>);

#[derive(Clone)]
enum Words<'f> {
    Elsewhere(Cow<'f, str>),
    Here(ArrayString<{ Term::INLINE }>),
}

impl<'f> Term<'f> {
    /// So many bytes lie within the term itself; longer words, unless they are borrowed, on the heap.
    pub const INLINE: usize = 60;

    /// A copy of some words.
    #[must_use]
    pub fn copied(words: &str) -> Self {
        let long = |_| Words::Elsewhere(Cow::Owned(words.to_owned()));
        Self(ArrayString::from(words).map_or_else(long, Words::Here))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Words::Elsewhere(words) => words,
            Words::Here(words) => words,
        }
    }

    /// The same, borrowed from nothing.
    #[must_use]
    pub fn into_owned(self) -> Term<'static> {
        match self.0 {
            Words::Elsewhere(Cow::Owned(words)) => Term(Words::Elsewhere(Cow::Owned(words))),
            Words::Elsewhere(Cow::Borrowed(words)) => Term::copied(words),
            Words::Here(words) => Term(Words::Here(words)),
        }
    }
}

impl Deref for Term<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Term<'_> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl<'f> From<&'f str> for Term<'f> {
    fn from(words: &'f str) -> Self {
        Self(Words::Elsewhere(Cow::Borrowed(words)))
    }
}

impl From<String> for Term<'_> {
    fn from(words: String) -> Self {
        Self(Words::Elsewhere(Cow::Owned(words)))
    }
}

impl PartialEq for Term<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Term<'_> {}

impl PartialEq<str> for Term<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Term<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Debug for Term<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.as_str(), f)
    }
}

impl Display for Term<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self.as_str(), f)
    }
}

impl Serialize for Term<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Term<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_kept_whole() {
        for words in ["", "转人工", &"转人工".repeat(100)] {
            let (borrowed, copied) = (Term::from(words), Term::copied(words));
            assert_eq!(borrowed, copied);
            assert_eq!(borrowed.into_owned(), copied.into_owned());
        }
    }
}
