//! The built-in lexicons: one TOML file per language, for people to read, and what its entries mean to the ear.

mod file;
mod meaning;
mod notation;
mod reader;

use std::sync::OnceLock;

use super::Lang;
pub(super) use meaning::{Frame, Gap, Meaning, What};

/// One folded phrase and one meaning of it.
pub(super) type Entry = (String, Meaning);

/// What is known of a language, expanded and folded.
#[derive(Default)]
pub(super) struct Lexicon {
    /// Phrases, and what each means.
    pub(super) entries: Vec<Entry>,
    /// By the number of a part: what it is in each of the phrases with gaps that have it.
    pub(super) parts: Vec<Vec<Meaning>>,
    /// How many gaps there are.
    pub(super) gaps: u16,
}

impl Lexicon {
    /// The lexicon of a language, read once.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static READ: [OnceLock<Lexicon>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
        READ[lang as usize].get_or_init(|| {
            let mut lexicon = Self::default();
            for text in files(lang) {
                // A test reads each shipped file and sees every error; here there is nobody to tell.
                let _ = reader::read(text, &mut lexicon);
            }
            lexicon
        })
    }
}

/// The files of a language. Cantonese has one of its own, because other people know it.
const fn files(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Zh => &[include_str!("zh.toml"), include_str!("yue.toml")],
        Lang::En => &[include_str!("en.toml")],
        Lang::Es => &[include_str!("es.toml")],
        Lang::Ja => &[include_str!("ja.toml")],
        Lang::Ko => &[include_str!("ko.toml")],
        Lang::Fr => &[include_str!("fr.toml")],
        Lang::De => &[include_str!("de.toml")],
        Lang::Pt => &[include_str!("pt.toml")],
        Lang::Ar => &[include_str!("ar.toml")],
        Lang::Hi => &[include_str!("hi.toml")],
        Lang::Vi => &[include_str!("vi.toml")],
        Lang::Id => &[include_str!("id.toml")],
        Lang::Ru => &[include_str!("ru.toml")],
    }
}

#[cfg(test)]
mod tests;
