//! The built-in lexicons: one TOML file per language, for people to read, and what its entries mean to the ear.

mod notation;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::fold::fold;
use super::{Claim, Lang};
use crate::protocol::{HeardAs, HeardBy};
use notation::Groups;

/// What a pattern means. One pattern may mean several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Says it, wherever it stands.
    Says(What, HeardBy),
    /// Says it, if the clause says nothing else.
    Alone(HeardAs, HeardBy),
    /// Opens a frame: with an object of the same frame after it, it says what the frame says.
    Verb(Frame, HeardBy),
    /// Closes a frame.
    Object(Frame, HeardBy),
    /// The first part of a phrase with a gap.
    Opens(Gap),
    /// A middle part: goes on to the next gap, if what comes before the first stands there.
    Steps(Gap, Gap),
    /// The last part: says it, if what comes before stands in the clause, not too far off.
    Closes(Gap, What, HeardBy),
    /// May stand between a verb and its object.
    Link,
    /// The same, only where a complaint is taken back.
    WithdrawalLink,
    /// Politeness and particles: nothing is said by it.
    Filler,
    /// Says nothing beside a request.
    RequestFiller,
    /// Turns what follows into its opposite.
    Negation,
    /// Looks like a negation and is none.
    NotNegation,
    /// Turns what stands before it into its opposite.
    NegationAfter,
    /// Somebody speaks of themselves: no machine does.
    Speaker,
    /// May stand between a negation and what it negates.
    NegationFiller,
    /// Not a request, though words of one stand in it: from the lexicon.
    Not,
    /// The same, from the flow.
    Never,
    /// A Chinese word that is also told by its sound.
    BySound,
    /// A word that is also told when it is spelled wrongly.
    BySpelling,
    /// A word that is right as it stands, though it looks or sounds like one that asks.
    Everyday,
    /// Parts two clauses.
    Clause,
    /// A digit in words, said so many times.
    Digits(char, u8),
    /// Goes with digits.
    DigitFiller,
    /// A flow's word for a person.
    Human,
    /// A flow's word for a lane.
    Lane(u32),
    /// A flow's word at the place where it was heard, and which of them it is.
    Word(u32),
}

