//! A second reading of what was said: words that a recogniser heard wrongly or a caller wrote wrongly, put right where that makes a
//! word that asks. The first reading stands; of this one little else than requests counts.

mod chat;
mod joints;
mod letters;
mod phonetic;
mod sound;
mod spelling;
mod syllables;

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;
use std::thread::LocalKey;

use smallvec::SmallVec;

use super::Lang;
use super::characters::is_spaced;
use super::fold::Folded;
use super::kept::{Keep, Kept};
use super::lang::Langs;
use super::shipped::{known, sounded, spelled};
use super::spans::Spans;
use crate::protocol::HeardBy;
use chat::Chat;
use phonetic::{Phonetic, Sounding};
use sound::{Sounds, Units};
use spelling::{Spelled, Spelling};

/// What knows how the words that ask sound and how they are spelled.
#[derive(Debug)]
pub(super) struct Mender {
    sounds: Option<Sounds>,
    phonetic: Option<Phonetic>,
    chat: Chat,
    spelling: Spelling,
}

/// One place that was put right.
#[derive(Clone, Debug)]
struct Mend<'m> {
    /// Where it stands in the folded text.
    span: Range<usize>,
    /// What it becomes.
    word: Cow<'m, str>,
    by: HeardBy,
    /// Character by letter, whatever punctuation stands between: p.e.r.s.o.n.
    is_spelled_out: bool,
}

impl<'m> Mend<'m> {
    fn new(span: Range<usize>, word: impl Into<Cow<'m, str>>, by: HeardBy) -> Self {
        Self { span, word: word.into(), by, is_spelled_out: false }
    }
}

/// The places that were put right. They are few.
type Mends<'m> = SmallVec<[Mend<'m>; 4]>;

/// A text put right.
#[derive(Debug)]
pub(super) struct Mended {
    pub(super) folded: Kept<Folded>,
    /// Where words were put right, in the new text, rising.
    pub(super) parts: SmallVec<[(Range<usize>, HeardBy); 4]>,
}

impl Mender {
    /// A mender for the lexicons of some languages.
    pub(super) fn new(langs: Langs) -> Self {
        let english = Langs::of(Lang::En);
        Self {
            sounds: Sounds::new(sounded(langs)),
            phonetic: langs.meet(english).then(|| Phonetic::new(spelled(english).map(|(word, _)| word))),
            chat: Chat::new(langs),
            spelling: Spelling::new(spelled(langs), known(), langs),
        }
    }

    /// The second reading; `None` if there is nothing to put right. `everyday` are words that are meant as
    /// they stand.
    pub(super) fn mend(&self, folded: &Folded, everyday: &Spans, typed: bool) -> Option<Mended> {
        let mut mends = Mends::new();
        let mut notes = Kept::<Notes>::take();
        let Notes { tokens, sounding, units, spelled, key } = &mut *notes;
        if let Some(sounds) = &self.sounds {
            sounds.mend(&folded.text, everyday, typed, units, &mut mends);
        }
        part(&folded.text, tokens);
        if let Some(phonetic) = &self.phonetic {
            phonetic.mend(&folded.text, tokens, everyday, sounding, &mut mends);
        }
        self.chat.mend_sounds(&folded.text, tokens, &self.spelling, key, &mut mends);
        self.spelling.mend(&folded.text, tokens, spelled, &mut mends);
        self.chat.mend_short(&folded.text, tokens, &self.spelling, &mut mends);
        written(folded, mends)
    }

    /// A text in which a slip of a span that the lexicon lists is spelled right; `None` if there is none that is near to a word.
    pub(super) fn spell(&self, folded: &Folded, span: &Range<usize>) -> Option<Mended> {
        let mut mends = Mends::new();
        let mut notes = Kept::<Notes>::take();
        part(&folded.text, &mut notes.tokens);
        notes.tokens.retain(|token| span.start <= token.start && token.end <= span.end);
        self.spelling.spell(&folded.text, &notes.tokens, &mut mends);
        written(folded, mends)
    }
}

/// The text with these places put right; `None` if there are none.
fn written(folded: &Folded, mut mends: Mends<'_>) -> Option<Mended> {
    // The longest first where two begin together; what overlaps it goes.
    mends.sort_by_key(|mend| (mend.span.start, usize::MAX - mend.span.end));
    let mut end = 0;
    mends.retain(|mend| {
        let keeps = mend.span.start >= end && (mend.is_spelled_out || !folded.crosses(&mend.span));
        end = if keeps { mend.span.end } else { end };
        keeps
    });
    (!mends.is_empty()).then(|| {
        let mut mended = Mended { folded: Kept::take(), parts: SmallVec::new() };
        let Mended { folded: new, parts } = &mut mended;
        let mut by = mends.iter().map(|mend| mend.by);
        let words = mends.iter().map(|mend| (mend.span.clone(), &*mend.word));
        folded.write_with(words, new, |part| parts.extend(by.next().map(|by| (part, by))));
        mended
    })
}

impl Mended {
    /// How what stands in a span was recognised: by the first word that was put right in it.
    pub(super) fn by(&self, span: &Range<usize>) -> Option<HeardBy> {
        let touches = |part: &Range<usize>| part.start < span.end && span.start < part.end;
        self.parts.iter().find(|(part, _)| touches(part)).map(|(_, by)| *by)
    }
}

/// What is written down on the way.
#[derive(Debug, Default)]
struct Notes {
    tokens: Vec<Range<usize>>,
    sounding: Sounding,
    units: Units,
    spelled: Spelled,
    key: String,
}

impl Keep for Notes {
    fn shelf() -> &'static LocalKey<RefCell<Vec<Self>>> {
        thread_local!(static SHELF: RefCell<Vec<Notes>> = const { RefCell::new(Vec::new()) });
        &SHELF
    }

    /// Each part clears its own.
    fn clear(&mut self) {}

    fn size(&self) -> usize {
        self.tokens.capacity().max(self.units.capacity())
    }
}

/// Finds the words of scripts with spaces.
fn part(text: &str, tokens: &mut Vec<Range<usize>>) {
    tokens.clear();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_spaced(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                tokens.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
}
