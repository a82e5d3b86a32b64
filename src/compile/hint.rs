//! The author's hint: whether a caller learns from it how to reach a person.

use std::sync::LazyLock;

use regex::Regex;

use super::Compiler;
use super::prompts::every_text;
use crate::catalogue::text;
use crate::diag::{Code, Diagnostic};
use crate::ear::{Ear, fold};
use crate::flow::{Human, Prompt, Sentences, Spoken, Template, caps, scale, spoken_ms};
use crate::protocol::Key;

/// What stands before a key that is to be pressed.
const PRESS: [&str; 7] = ["按", "按下", "press", "dial", "pulse", "marque", "oprima"];
/// What says that there is nobody, or that the key is not to be pressed.
static DENIALS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?:没有|没|无|不提供|不设|不支持|不能|无法|不可以|不)(?:转|找|接通|联系)?(?:人工|真人)",
        "|(?:不要|不用|不必|不需要?|不能|不可|不得|无需|无须|勿|别|甭|莫|禁止|严禁|避免|千万不)(?:您|再|随意|随便|反复|乱|去|误|一直|直接|轻易)*(?:按|拨|回复|说)",
        r"|\b(?:do not|dont|never|not|no need to|avoid|without|cannot|cant|refrain from)(?: ever| just| simply| please| try to| to)? (?:press|pressing|dial|dialling|dialing|hit|hitting|say|saying|type|reply)\b",
        r"|\bno (?:human|live|real)?\s?(?:agents?|humans?|persons?|people|operators?|representatives?)\b|\bwithout (?:agents?|people)\b",
        r"|\b(?:no|nunca|jamas|evite) (?:pulse|pulsar|marque|marcar|oprima|oprimir|presione|presionar|diga|decir|responda)\b|\b(?:sin|no hay|ningun) (?:agentes?|personas|operadores)\b",
    ))
    .ok()
});

impl Compiler<'_> {
    /// Whether the author's hint names the human key or a word that asks for a person.
    pub(super) fn hint_tells(&mut self, hint: Option<&Prompt>, key: Key) -> bool {
        let (Some(hint), Some(written)) =
            (hint, self.written.human.as_ref().and_then(|human| human.value.hint.as_ref()))
        else {
            return true;
        };
        let ear = self.plain();
        // What a recording says is not known here.
        let tells = every_text(hint, |text| tells(text, key, &ear));
        let spoken = hint.lines.iter().flat_map(|line| &line.by_tongue);
        let slowest = spoken.map(|(_, spoken)| told_ms(spoken, key, &ear)).max().unwrap_or(0);
        let in_time = slowest <= caps::HINT_BY.0;
        let problem = match (tells, in_time) {
            (true, true) => return true,
            (false, _) => Diagnostic::new(Code::HintWithoutWay, text!("empty-hint"))
                .at(written.span.clone(), text!("empty-hint".label))
                .help(text!("empty-hint".help)),
            (true, false) => Diagnostic::new(Code::HintWithoutWay, text!("slow-hint", seconds = slowest / 1000))
                .at(written.span.clone(), text!("slow-hint".label))
                .help(text!("empty-hint".help)),
        };
        self.out.push(problem);
        false
    }

    /// How long the hint takes until it has told the way, in a language.
    pub(super) fn hint_ms(&self, human: &Human, tongue: u8, ear: &Ear) -> u64 {
        let own = || {
            let own = self.tongues.get(usize::from(tongue)).map_or("", |tongue| Sentences::of(tongue.lang).hint);
            spoken_ms(until_told(&own.replace("{key}", human.key.as_str()), human.key, ear), 1.0)
        };
        let authors = human.hint.as_ref().filter(|_| human.hint_tells);
        authors.map_or_else(own, |hint| told_ms(hint.line(0, tongue).1, human.key, ear))
    }
}

/// How long a hint takes until it has told the way. A recording has come as far as its words have.
fn told_ms(spoken: &Spoken, key: Key, ear: &Ear) -> u64 {
    let text = spoken.text.as_ref().map_or("", Template::raw);
    let (told, all) = (spoken_ms(until_told(text, key, ear), 1.0), spoken_ms(text, 1.0));
    match spoken.ms {
        #[expect(clippy::cast_precision_loss, reason = "times are small")]
        Some(ms) if all > 0 => told.max(scale(ms, told as f64 / all as f64)),
        Some(ms) => ms,
        None => told,
    }
}

/// As much of a hint as tells the way: up to the key or the word, or all of it.
fn until_told<'t>(text: &'t str, key: Key, ear: &Ear) -> &'t str {
    let found = keys(text).find(|(named, ..)| *named == key);
    let until = found.map_or(text, |(.., end)| &text[..end]);
    let mut starts = until.char_indices().skip(1).map(|(end, _)| &until[..end]);
    starts.find(|start| ear.names_request(start)).unwrap_or(until)
}

/// A digit in a longer number is no key, another key is no way, and a way that is denied is none.
fn tells(text: &str, key: Key, ear: &Ear) -> bool {
    let folded = fold(text).text;
    let denied = DENIALS.as_ref().is_some_and(|denials| denials.is_match(&folded));
    let asks = || text.split(|c: char| !c.is_alphanumeric()).any(|part| ear.names_request(part));
    let names_key = [text, &folded].into_iter().any(|text| keys(text).any(|(named, ..)| named == key));
    let leads_elsewhere = || [text, &folded].into_iter().any(|text| keys(text).any(|(_, is_pressed, _)| is_pressed));
    !denied && (names_key || asks() && !leads_elsewhere())
}

/// The keys that stand alone in a text, whether it says to press them, and where they end.
fn keys(text: &str) -> impl Iterator<Item = (Key, bool, usize)> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.char_indices().filter_map(move |(at, c)| {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let alone = !is_digit(before.chars().next_back()) && !is_digit(after.chars().next());
        let key = Key::from_char(c).filter(|_| alone)?;
        let before = before.trim_end().to_lowercase();
        Some((key, PRESS.iter().any(|press| before.ends_with(press)), at + c.len_utf8()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ear::Lang;

    #[test]
    fn a_hint_tells_the_key_or_the_word() {
        for hint in [
            "转人工请按0",
            "按 0 或说人工",
            "24小时人工,按0",
            "For a person press 0.",
            "say agent",
            "按0",
            "不清楚的，按0找人工",
            "Not sure? Press 0 for a person.",
        ] {
            assert!(tells(hint, Key::ZERO, &Ear::new(&[Lang::Zh, Lang::En, Lang::Es])), "{hint}");
        }
    }

    #[test]
    fn a_number_another_key_or_a_denial_is_no_way() {
        for hint in [
            "详情请拨打10086",
            "转人工请按9",
            "For an agent press 5.",
            "没有人工服务,请勿按0",
            "Do not press 0, there is no agent.",
            "请看网站",
            "不要按0",
            "别按0",
            "无需按0",
            "请不要随意按0",
            "人工请勿按 0",
            "Don't press 0",
            "Never press 0.",
            "There is no need to press 0",
            "Please avoid pressing 0",
            "No marque 0",
        ] {
            assert!(!tells(hint, Key::ZERO, &Ear::new(&[Lang::Zh, Lang::En, Lang::Es])), "{hint}");
        }
    }
}
