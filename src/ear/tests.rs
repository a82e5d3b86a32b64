//! What the ear must do for any text and any words of a flow.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use super::lexicon::{Lexicon, Meaning};
use super::*;

/// The lexicon of a language, read once.
pub(in crate::ear) fn lexicon(lang: Lang) -> &'static Lexicon {
    static READ: [OnceLock<Lexicon>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    READ[lang as usize].get_or_init(|| Lexicon::of(lang, &file).unwrap())
}

/// The text of a lexicon.
#[allow(clippy::disallowed_methods, reason = "only the library reads no files")]
pub(in crate::ear) fn file(name: &str) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ear/lexicon");
    fs::read_to_string(folder.join(name)).map_err(|error| error.to_string())
}

/// A small xorshift: tests repeat exactly.
pub(in crate::ear) struct Random(pub(in crate::ear) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(in crate::ear) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    /// Up to `max` pieces of all sorts: those that the ear knows, those that the fold must settle, and any character.
    pub(in crate::ear) fn text(&mut self, max: usize) -> String {
        const KNOWN: [&str; 24] = [
            "转", "轉", "人工", "投诉", "不", "不用", "，", "。", " ", "agent", "a", "to", "é", "e\u{301}", "3", "３",
            ".", ",", "\u{200b}", "👍", "ｶﾞ", "ﷺ", "İ", "dont",
        ];
        let mut text = String::new();
        for _ in 0..self.below(max + 1) {
            if self.below(3) > 0 {
                text.push_str(KNOWN[self.below(KNOWN.len())]);
            } else {
                let bits = 8 + self.below(14);
                text.extend(char::from_u32(u32::try_from(self.below(1 << bits)).unwrap()));
            }
        }
        text
    }

    /// A few phrases of a lexicon, joined as callers join them.
    fn speech(&mut self, lang: Lang) -> String {
        let entries = &lexicon(lang).entries;
        let joints = ["", " ", "，", ", ", "吗", " please ", "3"];
        (0..=self.below(5))
            .map(|_| format!("{}{}", entries[self.below(entries.len())].0, joints[self.below(joints.len())]))
            .collect()
    }
}

/// Random texts of both kinds.
fn texts(seed: u64, count: usize) -> impl Iterator<Item = String> {
    let mut random = Random(seed);
    (0..count)
        .map(move |at| if at % 2 == 0 { random.text(20) } else { random.speech(Lang::ALL[at / 2 % Lang::ALL.len()]) })
}

#[test]
fn the_tree_finds_what_a_search_finds() {
    let ear = Ear::new(Lang::ALL);
    let listed = naive::listed(&ear);
    for text in texts(0xbeef, 20) {
        assert_eq!(naive::scanned(&ear, &text), naive::searched(&listed, &text), "{text:?}");
    }
}

#[test]
fn parts_of_chains_that_are_not_whole_say_nothing() {
    let ear = Ear::new(Lang::ALL);
    for text in texts(0xcade, 500) {
        assert_eq!(naive::judged(&ear, &text), naive::judged_slowly(&ear, &text), "{text:?}");
    }
}

#[test]
fn any_bytes_are_answered() {
    let ear = Ear::new(Lang::ALL);
    let mut random = Random(0xc0de);
    for _ in 0..2_000 {
        let bytes: Vec<u8> = (0..random.below(40)).map(|_| random.below(256).to_le_bytes()[0]).collect();
        let text = String::from_utf8_lossy(&bytes);
        let heard = ear.hear_at(&text, Some(0));
        assert!(heard.span.is_none_or(|span| text.get(span).is_some()));
        assert!(ear.digits(&text).bytes().all(|digit| digit.is_ascii_digit()));
        let _ = (ear.reply(&text), ear.discloses_machine(&text), ear.is_core(&text));
    }
}

