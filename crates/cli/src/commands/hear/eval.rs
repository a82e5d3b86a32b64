//! `presszero hear --eval`: how well the ear hears, measured on a labelled file.

use std::collections::BTreeMap;
use std::io::Write;

use presszero::Ear;
use presszero::protocol::HeardAs;
use serde::Serialize;

use super::before::{Before, Changes};
use super::explained::Why;
use super::figures::{Counts, Share};
use super::{HeardLine, each};
use crate::args::{Format, Hear};
use crate::lines::Lines;
use crate::messages;
use crate::output::{BOLD, Result, json_line};

/// The labels that count, and what the ear must hear.
const LABELS: [(&str, Option<HeardAs>); 3] =
    [("human", Some(HeardAs::Human)), ("complaint", Some(HeardAs::Complaint)), (OTHER, None)];
/// Asks for nobody.
const OTHER: &str = "other";

/// What was measured.
#[derive(Default)]
struct Tally {
    lines: u64,
    by_label: [Counts; LABELS.len()],
    hand_over: Counts,
    /// Lines that ask for nobody.
    others: u64,
    /// As what those of them were heard that were handed over.
    handed_as: BTreeMap<&'static str, u64>,
    /// Lines with a label that does not count.
    apart: BTreeMap<String, Beside>,
}

/// Lines of one label that does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Beside {
    lines: u64,
    handed: u64,
    /// Heard as what the label says.
    heard: u64,
}

/// Another company's machine, and a person who speaks of one, whatever they want: no class, but told apart.
const MACHINE: &str = "machine";
const CALLER: &str = "caller";

/// Labels that are no class of what is heard.
const UNHEARD: [&str; 4] = [OTHER, "implied", MACHINE, CALLER];

/// A text and its label; the label may stand first, as in the corpus of this project.
fn text_and_label(line: &str) -> Option<(&str, &str)> {
    let is_label = |word: &str| UNHEARD.contains(&word) || HeardAs::from_word(word).is_some();
    let mut columns = line.split('\t');
    let (first, second) = (columns.next()?, columns.next()?);
    match is_label(first.trim()) && !is_label(second.trim()) {
        true => Some((second, first.trim())),
        false => Some((first, second.trim())),
    }
}

/// The label that fits an answer, by its place.
fn heard_label(class: HeardAs, hands_over: bool) -> Option<usize> {
    let asks = LABELS.iter().position(|(_, wanted)| *wanted == Some(class));
    // Distress and lanes hand over without being a request in words: no such line is `other`, nor one of the two.
    asks.or((!hands_over).then_some(LABELS.len() - 1))
}

/// Whether an answer fits a label; a label that does not count fits all.
fn is_right(label: &str, class: HeardAs, hands_over: bool) -> bool {
    let meant = LABELS.iter().position(|(name, _)| *name == label);
    meant.is_none() || heard_label(class, hands_over) == meant
}

impl Tally {
    fn add(&mut self, label: &str, (class, machine): (HeardAs, bool), hands_over: bool) {
        self.lines += 1;
        let Some(meant) = LABELS.iter().position(|(name, _)| *name == label) else {
            let apart = self.apart.entry(label.to_owned()).or_default();
            apart.lines += 1;
            apart.handed += u64::from(hands_over);
            apart.heard += u64::from(match label {
                MACHINE => machine,
                CALLER => !machine,
                _ => class.as_str() == label,
            });
            return;
        };
        let heard = heard_label(class, hands_over);
        for (ix, counts) in self.by_label.iter_mut().enumerate() {
            counts.add(ix == meant, heard == Some(ix));
        }
        let other = LABELS.len() - 1;
        self.hand_over.add(meant != other, hands_over);
        self.others += u64::from(meant == other);
        if meant == other && hands_over {
            *self.handed_as.entry(class.as_str()).or_default() += 1;
        }
    }

    fn false_hand_overs(&self) -> Share {
        Share::new(self.hand_over.false_alarms, self.others)
    }
}

/// The figures of one label.
#[derive(Serialize)]
struct Figures {
    lines: u64,
    precision: Share,
    recall: Share,
    f1: Share,
}

