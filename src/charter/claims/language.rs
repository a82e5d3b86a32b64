//! What says in one language that a person is on the way, that one speaks, or that there are none.

use std::slice;
use std::sync::OnceLock;

use regex::Regex;

/// The words of one language: patterns in lower case and without apostrophes. `PERSON` in them stands for whoever is no machine, and `\b`
/// tells the end of a word of the letters a to z, no others. An empty pattern never fits.
pub(super) struct Language {
    /// It is written in Latin letters: what is said ends where a word does.
    pub(super) is_latin: bool,
    /// Whoever is no machine.
    pub(super) person: &'static str,
    /// A transfer is under way, whatever else the sentence says.
    pub(super) under_way: Said,
    /// Somebody will come, where the sentence is not about what could be: 'if you press 2, …'.
    pub(super) on_the_way: Said,
    /// The speaker is a person.
    pub(super) person_here: Said,
    /// Nobody is there at all. That nobody is there at this hour may be true.
    pub(super) nobody: Said,
    /// What a whole sentence hangs on.
    pub(super) condition: &'static str,
    /// A caller is told not to press a key, which is the only group.
    pub(super) refused_key: &'static str,
    /// Some of these stands in everything that claims a transfer, and in little else: in lower case, as it is written.
    pub(super) transfer_cues: &'static [&'static str],
    /// The same of people: that one speaks, or that there are none.
    pub(super) people_cues: &'static [&'static str],
}

/// One thing that may not be said.
pub(super) struct Said {
    /// What says it in a clause,
    pub(super) says: &'static [&'static str],
    /// and what makes the clause harmless.
    pub(super) unless: &'static str,
    /// Taken out of a clause before it is looked at: names of things.
    pub(super) things: &'static str,
}

/// What is looked for in one language.
pub(super) struct Search {
    pub(super) words: &'static Language,
    under_way: Claim,
    on_the_way: Claim,
    person_here: Claim,
    nobody: Claim,
    condition: Pattern,
    refused_key: Pattern,
}

/// What is looked for of [`Said`].
struct Claim {
    says: Pattern,
    unless: Pattern,
    things: Pattern,
}

impl Claim {
    const fn new(said: &'static Said, words: &'static Language) -> Self {
        let person = words.person;
        Self {
            says: Pattern { choices: said.says, person, ends_with_word: words.is_latin, made: OnceLock::new() },
            unless: Pattern::new(slice::from_ref(&said.unless), person),
            things: Pattern::new(slice::from_ref(&said.things), person),
        }
    }
}

/// A pattern of some choices, made when it is first asked for.
struct Pattern {
    choices: &'static [&'static str],
    person: &'static str,
    /// It fits nowhere in the middle of a Latin word's letters.
    ends_with_word: bool,
    made: OnceLock<Option<Regex>>,
}

/// The end of a word of Latin letters: no letter follows, or another word begins.
const WORD_END: &str = r"(?:$|[^a-zß-ɏḀ-ỿ]|(?-u:\b{start}))";

impl Pattern {
    const fn new(choices: &'static [&'static str], person: &'static str) -> Self {
        Self { choices, person, ends_with_word: false, made: OnceLock::new() }
    }

    /// What is looked for, if anything. Words of the letters a to z alone are found much faster than others.
    fn get(&self) -> Option<&Regex> {
        let text = || self.choices.join("|").replace("PERSON", self.person).replace(r"\b", r"(?-u:\b)");
        let ended = |text: String| if self.ends_with_word { format!("(?:{text}){WORD_END}") } else { text };
        let made = || Some(text()).filter(|text| !text.is_empty()).and_then(|text| Regex::new(&ended(text)).ok());
        self.made.get_or_init(made).as_ref()
    }

    fn fits(&self, text: &str) -> bool {
        self.get().is_some_and(|pattern| pattern.is_match(text))
    }
}

