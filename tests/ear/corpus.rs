//! The ear against utterances that were written to be hard: what it misses stands in a list that must be exact.
//!
//! `tests/ear/corpus/*.tsv` hold one utterance a line: its label, the text, and why it is there. Where the ear is wrong the line stands
//! in `tests/ear/misses.tsv`. After a change run `UPDATE_MISSES=1 cargo test --test ear corpus` and look at what that changed: lines that go
//! are progress, lines that come are not.

use crate::common;
use crate::common::labelled::{Line, compare_missed};
use std::collections::HashSet;
use std::fmt::Write as _;

use presszero::ear::{Ear, Hearing, Lang};
use presszero::protocol::HeardAs;

/// The language of a line's file.
fn lang_of(line: &Line) -> &str {
    line.file.split('-').next().unwrap_or_default()
}

fn lines() -> Vec<Line> {
    common::labelled::lines("tests/ear/corpus")
}

/// Whether a line is heard as its label asks.
fn is_right(label: &str, heard: &Hearing<'_>) -> bool {
    let asks = matches!(heard.class, HeardAs::Human | HeardAs::Complaint);
    match label {
        "human" | "complaint" => asks,
        "machine" => !asks && heard.machine,
        // Whatever is asked for, a person speaks.
        "caller" => !heard.machine,
        "other" => !heard.hands_over(),
        // A request weighs more than anger, age or a question; no other class does.
        "distress" | "elder" => heard.hands_over(),
        class => HeardAs::from_word(class) == Some(heard.class),
    }
}