impl Meaning {
    /// Whether the phrase is written or heard wrongly.
    pub(super) const fn is_misspelled(self) -> bool {
        matches!(
            self,
            Self::Says(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Alone(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Verb(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Object(_, HeardBy::Typo | HeardBy::Sound)
                | Self::Closes(_, _, HeardBy::Typo | HeardBy::Sound)
        )
    }

    /// The same, its gaps counted on from a number.
    pub(super) fn counted_from(self, first: u16) -> Self {
        let on = |gap: Gap| Gap { number: gap.number + first, ..gap };
        match self {
            Self::Opens(gap) => Self::Opens(on(gap)),
            Self::Steps(before, gap) => Self::Steps(on(before), on(gap)),
            Self::Closes(gap, what, by) => Self::Closes(on(gap), what, by),
            other => other,
        }
    }
}

/// Which verbs and objects belong together. The same over all languages: callers mix them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// speak to × a person
    Human,
    /// get me × an agent
    Fetch,
    /// I do not want × a machine
    Refusal,
    /// file × a complaint
    Complaint,
    /// file × a claim
    Claim,
    /// are you × a machine
    Robot,
    /// now × I transfer you: what a bot claims
    Transfer,
    /// cancel × my complaint
    Withdrawal,
    /// my complaint × cancel it, with nothing after it
    Withdrawn,
}

impl Frame {
    /// How many there are.
    pub(super) const COUNT: usize = 9;

    /// What may stand between verb and object of the frame with this number.
    pub(super) const fn links(frame: usize) -> Meaning {
        if frame == Self::Withdrawal as usize || frame == Self::Withdrawn as usize {
            Meaning::WithdrawalLink
        } else {
            Meaning::Link
        }
    }

    /// What the whole frame says.
    pub(super) const fn what(self) -> What {
        match self {
            Self::Human | Self::Fetch | Self::Refusal => What::Heard(HeardAs::Human),
            Self::Complaint | Self::Claim => What::Heard(HeardAs::Complaint),
            Self::Robot => What::Heard(HeardAs::RobotQuestion),
            Self::Transfer => What::Claimed(Claim::Transfer),
            Self::Withdrawal | Self::Withdrawn => What::Withdrawn,
        }
    }
}

/// Two parts that belong together, whatever stands between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    /// Counted from 0 in each language; in an ear, over all its languages.
    pub(super) number: u16,
    /// The widest it may be, in bytes of folded text.
    pub(super) widest: u8,
}

impl Gap {
    /// Whether more than a short word may stand in it.
    pub(super) const fn is_wide(self) -> bool {
        self.widest > 6
    }
}

/// How wide a gap is by its mark: some fifteen Chinese characters or eight English words; two characters or a short word; nothing.
const GAPS: [(char, u8); 3] = [('…', 45), ('·', 6), ('~', 1)];

/// What may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// By a caller.
    Heard(HeardAs),
    /// By a bot, of a transfer or of itself.
    Claimed(Claim),
    /// By a bot: that it is one.
    Machine,
    /// By another company's machine that is heard instead of a caller.
    Prompt,
    /// By a caller: that a complaint is taken back.
    Withdrawn,
    /// By anybody: words of a request that are none (投诉的进度).
    Nothing,
}

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
    let mut out =
        Reader { entries: Vec::new(), object_first: file.grammar.object_first, gaps, groups: file.groups.clone() };
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
    /// The number of the next gap.
    gaps: u16,
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
        let (what, by) = match meaning {
            Meaning::Says(what, by) => (what, by),
            Meaning::Not => (What::Nothing, HeardBy::Phrase),
            _ => return Err(format!("`{entry}`: no gap may stand in this list")),
        };
        let (mut before, mut rest) = (None, entry);
        loop {
            let next = rest.find(GAPS.map(|(mark, _)| mark));
            let (part, gap) = match next.and_then(|at| Some((at, rest[at..].chars().next()?))) {
                None => (rest, None),
                Some((at, mark)) => {
                    let (part, after) = (&rest[..at], &rest[at + mark.len_utf8()..]);
                    rest = after;
                    (part, GAPS.iter().find(|(own, _)| *own == mark).map(|(_, widest)| self.gap(*widest)))
                }
            };
            let meaning = match (before, gap) {
                (None, None) => meaning,
                (None, Some(gap)) => Meaning::Opens(gap),
                (Some(before), Some(gap)) => Meaning::Steps(before, gap),
                (Some(before), None) => Meaning::Closes(before, what, by),
            };
            self.list(&[part.to_owned()], meaning)?;
            if gap.is_none() {
                return Ok(());
            }
            before = gap;
        }
    }

    fn gap(&mut self, widest: u8) -> Gap {
        self.gaps += 1;
        Gap { number: self.gaps - 1, widest }
    }

    fn list(&mut self, list: &[String], meaning: Meaning) -> Result<(), String> {
        for entry in list {
            if entry.contains(GAPS.map(|(mark, _)| mark)) {
                self.chain(entry, meaning)?;
                continue;
            }
            for phrase in notation::expand(entry, &self.groups)? {
                let folded = fold(&phrase).text;
                if folded.is_empty() {
                    return Err(format!("`{entry}` may stand for nothing at all"));
                }
                self.entries.push((folded, meaning));
            }
        }
        Ok(())
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    groups: Groups,
    human: Class,
    fetch: Class,
    refusal: Class,
    complaint: Class,
    claim: Class,
    withdrawal: Withdrawal,
    distress: Class,
    elder: Class,
    robot_question: Class,
    repeat: Class,
    back: Class,
    done: Class,
    yes: Class,
    no: Class,
    grammar: Grammar,
    digits: Digits,
    bot: Bot,
    machine: Machine,
    mend: Mend,
}

// serde cannot refuse unknown keys through `flatten`, so the four lists stand here and in `Lists`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Class {
    phrases: Vec<String>,
    whole: Vec<String>,
    verb: Vec<String>,
    object: Vec<String>,
    sound: Lists,
    typo: Lists,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Lists {
    phrases: Vec<String>,
    whole: Vec<String>,
    verb: Vec<String>,
    object: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Withdrawal {
    verb: Vec<String>,
    noun: Vec<String>,
    link: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Grammar {
    not: Vec<String>,
    object_first: bool,
    negation: Vec<String>,
    negation_after: Vec<String>,
    not_negation: Vec<String>,
    negation_filler: Vec<String>,
    filler: Vec<String>,
    request_filler: Vec<String>,
    link: Vec<String>,
    clause: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Digits {
    words: BTreeMap<String, Vec<String>>,
    filler: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Mend {
    sounds: Vec<String>,
    words: Vec<String>,
    everyday: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Machine {
    phrases: Vec<String>,
    speaker: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Bot {
    transfer: Vec<String>,
    transfer_verb: Vec<String>,
    transfer_object: Vec<String>,
    person: Vec<String>,
    machine: Vec<String>,
}

#[cfg(test)]
mod tests;
