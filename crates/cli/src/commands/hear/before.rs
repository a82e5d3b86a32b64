//! `presszero hear --eval --against`: what an earlier version heard in the same texts.

use std::collections::HashMap;
use std::path::Path;

use presszero::protocol::HeardAs;
use serde::{Deserialize, Serialize};

use crate::lines::Lines;
use crate::messages;
use crate::output::{Result, Stop};

/// What was heard before, by text.
pub struct Before {
    by_text: HashMap<String, Answer>,
}

/// An earlier answer.
#[derive(Deserialize)]
struct Line {
    text: String,
    #[serde(flatten)]
    answer: Answer,
}

/// What was heard in a text.
#[derive(Clone, Copy, Deserialize)]
pub struct Answer {
    /// As what.
    #[serde(rename = "as")]
    pub class: HeardAs,
    /// Whether it handed over.
    pub hands_over: bool,
}

/// How many lines are heard otherwise now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    pub better: u64,
    pub worse: u64,
    pub other: u64,
    pub same: u64,
    pub unknown: u64,
}

impl Before {
    /// Reads the earlier answers, one a line.
    pub fn open(path: &Path) -> Result<Self> {
        let mut lines = Lines::open(Some(path)).map_err(Stop::Cannot)?;
        let mut by_text = HashMap::new();
        while let Some(line) = lines.next().map_err(Stop::Cannot)? {
            let read = line.ok().and_then(|line| serde_json::from_str::<Line>(line).ok());
            let Some(Line { text, answer }) = read else {
                return Err(Stop::Cannot(messages::broken_before(lines.name(), lines.number())));
            };
            by_text.insert(text, answer);
        }
        Ok(Self { by_text })
    }

    /// What was heard in a text before.
    pub fn of(&self, text: &str) -> Option<Answer> {
        self.by_text.get(text).copied()
    }
}

impl Changes {
    /// Counts one line: what it was heard as before and whether that was right, and both now. The sign of a change, if it is one.
    pub fn add(&mut self, before: Option<(HeardAs, bool)>, now: (HeardAs, bool)) -> Option<char> {
        let (count, sign) = match before {
            None => (&mut self.unknown, None),
            Some((_, false)) if now.1 => (&mut self.better, Some('+')),
            Some((_, true)) if !now.1 => (&mut self.worse, Some('-')),
            Some((class, _)) if class != now.0 => (&mut self.other, Some('~')),
            Some(_) => (&mut self.same, None),
        };
        *count += 1;
        sign
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_better_worse_or_neither() {
        let mut changes = Changes::default();
        let (human, none) = (HeardAs::Human, HeardAs::None);
        assert_eq!(changes.add(None, (human, true)), None);
        assert_eq!(changes.add(Some((none, false)), (human, true)), Some('+'));
        assert_eq!(changes.add(Some((human, true)), (none, false)), Some('-'));
        assert_eq!(changes.add(Some((human, true)), (HeardAs::Complaint, true)), Some('~'));
        assert_eq!(changes.add(Some((human, true)), (human, true)), None);
        assert_eq!(changes, Changes { better: 1, worse: 1, other: 1, same: 1, unknown: 1 });
    }
}
