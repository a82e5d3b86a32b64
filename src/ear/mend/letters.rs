//! Small letters as a number. The build script numbers the syllables of pinyin so, and the library looks them up.

/// Up to six small letters as a number, five bits a letter from the left: in the order of the alphabet.
pub fn code(letters: &[u8]) -> u32 {
    let places = (0..=25).rev().step_by(5);
    letters.iter().zip(places).fold(0, |code, (letter, place)| code | u32::from(letter & 31) << place)
}
