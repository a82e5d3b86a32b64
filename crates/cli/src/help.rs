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
/// Columns of help.
const WIDTH_MAX: usize = 100;

/// The command and all below it with their help in a language.
pub fn in_language(command: Command, locale: Locale) -> Command {
    let tree = command.disable_help_subcommand(true).disable_version_flag(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command_of_help = Command::new(HELP).arg(Arg::new("command"));
    let mut tree = tree.arg(version).subcommand(command_of_help);
    let name = tree.get_name().to_owned();
    let flag = tree.get_arguments().find(|arg| arg.get_long() == Some(language::FLAG)).cloned();
    let subcommands: Vec<String> = tree.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for subcommand in subcommands {
        let flag = flag.clone().map(|flag| said(flag, &["help", language::FLAG], locale));
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
    let help = Arg::new(HELP).short('h').long(HELP).action(ArgAction::HelpShort);
    let mut command = command.disable_help_flag(true).arg(help);
    let ids: Vec<_> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    for id in ids {
        let is_common = id == HELP || id == "version";
        let path = if is_common { vec!["help", id.as_str()] } else { [path, &[id.as_str()]].concat() };
        command = command.mut_arg(&id, |arg| said(arg, &path, locale));
    }
    let (about, more) = (words(path), words(path).attribute("more"));
    if about.is_known() {
        command = command.about(about.to(locale));
    }
    if more.is_known() { command.after_help(more.to(locale)) } else { command }
}

/// An argument with its words, the words that it can be, and its default. The parser would add those in English.
fn said(arg: Arg, path: &[&str], locale: Locale) -> Arg {
    let help = words(path);
    if !help.is_known() {
        return arg;
    }
    let part = |name: &str| Some(help.clone().attribute(name.to_owned())).filter(Text::is_known);
    let mut told = help.clone();
    if arg.get_action().takes_values() {
        let values = arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
        let values = values.map(|value| match part(value.get_name()) {
            Some(what) => words(&["help-value"]).with("value", value.get_name()).with("what", what),
            None => Text::verbatim(value.get_name()),
        });
        if let Some(values) = values.reduce(|first, more| words(&["list"]).with("first", first).with("more", more)) {
            told = words(&["help-values"]).with("help", told).with("values", values);
        }
        let defaults = arg.get_default_values().iter().map(|value| value.to_string_lossy());
        let default = defaults.collect::<Vec<_>>().join(" ");
        if !default.is_empty() {
            told = words(&["help-default"]).with("help", told).with("default", default);
        }
    }
    let value = part("value").map(|value| value.to(locale));
    let arg = if let Some(value) = value { arg.value_name(value) } else { arg };
    arg.help(told.to(locale)).hide_possible_values(true).hide_default_value(true)
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
    let mut template = format!("{{about-with-newline}}\n{} {{usage}}", heading("help-usage-heading"));
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
