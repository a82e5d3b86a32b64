//! Punctuation of Chinese typing where TOML has its own: `，` for `,` and `“` for `"`.

use toml_parser::lexer::{Token, TokenKind};

use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, Diagnostics, Source};

/// What a wide character is called, what it stands for, and all that are called so.
const WIDE: &[(&str, char, &str)] = &[
    ("comma", ',', "，、"),
    ("quote", '"', "“”＂「」『』"),
    ("quote", '\'', "‘’＇"),
    ("bracket", '[', "［【"),
    ("bracket", ']', "］】"),
    ("brace", '{', "｛"),
    ("brace", '}', "｝"),
    ("equals", '=', "＝"),
    ("colon", '=', "："),
    ("dot", '.', "．。"),
    ("hash", '#', "＃"),
    ("hyphen", '-', "－"),
    ("space", ' ', "\u{3000}"),
];

/// What a character is called and stands for, if it is a wide one.
fn meant(c: char) -> Option<(&'static str, char)> {
    let digit = u32::from(c).checked_sub(u32::from('０')).and_then(|digit| char::from_digit(digit, 10));
    let listed = || WIDE.iter().find(|(.., wide)| wide.contains(c)).map(|(name, ascii, _)| (*name, *ascii));
    digit.map(|digit| ("digit", digit)).or_else(listed)
}

/// A value with its wide digits, colons and hyphens as ASCII; none where it has none of them.
pub(crate) fn in_ascii(value: &str) -> Option<String> {
    let ascii = |c: char| match c {
        '：' => ':',
        '～' | '—' | '–' => '-',
        '＊' => '*',
        c => meant(c).map_or(c, |(_, ascii)| ascii),
    };
    let read: String = value.chars().map(ascii).collect();
    (read != value).then_some(read)
}

/// Tells wide punctuation outside of texts, once a line, and puts what was meant in its place, so that nothing else of the file is
/// lost. Every place stays the same. None where there is none.
pub(super) fn mended(source: &Source, out: &mut Diagnostics) -> Option<String> {
    if source.text().is_ascii() {
        return None;
    }
    let text = source.text();
    let tokens: Vec<Token> = toml_parser::Source::new(text).lex().into_vec();
    let mut slips: Vec<usize> = tokens.iter().filter_map(|token| slip(source, *token)).collect();
    slips.sort_unstable();
    slips.dedup_by_key(|at| source.line(*at));
    if slips.is_empty() {
        return None;
    }
    let lines: Vec<usize> = slips.iter().map(|at| source.line(*at)).collect();
    let mut mended = text.to_owned();
    let mut mend = |at: usize, c: char| {
        if let Some((_, ascii)) = meant(c) {
            mended.replace_range(at..at + c.len_utf8(), &format!("{ascii:<width$}", width = c.len_utf8()));
        }
    };
    let is_loose = |token: &&Token| token.kind() == TokenKind::Atom;
    for token in tokens.iter().filter(is_loose) {
        let start = token.span().start();
        if lines.binary_search(&source.line(start)).is_ok() {
            text[start..token.span().end()].char_indices().for_each(|(at, c)| mend(start + at, c));
        }
    }
    for at in slips {
        let Some(c) = text[at..].chars().next() else { continue };
        mend(at, c);
        if let Some((name, ascii)) = meant(c) {
            let message = text!("wide-character", name = name, ascii = ascii.to_string());
            let problem = Diagnostic::new(Code::BadSyntax, message);
            out.push(problem.at(at..at + c.len_utf8(), text!("wide-character".label, ascii = ascii.to_string())));
        }
    }
    Some(mended)
}

/// The wide character of a token that is none of a text's: at the start of a loose word or after ASCII, or the quotation mark that a
/// text is not closed with.
fn slip(source: &Source, token: Token) -> Option<usize> {
    let (start, end) = (token.span().start(), token.span().end());
    let written = source.text().get(start..end)?;
    let is_open = match token.kind() {
        TokenKind::Atom => {
            let first = written.char_indices().find(|(_, c)| !c.is_ascii());
            if let Some((at, _)) = first.filter(|(_, c)| meant(*c).is_some()) {
                return Some(start + at);
            }
            // The words of a text that was taken for closed before them.
            written.contains('"')
        }
        TokenKind::BasicString | TokenKind::LiteralString => written.len() == 1 || !written.ends_with(['"', '\'']),
        _ => false,
    };
    let line = source.lines(source.line(start), source.line(start));
    let is_quote = |c: char| meant(c).is_some_and(|(name, _)| name == "quote");
    let written = source.text().get(line.clone()).filter(|_| is_open)?;
    // Quotation marks in pairs are quoted words within a text: something else is not closed.
    let count = |mark: char| written.matches(mark).count();
    let is_paired = count('“') == count('”') && count('‘') == count('’') && count('＂') == 0;
    written.find(is_quote).filter(|_| !is_paired).map(|at| line.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Locale;

    #[track_caller]
    fn told(text: &str) -> Vec<(usize, String)> {
        let loaded = crate::compile(Source::new("a.toml", text));
        loaded.diagnostics.iter().map(|problem| (problem.place().start, problem.message.to_string())).collect()
    }

    const REST: &str = "lang = \"en\"\n[human]\nqueue = \"q\"\n";

    #[test]
    fn one_slip_is_one_error_that_names_it() {
        for (line, slip, name) in [
            ("[menu.m]\noptions = [\n{ key = \"1\"， label = \"a b\", go = \"end\" },\n]", '，', "comma"),
            ("name = “shop”", '“', "quotation mark"),
            ("name = \"shop”", '”', "quotation mark"),
            ("［menu.main］\noptions = []", '［', "bracket"),
            ("name ＝ \"shop\"", '＝', "equals"),
            ("name：\"shop\"", '：', "colon"),
            ("[limits]\nno_match = ２", '２', "digit"),
            ("[message.m]\nsay = “您好，请讲 a, b”\ngo = \"end\"", '“', "quotation mark"),
            ("[menu.m]\noptions = [\n{ key = \"1\", label = \"a b”, go = \"end\" },\n]", '”', "quotation mark"),
            ("　name = \"shop\"", '　', "space"),
            ("＃ 主菜单", '＃', "hash"),
        ] {
            let text = format!("{REST}{line}\n");
            let told = told(&text);
            assert!(
                matches!(&told[..], [(at, told)] if text[*at..].starts_with(slip) && told.contains(name)),
                "{line}: {told:?}"
            );
        }
    }

    #[test]
    fn the_message_is_chinese_too_and_other_lines_are_still_read() {
        let text = format!("{REST}name = “shop”\nlnag = 3\n");
        let loaded = crate::compile(Source::new("a.toml", &text));
        let chinese: Vec<String> =
            loaded.diagnostics.iter().map(|problem| problem.message.to(Locale::Chinese)).collect();
        assert!(chinese.len() == 2 && chinese[0].contains("引号") && chinese[1].contains("lnag"), "{chinese:?}");
    }

    #[test]
    fn what_stands_in_a_text_or_a_comment_is_no_slip() {
        let text = "# 您好，“请讲”：１\nname = \"a\"\ngreeting = '您好，“请讲”：１'\n";
        assert!(mended(&Source::new("a", text), &mut Diagnostics::default()).is_none());
        let text = "options = [{ label = \"说“查询”\", go = \"end }]\n";
        assert!(
            mended(&Source::new("a", text), &mut Diagnostics::default()).is_none(),
            "another quotation mark is missing"
        );
        assert_eq!(in_ascii("09：00－21：00").as_deref(), Some("09:00-21:00"));
    }
}
