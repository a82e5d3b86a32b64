//! Writes tables of characters: what each folds to, and how the Chinese ones sound. So nobody who links the library gets the crates they come
//! from, and nothing is worked out when a program starts.
#![allow(clippy::disallowed_methods, reason = "a build script is no part of the library")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::path::Path;
use std::{env, error, fs};

use pinyin::ToPinyin;

#[path = "src/ear/fold/compute.rs"]
mod fold;
#[path = "src/ear/mend/letters.rs"]
mod letters;

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/ear/fold/compute.rs");
    println!("cargo::rerun-if-changed=src/ear/mend/letters.rs");
    let out = env::var("OUT_DIR")?;
    let Folds { entries, lists } = folds()?;
    for (name, contents) in [
        ("fold.bin", entries),
        ("fold.rs", format!("{lists:?}").replace('[', "&[").into_bytes()),
        ("simplified.rs", format!("&{:?}", pairs()).into_bytes()),
        ("syllables.rs", syllables()?.into_bytes()),
    ] {
        fs::write(Path::new(&out).join(name), contents)?;
    }
    Ok(())
}

/// For each character of the basic plane what it folds to, in two bytes, and the lists that some of these name.
struct Folds {
    entries: Vec<u8>,
    lists: Vec<Vec<u16>>,
}

fn folds() -> Result<Folds, Box<dyn error::Error>> {
    let (mut entries, mut lists) = (Vec::new(), Vec::new());
    for code in 0..=u16::MAX {
        let atoms = char::from_u32(code.into()).map(|c| fold::compute(c, simplified)).unwrap_or_default();
        let codes: Option<Vec<u16>> = atoms.iter().map(|atom| code_of(*atom)).collect();
        let entry = match codes.as_deref() {
            Some([]) => fold::NOTHING,
            Some([one]) => *one,
            Some(_) => fold::MANY + u16::try_from(lists.len())?,
            None => fold::BEYOND,
        };
        lists.extend(codes.filter(|codes| codes.len() > 1));
        entries.extend(entry.to_le_bytes());
    }
    if fold::Atom::from_code(fold::MANY + u16::try_from(lists.len())?).is_some() {
        return Err("too many characters fold to more than one".into());
    }
    Ok(Folds { entries, lists })
}

/// The two bytes that stand for an atom in a table; `None` beyond the basic plane.
fn code_of(atom: fold::Atom) -> Option<u16> {
    match atom {
        fold::Atom::Char(c) => u16::try_from(c as u32).ok(),
        fold::Atom::Space => Some(fold::SPACE),
        fold::Atom::Break => Some(fold::BREAK),
        fold::Atom::Point => Some(fold::POINT),
    }
}

/// The Simplified form of a character, where it is one character.
fn simplified(c: char) -> char {
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

/// All syllables, sorted, and each as a number in the same order; and for each character from U+4E00 to U+9FFF the number of its commonest one,
/// counted from 1.
fn syllables() -> Result<String, fmt::Error> {
    let of = |c: char| c.to_pinyin().map(|sound| sound.plain().replace('ü', "v"));
    let names: BTreeSet<String> = ('\u{4e00}'..='\u{9fff}').filter_map(of).collect();
    let numbers: BTreeMap<&String, usize> = names.iter().zip(1..).collect();
    let mut table = String::from("(&[\n");
    names.iter().try_for_each(|name| writeln!(table, "{name:?},"))?;
    table.push_str("], &[\n");
    names.iter().try_for_each(|name| writeln!(table, "{},", letters::code(name.as_bytes())))?;
    table.push_str("], &[\n");
    for c in '\u{4e00}'..='\u{9fff}' {
        writeln!(table, "{},", of(c).and_then(|name| numbers.get(&name).copied()).unwrap_or(0))?;
    }
    table.push_str("])");
    Ok(table)
}
