//! Puts the entries of a file into the lexicon: phrases, and chains of parts with gaps between them.

use std::collections::BTreeMap;

use super::chain::{ACROSS, Chain, FIRST, LAST, Part, WORD};
use super::notation::Groups;
use super::reader::Lexicon;
use super::{Gap, Meaning, What};
use crate::ear::fold::Folded;
use crate::protocol::HeardBy;

pub(super) struct Entries<'a> {
    lexicon: &'a mut Lexicon,
    /// The number of each part of a phrase with gaps, by how it is written and heard, and whether it may be left out.
    parts: BTreeMap<(String, HeardBy), (u16, bool)>,
    /// The same, by the phrases that it stands for.
    alike: BTreeMap<(Vec<String>, HeardBy), u16>,
    /// What stands before a gap: the gap before that, the part, and the gap's mark. Phrases that begin alike share their gaps.
    gaps: BTreeMap<(Option<u16>, bool, u16, char), u16>,
    groups: Groups,
    /// The last phrase, folded.
    folded: Folded,
}

impl<'l> Entries<'l> {
    /// What entries may name in angle brackets is in the groups.
    pub(super) fn new(lexicon: &'l mut Lexicon, groups: Groups) -> Self {
        let (parts, alike, gaps) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { lexicon, parts, alike, gaps, groups, folded: Folded::default() }
    }

    /// Adds a list of entries that mean the same.
    pub(super) fn list(&mut self, list: &[String], meaning: Meaning) -> Result<(), String> {
        list.iter().try_for_each(|entry| self.entry(entry, meaning))
    }

    fn entry(&mut self, written: &str, meaning: Meaning) -> Result<(), String> {
        let entry = Chain::of(written);
        if entry.all && meaning != Meaning::Not {
            return Err(format!("`{written}`: only in `not` may an entry stand in square brackets"));
        }
        if let ([one], false, false) = (entry.parts.as_slice(), entry.first, entry.last) {
            return self.phrases(one.text, meaning);
        }
        let (what, by) = match meaning {
            Meaning::Says(what, by) => (what, by),
            Meaning::Not if entry.all || entry.across() => (What::Quoted, HeardBy::Phrase),
            Meaning::Not => (What::Nothing, HeardBy::Phrase),
            _ => return Err(format!("`{written}`: no gap may stand in this list, nor `{FIRST}`, nor `{LAST}`")),
        };
        for chain in self.each(&entry, by)? {
            let meaning = match (chain.parts.as_slice(), chain.first, chain.last) {
                ([], ..) => return Err(nothing_at_all(written)),
                ([_], true, true) => {
                    return Err(format!("`{written}`: what says all of a clause stands in `whole`"));
                }
                ([_], true, false) => Meaning::First(what, by),
                ([_], false, true) => Meaning::Last(what, by),
                ([_], false, false) => meaning,
                (parts, ..) => {
                    self.chain(parts, chain.first, by, |gap| match chain.last {
                        true => Meaning::ClosesLast(gap, what, by),
                        false => Meaning::Closes(gap, what, by),
                    })?;
                    continue;
                }
            };
            let (phrases, _) = self.written_out(chain.parts[0].text)?;
            self.add(phrases, meaning);
        }
        Ok(())
    }

