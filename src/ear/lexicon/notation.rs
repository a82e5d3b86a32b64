//! The notation of a lexicon entry: plain words with choices in round brackets and named lists in angle brackets.

use std::collections::BTreeMap;

/// An entry may not stand for more phrases than this.
pub(super) const MAX_PHRASES: usize = 5_000;

/// Lists that entries name in angle brackets.
pub(super) type Groups = BTreeMap<String, Vec<String>>;

/// All phrases that an entry stands for: `(转|接)(一下|)人工` is four, and `(转|接)<person>` is one for each of the two and each of
/// the group `person`. A choice may be empty; brackets do not nest, but the entries of a group may have brackets of their own.
///
/// # Errors
/// If the brackets do not match, a group is unknown, or there are more than [`MAX_PHRASES`].
pub(super) fn expand(entry: &str, groups: &Groups) -> Result<Vec<String>, String> {
    let refuse = |why: &str| Err(format!("`{entry}`: {why}"));
    let mut phrases = vec![String::new()];
    let mut rest = entry;
    while let Some(at) = rest.find(['(', '<']) {
        let (plain, group) = rest.split_at(at);
        let close = if group.starts_with('(') { ')' } else { '>' };
        let Some((inside, after)) = group[1..].split_once(close) else { return refuse("brackets do not match") };
        if plain.contains([')', '|', '>']) || inside.contains(['(', '<']) {
            return refuse("brackets do not match");
        }
        let named: Vec<String>;
        let choices: Vec<&str> = if close == ')' {
            inside.split('|').collect()
        } else {
            let Some(list) = groups.get(inside) else { return refuse("there is no such group") };
            named = flat(list)?;
            named.iter().map(String::as_str).collect()
        };
        if phrases.len() * choices.len() > MAX_PHRASES {
            return refuse("too many phrases");
        }
        phrases = phrases
            .iter()
            .flat_map(|phrase| choices.iter().map(move |choice| format!("{phrase}{plain}{choice}")))
            .collect();
        rest = after;
    }
    if rest.contains([')', '|', '>']) {
        return refuse("brackets do not match");
    }
    phrases.iter_mut().for_each(|phrase| phrase.push_str(rest));
    Ok(phrases)
}

/// The phrases of a group, which names no other.
fn flat(list: &[String]) -> Result<Vec<String>, String> {
    let none = Groups::new();
    let mut all = Vec::new();
    for entry in list {
        all.extend(expand(entry, &none)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn groups() -> Groups {
        Groups::from([("person".to_owned(), vec!["(真|活)人".to_owned(), "人工".to_owned()])])
    }

    #[test]
    fn choices_multiply() {
        let expand = |entry: &str| expand(entry, &groups()).unwrap();
        assert_eq!(expand("agent"), ["agent"]);
        assert_eq!(expand("(转|接)(一下|)人工"), ["转一下人工", "转人工", "接一下人工", "接人工"]);
        assert_eq!(expand("talk(ing|) to"), ["talking to", "talk to"]);
        assert_eq!(expand("找<person>吧"), ["找真人吧", "找活人吧", "找人工吧"]);
        assert_eq!(expand(""), [""]);
    }

    #[test]
    fn wrong_brackets_and_too_many() {
        for (entry, why) in [
            ("(a", "match"),
            ("a)", "match"),
            ("((a)b)", "match"),
            ("a|b", "match"),
            ("(a|b)|c", "match"),
            ("<a", "match"),
            ("a>", "match"),
            ("<nobody>", "no such group"),
        ] {
            let error = expand(entry, &groups()).unwrap_err();
            assert!(error.contains(why), "{entry}: {error}");
        }
        let ten = "(0|1|2|3|4|5|6|7|8|9)";
        assert_eq!(expand(&ten.repeat(3), &groups()).unwrap().len(), 1_000);
        assert!(expand(&ten.repeat(4), &groups()).is_err());
        assert!(expand(&ten.repeat(400), &groups()).is_err());
    }
}
