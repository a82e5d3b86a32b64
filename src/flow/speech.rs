//! How long a text takes to say. An estimate: hosts that report `prompt_finished` correct it.

/// Milliseconds that a text takes to say at a rate (1 is usual).
///
/// 180 Chinese characters a minute is usual, and 0.8 of it is comfortable for older listeners; alphabetic scripts run at about 14
/// letters a second.
///
/// ```
/// use presszero::flow::spoken_ms;
/// assert_eq!(spoken_ms("您好", 1.0), 666);
/// assert!(spoken_ms("Hello there", 0.8) > spoken_ms("Hello there", 1.0));
/// ```
#[must_use]
pub fn spoken_ms(text: &str, rate: f32) -> u64 {
    let weight = |c: char| match c {
        '、' => 150,
        '。' => 250,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => 333,
        c if c.is_alphanumeric() => 71,
        ',' | ':' | '，' | '：' => 150,
        '.' | '?' | '!' | ';' | '？' | '！' | '；' => 250,
        _ => 20,
    };
    let usual: u64 = text.chars().map(weight).sum();
    scale(usual, 1.0 / f64::from(rate.clamp(0.1, 4.0)))
}

/// A length of time times a factor.
pub(crate) fn scale(ms: u64, factor: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "times are small"
    )]
    let scaled = (ms as f64 * factor.max(0.0)).round() as u64;
    scaled
}
