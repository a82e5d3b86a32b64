//! In which language does this run speak? Found before anything else is read, because slips of the command line are told in it too.

use std::ffi::OsString;

use clap::Command;
use presszero::catalogue::Locale;

/// The flag of the messages' language.
pub const FLAG: &str = "lang";

/// The language that the command line asks for, else that of the environment, else English.
pub fn of_run(args: &[OsString], command: &Command) -> Locale {
    asked(args, command).unwrap_or_else(|| of_environment(|name| std::env::var(name).ok()))
}

/// Whether a command means something else by the flag.
pub fn has_own(command: &Command) -> bool {
    command.get_arguments().any(|arg| arg.get_long() == Some(FLAG))
}

fn asked(args: &[OsString], command: &Command) -> Option<Locale> {
    let mut words = args.iter().skip(1).map(|arg| arg.to_string_lossy());
    let (mut found, mut is_in_command) = (None, false);
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--").and_then(|flag| flag.strip_prefix(FLAG)) {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('=').map(|value| value.to_owned().into()),
            None => None,
        };
        found = value.and_then(|tag| Locale::of(&tag)).or(found);
        let names_command = !is_in_command && !word.starts_with('-');
        is_in_command |= names_command;
        if word == "--" || names_command && command.find_subcommand(&*word).is_some_and(has_own) {
            break;
        }
    }
    found
}

/// The first of the variables that is set decides, as for every other program.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Locale {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    set.find(|value| !value.is_empty()).and_then(|value| Locale::of(&value)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::args::Cli;

    fn asked_by(line: &str) -> Option<Locale> {
        asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>(), &Cli::command())
    }

    #[test]
    fn the_flag_counts_before_a_command_and_after_one_that_has_no_such_flag() {
        let (chinese, english) = (Some(Locale::Chinese), Some(Locale::English));
        assert_eq!(asked_by("presszero --lang zh check a.toml"), chinese);
        assert_eq!(asked_by("presszero check --lang=zh-CN a.toml"), chinese);
        assert_eq!(asked_by("presszero --lang zh check --lang en"), english);
        assert_eq!(asked_by("presszero new shop --lang zh"), None, "the flow's language, not that of the messages");
        assert_eq!(asked_by("presszero --lang zh new shop --lang en"), chinese);
        assert_eq!(asked_by("presszero check -- --lang zh"), None);
        assert_eq!(asked_by("presszero --lang fr"), None);
        assert_eq!(asked_by("presszero"), None);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let locale = |set: &[(&str, &str)]| {
            of_environment(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(locale(&[("LANG", "zh_CN.UTF-8")]), Locale::Chinese);
        assert_eq!(locale(&[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")]), Locale::English);
        assert_eq!(locale(&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")]), Locale::Chinese);
        assert_eq!(locale(&[("LANG", "fr_FR.UTF-8")]), Locale::English);
        assert_eq!(locale(&[]), Locale::English);
    }
}
