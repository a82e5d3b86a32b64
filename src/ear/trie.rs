//! A tree over many phrases, character by character: every place where one of them stands in a folded text and cuts no word.
//!
//! Only whole words are looked for, so a search begins at each word (in scripts without spaces at each character) and ends after a few
//! characters. An automaton of Aho and Corasick scans as fast, but took most of the time in which an ear is built.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::is_unspaced;

/// Phrases by their number, and the tree over them.
#[derive(Debug, Default)]
pub(super) struct Trie {
    phrases: Vec<Cow<'static, str>>,
    roots: Roots,
    nodes: Vec<Node>,
    /// The character that leads to the node of the same number.
    labels: Vec<char>,
}

/// Where some phrases begin alike.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// The children, one after the other and by their labels. Without children: only one phrase goes on from here.
    first: u32,
    children: u32,
    /// The phrase that ends here; without children, where its end may still be ahead.
    phrase: Option<u32>,
}

/// The nodes of the first character, found by its number: by its page and its place on the page.
#[derive(Debug, Default)]
struct Roots {
    pages: Vec<u16>,
    /// 256 a page; 0 for none.
    nodes: Vec<u32>,
}

impl Trie {
    /// Over these phrases, each of which is there once and not empty. Beyond four thousand million they are not found.
    pub(super) fn new(phrases: Vec<Cow<'static, str>>) -> Self {
        let mut sorted: Vec<u32> = (0..).take(phrases.len()).collect();
        sorted.sort_unstable_by_key(|number| &phrases[*number as usize]);
        let mut trie = Self { phrases, ..Self::default() };
        trie.grow(&sorted);
        for at in trie.children(0) {
            trie.roots.set(trie.labels[at], at);
        }
        trie
    }

    /// Puts up the nodes, those of fewer characters first, from the phrases in order.
    fn grow(&mut self, sorted: &[u32]) {
        let Self { phrases, nodes, labels, .. } = self;
        let text = |at: usize| phrases[sorted[at] as usize].as_ref();
        // For each node the phrases that go on from it, and how many bytes they share.
        let mut open = vec![(0..sorted.len(), 0)];
        nodes.push(Node::default());
        labels.push('\0');
        for number in 0.. {
            let Some((mut range, depth)) = open.get(number).cloned() else { break };
            if range.start < range.end && (range.len() == 1 && number > 0 || text(range.start).len() == depth) {
                nodes[number].phrase = Some(sorted[range.start]);
                range.start += 1;
            }
            nodes[number].first = count(nodes.len());
            while range.start < range.end {
                let Some(label) = text(range.start)[depth..].chars().next() else { break };
                let like = |at: &usize| text(*at)[depth..].starts_with(label);
                let end = range.clone().find(|at| !like(at)).unwrap_or(range.end);
                open.push((range.start..end, depth + label.len_utf8()));
                nodes.push(Node::default());
                labels.push(label);
                range.start = end;
            }
            nodes[number].children = count(nodes.len()) - nodes[number].first;
        }
    }

    /// Each phrase, by its number.
    pub(super) fn phrases(&self) -> &[Cow<'static, str>] {
        &self.phrases
    }

    /// All phrases that begin at a position of a folded text where a word begins, and with this character, the shorter first: one past the last
    /// byte, and the number.
    pub(super) fn each(&self, text: &str, (start, first): (usize, char), mut found: impl FnMut(usize, usize)) {
        let mut next = self.roots.get(first);
        let mut rest = text[start + first.len_utf8()..].chars();
        while let Some(node) = next.and_then(|at| self.nodes.get(at)) {
            if let Some(phrase) = node.phrase {
                let (phrase, at) = (phrase as usize, text.len() - rest.as_str().len());
                let tail = if node.children == 0 { &self.phrases[phrase][at - start..] } else { "" };
                if rest.as_str().starts_with(tail) && !cuts(text, at + tail.len()) {
                    found(at + tail.len(), phrase);
                }
            }
            next = rest.next().and_then(|label| self.child(node, label));
        }
    }

    fn child(&self, node: &Node, label: char) -> Option<usize> {
        let first = node.first as usize;
        let labels = &self.labels[first..first + node.children as usize];
        let at = if labels.len() > 8 {
            labels.binary_search(&label).ok()
        } else {
            labels.iter().position(|own| *own == label)
        };
        at.map(|at| first + at)
    }

    fn children(&self, number: usize) -> Range<usize> {
        let Node { first, children, .. } = self.nodes[number];
        first as usize..(first + children) as usize
    }
}

impl Roots {
    fn get(&self, c: char) -> Option<usize> {
        let c = c as usize;
        let page = *self.pages.get(c >> 8)?;
        let node = *self.nodes.get(usize::from(page) << 8 | c & 0xff)?;
        (node > 0).then_some(node as usize)
    }

    fn set(&mut self, c: char, node: usize) {
        let c = c as usize;
        if self.pages.len() <= c >> 8 {
            // The first page is that of characters that begin nothing.
            self.pages.resize((c >> 8) + 1, 0);
            self.nodes.resize(self.nodes.len().max(256), 0);
        }
        let page = &mut self.pages[c >> 8];
        if *page == 0 {
            *page = u16::try_from(self.nodes.len() >> 8).unwrap_or_default();
            self.nodes.resize(self.nodes.len() + 256, 0);
        }
        self.nodes[usize::from(*page) << 8 | c & 0xff] = count(node);
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
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
