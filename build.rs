//! Works out what need not be worked out when a program starts: what each character folds to, how the Chinese ones sound, and the tables of the
//! ear's words. So nobody who links the library gets the crates that the first two come from, and a wrong lexicon stops the build.
#![allow(clippy::disallowed_methods, reason = "a build script is no part of the library")]

use std::path::Path;
use std::process::ExitCode;
use std::{env, error, fs};

#[path = "build/characters.rs"]
mod characters;
#[path = "build/sounds.rs"]
mod sounds;

/// What the library's own code needs of the protocol.
#[allow(dead_code, reason = "the library uses the rest")]
#[path = "src/protocol"]
mod protocol {
    mod words;
    pub use words::{HeardAs, HeardBy};
}

/// The library's own code, as far as it reads lexicons and puts up tables.
#[allow(dead_code, missing_docs, reason = "the library uses the rest")]
#[path = "src/ear"]
mod ear {
    mod chained;
    mod chaining;
    mod characters;
    mod claim;
    pub mod fold {
        pub mod compute;
        mod folded;
        /// The library has this as a table, written by this script.
        mod table {
            pub use crate::characters::{fold_char, is_digit};
        }
        pub use compute::is_unspaced;
        pub use folded::Folded;
    }
    mod lang;
    mod lexicon {
        mod chain;
        mod entries;
        mod file;
        mod meaning;
        mod notation;
        mod numerals;
        mod reader;
        pub(super) use meaning::{Frame, Gap, Meaning, Number, Passing, Turn, What};
        pub(super) use reader::Lexicon;
    }
    #[path = "mend/letters.rs"]
    pub mod letters;
    mod meant;
    pub mod shipping;
    mod table;
    mod trie;
    mod words;
    pub use claim::Claim;
    pub use lang::Lang;
}

fn main() -> ExitCode {
    match write_tables() {
        Ok(()) => ExitCode::SUCCESS,
        // For people to read: whoever edits a lexicon sees this.
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_tables() -> Result<(), Box<dyn error::Error>> {
    // Cargo knows what this script is made of, and runs it again when that has changed.
    println!("cargo::rerun-if-changed=src/ear/lexicon");
    let lexicons = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("src/ear/lexicon");
    let read = |name: &str| fs::read_to_string(lexicons.join(name)).map_err(|error| format!("{name}: {error}"));
    let mut tables = ear::shipping::tables(&read)?;
    tables.extend(characters::tables()?);
    tables.push(("syllables.rs".to_owned(), sounds::syllables()?));
    let out = env::var("OUT_DIR")?;
    for (name, contents) in tables {
        fs::write(Path::new(&out).join(name), contents)?;
    }
    Ok(())
}
