//! Many phrases, character by character: every place where one of them stands in a folded text and cuts no word.
//!
//! Phrases that begin alike share their beginning, and phrases that end alike and mean the same share their end (a directed acyclic word graph):
//! what lexicons list are a million phrases, made of far fewer words. Only whole words are looked for, so a search begins at each word (in scripts
//! without spaces at each character) and ends after a few characters. An automaton of Aho and Corasick scans as fast, takes longer to build and
//! more room, and cannot be read where it lies.

use rustc_hash::FxHashMap;

use super::characters::Character;
use super::lang::Langs;
use super::table::Table;

/// Phrases, each with a number that says which it is or what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Trie {
    /// The nodes, each behind those that it leads to: see [`Node`]. The last number is the place of the one where all phrases begin.
    pub(super) nodes: Table,
}

/// A phrase and its number, and the languages that it belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'p> {
    pub(super) phrase: &'p str,
    pub(super) number: usize,
    pub(super) langs: Langs,
}

/// What some phrases share: how far they have come, and what is left.
///
/// In the table it takes two numbers, and two more for each of its slots.
#[derive(Clone, Copy)]
struct Node<'t> {
    /// The number of the phrase that ends here, if `own` are any languages.
    number: usize,
    /// The languages of that phrase,
    own: Langs,
    /// and of all that go on from here or end here.
    all: Langs,
    /// The characters that go on from here, and where to; zeros where there is none.
    slots: &'t [[[u8; 4]; SLOT]],
}

/// How many numbers a node has in the table before its slots: that of the phrase, with the count of its slots; the languages.
const NODE: usize = 2;
/// How many numbers a slot has: a character, and the place of the node that it leads to.
const SLOT: usize = 2;

/// Above the number of a phrase stands how many slots there are: none, or two to the power of one less.
const COUNT: u32 = 27;
/// The bits of the number of a phrase.
const NUMBER: u32 = (1 << COUNT) - 1;

impl Trie {
    /// Of these, no two of which have the same phrase, and none an empty one; their numbers are less than a hundred million. To share ends takes
    /// time and pays where many numbers are alike.
    pub(super) fn new<'p>(entries: impl Iterator<Item = Entry<'p>>, shares_ends: bool) -> Self {
        Builder { known: shares_ends.then(FxHashMap::default), ..Builder::default() }.all(entries)
    }

    /// As the build script has written it.
    pub(super) const fn shipped(bytes: &'static [u8]) -> Self {
        Self { nodes: Table::shipped(bytes) }
    }

    /// All phrases of some languages that begin with the first of some characters of a text, the shorter first: one past the last byte, and the number.
    /// The characters are those up to the end of the text.
    pub(super) fn each(&self, characters: &[Character], langs: Langs, mut found: impl FnMut(usize, usize)) {
        let (mut node, mut rest) = (self.root(), characters);
        while let [own, others @ ..] = rest
            && let [after, ..] = others
            && let Some(next) = node.and_then(|node| self.child(&node, own.c)).filter(|next| next.all.meet(langs))
        {
            if next.own.meet(langs) && !after.is_within {
                found(after.at, next.number);
            }
            (node, rest) = (Some(next), others);
        }
    }

    /// Whether a phrase is one of those of some languages.
    pub(super) fn has(&self, phrase: &str, langs: Langs) -> bool {
        let end = self.root().and_then(|root| phrase.chars().try_fold(root, |node, label| self.child(&node, label)));
        end.is_some_and(|node| node.own.meet(langs))
    }

    /// All of them, in no order.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (String, usize, Langs)> + '_ {
        let mut ahead: Vec<(String, Node<'_>)> = self.root().map(|root| (String::new(), root)).into_iter().collect();
        std::iter::from_fn(move || {
            let (phrase, node) = ahead.pop()?;
            ahead.extend(
                node.labels().filter_map(|label| Some((format!("{phrase}{label}"), self.child(&node, label)?))),
            );
            Some((phrase, node.number, node.own))
        })
        .filter(|(.., own)| own.meet(Langs::ALL))
    }

    fn root(&self) -> Option<Node<'_>> {
        self.node(self.nodes.get(self.nodes.len().checked_sub(1)?)?)
    }

    fn node(&self, place: u32) -> Option<Node<'_>> {
        let place = place as usize;
        let [number, langs] = self.nodes.row(place)?;
        let count = if number >> COUNT == 0 { 0 } else { 1 << ((number >> COUNT) - 1) };
        let slots = self.nodes.bytes(place + NODE..place + NODE + SLOT * count).as_chunks().0;
        Some(Node {
            number: (number & NUMBER) as usize,
            own: Langs::from_number(langs),
            all: Langs::from_number(langs >> 16),
            slots,
        })
    }

    /// The node that a character leads to.
    fn child(&self, node: &Node<'_>, label: char) -> Option<Node<'_>> {
        let (slots, mut at) = (node.slots, first_slot(label, node.slots.len()));
        for _ in slots {
            let [own, place] = slots.get(at)?.map(u32::from_le_bytes);
            if own == label as u32 {
                return self.node(place);
            }
            // A folded text has no character of the number zero: here is nothing.
            if own == 0 {
                return None;
            }
            at = slot_after(at, slots.len());
        }
        None
    }
}

