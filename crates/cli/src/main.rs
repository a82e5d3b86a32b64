//! The `presszero` command: the shell around the library that knows files, the terminal and the clock.

mod args;
mod commands;
mod files;
mod help;
mod language;
mod lines;
mod messages;
mod output;
mod transcript;
mod usage;
mod wrap;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::{Command, CommandFactory, FromArgMatches};

use args::Cli;
use output::Stop;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let locale = language::of_run(&args, &Cli::command());
    messages::catalogue::speak(locale);
    let cli = match parse(&mut help::in_language(Cli::command(), locale), args) {
        Ok(cli) => cli,
        Err(error) => {
            usage::tell(&error);
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let mut out = output::stdout(cli.command.is_for_programs());
    let result = commands::run(&cli.command, &mut out);
    // What was found before a command had to stop is still worth reading.
    let flushed = out.flush().map_err(Stop::from);
    let result = match (result, flushed) {
        // Whoever reads no further has asked for the same verdict.
        (Ok(verdict), Ok(()) | Err(Stop::Pipe)) => Ok(verdict),
        (Ok(_), Err(stop)) | (Err(stop), _) => Err(stop),
    };
    match result {
        Ok(verdict) => verdict.into(),
        Err(Stop::Pipe) => ExitCode::SUCCESS,
        Err(Stop::Cannot(message)) => {
            output::tell(&message);
            ExitCode::from(2)
        }
    }
}

/// Reads the command line. Help and version come back as errors, as slips do.
fn parse(command: &mut Command, args: Vec<OsString>) -> Result<Cli, clap::Error> {
    let mut matches = command.try_get_matches_from_mut(args)?;
    if let Some((help::HELP, of)) = matches.subcommand() {
        let of = of.get_one::<String>("command").cloned();
        let name = command.get_name().to_owned();
        matches = command.try_get_matches_from_mut([name].into_iter().chain(of).chain(["--help".to_owned()]))?;
    }
    Cli::from_arg_matches(&matches)
}
