//! Writes two tables of Chinese characters, Traditional to Simplified and how each sounds, so that nobody who links the library gets
//! the crates they come from.
#![allow(clippy::disallowed_methods, reason = "a build script is no part of the library")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::path::Path;
use std::{env, error, fs};

use pinyin::ToPinyin;

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("simplified.rs"), simplified()?)?;
    fs::write(Path::new(&out).join("syllables.rs"), syllables()?)?;
    Ok(())
}

/// Pairs of characters, sorted.
fn simplified() -> Result<String, fmt::Error> {
    let mut table = String::from("&[\n");
    for c in ('\u{3400}'..='\u{9fff}').chain('\u{20000}'..='\u{3ffff}') {
        let simplified = fast2s::convert(c.encode_utf8(&mut [0; 4]));
        let mut chars = simplified.chars();
        if let (Some(other), None) = (chars.next(), chars.next())
            && other != c
        {
            writeln!(table, "({c:?}, {other:?}),")?;
        }
    }
    table.push(']');
    Ok(table)
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
    names.iter().try_for_each(|name| writeln!(table, "{},", code(name)))?;
    table.push_str("], &[\n");
    for c in '\u{4e00}'..='\u{9fff}' {
        writeln!(table, "{},", of(c).and_then(|name| numbers.get(&name).copied()).unwrap_or(0))?;
    }
    table.push_str("])");
    Ok(table)
}

/// Up to six small letters as a number, five bits a letter from the left: in the order of the alphabet.
fn code(name: &str) -> u32 {
    name.bytes().zip((0..=25).rev().step_by(5)).fold(0, |code, (letter, place)| code | u32::from(letter & 31) << place)
}