#[test]
fn a_hearing_is_whole() {
    let ear = Ear::new(Lang::ALL);
    for text in texts(0xfeed, 2_000) {
        let heard = ear.hear(&text);
        assert_eq!(heard, ear.clone().hear(&text));
        assert_eq!(heard.by.is_some(), heard.class != HeardAs::None, "{text:?}");
        assert_eq!(heard.span.is_some(), heard.by.is_some(), "{text:?}");
        assert_eq!(heard.term.is_some(), heard.by.is_some() && heard.class != HeardAs::Digits, "{text:?}");
        assert!(heard.span.is_none_or(|span| text.get(span).is_some_and(|part| !part.is_empty())), "{text:?}");
    }
}

/// Words of options and lanes come and go; a request or a complaint that was heard stays heard.
#[test]
fn other_words_never_hide_a_request() {
    let plain = Ear::new(Lang::ALL);
    let mut random = Random(0xfade);
    for round in 0..12 {
        let mut builder = Ear::builder(Lang::ALL);
        for id in 0..40 {
            let word = if id % 2 == 0 { random.text(5) } else { random.speech(Lang::Zh) };
            // With a please it would be the flow's own, not a request: see `an_option_with_a_please_is_an_option`.
            if !plain.hear(&format!("{word} please")).hands_over() {
                builder.word(0, id, &word);
            }
            builder.lane(id, &random.text(4));
        }
        ["转人工服务大厅", "查人工", "不", "我要投诉建议", "an agent please", "，人"]
            .iter()
            .for_each(|word| builder.word(0, 99, word));
        let full = builder.build();
        for text in texts(0xace + round, 150) {
            let before = plain.hear(&text);
            if matches!(before.class, HeardAs::Human | HeardAs::Complaint) {
                assert_eq!(full.hear_at(&text, Some(0)).class, before.class, "{text:?}");
            }
        }
    }
}

/// A phrase that is said alone is heard, so no entry is dead.
#[test]
fn every_phrase_of_a_request_hands_over() {
    let mut dead = Vec::new();
    for lang in Lang::ALL {
        let ear = Ear::new(&[*lang]);
        for (phrase, meaning) in &lexicon(*lang).entries {
            if let Meaning::Says(What::Heard(HeardAs::Human | HeardAs::Complaint), _)
            | Meaning::Alone(HeardAs::Human | HeardAs::Complaint, _) = meaning
                && !ear.hear(phrase).hands_over()
            {
                dead.push(format!("{lang}: {phrase}"));
            }
        }
    }
    assert!(dead.is_empty(), "{} dead phrases:\n{}", dead.len(), dead.join("\n"));
}

/// A department that a menu offers is chosen by its name; where none offers it, people there are asked for. Whoever names a person gets one.
#[test]
fn an_option_with_a_please_is_an_option() {
    let persons = ["agent", "person", "human", "operator", "representative", "manager", "customer service"];
    let people = ["人工", "客服", "真人", "转人工", "人工客服"];
    let mut builder = Ear::builder(&[Lang::En, Lang::Zh]);
    builder.word(0, 7, "billing");
    persons.iter().chain(&people).for_each(|word| builder.word(0, 8, word));
    let ear = builder.build();
    assert_eq!(ear.hear_at("billing please", Some(0)).own, Some(7));
    assert_eq!(ear.hear_at("billing please", None).class, HeardAs::Human);
    let asked =
        persons.map(|word| format!("{word} please")).into_iter().chain(people.map(|word| format!("{word}谢谢")));
    let others =
        ["can I talk to billing please", "billing please, I need a person", "an agent, please"].map(str::to_owned);
    for text in asked.chain(others) {
        assert_eq!(ear.hear_at(&text, Some(0)).class, HeardAs::Human, "{text}");
    }
}

#[test]
fn an_ear_without_languages_hears_its_own_words() {
    let mut builder = Ear::builder(&[]);
    builder.human("店长");
    builder.word(0, 7, "话费");
    let ear = builder.build();
    assert_eq!(ear.hear("店长").class, HeardAs::Human);
    assert_eq!(ear.hear_at("话费", Some(0)).own, Some(7));
    assert_eq!((ear.hear("转人工").class, ear.hear("138").class), (HeardAs::None, HeardAs::Digits));
}

