//! What a character folds to, worked out. The build script does so once for the whole basic plane; the library, for what lies beyond it.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// One thing that a character leaves in the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Atom {
    /// A letter or digit.
    Char(char),
    /// Something that parts words.
    Space,
    /// Something that parts clauses.
    Break,
    /// `.` or `,`: parts clauses unless it stands inside a number.
    Point,
}

impl Atom {
    /// The atom of two bytes in a table: a character of the basic plane is itself, the rest are numbers that no character has. `None` for
    /// numbers that are no atom.
    pub fn from_code(code: u16) -> Option<Self> {
        match code {
            SPACE => Some(Self::Space),
            BREAK => Some(Self::Break),
            POINT => Some(Self::Point),
            code => char::from_u32(u32::from(code)).map(Self::Char),
        }
    }
}

/// In a table: [`Atom::Space`].
pub const SPACE: u16 = 0xd800;
/// In a table: [`Atom::Break`].
pub const BREAK: u16 = 0xd801;
/// In a table: [`Atom::Point`].
pub const POINT: u16 = 0xd802;
/// In a table: nothing is left.
pub const NOTHING: u16 = 0xd803;
/// In a table: something beyond the plane is left.
pub const BEYOND: u16 = 0xd804;
/// In a table: more than one thing is left, and counted on from here, which list.
pub const MANY: u16 = 0xd805;

/// Rounds after which a character has surely settled; the longest chain in Unicode 16 takes three.
const ROUNDS: usize = 6;

/// What `c` leaves, in order. `simplified` is the Simplified form of a Han character.
pub fn compute(c: char, simplified: fn(char) -> char) -> Vec<Atom> {
    let mut now = vec![c];
    for _ in 0..ROUNDS {
        let mut next = Vec::with_capacity(now.len());
        now.iter().for_each(|&c| step(c, simplified, &mut next));
        if next == now {
            break;
        }
        now = next;
    }
    now.into_iter().map(classify).collect()
}

/// One round of the fold for one character.
fn step(c: char, simplified: fn(char) -> char, out: &mut Vec<char>) {
    // Kana and Hangul syllables mean something else without their marks.
    if matches!(c, '\u{3041}'..='\u{3098}' | '\u{309b}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}') {
        out.push(c);
    } else if is_dropped(c) {
    } else if let Some(digit) = digit_of(c) {
        out.push(digit);
    } else if let Some(plain) = plain_of(c) {
        out.extend(plain.chars());
    } else if is_han(c) {
        out.push(simplified(c));
    } else {
        decompose_compatible(c, |part| {
            if !is_dropped(part) {
                out.extend(part.to_lowercase());
            }
        });
    }
}

/// The two pictures that callers type for a word: 不要🤖 要👤. All others part words.
pub const ROBOT: char = '🤖';
pub const PERSON: char = '👤';

/// Letters with a spelling of their own that Unicode does not take apart.
fn plain_of(c: char) -> Option<&'static str> {
    Some(match c {
        '〇' => "零",
        'đ' | 'ð' => "d",
        'ø' => "o",
        'ł' => "l",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        '👥' | '🧑' | '🧍' => "👤",
        // Arabic: the same letter by another hand or keyboard.
        'ة' => "ه",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ٱ' => "ا",
        // Devanagari: how long a vowel is, and how it is nasal, is what typists agree on least.
        'ी' => "ि",
        'ू' => "ु",
        'ई' => "इ",
        'ऊ' => "उ",
        'ँ' => "ं",
        _ => return None,
    })
}

fn classify(c: char) -> Atom {
    match c {
        '.' | ',' => Atom::Point,
        '!' | '?' | ';' | ':' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '¡' | '¿' => {
            Atom::Break
        }
        '。' | '、' | '—' | '―' | '⋯' | '،' | '؛' | '؟' | '۔' | '।' | '॥' => Atom::Break,
        c if c.is_alphanumeric() || matches!(c, ROBOT | PERSON) => Atom::Char(c),
        _ => Atom::Space,
    }
}

/// Marks that leave no trace: zero-width and format characters, combining marks, controls, apostrophes.
fn is_dropped(c: char) -> bool {
    (is_combining_mark(c) && !is_vowel_sign(c))
        || (c.is_control() && !c.is_whitespace())
        || matches!(
            c,
            '\'' | '\u{640}' | '`' | '´' | '‘' | '’' | '‛' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '′'
                | '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}' | '\u{feff}'
                | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}'
                | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// The vowels of the scripts of India and its neighbours are marks, and words differ in nothing else: बॉस and बस, बहरा and बाहर.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{109f}' | '\u{1700}'..='\u{17ff}') && c.is_alphabetic()
}

pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// The zeros of the decimal digits of Unicode in the basic plane that have no compatibility form; nine digits follow each.
const ZEROS: [u32; 31] = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
    0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900,
];

fn digit_of(c: char) -> Option<char> {
    let code = c as u32;
    let zero = ZEROS[..ZEROS.partition_point(|zero| *zero <= code)].last()?;
    char::from_digit(code.checked_sub(*zero)?, 10)
}

/// Han, kana, bopomofo and pictures are written without spaces; with Hangul nobody agrees where they belong.
pub fn is_unspaced(c: char) -> bool {
    // Most letters are told by the first comparison or the second.
    c >= '\u{1100}'
        && matches!(c, '\u{31a0}'..='\u{9fff}' | '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' | '\u{2e80}'..='\u{312f}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | ROBOT | PERSON)
}
