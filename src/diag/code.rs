//! Every problem that a flow can have, by a fixed code and a name.

use std::fmt;

use super::Severity;

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $code:literal $name:literal $severity:ident, $why:literal;)+) => {
        /// What is wrong, as a code that never changes its meaning.
        ///
        /// `PZ0xx` is about reading the file, `PZ1xx` about what the flow says, `PZ2xx` about taste (room `lint`). The name says what is bad, so that it reads well
        /// after 'allow'.
        ///
        /// ```
        /// use presszero::diag::Code;
        /// let code = Code::from_code("PZ101").expect("a known code");
        /// assert_eq!((code, code.name()), (Code::UnknownTarget, "unknown-target"));
        /// assert_eq!(code.to_string(), "PZ101");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $why] $(#[$meta])* $variant,)+
        }

        impl Code {
            /// All of them, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The code: `PZ` and three digits.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The name, in kebab-case.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// How bad it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// Why it is a problem, in one sentence.
            #[must_use]
            pub const fn why(self) -> &'static str {
                match self { $(Self::$variant => $why,)+ }
            }

            /// The problem with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

codes! {
    NotText = "PZ001" "not-text" Error, "A flow is text in UTF-8; anything else would be guessed at.";
    FileTooLarge = "PZ002" "file-too-large" Error, "A file of many megabytes is no flow, and would stop a server that loads it.";
    NulByte = "PZ003" "nul-byte" Error, "A NUL byte cuts texts off in other programs.";
    BadSyntax = "PZ004" "bad-syntax" Error, "The file is not TOML here.";
    DuplicateKey = "PZ005" "duplicate-key" Error, "One of two values would be lost, and nobody could tell which.";
    TooDeep = "PZ006" "too-deep" Error, "No part of a flow is nested this deep.";
    WrongType = "PZ007" "wrong-type" Error, "The key holds another kind of value.";
    UnknownKey = "PZ008" "unknown-key" Error, "A key that nothing reads is most often a slip of the pen.";
    OutOfRange = "PZ009" "out-of-range" Error, "A number outside its range would weaken a promise or stop the engine.";
    BadDuration = "PZ010" "bad-duration" Error, "A length of time without a unit could mean anything.";
    UnknownWord = "PZ011" "unknown-word" Error, "The key takes one of a few fixed words.";
    BadTelephoneKey = "PZ012" "bad-telephone-key" Error, "A telephone has the keys 0-9, * and #.";
    BadDate = "PZ013" "bad-date" Error, "A holiday is a day of the calendar.";
    EmptyPrompt = "PZ014" "empty-prompt" Error, "A prompt that says nothing leaves the caller in silence.";
    PromptTooLong = "PZ015" "prompt-too-long" Error, "Nobody listens to a prompt of minutes.";
    MoreProblems = "PZ016" "more-problems" Note, "A very wrong file is not listed to the end.";
    UnknownTarget = "PZ101" "unknown-target" Error, "A step that leads nowhere would drop the caller.";
    DuplicateId = "PZ102" "duplicate-id" Error, "A step to this id could lead to either node.";
    BadId = "PZ103" "bad-id" Error, "An id is used in targets, records and pictures, so it is plain.";
    MissingKey = "PZ104" "missing-key" Error, "The flow cannot run without it.";
    BadName = "PZ105" "bad-name" Error, "The name of a flow is part of paths and records.";
    DuplicateOptionKey = "PZ106" "duplicate-option-key" Error, "One key cannot lead to two places.";
    HumanKeyTaken = "PZ107" "human-key-taken" Error, "The key that leads to a person leads nowhere else.";
    EmptyMenu = "PZ108" "empty-menu" Error, "A menu without options asks a question that has no answer.";
    OptionWithoutWay = "PZ109" "option-without-way" Error, "An option with neither key nor words nor label can never be taken.";
    LaneKeyTaken = "PZ110" "lane-key-taken" Error, "The key of a lane works everywhere, so nothing else can use it.";
    EndlessMessages = "PZ111" "endless-messages" Error, "A circle of nodes that never listens talks for ever.";
    EndlessQueues = "PZ112" "endless-queues" Error, "A circle of queues never keeps the request.";
    UnknownQueue = "PZ113" "unknown-queue" Error, "A request would be sent to a queue that is not there.";
    RequestExcluded = "PZ114" "request-excluded" Error, "A phrase that asks for a person cannot be set aside.";
    EmptyWord = "PZ115" "empty-word" Error, "A word without letters or digits is never heard.";
    WordEverywhere = "PZ116" "word-everywhere" Warning, "So short a word is heard inside many others.";
    BadPattern = "PZ117" "bad-pattern" Error, "The pattern is no regular expression, or too large a one.";
    BadHours = "PZ118" "bad-hours" Error, "Opening hours decide whether a caller is transferred.";
    UnknownTimezone = "PZ119" "unknown-timezone" Error, "Without its time zone a queue would open at the wrong hour.";
    TooMany = "PZ120" "too-many" Error, "A flow has a size that every part of the engine can bear.";
    UnknownLanguage = "PZ121" "unknown-language" Error, "The ear does not know this language.";
    UnheardLanguage = "PZ122" "unheard-language" Warning, "The texts of a language that the ear does not know are never said.";
    UnknownProfile = "PZ123" "unknown-profile" Error, "A profile that does not exist checks nothing.";
    UnknownLint = "PZ124" "unknown-lint" Error, "Only a lint can be set aside, and this is none.";
    AllowWithoutReason = "PZ125" "allow-without-reason" Error, "The next reader needs to know why a rule does not hold here.";
    UnknownSlot = "PZ126" "unknown-slot" Error, "The caller would hear that the value is unknown.";
    HiddenMachine = "PZ127" "hidden-machine" Warning, "A caller must know from the start that a machine speaks.";
    SpendingLane = "PZ128" "spending-lane" Error, "Membership or spending never changes the way to a person (promise `equal-way`).";
    UnclearCollect = "PZ129" "unclear-collect" Error, "A collect node takes digits, or a pattern, or choices: exactly one of them.";
    RelaxedPromise = "PZ130" "relaxed-promise" Warning, "A promise to the caller is set aside, and everybody should know.";
    FixedPromise = "PZ131" "fixed-promise" Error, "This promise to the caller holds in every flow.";
    LateHint = "PZ132" "late-hint" Warning, "A caller should hear within ten seconds how to reach a person.";
    DuplicateWord = "PZ133" "duplicate-word" Warning, "A word that stands at two options leads to the first of them only.";
    LaneWithoutCondition = "PZ134" "lane-without-condition" Error, "A lane that nothing leads into helps nobody.";
    QueueWithoutTable = "PZ135" "queue-without-table" Warning, "It is always open, and its name is nearly that of a queue with a table.";
    DoubtfulSlot = "PZ136" "doubtful-slot" Warning, "Its name is nearly that of a slot that the file fills.";
    DeniesMachine = "PZ137" "denies-machine" Error, "Asked whether it is a machine, the bot says yes (promise `honest`).";
    EvasiveAnswer = "PZ138" "evasive-robot-answer" Warning, "Asked whether it is a machine, the bot says yes (promise `honest`).";
    HintWithoutWay = "PZ139" "hint-without-way" Warning, "A hint is there to tell how to reach a person.";
    DeafPrompt = "PZ207" "deaf-prompt" Warning, "A caller who knows what they want should not have to hear the end.";
}

