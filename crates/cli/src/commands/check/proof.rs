//! The proof of a flow: made with a word of progress, and told as people and programs read it.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use anstyle::Style;
use presszero::Flow;
use presszero::catalogue::{MESSAGES, Text, duration};
use presszero::charter::Promise;
use presszero::compile::Loaded;
use presszero::diag::{Code, Diagnostic};
use presszero::lint::written_at;
use presszero::protocol::Millis;
use presszero::scenario::Case;
use presszero::verify::{Counterexample, Decided, Proof, prove_with};
use serde_json::{Map, Value, json};

use crate::messages::catalogue::say;
use crate::output::{BAD, BOLD, GOOD, Result};
use unicode_width::UnicodeWidthStr as _;

/// After so long somebody who waits at a terminal wants to know that something happens.
const QUIET: Duration = Duration::from_secs(2);
/// The longest id of a promise.
const NAME_COLUMNS: usize = 13;
const SHOWN_EVERY: Duration = Duration::from_millis(200);

/// Proves a flow. On a terminal, a long proof says how far it is.
pub fn of(flow: &Flow) -> Proof {
    let (began, watched) = (Instant::now(), std::io::stderr().is_terminal());
    let mut shown = None;
    let proof = prove_with(flow, |progress| {
        let is_due = shown.map_or(QUIET, |last: Duration| last + SHOWN_EVERY) <= began.elapsed();
        if watched && is_due {
            shown = Some(began.elapsed());
            let line = say!("proof-progress", states = progress.states, waiting = progress.waiting);
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{line}");
        }
    });
    if shown.is_some() {
        let _ = write!(std::io::stderr(), "\r\u{1b}[K");
    }
    proof
}

/// Each broken promise at the words that break it, or at the node where the call stood.
pub fn findings(proof: &Proof, loaded: &Loaded) -> Vec<Diagnostic> {
    let shown = proof.broken().filter_map(|decided| Some((decided.promise, decided.counterexample.as_ref()?)));
    let too_large = proof.too_large().map(|why| Diagnostic::new(Code::BrokenPromise, why));
    shown.map(|(promise, counterexample)| finding(promise, counterexample, loaded)).chain(too_large).collect()
}

fn finding(promise: Promise, counterexample: &Counterexample, loaded: &Loaded) -> Diagnostic {
    let words = |part| Text::new(&MESSAGES, "broken-promise").attribute(part);
    let message = Text::new(&MESSAGES, "broken-promise").with("promise", promise.id());
    let finding = Diagnostic::new(Code::BrokenPromise, message.with("fault", counterexample.fault.clone()));
    let node = counterexample.node.as_deref();
    let stood = node.and_then(|node| loaded.place_of(node));
    let said = counterexample.said.as_deref().and_then(|said| written_at(loaded, said, node));
    let finding = match (&said, &stood) {
        (Some(said), _) => finding.at(said.clone(), words("said")).help(words("help")),
        (None, _) if promise == Promise::PlainStart => match loaded.place_of_opening() {
            Some(opening) => finding.at(opening, words("opening")).help(words("sooner")),
            None => finding,
        },
        (None, Some(stood)) => finding.at(stood.clone(), words("at")),
        (None, None) => finding,
    };
    match stood.filter(|_| said.is_some()) {
        Some(stood) => finding.also(stood, words("at")),
        None => finding,
    }
}

/// What was proved, a line each; and for a broken promise a call that breaks it.
pub fn write(proof: &Proof, out: &mut dyn Write) -> Result<()> {
    let details = proof.promises.iter().map(|decided| (decided, detail(proof, decided)));
    let (told, short): (Vec<_>, Vec<_>) = details.partition(|(decided, detail)| detail.is_some() || !is_kept(decided));
    let words = [say!("proof-proved"), say!("proof-broken"), say!("check-ok")];
    let wide = words.iter().map(|word| word.width()).max().unwrap_or(0);
    let mut row = |name: &str, style: Style, word: &str, detail: &str| {
        let (name, rest) = (padded(name, NAME_COLUMNS), wide.saturating_sub(word.width()) + 3);
        writeln!(out, "  {name} {style}{word}{style:#}{:rest$}{detail}", "")
    };
    let [proved, broken, fine] = &words;
    for (decided, detail) in told {
        let (style, word) = match (is_kept(decided), decided.promise) {
            (false, _) => (BAD, broken),
            (true, Promise::PlainStart) => (GOOD, fine),
            (true, _) => (GOOD, proved),
        };
        row(decided.promise.id(), style, word, &detail.unwrap_or_default())?;
    }
    if !short.is_empty() {
        let ids: Vec<&str> = short.iter().map(|(decided, _)| decided.promise.id()).collect();
        row(&say!("proof-others"), GOOD, proved, &ids.join(", "))?;
    }
    for decided in &proof.promises {
        let Some(counterexample) = &decided.counterexample else { continue };
        writeln!(out, "\n{BOLD}{}{BOLD:#}", say!("proof-call"))?;
        write!(out, "{}", test(decided.promise, counterexample))?;
    }
    Ok(())
}

/// The call that breaks a promise as a conversation test, named in the language of the run.
fn test(promise: Promise, counterexample: &Counterexample) -> String {
    let case = Case { name: say!("proof-case", promise = promise.id()), ..counterexample.case.clone() };
    case.to_toml()
}

/// A bound as people read it: rounded up, for what is shorter is not proved.
fn at_most(time: Millis) -> Text {
    duration(time.0.next_multiple_of(if time.0 < 60_000 { 100 } else { 1_000 }))
}

