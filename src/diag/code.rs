//! Every problem that a flow can have, by a fixed code and a name.

use std::fmt;

use super::Severity;
use crate::catalogue::{MESSAGES, Text};

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $code:literal $name:literal $severity:ident;)+) => {
        /// What is wrong, as a code that never changes its meaning.
        ///
        /// `PZ0xx` is about reading the file, `PZ1xx` about what the flow says, `PZ2xx` about taste (room `lint`), `PZ3xx` about what
        /// the proof shows (room `verify`). The name says what is bad, so that it reads well
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
            $(#[doc = concat!("`", $code, "` ", $name, ".")] $(#[$meta])* $variant,)+
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

            /// The id of its words in the catalogue: a rule of taste has them under its name.
            const fn words(self) -> &'static str {
                match self { $(Self::$variant => concat!("why-", $name),)+ }
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
    NotText = "PZ001" "not-text" Error;
    FileTooLarge = "PZ002" "file-too-large" Error;
    NulByte = "PZ003" "nul-byte" Error;
    BadSyntax = "PZ004" "bad-syntax" Error;
    DuplicateKey = "PZ005" "duplicate-key" Error;
    TooDeep = "PZ006" "too-deep" Error;
    WrongType = "PZ007" "wrong-type" Error;
    UnknownKey = "PZ008" "unknown-key" Error;
    OutOfRange = "PZ009" "out-of-range" Error;
    BadDuration = "PZ010" "bad-duration" Error;
    UnknownWord = "PZ011" "unknown-word" Error;
    BadTelephoneKey = "PZ012" "bad-telephone-key" Error;
    BadDate = "PZ013" "bad-date" Error;
    EmptyPrompt = "PZ014" "empty-prompt" Error;
    PromptTooLong = "PZ015" "prompt-too-long" Error;
    MoreProblems = "PZ016" "more-problems" Note;
    UnknownTarget = "PZ101" "unknown-target" Error;
    DuplicateId = "PZ102" "duplicate-id" Error;
    BadId = "PZ103" "bad-id" Error;
    MissingKey = "PZ104" "missing-key" Error;
    BadName = "PZ105" "bad-name" Error;
    DuplicateOptionKey = "PZ106" "duplicate-option-key" Error;
    HumanKeyTaken = "PZ107" "human-key-taken" Error;
    EmptyMenu = "PZ108" "empty-menu" Error;
    OptionWithoutWay = "PZ109" "option-without-way" Error;
    LaneKeyTaken = "PZ110" "lane-key-taken" Error;
    EndlessMessages = "PZ111" "endless-messages" Error;
    EndlessQueues = "PZ112" "endless-queues" Error;
    UnknownQueue = "PZ113" "unknown-queue" Error;
    RequestExcluded = "PZ114" "request-excluded" Error;
    EmptyWord = "PZ115" "empty-word" Error;
    WordEverywhere = "PZ116" "word-everywhere" Warning;
    BadPattern = "PZ117" "bad-pattern" Error;
    BadHours = "PZ118" "bad-hours" Error;
    UnknownTimezone = "PZ119" "unknown-timezone" Error;
    TooMany = "PZ120" "too-many" Error;
    UnknownLanguage = "PZ121" "unknown-language" Error;
    UnheardLanguage = "PZ122" "unheard-language" Warning;
    UnknownProfile = "PZ123" "unknown-profile" Error;
    UnknownLint = "PZ124" "unknown-lint" Error;
    AllowWithoutReason = "PZ125" "allow-without-reason" Error;
    UnknownSlot = "PZ126" "unknown-slot" Error;
    HiddenMachine = "PZ127" "hidden-machine" Warning;
    SpendingLane = "PZ128" "spending-lane" Error;
    UnclearCollect = "PZ129" "unclear-collect" Error;
    RelaxedPromise = "PZ130" "relaxed-promise" Warning;
    FixedPromise = "PZ131" "fixed-promise" Error;
    LateHint = "PZ132" "late-hint" Warning;
    DuplicateWord = "PZ133" "duplicate-word" Warning;
    LaneWithoutCondition = "PZ134" "lane-without-condition" Error;
    QueueWithoutTable = "PZ135" "queue-without-table" Warning;
    DoubtfulSlot = "PZ136" "doubtful-slot" Warning;
    DeniesMachine = "PZ137" "denies-machine" Error;
    EvasiveAnswer = "PZ138" "evasive-robot-answer" Warning;
    HintWithoutWay = "PZ139" "hint-without-way" Warning;
    EndsAtOnce = "PZ140" "ends-at-once" Error;
    HurriedLane = "PZ141" "hurried-lane" Error;
    LooseBrace = "PZ142" "loose-brace" Warning;
    PersonNotOffered = "PZ201" "person-not-offered" Warning;
    KeyBeforeLabel = "PZ202" "key-before-label" Warning;
    TooManyOptions = "PZ203" "too-many-options" Warning;
    DeepMenu = "PZ204" "deep-menu" Warning;
    LongPrompt = "PZ205" "long-prompt" Warning;
    AdvertisementFirst = "PZ206" "advertisement-first" Warning;
    DeafPrompt = "PZ207" "deaf-prompt" Warning;
    UnreachableNode = "PZ208" "unreachable-node" Warning;
    ShadowedOption = "PZ209" "shadowed-option" Warning;
    EverydayWord = "PZ211" "everyday-word" Warning;
    MissingRetryPrompt = "PZ212" "missing-retry-prompt" Note;
    HurriedTimeout = "PZ213" "hurried-timeout" Warning;
    UntaperedRepeat = "PZ214" "untapered-repeat" Note;
    TaskWithoutFailure = "PZ215" "task-without-failure" Note;
    TalkWithoutStop = "PZ216" "talk-without-stop" Warning;
    AskedTwice = "PZ217" "asked-twice" Warning;
    IdentityBeforeComplaint = "PZ218" "identity-before-complaint" Warning;
    QueueWithoutHours = "PZ219" "queue-without-hours" Note;
    HastyVoicemail = "PZ220" "hasty-voicemail" Warning;
    UnheardCallback = "PZ221" "unheard-callback" Warning;
    AnotherNumber = "PZ222" "another-number" Warning;
    ClaimedTransfer = "PZ223" "claimed-transfer" Warning;
    UnannouncedCharge = "PZ225" "unannounced-charge" Warning;
    SurveyBeforeService = "PZ226" "survey-before-service" Warning;
    MissingTranslation = "PZ227" "missing-translation" Warning;
    UnsetSlot = "PZ228" "unset-slot" Warning;
    UnusedSlot = "PZ229" "unused-slot" Note;
    UnmaskedSecret = "PZ230" "unmasked-secret" Warning;
    LaneWithoutGain = "PZ231" "lane-without-gain" Warning;
    SpendingQueue = "PZ232" "spending-queue" Warning;
    FlowWithoutTests = "PZ233" "flow-without-tests" Note;
    UntestedNode = "PZ234" "untested-node" Note;
    OneLetterLabel = "PZ235" "one-letter-label" Warning;
    HoursWithoutTimezone = "PZ236" "hours-without-timezone" Warning;
    UnannouncedOption = "PZ238" "unannounced-option" Warning;
    RequestWordLost = "PZ239" "request-word-lost" Warning;
    BackToStart = "PZ240" "back-to-start" Warning;
    SilentTask = "PZ241" "silent-task" Warning;
    LongSilence = "PZ242" "long-silence" Note;
    ClosedForDays = "PZ243" "closed-for-days" Note;
    OverConfirmed = "PZ244" "over-confirmed" Note;
    SharedRetry = "PZ245" "shared-retry" Warning;
    IdleAllow = "PZ246" "idle-allow" Note;
    TryLater = "PZ247" "try-later" Warning;
    EarlyGoodbye = "PZ248" "early-goodbye" Warning;
    PhantomKey = "PZ249" "phantom-key" Warning;
    FixedWait = "PZ250" "fixed-wait" Note;
    UnlabelledLane = "PZ251" "unlabelled-lane" Warning;
    OptionToldTwice = "PZ252" "option-told-twice" Warning;
    RecordingWithoutSeconds = "PZ253" "recording-without-seconds" Warning;
    RecordingWithoutText = "PZ254" "recording-without-text" Warning;
    AskingHandover = "PZ255" "asking-handover" Warning;
    HurriedTask = "PZ256" "hurried-task" Warning;
    OverlappingHours = "PZ257" "overlapping-hours" Warning;
    IdleQueue = "PZ258" "idle-queue" Warning;
    MenuOnGovernmentHotline = "PZ261" "menu-on-government-hotline" Warning;
    Advertisement = "PZ262" "advertisement" Warning;
    LateElderAge = "PZ263" "late-elder-age" Warning;
    IndirectElderLane = "PZ264" "indirect-elder-lane" Note;
    ElderLaneSetAside = "PZ265" "elder-lane-set-aside" Warning;
    KeyCombination = "PZ266" "key-combination" Warning;
    AnsweringMachineOnly = "PZ267" "answering-machine-only" Warning;
    UnusualHumanKey = "PZ268" "unusual-human-key" Warning;
    OptionWithoutKey = "PZ269" "option-without-key" Warning;
    LimitedHours = "PZ270" "limited-hours" Note;
    MissingRating = "PZ271" "missing-rating" Note;
    MissingOwnLanguage = "PZ272" "missing-own-language" Warning;
    LateCharge = "PZ273" "late-charge" Warning;
    ClosingWithoutQuestion = "PZ274" "closing-without-question" Warning;
    RarelyOpenQueue = "PZ275" "rarely-open-queue" Warning;
    ShortWait = "PZ276" "short-wait" Warning;
    EndlessShift = "PZ277" "endless-shift" Warning;
    BrokenPromise = "PZ300" "broken-promise" Error;
}

impl Code {
    /// Whether it is a rule of taste, which has its file in the room `lint`.
    #[must_use]
    pub const fn is_taste(self) -> bool {
        matches!(self.as_str().as_bytes(), [b'P', b'Z', b'2', ..])
    }

    /// Why it is a problem, in one or two sentences.
    #[must_use]
    pub fn why(self) -> Text {
        match self.is_taste() {
            true => Text::new(&MESSAGES, self.name()).attribute("why"),
            false => Text::new(&MESSAGES, self.words()),
        }
    }

    /// Where the rule comes from.
    #[must_use]
    pub fn source(self) -> Text {
        let words = if self.is_taste() { self.name() } else { self.words() };
        Text::new(&MESSAGES, words).attribute("source")
    }

    /// The code with this id: a code such as `PZ101`, in either case, or a name such as `unknown-target`.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        let is_named = |code: &Self| code.as_str().eq_ignore_ascii_case(id) || code.name() == id;
        Self::ALL.iter().copied().find(is_named)
    }

    /// Whether `[lint] allow` may set it aside: a rule of taste, or a warning that is about no promise to the caller.
    #[must_use]
    pub const fn can_be_allowed(self) -> bool {
        let about_a_promise = matches!(
            self,
            Self::RelaxedPromise | Self::HiddenMachine | Self::LateHint | Self::EvasiveAnswer | Self::HintWithoutWay
        );
        self.is_taste() || matches!(self.severity(), Severity::Warning) && !about_a_promise
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
            assert_eq!((Code::named(code.as_str()), Code::named(code.name())), (Some(*code), Some(*code)));
            assert_eq!(Code::ALL.iter().filter(|other| other.name() == code.name()).count(), 1, "{}", code.name());
        }
    }
}
