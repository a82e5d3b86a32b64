//! An example for each code: a flow that has the problem, and how it should be. A rule of taste brings its own.

use crate::diag::Code;
use crate::lint;

/// Two flows.
///
/// ```
/// use presszero::{diag::Code, explain::example};
/// let example = example(Code::UnknownTarget).expect("it has one");
/// assert!(presszero::Flow::parse(example.good).is_ok());
/// assert!(presszero::Flow::parse(example.bad).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// It has the problem; carets in a comment under the line mark the place.
    pub bad: &'static str,
    /// The same without it.
    pub good: &'static str,
}

/// Between the two flows of a file.
const BUT_SO: &str = "# ---- but so ----\n";

/// The example of a code; none for what no short text can show.
#[must_use]
pub fn example(code: Code) -> Option<Example> {
    if let Some(rule) = lint::rule(code) {
        return Some(Example { bad: rule.bad, good: rule.good });
    }
    let (bad, good) = written(code)?.split_once(BUT_SO)?;
    Some(Example { bad: bad.trim_end(), good })
}

macro_rules! examples {
    ($($code:ident $file:literal)+) => {
        const fn written(code: Code) -> Option<&'static str> {
            match code {
                $(Code::$code => Some(include_str!(concat!("examples/", $file, ".toml"))),)+
                _ => None,
            }
        }
    };
}

examples! {
    BadSyntax "bad-syntax"
    DuplicateKey "duplicate-key"
    TooDeep "too-deep"
    WrongType "wrong-type"
    UnknownKey "unknown-key"
    OutOfRange "out-of-range"
    BadDuration "bad-duration"
    UnknownWord "unknown-word"
    BadTelephoneKey "bad-telephone-key"
    BadDate "bad-date"
    EmptyPrompt "empty-prompt"
    UnknownTarget "unknown-target"
    DuplicateId "duplicate-id"
    BadId "bad-id"
    MissingKey "missing-key"
    BadName "bad-name"
    DuplicateOptionKey "duplicate-option-key"
    HumanKeyTaken "human-key-taken"
    EmptyMenu "empty-menu"
    OptionWithoutWay "option-without-way"
    LaneKeyTaken "lane-key-taken"
    EndlessMessages "endless-messages"
    EndlessQueues "endless-queues"
    UnknownQueue "unknown-queue"
    RequestExcluded "request-excluded"
    EmptyWord "empty-word"
    WordEverywhere "word-everywhere"
    BadPattern "bad-pattern"
    BadHours "bad-hours"
    UnknownTimezone "unknown-timezone"
    UnknownLanguage "unknown-language"
    UnheardLanguage "unheard-language"
    UnknownProfile "unknown-profile"
    UnknownLint "unknown-lint"
    AllowWithoutReason "allow-without-reason"
    UnknownSlot "unknown-slot"
    HiddenMachine "hidden-machine"
    SpendingLane "spending-lane"
    UnclearCollect "unclear-collect"
    RelaxedPromise "relaxed-promise"
    FixedPromise "fixed-promise"
    LateHint "late-hint"
    DuplicateWord "duplicate-word"
    LaneWithoutCondition "lane-without-condition"
    QueueWithoutTable "queue-without-table"
    DoubtfulSlot "doubtful-slot"
    DeniesMachine "denies-machine"
    EvasiveAnswer "evasive-robot-answer"
    HintWithoutWay "hint-without-way"
    EndsAtOnce "ends-at-once"
    HurriedLane "hurried-lane"
}
