//! What the entries of the built-in lexicons mean to the ear. The lexicons are one TOML file for each language, for people to read. The build
//! script reads them, so that nothing need be read when a program starts, and a wrong file stops the build.

#[cfg(test)]
mod chain;
#[cfg(test)]
mod entries;
#[cfg(test)]
mod file;
mod meaning;
#[cfg(test)]
mod notation;
#[cfg(test)]
mod numerals;
#[cfg(test)]
mod reader;

pub(super) use meaning::{Frame, Gap, Meaning, Number, Passing, Turn, What};
#[cfg(test)]
pub(super) use reader::Lexicon;

#[cfg(test)]
mod tests;
