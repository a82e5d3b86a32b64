//! The `presszero` command: the shell around the library that knows files, the terminal and the clock.

mod args;
mod commands;
mod files;
mod lines;
mod messages;
mod output;
mod transcript;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use presszero::catalogue::Locale;

use args::Cli;
use output::Stop;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too. Where nobody reads them any more, that is no error.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    messages::catalogue::speak(cli.lang.or_else(from_environment).unwrap_or_default());
    let mut out = output::stdout();
    let result = commands::run(&cli.command, &mut out);
    // What was found before a command had to stop is still worth reading.
    let flushed = out.flush().map_err(Stop::from);
    match result.and_then(|verdict| flushed.map(|()| verdict)) {
        Ok(verdict) => verdict.into(),
        Err(Stop::Pipe) => ExitCode::SUCCESS,
        Err(Stop::Cannot(message)) => {
            output::tell(&message);
            ExitCode::from(2)
        }
    }
}

/// The language that the environment asks for.
fn from_environment() -> Option<Locale> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    set.filter(|value| !value.is_empty()).find_map(|value| Locale::of(&value))
}
