//! Any text is heard without a panic, and as the slow reference hears it.

use std::sync::OnceLock;

use crate::ear::{Ear, Lang, fold, naive};
use crate::protocol::HeardAs;

/// Words that overlap with requests in every way, at one place.
const WORDS: [&str; 12] = [
    "人工智",
    "转人",
    "我要转人工智能",
    "投诉电话",
    "工",
    "agent please",
    "real person",
    "智能",
    "person please now",
    "quiero",
    "9",
    "投",
];

/// Hears the bytes as text, with and without words of a flow.
pub fn ear(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let folded = fold(&text).text;
    assert!(fold(&folded).text == folded, "folding twice is folding once: {text:?}");

    let heard = is_sound(plain(), &text, None);
    let with_words = is_sound(worded(), &text, Some(0));
    assert!(!asks(heard) || asks(with_words), "words of a flow hid a request in {text:?}");

    // The slow questions are not asked of every input: the first byte tells which.
    match data.split_first() {
        Some((0..=3, rest)) if rest.len() < 200 => hides_nothing(&String::from_utf8_lossy(rest)),
        Some((4..=15, _)) => {
            let (fast, slow) = (naive::scanned(plain(), &text), naive::searched(listed(), &text));
            assert!(fast == slow, "the tree missed something in {text:?}");
            let (fast, slow) = (naive::judged(plain(), &text), naive::judged_slowly(plain(), &text));
            assert!(fast == slow, "a chain was missed in {text:?}");
        }
        _ => {}
    }
}

/// A word that the fuzzer chooses hides no request either.
fn hides_nothing(text: &str) {
    let (word, text) = text.split_once('\n').unwrap_or((text, text));
    let mut builder = Ear::builder(&[Lang::Zh, Lang::En]);
    let alone = builder.clone().build();
    builder.word(0, 0, word);
    builder.lane(0, text);
    let before = is_sound(&alone, text, Some(0));
    let after = is_sound(&builder.build(), text, Some(0));
    assert!(!asks(before) || asks(after), "the word {word:?} hid a request in {text:?}");
}

const fn asks(class: HeardAs) -> bool {
    matches!(class, HeardAs::Human | HeardAs::Complaint)
}

/// What is heard, after a look at its form.
fn is_sound(ear: &Ear, text: &str, place: Option<u32>) -> HeardAs {
    let heard = ear.hear_at(text, place);
    assert!(
        heard.by.is_none() == (heard.class == HeardAs::None),
        "how something was heard is told where it was: {text:?}"
    );
    if let Some(span) = heard.span {
        assert!(text.get(span.clone()).is_some_and(|part| !part.is_empty()), "{span:?} is no part of {text:?}");
    }
    assert!(ear.digits(text).bytes().all(|digit| digit.is_ascii_digit()), "digits are digits: {text:?}");
    let _ = (ear.reply(text), ear.discloses_machine(text), ear.is_core(text));
    heard.class
}

fn plain() -> &'static Ear {
    static EAR: OnceLock<Ear> = OnceLock::new();
    EAR.get_or_init(|| Ear::new(Lang::ALL))
}

fn listed() -> &'static naive::Listed {
    static LISTED: OnceLock<naive::Listed> = OnceLock::new();
    LISTED.get_or_init(|| naive::listed(plain()))
}

fn worded() -> &'static Ear {
    static EAR: OnceLock<Ear> = OnceLock::new();
    EAR.get_or_init(|| {
        let mut builder = Ear::builder(Lang::ALL);
        for (id, word) in (0..).zip(WORDS) {
            builder.word(0, id, word);
            builder.lane(id, word);
        }
        builder.build()
    })
}
