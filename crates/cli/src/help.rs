//! The help of every command in the language of the run.
//!
//! The words of a command stand in the catalogue as `help-NAME` (and `.more` for what follows the flags), those of an argument as
//! `help-NAME-ARGUMENT`: the text, `.value` for the name of its value, and `.WORD` for each word that it can be, where the word does
//! not speak for itself. A new command needs nothing but its words.

use clap::builder::Styles;
use clap::{Arg, ArgAction, Command};
use presszero::catalogue::{Locale, Text};

use crate::language;
use crate::messages::catalogue::MESSAGES;

/// The subcommand that shows help.
pub const HELP: &str = "help";
/// Flags that every command has stand after its own.
const LAST: usize = 1_000;
/// Columns of help.
const WIDTH_MAX: usize = 100;

/// The command and all below it with their help in a language.
pub fn in_language(command: Command, locale: Locale) -> Command {
    let tree = command.disable_help_subcommand(true).disable_version_flag(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(LAST);
    let command_of_help = Command::new(HELP).arg(Arg::new("command"));
    let mut tree = tree.arg(version).subcommand(command_of_help);
    let name = tree.get_name().to_owned();
    let flag = tree.get_arguments().find(|arg| arg.get_long() == Some(language::FLAG)).cloned();
    let subcommands: Vec<String> = tree.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for subcommand in subcommands {
        let flag = flag.clone().map(|flag| said(flag, &["help", language::FLAG], locale).display_order(LAST));
        tree = tree.mut_subcommand(&subcommand, |command| {
            let takes_flag = !language::has_own(&command);
            let command = told(command, &["help", &subcommand], locale);
            let command = command.args(flag.filter(|_| takes_flag));
            finished(command, &format!("{name} {subcommand}"), locale)
        });
    }
    finished(told(tree, &["help"], locale), &name, locale)
}

/// A message by its name.
fn words(path: &[&str]) -> Text {
    Text::new(&MESSAGES, path.join("-").replace('_', "-"))
}

/// A command with its words and those of its arguments.
fn told(command: Command, path: &[&str], locale: Locale) -> Command {
    let help = Arg::new(HELP).short('h').long(HELP).action(ArgAction::HelpShort).display_order(LAST);
    let mut command = command.disable_help_flag(true).arg(help);
    let ids: Vec<_> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    for id in ids {
        let path = match id.as_str() {
            HELP => vec!["help", "this"],
            argument => [path, &[argument]].concat(),
        };
        command = command.mut_arg(&id, |arg| said(arg, &path, locale));
    }
    let (about, more) = (words(path), words(path).attribute("more"));
    if about.is_known() {
        command = command.about(about.to(locale));
    }
    if more.is_known() { command.after_help(more.to(locale)) } else { command }
}

/// An argument with its words.
fn said(arg: Arg, path: &[&str], locale: Locale) -> Arg {
    let help = words(path);
    match (help.is_known(), arg.get_action().takes_values()) {
        (false, _) => arg,
        (true, false) => arg.help(help.to(locale)),
        (true, true) => with_values(arg, help, locale),
    }
}

/// Adds the words that an argument can be, and its default. The parser would add those in English.
fn with_values(arg: Arg, help: Text, locale: Locale) -> Arg {
    let part = |name: &str| Some(help.clone().attribute(name.to_owned())).filter(Text::is_known);
    let values = arg
        .get_possible_values()
        .into_iter()
        .filter(|value| !value.is_hide_set() && !arg.is_hide_possible_values_set());
    let values = values.map(|value| match part(value.get_name()) {
        Some(what) => words(&["help-value"]).with("value", value.get_name()).with("what", what),
        None => Text::verbatim(value.get_name()),
    });
    let values = values.reduce(|first, more| words(&["list"]).with("first", first).with("more", more));
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let name = part("value").map(|name| name.to(locale));
    let mut told = help;
    if let Some(values) = values {
        told = words(&["help-values"]).with("help", told).with("values", values);
    }
    if !defaults.is_empty() {
        told = words(&["help-default"]).with("help", told).with("default", defaults.join(" "));
    }
    let arg = arg.help(told.to(locale)).hide_possible_values(true).hide_default_value(true);
    if let Some(name) = name { arg.value_name(name) } else { arg }
}

/// A command with its usage and its headings.
fn finished(command: Command, name: &str, locale: Locale) -> Command {
    let word = |id: &str| words(&[id]).to(locale);
    let command = command.bin_name(name).subcommand_value_name(word("help-command")).max_term_width(WIDTH_MAX);
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(' ').map_or("", |(_, usage)| usage.trim());
    let usage = usage.replace("[OPTIONS]", &word("help-options"));
    let style = Styles::styled();
    let style = style.get_header();
    let heading = |id: &str| format!("{style}{}{style:#}", word(id));
    let mut template = format!("{{about-with-newline}}\n{}{{usage}}", heading("help-usage-heading"));
    let parts = [
        (command.has_subcommands(), "help-commands-heading", "subcommands"),
        (command.get_positionals().next().is_some(), "help-arguments-heading", "positionals"),
        (true, "help-options-heading", "options"),
    ];
    for (_, id, part) in parts.into_iter().filter(|(is_there, _, _)| *is_there) {
        template += &format!("\n\n{}\n{{{part}}}", heading(id));
    }
    command.override_usage(usage).help_template(template + "{after-help}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::args::Cli;

    /// Every command and argument with the name of its words.
    fn named(command: &Command, path: &str, all: &mut Vec<(String, Vec<String>)>) {
        let has_own = |name: &str| Cli::command().find_subcommand(name).is_some_and(language::has_own);
        all.push((path.to_owned(), Vec::new()));
        for arg in command.get_arguments() {
            let name = match arg.get_id().as_str() {
                HELP => "help-this".to_owned(),
                language::FLAG if !has_own(command.get_name()) => "help-lang".to_owned(),
                id => format!("{path}-{}", id.replace('_', "-")),
            };
            let takes = arg.get_action().takes_values();
            let values = arg.get_possible_values().into_iter().map(|value| value.get_name().to_owned());
            all.push((name, values.filter(|_| takes).collect()));
        }
        for subcommand in command.get_subcommands() {
            named(subcommand, &format!("help-{}", subcommand.get_name()), all);
        }
    }

    #[test]
    fn every_command_argument_and_value_has_its_words_and_no_words_are_left() {
        let mut all = Vec::new();
        named(&in_language(Cli::command(), Locale::English), "help", &mut all);
        let known = |name: &str, part: Option<&str>| match part {
            None => words(&[name]).is_known(),
            Some(part) => words(&[name]).attribute(part.to_owned()).is_known(),
        };
        for (name, values) in &all {
            assert!(known(name, None), "{name} has no words");
            let told = values.iter().filter(|value| known(name, Some(value))).count();
            assert!(told == 0 || told == values.len(), "{name}: some of {values:?} have words and some have none");
        }
        let wanted: BTreeSet<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        let own = ["help-usage-heading", "help-commands-heading", "help-arguments-heading", "help-options-heading"];
        let own = own.into_iter().chain(["help-options", "help-command", "help-value", "help-values", "help-default"]);
        let own: BTreeSet<&str> = own.collect();
        let lines = MESSAGES.files(Locale::English).iter().flat_map(|file| file.lines());
        let written = lines.filter(|line| line.starts_with("help")).filter_map(|line| line.split(" =").next());
        let left: Vec<&str> = written.filter(|name| !wanted.contains(name) && !own.contains(name)).collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn help_speaks_one_language() {
        let mut tree = in_language(Cli::command(), Locale::Chinese);
        let names: Vec<String> = tree.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        for name in names {
            let help = tree.find_subcommand_mut(&name).unwrap().render_help().to_string();
            let words = help.split(['`', '\n']).filter(|line| !line.contains("presszero"));
            let english = ["Usage", "Options", "Arguments", "Commands", "default:", "possible values", "Print"];
            let found = words.flat_map(|line| english.iter().filter(move |word| line.contains(**word))).next();
            assert_eq!(found, None, "{help}");
        }
        tree.debug_assert();
    }
}