    /// An entry with and without those of its parts that may be left out.
    fn each<'a>(&mut self, entry: &Chain<'a>, by: HeardBy) -> Result<Vec<Chain<'a>>, String> {
        let may_lack = match entry.parts.as_slice() {
            [one] => vec![self.written_out(one.text)?.1],
            parts => parts.iter().map(|part| Ok(self.number(part.text, by)?.1)).collect::<Result<_, String>>()?,
        };
        Ok(entry.each(&may_lack))
    }

    /// Parts with gaps between them.
    fn chain(
        &mut self,
        parts: &[Part],
        first: bool,
        by: HeardBy,
        close: impl Fn(Gap) -> Meaning,
    ) -> Result<(), String> {
        let mut before: Option<Gap> = None;
        for (at, part) in parts.iter().enumerate() {
            let (number, _) = self.number(part.text, by)?;
            let opens = first && at == 0;
            let gap = parts.get(at + 1).map(|next| self.gap(before, opens, number, *next));
            let role = match (before, gap) {
                (None, Some(gap)) if opens => Meaning::OpensFirst(gap),
                (None, Some(gap)) => Meaning::Opens(gap),
                (Some(before), Some(gap)) => Meaning::Steps(before, gap),
                (Some(before), None) => close(before),
                (None, None) => return Ok(()),
            };
            self.role(number, role);
            before = gap;
        }
        Ok(())
    }

    /// What a part is in one more chain. Its phrases are written down once, in however many chains it stands.
    fn role(&mut self, part: u16, role: Meaning) {
        let roles = &mut self.lexicon.parts[usize::from(part)];
        if !roles.contains(&role) {
            roles.push(role);
        }
    }

    fn gap(&mut self, before: Option<Gap>, first: bool, part: u16, next: Part) -> Gap {
        let new = self.lexicon.gaps;
        let number = *self.gaps.entry((before.map(|gap| gap.number), first, part, next.mark)).or_insert(new);
        self.lexicon.gaps = new.max(number.saturating_add(1));
        Gap { number, widest: next.widest, word: next.mark == WORD, across: next.mark == ACROSS }
    }

    /// The number of a part, one for all that stand for the same phrases, however they are written; and whether it may be left out.
    fn number(&mut self, part: &str, by: HeardBy) -> Result<(u16, bool), String> {
        let written = (part.to_owned(), by);
        if let Some(known) = self.parts.get(&written) {
            return Ok(*known);
        }
        let (mut phrases, may_lack) = self.written_out(part)?;
        phrases.sort_unstable();
        phrases.dedup();
        let next = self.lexicon.parts.len();
        let new = u16::try_from(next).map_err(|_| format!("`{part}`: too many parts"))?;
        let number = *self.alike.entry((phrases.clone(), by)).or_insert(new);
        if number == new {
            self.lexicon.parts.push(Vec::new());
            self.lexicon.entries.extend(phrases.into_iter().map(|phrase| (phrase, Meaning::Part(new, by))));
        }
        self.parts.insert(written, (number, may_lack));
        Ok((number, may_lack))
    }

    /// All that an entry without gaps stands for.
    fn phrases(&mut self, entry: &str, meaning: Meaning) -> Result<(), String> {
        let phrases = self.in_full(entry)?;
        self.add(phrases, meaning);
        Ok(())
    }

    fn add(&mut self, phrases: Vec<String>, meaning: Meaning) {
        self.lexicon.entries.extend(phrases.into_iter().map(|phrase| (phrase, meaning)));
    }

    /// Forms of a word that is cut short.
    pub(super) fn short(&mut self, word: &str, forms: &[String]) -> Result<(), String> {
        self.folded.fold(word);
        let word = self.folded.text.clone();
        for entry in forms {
            let forms = self.in_full(entry)?;
            for form in forms {
                if form.contains(' ') || word.is_empty() {
                    return Err(format!("`{form}` for `{word}`: only one word may stand for others"));
                }
                if let Some((_, other)) = self.lexicon.short.iter().find(|(known, _)| *known == form) {
                    return Err(format!(
                        "`{form}` is short for `{other}` and for `{word}`: only the first would count"
                    ));
                }
                self.lexicon.short.push((form, word.clone()));
            }
        }
        Ok(())
    }

    /// Words that no language has.
    pub(super) fn slips(&mut self, entry: &str) -> Result<(), String> {
        let slips = self.in_full(entry)?;
        if let Some(several) = slips.iter().find(|slip| slip.contains(' ')) {
            return Err(format!("`{several}` among the slips: each is one word"));
        }
        self.lexicon.slips.extend(slips);
        Ok(())
    }

    /// All that an entry stands for, folded; and nothing at all is none of it.
    fn in_full(&mut self, entry: &str) -> Result<Vec<String>, String> {
        match self.written_out(entry)? {
            (phrases, false) => Ok(phrases),
            (_, true) => Err(nothing_at_all(entry)),
        }
    }

    /// The phrases that an entry stands for, folded, and whether it may stand for nothing at all.
    fn written_out(&mut self, entry: &str) -> Result<(Vec<String>, bool), String> {
        let mut phrases = self.groups.expand(entry)?;
        for phrase in &mut phrases {
            self.folded.fold(phrase);
            phrase.clone_from(&self.folded.text);
        }
        let all = phrases.len();
        phrases.retain(|phrase| !phrase.is_empty());
        let may_lack = phrases.len() < all;
        Ok((phrases, may_lack))
    }
}

fn nothing_at_all(entry: &str) -> String {
    format!("`{entry}` may stand for nothing at all")
}
