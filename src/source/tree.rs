//! TOML text to a tree with places, going on after a slip.

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_parser::lexer::TokenKind;

use super::{duplicate, slip};
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics};

/// Parts of a dotted key. The parser bounds nested brackets, but 80 of them with 80 parts each would exhaust the stack when the
/// tree is dropped.
const KEY_PARTS_MAX: usize = 8;

/// What the text says as far as it is TOML. The rest is told.
pub(super) fn parse<'i>(text: &'i str, out: &mut Diagnostics) -> Spanned<DeValue<'i>> {
    if let Some(at) = too_deep(text) {
        let problem = Diagnostic::new(Code::TooDeep, text!("key-parts", most = KEY_PARTS_MAX));
        out.push(problem.at(at..at + 1, text!("one-more")));
        return Spanned::new(0..0, DeValue::Table(DeTable::new()));
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut first_places = None;
    let mut repeated = 0..0;
    let mut foreign = std::collections::HashSet::new();
    for error in errors {
        if out.is_full() {
            out.leave_out();
            continue;
        }
        let span = error.span().unwrap_or(0..0);
        if error.message() == "duplicate key" {
            let places = first_places.get_or_insert_with(|| duplicate::first_places(text));
            // The keys of a table that stands there twice are there twice as well.
            if !repeated.contains(&span.start) {
                repeated = duplicate::table_at(text, &span);
                out.push(duplicate::told(text, span, places));
            }
        } else {
            // A day that is none leaves the rest of the file as it is.
            if let Some(slip) = slip::foreign(text, span.start) {
                if foreign.insert(slip.line) {
                    let message = text!("foreign-sign", what = slip.what, sign = slip.sign);
                    let label = text!("foreign-sign".label, sign = slip.sign);
                    out.push(Diagnostic::new(Code::BadSyntax, message).at(slip.place, label));
                }
                continue;
            }
            let code = if slip::is_of_date(error.message()) { Code::BadDate } else { Code::BadSyntax };
            out.push(Diagnostic::new(code, slip::told(error.message())).here(span));
        }
    }
    Spanned::new(table.span(), DeValue::Table(table.into_inner()))
}

/// The dot that makes a key too deep.
fn too_deep(text: &str) -> Option<usize> {
    // A key stands on one line, and hardly any line has so many dots.
    if !text.lines().any(|line| line.matches('.').count() >= KEY_PARTS_MAX) {
        return None;
    }
    let mut dots = 0;
    for token in toml_parser::Source::new(text).lex() {
        match token.kind() {
            TokenKind::Dot => dots += 1,
            TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString | TokenKind::Whitespace => {}
            _ => dots = 0,
        }
        if dots >= KEY_PARTS_MAX {
            return Some(token.span().start());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<(Code, std::ops::Range<usize>)> {
        let mut out = Diagnostics::default();
        drop(parse(text, &mut out));
        out.into_sorted().iter().map(|problem| (problem.code, problem.place())).collect()
    }

    #[test]
    fn tells_every_slip_of_a_file() {
        let found = problems("a = \nb = 1 2\nc = [1,, 2]\n[menu.x\n");
        assert!(found.len() >= 3, "{found:?}");
        assert!(found.iter().all(|(code, _)| *code == Code::BadSyntax));
    }

    #[test]
    fn deep_files_are_refused_before_they_exhaust_the_stack() {
        let key = ["a"; 8].join(".");
        let nested = format!("[{key}]\n{key} = {}1{}", format!("{{ {key} = ").repeat(79), " }".repeat(79));
        assert_eq!(problems(&nested), []);
        assert_eq!(problems("a.b.c.d.e.f.g.h.i = 1"), [(Code::TooDeep, 15..16)]);
        assert_eq!(problems("a = '........ .........' # ...........\n"), [], "dots in texts are not keys");
        let brackets = format!("a = {}", "[".repeat(100_000));
        assert!(!problems(&brackets).is_empty());
    }
}
