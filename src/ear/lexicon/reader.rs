//! Reads a lexicon file: which of its lists means what, and how phrases with gaps are put together from parts.

use std::collections::BTreeMap;

use super::file::{Class, File, Lists};
use super::notation::Groups;
use super::{Frame, Gap, Meaning, What};
use crate::ear::fold::Folded;
use crate::ear::{Claim, Lang};
use crate::protocol::{HeardAs, HeardBy};

/// How wide a gap is by its mark: some fifteen Chinese characters or eight English words; two characters or a short word; one
/// word; nothing; and some twenty characters that may stand in more than one clause.
const GAPS: [(char, u8); 5] = [('…', 45), ('·', 6), (WORD, 24), ('~', 1), (ACROSS, 60)];

/// The gap that is one word, however long: in scripts with spaces.
const WORD: char = '+';

/// The gap that goes on in the next clause.
const ACROSS: char = '&';

/// Around an entry of `not` that takes out all between its first word and its last.
const ALL: [char; 2] = ['[', ']'];

/// Begins a phrase that must begin its clause.
const FIRST: char = '^';

/// Ends a phrase that must end its clause.
const LAST: char = '$';

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
    let object_first = file.grammar.object_first;
    let mut out = Reader {
        lexicon,
        object_first,
        parts: BTreeMap::new(),
        alike: BTreeMap::new(),
        gaps: BTreeMap::new(),
        groups,
        folded: Folded::default(),
    };
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
    for (word, forms) in &file.mend.short {
        out.short(word, forms)?;
    }
    for entry in &file.mend.slips {
        out.slips(entry)?;
    }
    for (list, sign) in file.passing.lists() {
        out.list(list, Meaning::Passing(sign))?;
    }
    for (words, number) in file.digits.lists()? {
        out.list(&words, Meaning::Number(number))?;
    }
    Ok(file.groups)
}

