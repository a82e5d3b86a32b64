//! How Chinese characters sound: syllables of pinyin without tones.

use super::letters::code;

/// All syllables, sorted; each as a [`code`]; and the number of each character's from U+4E00 on, counted from 1. Written by the build script.
const TABLE: (&[&str], &[u32], &[u16]) = include!(concat!(env!("OUT_DIR"), "/syllables.rs"));

/// The longest run of Latin letters that is taken apart into syllables.
const LETTERS_MAX: usize = 40;
/// The longest syllable: zhuang.
const SYLLABLE_MAX: usize = 6;

/// For each letter, by its place in the alphabet, those that may follow it in pinyin: in a syllable, or as the first of the next.
const FOLLOWING: [u32; 32] = following();

const fn following() -> [u32; 32] {
    let (mut following, mut first, mut last) = ([0; 32], 0_u32, 0_u32);
    let mut number = 0;
    while number < TABLE.0.len() {
        let name = TABLE.0[number].as_bytes();
        let mut at = 1;
        while at < name.len() {
            following[place(name[at - 1])] |= 1 << place(name[at]);
            at += 1;
        }
        first |= 1 << place(name[0]);
        last |= 1 << place(name[name.len() - 1]);
        number += 1;
    }
    let mut letter = 0;
    while letter < following.len() {
        if last >> letter & 1 == 1 {
            following[letter] |= first;
        }
        letter += 1;
    }
    following
}

/// The place of a letter in the alphabet.
const fn place(letter: u8) -> usize {
    (letter & 31) as usize
}

/// A syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Syllable(u16);

impl Syllable {
    /// How many there are.
    pub(super) const COUNT: usize = TABLE.0.len();

    /// How a character is said, if it is Han and in use.
    pub(super) fn of(c: char) -> Option<Self> {
        let at = (c as usize).checked_sub(0x4e00)?;
        TABLE.2.get(at).and_then(|number| number.checked_sub(1)).map(Self)
    }

    /// The syllable of this spelling, in up to six small letters.
    fn spelled(name: &[u8]) -> Option<Self> {
        let at = TABLE.1.binary_search(&code(name)).ok()?;
        u16::try_from(at).ok().map(Self)
    }

    pub(super) fn name(self) -> &'static str {
        TABLE.0[usize::from(self.0)]
    }

    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }

    /// All of them.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..).take(Self::COUNT).map(Self)
    }

    /// The spelling in which sounds that many speakers and recognisers confuse are one: zh and z, sh and s, ch and c, n and l, ing
    /// and in, eng and en, ang and an.
    pub(super) fn blurred(self) -> String {
        let name = self.name();
        let (first, rest) = match name.as_bytes() {
            [b'z' | b's' | b'c', b'h', ..] => (&name[..1], &name[2..]),
            [b'l', ..] => ("n", &name[1..]),
            _ => name.split_at(name.len().min(1)),
        };
        let rest = match rest.strip_suffix("ng").filter(|rest| rest.ends_with(['a', 'e', 'i'])) {
            Some(rest) => format!("{rest}n"),
            None => rest.to_owned(),
        };
        format!("{first}{rest}")
    }
}

/// Takes Latin letters apart into syllables, and gives each with its end; the longest syllables first. Nothing if they are no pinyin.
pub(super) fn split(letters: &str, mut found: impl FnMut(usize, Syllable)) {
    if letters.len() > LETTERS_MAX || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return;
    }
    // Soon told of most English words: a syllable ends in a vowel, n, ng or r, and none begins with i, u or v.
    if !letters.ends_with(['a', 'e', 'i', 'o', 'u', 'v', 'n', 'g', 'r']) || letters.starts_with(['i', 'u', 'v']) {
        return;
    }
    let may_follow = |pair: &[u8]| FOLLOWING[place(pair[0])] >> place(pair[1]) & 1 == 1;
    if !letters.as_bytes().windows(2).all(may_follow) {
        return;
    }
    // From the end: the longest syllable at each place from which the rest can be read.
    let mut best: [Option<(usize, Option<Syllable>)>; LETTERS_MAX + 1] = [None; LETTERS_MAX + 1];
    best[letters.len()] = Some((letters.len(), None));
    for start in (0..letters.len()).rev() {
        let ends = (start + 1..=letters.len().min(start + SYLLABLE_MAX)).rev();
        best[start] = ends
            .filter(|end| best[*end].is_some())
            .find_map(|end| Syllable::spelled(&letters.as_bytes()[start..end]).map(|syllable| (end, Some(syllable))));
    }
    let mut at = 0;
    while let Some((end, Some(syllable))) = best[at] {
        found(end, syllable);
        at = end;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn names(letters: &str) -> String {
        let mut names = Vec::new();
        split(letters, |_, syllable| names.push(syllable.name()));
        names.join(" ")
    }

    #[test]
    fn letters_are_taken_apart() {
        for (letters, apart) in [
            ("zhuanrengong", "zhuan ren gong"),
            ("woyaotousu", "wo yao tou su"),
            ("kefu", "ke fu"),
            ("agent", ""),
            ("", ""),
            ("Ren", ""),
        ] {
            assert_eq!(names(letters), apart, "{letters}");
        }
        assert_eq!(names(&"a".repeat(LETTERS_MAX + 1)), "");
    }

    #[test]
    fn what_sounds_alike_is_blurred_alike() {
        let blurred = |c: char| Syllable::of(c).unwrap().blurred();
        for (left, right) in [('专', '钻'), ('人', '仁'), ('诉', '数'), ('工', '公'), ('牛', '流'), ('请', '亲')]
        {
            assert_eq!(blurred(left), blurred(right), "{left} {right}");
        }
        assert_ne!(blurred('人'), blurred('工'));
        assert_eq!(Syllable::of('a'), None);
        for syllable in Syllable::all() {
            let name = syllable.name();
            assert!(name.len() <= SYLLABLE_MAX);
            assert_eq!(Syllable::spelled(name.as_bytes()), Some(syllable));
            // Hums such as 嗯 and 呣 have no vowel; nobody spells a request with them.
            let hums = !name.contains(['a', 'e', 'i', 'o', 'u', 'v']);
            assert!(hums || !names(name).is_empty(), "{name}");
        }
    }
}
