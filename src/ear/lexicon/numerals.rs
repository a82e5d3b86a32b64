//! Numbers in words, as a lexicon has them: what each word says of a number.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Number, Turn};

/// `[digits]` of a lexicon. The keys are numbers.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Numerals {
    /// Digits as they stand, up to four: `7`, `12`, `00`.
    words: BTreeMap<String, Vec<String>>,
    /// Round numbers, into which a smaller one fits: `20`, `600`.
    round: BTreeMap<String, Vec<String>>,
    /// So many times what stands before it: `100`, `10000`.
    scale: BTreeMap<String, Vec<String>>,
    /// The next digit so many times: `2`, `3`.
    again: BTreeMap<String, Vec<String>>,
    /// This digit as often as the number before it says: `5` for three fives.
    many: BTreeMap<String, Vec<String>>,
    /// The option at this place of a menu: `2` for the second one, `0` for the last.
    nth: BTreeMap<String, Vec<String>>,
    /// May stand between the parts of one number (`treinta y cuatro`).
    link: Vec<String>,
    /// What stands between units and tens where units come first (`einundzwanzig`).
    units_first: Option<String>,
    /// Whether the last unit may be left unsaid (三百五 is 350).
    elides: bool,
    /// Says nothing beside digits.
    pub(super) filler: Vec<String>,
    /// What follows is meant instead of what stands before (no, I mean).
    corrects: Vec<String>,
    /// The number right after it is not meant (not 1234).
    denies: Vec<String>,
    /// The number after it may be the one before, said once more (yes, 1235).
    confirms: Vec<String>,
    /// Stands between two things of which one is to be chosen (or).
    either: Vec<String>,
}

impl Numerals {
    /// The words, and what each list of them says of a number.
    ///
    /// # Errors
    /// The key that is no such number.
    pub(super) fn lists(&self) -> Result<Vec<(Vec<String>, Number)>, String> {
        let mut lists = vec![(self.link.clone(), Number::Link)];
        for (key, words) in &self.words {
            let digits = u8::try_from(key.len()).ok().filter(|digits| *digits <= 4);
            let (value, digits) = key.parse().ok().zip(digits).ok_or_else(|| format!("`{key}` is no digit"))?;
            lists.push((words.clone(), Number::Digits(value, digits)));
        }
        for (key, words) in &self.round {
            let round = key.parse().ok().filter(|round| round % 10 == 0 && *round > 0);
            let round = round.ok_or_else(|| format!("`{key}` is no round number"))?;
            lists.push((words.clone(), Number::Round(round)));
            lists.extend(self.with_units(round, words));
        }
        for (key, words) in &self.scale {
            let scale = key.parse::<u32>().ok().filter(|scale| *scale >= 10 && 10_u32.pow(scale.ilog10()) == *scale);
            let scale = scale.ok_or_else(|| format!("`{key}` is no power of ten"))?;
            lists.push((words.clone(), Number::Scale(scale, self.elides)));
        }
        for (key, words) in &self.again {
            let times = key.parse().ok().filter(|times| (1..=9).contains(times));
            lists.push((words.clone(), Number::Again(times.ok_or_else(|| format!("`{key}` is not 1 to 9"))?)));
        }
        for (list, number) in [(&self.many, Number::Many as fn(u8) -> Number), (&self.nth, Number::Nth)] {
            for (key, words) in list {
                let digit = key.parse().ok().filter(|digit| *digit <= 9);
                lists.push((words.clone(), number(digit.ok_or_else(|| format!("`{key}` is not 0 to 9"))?)));
            }
        }
        Ok(lists)
    }

    /// The words that say which number is meant.
    pub(super) const fn turns(&self) -> [(&Vec<String>, Turn); 4] {
        [
            (&self.corrects, Turn::Corrects),
            (&self.denies, Turn::Denies),
            (&self.confirms, Turn::Confirms),
            (&self.either, Turn::Either),
        ]
    }

    /// The words for a round number and each unit, where units come first.
    fn with_units(&self, round: u16, tens: &[String]) -> impl Iterator<Item = (Vec<String>, Number)> {
        let between = self.units_first.as_deref().filter(|_| round < 100);
        between.into_iter().flat_map(move |between| {
            (1..10).map(move |unit| {
                let units = self.words.get(&unit.to_string()).into_iter().flatten();
                let words = units.flat_map(|unit| tens.iter().map(move |ten| format!("{unit}{between}{ten}")));
                (words.collect(), Number::Digits(round + unit, 2))
            })
        })
    }
}