impl From<Counts> for Figures {
    fn from(counts: Counts) -> Self {
        let lines = counts.hits + counts.misses;
        Self { lines, precision: counts.precision(), recall: counts.recall(), f1: counts.f1() }
    }
}

/// A label that does not count.
#[derive(Serialize)]
struct Apart {
    lines: u64,
    hands_over: Share,
    heard: Share,
}

/// The result, as programs read it.
#[derive(Serialize)]
struct Report {
    lines: u64,
    labels: BTreeMap<&'static str, Figures>,
    hand_over: Figures,
    /// Of the lines that ask for nobody, how many were handed over.
    false_hand_overs: Share,
    /// The same by what they were heard as: a flow may answer distress otherwise.
    false_hand_overs_as: BTreeMap<&'static str, Share>,
    apart: BTreeMap<String, Apart>,
    /// With `--against`: how many lines are heard otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Changes>,
}

/// Measures on every line; with `--misses` prints those that were heard wrongly.
pub fn run(ear: &Ear, lines: &mut Lines, args: &Hear, out: &mut dyn Write) -> Result {
    let mut tally = Tally::default();
    let before = args.against.as_deref().map(Before::open).transpose()?;
    let mut changes = before.as_ref().map(|_| Changes::default());
    let verdict = each(lines, out, |line, out| {
        if line.trim().is_empty() {
            return Ok(true);
        }
        let Some((text, label)) = text_and_label(line) else { return Ok(false) };
        let heard = ear.hear(text);
        let right = is_right(label, heard.class, heard.hands_over());
        tally.add(label, (heard.class, heard.machine), heard.hands_over());
        let why = || args.verbose.then(|| Why::of(ear, text));
        if args.misses && !right {
            match args.format {
                Format::Human => writeln!(out, "{}", messages::heard_wrongly(label, &heard, text))?,
                Format::Json => json_line(out, &Miss { label, heard: HeardLine::of(text, &heard, why()) })?,
            }
        }
        if let (Some(before), Some(changes)) = (&before, &mut changes) {
            let answer = before.of(text);
            let was = answer.map(|answer| (answer.class, is_right(label, answer.class, answer.hands_over)));
            if let (Some(sign), Some(answer)) = (changes.add(was, (heard.class, right)), answer) {
                let (now, before) = (heard.class.as_str(), answer.class.as_str());
                match args.format {
                    Format::Human => writeln!(out, "{}", messages::heard_otherwise(sign, label, now, before, text))?,
                    Format::Json => json_line(
                        out,
                        &Change { label, before: answer.class, right, heard: HeardLine::of(text, &heard, why()) },
                    )?,
                }
            }
        }
        Ok(true)
    })?;
    match args.format {
        Format::Human => {
            show(&tally, out)?;
            if let Some(Changes { better, worse, other, same, unknown }) = changes {
                writeln!(out, "{}", messages::changes(better, worse, other, same, unknown))?;
            }
        }
        Format::Json => json_line(out, &Report { changes, ..Report::from(tally) })?,
    }
    Ok(verdict)
}

/// A line that was heard wrongly.
#[derive(Serialize)]
struct Miss<'a> {
    label: &'a str,
    #[serde(flatten)]
    heard: HeardLine<'a>,
}

/// A line that is heard otherwise than before.
#[derive(Serialize)]
struct Change<'a> {
    label: &'a str,
    before: HeardAs,
    right: bool,
    #[serde(flatten)]
    heard: HeardLine<'a>,
}

