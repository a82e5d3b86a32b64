//! What says in one language that a person is on the way, that one speaks, or that there are none.

use std::sync::OnceLock;

use regex::Regex;

/// The words of one language: patterns in lower case and without apostrophes. `PERSON` in them stands for whoever is no machine, and `\b`
/// tells the end of a word of the letters a to z, no others. An empty pattern never fits.
pub(super) struct Language {
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

/// What is looked for in one language, made when it is first asked for.
pub(super) struct Search {
    pub(super) words: &'static Language,
    under_way: Claim,
    on_the_way: Claim,
    person_here: Claim,
    nobody: Claim,
    condition: Pattern,
    refused_key: Pattern,
}

struct Claim {
    says: Pattern,
    unless: Pattern,
    things: Pattern,
}

impl Claim {
    const fn new() -> Self {
        Self { says: Pattern::new(), unless: Pattern::new(), things: Pattern::new() }
    }
}

struct Pattern(OnceLock<Option<Regex>>);

impl Pattern {
    const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The pattern of a text. That of a-to-z words is looked for much faster.
    fn get(&self, text: impl FnOnce() -> String) -> Option<&Regex> {
        let made = || Some(text()).filter(|text| !text.is_empty());
        self.0.get_or_init(|| Regex::new(&made()?.replace(r"\b", r"(?-u:\b)")).ok()).as_ref()
    }
}

impl Search {
    pub(super) const fn new(words: &'static Language) -> Self {
        Self {
            words,
            under_way: Claim::new(),
            on_the_way: Claim::new(),
            person_here: Claim::new(),
            nobody: Claim::new(),
            condition: Pattern::new(),
            refused_key: Pattern::new(),
        }
    }

    /// The words of a plain text that claim that a transfer is under way. A question offers one.
    pub(super) fn transfer(&self, text: &str) -> Option<String> {
        let claims = |end| end != Some(End::Question);
        let under_way = self.found(text, (&self.under_way, &self.words.under_way), claims);
        under_way.or_else(|| self.found(text, (&self.on_the_way, &self.words.on_the_way), claims))
    }

    /// Those that claim that a person speaks.
    pub(super) fn person(&self, text: &str) -> Option<String> {
        self.found(text, (&self.person_here, &self.words.person_here), |_| true)
    }

    /// Those that deny that a person can be reached, or tell not to press the key to one.
    pub(super) fn nobody(&self, text: &str, human_key: char) -> Option<String> {
        self.found(text, (&self.nobody, &self.words.nobody), |_| true).or_else(|| self.refused(text, human_key))
    }

    /// That a caller must not press a key.
    fn refused(&self, text: &str, human_key: char) -> Option<String> {
        let pattern = self.refused_key.get(|| self.words.refused_key.to_owned())?;
        let mut told = pattern.captures_iter(text).filter_map(|found| Some((found.get(0)?, found.get(1)?.as_str())));
        let is_more = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_digit());
        let told = told.find(|(all, key)| key.starts_with(human_key) && !is_more(all.end()));
        told.map(|(all, _)| all.as_str().to_owned())
    }

    /// The words of a claim in a clause that may make it, by how it ends.
    fn found(
        &self,
        text: &str,
        (claim, words): (&Claim, &Said),
        may_claim: impl Fn(Option<End>) -> bool,
    ) -> Option<String> {
        let says = claim.says.get(|| words.says.join("|").replace("PERSON", self.words.person))?;
        let unless = claim.unless.get(|| words.unless.to_owned());
        let things = claim.things.get(|| words.things.to_owned());
        let condition = self.condition.get(|| self.words.condition.to_owned());
        let fits = |pattern: Option<&Regex>, clause: &str| pattern.is_some_and(|pattern| pattern.is_match(clause));
        // A condition reaches to the end of its sentence, all else to the end of its clause.
        let mut is_condition = false;
        for (clause, end) in clauses(text) {
            is_condition |= fits(condition, clause);
            // Most of what is said is harmless.
            if !is_condition && may_claim(end) && says.is_match(clause) {
                let bare = things.map_or(clause.into(), |things| things.replace_all(clause, " "));
                if let Some(said) = says.find(&bare).filter(|_| !fits(unless, &bare)) {
                    return Some(said.as_str().trim().to_owned());
                }
            }
            is_condition &= end.is_none();
        }
        None
    }
}

/// What ends a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Question,
    Stop,
}

/// Clauses without what ends them, and how a sentence ends there, if one does.
fn clauses(text: &str) -> impl Iterator<Item = (&str, Option<End>)> {
    let end = |c: char| match c {
        '？' | '?' | '؟' => Some(End::Question),
        '。' | '！' | '；' | '.' | '!' | ';' | '\n' | '؛' | '।' => Some(End::Stop),
        _ => None,
    };
    let is_edge = move |c: char| end(c).is_some() || matches!(c, '，' | ',' | '、' | ':' | '：' | '،');
    text.split_inclusive(is_edge)
        .map(move |part| (part.trim_end_matches(is_edge).trim(), part.chars().next_back().and_then(end)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, reason = "tests")]
    use crate::charter::claims::languages::ALL;

    /// What cannot be looked for would be found nowhere, and nobody would notice.
    #[test]
    fn every_pattern_can_be_looked_for() {
        for search in &ALL {
            let words = search.words;
            let own = [&words.under_way, &words.on_the_way, &words.person_here, &words.nobody];
            let claims = [&search.under_way, &search.on_the_way, &search.person_here, &search.nobody];
            for (claim, said) in claims.into_iter().zip(own) {
                let says = said.says.join("|").replace("PERSON", words.person);
                for (pattern, text) in
                    [(&claim.says, says.as_str()), (&claim.unless, said.unless), (&claim.things, said.things)]
                {
                    assert!(text.is_empty() || pattern.get(|| text.to_owned()).is_some(), "{text}");
                }
                assert!(!says.is_empty());
            }
            for (pattern, text) in [(&search.condition, words.condition), (&search.refused_key, words.refused_key)] {
                assert!(pattern.get(|| text.to_owned()).is_some(), "{text}");
            }
            assert!(!words.transfer_cues.is_empty() && !words.people_cues.is_empty(), "{}", words.condition);
        }
    }
}
