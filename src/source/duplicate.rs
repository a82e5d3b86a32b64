//! Keys that are written twice: where the first one stands.

use std::collections::HashMap;
use std::ops::Range;

use toml_parser::lexer::Token;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};

use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};

/// Where the first key of the same path stands, by where a later one starts.
pub(super) type FirstPlaces = HashMap<usize, Range<usize>>;

/// The problem of a key that was written before.
pub(super) fn told(text: &str, again: Range<usize>, first_places: &FirstPlaces) -> Diagnostic {
    let problem = Diagnostic::new(Code::DuplicateKey, text!("defined-twice", key = echo(&text[again.clone()])));
    let problem = problem.at(again.clone(), text!("again-here"));
    match first_places.get(&again.start) {
        Some(first) => problem.also(first.clone(), text!("first-here")),
        None => problem,
    }
}

/// The rest of the table whose header is here; nothing where the place is no header.
pub(super) fn table_at(text: &str, key: &Range<usize>) -> Range<usize> {
    let line = text[..key.start].rfind('\n').map_or(0, |at| at + 1);
    let is_header = text[line..].trim_start().starts_with('[');
    let end = text[key.end..].find("\n[").map_or(text.len(), |at| key.end + at);
    if is_header { key.end..end } else { 0..0 }
}

/// Walks the events of the parser, which know places that the finished tree has lost.
pub(super) fn first_places(text: &str) -> FirstPlaces {
    let tokens: Vec<Token> = toml_parser::Source::new(text).lex().into_vec();
    let mut events: Vec<Event> = Vec::new();
    let mut receive = |event: Event| events.push(event);
    // The same bound as that of the tree, so that both stop at the same bracket.
    let mut guard = RecursionGuard::new(&mut receive, 80);
    parse_document(&tokens, &mut guard, &mut ());
    let mut walk = Walk {
        text,
        seen: HashMap::new(),
        first_places: FirstPlaces::new(),
        path: Vec::new(),
        open: Vec::new(),
        key: Vec::new(),
        header: None,
    };
    for event in events {
        walk.event(event);
    }
    walk.first_places
}

struct Walk<'i> {
    text: &'i str,
    /// Every path so far, and where it was written first.
    seen: HashMap<Vec<String>, Range<usize>>,
    first_places: FirstPlaces,
    /// The path of the table or array that is open.
    path: Vec<String>,
    /// Lengths that `path` returns to as brackets close.
    open: Vec<usize>,
    /// The key being read, part by part.
    key: Vec<(String, Range<usize>)>,
    /// Whether a header is open, and whether it is that of an array.
    header: Option<bool>,
}

impl Walk<'_> {
    fn event(&mut self, event: Event) {
        let span = event.span().start()..event.span().end();
        match event.kind() {
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                self.header = Some(event.kind() == EventKind::ArrayTableOpen);
                self.path.clear();
                self.open.clear();
                self.key.clear();
            }
            EventKind::SimpleKey => {
                let name = self.text[span.clone()].trim_matches(['"', '\'']).to_owned();
                self.key.push((name, span));
            }
            EventKind::StdTableClose | EventKind::ArrayTableClose => self.close_header(span.start),
            EventKind::KeyValSep => {
                let depth = self.path.len();
                self.note_key();
                self.open.push(depth);
            }
            EventKind::InlineTableOpen | EventKind::ArrayOpen => {
                self.open.push(self.path.len());
                // Tables of one array are told apart by where they start.
                self.path.push(format!("@{}", span.start));
            }
            EventKind::InlineTableClose | EventKind::ArrayClose => {
                self.close();
                self.close_value();
            }
            EventKind::Scalar => self.close_value(),
            _ => {}
        }
    }

    /// Takes the key that was read into the path.
    fn note_key(&mut self) {
        let mut span = 0..0;
        for (name, place) in self.key.drain(..) {
            self.path.push(name);
            span = place;
        }
        let first = self.seen.entry(self.path.clone()).or_insert_with(|| span.clone());
        if *first != span {
            self.first_places.insert(span.start, first.clone());
        }
    }

    fn close_header(&mut self, at: usize) {
        let is_array = self.header.take().unwrap_or(false);
        self.note_key();
        if is_array {
            self.path.push(format!("@{at}"));
        }
    }

    fn close(&mut self) {
        if let Some(depth) = self.open.pop() {
            self.path.truncate(depth);
        }
    }

    /// The value of a key is over; one in an array ends nothing.
    fn close_value(&mut self) {
        if self.path.last().is_none_or(|part| !part.starts_with('@')) {
            self.close();
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use crate::diag::{Code, Source};

    #[test]
    fn both_places_are_told() {
        for text in [
            "say = 1\nsay = 2\n",
            "[menu.say]\na = 1\n[message.x]\nsay = 2\nb = { say = 3 }\nsay = 4\n",
            "[[x]]\nsay = 1\n[[x]]\nsay = 2\n\"say\" = 3\n",
            "x = [{ say = 1 }, { say = 2, b = [1, 2], say = 3 }]\n",
            "[a.say]\nx = 1\n[b.say]\n[a.say]\n",
            "a = { b = { say = 1 }, say = 2, say = 3 }\n",
        ] {
            let (_, problems) = crate::source::read(&Source::new("a", text));
            let problems = problems.into_sorted();
            let twice = problems.iter().find(|problem| problem.code == Code::DuplicateKey).expect(text);
            let spots: Vec<usize> = text.match_indices("say").map(|(at, _)| at).collect();
            let (again, first) = (twice.labels[0].span.clone(), twice.labels[1].span.clone());
            assert!(text[again.clone()].contains("say") && text[first.clone()].contains("say"), "{text}");
            let expected = match text.as_bytes()[0] {
                b's' => (0, 1),
                b'x' => (1, 2),
                b'a' => (1, 2),
                _ if text.contains("menu") => (1, 3),
                _ if text.starts_with("[[") => (1, 2),
                _ => (0, 2),
            };
            let near = |span: &std::ops::Range<usize>, spot: usize| span.start == spot || span.start + 1 == spot;
            assert!(
                near(&first, spots[expected.0]) && near(&again, spots[expected.1]),
                "{text}: {first:?} {again:?} {spots:?}"
            );
        }
    }
}
