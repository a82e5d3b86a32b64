//! The notation of a lexicon entry: plain words with choices in round brackets and named lists in angle brackets.

use std::collections::BTreeMap;

/// An entry may not stand for more phrases than this.
pub(super) const MAX_PHRASES: usize = 5_000;

/// How deep groups may stand in groups, and brackets in brackets.
const DEEPEST: usize = 4;

/// Lists that entries name in angle brackets, all their phrases written out.
#[derive(Default)]
pub(super) struct Groups(BTreeMap<String, Vec<String>>);

impl Groups {
    /// Groups may name groups, not in a circle.
    ///
    /// # Errors
    /// As [`Groups::expand`], and if groups stand deeper in one another than [`DEEPEST`].
    pub(super) fn new(written: &BTreeMap<String, Vec<String>>) -> Result<Self, String> {
        let mut groups = Self::default();
        for name in written.keys() {
            groups.learn(name, written, 0)?;
        }
        Ok(groups)
    }

    /// Writes out a group, those that it names first.
    fn learn(&mut self, name: &str, written: &BTreeMap<String, Vec<String>>, depth: usize) -> Result<(), String> {
        let Some(list) = written.get(name).filter(|_| !self.0.contains_key(name)) else { return Ok(()) };
        if depth == DEEPEST {
            return Err(format!("`<{name}>`: groups stand in one another too deep, or in a circle"));
        }
        let mut all = Vec::new();
        for entry in list {
            for named in entry.split('<').skip(1).filter_map(|rest| rest.split_once('>')) {
                self.learn(named.0, written, depth + 1)?;
            }
            all.extend(self.expand(entry)?);
        }
        self.0.insert(name.to_owned(), all);
        Ok(())
    }

    /// All phrases that an entry stands for: `(转|接)(一下|)人工` is four, and `(转|接)<person>` is one for each of the two and each
    /// of the group `person`. A choice may be empty, name a group, or have brackets of its own.
    ///
    /// # Errors
    /// If the brackets do not match, a group is unknown, or there are more than [`MAX_PHRASES`].
    pub(super) fn expand(&self, entry: &str) -> Result<Vec<String>, String> {
        let mut rest = entry;
        self.sequence(&mut rest, 0).map_err(|why| format!("`{entry}`: {why}"))
    }

    /// What stands up to the end of the entry, or inside of brackets up to the end of the choice.
    fn sequence(&self, rest: &mut &str, depth: usize) -> Result<Vec<String>, &'static str> {
        let mut phrases = vec![String::new()];
        loop {
            let (plain, mark) = rest.split_at(rest.find(['(', '|', ')', '<', '>']).unwrap_or(rest.len()));
            phrases.iter_mut().for_each(|phrase| phrase.push_str(plain));
            let choices = match mark.chars().next() {
                Some('(') if depth < DEEPEST => {
                    *rest = &mark[1..];
                    self.choices(rest, depth + 1)?
                }
                Some('<') => {
                    let (name, after) = mark[1..].split_once('>').ok_or(UNMATCHED)?;
                    *rest = after;
                    self.0.get(name).ok_or("there is no such group")?.clone()
                }
                Some('|' | ')') if depth > 0 => {
                    *rest = mark;
                    return Ok(phrases);
                }
                None => return Ok(phrases),
                Some(_) => return Err(UNMATCHED),
            };
            if phrases.len() * choices.len() > MAX_PHRASES {
                return Err("too many phrases");
            }
            let with = |phrase: String| choices.iter().map(move |choice| format!("{phrase}{choice}"));
            phrases = phrases.into_iter().flat_map(with).collect();
        }
    }

    /// What stands inside of brackets, up to the closing one and with it.
    fn choices(&self, rest: &mut &str, depth: usize) -> Result<Vec<String>, &'static str> {
        let mut all = Vec::new();
        loop {
            all.extend(self.sequence(rest, depth)?);
            let more = rest.starts_with('|');
            *rest = rest.strip_prefix(['|', ')']).ok_or(UNMATCHED)?;
            if !more {
                return Ok(all);
            }
        }
    }
}

/// Why most entries are refused.
const UNMATCHED: &str = "brackets do not match";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn groups() -> Groups {
        let written = [("person", "<alive>人"), ("alive", "(真|活)")];
        let list = |(name, entry): (&str, &str)| (name.to_owned(), vec![entry.to_owned()]);
        Groups::new(&written.into_iter().map(list).collect()).unwrap()
    }

    #[test]
    fn choices_multiply() {
        let expand = |entry: &str| groups().expand(entry).unwrap();
        assert_eq!(expand("agent"), ["agent"]);
        assert_eq!(expand("(转|接)(一下|)人工"), ["转一下人工", "转人工", "接一下人工", "接人工"]);
        assert_eq!(expand("talk(ing|) to"), ["talking to", "talk to"]);
        assert_eq!(expand("找<person>吧"), ["找真人吧", "找活人吧"]);
        assert_eq!(expand("找(<person>|客服(小姐|))"), ["找真人", "找活人", "找客服小姐", "找客服"]);
        assert_eq!(expand(""), [""]);
    }

    #[test]
    fn wrong_brackets_and_too_many() {
        for (entry, why) in [
            ("(a", "match"),
            ("a)", "match"),
            ("((a)b", "match"),
            ("(((((a)))))", "match"),
            ("a|b", "match"),
            ("(a|b)|c", "match"),
            ("<a", "match"),
            ("a>", "match"),
            ("<nobody>", "no such group"),
        ] {
            let error = groups().expand(entry).unwrap_err();
            assert!(error.contains(why), "{entry}: {error}");
        }
        let ten = "(0|1|2|3|4|5|6|7|8|9)";
        assert_eq!(groups().expand(&ten.repeat(3)).unwrap().len(), 1_000);
        assert!(groups().expand(&ten.repeat(4)).is_err());
        assert!(groups().expand(&ten.repeat(400)).is_err());
    }

    #[test]
    fn groups_in_a_circle() {
        let written = [("a", "<b>"), ("b", "x<a>")].map(|(name, entry)| (name.to_owned(), vec![entry.to_owned()]));
        let error = Groups::new(&written.into_iter().collect()).err().unwrap();
        assert!(error.contains("circle"), "{error}");
    }
}
