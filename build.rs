//! Writes the table that takes Traditional Chinese characters to Simplified ones, so that nobody who links the library gets the crate
//! it comes from.
#![allow(clippy::disallowed_methods, reason = "a build script is no part of the library")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
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
    fs::write(Path::new(&env::var("OUT_DIR")?).join("simplified.rs"), table)?;
    Ok(())
}