impl Node<'_> {
    fn labels(&self) -> impl Iterator<Item = char> + '_ {
        self.slots.iter().filter_map(|[own, _]| char::from_u32(u32::from_le_bytes(*own))).filter(|label| *label != '\0')
    }
}

/// Where a character is looked for first, of so many slots: a power of two, or none.
const fn first_slot(label: char, count: usize) -> usize {
    // An odd number of 32 bits that spreads what is near each other.
    let spread = (label as u32).wrapping_mul(0x9e37_79b1) as u64;
    ((spread * count as u64) >> 32) as usize
}

/// Where it is looked for next.
const fn slot_after(at: usize, count: usize) -> usize {
    if at + 1 < count { at + 1 } else { 0 }
}

/// How many slots so many characters get: where they are many, a quarter stays empty, so that what is not there is soon told.
const fn slots(count: usize) -> usize {
    match count {
        0 => 0,
        1..=4 => count.next_power_of_two(),
        _ => (count + count / 3).next_power_of_two(),
    }
}

/// Puts up a trie, its phrases in order, from their ends to their beginning.
#[derive(Default)]
struct Builder {
    written: Vec<[u8; 4]>,
    /// Where each node lies that is written, if those that are alike are to be shared.
    known: Option<FxHashMap<Vec<[u8; 4]>, u32>>,
    /// What the phrase at hand has gone through.
    open: Vec<Open>,
    /// The characters that go on from these and are written, and where to.
    edges: Vec<(char, u32)>,
}

/// A node that more may go on from.
#[derive(Default)]
struct Open {
    /// The character that leads to it.
    label: char,
    number: usize,
    own: Langs,
    all: Langs,
    /// Where its own begin among the edges.
    edges: usize,
}

impl Builder {
    fn all<'p>(mut self, entries: impl Iterator<Item = Entry<'p>>) -> Trie {
        let mut sorted: Vec<Entry<'p>> = entries.collect();
        sorted.sort_unstable_by_key(|entry| entry.phrase);
        self.open.push(Open::default());
        for entry in sorted {
            self.add(&entry);
        }
        self.close(1);
        let root = self.open.pop().unwrap_or_default();
        let place = self.write(&root);
        self.written.push(place.to_le_bytes());
        Trie { nodes: self.written.into() }
    }

    fn add(&mut self, entry: &Entry<'_>) {
        let like = |(open, label): &(&Open, char)| open.label == *label;
        let shared = 1 + self.open.iter().skip(1).zip(entry.phrase.chars()).take_while(like).count();
        self.close(shared);
        let edges = self.edges.len();
        let rest = entry.phrase.chars().skip(shared - 1);
        self.open.extend(rest.map(|label| Open { label, edges, ..Open::default() }));
        if let Some(last) = self.open.last_mut() {
            (last.number, last.own, last.all) = (entry.number, entry.langs, entry.langs);
        }
    }

    /// Writes down what nothing more can go on from, until so many are open.
    fn close(&mut self, count: usize) {
        while self.open.len() > count
            && let Some(node) = self.open.pop()
        {
            let place = self.write(&node);
            self.edges.push((node.label, place));
            if let Some(before) = self.open.last_mut() {
                before.all = before.all.and(node.all);
            }
        }
    }

    /// Writes a node and takes its edges away: where it lies.
    fn write(&mut self, node: &Open) -> u32 {
        let (start, edges) = (self.written.len(), self.edges.drain(node.edges..));
        let count = slots(edges.len());
        let count_bits = if count == 0 { 0 } else { count.trailing_zeros() + 1 };
        let number = node.number as u32 & NUMBER;
        let langs = (node.own.bits() | node.all.bits() << 16) as u32;
        self.written.extend([number | count_bits << COUNT, langs].map(u32::to_le_bytes));
        self.written.resize(start + NODE + SLOT * count, [0; 4]);
        let slots: &mut [[[u8; 4]; SLOT]] = self.written[start + NODE..].as_chunks_mut().0;
        for (label, place) in edges {
            let mut at = first_slot(label, count);
            while slots[at][0] != [0; 4] {
                at = slot_after(at, count);
            }
            slots[at] = [label as u32, place].map(u32::to_le_bytes);
        }
        // A table of more than four thousand million numbers fits into no program.
        let place = start as u32;
        let Some(known) = &mut self.known else { return place };
        match known.get(&self.written[start..]) {
            Some(same) => {
                self.written.truncate(start);
                *same
            }
            None => {
                known.insert(self.written[start..].to_vec(), place);
                place
            }
        }
    }
}
