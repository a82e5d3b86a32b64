//! The notation of a lexicon entry: plain words with choices in round brackets.

/// An entry may not stand for more phrases than this.
pub(super) const MAX_PHRASES: usize = 5_000;

/// All phrases that an entry stands for: `(转|接)(一下|)人工` is four. A choice may be empty; brackets do not nest.
///
/// `None` if the brackets do not match or there are more than [`MAX_PHRASES`].
pub(super) fn expand(entry: &str) -> Option<Vec<String>> {
    let mut phrases = vec![String::new()];
    let mut rest = entry;
    while !rest.is_empty() {
        let (plain, choices, after) = match rest.split_once('(') {
            None => (rest, None, ""),
            Some((plain, group)) => {
                let (choices, after) = group.split_once(')')?;
                (plain, Some(choices), after)
            }
        };
        if plain.contains([')', '|']) || choices.is_some_and(|choices| choices.contains('(')) {
            return None;
        }
        phrases.iter_mut().for_each(|phrase| phrase.push_str(plain));
        if let Some(choices) = choices {
            let choices: Vec<&str> = choices.split('|').collect();
            if phrases.len() * choices.len() > MAX_PHRASES {
                return None;
            }
            phrases = phrases
                .iter()
                .flat_map(|phrase| choices.iter().map(move |choice| format!("{phrase}{choice}")))
                .collect();
        }
        rest = after;
    }
    Some(phrases)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn choices_multiply() {
        assert_eq!(expand("agent").unwrap(), ["agent"]);
        assert_eq!(expand("(转|接)(一下|)人工").unwrap(), ["转一下人工", "转人工", "接一下人工", "接人工"]);
        assert_eq!(expand("talk(ing|) to").unwrap(), ["talking to", "talk to"]);
        assert_eq!(expand("").unwrap(), [""]);
    }

    #[test]
    fn wrong_brackets_and_too_many() {
        for entry in ["(a", "a)", "((a)b)", "a|b", "(a|b)|c"] {
            assert_eq!(expand(entry), None, "{entry}");
        }
        let ten = "(0|1|2|3|4|5|6|7|8|9)";
        assert_eq!(expand(&ten.repeat(3)).unwrap().len(), 1_000);
        assert_eq!(expand(&ten.repeat(4)), None);
        assert_eq!(expand(&ten.repeat(400)), None);
    }
}
