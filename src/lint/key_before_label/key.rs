//! A clause of a prompt, and the telephone key that it may begin with.

use std::ops::Range;

use crate::ear::Folded;

/// What may stand before the verb and says nothing.
const FILLERS: &[&str] = &[
    "请",
    "您好",
    "您",
    "可以",
    "也可",
    "可",
    "也",
    "直接",
    "随时",
    "现在",
    "或者",
    "或",
    "都",
    "please",
    "you can",
    "you may",
    "just",
    "simply",
    "now",
    "or",
    "and",
    "also",
    "hello",
    "at any time",
    "por favor",
    "puede",
    "tambien",
    "o",
    "y",
    "hola",
    "en cualquier momento",
    "simplemente",
];
const VERBS: &[&str] = &[
    "按一下",
    "按下",
    "按",
    "拨",
    "摁",
    "press",
    "push",
    "dial",
    "hit",
    "pulse",
    "marque",
    "presione",
    "oprima",
    "digite",
    "teclee",
];
const BEFORE_KEY: &[&str] = &["数字", "the", "key", "number", "la tecla", "tecla", "el", "numero"];
const KEYS: &[&str] = &[
    "星号",
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "star",
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "asterisco",
];
const AFTER_KEY: &[&str] =
    &["号键", "键", "key", "button", "now", "at any time", "anytime", "ahora", "en cualquier momento"];
/// What follows a key where the label does; in Chinese it follows at once.
const OPENS_LABEL: &[&str] = &["for", "to", "if", "para", "si"];
/// What follows a key in Chinese and is no label.
const NO_LABEL: &[&str] = &[
    "就", "即", "可", "或", "和", "与", "及", "到", "至", "再", "后", "吧", "的", "也", "都", "以", "加", "然后",
    "结束", "确认", "确定", "继续", "开始", "两", "三", "次", "不", "没", "号", "来",
];
/// How a clause begins that says what the key after it is for.
const BEGINS_LABEL: &[&str] = &["for", "to", "if", "para", "si", "如", "要", "需要", "查", "办", "想"];

/// A clause of a folded text.
pub(super) struct Clause<'t> {
    text: &'t str,
    /// The verb and the key that it begins with, in bytes of the folded text.
    pub(super) key: Option<Range<usize>>,
    /// What the key is for follows it in the same clause.
    pub(super) names_label: bool,
}

impl Clause<'_> {
    /// Whether it can be what a key is for.
    pub(super) fn is_label(&self) -> bool {
        self.key.is_none() && BEGINS_LABEL.iter().any(|word| strip(self.text, word).is_some())
    }
}

/// The clauses of a text.
pub(super) fn clauses(folded: &Folded) -> Vec<Clause<'_>> {
    let ends = folded.breaks().iter().copied().chain([folded.text.len()]);
    let mut from = 0;
    let mut clauses = Vec::new();
    for to in ends {
        let text = folded.text.get(from..to).unwrap_or("");
        clauses.push(clause(text, from));
        from = to;
    }
    clauses
}

fn clause(text: &str, at: usize) -> Clause<'_> {
    let place = |rest: &str| at + text.len() - rest.len();
    let verb = strip_all(text, FILLERS);
    let after = strip_any(verb, VERBS).and_then(|rest| strip_key(strip_all(rest, BEFORE_KEY)));
    let Some(after) = after else { return Clause { text: text.trim(), key: None, names_label: false } };
    let tail = strip_all(after, AFTER_KEY);
    let opens = strip_any(tail, OPENS_LABEL).is_some_and(|label| strip_key(label).is_none() && !label.is_empty());
    let is_unspaced = tail.chars().next().is_some_and(|c| !c.is_ascii());
    let names_label = opens || is_unspaced && !NO_LABEL.iter().any(|word| tail.starts_with(word));
    let key_end = at + text.len() - after.len();
    let key_end = at + text[..key_end - at].trim_end().len();
    Clause { text: text.trim(), key: Some(place(verb)..key_end), names_label }
}

/// What follows a key at the beginning: one digit, or a word for one.
fn strip_key(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numeral = |text: &str| {
        let rest = text.strip_prefix(['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'])?;
        rest.starts_with('键').then_some(())?;
        Some(text.len() - rest.len())
    };
    match digits {
        1 => text.get(1..).map(str::trim_start),
        0 => strip_any(text, KEYS).or_else(|| text.get(numeral(text)?..)),
        _ => None,
    }
}

fn strip_any<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| strip(text, word))
}

/// The text without all of these words at its beginning.
fn strip_all<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let mut rest = text;
    while let Some(shorter) = strip_any(rest, words) {
        rest = shorter;
    }
    rest
}

/// The text without a word at its beginning; a word in Latin letters is a whole one.
fn strip<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word)?;
    let goes_on = word.is_ascii() && rest.starts_with(|c: char| c.is_ascii_alphabetic());
    (!goes_on).then(|| rest.trim_start())
}
