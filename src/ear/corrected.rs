//! Numbers of a caller who corrects themselves: which of those that were said is meant.

use super::lexicon::Turn;

/// The numbers of one text, one after the other, and what words between them say of them.
///
/// What follows a correction takes the place of all that was said before it, if it is as long, or longer and begins alike (`12, no, 1235`).
/// Whatever else was corrected could be meant in several ways: then no number is sure.
#[derive(Debug, Default)]
pub(super) struct Corrected {
    /// The digits that are meant so far.
    digits: Vec<char>,
    /// Where digits begin that may be those before them, once more.
    again: Option<usize>,
    /// Of what was taken back: how long it was, and its first digit.
    before: Option<(usize, char)>,
    /// How many digits were denied.
    denied: usize,
    /// How many digits were told, meant or not.
    told: usize,
    /// One number or another was told: 1234 or 1235.
    is_open: bool,
}

impl Corrected {
    pub(super) fn clear(&mut self) {
        self.digits.clear();
        (self.again, self.before, self.denied, self.told, self.is_open) = (None, None, 0, 0, false);
    }

    /// A digit, or one of a number that is denied; these come before others are told.
    pub(super) fn tell(&mut self, digit: char, denied: bool) {
        self.told += 1;
        match denied {
            true => self.denied += 1,
            false => self.digits.push(digit),
        }
    }

    /// A word that says something of the numbers around it.
    pub(super) fn turn(&mut self, turn: Turn) {
        self.say_once();
        let first = self.digits.first().map(|first| (self.digits.len(), *first));
        match (turn, first) {
            (Turn::Corrects, Some(first)) => {
                self.before = self.before.max(Some(first));
                self.digits.clear();
                self.is_open = false;
            }
            (Turn::Either, Some(_)) => self.is_open = true,
            (Turn::Confirms, Some((length, _))) => self.again = Some(length),
            _ => {}
        }
    }

    /// What was said twice was meant once.
    fn say_once(&mut self) {
        if let Some((said, again)) = self.again.take().and_then(|at| self.digits.split_at_checked(at))
            && said == again
        {
            self.digits.truncate(said.len());
        }
    }

    /// The digits that are meant; none where that is not sure.
    pub(super) fn meant(&mut self) -> &[char] {
        self.say_once();
        let (length, first) = (self.digits.len(), self.digits.first().copied());
        let replaces =
            self.before.is_none_or(|(before, begins)| length == before || length > before && first == Some(begins));
        if replaces && !self.is_open && length >= self.denied { &self.digits } else { &[] }
    }

    /// Whether a number was taken back or denied.
    pub(super) const fn is_corrected(&self) -> bool {
        self.before.is_some() || self.denied > 0
    }

    /// How many digits were told, meant or not.
    pub(super) const fn told(&self) -> usize {
        self.told
    }

    /// The memory that it keeps.
    pub(super) fn capacity(&self) -> usize {
        self.digits.capacity()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Digits, with `!` for a correction, `=` for a confirmation, `/` for or, and `-` before each that is denied.
    fn meant(said: &str) -> String {
        let (mut corrected, mut denied) = (Corrected::default(), false);
        for c in said.chars() {
            match c {
                '!' => corrected.turn(Turn::Corrects),
                '=' => corrected.turn(Turn::Confirms),
                '/' => corrected.turn(Turn::Either),
                digit if digit.is_ascii_digit() => corrected.tell(digit, denied),
                _ => {}
            }
            denied = c == '-';
        }
        corrected.meant().iter().collect()
    }

    #[test]
    fn a_correction_replaces_what_was_said_and_never_adds_to_it() {
        for (said, number) in [
            ("1234", "1234"),
            ("1234!1235", "1235"),
            ("!1234", "1234"),
            ("12!1235", "1235"),
            ("1234!!1235", "1235"),
            ("1234!12!1235", "1235"),
            ("1234!5", ""),
            ("124!35", ""),
            ("19!235", ""),
            ("1234!", ""),
            ("-1-2-3-41235", "1235"),
            ("1235-1-2-3-4", "1235"),
            ("-1-2-3-45", ""),
            ("1235=1235", "1235"),
            ("1235=1235=1235", "1235"),
            ("12=34", "1234"),
            ("1!2", "2"),
            ("1/2", ""),
            ("1/2!3", ""),
        ] {
            assert_eq!(meant(said), number, "{said}");
        }
    }
}
