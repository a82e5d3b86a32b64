//! One generator of choices with two drivers: a seed, or the bytes of a fuzzer. No randomness of the machine is in it.

/// Rolls the same numbers for the same seed (or the same bytes) on every machine.
///
/// ```
/// use presszero::scenario::dice::Dice;
/// let mut dice = Dice::seeded(7);
/// let mut again = Dice::seeded(7);
/// assert!((0..100).all(|_| dice.roll(6) == again.roll(6)));
///
/// let mut fuzzer = Dice::from_bytes(&[3, 250]);
/// assert_eq!((fuzzer.roll(6), fuzzer.roll(6), fuzzer.is_spent()), (3, 4, true));
/// assert_eq!(fuzzer.roll(6), 0);
/// ```
#[derive(Clone, Debug)]
pub struct Dice<'b> {
    from: From<'b>,
}

#[derive(Clone, Debug)]
enum From<'b> {
    Seed(u64),
    Bytes(&'b [u8]),
}

impl<'b> Dice<'b> {
    /// Dice that never run out.
    #[must_use]
    pub const fn seeded(seed: u64) -> Self {
        Self { from: From::Seed(seed) }
    }

    /// Dice that roll what a fuzzer wants, and zero when its bytes are spent.
    #[must_use]
    pub const fn from_bytes(bytes: &'b [u8]) -> Self {
        Self { from: From::Bytes(bytes) }
    }

    /// A number from 0, below `sides`; 0 where there are no sides.
    pub fn roll(&mut self, sides: usize) -> usize {
        let sides = sides.max(1);
        match &mut self.from {
            From::Seed(state) => {
                let sides = u64::try_from(sides).unwrap_or(u64::MAX);
                usize::try_from(split_mix(state) % sides).unwrap_or(0)
            }
            From::Bytes(bytes) => {
                let width = if sides <= 256 { 1 } else { 4 };
                let (taken, rest) = bytes.split_at(width.min(bytes.len()));
                *bytes = rest;
                taken.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)) % sides
            }
        }
    }

    /// True in so many of a hundred rolls.
    pub fn chance(&mut self, percent: usize) -> bool {
        // Spent bytes roll 0, which shall choose nothing unusual.
        self.roll(100) >= 100 - percent.min(100)
    }

    /// One of these; `None` where there are none.
    pub fn pick<'t, T>(&mut self, from: &'t [T]) -> Option<&'t T> {
        from.get(self.roll(from.len()))
    }

    /// One of these, by weight: the number of it.
    pub fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut rolled = self.roll(weights.iter().sum());
        for (ix, weight) in weights.iter().enumerate() {
            if rolled < *weight {
                return ix;
            }
            rolled -= weight;
        }
        0
    }

    /// Whether the bytes have run out. A seed never does.
    #[must_use]
    pub const fn is_spent(&self) -> bool {
        matches!(self.from, From::Bytes([]))
    }
}

/// One step of splitmix64.
const fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_rolls_what_it_always_rolled() {
        let mut dice = Dice::seeded(0);
        let rolled: Vec<usize> = (0..8).map(|_| dice.roll(1000)).collect();
        assert_eq!(rolled, [535, 700, 679, 444, 747, 90, 913, 940], "seeds of old reports must still repeat");
    }

    #[test]
    fn every_side_comes_up() {
        let mut dice = Dice::seeded(1);
        let mut seen = [0_usize; 6];
        (0..600).for_each(|_| seen[dice.roll(6)] += 1);
        assert!(seen.iter().all(|count| *count > 50), "{seen:?}");
        let weighted: Vec<usize> = (0..200).map(|_| dice.weighted(&[1, 0, 9])).collect();
        assert!(weighted.contains(&0) && !weighted.contains(&1) && weighted.contains(&2));
        assert!((0..100).all(|_| dice.chance(100) && !dice.chance(0)));
    }

    #[test]
    fn nothing_to_roll_for_is_no_fault() {
        assert_eq!(Dice::seeded(1).roll(0), 0);
        assert_eq!(Dice::from_bytes(&[]).weighted(&[]), 0);
        assert_eq!(Dice::from_bytes(&[9]).pick::<u8>(&[]), None);
    }
}
