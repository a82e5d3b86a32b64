//! How Chinese characters sound.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};

use pinyin::ToPinyin;

use crate::ear::letters::code;

/// All syllables, sorted, and each as a number in the same order; and for each character from U+4E00 to U+9FFF the number of its commonest one,
/// counted from 1.
///
/// # Errors
/// None: writing to memory does not fail.
pub fn syllables() -> Result<Vec<u8>, fmt::Error> {
    let of = |c: char| c.to_pinyin().map(|sound| sound.plain().replace('ü', "v"));
    let names: BTreeSet<String> = ('\u{4e00}'..='\u{9fff}').filter_map(of).collect();
    let numbers: BTreeMap<&String, usize> = names.iter().zip(1..).collect();
    let mut table = String::from("(&[\n");
    names.iter().try_for_each(|name| writeln!(table, "{name:?},"))?;
    table.push_str("], &[\n");
    names.iter().try_for_each(|name| writeln!(table, "{},", code(name.as_bytes())))?;
    table.push_str("], &[\n");
    for c in '\u{4e00}'..='\u{9fff}' {
        writeln!(table, "{},", of(c).and_then(|name| numbers.get(&name).copied()).unwrap_or(0))?;
    }
    table.push_str("])");
    Ok(table.into_bytes())
}
