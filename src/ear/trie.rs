//! A tree over many phrases, character by character: every place where one of them stands in a folded text and cuts no word.
//!
//! Only whole words are looked for, so a search begins at each word (in scripts without spaces at each character) and ends after a few
//! characters. An automaton of Aho and Corasick scans as fast, takes longer to build, and cannot be read where it lies.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::is_unspaced;
use super::lang::Langs;
use super::table::Table;

/// Phrases by their number, and the tree over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Trie {
    /// All phrases, one after the other,
    pub(super) text: Cow<'static, str>,
    /// and where each of them ends.
    pub(super) ends: Table,
    /// See [`Node`].
    pub(super) nodes: Table,
    /// The character that leads to the node of the same number.
    pub(super) labels: Table,
    /// The nodes of the first character, found by its number: by its page,
    pub(super) pages: Table,
    /// and by its place on the page, 256 a page; 0 for none.
    pub(super) roots: Table,
    /// The children of nodes that have many, each at the place that its node and label tell, or soon after; 0 for none. Only a tree that is put up
    /// once for ever has them: they take longer to make than a flow saves by them.
    pub(super) jumps: Table,
}

/// Where some phrases begin alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// The first of the children, which stand one after the other and by their labels.
    pub(super) first: usize,
    /// How many. Without children only one phrase goes on from here.
    pub(super) children: usize,
    /// The phrase that ends here; without children, where its end may still be ahead. [`NONE`] for none.
    phrase: u32,
    /// The languages of that phrase,
    own: Langs,
    /// and of all that go on from here.
    all: Langs,
}

/// How many numbers a node has in its table.
pub(super) const NODE: usize = 4;

/// A node with more children has them in [`Trie::jumps`] too.
pub(super) const FEW: usize = 8;

/// The number of no phrase.
const NONE: u32 = u32::MAX;

impl Trie {
    /// Over these phrases, each of which is there once and not empty, and belongs to some languages. Beyond four thousand million they are not
    /// found.
    pub(super) fn new(phrases: &[impl AsRef<str>], langs: impl Fn(usize) -> Langs) -> Self {
        let mut trie = Self { text: phrases.iter().map(AsRef::as_ref).collect(), ..Self::default() };
        let mut end = 0;
        for phrase in phrases {
            end += phrase.as_ref().len();
            trie.ends.push(end);
        }
        trie.grow(phrases, langs);
        for at in trie.node(0).map(|root| root.first..root.first + root.children).into_iter().flatten() {
            trie.set_root(at);
        }
        trie
    }

    /// Puts up the nodes, those of fewer characters first.
    fn grow(&mut self, phrases: &[impl AsRef<str>], langs: impl Fn(usize) -> Langs) {
        let mut sorted: Vec<usize> = (0..phrases.len()).collect();
        sorted.sort_unstable_by_key(|number| phrases[*number].as_ref());
        let text = |at: usize| phrases[sorted[at]].as_ref();
        // For each node the phrases that go on from it, and how many bytes they share.
        let mut open = vec![(0..sorted.len(), 0)];
        self.labels.push(0);
        for number in 0.. {
            let Some((mut range, depth)) = open.get(number).cloned() else { break };
            let all: Langs = sorted[range.clone()].iter().map(|phrase| langs(*phrase)).collect();
            let (mut phrase, mut own) = (NONE as usize, Langs::NONE);
            if range.start < range.end && (range.len() == 1 && number > 0 || text(range.start).len() == depth) {
                phrase = sorted[range.start];
                own = langs(phrase);
                range.start += 1;
            }
            let first = open.len();
            while range.start < range.end {
                let Some(label) = text(range.start)[depth..].chars().next() else { break };
                let like = |at: &usize| text(*at)[depth..].starts_with(label);
                let end = range.clone().find(|at| !like(at)).unwrap_or(range.end);
                open.push((range.start..end, depth + label.len_utf8()));
                self.labels.push(label as usize);
                range.start = end;
            }
            let row: [usize; NODE] = [first, open.len() - first, phrase, own.bits() | all.bits() << 16];
            row.into_iter().for_each(|part| self.nodes.push(part));
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The phrase of this number.
    pub(super) fn phrase(&self, number: usize) -> Option<&str> {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before))?;
        self.text.get(start as usize..self.ends.get(number)? as usize)
    }

    /// All phrases of some languages that begin at a position of a folded text where a word begins, and with this character, the shorter first:
    /// one past the last byte, and the number.
    pub(super) fn each(
        &self,
        text: &str,
        (start, first): (usize, char),
        langs: Langs,
        mut found: impl FnMut(usize, usize),
    ) {
        let mut next = self.root(first);
        let mut rest = text[start + first.len_utf8()..].chars();
        while let Some(node) = next.and_then(|at| self.node(at)).filter(|node| node.all.meet(langs)) {
            if node.own.meet(langs) {
                let (phrase, at) = (node.phrase as usize, text.len() - rest.as_str().len());
                let tail = self.tail(&node, at - start);
                if begins(rest.as_str(), tail) && !cuts(text, at + tail.len()) {
                    found(at + tail.len(), phrase);
                }
            }
            next = rest.next().and_then(|label| self.child(&node, label));
        }
    }

