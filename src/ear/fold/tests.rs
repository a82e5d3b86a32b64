//! What the fold must do for any text.

use super::*;

fn breaks(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut parts = Vec::new();
    let mut from = 0;
    for &at in folded.breaks().iter().chain([&folded.text.len()]) {
        parts.push(folded.text[from..at].trim_end().to_owned());
        from = at;
    }
    parts
}

#[test]
fn spellings_of_one_word() {
    for (text, folded) in [
        ("轉人工", "转人工"),
        ("转 人\u{200b}工", "转人工"),
        ("转\u{3000}人 工", "转人工"),
        ("ＡＧＥＮＴ", "agent"),
        ("Àgent", "agent"),
        ("a\u{300}gent", "agent"),
        ("don't DON’T dont", "dont dont dont"),
        ("live-agent / human", "live agent human"),
        ("１３８ ①② ٣٤", "138 12 34"),
        ("转👩\u{200d}💼人工", "转人工"),
        ("not 🤖, 🧑\u{200d}💼 please!", "not🤖👤please"),
        ("1\u{fe0f}\u{20e3}2\u{fe0f}\u{20e3}", "12"),
        ("找agent吧", "找agent吧"),
        ("找 agent 吧", "找agent吧"),
        ("がぎ 한국어", "がぎ한국어"),
        ("상담원 연결", "상담원연결"),
        ("Đường Straße", "duong strasse"),
        ("  ", ""),
        ("“转”人工", "转人工"),
        ("¿Un agente?", "un agente"),
        ("唔該轉人工", "唔该转人工"),
        ("ﬁle", "file"),
        ("二〇二六", "二零二六"),
        ("أُريدُ خِدمـــة شكوى", "اريد خدمه شكوي"),
    ] {
        assert_eq!(fold(text).text, folded, "{text}");
    }
}

#[test]
fn quotations() {
    for (text, quoted) in [
        ("say “转人工” now", "转人工"),
        ("the \"agent\" key", "agent"),
        ("«hablar» ya", "hablar"),
        ("《找经理》几点", "找经理"),
        ("他说「叫人」", "叫人"),
        ("a \"b", ""),
        ("a” b", ""),
    ] {
        let folded = fold(text);
        let chars = folded.text.char_indices().filter(|(at, c)| folded.quotes(&(*at..at + c.len_utf8())));
        assert_eq!(chars.map(|(_, c)| c).collect::<String>().trim(), quoted, "{text}");
    }
}

#[test]
fn clauses() {
    for (text, parts) in [
        ("不是，我要人工。", vec!["不是", "我要人工"]),
        ("no, an agent", vec!["no", "an agent"]),
        ("it is 3.50, ok", vec!["it is 3 50", "ok"]),
        ("1,000", vec!["1 000"]),
        ("Mr. Li. Dr.Wu, his. hers", vec!["mr li", "dr wu", "his", "hers"]),
        ("1, 000", vec!["1", "000"]),
        ("好\n转人工", vec!["好", "转人工"]),
        ("等等……人工", vec!["等等", "人工"]),
        ("¡hola! ¿agente?", vec!["hola", "agente"]),
        ("。。。", vec![""]),
    ] {
        assert_eq!(breaks(text), parts, "{text}");
    }
}

#[test]
fn spans_map_back() {
    let text = "Ｗ，轉\u{200b}人 工!";
    let folded = fold(text);
    assert_eq!(folded.text, "w转人工");
    assert_eq!(&text[folded.original(1..10)], "轉\u{200b}人 工");
    assert_eq!(&text[folded.original(0..1)], "Ｗ");
    assert_eq!(folded.original(4..4), 12..12);
    assert_eq!(folded.original(0..99), 0..text.len() - 1);
    assert_eq!(fold("").original(0..9), 0..0);
    assert_eq!(folded.original(50..60), 19..19);
}

/// Every character on its own: settled after one fold, and within the promised growth.
#[test]
fn every_character_settles() {
    for c in '\0'..=char::MAX {
        let once = fold(c.encode_utf8(&mut [0; 4])).text;
        assert!(once.len() <= Folded::MAX_GROWTH * c.len_utf8(), "U+{:04X} grows to {once:?}", c as u32);
        assert_eq!(fold(&once).text, once, "U+{:04X}", c as u32);
    }
}

#[test]
fn random_texts_settle_and_map_back() {
    let mut random = crate::ear::tests::Random(0x5eed);
    for _ in 0..3_000 {
        let text = random.text(24);
        let folded = fold(&text);
        assert_eq!(fold(&folded.text).text, folded.text, "{text:?}");
        assert!(folded.text.len() <= Folded::MAX_GROWTH * text.len());
        assert!(folded.breaks().is_sorted_by(|a, b| a < b));
        for &at in folded.breaks() {
            assert!(folded.text.is_char_boundary(at) && at > 0 && at < folded.text.len(), "{text:?}");
        }
        let mut last = 0;
        for (at, c) in folded.text.char_indices().filter(|(_, c)| *c != ' ') {
            let origin = folded.original(at..at + c.len_utf8());
            assert!(text.get(origin.clone()).is_some_and(|part| !part.is_empty()), "{text:?}");
            assert!(origin.start >= last, "{text:?}");
            last = origin.start;
        }
    }
}
