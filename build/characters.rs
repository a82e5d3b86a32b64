//! What each character folds to.

use std::error::Error;
use std::sync::OnceLock;

use crate::ear::fold::compute::{self, Atom};

/// A file's name and what stands in it.
type Table = (String, Vec<u8>);

/// For each character of the basic plane what it folds to, in two bytes, and the lists that some of these name; and the Simplified forms beyond.
///
/// # Errors
/// If too many characters fold to more than one.
pub fn tables() -> Result<[Table; 3], Box<dyn Error>> {
    let (mut entries, mut lists) = (Vec::new(), Vec::new());
    for atoms in folds() {
        let codes: Option<Vec<u16>> = atoms.iter().map(|atom| code_of(*atom)).collect();
        let entry = match codes.as_deref() {
            Some([]) => compute::NOTHING,
            Some([one]) => *one,
            Some(_) => compute::MANY + u16::try_from(lists.len())?,
            None => compute::BEYOND,
        };
        lists.extend(codes.filter(|codes| codes.len() > 1));
        entries.extend(entry.to_le_bytes());
    }
    if Atom::from_code(compute::MANY + u16::try_from(lists.len())?).is_some() {
        return Err("too many characters fold to more than one".into());
    }
    Ok([
        ("fold.bin".to_owned(), entries),
        ("fold.rs".to_owned(), format!("{lists:?}").replace('[', "&[").into_bytes()),
        ("simplified.rs".to_owned(), format!("&{:?}", pairs()).into_bytes()),
    ])
}

/// What each character of the basic plane leaves.
fn folds() -> &'static [Vec<Atom>] {
    static FOLDS: OnceLock<Vec<Vec<Atom>>> = OnceLock::new();
    FOLDS.get_or_init(|| {
        let of = |code: u16| char::from_u32(code.into()).map(|c| compute::compute(c, simplified)).unwrap_or_default();
        (0..=u16::MAX).map(of).collect()
    })
}

/// Calls `sink` with each thing that `c` leaves, in order.
pub fn fold_char(c: char, sink: impl FnMut(Atom)) {
    match folds().get(c as usize) {
        Some(atoms) => atoms.iter().copied().for_each(sink),
        None => compute::compute(c, simplified).into_iter().for_each(sink),
    }
}

/// Whether `c` folds to one digit.
pub fn is_digit(c: char) -> bool {
    matches!(folds().get(c as usize).map(Vec::as_slice), Some([Atom::Char('0'..='9')]))
}

/// The two bytes that stand for an atom in a table; `None` beyond the basic plane.
fn code_of(atom: Atom) -> Option<u16> {
    match atom {
        Atom::Char(c) => u16::try_from(c as u32).ok(),
        Atom::Space => Some(compute::SPACE),
        Atom::Break => Some(compute::BREAK),
        Atom::Point => Some(compute::POINT),
    }
}

/// The Simplified form of a character, where it is one character. 著 has two: as a word's ending (等著, 看著) it is 着, which is what callers say.
fn simplified(c: char) -> char {
    if c == '著' {
        return '着';
    }
    let simplified = fast2s::convert(c.encode_utf8(&mut [0; 4]));
    let mut chars = simplified.chars();
    chars.next().filter(|_| chars.next().is_none()).unwrap_or(c)
}

/// Traditional and Simplified characters, sorted, where one of the two is beyond the basic plane.
fn pairs() -> Vec<(char, char)> {
    let han = ('\u{3400}'..='\u{9fff}').chain('\u{20000}'..='\u{3ffff}');
    let is_beyond = |(from, to): &(char, char)| from != to && *from.max(to) > '\u{ffff}';
    han.map(|c| (c, simplified(c))).filter(is_beyond).collect()
}