struct Reader<'a> {
    lexicon: &'a mut Lexicon,
    object_first: bool,
    /// The number of each part of a phrase with gaps, by how it is written and heard.
    parts: BTreeMap<(String, HeardBy), u16>,
    /// The same, by the phrases that it stands for.
    alike: BTreeMap<(Vec<String>, HeardBy), u16>,
    /// What stands before a gap: the gap before that, the part, and the gap's mark. Phrases that begin alike share their gaps.
    gaps: BTreeMap<(Option<u16>, String, char), u16>,
    groups: Groups,
    /// The last phrase, folded.
    folded: Folded,
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

    fn list(&mut self, list: &[String], meaning: Meaning) -> Result<(), String> {
        list.iter().try_for_each(|entry| self.entry(entry, meaning))
    }

    fn entry(&mut self, written: &str, meaning: Meaning) -> Result<(), String> {
        let (entry, all) = in_full(written);
        let (entry, last) = entry.strip_suffix(LAST).map_or((entry, false), |entry| (entry, true));
        let first = entry.strip_prefix(FIRST);
        let has_gap = entry.contains(GAPS.map(|(mark, _)| mark));
        if all && meaning != Meaning::Not {
            return Err(format!("`{written}`: only in `not` may an entry stand in square brackets"));
        }
        if !last && !has_gap && first.is_none() {
            return self.phrases(entry, meaning);
        }
        let (what, by) = match meaning {
            Meaning::Says(what, by) => (what, by),
            Meaning::Not if all || entry.contains(ACROSS) => (What::Quoted, HeardBy::Phrase),
            Meaning::Not => (What::Nothing, HeardBy::Phrase),
            _ => return Err(format!("`{written}`: no gap may stand in this list, nor `{FIRST}`, nor `{LAST}`")),
        };
        match (has_gap, first, last) {
            (true, _, false) => self.chain(entry, by, |gap| Meaning::Closes(gap, what, by)),
            (true, _, true) => self.chain(entry, by, |gap| Meaning::ClosesLast(gap, what, by)),
            (false, None, _) => self.phrases(entry, Meaning::Last(what, by)),
            (false, Some(entry), false) => self.phrases(entry, Meaning::First(what, by)),
            (false, Some(_), true) => Err(format!("`{written}`: what says all of a clause stands in `whole`")),
        }
    }

    /// Parts with gaps between them.
    fn chain(&mut self, chain: &str, by: HeardBy, close: impl Fn(Gap) -> Meaning) -> Result<(), String> {
        let (mut before, mut rest): (Option<Gap>, _) = (None, chain);
        while let Some((part, kind, after)) = cut(rest) {
            let gap = self.gap(before, part, kind);
            let (part, opens) =
                part.strip_prefix(FIRST).map_or((part, Meaning::Opens(gap)), |part| (part, Meaning::OpensFirst(gap)));
            self.part(part, by, before.map_or(opens, |before| Meaning::Steps(before, gap)))?;
            (before, rest) = (Some(gap), after);
        }
        before.map_or(Ok(()), |before| self.part(rest, by, close(before)))
    }

    fn gap(&mut self, before: Option<Gap>, part: &str, (mark, widest): (char, u8)) -> Gap {
        let next = self.lexicon.gaps;
        let number = *self.gaps.entry((before.map(|gap| gap.number), part.to_owned(), mark)).or_insert(next);
        self.lexicon.gaps = next.max(number.saturating_add(1));
        Gap { number, widest, word: mark == WORD, across: mark == ACROSS }
    }

    /// What a part is in one more chain. Its phrases are written down once, in however many chains it stands.
    fn part(&mut self, part: &str, by: HeardBy, role: Meaning) -> Result<(), String> {
        let number = self.number(part, by)?;
        let roles = &mut self.lexicon.parts[usize::from(number)];
        if !roles.contains(&role) {
            roles.push(role);
        }
        Ok(())
    }

    /// The number of a part: one for all that stand for the same phrases, however they are written.
    fn number(&mut self, part: &str, by: HeardBy) -> Result<u16, String> {
        let written = (part.to_owned(), by);
        if let Some(number) = self.parts.get(&written) {
            return Ok(*number);
        }
        let mut phrases = self.written_out(part)?;
        phrases.sort_unstable();
        phrases.dedup();
        let next = self.lexicon.parts.len();
        let new = u16::try_from(next).map_err(|_| format!("`{part}`: too many parts"))?;
        let number = *self.alike.entry((phrases.clone(), by)).or_insert(new);
        if number == new {
            self.lexicon.parts.push(Vec::new());
            self.lexicon.entries.extend(phrases.into_iter().map(|phrase| (phrase, Meaning::Part(new, by))));
        }
        self.parts.insert(written, number);
        Ok(number)
    }

    fn phrases(&mut self, entry: &str, meaning: Meaning) -> Result<(), String> {
        let phrases = self.written_out(entry)?;
        self.lexicon.entries.extend(phrases.into_iter().map(|phrase| (phrase, meaning)));
        Ok(())
    }

    /// Forms of a word that is cut short.
    fn short(&mut self, word: &str, forms: &[String]) -> Result<(), String> {
        self.folded.fold(word);
        let word = self.folded.text.clone();
        for entry in forms {
            let forms = self.written_out(entry)?;
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
    fn slips(&mut self, entry: &str) -> Result<(), String> {
        let slips = self.written_out(entry)?;
        if let Some(several) = slips.iter().find(|slip| slip.contains(' ')) {
            return Err(format!("`{several}` among the slips: each is one word"));
        }
        self.lexicon.slips.extend(slips);
        Ok(())
    }

    /// All that an entry stands for, folded.
    fn written_out(&mut self, entry: &str) -> Result<Vec<String>, String> {
        let mut phrases = self.groups.expand(entry)?;
        for phrase in &mut phrases {
            self.folded.fold(phrase);
            if self.folded.text.is_empty() {
                return Err(format!("`{entry}` may stand for nothing at all"));
            }
            phrase.clone_from(&self.folded.text);
        }
        Ok(phrases)
    }
}

/// An entry, and whether it takes out all between its first word and its last.
fn in_full(written: &str) -> (&str, bool) {
    let inside = written.strip_prefix(ALL[0]).and_then(|entry| entry.strip_suffix(ALL[1]));
    inside.map_or((written, false), |entry| (entry, true))
}

/// A chain at its first gap: the part before it, the gap's mark and width, and what comes after it.
fn cut(chain: &str) -> Option<(&str, (char, u8), &str)> {
    let at = chain.find(GAPS.map(|(mark, _)| mark))?;
    let (part, rest) = chain.split_at(at);
    let kind = GAPS.iter().find(|(mark, _)| rest.starts_with(*mark))?;
    Some((part, *kind, &rest[kind.0.len_utf8()..]))
}
