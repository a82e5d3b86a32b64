//! What the ear costs beside its floor (fold, and fold with one automaton) and beside a regular expression of the same words; and how
//! that grows with the text, hostile text too.
#![allow(clippy::expect_used, reason = "a bench may stop")]

mod common;

use std::hint::black_box;

use aho_corasick::AhoCorasick;
use presszero::ear::fold;
use presszero::{Ear, Lang};
use regex::Regex;

use common::{Race, median_of, nanos, show, words};

const FLOOR: &str = "fold + aho-corasick";

fn main() {
    let floor = Floor::new();
    let ears: Vec<(&str, Ear)> = [
        ("ear, zh", &[Lang::Zh][..]),
        ("ear, en", &[Lang::En]),
        ("ear, zh + en + es", &[Lang::Zh, Lang::En, Lang::Es]),
        ("ear, all languages", Lang::ALL),
    ]
    .map(|(name, langs)| (name, with_words(langs)))
    .into();
    let texts = [
        ("74 bytes of Chinese, a request", words::REQUEST),
        ("74 bytes of Chinese, none", words::NEITHER),
        ("60 bytes of English, a request", words::REQUEST_EN),
        ("60 bytes of English, none", words::NEITHER_EN),
    ];
    // Building ears leaves the heap in small pieces, which slow down whoever comes first.
    words::corpus(&["zh", "en"]).iter().for_each(|text| drop(ears[2].1.hear(text)));
    for (title, text) in texts {
        compare(title, &[text.to_owned()], &floor, &ears);
    }
    for (title, langs) in
        [("an utterance of the Chinese corpus", ["zh"]), ("an utterance of the English corpus", ["en"])]
    {
        compare(title, &words::corpus(&langs), &floor, &ears);
    }
    lengths(&floor, &ears[2].1);
    hostile(&floor, &ears[2].1);
}

/// What any ear must do: fold, and look for words.
struct Floor {
    automaton: AhoCorasick,
    regex: Regex,
}

impl Floor {
    fn new() -> Self {
        let words = words::plain();
        let automaton = AhoCorasick::new(&words).expect("an automaton");
        let regex = Regex::new(&words.join("|")).expect("an expression");
        Self { automaton, regex }
    }

    fn scan(&self, text: &str) -> usize {
        self.automaton.find_overlapping_iter(&fold(text).text).count()
    }
}

/// An ear with the lexicons and the same words as the floor.
fn with_words(langs: &[Lang]) -> Ear {
    let mut builder = Ear::builder(langs);
    for (id, word) in (0..).zip(words::plain()) {
        builder.word(0, id, &word);
    }
    builder.build()
}

/// All contestants on some texts, from the first to the last; a row is the time of one text.
fn compare(title: &str, texts: &[String], floor: &Floor, ears: &[(&str, Ear)]) {
    let all = |hear: &dyn Fn(&str)| texts.iter().for_each(|text| hear(text));
    let mut race = Race::default();
    race.add("fold", || all(&|text| _ = black_box(fold(text))));
    race.add(FLOOR, || all(&|text| _ = black_box(floor.scan(text))));
    race.add("fold + regex", || all(&|text| _ = black_box(floor.regex.find_iter(&fold(text).text).count())));
    for (name, ear) in ears {
        race.add(*name, move || all(&|text| _ = black_box(ear.hear_at(text, Some(0)))));
    }
    let mut rows = race.run();
    rows.iter_mut().for_each(|row| row.ns /= texts.len() as f64);
    show(title, &rows, &[FLOOR]);
}

/// One utterance after the other until there are so many characters.
fn lengths(floor: &Floor, ear: &Ear) {
    for lang in ["zh", "en"] {
        println!(
            "\n{:>24}  {:>10}  {:>12}  {:>12}  {:>8}",
            format!("characters of {lang}"),
            "bytes",
            "ns",
            "ns a byte",
            "x floor"
        );
        let all = words::corpus(&[lang]).join(if lang == "zh" { "，" } else { ", " });
        for chars in [1, 10, 100, 1_000, 10_000] {
            let text: String = all.chars().cycle().take(chars).collect();
            let mut race = Race::default();
            race.add(FLOOR, || floor.scan(&text));
            race.add("ear", || ear.hear_at(&text, Some(0)).class);
            let rows = race.run();
            let ns = rows[1].ns;
            let (bytes, times) = (text.len(), ns / rows[0].ns);
            println!("{chars:24}  {bytes:10}  {ns:12.0}  {:12.1}  {times:8.1}", ns / bytes as f64);
        }
    }
}

/// Text that is made to be slow: the time of a byte must not grow.
fn hostile(floor: &Floor, ear: &Ear) {
    const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 4_000_000];
    print!("\n{:>24}", "hostile, ns a byte at");
    for size in SIZES {
        print!("  {:>9} kB", size / 1_000);
    }
    println!("  {:>12}", "floor");
    let unit = [
        "转",
        "人工",
        "不用转",
        "no ",
        "no no no human ",
        "((((",
        "我要",
        "1",
        "zhuan",
        "representativ ",
        "，",
        "他妈的",
        "“转人工”多少，",
    ];
    for unit in unit {
        print!("{unit:>24}");
        let text = |size: usize| unit.repeat(size / unit.len());
        for size in SIZES {
            let text = text(size);
            let time = median_of((500_000 / size).clamp(1, 5), || ear.hear_at(&text, Some(0)).class);
            print!("  {:12.1}", nanos(time) / text.len() as f64);
        }
        let text = text(SIZES[1]);
        println!("  {:12.1}", nanos(median_of(3, || floor.scan(&text))) / text.len() as f64);
    }
}
