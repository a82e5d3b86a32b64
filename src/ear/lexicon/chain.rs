//! How an entry with gaps is written: its parts, the marks of the gaps between them, and what may be left out.

/// How wide a gap is by its mark: some fifteen Chinese characters or eight English words; two characters or a short word; one
/// word; nothing; and some twenty characters that may stand in more than one clause.
const GAPS: [(char, u8); 5] = [('…', 45), ('·', 6), (WORD, 24), ('~', 1), (ACROSS, 60)];

/// The gap that is one word, however long: in scripts with spaces.
pub(super) const WORD: char = '+';

/// The gap that goes on in the next clause.
pub(super) const ACROSS: char = '&';

/// Around an entry of `not` that takes out all between its first word and its last.
const ALL: [char; 2] = ['[', ']'];

/// Begins a phrase that must begin its clause.
pub(super) const FIRST: char = '^';

/// Ends a phrase that must end its clause.
pub(super) const LAST: char = '$';

/// An entry as it is written, taken apart.
#[derive(Clone)]
pub(super) struct Chain<'a> {
    /// Takes out all between its first word and its last.
    pub(super) all: bool,
    /// Must begin its clause.
    pub(super) first: bool,
    /// Must end its clause.
    pub(super) last: bool,
    pub(super) parts: Vec<Part<'a>>,
}

/// A part, and the gap before it. The first part has one that nobody asks for.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) mark: char,
    pub(super) widest: u8,
    pub(super) text: &'a str,
}

impl<'a> Chain<'a> {
    pub(super) fn of(written: &'a str) -> Self {
        let inside = written.strip_prefix(ALL[0]).and_then(|entry| entry.strip_suffix(ALL[1]));
        let entry = inside.unwrap_or(written);
        let up_to = entry.strip_suffix(LAST);
        let core = up_to.unwrap_or(entry);
        let from = core.strip_prefix(FIRST);
        Self { all: inside.is_some(), first: from.is_some(), last: up_to.is_some(), parts: parts(from.unwrap_or(core)) }
    }

    /// Whether a gap goes on in the next clause.
    pub(super) fn across(&self) -> bool {
        self.parts.iter().skip(1).any(|part| part.mark == ACROSS)
    }

    /// The chain with and without each part that may be left out; the gap before the part goes with it. The last of them lacks them all.
    pub(super) fn each(&self, may_lack: &[bool]) -> Vec<Self> {
        let mut all = vec![Self { parts: Vec::new(), ..self.clone() }];
        for (part, may_lack) in self.parts.iter().zip(may_lack) {
            let shorter = if *may_lack { all.clone() } else { Vec::new() };
            all.iter_mut().for_each(|chain| chain.parts.push(*part));
            all.extend(shorter);
        }
        all
    }
}

fn parts(mut rest: &str) -> Vec<Part<'_>> {
    let (mut parts, mut gap) = (Vec::new(), GAPS[0]);
    loop {
        let found = rest.char_indices().find_map(|(at, mark)| Some((at, *GAPS.iter().find(|gap| gap.0 == mark)?)));
        let text = found.map_or(rest, |(at, _)| &rest[..at]);
        parts.push(Part { mark: gap.0, widest: gap.1, text });
        let Some((at, next)) = found else { return parts };
        (gap, rest) = (next, &rest[at + next.0.len_utf8()..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'a>(chain: &Chain<'a>) -> Vec<(char, &'a str)> {
        chain.parts.iter().map(|part| (part.mark, part.text)).collect()
    }

    #[test]
    fn an_entry_is_taken_apart() {
        let chain = Chain::of("[^a·b&(c|d)$]");
        assert_eq!((chain.all, chain.first, chain.last, chain.across()), (true, true, true, true));
        assert_eq!(texts(&chain), [('…', "a"), ('·', "b"), ('&', "(c|d)")]);
        let chain = Chain::of("a b");
        assert_eq!((chain.all, chain.first, chain.last, chain.across()), (false, false, false, false));
        assert_eq!(texts(&chain), [('…', "a b")]);
    }

    #[test]
    fn what_may_be_left_out_takes_the_gap_before_it_along() {
        let all = Chain::of("a·b~c$").each(&[true, false, true]);
        let all: Vec<_> = all.iter().map(texts).collect();
        let (b, c) = (('·', "b"), ('~', "c"));
        assert_eq!(all, [vec![('…', "a"), b, c], vec![b, c], vec![('…', "a"), b], vec![b]]);
        assert_eq!(Chain::of("a").each(&[true]).last().map(texts), Some(Vec::new()));
    }
}