/// A text with blanks up to a column.
fn padded(text: &str, columns: usize) -> String {
    format!("{text}{:rest$}", "", rest = columns.saturating_sub(text.width()))
}

const fn is_kept(decided: &Decided) -> bool {
    decided.counterexample.is_none()
}

/// What the proof tells of a promise beyond that it holds.
fn detail(proof: &Proof, decided: &Decided) -> Option<String> {
    if !is_kept(decided) {
        return decided.counterexample.as_ref().map(|shown| shown.fault.to(crate::messages::catalogue::locale()));
    }
    let bounds = &proof.bounds;
    match decided.promise {
        Promise::OneStep => Some(say!(
            "proof-one-step",
            states = grouped(proof.states),
            transitions = grouped(proof.transitions),
            gestures = bounds.gestures
        )),
        Promise::NoDrop => bounds.silent_ms.map(|time| say!("proof-no-drop", time = at_most(time))),
        Promise::NoLoop => Some(say!("proof-no-loop", turns = bounds.turns, time = at_most(bounds.longest_ms))),
        Promise::PlainStart => bounds.hint_ms.map(|time| say!("proof-plain-start", time = at_most(time))),
        _ => None,
    }
}

/// The proof, as programs read it.
pub fn json(proof: &Proof) -> Value {
    let mut object = Map::new();
    for decided in &proof.promises {
        let mut verdict = Map::from_iter([("proved".to_owned(), Value::Bool(is_kept(decided)))]);
        match (&decided.counterexample, decided.promise) {
            (Some(counterexample), _) => {
                let steps = counterexample.case.steps.iter().filter_map(|step| step.act.as_ref());
                let steps: Vec<String> = steps.map(ToString::to_string).collect();
                verdict.insert("counterexample".into(), json!(steps));
                verdict.insert("test".into(), json!(test(decided.promise, counterexample)));
            }
            (None, Promise::OneStep) => {
                verdict.insert("gestures".into(), json!(proof.bounds.gestures));
            }
            (None, Promise::NoLoop) => {
                verdict.insert("turns".into(), json!(proof.bounds.turns));
                verdict.insert("seconds".into(), seconds(proof.bounds.longest_ms));
            }
            (None, Promise::NoDrop) => {
                let silent = proof.bounds.silent_ms.map(|time| ("silent_seconds".into(), seconds(time)));
                verdict.extend(silent);
            }
            (None, Promise::PlainStart) => {
                verdict.extend(proof.bounds.hint_ms.map(|time| ("hint_seconds".into(), seconds(time))));
            }
            _ => {}
        }
        object.insert(decided.promise.id().into(), verdict.into());
    }
    object.insert("states".into(), json!(proof.states));
    object.insert("transitions".into(), json!(proof.transitions));
    object.into()
}

/// Whole seconds, rounded up: within so many it is done.
fn seconds(time: Millis) -> Value {
    json!(time.0.div_ceil(1000))
}

/// A count with its thousands told apart.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (ix, digit) in digits.chars().enumerate() {
        if ix > 0 && (digits.len() - ix).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]
    use super::*;

    /// A flow that keeps its promises, with a node of each kind that says something before a caller is asked.
    const FLOW: &str = r#"name = "library"
lang = "zh-CN"
robot_answer = "我是机器人。要人工请按0。"

[human]
queue = "desk"
hint = "要人工请按0。"

[survey]
say = "请按1到5打分。"
keys = "1-5"

[menu.main]
options = [{ key = "1", label = "查书", go = "look" }]

[task.look]
run = "look"
say = "请稍候。"
ok = "main"
"#;

    #[test]
    fn a_broken_promise_stands_at_the_words_that_break_it_wherever_they_are_written() {
        for (text, claim) in [
            ("我是机器人。要人工请按0。", "我是机器人。正在为您转接人工。"),
            ("要人工请按0。", "要人工请按0。正在为您转接人工。"),
            ("请按1到5打分。", "正在为您转接人工。请按1到5打分。"),
            ("查书", "正在为您转接人工"),
            ("请稍候。", "正在为您转接人工，请稍候。"),
        ] {
            let flow = FLOW.replace(&format!("\"{text}\""), &format!("\"{claim}\""));
            let loaded = presszero::load("library.toml", flow.as_bytes());
            let proof = presszero::verify::prove(loaded.flow.as_ref().expect("a flow"));
            let found = findings(&proof, &loaded);
            assert_eq!(found.len(), 1, "{claim}");
            assert_eq!(flow.get(found[0].place()), Some(claim));
            assert!(found[0].help.is_some(), "{claim}");
        }
    }

    #[test]
    fn a_way_to_a_person_that_is_told_late_stands_at_the_words_that_tell_it() {
        let slow = "Whenever you like, at any time of this call and as often as you please, whatever it is that you have come to us for today, \
                    simply press 0.";
        let flow = FLOW
            .replace("zh-CN", "en")
            .replace("hint = \"要人工请按0。\"", &format!("hint = \"{slow}\"\n[lane.elder]\nage = 65\ngo = \"main\""));
        let loaded = presszero::load("library.toml", flow.as_bytes());
        let proof = presszero::verify::prove(loaded.flow.as_ref().expect("a flow"));
        let found = findings(&proof, &loaded);
        assert_eq!(found.len(), 1, "said slowly, the hint takes more than ten seconds");
        assert_eq!(flow.get(found[0].place()), Some(format!("\"{slow}\"").as_str()));
        assert!(found[0].help.is_some());
    }

    #[test]
    fn thousands_are_told_apart_and_seconds_are_whole() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([Millis(4_140), Millis(281_000)].map(seconds), [json!(5), json!(281)]);
    }
}
