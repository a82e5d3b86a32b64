//! Chat spelling: Spanish words written as they sound (kiero ablar kon un acesor), and words cut short (xq, plz, ppl).

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::spelling::{Spelling, TOKEN_MAX};
use super::{Mend, Mends};
use crate::ear::Lang;
use crate::ear::lang::Langs;
use crate::ear::shipped::{Short, short, sounded};
use crate::protocol::HeardBy;

/// Shorter words sound like too much else, and such as are no longer like words of other languages; in bytes.
const WORD_MIN: usize = 4;

/// What is written otherwise in chats.
#[derive(Debug)]
pub(super) struct Chat {
    /// Spanish words by how they sound.
    by_sound: FxHashMap<String, &'static str>,
    /// What is cut short, and of which words.
    short: FxHashMap<&'static str, Vec<Short>>,
}

impl Chat {
    pub(super) fn new(langs: Langs) -> Self {
        let mut chat = Self { by_sound: FxHashMap::default(), short: FxHashMap::default() };
        if langs.meet(Langs::of(Lang::Es)) {
            let spanish = sounded(Langs::of(Lang::Es));
            chat.by_sound.extend(spanish.map(|word| (sound(word), word)));
        }
        for form in short().filter(|form| form.langs.meet(langs)) {
            chat.short.entry(form.form).or_default().push(form);
        }
        chat
    }

    /// Adds every word that is written as one of the Spanish words sounds, but no short one that is a word of another language.
    pub(super) fn mend_sounds<'m>(
        &'m self,
        text: &str,
        tokens: &[Range<usize>],
        spelling: &Spelling,
        key: &mut String,
        mends: &mut Mends<'m>,
    ) {
        if self.by_sound.is_empty() {
            return;
        }
        let others = spelling.langs.without(Langs::of(Lang::Es));
        for span in tokens.iter().filter(|span| (WORD_MIN..=TOKEN_MAX).contains(&span.len())) {
            let token = &text[span.clone()];
            key.clear();
            write_sound(token, key);
            if let Some(word) = self.by_sound.get(key.as_str())
                && *word != token
                && (token.len() > WORD_MIN || !spelling.knows_in(token, others))
            {
                mends.push(Mend::new(span.clone(), *word, HeardBy::Typo));
            }
        }
    }

    /// Adds every word that is cut short, in languages of which a word that asks stands in the text, or was put right in it; not what is a word
    /// in another of these.
    pub(super) fn mend_short<'m>(
        &'m self,
        text: &str,
        tokens: &[Range<usize>],
        spelling: &Spelling,
        mends: &mut Mends<'m>,
    ) {
        let forms = |span: &Range<usize>| self.short.get(&text[span.clone()]);
        if !tokens.iter().any(|span| forms(span).is_some()) {
            return;
        }
        let written = tokens.iter().map(|span| spelling.langs_of(&text[span.clone()]));
        let langs: Langs = written.chain(mends.iter().map(|mend| spelling.langs_of(&mend.word))).collect();
        for span in tokens {
            let token = &text[span.clone()];
            let is_meant =
                |form: &&Short| form.langs.meet(langs) && !spelling.knows_in(token, langs.without(form.langs));
            if let Some(form) = forms(span).and_then(|forms| forms.iter().find(is_meant)) {
                mends.push(Mend::new(span.clone(), form.word, HeardBy::Typo));
            }
        }
    }
}

fn sound(word: &str) -> String {
    let mut key = String::new();
    write_sound(word, &mut key);
    key
}

/// How a word sounds in Spanish, to most who speak it: b is v, c is s or k, ll is y, h is silent, and so on.
fn write_sound(word: &str, key: &mut String) {
    let mut before = None;
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let soft = matches!(next, Some('e' | 'i'));
        match letter {
            'c' if next == Some('h') => key.push('C'),
            'h' => {}
            'u' if before == Some('q') || (before == Some('g') && soft) => {}
            'l' if next == Some('l') => {}
            'l' if before == Some('l') => key.push('y'),
            _ if before == Some(letter) => {}
            'v' | 'w' => key.push('b'),
            'z' => key.push('s'),
            'c' if soft => key.push('s'),
            'c' | 'q' => key.push('k'),
            'g' if soft => key.push('j'),
            'y' if next.is_none() => key.push('i'),
            letter => key.push(letter),
        }
        before = Some(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_as_it_sounds_is_told() {
        for (word, written) in [
            ("quiero", "kiero"),
            ("hablar", "ablar"),
            ("asesor", "azesor"),
            ("asesor", "acesor"),
            ("tecnico", "tekniko"),
            ("llame", "yame"),
            ("servicio", "servisio"),
            ("ejecutivo", "egecutibo"),
            ("gerente", "jerente"),
            ("voy", "boi"),
            ("queja", "keja"),
            ("humano", "umano"),
        ] {
            assert_eq!(sound(word), sound(written), "{word}");
        }
        for (word, other) in [("quejas", "cejas"), ("gerente", "guerente"), ("persona", "pesona"), ("chat", "cat")] {
            assert_ne!(sound(word), sound(other), "{word}");
        }
    }
}
