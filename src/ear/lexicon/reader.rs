//! Reads a lexicon file: which of its lists means what.

use std::collections::BTreeMap;

use super::entries::Entries;
use super::file::{Class, File, Lists};
use super::notation::Groups;
use super::{Frame, Meaning, What};
use crate::ear::{Claim, Lang};
use crate::protocol::{HeardAs, HeardBy};

/// One folded phrase and one meaning of it.
pub(in crate::ear) type Entry = (String, Meaning);

/// What is known of a language, expanded and folded.
#[derive(Default)]
pub(in crate::ear) struct Lexicon {
    /// Phrases, and what each means.
    pub(in crate::ear) entries: Vec<Entry>,
    /// By the number of a part: what it is in each of the phrases with gaps that have it.
    pub(in crate::ear) parts: Vec<Vec<Meaning>>,
    /// How many gaps there are.
    pub(in crate::ear) gaps: u16,
    /// Words cut short, and what they stand for.
    pub(in crate::ear) short: Vec<(String, String)>,
    /// Words that no language has, though phrases have them.
    pub(in crate::ear) slips: Vec<String>,
}

impl Lexicon {
    /// The lexicon of a language; `file` gives the text of a file by its name.
    ///
    /// # Errors
    /// What is wrong with which file.
    pub(in crate::ear) fn of(lang: Lang, file: &dyn Fn(&str) -> Result<String, String>) -> Result<Self, String> {
        let (mut lexicon, mut shared) = (Self::default(), Written::new());
        let (first, last) = (format!("{lang}.toml"), format!("{lang}-passing.toml"));
        for name in [first.as_str()].iter().chain(more_files(lang)).chain(&[last.as_str()]) {
            let own = read(&file(name)?, &shared, &mut lexicon).map_err(|error| format!("{name}: {error}"))?;
            if shared.is_empty() {
                shared = own;
            }
        }
        Ok(lexicon)
    }
}

/// The files of a language beside the first and that of what is told in passing, each with a subject of its own.
const fn more_files(lang: Lang) -> &'static [&'static str] {
    match lang {
        // Other people know Cantonese.
        Lang::Zh => &[
            "yue.toml",
            "yue-ask.toml",
            "zh-ways.toml",
            "zh-ask.toml",
            "zh-near.toml",
            "zh-told.toml",
            "zh-taiwan.toml",
            "zh-taiwan-ask.toml",
            "zh-robot.toml",
        ],
        Lang::En => &[
            "en-people.toml",
            "en-ways.toml",
            "en-open.toml",
            "en-aside.toml",
            "en-ask.toml",
            "en-complain.toml",
            "en-near.toml",
            "en-robot.toml",
        ],
        Lang::Es => &["es-ask.toml", "es-ways.toml", "es-near.toml", "es-told.toml", "es-robot.toml"],
        _ => &[],
    }
}

/// Lists that entries name in angle brackets.
type Written = BTreeMap<String, Vec<String>>;

/// Adds what a lexicon file says to a lexicon, or says what is wrong with the file. It may name the lists of the language's first
/// file, unless it has one of that name. Gives its own lists and those.
pub(super) fn read(text: &str, shared: &Written, lexicon: &mut Lexicon) -> Result<Written, String> {
    let mut file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    for (name, list) in shared {
        file.groups.entry(name.clone()).or_insert_with(|| list.clone());
    }
    let groups = Groups::new(&file.groups)?;
    let mut out = Reader { entries: Entries::new(lexicon, groups), object_first: file.grammar.object_first };
    out.classes(&file)?;
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
        (&file.grammar.amiss, Meaning::Amiss),
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
        out.entries.list(list, meaning)?;
    }
    for (word, forms) in &file.mend.short {
        out.entries.short(word, forms)?;
    }
    for entry in &file.mend.slips {
        out.entries.slips(entry)?;
    }
    for (list, sign) in file.passing.lists() {
        out.entries.list(list, Meaning::Passing(sign))?;
    }
    for (list, turn) in file.digits.turns() {
        out.entries.list(list, Meaning::Turn(turn))?;
    }
    for (words, number) in file.digits.lists()? {
        out.entries.list(&words, Meaning::Number(number))?;
    }
    Ok(file.groups)
}

struct Reader<'a> {
    entries: Entries<'a>,
    object_first: bool,
}

impl Reader<'_> {
    /// What callers say.
    fn classes(&mut self, file: &File) -> Result<(), String> {
        self.class(&file.human, HeardAs::Human, Some(Frame::Human))?;
        self.class(&file.fetch, HeardAs::Human, Some(Frame::Fetch))?;
        self.class(&file.refusal, HeardAs::Human, Some(Frame::Refusal))?;
        self.class(&file.complaint, HeardAs::Complaint, Some(Frame::Complaint))?;
        self.class(&file.claim, HeardAs::Complaint, Some(Frame::Claim))?;
        self.class(&file.robot_question, HeardAs::RobotQuestion, Some(Frame::Robot))?;
        for (class, heard) in [
            (&file.distress, HeardAs::Distress),
            (&file.elder, HeardAs::Elder),
            (&file.repeat, HeardAs::Repeat),
            (&file.back, HeardAs::Back),
            (&file.done, HeardAs::Done),
            (&file.yes, HeardAs::Yes),
            (&file.no, HeardAs::No),
        ] {
            self.class(class, heard, None)?;
        }
        Ok(())
    }

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
        self.entries.list(phrases, Meaning::Says(What::Heard(heard), by))?;
        self.entries.list(whole, Meaning::Alone(heard, by))?;
        match frame {
            Some(frame) => {
                let (first, second) = if self.object_first { (object, verb) } else { (verb, object) };
                self.entries.list(first, Meaning::Verb(frame, by))?;
                self.entries.list(second, Meaning::Object(frame, by))
            }
            None if verb.is_empty() && object.is_empty() => Ok(()),
            None => Err(format!("`{heard}` has no frame: give phrases, not verbs and objects")),
        }
    }
}
