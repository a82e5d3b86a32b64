//! What each character folds to, as the build script has worked it out for the whole basic plane.

use super::compute::{Atom, BEYOND, MANY, NOTHING, compute};

/// Two bytes for each character of the basic plane, the lower first: the code of the one atom that it leaves, or one of the numbers that say
/// otherwise. Written by the build script.
const ENTRIES: &[u8; 0x2_0000] = include_bytes!(concat!(env!("OUT_DIR"), "/fold.bin"));

/// The codes of what those characters leave that leave more than one thing; written by the build script.
const LISTS: &[&[u16]] = include!(concat!(env!("OUT_DIR"), "/fold.rs"));

/// Traditional characters with their Simplified ones, sorted, where one of the two is beyond the basic plane; written by the build script.
const SIMPLIFIED: &[(char, char)] = include!(concat!(env!("OUT_DIR"), "/simplified.rs"));

/// Calls `sink` with each thing that `c` leaves, in order.
pub(super) fn fold_char(c: char, mut sink: impl FnMut(Atom)) {
    match entry(c) {
        NOTHING => {}
        // Rare in speech, so not worth a table.
        BEYOND => compute(c, simplified).into_iter().for_each(sink),
        code => match Atom::from_code(code) {
            Some(atom) => sink(atom),
            None => {
                let list = LISTS.get(usize::from(code - MANY)).copied().unwrap_or_default();
                list.iter().filter_map(|code| Atom::from_code(*code)).for_each(sink);
            }
        },
    }
}

/// Whether `c` folds to one digit.
pub(super) fn is_digit(c: char) -> bool {
    matches!(Atom::from_code(entry(c)), Some(Atom::Char('0'..='9')))
}

fn entry(c: char) -> u16 {
    let at = 2 * c as usize;
    let code = |bytes: &[u8]| Some(u16::from_le_bytes(bytes.try_into().ok()?));
    ENTRIES.get(at..at + 2).and_then(code).unwrap_or(BEYOND)
}

/// The Simplified form of a character.
fn simplified(c: char) -> char {
    match Atom::from_code(entry(c)) {
        Some(Atom::Char(other)) => other,
        _ => SIMPLIFIED.binary_search_by_key(&c, |(from, _)| *from).map_or(c, |at| SIMPLIFIED[at].1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_what_is_worked_out() {
        for c in '\0'..='\u{2ffff}' {
            let mut atoms = Vec::new();
            fold_char(c, |atom| atoms.push(atom));
            assert_eq!(atoms, compute(c, simplified), "{c:?}");
        }
    }
}
