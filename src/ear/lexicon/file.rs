//! A lexicon file, as it is written.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Passing;
use super::numerals::Numerals;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct File {
    pub(super) groups: BTreeMap<String, Vec<String>>,
    pub(super) human: Class,
    pub(super) fetch: Class,
    pub(super) refusal: Class,
    pub(super) complaint: Class,
    pub(super) claim: Class,
    pub(super) withdrawal: Withdrawal,
    pub(super) distress: Class,
    pub(super) elder: Class,
    pub(super) robot_question: Class,
    pub(super) repeat: Class,
    pub(super) back: Class,
    pub(super) done: Class,
    pub(super) yes: Class,
    pub(super) no: Class,
    pub(super) grammar: Grammar,
    pub(super) passing: Asides,
    pub(super) digits: Numerals,
    pub(super) bot: Bot,
    pub(super) machine: Machine,
    pub(super) mend: Mend,
}

// serde cannot refuse unknown keys through `flatten`, so the four lists stand here and in `Lists`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Class {
    pub(super) phrases: Vec<String>,
    pub(super) whole: Vec<String>,
    pub(super) verb: Vec<String>,
    pub(super) object: Vec<String>,
    pub(super) sound: Lists,
    pub(super) typo: Lists,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Lists {
    pub(super) phrases: Vec<String>,
    pub(super) whole: Vec<String>,
    pub(super) verb: Vec<String>,
    pub(super) object: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Withdrawal {
    pub(super) whole: Vec<String>,
    pub(super) verb: Vec<String>,
    pub(super) noun: Vec<String>,
    pub(super) link: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Grammar {
    pub(super) not: Vec<String>,
    pub(super) object_first: bool,
    pub(super) negation: Vec<String>,
    pub(super) negation_after: Vec<String>,
    pub(super) not_negation: Vec<String>,
    pub(super) negation_filler: Vec<String>,
    pub(super) filler: Vec<String>,
    pub(super) request_filler: Vec<String>,
    pub(super) link: Vec<String>,
    pub(super) clause: Vec<String>,
    pub(super) amiss: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Asides {
    pub(super) report: Vec<String>,
    pub(super) aside: Vec<String>,
    pub(super) plea: Vec<String>,
    pub(super) business: Vec<String>,
    pub(super) about: Vec<String>,
}

impl Asides {
    /// What each list tells.
    pub(super) const fn lists(&self) -> [(&Vec<String>, Passing); 5] {
        let Self { report, aside, plea, business, about } = self;
        [
            (report, Passing::Report),
            (aside, Passing::Aside),
            (plea, Passing::Plea),
            (business, Passing::Business),
            (about, Passing::About),
        ]
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Mend {
    pub(super) sounds: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) everyday: Vec<String>,
    pub(super) slips: Vec<String>,
    pub(super) short: BTreeMap<String, Vec<String>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Machine {
    pub(super) phrases: Vec<String>,
    pub(super) speaker: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Bot {
    pub(super) transfer: Vec<String>,
    pub(super) transfer_verb: Vec<String>,
    pub(super) transfer_object: Vec<String>,
    pub(super) person: Vec<String>,
    pub(super) machine: Vec<String>,
}
