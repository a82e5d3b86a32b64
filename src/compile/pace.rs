//! Whether the lanes of older callers and of callers with a disability are any slower than the menu for everybody.

use super::Compiler;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic, echo};
use crate::ear::fold;
use crate::flow::Target;
use crate::source::{Lane, Medium, Named};

/// The fastest speech that is heard as slower: 162 of the usual 180 characters a minute.
const RATE_MAX: u32 = 900;
/// The usual six seconds become nine: time to find the glasses, or the key.
const PATIENCE_MIN: u32 = 1_500;
/// More than five options are hard to keep in mind for anybody (PZ203), so more than six are not fewer.
const OPTIONS_MAX: u16 = 6;

/// Parts of names and tags that stand for age or a disability.
const NEEDS: &[&str] = &[
    "elder",
    "elders",
    "elderly",
    "senior",
    "seniors",
    "pensioner",
    "pensioners",
    "hearing",
    "deaf",
    "sight",
    "blind",
    "vision",
    "speech",
    "mute",
    "stutter",
    "stammer",
    "aphasia",
    "disability",
    "disabilities",
    "disabled",
    "cognitive",
    "dementia",
    "mayores",
    "ancianos",
    "jubilados",
    "sordo",
    "sordos",
    "ciego",
    "ciegos",
    "mudo",
    "habla",
    "vista",
    "discapacidad",
    "discapacitados",
    "老年",
    "老人",
    "长者",
    "长辈",
    "听障",
    "听力",
    "聋",
    "视障",
    "视力",
    "盲",
    "言语",
    "哑",
    "口吃",
    "残障",
    "残疾",
    "失智",
    "失语",
];

impl Compiler<'_> {
    /// A lane of such callers that leads to the bot slows it; whoever is handed over at once, or writes, only is not hurried.
    pub(super) fn slows(&mut self, lane: &Named<Lane>, go: Target) {
        let table = &lane.item.value;
        if self.written.danger_slow_lane.is_some() || !is_for_need(lane) {
            return;
        }
        let in_writing = table.channel.as_ref().is_some_and(|channel| channel.value == Medium::Text);
        let (to_bot, spoken) = (go != Target::Human, go != Target::Human && !in_writing);
        let rate_max = if spoken { RATE_MAX } else { 1_000 };
        let factor = |thousandths: u32| (f64::from(thousandths) / 1000.0).to_string();
        let rate = table.rate.as_ref().filter(|rate| rate.value.0 > rate_max);
        let rate = rate.map(|rate| (rate.span.clone(), text!("at-most-so-much", most = factor(rate_max))));
        let patience = table.patience.as_ref().filter(|patience| spoken && patience.value.0 < PATIENCE_MIN);
        let patience = patience.map(|it| (it.span.clone(), text!("at-least-so-much", least = factor(PATIENCE_MIN))));
        let options = table.max_options.as_ref().filter(|most| to_bot && most.value.0 > OPTIONS_MAX);
        let options = options.map(|most| (most.span.clone(), text!("at-most-so-much", most = OPTIONS_MAX)));
        for (place, label) in [rate, patience, options].into_iter().flatten() {
            let problem = Diagnostic::new(Code::HurriedLane, text!("hurried-lane", lane = echo(&lane.id.value)));
            self.out.push(problem.at(place, label).help(text!("hurried-lane".help)));
        }
    }
}

/// Whether a lane is for older callers, or for callers with a disability: by an age, its name, its tags or what it is called.
fn is_for_need(lane: &Named<Lane>) -> bool {
    let table = &lane.item.value;
    let labels = table.label.iter().flat_map(|label| &label.value.said).filter_map(|said| said.text.as_ref());
    let mut named = table.tags.iter().chain([&lane.id]).chain(labels);
    table.age.is_some() || named.any(|name| names_one(NEEDS, &name.value))
}

/// Whether a name, a tag or a label holds one of these words: a Latin word as a part of its own, one of another script anywhere.
pub(crate) fn names_one(words: &[&str], name: &str) -> bool {
    let folded = fold(name).text;
    let is_part = |word: &str| folded.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
    words.iter().any(|word| if word.is_ascii() { is_part(word) } else { folded.contains(word) })
}
