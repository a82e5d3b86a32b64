//! Carets stand under what they mean, whatever the text.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::catalogue::Locale;

fn said(text: &str) -> Text {
    Text::verbatim(text)
}

/// What stands above the carets, found by display columns.
fn above_carets(text: &str, span: Range<usize>) -> String {
    let source = Source::new("a.toml", text);
    let problem = Diagnostic::new(Code::UnknownKey, said("x")).here(span);
    let shown = render(&problem, &source, Style::Plain, Locale::English);
    let lines: Vec<&str> = shown.lines().collect();
    let carets = lines.iter().position(|line| line.contains('^')).expect("carets");
    let from = lines[carets].find('^').expect("a caret");
    let to = lines[carets].rfind('^').expect("a caret") + 1;
    let mut column = 0;
    let mut above = String::new();
    for c in lines[carets - 1].chars() {
        if (from..to).contains(&column) {
            above.push(c);
        }
        column += UnicodeWidthStr::width(c.to_string().as_str());
    }
    above
}

#[test]
fn carets_stand_under_wide_text() {
    let text = "say = \"我要投诉,please\"\nx = 1\n";
    let at = |word: &str| text.find(word).map(|start| start..start + word.len()).expect("there");
    assert_eq!(above_carets(text, at("投诉")), "投诉");
    assert_eq!(above_carets(text, at("please")), "please");
    assert_eq!(above_carets(text, at("x")), "x");
}

#[test]
fn chinese_words_beside_the_carets_move_nothing() {
    let source = Source::new("a.toml", "say = \"我要投诉\"\n");
    let problem =
        Diagnostic::new(Code::DuplicateId, said("两处同名")).at(13..19, said("又一处")).also(0..3, said("第一处"));
    let shown = render(&problem, &source, Style::Plain, Locale::Chinese);
    let line = shown.lines().find(|line| line.contains('^')).expect("carets");
    let before = &line[..line.find('^').expect("a caret")];
    assert_eq!(before.width(), "1 | say = \"我要".width(), "{shown}");
    assert!(line.ends_with("^^^^ 又一处") && shown.starts_with("错误[PZ102]: 两处同名"), "{shown}");
}

#[test]
fn carets_stand_right_with_tabs_and_both_line_breaks() {
    let text = "a = 1\r\n\tkey = \"投\"\t# 诉\r\nb = 2\r\n";
    for word in ["key", "投", "诉", "b"] {
        let start = text.find(word).expect("there");
        assert_eq!(above_carets(text, start..start + word.len()), word);
    }
}

#[test]
fn a_windows_line_break_is_not_shown() {
    let text = "[menu.main]\r\nx = 1\r\n[task.main]\r\n";
    let span = |word: &str| text.find(word).map(|start| start..start + word.len()).expect("there");
    let problem =
        Diagnostic::new(Code::DuplicateId, said("two")).here(span("task.main")).also(span("menu.main"), said(""));
    for problem in [problem, Diagnostic::new(Code::UnknownKey, said("one")).here(span("x = 1"))] {
        let shown = render(&problem, &Source::new("a", text), Style::Plain, Locale::English);
        assert!(!shown.contains(['␍', '\r']), "{shown}");
    }
}

#[test]
fn shows_both_places_and_the_line() {
    let text = "[menu.main]\nx = 1\ny = 2\nz = 3\n[task.main]\n";
    let problem = Diagnostic::new(Code::DuplicateId, said("two nodes"))
        .at(36..40, said("again here"))
        .also(6..10, said("first here"))
        .help(said("rename one"));
    let shown = render(&problem, &Source::new("flows/a.toml", text), Style::Plain, Locale::English);
    for part in
        ["error[PZ102]: two nodes", "flows/a.toml:5:7", "---- first here", "^^^^ again here", "help: rename one"]
    {
        assert!(shown.contains(part), "{part} is not in\n{shown}");
    }
    assert!(!shown.contains("y = 2"), "lines between are folded\n{shown}");
}

#[test]
fn colour_only_where_asked() {
    let problem = Diagnostic::new(Code::BadName, said("x")).here(0..1);
    let source = Source::new("a", "x = 1");
    assert!(!render(&problem, &source, Style::Plain, Locale::English).contains('\u{1b}'));
    assert!(render(&problem, &source, Style::Colour, Locale::English).contains('\u{1b}'));
    let whole_file =
        render(&Diagnostic::new(Code::FileTooLarge, said("large")), &source, Style::Plain, Locale::English);
    assert!(whole_file.contains("error[PZ002]: large") && whole_file.contains("a"));
}

#[test]
fn any_place_of_any_text_is_shown_without_a_panic() {
    let texts = ["", "\n", "a", "投诉\r\n\t🙂\u{200d}🙂\u{1b}[0m\0", "\r\r\n\n", &"长".repeat(500), &"x\t".repeat(300)];
    let mut seed = 7_u64;
    for text in texts {
        for _ in 0..200 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let (from, to) = (seed as usize % (text.len() + 3), (seed >> 20) as usize % (text.len() + 3));
            let problem =
                Diagnostic::new(Code::UnknownKey, said("x")).at(from..to, said("here")).also(to..from, said(""));
            assert!(!render(&problem, &Source::new("a", text), Style::Plain, Locale::English).is_empty());
        }
    }
}