#[test]
fn words_of_a_flow() {
    let mut builder = Ear::builder(&[Lang::Zh]);
    builder.human("店长");
    builder.human("人工智能");
    builder.never("人工草坪");
    builder.lane(3, "助听器");
    builder.word(0, 1, "话费");
    builder.word(0, 2, "查话费");
    builder.word(0, 3, "宽带报修");
    builder.word(1, 4, "话费");
    builder.word(0, 5, "…");
    let ear = builder.build();
    for (text, place, class, own) in [
        ("叫店长", None, HeardAs::Human, None),
        ("不用叫店长", None, HeardAs::None, None),
        ("人工智能", None, HeardAs::Human, None),
        ("我想找人工草坪", None, HeardAs::None, None),
        ("人工草坪坏了，转人工", None, HeardAs::Human, None),
        ("我戴助听器", None, HeardAs::Elder, Some(3)),
        ("我年纪大了，戴助听器", None, HeardAs::Elder, Some(3)),
        ("查話費", Some(0), HeardAs::Option, Some(2)),
        ("话费和宽带报修", Some(0), HeardAs::Option, Some(3)),
        ("不是查话费，是宽带报修", Some(0), HeardAs::Option, Some(3)),
        ("不是宽带报修，是话费", Some(0), HeardAs::Option, Some(1)),
        ("话费", Some(1), HeardAs::Option, Some(4)),
        ("话费", Some(9), HeardAs::None, None),
        ("话费", None, HeardAs::None, None),
        ("查话费转人工", Some(0), HeardAs::Human, None),
    ] {
        let heard = ear.hear_at(text, place);
        assert_eq!((heard.class, heard.own), (class, own), "{text} at {place:?}");
    }
    assert_eq!(ear.hear_at("查話費", Some(0)).term.as_deref(), Some("查话费"));
    assert_eq!(ear.hear("店長").term.as_deref(), Some("店长"));
    let bare = Ear::new(&[]);
    assert_eq!(bare.hear("转人工").class, HeardAs::None);
    assert_eq!(bare.hear("138").class, HeardAs::Digits);
}

#[test]
fn terms_spans_and_ways() {
    let ear = Ear::new(Lang::ALL);
    for (text, term, part, by) in [
        ("你好，转人工", "转人工", "转人工", HeardBy::Phrase),
        ("不是查话费我要转人工", "转人工", "转人工", HeardBy::Phrase),
        ("找一下你们的客服", "客服", "找一下你们的客服", HeardBy::Phrase),
        ("轉 人 工！", "转人工", "轉 人 工", HeardBy::Phrase),
        ("专人工", "转人工", "专人工", HeardBy::Sound),
        ("speak to a representitive", "representative", "speak to a representitive", HeardBy::Typo),
        ("tlak to an Agent", "agent", "tlak to an Agent", HeardBy::Typo),
    ] {
        let heard = ear.hear(text);
        assert_eq!(
            (heard.term.as_deref(), heard.span.map(|span| &text[span]), heard.by),
            (Some(term), Some(part), Some(by)),
            "{text}"
        );
    }
}

#[test]
fn what_may_not_be_taken_out() {
    let mut builder = Ear::builder(Lang::ALL);
    builder.never("转人工");
    let ear = builder.build();
    for phrase in [
        "转人工",
        "投诉",
        "我要投诉",
        "人工",
        "人工客服",
        "轉人工 謝謝",
        "agent",
        "speak to a human",
        "file a complaint",
        "una queja",
    ] {
        assert!(ear.is_core(phrase), "{phrase}");
    }
    for phrase in ["人工草坪", "人工智能", "投诉处理进度", "travel agent", "不用转人工", "", "话费"]
    {
        assert!(!ear.is_core(phrase), "{phrase}");
    }
}

