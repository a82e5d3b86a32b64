//! Telephone keys that a text tells.

use std::ops::Range;

use super::{Phrases, phrases};
use crate::ear::fold;
use crate::protocol::Key;

/// Digits as they are spelled out, from 0.
const SPELLED: [[&str; 3]; 10] = [
    ["零", "zero", "cero"],
    ["一", "one", "uno"],
    ["二", "two", "dos"],
    ["三", "three", "tres"],
    ["四", "four", "cuatro"],
    ["五", "five", "cinco"],
    ["六", "six", "seis"],
    ["七", "seven", "siete"],
    ["八", "eight", "ocho"],
    ["九", "nine", "nueve"],
];
const STAR: [&str; 3] = ["星", "star", "asterisco"];
const POUND: [&str; 5] = ["井", "pound", "hash", "almohadilla", "numeral"];

/// 'Press 1': one digit, which is no part of a longer number and no length of time.
static PRESS: Phrases = phrases!(
    "(?:按|按下|拨|回复)(?:数字|数字键|键)?([0-9零一二三四五六七八九])(?:$|[^0-9零一二三四五六七八九十秒次位 ]| [^0-9])",
    r"\b(?:press|hit|dial|reply with|reply)(?: the| key| number| button| digit){0,3} ([0-9]|zero|one|two|three|four|five|six|seven|eight|nine)(?:$| [^0-9ds])",
    r"\b(?:pulse|marque|presione|oprima|teclee|responda)(?: el| la| tecla| numero| boton){0,3} ([0-9]|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)(?:$| [^0-9ds])",
);

/// The digit keys that a text asks for, with their bytes.
pub(in crate::lint) fn pressed(text: &str) -> Vec<(Range<usize>, char)> {
    let found = PRESS.find_all(text).into_iter();
    found.filter_map(|(place, told)| Some((place, digit(&told)?))).collect()
}

fn digit(told: &str) -> Option<char> {
    let spelled = SPELLED.iter().position(|words| words.contains(&told));
    spelled.and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10)).or_else(|| told.chars().next())
}

/// Whether a text names a key at all, in any way.
pub(in crate::lint) fn names_key(text: &str, key: Key) -> bool {
    let folded = fold(text).text;
    let key = key.as_char();
    let words: &[&str] = match key {
        '*' => &STAR,
        '#' => &POUND,
        digit => digit.to_digit(10).and_then(|digit| SPELLED.get(digit as usize)).map_or(&[], |words| &words[..]),
    };
    let says = |word: &&str| !word.is_ascii() && folded.contains(*word) || folded.split(' ').any(|part| part == *word);
    text.contains(key) || folded.contains(key) || words.iter().any(says)
}
