//! Numbers as they are said: the digits of `seis doce treinta y cuatro` are 61234, those of `三百五` are 350.

use super::lexicon::Number;

/// A number that is being said.
#[derive(Clone, Copy)]
struct Sum {
    value: u32,
    /// It has so many digits at least.
    width: u8,
    /// What is added to it must be less.
    room: u32,
    /// What is less than this may still be multiplied: the five of two thousand and five hundred.
    scale: u32,
}

impl Sum {
    const fn new(value: u32, width: u8, room: u32) -> Self {
        Self { value, width, room, scale: room }
    }

    /// Adds what is said next, if that belongs to it; whether it does. In `eight hundred five five five` the first five does not.
    fn add(&mut self, value: u32, room: u32, before: Option<Number>, next: Option<Number>) -> bool {
        let linked = matches!(before, Some(Number::Link));
        let begins_row = value < 10 && matches!(next, Some(Number::Digits(_, 1)));
        let adds = (1..self.room).contains(&value) && (linked || self.room == 10 || !begins_row);
        if adds {
            // 三百五
            let elided = value < 10 && next.is_none() && matches!(before, Some(Number::Scale(_, true)));
            let value = if elided { value.saturating_mul(self.scale) / 10 } else { value };
            (self.value, self.room) = (self.value.saturating_add(value), room);
        }
        adds
    }

    /// Multiplies what stands before a scale; whether there is any of it.
    fn multiply(&mut self, scale: u32) -> bool {
        let part = if self.value < scale { self.value } else { self.value % self.scale };
        let multiplies = (1..scale).contains(&part);
        if multiplies {
            self.value = self.value.saturating_add(part.saturating_mul(scale - 1));
            (self.room, self.scale) = (scale, scale);
        }
        multiplies
    }

    fn tell(self, digit: &mut impl FnMut(char)) {
        let digits = self.value.checked_ilog10().map_or(1, |power| power + 1).max(self.width.into());
        for power in (0..digits).rev() {
            digit(char::from_digit(self.value / 10_u32.saturating_pow(power) % 10, 10).unwrap_or('0'));
        }
    }
}

