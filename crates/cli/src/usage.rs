//! A slip on the command line, told in the language of the run.

use std::io::Write as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::messages::catalogue::say;
use crate::messages::{list, printable};
use crate::output::{BAD, BOLD};

/// Tells why the command line was not understood, or shows the help or the version that was asked for.
pub fn tell(error: &Error) {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion => {
            // Where nobody reads it any more, that is no error.
            let _ = error.print();
        }
        _ => {
            let _ = writeln!(anstream::stderr(), "{}", told(error));
        }
    }
}

fn told(error: &Error) -> String {
    let mut told = format!("{BAD}{}{BAD:#}{}\n", say!("usage-error"), what(error));
    if let Some(meant) = meant(error) {
        told += &format!("  {}\n", say!("usage-meant", words = meant));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.split_once(' ').map_or("", |(_, usage)| usage.trim()).to_owned();
        told += &format!("\n{BOLD}{}{BOLD:#}{usage}\n", say!("help-usage-heading"));
    }
    told + "\n" + &say!("usage-more")
}

/// What is wrong, in one line.
fn what(error: &Error) -> String {
    let text = |kind| printable(&texts(error, kind).join(" "));
    let argument = text(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => say!("no-such-subcommand", name = text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => say!("no-such-argument", argument = argument),
        ErrorKind::MissingSubcommand => say!("subcommand-missing"),
        ErrorKind::MissingRequiredArgument => {
            say!("argument-missing", arguments = list(texts(error, ContextKind::InvalidArg)))
        }
        ErrorKind::ArgumentConflict => {
            let other = list(texts(error, ContextKind::PriorArg));
            match other == argument || other.is_empty() {
                true => say!("argument-twice", argument = argument),
                false => say!("arguments-apart", argument = argument, other = other),
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error, &argument),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            say!("values-wrong", argument = argument)
        }
        ErrorKind::InvalidUtf8 => say!("argument-not-utf8"),
        other => other.to_string(),
    }
}

/// A value that an argument cannot have: what it can be, or why not.
fn value(error: &Error, argument: &str) -> String {
    let value = printable(&texts(error, ContextKind::InvalidValue).join(" "));
    let known = list(texts(error, ContextKind::ValidValue));
    let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    match (value.is_empty(), known.is_empty()) {
        (true, true) => say!("value-missing", argument = argument),
        (true, false) => say!("value-missing".known, argument = argument, known = known),
        (false, true) => say!("value-wrong", value = value, argument = argument, why = why),
        (false, false) => say!("value-wrong".known, value = value, argument = argument, known = known),
    }
}

/// What was most likely meant.
fn meant(error: &Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = kinds.into_iter().flat_map(|kind| texts(error, kind)).map(|word| format!("`{word}`"));
    meant.reduce(|first, other| say!("usage-or", first = first, other = other))
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
