//! How long it takes to say a text, roughly.

use crate::protocol::Millis;

/// Han characters spoken in a second at the usual rate.
const HAN_PER_SECOND: f32 = 3.0;
/// The same beside kana, which stand in Japanese only: a kanji is about two morae.
const KANJI_PER_SECOND: f32 = 3.7;
/// Kana spoken in a second: the morae of Japanese.
const KANA_PER_SECOND: f32 = 7.4;
/// Hangul syllables spoken in a second.
const HANGUL_PER_SECOND: f32 = 5.0;
/// Other characters spoken in a second at the usual rate.
const LATIN_PER_SECOND: f32 = 14.0;

/// The time to say this at this rate. A rate that makes no sense counts as the usual one.
pub(super) fn spoken(text: &str, rate: f32) -> Millis {
    let rate = if rate.is_finite() && rate > 0.0 { rate } else { 1.0 };
    let han = if text.chars().any(is_kana) { KANJI_PER_SECOND } else { HAN_PER_SECOND };
    let per_second = |c| match c {
        c if is_kana(c) => KANA_PER_SECOND,
        '\u{ac00}'..='\u{d7a3}' => HANGUL_PER_SECOND,
        c if is_wide(c) => han,
        _ => LATIN_PER_SECOND,
    };
    let seconds: f32 = text.chars().filter(|c| !c.is_whitespace()).map(|c| 1.0 / per_second(c)).sum();
    Millis((seconds / rate * 1000.0) as u64)
}

const fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}')
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
