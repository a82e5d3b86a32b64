//! The built-in lexicons: one TOML file per language, for people to read, and what its entries mean to the ear.

mod file;
mod meaning;
mod notation;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::fold::fold;
use super::{Claim, Lang};
use crate::protocol::{HeardAs, HeardBy};
use file::{Class, File, Lists};
pub(super) use meaning::{Frame, Gap, Meaning, What};
use notation::Groups;

/// How wide a gap is by its mark: some fifteen Chinese characters or eight English words; two characters or a short word; nothing;
/// and some twenty characters that may stand in more than one clause.
const GAPS: [(char, u8); 4] = [('…', 45), ('·', 6), ('~', 1), (ACROSS, 60)];

/// The gap that goes on in the next clause.
const ACROSS: char = '&';

/// Ends a phrase that must end its clause.
const LAST: char = '$';

/// One folded phrase and one meaning of it.
pub(super) type Entry = (String, Meaning);

/// The entries of a language, expanded and folded once.
pub(super) fn entries(lang: Lang) -> &'static [Entry] {
    static LOADED: [OnceLock<Vec<Entry>>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    LOADED[lang as usize].get_or_init(|| load(lang))
}

/// The files of a language. Cantonese has one of its own, because other people know it.
const fn files(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Zh => &[include_str!("zh.toml"), include_str!("yue.toml")],
        Lang::En => &[include_str!("en.toml")],
        Lang::Es => &[include_str!("es.toml")],
        Lang::Ja => &[include_str!("ja.toml")],
        Lang::Ko => &[include_str!("ko.toml")],
        Lang::Fr => &[include_str!("fr.toml")],
        Lang::De => &[include_str!("de.toml")],
        Lang::Pt => &[include_str!("pt.toml")],
        Lang::Ar => &[include_str!("ar.toml")],
        Lang::Hi => &[include_str!("hi.toml")],
        Lang::Vi => &[include_str!("vi.toml")],
        Lang::Id => &[include_str!("id.toml")],
        Lang::Ru => &[include_str!("ru.toml")],
    }
}

/// A test loads each shipped file with [`read`] and sees every error; here there is nobody to tell.
fn load(lang: Lang) -> Vec<Entry> {
    let mut entries = Vec::new();
    for text in files(lang) {
        let gaps = gaps(&entries);
        entries.extend(read(text, gaps).unwrap_or_default());
    }
    entries
}

/// How many gaps there are.
pub(super) fn gaps(entries: &[Entry]) -> u16 {
    let opened = entries.iter().filter_map(|(_, meaning)| match meaning {
        Meaning::Opens(gap) | Meaning::Steps(_, gap) => Some(gap.number + 1),
        _ => None,
    });
    opened.max().unwrap_or(0)
}

/// Reads a lexicon whose gaps are counted from a number on, or says what is wrong with it.
fn read(text: &str, gaps: u16) -> Result<Vec<Entry>, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut out = Reader {
        entries: Vec::new(),
        object_first: file.grammar.object_first,
        first_gap: gaps,
        gaps: BTreeMap::new(),
        groups: file.groups.clone(),
    };
    out.class(&file.human, HeardAs::Human, Some(Frame::Human))?;
    out.class(&file.fetch, HeardAs::Human, Some(Frame::Fetch))?;
    out.class(&file.refusal, HeardAs::Human, Some(Frame::Refusal))?;
    out.class(&file.complaint, HeardAs::Complaint, Some(Frame::Complaint))?;
    out.class(&file.claim, HeardAs::Complaint, Some(Frame::Claim))?;
    out.class(&file.robot_question, HeardAs::RobotQuestion, Some(Frame::Robot))?;
    for (class, heard) in [
        (&file.distress, HeardAs::Distress),
        (&file.elder, HeardAs::Elder),
        (&file.repeat, HeardAs::Repeat),
        (&file.back, HeardAs::Back),
        (&file.done, HeardAs::Done),
        (&file.yes, HeardAs::Yes),
        (&file.no, HeardAs::No),
    ] {
        out.class(class, heard, None)?;
    }
    for (list, meaning) in [
        (&file.grammar.not, Meaning::Not),
        (&file.grammar.negation, Meaning::Negation),
        (&file.grammar.negation_after, Meaning::NegationAfter),
        (&file.grammar.not_negation, Meaning::NotNegation),
        (&file.grammar.negation_filler, Meaning::NegationFiller),
        (&file.grammar.filler, Meaning::Filler),
        (&file.grammar.request_filler, Meaning::RequestFiller),
        (&file.grammar.link, Meaning::Link),
        (&file.grammar.clause, Meaning::Clause),
        (&file.withdrawal.verb, Meaning::Verb(Frame::Withdrawal, HeardBy::Phrase)),
        (&file.withdrawal.noun, Meaning::Object(Frame::Withdrawal, HeardBy::Phrase)),
        (&file.withdrawal.noun, Meaning::Verb(Frame::Withdrawn, HeardBy::Phrase)),
        (&file.withdrawal.verb, Meaning::Object(Frame::Withdrawn, HeardBy::Phrase)),
        (&file.withdrawal.link, Meaning::WithdrawalLink),
        (&file.withdrawal.whole, Meaning::Retracts),
        (&file.digits.filler, Meaning::DigitFiller),
        (&file.bot.transfer, Meaning::Says(What::Claimed(Claim::Transfer), HeardBy::Phrase)),
        (&file.bot.transfer_verb, Meaning::Verb(Frame::Transfer, HeardBy::Phrase)),
        (&file.bot.transfer_object, Meaning::Object(Frame::Transfer, HeardBy::Phrase)),
        (&file.bot.person, Meaning::Says(What::Claimed(Claim::Person), HeardBy::Phrase)),
        (&file.mend.sounds, Meaning::BySound),
        (&file.mend.words, Meaning::BySpelling),
        (&file.mend.everyday, Meaning::Everyday),
        (&file.machine.speaker, Meaning::Speaker),
        (&file.machine.phrases, Meaning::Says(What::Prompt, HeardBy::Phrase)),
        (&file.bot.machine, Meaning::Says(What::Machine, HeardBy::Phrase)),
    ] {
        out.list(list, meaning)?;
    }
    for (digits, words) in &file.digits.words {
        let (Some(digit), Ok(times)) = (digits.chars().next().filter(char::is_ascii_digit), u8::try_from(digits.len()))
        else {
            return Err(format!("`{digits}` is no digit"));
        };
        out.list(words, Meaning::Digits(digit, times))?;
    }
    Ok(out.entries)
}

