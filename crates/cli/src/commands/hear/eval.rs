//! `presszero hear --eval`: how well the ear hears, measured on a labelled file.

use std::collections::BTreeMap;
use std::io::Write;

use presszero::Ear;
use presszero::protocol::HeardAs;
use serde::Serialize;

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
    /// Lines with a label that does not count: how many, and how many of them were handed over.
    apart: BTreeMap<String, (u64, u64)>,
}

impl Tally {
    /// Takes one line; false where it was heard wrongly.
    fn add(&mut self, label: &str, class: HeardAs, hands_over: bool) -> bool {
        self.lines += 1;
        let Some(meant) = LABELS.iter().position(|(name, _)| *name == label) else {
            let apart = self.apart.entry(label.to_owned()).or_default();
            apart.0 += 1;
            apart.1 += u64::from(hands_over);
            return true;
        };
        let asks = LABELS.iter().position(|(_, wanted)| *wanted == Some(class));
        let other = LABELS.len() - 1;
        // Distress and lanes hand over without being a request in words: no such line is `other`, nor one of the two.
        let heard = asks.or((!hands_over).then_some(other));
        for (ix, counts) in self.by_label.iter_mut().enumerate() {
            counts.add(ix == meant, heard == Some(ix));
        }
        self.hand_over.add(meant != other, hands_over);
        self.others += u64::from(meant == other);
        heard == Some(meant)
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
}

/// The result, as programs read it.
#[derive(Serialize)]
struct Report {
    lines: u64,
    labels: BTreeMap<&'static str, Figures>,
    hand_over: Figures,
    /// Of the lines that ask for nobody, how many were handed over.
    false_hand_overs: Share,
    apart: BTreeMap<String, Apart>,
}

/// Measures on every line; with `--misses` prints those that were heard wrongly.
pub fn run(ear: &Ear, lines: &mut Lines, args: &Hear, out: &mut dyn Write) -> Result {
    let mut tally = Tally::default();
    let verdict = each(lines, out, |line, out| {
        if line.trim().is_empty() {
            return Ok(true);
        }
        let mut columns = line.split('\t');
        let (Some(text), Some(label)) = (columns.next(), columns.next().map(str::trim)) else { return Ok(false) };
        let heard = ear.hear(text);
        let right = tally.add(label, heard.class, heard.hands_over());
        if args.misses && !right {
            match args.format {
                Format::Human => writeln!(out, "{}", messages::heard_wrongly(label, &heard, text))?,
                Format::Json => json_line(out, &Miss { label, heard: HeardLine::of(text, &heard, args.verbose) })?,
            }
        }
        Ok(true)
    })?;
    match args.format {
        Format::Human => show(&tally, out)?,
        Format::Json => json_line(out, &Report::from(tally))?,
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
    for (label, (count, handed)) in &tally.apart {
        writeln!(out, "{}", messages::label_apart(label, *handed, *count, &percent(Share::new(*handed, *count))))?;
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
        let apart = |(lines, handed)| Apart { lines, hands_over: Share::new(handed, lines) };
        Self {
            lines: tally.lines,
            labels: LABELS.iter().map(|(label, _)| *label).zip(tally.by_label.map(Figures::from)).collect(),
            hand_over: tally.hand_over.into(),
            false_hand_overs,
            apart: tally.apart.into_iter().map(|(label, counts)| (label, apart(counts))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_heard_as_a_complaint_is_handed_over_but_counts_against_the_label() {
        let mut tally = Tally::default();
        assert!(!tally.add("human", HeardAs::Complaint, true));
        assert_eq!(tally.hand_over, Counts { hits: 1, false_alarms: 0, misses: 0 });
        assert_eq!(tally.by_label[0], Counts { hits: 0, false_alarms: 0, misses: 1 });
        assert_eq!(tally.by_label[1], Counts { hits: 0, false_alarms: 1, misses: 0 });
    }

    #[test]
    fn labels_that_do_not_count_stand_apart() {
        let mut tally = Tally::default();
        assert!(tally.add("distress", HeardAs::Distress, true));
        assert!(tally.add("distress", HeardAs::None, false));
        assert_eq!(tally.apart["distress"], (2, 1));
        assert_eq!((tally.hand_over, tally.others), (Counts::default(), 0));
    }

    #[test]
    fn anger_where_nobody_was_asked_for_is_a_false_hand_over() {
        let mut tally = Tally::default();
        assert!(!tally.add("other", HeardAs::Distress, true));
        assert_eq!(tally.hand_over.false_alarms, 1);
        assert_eq!(tally.by_label[2].misses, 1);
        assert!(!tally.add("human", HeardAs::None, false));
        assert!(tally.add("other", HeardAs::None, false));
    }
}
