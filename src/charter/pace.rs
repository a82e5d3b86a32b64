//! How long it takes to say a text, roughly.

use crate::protocol::Millis;

/// Han, kana and hangul characters spoken in a second at the usual rate.
const WIDE_PER_SECOND: f32 = 3.0;
/// Other characters spoken in a second at the usual rate.
const LATIN_PER_SECOND: f32 = 14.0;

/// The time to say this at this rate. A rate that makes no sense counts as the usual one.
pub(super) fn spoken(text: &str, rate: f32) -> Millis {
    let rate = if rate.is_finite() && rate > 0.0 { rate } else { 1.0 };
    let seconds: f32 = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| 1.0 / if is_wide(c) { WIDE_PER_SECOND } else { LATIN_PER_SECOND })
        .sum();
    Millis((seconds / rate * 1000.0) as u64)
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
