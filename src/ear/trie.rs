//! A tree over many phrases, character by character: every place where one of them stands in a folded text and cuts no word.
//!
//! Only whole words are looked for, so a search begins at each word (in scripts without spaces at each character) and ends after a few
//! characters. An automaton of Aho and Corasick scans as fast, takes longer to build, and cannot be read where it lies.

use std::borrow::Cow;
use std::ops::Range;

use super::characters::Character;
use super::lang::Langs;
use super::table::Table;

/// Phrases by their number, and the tree over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Trie {
    /// All phrases, one after the other,
    pub(super) text: Cow<'static, str>,
    /// and where each of them ends.
    pub(super) ends: Table,
    /// The nodes, each at the place that the node before it and its character tell, or soon after it: see [`Node`].
    pub(super) nodes: Table,
}

/// Where some phrases begin alike.
#[derive(Clone, Copy)]
struct Node {
    /// Its place.
    place: u32,
    /// Which characters may go on from here; none where only one phrase does. And whether its end is still ahead.
    next: u32,
    /// The phrase that ends here, if `own` are any languages.
    phrase: usize,
    /// The languages of that phrase,
    own: Langs,
    /// and of all that go on from here.
    all: Langs,
}

/// How many numbers a node has in its table: the place of the node before it; its character, with the bits below; the phrase; the languages.
const NODE: usize = 4;
const CHARACTER: usize = 1;
const PHRASE: usize = 2;
const LANGS: usize = 3;

/// In the number of a character: which one it is,
const LABEL: u32 = 0x1f_ffff;
/// some bits of which one is set for each character that goes on from the node: mostly they tell that one does not,
const NEXT: u32 = 21;
const NEXT_COUNT: u32 = 8;
/// and whether the end of the only phrase that goes on from here is still ahead.
const HAS_TAIL: u32 = 1 << 31;

/// The place of the node where all phrases begin, which is in no table.
const ROOT: u32 = u32::MAX;

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
        let mut sorted: Vec<(&str, usize)> = phrases.iter().map(AsRef::as_ref).zip(0..).collect();
        sorted.sort_unstable();
        let branches = branches(&sorted);
        // A third of the places stays empty, so that what is not there is soon told.
        let count: usize = branches.iter().map(ExactSizeIterator::len).sum();
        trie.nodes.pad(NODE * (3 * count).div_ceil(2));
        let mut path = Vec::new();
        for ((phrase, number), branch) in sorted.into_iter().zip(&branches) {
            path.truncate(branch.start);
            trie.grow(phrase, branch, &mut path);
            let Some(last) = path.last().copied() else { continue };
            trie.nodes.set(last + PHRASE, number);
            if phrase.chars().nth(branch.end).is_some() {
                trie.mark(last + CHARACTER, HAS_TAIL);
            }
            let langs = langs(number).bits() as u32;
            trie.mark(last + LANGS, langs);
            path.iter().for_each(|node| trie.mark(node + LANGS, langs << 16));
        }
        trie
    }

    /// Adds what is a phrase's own, and tells where in the table it stands, behind what the path knows.
    fn grow(&mut self, phrase: &str, branch: &Range<usize>, path: &mut Vec<usize>) {
        for label in phrase.chars().take(branch.end).skip(branch.start) {
            if let Some(node) = path.last() {
                self.mark(node + CHARACTER, next(label));
            }
            let (before, count) = (path.last().map_or(ROOT, |node| (node / NODE) as u32), self.nodes.len() / NODE);
            let mut place = first_place(before, label, count);
            while self.nodes.get(NODE * place + CHARACTER).is_some_and(|other| other != 0) {
                place = place_after(place, count);
            }
            self.nodes.set(NODE * place, before as usize);
            self.nodes.set(NODE * place + CHARACTER, label as usize);
            path.push(NODE * place);
        }
    }

    /// Sets bits of a number.
    fn mark(&mut self, at: usize, bits: u32) {
        let known = self.nodes.get(at).unwrap_or(0);
        self.nodes.set(at, (known | bits) as usize);
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The phrase of this number.
    pub(super) fn phrase(&self, number: usize) -> Option<&str> {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before))?;
        self.text.get(start as usize..self.ends.get(number)? as usize)
    }

    /// All phrases of some languages that begin with the first of some characters of a text, the shorter first: one past the last byte, and the number.
    /// The characters are those up to the end of the text.
    pub(super) fn each(&self, text: &str, characters: &[Character], langs: Langs, mut found: impl FnMut(usize, usize)) {
        let [Character { at: start, c: first, .. }, rest @ ..] = characters else { return };
        let (nodes, mut rest) = (self.nodes(), rest);
        let mut next = child(nodes, ROOT, *first);
        while let [after, others @ ..] = rest
            && let Some(node) = next.filter(|node| node.all.meet(langs))
        {
            if node.own.meet(langs) {
                let tail = self.tail(&node, after.at - start);
                if let Some(end) = behind(text, rest, tail).filter(|end| !end.is_within) {
                    found(end.at, node.phrase);
                }
            }
            next = node.child(nodes, after.c);
            rest = others;
        }
    }

    /// Whether a phrase is one of those of some languages.
    pub(super) fn has(&self, phrase: &str, langs: Langs) -> bool {
        let (nodes, mut rest) = (self.nodes(), phrase.chars());
        let mut next = rest.next().and_then(|first| child(nodes, ROOT, first));
        while let Some(node) = next {
            let ahead = rest.as_str();
            let tail = self.tail(&node, phrase.len() - ahead.len());
            if ahead.len() == tail.len() && begins(ahead, tail) && node.own.meet(langs) {
                return true;
            }
            next = rest.next().and_then(|label| node.child(nodes, label));
        }
        false
    }

    fn nodes(&self) -> &[[[u8; 4]; NODE]] {
        self.nodes.bytes(0..self.nodes.len()).as_chunks().0
    }

    /// What the only phrase that goes on from a node has there, behind so many bytes.
    fn tail(&self, node: &Node, depth: usize) -> &str {
        let phrase = if node.next & HAS_TAIL != 0 { self.phrase(node.phrase) } else { None };
        phrase.and_then(|phrase| phrase.get(depth..)).unwrap_or_default()
    }
}

