//! `presszero hear`: utterances in, what each asks for out.

mod before;
mod eval;
mod explained;
mod figures;

use std::io::Write;

use presszero::ear::Hearing;
use presszero::protocol::{HeardAs, HeardBy};
use presszero::{Ear, Lang};
use serde::Serialize;

use super::load;
use crate::args::Hear;
use crate::lines::Lines;
use crate::messages;
use crate::output::{Result, Stop, Verdict, json_line, tell};
use explained::Why;

/// What was heard in one utterance.
#[derive(Serialize)]
struct HeardLine<'a> {
    text: &'a str,
    #[serde(rename = "as")]
    class: HeardAs,
    term: Option<&'a str>,
    by: Option<HeardBy>,
    hands_over: bool,
    /// Another company's machine is heard.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    machine: bool,
    /// What `--verbose` adds.
    #[serde(flatten)]
    more: Option<Why>,
}

/// Hears each line, or measures on a labelled file.
pub fn run(args: &Hear, out: &mut dyn Write) -> Result {
    let ear = ear(args)?;
    let path = args.eval.as_deref().or(args.file.as_deref());
    let mut lines = Lines::open(path).map_err(|why| Stop::Cannot(given_text(args).unwrap_or(why)))?;
    if args.eval.is_some() {
        return eval::run(&ear, &mut lines, args, out);
    }
    each(&mut lines, out, |line, out| {
        // An empty line is answered too, so that lines out belong to lines in.
        let why = args.verbose.then(|| Why::of(&ear, line));
        json_line(out, &HeardLine::of(line, &ear.hear(line), why)).map(|()| true)
    })
}

/// What to tell where there is no file of that name: perhaps somebody gave in its place what is to be heard.
fn given_text(args: &Hear) -> Option<String> {
    let file = args.file.as_deref().filter(|_| args.eval.is_none())?;
    matches!(file.try_exists(), Ok(false)).then(|| messages::no_utterances(file))
}

/// Gives every line that is text to `take`, which says whether it could use it. The others are told and passed over.
fn each(lines: &mut Lines, out: &mut dyn Write, mut take: impl FnMut(&str, &mut dyn Write) -> Result<bool>) -> Result {
    let mut verdict = Verdict::Fine;
    loop {
        if lines.may_wait() {
            out.flush()?;
        }
        let problem = match lines.next().map_err(Stop::Cannot)? {
            None => return Ok(verdict),
            Some(Ok(line)) => (!take(line, out)?).then(messages::no_label),
            Some(Err(broken)) => Some(messages::broken_text(broken)),
        };
        if let Some(problem) = problem {
            tell(&messages::broken_line(lines.name(), lines.number(), &problem));
            verdict = Verdict::Found;
        }
    }
}

/// The ear that listens: a flow's, one language's, or that of all languages.
fn ear(args: &Hear) -> Result<Ear> {
    if let Some(flow) = &args.flow {
        return Ok(load::flow(flow)?.ear().clone());
    }
    match &args.lang {
        None => Ok(Ear::new(Lang::ALL)),
        Some(tag) => match Lang::from_tag(tag) {
            Some(lang) => Ok(Ear::new(&[lang])),
            None => Err(Stop::Cannot(messages::unknown_lang(tag))),
        },
    }
}

impl<'a> HeardLine<'a> {
    fn of(text: &'a str, heard: &'a Hearing<'a>, more: Option<Why>) -> Self {
        let (class, term, by, hands_over) = (heard.class, heard.term.as_deref(), heard.by, heard.hands_over());
        Self { text, class, term, by, hands_over, machine: heard.machine, more }
    }
}
