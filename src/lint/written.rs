//! Where the author wrote what the bot said in a call.

use std::ops::Range;

use super::look::{part, prompts};
use crate::charter::is_claim;
use crate::compile::Loaded;

/// The place of the text that the bot said, or that is a part of it; none for words of the bot's own. Of several the one that claims
/// something about people, the one at the node, and the longest.
///
/// ```
/// let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
/// let loaded = presszero::load("a.toml", text.as_bytes());
/// let place = presszero::lint::written_at(&loaded, "Bills: press 1.", Some("m"));
/// assert_eq!(place.and_then(|place| text.get(place)), Some("Bills"));
/// assert_eq!(presszero::lint::written_at(&loaded, "Goodbye.", None), None);
/// ```
#[must_use]
pub fn written_at(loaded: &Loaded, said: &str, node: Option<&str>) -> Option<Range<usize>> {
    let human_key = loaded.flow.as_ref()?.human.key;
    let prompts = prompts(&loaded.written);
    let texts = prompts.iter().flat_map(|placed| placed.texts().map(|text| (Some(placed.owner) == node, text)));
    let parts = texts.filter(|(_, text)| is_part(&text.value, said));
    let (_, text) =
        parts.max_by_key(|(is_here, text)| (is_claim(&text.value, human_key), *is_here, text.value.len()))?;
    Some(part(&loaded.source, text, 0..text.value.len()))
}

/// Whether a text stands in what was said, with anything in the place of its slots.
fn is_part(written: &str, said: &str) -> bool {
    let fixed = || written.split(['{', '}']).step_by(2);
    let mut rest = Some(said);
    for piece in fixed() {
        rest = rest.and_then(|rest| Some(&rest[rest.find(piece)? + piece.len()..]));
    }
    rest.is_some() && fixed().any(|piece| !piece.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_what_stands_around_its_slots() {
        assert!(is_part("{name}, hold on: {what} is next.", "Ann, hold on: your bill is next. Press 1."));
        assert!(!is_part("{name}, hold on: {what} is next.", "Ann, hold on."));
        assert!(!is_part("{name}", "Ann"));
    }
}
