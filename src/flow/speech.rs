//! How long a text takes to say. An estimate: hosts that report `prompt_finished` correct it.

/// How long one character takes, where scripts differ.
const HAN_MS: u64 = 333;
/// A kanji is about two morae.
const KANJI_MS: u64 = 270;
const KANA_MS: u64 = 135;
const HANGUL_MS: u64 = 200;

/// Milliseconds that a text takes to say at a rate (1 is usual).
///
/// 180 Chinese characters a minute is usual, and 0.8 of it is comfortable for older listeners; Japanese is spoken at seven to eight
/// morae a second (kana tell Japanese from Chinese), Korean at about five syllables; alphabetic scripts run at about 14 letters a second.
///
/// ```
/// use presszero::flow::spoken_ms;
/// assert_eq!(spoken_ms("您好", 1.0), 666);
/// assert_eq!(spoken_ms("音声です", 1.0), 810);
/// assert!(spoken_ms("Hello there", 0.8) > spoken_ms("Hello there", 1.0));
/// ```
#[must_use]
pub fn spoken_ms(text: &str, rate: f32) -> u64 {
    let (mut usual, mut han, mut is_japanese) = (0, 0, false);
    for c in text.chars() {
        usual += match c {
            '、' => 150,
            '。' => 250,
            'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | 'ｦ'..='ﾝ' => {
                is_japanese = true;
                KANA_MS
            }
            '\u{ac00}'..='\u{d7af}' => HANGUL_MS,
            '\u{2e80}'..='\u{2fff}'
            | '々'
            | '〇'
            | '\u{3100}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}' => {
                han += 1;
                HAN_MS
            }
            c if c.is_alphanumeric() => 71,
            ',' | ':' | '，' | '：' => 150,
            '.' | '?' | '!' | ';' | '？' | '！' | '；' => 250,
            _ => 20,
        };
    }
    let faster = if is_japanese { han * (HAN_MS - KANJI_MS) } else { 0 };
    scale(usual - faster, 1.0 / f64::from(rate.clamp(0.1, 4.0)))
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