fn show(tally: &Tally, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{BOLD}{}{BOLD:#}", messages::eval_head())?;
    let rows =
        LABELS.iter().map(|(label, _)| *label).zip(tally.by_label).chain([(messages::HAND_OVER, tally.hand_over)]);
    for (label, counts) in rows {
        let lines = counts.hits + counts.misses;
        let shares = [counts.precision(), counts.recall(), counts.f1()].map(percent);
        writeln!(out, "{label:<12} {lines:>7}  {:<24} {:<24} {}", shares[0], shares[1], shares[2])?;
    }
    writeln!(out)?;
    writeln!(
        out,
        "{}",
        messages::false_hand_overs(tally.hand_over.false_alarms, tally.others, &percent(tally.false_hand_overs()))
    )?;
    for (class, handed) in &tally.handed_as {
        let share = percent(Share::new(*handed, tally.others));
        writeln!(out, "{}", messages::false_hand_overs_as(class, *handed, &share))?;
    }
    for (label, Beside { lines, handed, heard }) in &tally.apart {
        let share = |count: u64| percent(Share::new(count, *lines));
        let (over, right) = (share(*handed), share(*heard));
        writeln!(out, "{}", messages::label_apart(label, *lines, (*handed, &over), (*heard, &right)))?;
    }
    Ok(())
}

/// A share with its interval, in per cent.
fn percent(share: Share) -> String {
    let Share { value, low, high } = share;
    match value {
        None => "-".to_owned(),
        Some(value) => format!("{:.2} % ({:.2}-{:.2})", value * 100.0, low * 100.0, high * 100.0),
    }
}

impl From<Tally> for Report {
    fn from(tally: Tally) -> Self {
        let false_hand_overs = tally.false_hand_overs();
        let as_class = |(class, handed)| (class, Share::new(handed, tally.others));
        let apart = |Beside { lines, handed, heard }| {
            let share = |count| Share::new(count, lines);
            Apart { lines, hands_over: share(handed), heard: share(heard) }
        };
        Self {
            lines: tally.lines,
            labels: LABELS.iter().map(|(label, _)| *label).zip(tally.by_label.map(Figures::from)).collect(),
            hand_over: tally.hand_over.into(),
            false_hand_overs,
            false_hand_overs_as: tally.handed_as.into_iter().map(as_class).collect(),
            apart: tally.apart.into_iter().map(|(label, counts)| (label, apart(counts))).collect(),
            changes: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_heard_as_a_complaint_is_handed_over_but_counts_against_the_label() {
        let mut tally = Tally::default();
        tally.add("human", (HeardAs::Complaint, false), true);
        assert_eq!(tally.hand_over, Counts { hits: 1, false_alarms: 0, misses: 0 });
        assert_eq!(tally.by_label[0], Counts { hits: 0, false_alarms: 0, misses: 1 });
        assert_eq!(tally.by_label[1], Counts { hits: 0, false_alarms: 1, misses: 0 });
    }

    #[test]
    fn labels_that_do_not_count_stand_apart() {
        let mut tally = Tally::default();
        tally.add("distress", (HeardAs::Distress, false), true);
        tally.add("distress", (HeardAs::None, false), false);
        assert_eq!(tally.apart["distress"], Beside { lines: 2, handed: 1, heard: 1 });
        for machine in [true, false] {
            tally.add("machine", (HeardAs::None, machine), false);
            tally.add("caller", (HeardAs::Human, machine), true);
        }
        assert_eq!(tally.apart["machine"], Beside { lines: 2, handed: 0, heard: 1 });
        assert_eq!(tally.apart["caller"], Beside { lines: 2, handed: 2, heard: 1 });
        assert_eq!((tally.hand_over, tally.others), (Counts::default(), 0));
    }

    #[test]
    fn anger_where_nobody_was_asked_for_is_a_false_hand_over() {
        let mut tally = Tally::default();
        tally.add("other", (HeardAs::Distress, false), true);
        assert_eq!(tally.hand_over.false_alarms, 1);
        assert_eq!(tally.by_label[2].misses, 1);
        assert_eq!(tally.handed_as, BTreeMap::from([("distress", 1)]));
        tally.add("human", (HeardAs::None, false), false);
        tally.add("other", (HeardAs::None, false), false);
    }

    #[test]
    fn a_label_may_stand_first() {
        assert_eq!(text_and_label("hello\tother"), Some(("hello", "other")));
        assert_eq!(text_and_label("human\tan agent\tplain"), Some(("an agent", "human")));
        assert_eq!(text_and_label("no\tno"), Some(("no", "no")));
        assert_eq!(text_and_label("human\tother"), Some(("human", "other")));
        assert_eq!(text_and_label("hello"), None);
    }

    #[test]
    fn right_is_what_the_label_says() {
        assert!(is_right("human", HeardAs::Human, true) && !is_right("human", HeardAs::None, false));
        assert!(is_right("other", HeardAs::None, false) && !is_right("other", HeardAs::Distress, true));
        assert!(is_right("robot_question", HeardAs::None, false));
    }
}