struct Reader {
    entries: Vec<Entry>,
    object_first: bool,
    /// The number of the first gap.
    first_gap: u16,
    /// What stands before a gap: the gap before that, the part, and the gap's mark. Chains that begin alike share their gaps.
    gaps: BTreeMap<(Option<u16>, String, char), u16>,
    groups: Groups,
}

impl Reader {
    fn class(&mut self, class: &Class, heard: HeardAs, frame: Option<Frame>) -> Result<(), String> {
        let Class { phrases, whole, verb, object, sound, typo } = class;
        self.lists([phrases, whole, verb, object], heard, frame, HeardBy::Phrase)?;
        for (lists, by) in [(sound, HeardBy::Sound), (typo, HeardBy::Typo)] {
            let Lists { phrases, whole, verb, object } = lists;
            self.lists([phrases, whole, verb, object], heard, frame, by)?;
        }
        Ok(())
    }

    fn lists(
        &mut self,
        [phrases, whole, verb, object]: [&Vec<String>; 4],
        heard: HeardAs,
        frame: Option<Frame>,
        by: HeardBy,
    ) -> Result<(), String> {
        self.list(phrases, Meaning::Says(What::Heard(heard), by))?;
        self.list(whole, Meaning::Alone(heard, by))?;
        match frame {
            Some(frame) => {
                let (first, second) = if self.object_first { (object, verb) } else { (verb, object) };
                self.list(first, Meaning::Verb(frame, by))?;
                self.list(second, Meaning::Object(frame, by))
            }
            None if verb.is_empty() && object.is_empty() => Ok(()),
            None => Err(format!("`{heard}` has no frame: give phrases, not verbs and objects")),
        }
    }

    /// Parts with gaps between them.
    fn chain(&mut self, entry: &str, meaning: Meaning) -> Result<(), String> {
        let (what, by, last) = match meaning {
            Meaning::Says(what, by) => (what, by, false),
            Meaning::Last(what, by) => (what, by, true),
            Meaning::Not if entry.contains(ACROSS) => (What::Quoted, HeardBy::Phrase, false),
            Meaning::Not => (What::Nothing, HeardBy::Phrase, false),
            _ => return Err(format!("`{entry}`: no gap may stand in this list")),
        };
        let (mut before, mut rest): (Option<Gap>, _) = (None, entry);
        loop {
            let next = rest.find(GAPS.map(|(mark, _)| mark));
            let (part, gap) = match next.and_then(|at| Some((at, rest[at..].chars().next()?))) {
                None => (rest, None),
                Some((at, mark)) => {
                    let (part, after) = (&rest[..at], &rest[at + mark.len_utf8()..]);
                    rest = after;
                    let kind = GAPS.iter().find(|(own, _)| *own == mark);
                    (part, kind.map(|kind| self.gap(before, part, *kind)))
                }
            };
            let meaning = match (before, gap) {
                (None, None) => meaning,
                (None, Some(gap)) => Meaning::Opens(gap),
                (Some(before), Some(gap)) => Meaning::Steps(before, gap),
                (Some(before), None) if last => Meaning::ClosesLast(before, what, by),
                (Some(before), None) => Meaning::Closes(before, what, by),
            };
            self.phrases(part, meaning)?;
            if gap.is_none() {
                return Ok(());
            }
            before = gap;
        }
    }

    fn gap(&mut self, before: Option<Gap>, part: &str, (mark, widest): (char, u8)) -> Gap {
        let next = self.first_gap.saturating_add(u16::try_from(self.gaps.len()).unwrap_or(u16::MAX));
        let key = (before.map(|gap| gap.number), part.to_owned(), mark);
        Gap { number: *self.gaps.entry(key).or_insert(next), widest, across: mark == ACROSS }
    }

    fn list(&mut self, list: &[String], meaning: Meaning) -> Result<(), String> {
        for entry in list {
            let (entry, meaning) = match (entry.strip_suffix(LAST), meaning) {
                (None, meaning) => (entry.as_str(), meaning),
                (Some(entry), Meaning::Says(what, by)) => (entry, Meaning::Last(what, by)),
                (Some(_), _) => return Err(format!("`{entry}`: only what says something may end in `{LAST}`")),
            };
            if entry.contains(GAPS.map(|(mark, _)| mark)) {
                self.chain(entry, meaning)?;
            } else {
                self.phrases(entry, meaning)?;
            }
        }
        Ok(())
    }

    fn phrases(&mut self, entry: &str, meaning: Meaning) -> Result<(), String> {
        for phrase in notation::expand(entry, &self.groups)? {
            let folded = fold(&phrase).text;
            if folded.is_empty() {
                return Err(format!("`{entry}` may stand for nothing at all"));
            }
            self.entries.push((folded, meaning));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
