//! The six profiles: which point is covered by what.

use super::{Cover, Point, Profile, Target};
use crate::charter::Promise::{
    AlwaysOpen, KeptPlace, NoDrop, NoLoop, NothingTwice, OnRecord, OneStep, PlainStart, SlowLane,
};
use crate::diag::Code;

/// Every profile, in the order of the format's documentation.
pub const PROFILES: &[Profile] = &[GETHUMAN, COGA, SPAIN, HOTLINE, ELDER, DISTANCE_FINANCE];

const fn point(number: &'static str, words: &'static str, covered_by: &'static [Cover]) -> Point {
    Point { number, words, covered_by }
}

const fn promise(promise: crate::charter::Promise) -> Cover {
    Cover::Promise(promise)
}

const fn rule(code: Code) -> Cover {
    Cover::Code(code)
}

const GETHUMAN: Profile = Profile {
    id: "gethuman-2006",
    points: &[
        point("1", "person", &[promise(OneStep), promise(AlwaysOpen), rule(Code::UnusualHumanKey)]),
        point("2", "estimate", &[rule(Code::FixedWait)]),
        point("3", "repeat", &[promise(NothingTwice), rule(Code::AskedTwice)]),
        point("4", "callback", &[promise(KeptPlace), rule(Code::ClosedForDays)]),
        point("5", "keypad", &[rule(Code::OptionWithoutKey)]),
        point("6", "short", &[rule(Code::PromptTooLong), rule(Code::LongPrompt)]),
        point("7", "interrupt", &[rule(Code::DeafPrompt)]),
        point("8", "disconnect", &[promise(NoDrop), rule(Code::TryLater)]),
        point("9", "language", &[rule(Code::MissingTranslation)]),
        point("10", "rating", &[rule(Code::SurveyBeforeService), rule(Code::MissingRating)]),
    ],
    targets: &[],
};

const COGA: Profile = Profile {
    id: "w3c-coga",
    points: &[
        point("", "person", &[promise(OneStep), rule(Code::AnotherNumber)]),
        point("", "digit", &[promise(AlwaysOpen), rule(Code::HumanKeyTaken), rule(Code::UnusualHumanKey)]),
        point("", "combinations", &[rule(Code::KeyCombination)]),
        point("", "errors", &[promise(NoDrop), promise(NoLoop)]),
        point("", "label", &[rule(Code::KeyBeforeLabel)]),
        point("", "pauses", &[]),
        point("", "advertisements", &[rule(Code::AdvertisementFirst), rule(Code::Advertisement)]),
        point("", "tapered", &[rule(Code::MissingRetryPrompt), rule(Code::UntaperedRepeat)]),
        point("", "time", &[promise(SlowLane), rule(Code::HurriedTimeout)]),
    ],
    targets: &[],
};

const SPAIN: Profile = Profile {
    id: "es-ley-10-2025",
    points: &[
        point("8", "answer", &[]),
        point("8", "machine", &[promise(KeptPlace), rule(Code::HastyVoicemail), rule(Code::AnsweringMachineOnly)]),
        point("8", "menu", &[promise(PlainStart), rule(Code::PersonNotOffered)]),
        point("8", "stage", &[promise(OneStep), promise(AlwaysOpen)]),
        point("8", "cut", &[promise(NoDrop), promise(KeptPlace)]),
        point("", "complaints", &[]),
        point("", "proof", &[promise(OnRecord)]),
    ],
    targets: &[Target { id: "answer", percent: Some(95), seconds: Some(180) }],
};

const HOTLINE: Profile = Profile {
    id: "cn-gbt-33358-2016",
    points: &[
        point("", "answer", &[]),
        point("", "connected", &[]),
        point("", "menu", &[rule(Code::MenuOnGovernmentHotline)]),
        point("", "advertisements", &[rule(Code::Advertisement)]),
        point("", "hours", &[rule(Code::LimitedHours)]),
    ],
    targets: &[
        Target { id: "answer", percent: None, seconds: Some(15) },
        Target { id: "connected", percent: Some(95), seconds: None },
    ],
};

const ELDER: Profile = Profile {
    id: "cn-elder",
    points: &[
        point(
            "",
            "jiangsu",
            &[
                promise(SlowLane),
                rule(Code::LateElderAge),
                rule(Code::IndirectElderLane),
                rule(Code::ElderLaneSetAside),
            ],
        ),
        point("", "shanghai", &[promise(SlowLane), rule(Code::LateElderAge), rule(Code::IndirectElderLane)]),
        point("", "zhejiang", &[promise(OneStep)]),
        point("", "banks", &[promise(OneStep), promise(SlowLane), rule(Code::ElderLaneSetAside)]),
        point("", "registered", &[promise(SlowLane)]),
    ],
    targets: &[],
};

const DISTANCE_FINANCE: Profile = Profile {
    id: "eu-2023-2673",
    points: &[point("", "person", &[promise(OneStep), promise(AlwaysOpen)])],
    targets: &[],
};
