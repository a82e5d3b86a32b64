//! Telephone numbers: which of a caller's words are one to call, and whether what stands for the caller is one.

use std::ops::Range;

use super::spoken_of::{Topic, begins_anew, clauses, is_amount, topic, weight};
use crate::ear::is_unspaced;
use crate::flow::caps;

/// Digits of a number to call back.
pub(super) const NUMBER_MAX: u16 = 20;
pub(super) const NUMBER_MIN: usize = 3;
/// The same where it stands among other words.
const AMONG_WORDS_MIN: usize = 5;
/// So many digits are a whole number in most countries: what comes behind a comma is no more of it.
const WHOLE_MIN: usize = 9;
/// So many words at most link digits that belong together ("treinta y cuatro").
const LINKS_MAX: usize = 2;

/// Who asks to be called back leaves a number, or a message. Beginnings of words, folded, in the languages of the ear.
const CALL_BACK: [&str; 43] = [
    "call",
    "ring",
    "phone",
    "get back to",
    "contact",
    "reach me",
    "回电",
    "来电",
    "打电话",
    "回个电话",
    "打给",
    "回我",
    "回拨",
    "联系",
    "致电",
    "覆我",
    "打返",
    "复电",
    "llam",
    "marqu",
    "devuel",
    "comuni",
    "rappel",
    "appel",
    "ruf",
    "anruf",
    "melde",
    "meldung",
    "ligu",
    "ligar",
    "retorn",
    "折り返",
    "折返",
    "电话",
    "连络",
    "전화",
    "연락",
    "позвон",
    "перезвон",
    "свяж",
    "telepon",
    "hubungi",
    "goi",
];

/// Who tells the number to call says so ("call me on", "my number"), and not only that they call about an invoice. Folded, as above.
const NUMBER_TOLD: [&str; 101] = [
    "call me",
    "call us",
    "call back",
    "callback",
    "call on",
    "call at",
    "ring me",
    "ring us",
    "phone me",
    "phone us",
    "phone number",
    "my number",
    "reach me",
    "contact me",
    "get back to me",
    "give me a call",
    "give me a ring",
    "回电",
    "回个电话",
    "回我电话",
    "打给我",
    "打电话给我",
    "给我打电话",
    "给我打个电话",
    "给我电话",
    "给我个电话",
    "打我电话",
    "打我手机",
    "回拨",
    "联系我",
    "联络我",
    "我的电话",
    "我电话",
    "我的手机",
    "我手机",
    "手机号",
    "电话号码",
    "我的号码",
    "打返俾我",
    "打返畀我",
    "打俾我",
    "打畀我",
    "复电",
    "llameme",
    "llamame",
    "llamenme",
    "llamarme",
    "me llame",
    "me llamen",
    "devuelv",
    "mi numero",
    "mi telefono",
    "contactenme",
    "contacteme",
    "marqueme",
    "折り返",
    "折返",
    "电话番号",
    "电话して",
    "电话くだ",
    "かけ直",
    "连络先",
    "전화해",
    "전화주",
    "전화번호",
    "연락주",
    "연락처",
    "연락해",
    "rappel",
    "appelez",
    "mon numero",
    "me joindre",
    "contactez",
    "ruckruf",
    "zuruckruf",
    "rufen sie mich",
    "ruf mich",
    "meine nummer",
    "meine telefonnummer",
    "erreichen",
    "ligue",
    "me ligar",
    "retorn",
    "meu numero",
    "meu telefone",
    "اتصل بي",
    "اتصلوا بي",
    "رقمي",
    "رقم هاتفي",
    "मेरा नंबर",
    "goi lai",
    "goi cho toi",
    "so cua toi",
    "so dien thoai",
    "telepon saya",
    "hubungi saya",
    "telepon balik",
    "nomor saya",
    "перезвон",
    "позвоните",
    "мои номер",
];

/// Whether folded words speak of a call.
pub(super) fn speaks_of_call(folded: &str) -> bool {
    last_call(folded).is_some()
}

/// Where folded words last speak of a call.
pub(super) fn last_call(folded: &str) -> Option<usize> {
    said_of(folded, &CALL_BACK).max()
}

/// Whether folded words tell the number to call, if there is one among them.
pub(super) fn tells_number(folded: &str) -> bool {
    said_of(folded, &NUMBER_TOLD).next().is_some()
}

/// Where folded words say one of these.
fn said_of<'t>(folded: &'t str, list: &'static [&'static str]) -> impl Iterator<Item = usize> + use<'t> {
    // Where words are set apart, `ring` is no part of `during`.
    let begins = |call: &str, at: usize| !call.is_ascii() || at == 0 || folded[..at].ends_with(' ');
    let calls = list.iter().flat_map(|call| folded.match_indices(call));
    calls.filter(move |(at, call)| begins(call, *at)).map(|(at, _)| at)
}