impl Node {
    /// The node that a character leads to.
    fn child(&self, nodes: &[[[u8; 4]; NODE]], label: char) -> Option<Self> {
        if self.next & next(label) == 0 { None } else { child(nodes, self.place, label) }
    }
}

/// The node that a character leads to from the one at a place.
fn child(nodes: &[[[u8; 4]; NODE]], before: u32, label: char) -> Option<Node> {
    let mut place = first_place(before, label, nodes.len());
    loop {
        let [own_before, own, phrase, langs] = nodes.get(place)?.map(u32::from_le_bytes);
        if (own_before, own & LABEL) == (before, label as u32) {
            let (place, phrase) = (place as u32, phrase as usize);
            let (own_langs, all) = (Langs::from_number(langs), Langs::from_number(langs >> 16));
            return Some(Node { place, next: own & !LABEL, phrase, own: own_langs, all });
        }
        // A folded text has no character of the number zero: here is nothing.
        if own == 0 {
            return None;
        }
        place = place_after(place, nodes.len());
    }
}

/// The bit for a character that may go on from a node.
const fn next(label: char) -> u32 {
    1 << (NEXT + label as u32 % NEXT_COUNT)
}

/// Where a node is looked for first, of so many places that there are.
const fn first_place(before: u32, label: char, count: usize) -> usize {
    // Odd numbers of 32 bits that spread what is near each other.
    let spread = before.wrapping_mul(0x9e37_79b1) ^ (label as u32).wrapping_mul(0x85eb_ca6b);
    ((spread as u64 * count as u64) >> 32) as usize
}

/// Where it is looked for next.
const fn place_after(place: usize, count: usize) -> usize {
    if place + 1 < count { place + 1 } else { 0 }
}

/// For each of some phrases in order: the characters that need nodes of their own, from those that it shares with the phrase before it to the first
/// that tells it from the one behind it.
fn branches(sorted: &[(&str, usize)]) -> Vec<Range<usize>> {
    let mut before = 0;
    let mut branches = Vec::with_capacity(sorted.len());
    for (at, (phrase, _)) in sorted.iter().enumerate() {
        let like = |next: &str| phrase.chars().zip(next.chars()).take_while(|(own, other)| own == other).count();
        let after = sorted.get(at + 1).map_or(0, |(next, _)| like(next));
        branches.push(before..phrase.chars().take(before.max(after) + 1).count());
        before = after;
    }
    branches
}

/// The character behind a tail, if that is what some characters begin with.
fn behind<'c>(text: &str, characters: &'c [Character], tail: &str) -> Option<&'c Character> {
    let first = characters.first()?;
    begins(text.get(first.at..)?, tail).then(|| characters.get(tail.chars().count()))?
}

/// Whether a text begins with a tail. Most tails are empty, and to have the C library compare nothing with nothing costs more than all else at a
/// node: an empty text lies at no real address, which some processors take long to find out.
fn begins(text: &str, tail: &str) -> bool {
    tail.is_empty() || text.starts_with(tail)
}
