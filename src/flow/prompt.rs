//! Prompts: what is said, by language and by how often it was said before.

use std::borrow::Cow;

use super::spoken_ms;

/// Something said to a caller: tapered (first time, second time, …), each line by language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Prompt {
    /// Never empty; the last line serves every later time.
    pub(crate) lines: Vec<Line>,
}

/// One line in one or more languages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// By index of the flow's languages; never empty; the main language first where it has one.
    pub(crate) by_tongue: Vec<(u8, Spoken)>,
}

/// One line in one language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spoken {
    pub(crate) text: Option<Template>,
    pub(crate) audio: Option<String>,
    /// How long the recording takes: as its author says, or a cautious guess where there are no words to go by.
    pub(crate) ms: Option<u64>,
}

impl Spoken {
    /// How long it takes to say at a rate, as it is written. A recording takes as long as its words do, whatever its author says.
    pub(crate) fn longest_ms(&self, rate: f32) -> u64 {
        let words = self.text.as_ref().map_or(0, |text| text.spoken_ms(text.raw(), rate));
        self.ms.unwrap_or(0).max(words)
    }
}

/// A text with `{slot}` places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    raw: String,
    /// Byte ranges of `{slot}` in `raw`, braces included.
    slots: Vec<(u32, u32)>,
    /// How long it takes to say as it is written, at the usual rate.
    usual_ms: u64,
}

impl Prompt {
    /// Whether none of its texts has a slot in it.
    pub(crate) fn is_fixed(&self) -> bool {
        let mut spoken = self.lines.iter().flat_map(|line| &line.by_tongue);
        spoken.all(|(_, spoken)| spoken.text.as_ref().is_none_or(Template::is_fixed))
    }

    /// Whether one of its texts has this slot in it.
    pub(crate) fn tells(&self, slot: &str) -> bool {
        let texts = self.lines.iter().flat_map(|line| &line.by_tongue).filter_map(|(_, spoken)| spoken.text.as_ref());
        texts.flat_map(Template::slots).any(|(told, _)| told == slot)
    }

    /// The line for the n-th time (from 0) in a language, and the language it is in.
    pub(crate) fn line(&self, time: usize, tongue: u8) -> (u8, &Spoken) {
        let line = &self.lines[time.min(self.lines.len() - 1)];
        let own = line.by_tongue.iter().find(|(ix, _)| *ix == tongue);
        let (ix, spoken) = own.unwrap_or(&line.by_tongue[0]);
        (*ix, spoken)
    }
}

impl Template {
    /// Reads `{slot}` places; a brace that closes nothing is text.
    pub(crate) fn new(raw: &str) -> Self {
        let mut slots = Vec::new();
        let mut open = None;
        for (at, c) in raw.char_indices() {
            match (c, open) {
                ('{', _) => open = Some(at),
                ('}', Some(from)) => {
                    let place = (u32::try_from(from), u32::try_from(at + 1));
                    if let (Ok(from), Ok(to), true) = (place.0, place.1, from + 1 < at) {
                        slots.push((from, to));
                    }
                    open = None;
                }
                _ => {}
            }
        }
        Self { raw: raw.to_owned(), slots, usual_ms: spoken_ms(raw, 1.0) }
    }

    /// The text as written.
    pub(crate) fn raw(&self) -> &str {
        &self.raw
    }

    /// Whether the text is always the same.
    pub(crate) const fn is_fixed(&self) -> bool {
        self.slots.is_empty()
    }

    /// How long it takes to say at a rate, filled so.
    pub(crate) fn spoken_ms(&self, filled: &str, rate: f32) -> u64 {
        if self.is_fixed() && rate == 1.0 { self.usual_ms } else { spoken_ms(filled, rate) }
    }

    /// The slots it names, in order, with their byte ranges.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (&str, std::ops::Range<usize>)> {
        self.slots.iter().map(|&(from, to)| {
            let place = from as usize..to as usize;
            (&self.raw[place.start + 1..place.end - 1], place)
        })
    }

    /// The first brace, of either width, that belongs to no slot.
    pub(crate) fn loose_brace(&self) -> Option<usize> {
        let is_brace = |c: char| matches!(c, '{' | '}' | '｛' | '｝');
        let mut braces = self.raw.match_indices(is_brace).map(|(at, _)| at);
        braces.find(|at| !self.slots().any(|(_, place)| place.contains(at)))
    }

    /// The text with its slots filled in.
    pub(crate) fn fill<'t, 'v>(&'t self, mut value: impl FnMut(&str) -> Cow<'v, str>) -> Cow<'t, str> {
        if self.is_fixed() {
            return Cow::Borrowed(&self.raw);
        }
        let mut filled = String::with_capacity(self.raw.len());
        let mut done = 0;
        for (slot, place) in self.slots() {
            filled.push_str(&self.raw[done..place.start]);
            filled.push_str(&value(slot));
            done = place.end;
        }
        filled.push_str(&self.raw[done..]);
        Cow::Owned(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_slots_and_leaves_stray_braces() {
        let template = Template::new("余额{balance}元}, {} {a");
        assert_eq!(template.slots().map(|(slot, _)| slot).collect::<Vec<_>>(), ["balance"]);
        assert_eq!(template.fill(|_| "12.50".into()), "余额12.50元}, {} {a");
        assert_eq!(template.loose_brace(), Some("余额{balance}元".len()));
        assert_eq!(Template::new("余额｛balance｝元").loose_brace(), Some("余额".len()));
        assert_eq!(Template::new("余额{balance}元").loose_brace(), None);
    }

    #[test]
    fn a_fixed_text_is_borrowed() {
        assert!(matches!(Template::new("您好").fill(|_| "".into()), Cow::Borrowed("您好")));
    }
}