/// The telephone number that stands for a caller, alone or in a `tel:` or `sip:` address. A name or an id of another kind is none.
pub(super) fn of_caller(id: &str) -> Option<&str> {
    let id = id.trim();
    let address = id
        .split_once(':')
        .filter(|(scheme, _)| ["tel", "sip", "sips"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    let number = address.map_or(id, |(_, rest)| rest.split(['@', ';']).next().unwrap_or_default());
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number.trim_start_matches(['+', '(']).chars().all(|c| c.is_ascii_digit() || joins(c));
    (is_number && is_length(digits, NUMBER_MIN)).then_some(number)
}

/// Whether a number to call may be among words that tell so many digits.
pub(super) const fn may_be_among(told: usize) -> bool {
    told >= AMONG_WORDS_MIN
}

/// The number to call that stands among words, if there is one: the last, because the caller may put the first right. The digits say it
/// by themselves, or the words speak of a call, or the caller was asked for it; the number of something else is none. `digits` reads the
/// digits of a text, written or in words.
pub(super) fn among_words(text: &str, is_asked: bool, digits: impl Fn(&str) -> String) -> Option<String> {
    let text = within_caps(text);
    if !may_be_among(digits(text).len()) {
        return None;
    }
    let runs = whole(runs(text, digits));
    let (mut found, mut spoken_of, mut end) = (None, None, 0);
    for (ix, run) in runs.iter().enumerate() {
        let next = runs.get(ix + 1).map_or(text.len(), |next| next.span.start);
        let (before, after) = (&text[end..run.span.start], &text[run.span.end..next]);
        // What was spoken of last goes on within a clause.
        spoken_of = topic(before).or(spoken_of.filter(|_| !begins_anew(before)));
        let here = spoken_of.or_else(|| clauses(after).next().and_then(topic));
        let is_meant = match here {
            Some(Topic::Other) => false,
            Some(Topic::Call) => true,
            None => is_asked || is_the_point(&run.digits, before, after),
        };
        if is_meant
            && is_length(run.digits.len(), AMONG_WORDS_MIN)
            && !is_amount(&text[run.span.clone()], before, after)
        {
            found = Some(run.digits.clone());
        }
        end = run.span.end;
    }
    found
}

/// The digits of the answer to the question for a number, however few words part them.
pub(super) fn answered(text: &str, digits: impl Fn(&str) -> String) -> String {
    let is_other = topic(text) == Some(Topic::Other) || is_amount(text, "", "");
    if is_other { String::new() } else { digits(text) }
}

/// Whether the clause around digits says hardly more than them.
fn is_the_point(digits: &str, before: &str, after: &str) -> bool {
    let beside = [clauses(before).next_back(), clauses(after).next()];
    beside.into_iter().flatten().map(weight).sum::<usize>() < digits.len()
}

/// As much of a text as is kept of what a caller says.
fn within_caps(text: &str) -> &str {
    text.char_indices().nth(caps::SAID_CHARS_MAX).map_or(text, |(end, _)| &text[..end])
}

/// Whether digits that were keyed, or said by themselves, are a number to call.
pub(super) fn is_number(digits: &str) -> bool {
    is_length(digits.len(), NUMBER_MIN)
}

/// Whether so many digits are a number to call.
fn is_length(digits: usize, least: usize) -> bool {
    (least..=usize::from(NUMBER_MAX)).contains(&digits)
}

/// Digits that stand together.
struct Run {
    span: Range<usize>,
    digits: String,
    /// Only a comma, or a stop and a space, parts it from the run before.
    goes_on: bool,
}

fn runs(text: &str, digits: impl Fn(&str) -> String) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut idle, mut before) = (0, 0..0);
    for piece in pieces(text) {
        let here = digits(&text[piece.clone()]);
        let mut goes_on = false;
        if let Some(run) = runs.last_mut().filter(|_| idle <= LINKS_MAX) {
            let gap = &text[run.span.end..piece.start];
            let is_gap = !here.is_empty() && gap.chars().all(|c| joins(c) || parts(c));
            let is_joined = is_gap && !gap.contains(parts) && gap != ". ";
            let both = digits(&text[run.span.start..piece.end]);
            // Words of a number are more together than one by one.
            if is_joined || (!is_gap && both != format!("{}{here}", run.digits)) {
                (run.span.end, run.digits, idle) = (piece.end, both, 0);
                continue;
            }
            goes_on = is_gap;
        }
        idle += 1;
        if !here.is_empty() {
            // `double five` begins with its first word.
            let both = digits(&text[before.start..piece.end]);
            let start = if idle > 1 && both.len() > here.len() { before.start } else { piece.start };
            let digits = if start == piece.start { here } else { both };
            runs.push(Run { span: start..piece.end, digits, goes_on });
            idle = 0;
        }
        before = piece;
    }
    runs
}

/// All runs; what a recogniser puts commas into is one number, unless each part is one by itself.
fn whole(runs: Vec<Run>) -> Vec<Run> {
    let mut whole: Vec<Run> = Vec::new();
    for run in runs {
        match whole.last_mut().filter(|last| run.goes_on && is_part(&last.digits, &run.digits)) {
            Some(last) => {
                last.digits.push_str(&run.digits);
                last.span.end = run.span.end;
            }
            None => whole.push(run),
        }
    }
    whole
}

/// Whether digits go on with others behind a comma.
const fn is_part(before: &str, digits: &str) -> bool {
    before.len() < WHOLE_MIN && (before.len() < AMONG_WORDS_MIN || digits.len() < AMONG_WORDS_MIN)
}

/// What parts the digits of one number.
fn joins(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '(' | ')' | '/' | '‐'..='―')
}

/// What may part the digits of one number, or two numbers.
const fn parts(c: char) -> bool {
    matches!(c, ',' | '，' | '、')
}

/// The words of a text, and digits apart from letters; in scripts without spaces each character.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for (at, c) in text.char_indices() {
        let kind = c.is_alphanumeric().then_some((c.is_numeric(), is_unspaced(c)));
        let end = at + c.len_utf8();
        match pieces.last_mut().filter(|_| last == kind && kind.is_some_and(|(_, is_unspaced)| !is_unspaced)) {
            Some(piece) => piece.end = end,
            None if kind.is_some() => pieces.push(at..end),
            None => {}
        }
        last = kind;
    }
    pieces
}

#[cfg(test)]
mod tests;
