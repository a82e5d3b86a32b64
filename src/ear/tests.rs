//! What the ear must hear.

/// A small xorshift: tests repeat exactly.
pub(in crate::ear) struct Random(pub(in crate::ear) u64);

impl Random {
    pub(in crate::ear) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub(in crate::ear) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }

    /// Up to `max` characters of all sorts, those that the ear knows among them.
    pub(in crate::ear) fn text(&mut self, max: usize) -> String {
        const KNOWN: [&str; 24] = [
            "转", "轉", "人工", "投诉", "不", "不用", "，", "。", " ", "agent", "a", "to", "é", "e\u{301}", "3", "３",
            ".", ",", "\u{200b}", "👍", "ｶﾞ", "ﷺ", "İ", "dont",
        ];
        let mut text = String::new();
        for _ in 0..self.below(max + 1) {
            if self.below(3) > 0 {
                text.push_str(KNOWN[self.below(KNOWN.len())]);
            } else {
                let bits = 8 + self.below(14);
                text.extend(char::from_u32(u32::try_from(self.below(1 << bits)).unwrap_or(0)));
            }
        }
        text
    }
}
