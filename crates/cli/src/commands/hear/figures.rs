//! Precision, recall and F1 of counts, each with its 95 % interval.

use serde::Serialize;

/// The quantile of the normal distribution for 95 % on both sides.
const Z: f64 = 1.959_963_984_540_054;

/// How often something was meant and heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Meant and heard.
    pub hits: u64,
    /// Heard but not meant.
    pub false_alarms: u64,
    /// Meant but not heard.
    pub misses: u64,
}

impl Counts {
    /// Adds one case.
    pub fn add(&mut self, meant: bool, heard: bool) {
        match (meant, heard) {
            (true, true) => self.hits += 1,
            (false, true) => self.false_alarms += 1,
            (true, false) => self.misses += 1,
            (false, false) => {}
        }
    }

    /// Of what was heard, how much was meant.
    pub fn precision(self) -> Share {
        Share::new(self.hits, self.hits + self.false_alarms)
    }

    /// Of what was meant, how much was heard.
    pub fn recall(self) -> Share {
        Share::new(self.hits, self.hits + self.misses)
    }

    /// The harmonic mean of both. With J = hits / (hits + false alarms + misses) it is 2 J / (1 + J), which only grows with J; so the
    /// interval of the share J gives that of F1.
    pub fn f1(self) -> Share {
        let Share { value, low, high } = Share::new(self.hits, self.hits + self.false_alarms + self.misses);
        let f1 = |share: f64| 2.0 * share / (1.0 + share);
        Share { value: value.map(f1), low: f1(low), high: f1(high) }
    }
}

/// A share from 0 to 1 with its 95 % Wilson score interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// The share; none where there was nothing to count.
    pub value: Option<f64>,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

impl Share {
    /// `part` of `whole`.
    #[expect(clippy::cast_precision_loss, reason = "lines of a file are far fewer than 2^52")]
    pub fn new(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self { value: None, low: 0.0, high: 1.0 };
        }
        let (share, count) = (part as f64 / whole as f64, whole as f64);
        let spread = Z * Z / count;
        let middle = (share + spread / 2.0) / (1.0 + spread);
        let half = Z / (1.0 + spread) * (share * (1.0 - share) / count + spread / (4.0 * count)).sqrt();
        Self { value: Some(share), low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(share: Share, value: f64, low: f64, high: f64) -> bool {
        let near = |one: f64, other: f64| (one - other).abs() < 5e-4;
        share.value.is_some_and(|share| near(share, value)) && near(share.low, low) && near(share.high, high)
    }

    #[test]
    fn intervals_are_those_of_the_textbook() {
        assert!(close(Share::new(81, 263), 0.3080, 0.2553, 0.3662));
        assert!(close(Share::new(0, 20), 0.0, 0.0, 0.1611));
        assert!(close(Share::new(29, 29), 1.0, 0.8830, 1.0));
        assert_eq!(Share::new(0, 0), Share { value: None, low: 0.0, high: 1.0 });
    }

    #[test]
    fn f1_is_the_harmonic_mean_and_lies_in_its_interval() {
        let counts = Counts { hits: 6, false_alarms: 2, misses: 4 };
        let (precision, recall, f1) = (0.75, 0.6, counts.f1());
        let mean = 2.0 * precision * recall / (precision + recall);
        assert!(f1.value.is_some_and(|f1| (f1 - mean).abs() < 1e-12));
        assert!(f1.low < mean && mean < f1.high);
    }
}