/// Tells the digits of numbers that were said one after the other.
pub(super) fn tell(said: impl Iterator<Item = Number>, digit: &mut impl FnMut(char)) {
    let (mut sum, mut before): (Option<Sum>, _) = (None, None);
    let mut said = said.peekable();
    while let Some(number) = said.next() {
        let next = said.peek().copied();
        let begun = match number {
            Number::Link | Number::Again(_) => None,
            // The three of three fives is no digit.
            Number::Digits(_, 1) if matches!(next, Some(Number::Many(_))) => None,
            Number::Nth(value) => Some(Sum::new(value.into(), 1, 1)),
            Number::Many(value) => {
                let times = if let Some(Number::Digits(times, _)) = before { times } else { 1 };
                sum.take().into_iter().for_each(|sum| sum.tell(digit));
                (1..times).for_each(|_| Sum::new(value.into(), 1, 1).tell(digit));
                Some(Sum::new(value.into(), 1, 1))
            }
            Number::Scale(scale, _) => {
                // 千百: the hundred is one.
                let goes_on = |sum: &mut Sum| sum.multiply(scale) || sum.add(scale, scale, before, next);
                (!sum.as_mut().is_some_and(goes_on)).then_some(Sum::new(scale, 1, scale))
            }
            Number::Round(value) => {
                let value = u32::from(value);
                let room = [1000, 100].into_iter().find(|room| value % room == 0).unwrap_or(10);
                let adds = sum.as_mut().is_some_and(|sum| sum.add(value, room, before, next));
                (!adds).then_some(Sum::new(value, 1, room))
            }
            Number::Digits(value, width) => {
                let value = u32::from(value);
                if let Some(Number::Again(times)) = before {
                    sum.take().into_iter().for_each(|sum| sum.tell(digit));
                    (1..times).for_each(|_| Sum::new(value, width, 1).tell(digit));
                }
                let adds = sum.as_mut().is_some_and(|sum| sum.add(value, 1, before, next));
                (!adds).then_some(Sum::new(value, width, 1))
            }
        };
        if let Some(sum) = begun.and_then(|begun| sum.replace(begun)) {
            sum.tell(digit);
        }
        before = Some(number);
    }
    sum.into_iter().for_each(|sum| sum.tell(digit));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(said: &[Number]) -> String {
        let mut digits = String::new();
        tell(said.iter().copied(), &mut |digit| digits.push(digit));
        digits
    }

    #[test]
    fn numbers_are_told_as_they_are_dialled() {
        use Number::{Again, Digits, Link, Many, Round, Scale};
        let unit = |value| Digits(value, 1);
        let hundred = Scale(100, false);
        for (said, digits) in [
            (vec![], ""),
            (vec![unit(0), unit(6), Digits(12, 2), Round(30), unit(4)], "061234"),
            (vec![Round(30), Link, unit(4)], "34"),
            (vec![Round(20), Round(20), unit(6)], "2026"),
            (vec![Digits(19, 2), Round(80), unit(4)], "1984"),
            (vec![Round(600), Digits(12, 2), Round(30), unit(4)], "61234"),
            (vec![unit(1), unit(8), hundred, unit(5), unit(5), unit(5)], "1800555"),
            (vec![unit(3), hundred, unit(5)], "305"),
            (vec![unit(3), hundred, Link, unit(5), unit(5)], "3055"),
            (vec![unit(2), Scale(1000, false), unit(5), hundred], "2500"),
            (vec![unit(2), Scale(1000, false), Round(20), unit(6)], "2026"),
            (vec![hundred], "100"),
            (vec![unit(0), hundred], "0100"),
            (vec![Again(3), unit(7), unit(0)], "7770"),
            (vec![unit(4), Again(2), unit(0)], "400"),
            (vec![Digits(0, 2), unit(9)], "009"),
            (vec![unit(3), Many(5)], "555"),
            (vec![unit(1), unit(2), Many(5), unit(3), Many(0), unit(7)], "1550007"),
            (vec![Round(100), unit(5), Scale(10, false)], "150"),
            (vec![Again(1), unit(8)], "8"),
        ] {
            assert_eq!(told(&said), digits, "{said:?}");
        }
    }

    #[test]
    fn chinese_numbers_are_told_as_they_are_written() {
        use Number::{Digits, Link, Scale};
        let unit = |value| Digits(value, 1);
        let [ten, hundred, thousand, myriad] = [10, 100, 1000, 10_000].map(|scale| Scale(scale, true));
        for (said, digits) in [
            (vec![ten], "10"),
            (vec![ten, unit(2)], "12"),
            (vec![unit(2), ten, unit(1)], "21"),
            (vec![unit(3), hundred, unit(5)], "350"),
            (vec![unit(3), hundred, Link, unit(5)], "305"),
            (vec![unit(3), hundred, unit(5), ten, unit(2)], "352"),
            (vec![unit(1), myriad, unit(2)], "12000"),
            (vec![unit(2), thousand, Link, unit(2), ten, unit(6)], "2026"),
            (vec![unit(2), hundred, unit(3), ten, myriad], "2300000"),
            (vec![unit(1), myriad, unit(2), thousand, unit(3), hundred], "12300"),
        ] {
            assert_eq!(told(&said), digits, "{said:?}");
        }
    }

    #[test]
    fn no_number_is_too_great() {
        let said = [Number::Digits(9999, 4), Number::Scale(10_000, true)];
        assert!(!told(&said.repeat(9)).is_empty());
        assert!(!told(&[Number::Digits(9, 1), Number::Scale(1_000_000_000, true), Number::Digits(9, 1)]).is_empty());
    }
}