impl Code {
    /// Whether it is a rule of taste, which has its file in the room `lint`.
    #[must_use]
    pub fn is_taste(self) -> bool {
        self.as_str().starts_with("PZ2")
    }

    /// Whether `[lint] allow` may set it aside: a warning that is about no promise to the caller.
    #[must_use]
    pub const fn can_be_allowed(self) -> bool {
        let about_a_promise = matches!(
            self,
            Self::RelaxedPromise | Self::HiddenMachine | Self::LateHint | Self::EvasiveAnswer | Self::HintWithoutWay
        );
        matches!(self.severity(), Severity::Warning) && !about_a_promise
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_names_are_kebab_case() {
        for pair in Code::ALL.windows(2) {
            assert!(pair[0].as_str() < pair[1].as_str(), "{:?} stands before {:?}", pair[0], pair[1]);
        }
        for code in Code::ALL {
            assert_eq!(Code::from_code(code.as_str()), Some(*code));
            assert!(code.as_str().len() == 5 && code.as_str()[2..].bytes().all(|b| b.is_ascii_digit()));
            assert!(code.name().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", code.name());
            assert!(code.why().ends_with('.'), "{code}");
            assert_eq!(Code::ALL.iter().filter(|other| other.name() == code.name()).count(), 1, "{}", code.name());
        }
    }
}