#[test]
fn languages_by_tag() {
    for (tag, lang) in [
        ("zh", Some(Lang::Zh)),
        ("zh-Hant-HK", Some(Lang::Zh)),
        ("ZH_tw", Some(Lang::Zh)),
        ("yue", Some(Lang::Zh)),
        ("cmn-CN", Some(Lang::Zh)),
        ("en-GB", Some(Lang::En)),
        ("es-419", Some(Lang::Es)),
        ("eng", None),
        ("", None),
    ] {
        assert_eq!(Lang::from_tag(tag), lang, "{tag}");
    }
    assert!(Lang::ALL.iter().all(|lang| Lang::from_tag(lang.as_str()) == Some(*lang)));
}

#[test]
fn a_word_of_a_flow_may_hold_its_own_negation() {
    let mut builder = Ear::builder(Lang::ALL);
    builder.word(0, 0, "not right");
    builder.word(0, 1, "right");
    let ear = builder.build();
    for text in ["not right", "that is not right", "no, that is not right", "it isn't right at all, not right"] {
        assert_eq!(
            (ear.hear_at(text, Some(0)).class, ear.hear_at(text, Some(0)).own),
            (HeardAs::Option, Some(0)),
            "{text}"
        );
    }
    assert_eq!(ear.hear_at("that is right", Some(0)).own, Some(1));
}

/// English hears 'agent se baat' from Indian callers and knows no 'nahi'.
#[test]
fn what_one_language_takes_out_is_no_request_in_another() {
    let text = "complaint karni nahi hai";
    assert_eq!(Ear::new(&[Lang::En]).hear(text).class, HeardAs::Complaint);
    for langs in [&[Lang::En, Lang::Hi][..], &[Lang::Hi, Lang::En], Lang::ALL] {
        let ear = Ear::new(langs);
        assert_eq!(ear.hear(text).class, HeardAs::None, "{langs:?}");
        let found = ear.explain(text, None).readings.remove(0).found;
        assert!(found.iter().all(|found| found.fate == Fate::Negated), "{found:?}");
        assert_eq!(ear.hear("complaint karni hai").class, HeardAs::Complaint, "{langs:?}");
    }
}

/// A sign alone takes nothing out, business alone takes nothing out, and neither does both where the caller asks.
#[test]
fn what_is_told_of_in_passing_is_no_request() {
    let ear = Ear::new(Lang::ALL);
    for (told, asked) in [
        (
            "my aunt wants to speak to a manager next week. what time do you open",
            "my aunt and i want to speak to a manager",
        ),
        ("he goes: speak to a human! how much is the small one", "speak to a human! how much is the small one"),
        (
            "the speak to an agent button is grey, where is my invoice",
            "i want to speak to an agent, where is my invoice",
        ),
        (
            "once i am home i will speak to an adviser, for now read me the balance",
            "i need to speak to an adviser today",
        ),
        ("我表妹说要找你们经理，我就问押金多少", "我要找你们经理，我就问押金多少"),
        ("本来想转人工的，现在只想查一下余额", "现在只想转人工"),
        ("“转人工”是哪部相声里的，几点播", "请给我转人工，相声几点播"),
        (
            "mi suegra dice que va a hablar con un asesor, ¿cuánto cuesta el envío?",
            "quiero hablar con un asesor, ¿cuánto cuesta el envío?",
        ),
    ] {
        assert_eq!(ear.hear(told).class, HeardAs::None, "{told}");
        let found = ear.explain(told, None).readings.remove(0).found;
        assert!(found.iter().any(|found| found.fate == Fate::InPassing), "{told}: {found:?}");
        assert!(ear.hear(asked).hands_over(), "{asked}");
    }
}

/// An author's own word for a person counts whatever is told around it.
#[test]
fn a_word_of_a_flow_is_never_told_of_in_passing() {
    let mut builder = Ear::builder(&[Lang::En]);
    builder.human("the skipper");
    let ear = builder.build();
    for text in ["next week the skipper, now what time do you open", "already the skipper. how much is it"] {
        assert_eq!(ear.hear(text).class, HeardAs::Human, "{text}");
    }
}