#[test]
fn every_line_has_a_known_label_and_a_reason_and_stands_once() {
    let lines = lines();
    let mut seen = HashSet::new();
    for Line { file, label, text, reason } in &lines {
        let known = ["machine", "caller", "other"].contains(&label.as_str()) || HeardAs::from_word(label).is_some();
        assert!(known, "{file}: `{label}` is no label: {text}");
        assert!(!text.trim().is_empty() && !reason.trim().is_empty(), "{file}: {text}");
        assert!(seen.insert(text), "{file}: twice: {text}");
    }
    assert!(lines.len() >= 1_500, "{} lines", lines.len());
    let langs: HashSet<&str> = lines.iter().map(lang_of).collect();
    let missing: Vec<_> = Lang::ALL.iter().filter(|lang| !langs.contains(lang.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_is_missed_is_known() {
    let ear = Ear::new(Lang::ALL);
    let mut missed = String::new();
    for Line { file, label, text, .. } in &lines() {
        let heard = ear.hear(text);
        if !is_right(label, &heard) {
            writeln!(missed, "{file}\t{label}\t{}\t{text}", heard.class).expect("a string");
        }
    }
    compare_missed("tests/ear/misses.tsv", &missed);
}

/// Requests that one language hears by itself, and all together do not: what is a slip in one may be a word in another.
const LOST_AMONG_OTHERS: [&str; 2] = ["li ve ch at wi th a per son", "tal ktoa human"];

#[test]
fn a_request_that_one_language_hears_is_heard_among_all() {
    let all = Ear::new(Lang::ALL);
    let lines = lines();
    let mut lost = Vec::new();
    for lang in Lang::ALL {
        let ear = Ear::new(&[*lang]);
        let own = lines.iter().filter(|line| lang_of(line) == lang.as_str());
        let asking = own.filter(|line| ["human", "complaint"].contains(&line.label.as_str()));
        let is_lost = |text: &&str| ear.hear(text).hands_over() && !all.hear(text).hands_over();
        lost.extend(asking.map(|line| line.text.as_str()).filter(is_lost));
    }
    assert_eq!(lost, LOST_AMONG_OTHERS);
}

/// Characters in both scripts, side by side.
const BOTH_SCRIPTS: &str = "转轉诉訴电電话話说說请請给給听聽谁誰这這们們个個会會钱錢机機为為么麼没沒对對时時间間问問题題员員经經门門领領导導\
    负負责責处處理理办辦应應该該还還别別让讓帮幫谢謝实實现現马馬";

fn traditional(text: &str) -> String {
    let chars: Vec<char> = BOTH_SCRIPTS.chars().filter(|c| !c.is_whitespace()).collect();
    let other = |c: char| chars.chunks(2).find(|pair| pair[0] == c).map_or(c, |pair| pair[1]);
    text.chars().map(other).collect()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// A space, or a mark that cannot be seen, between every two Chinese characters.
fn parted(text: &str, by: char) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (at, c) in chars.iter().enumerate() {
        out.push(*c);
        if is_han(*c) && chars.get(at + 1).is_some_and(|next| is_han(*next)) {
            out.push(by);
        }
    }
    out
}

fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(c as u32 + 0xfee0).unwrap_or(c),
        c => c,
    };
    text.chars().map(wide).collect()
}

/// The same words in another spelling ask for the same.
#[test]
fn a_request_stays_one_however_it_is_written() {
    let ear = Ear::new(Lang::ALL);
    type Change = (&'static str, fn(&str) -> String);
    let changes: [Change; 7] = [
        ("Traditional", traditional),
        ("invisible marks", |text| parted(text, '\u{200b}')),
        ("full width", full_width),
        ("capitals", str::to_uppercase),
        ("a full stop", |text| format!("{text}。")),
        ("dots before and a smile after", |text| format!("……{text} 🙂")),
        ("quotation marks", |text| format!("“{text}”")),
    ];
    let mut lost = Vec::new();
    for line in lines().iter().filter(|line| ["human", "complaint"].contains(&line.label.as_str())) {
        if !is_right(&line.label, &ear.hear(&line.text)) {
            continue;
        }
        for (name, change) in changes {
            let changed = change(&line.text);
            if !is_right(&line.label, &ear.hear(&changed)) {
                lost.push(format!("{name}: {} -> {changed}", line.text));
            }
        }
    }
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.join("\n"));
}

/// A space between all characters, as some recognisers write, parts no clauses that were one.
#[test]
fn short_requests_may_have_a_space_between_all_characters() {
    let ear = Ear::new(&[Lang::Zh]);
    for text in [
        "转人工",
        "我要投诉",
        "人工客服",
        "找你们经理",
        "帮我转一下人工",
        "我要人工服务",
        "给我接个活人",
        "叫你们主管来",
    ] {
        let apart = parted(text, ' ');
        assert!(ear.hear(&apart).hands_over(), "{apart}");
    }
}

/// Another character of the same sound, as recognisers and keyboards give it.
#[test]
fn a_request_stays_one_where_a_character_is_another_of_the_same_sound() {
    let ear = Ear::new(&[Lang::Zh]);
    let alike = [
        ("转", "赚专砖"),
        ("工", "公供功"),
        ("人", "仁壬"),
        ("客", "克课刻"),
        ("服", "福伏浮"),
        ("诉", "素速肃"),
        ("投", "头偷"),
    ];
    for text in [
        "转人工",
        "帮我转人工",
        "我要转人工客服",
        "给我接人工客服",
        "我要人工服务",
        "找人工",
        "我要投诉",
        "我要投诉你们",
    ] {
        for (right, others) in alike {
            for other in others.chars().filter(|_| text.contains(right)) {
                let changed = text.replacen(right, &other.to_string(), 1);
                let heard = ear.hear(&changed);
                assert!(heard.hands_over(), "{text} as {changed}: {heard:?}");
            }
        }
    }
}

/// One slip of the finger in a long word that asks.
#[test]
fn a_request_stays_one_with_a_slip_of_the_finger() {
    let ear = Ear::new(&[Lang::En]);
    for word in ["representative", "supervisor", "operator", "manager", "somebody", "human being"] {
        let chars: Vec<char> = word.chars().collect();
        for at in 1..chars.len() - 1 {
            let without: String = chars.iter().enumerate().filter(|(ix, _)| *ix != at).map(|(_, c)| c).collect();
            let mut swapped = chars.clone();
            swapped.swap(at, at + 1);
            for wrong in [without, swapped.iter().collect()] {
                let text = format!("let me speak to a {wrong}");
                assert!(ear.hear(&text).hands_over(), "{text}");
            }
        }
    }
}