impl Search {
    pub(super) const fn new(words: &'static Language) -> Self {
        let person = words.person;
        Self {
            words,
            under_way: Claim::new(&words.under_way, words),
            on_the_way: Claim::new(&words.on_the_way, words),
            person_here: Claim::new(&words.person_here, words),
            nobody: Claim::new(&words.nobody, words),
            condition: Pattern::new(slice::from_ref(&words.condition), person),
            refused_key: Pattern::new(slice::from_ref(&words.refused_key), person),
        }
    }

    /// The words of a plain text that claim that a transfer is under way. A question offers one.
    pub(super) fn transfer(&self, text: &str) -> Option<String> {
        self.found(text, &self.under_way, false).or_else(|| self.found(text, &self.on_the_way, false))
    }

    /// Those that claim that a person speaks.
    pub(super) fn person(&self, text: &str) -> Option<String> {
        self.found(text, &self.person_here, true)
    }

    /// Those that deny that a person can be reached, or tell not to press the key to one.
    pub(super) fn nobody(&self, text: &str, human_key: char) -> Option<String> {
        self.found(text, &self.nobody, true).or_else(|| self.refused(text, human_key))
    }

    /// That a caller must not press a key.
    fn refused(&self, text: &str, human_key: char) -> Option<String> {
        let mut told = self
            .refused_key
            .get()?
            .captures_iter(text)
            .filter_map(|found| Some((found.get(0)?, found.get(1)?.as_str())));
        let is_more = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_digit());
        let told = told.find(|(all, key)| key.starts_with(human_key) && !is_more(all.end()));
        told.map(|(all, _)| all.as_str().to_owned())
    }

    /// The words of a claim, in a question too or not.
    fn found(&self, text: &str, claim: &Claim, in_questions: bool) -> Option<String> {
        let says = claim.says.get()?;
        // A condition reaches to the end of its sentence, all else to the end of its clause.
        let mut is_condition = false;
        for (clause, end) in clauses(text) {
            is_condition |= self.condition.fits(clause);
            let may_claim = !is_condition && (in_questions || !end.is_some_and(asks));
            // Most of what is said is harmless.
            if may_claim && says.is_match(clause) {
                let bare = claim.things.get().map_or(clause.into(), |things| things.replace_all(clause, " "));
                if let Some(said) = says.find(&bare).filter(|_| !claim.unless.fits(&bare)) {
                    return Some(said.as_str().trim_end_matches(|c: char| !c.is_alphanumeric()).trim().to_owned());
                }
            }
            is_condition &= end.is_none();
        }
        None
    }
}

/// Whether what ends a sentence makes it a question.
const fn asks(end: char) -> bool {
    matches!(end, '？' | '?' | '؟')
}

/// Clauses without what ends them, and what ends a sentence there, if one ends.
fn clauses(text: &str) -> impl Iterator<Item = (&str, Option<char>)> {
    let is_end = |c: char| asks(c) || matches!(c, '。' | '！' | '；' | '.' | '!' | ';' | '\n' | '؛' | '।');
    let is_edge = move |c: char| is_end(c) || matches!(c, '，' | ',' | '、' | ':' | '：' | '،');
    text.split_inclusive(is_edge)
        .map(move |part| (part.trim_end_matches(is_edge).trim(), part.chars().next_back().filter(|c| is_end(*c))))
}

#[cfg(test)]
mod tests {
    use crate::charter::claims::languages::ALL;

    /// What cannot be looked for would be found nowhere, and nobody would notice.
    #[test]
    fn every_pattern_can_be_looked_for() {
        for search in &ALL {
            let claims = [&search.under_way, &search.on_the_way, &search.person_here, &search.nobody];
            let may_be_empty = claims.iter().flat_map(|claim| [&claim.unless, &claim.things]);
            for pattern in may_be_empty.filter(|pattern| !pattern.choices.concat().is_empty()) {
                assert!(pattern.get().is_some(), "{:?}", pattern.choices);
            }
            let needed = claims.iter().map(|claim| &claim.says).chain([&search.condition, &search.refused_key]);
            for pattern in needed {
                assert!(pattern.get().is_some(), "{:?}", pattern.choices);
            }
            let words = search.words;
            assert!(!words.transfer_cues.is_empty() && !words.people_cues.is_empty(), "{}", words.condition);
        }
    }
}