    /// Whether a phrase is one of those of some languages.
    pub(super) fn has(&self, phrase: &str, langs: Langs) -> bool {
        self.found(phrase).is_some_and(|node| node.own.meet(langs))
    }

    fn found(&self, phrase: &str) -> Option<Node> {
        let mut rest = phrase.chars();
        let mut node = self.node(self.root(rest.next()?)?)?;
        while node.children > 0 && !rest.as_str().is_empty() {
            node = self.node(self.child(&node, rest.next()?)?)?;
        }
        let (rest, tail) = (rest.as_str(), self.tail(&node, phrase.len() - rest.as_str().len()));
        (node.phrase != NONE && rest.len() == tail.len() && begins(rest, tail)).then_some(node)
    }

    /// What the only phrase that goes on from a node has there, behind so many bytes.
    fn tail(&self, node: &Node, depth: usize) -> &str {
        let phrase = if node.children == 0 { self.phrase(node.phrase as usize) } else { None };
        phrase.and_then(|phrase| phrase.get(depth..)).unwrap_or_default()
    }

    pub(super) fn node(&self, number: usize) -> Option<Node> {
        let [first, children, phrase, langs] = self.nodes.row::<NODE>(NODE * number)?;
        let (own, all) = (Langs::from_number(langs), Langs::from_number(langs >> 16));
        Some(Node { first: first as usize, children: children as usize, phrase, own, all })
    }

    fn child(&self, node: &Node, label: char) -> Option<usize> {
        let labels = self.labels.bytes(node.first..node.first + node.children);
        let label = label as u32;
        if labels.len() <= FEW {
            return labels.iter().position(|own| *own == label.to_le_bytes()).map(|at| node.first + at);
        }
        if self.jumps.len() == 0 {
            let at = labels.binary_search_by_key(&label, |own| u32::from_le_bytes(*own)).ok();
            return at.map(|at| node.first + at);
        }
        let children = self.jumps_from(node.first, label).map_while(|place| self.jumps.get(place).filter(|at| *at > 0));
        let is_it = |at: &usize| {
            at.checked_sub(node.first).and_then(|at| labels.get(at)).is_some_and(|own| *own == label.to_le_bytes())
        };
        children.map(|at| at as usize).find(is_it)
    }

    /// The places where a child of a node may stand, one after the other: of a node by its first child.
    pub(super) fn jumps_from(&self, first: usize, label: u32) -> impl Iterator<Item = usize> + use<> {
        // Odd numbers of 32 bits that spread what is near each other.
        let spread = (first as u32).wrapping_mul(0x9e37_79b1) ^ label.wrapping_mul(0x85eb_ca6b);
        let (start, places) = ((spread >> 12 ^ spread) as usize, self.jumps.len());
        (0..places).map(move |step| start.wrapping_add(step) & places.wrapping_sub(1))
    }

    fn root(&self, first: char) -> Option<usize> {
        let first = first as usize;
        let page = self.pages.get(first >> 8)? as usize;
        self.roots.get(page << 8 | first & 0xff).filter(|node| *node > 0).map(|node| node as usize)
    }

    fn set_root(&mut self, node: usize) {
        let first = self.labels.get(node).unwrap_or(0) as usize;
        if self.pages.len() <= first >> 8 {
            // The first page is that of characters that begin nothing.
            self.pages.pad((first >> 8) + 1);
            self.roots.pad(self.roots.len().max(256));
        }
        if self.pages.get(first >> 8) == Some(0) {
            let page = self.roots.len() >> 8;
            self.pages.set(first >> 8, page);
            self.roots.pad(self.roots.len() + 256);
        }
        let page = self.pages.get(first >> 8).unwrap_or(0) as usize;
        self.roots.set(page << 8 | first & 0xff, node);
    }
}

/// Whether a text begins with a tail. Most tails are empty, and to have the C library compare nothing with nothing costs more than all else at a
/// node: an empty text lies at no real address, which some processors take long to find out.
fn begins(text: &str, tail: &str) -> bool {
    tail.is_empty() || text.starts_with(tail)
}

/// Whether no word of a script with spaces is cut: `agent` does not stand in `reagents`, but 人工 stands in 转人工. The text is folded.
pub(super) fn stands_alone(text: &str, span: Range<usize>) -> bool {
    !cuts(text, span.start) && !cuts(text, span.end)
}

/// The positions of a folded text where a phrase may begin, and the characters there.
pub(super) fn starts(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let before = std::mem::replace(&mut within, is_spaced(c));
        (!(before && within)).then_some((at, c))
    })
}

/// Whether a position of a folded text is inside a word of a script with spaces.
fn cuts(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| bytes.get(at)), bytes.get(at)) else {
        return false;
    };
    match (before, after) {
        (b' ', _) | (_, b' ') => false,
        // Most of Han begins with one of these bytes.
        (_, 0xe4..=0xe9) => false,
        (0..0x80, 0..0x80) => true,
        _ => text.split_at_checked(at).is_some_and(|(left, right)| {
            left.chars().next_back().is_some_and(is_spaced) && right.chars().next().is_some_and(is_spaced)
        }),
    }
}

/// Whether a character of a folded text, where all is letter, digit or space, belongs to a word of a script with spaces.
pub(super) fn is_spaced(c: char) -> bool {
    c != ' ' && !is_unspaced(c)
}
