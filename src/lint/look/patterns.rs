//! Looks for what a text says, whatever its spelling: patterns over the folded text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::ear::fold;

/// Patterns for one thing that texts say, in all languages: over folded text, where no accents, capitals and punctuation are left.
/// Built once; where a pattern has a group, that is the place.
pub(in crate::lint) struct Phrases(LazyLock<Option<Regex>, Patterns>);

/// Builds the pattern of a [`Phrases`].
type Patterns = fn() -> Option<Regex>;

impl Phrases {
    pub(in crate::lint) const fn new(build: Patterns) -> Self {
        Self(LazyLock::new(build))
    }

    /// Where a text says it first: bytes of the text.
    pub(in crate::lint) fn find(&self, text: &str) -> Option<Range<usize>> {
        let folded = fold(text);
        let found = self.0.as_ref()?.captures(&folded.text)?;
        let place = found.iter().flatten().nth(1).or_else(|| found.get(0))?;
        Some(folded.original(place.range()))
    }

    /// Every place where a text says it, and what the first group holds, folded.
    pub(in crate::lint) fn find_all(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let folded = fold(text);
        let Some(pattern) = self.0.as_ref() else { return Vec::new() };
        let found = pattern.captures_iter(&folded.text).filter_map(|found| {
            let place = found.iter().flatten().nth(1).or_else(|| found.get(0))?;
            Some((folded.original(place.range()), place.as_str().to_owned()))
        });
        found.collect()
    }

    /// Whether a text says it.
    pub(in crate::lint) fn are_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(&fold(text).text))
    }
}

/// [`Phrases`] from one pattern for each language.
macro_rules! phrases {
    ($($pattern:expr),+ $(,)?) => {
        $crate::lint::look::Phrases::new(|| regex::Regex::new(concat!("(?:", $crate::lint::look::joined!($($pattern),+), ")")).ok())
    };
}
macro_rules! joined {
    ($only:expr) => { concat!("(?:", $only, ")") };
    ($first:expr, $($rest:expr),+) => { concat!("(?:", $first, ")|", $crate::lint::look::joined!($($rest),+)) };
}
pub(in crate::lint) use {joined, phrases};

/// Words that make a sentence one about what could be: 'press 2 and …', 'if …', 'say …'.
static CONDITION: Phrases = phrases!(
    "按|如果|如需|若|要是|需要.{0,4}(?:请|的话)|想.{0,6}(?:请|的话)|请?说|回复",
    r"\b(?:if|press|say|dial|reply|unless|when)\b",
    r"\b(?:si|pulse|marque|diga|cuando|responda|presione|oprima)\b",
);

/// Words that turn round what a clause says.
static DENIAL: Phrases = phrases!(
    "不要|请勿|勿|无需|不用|不需|不必|别|切勿|不会|从不|没有|不收|不计|不另|不产生|免费",
    r"\b(?:never|not|dont|wont|cannot|cant|without|no)\b",
    r"\b(?:nunca|jamas|sin|no|ni)\b",
);

/// Whether a sentence tells what could be, not what is.
pub(in crate::lint) fn is_conditional(sentence: &str) -> bool {
    CONDITION.are_in(sentence)
}

/// Whether a clause says no.
pub(in crate::lint) fn is_denied(clause: &str) -> bool {
    DENIAL.are_in(clause)
}

/// The sentences of a text, with their bytes.
pub(in crate::lint) fn sentences(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    parts(text, |c, next| match c {
        '。' | '！' | '？' | '!' | '?' | '；' | ';' | '\n' => true,
        '.' => next.is_none_or(char::is_whitespace),
        _ => false,
    })
}

/// The clauses of a text, with their bytes.
pub(in crate::lint) fn clauses(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    parts(text, |c, next| match c {
        '。' | '！' | '？' | '!' | '?' | '；' | ';' | '\n' | '，' | '、' | '：' => true,
        '.' | ',' | ':' => next.is_none_or(|next| !next.is_ascii_digit()),
        _ => false,
    })
}

/// The parts of a text between characters that end one, without white space around them.
fn parts(text: &str, ends: impl Fn(char, Option<char>) -> bool) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    let mut parts = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if ends(c, chars.peek().map(|(_, next)| *next)) {
            parts.push(from..at);
            from = at + c.len_utf8();
        }
    }
    parts.push(from..text.len());
    let trimmed = parts.into_iter().map(|part| {
        let inside = &text[part.clone()];
        let start = part.start + (inside.len() - inside.trim_start().len());
        let inside = inside.trim();
        (start..start + inside.len(), inside)
    });
    trimmed.filter(|(_, part)| !part.is_empty()).collect::<Vec<_>>().into_iter()
}
