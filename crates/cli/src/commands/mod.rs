//! The commands, one room each.

mod call;
mod check;
mod explain;
mod graph;
mod hear;
mod lint;
mod load;
mod new;
mod replay;
mod schema;
mod test;

use std::io::Write;

use crate::args::Command;
use crate::output::Result;

/// Runs a command.
pub fn run(command: &Command, out: &mut dyn Write) -> Result {
    match command {
        Command::New(args) => new::run(args, out),
        Command::Check(args) => check::run(args, out),
        Command::Explain(args) => explain::run(args, out),
        Command::Call(args) => call::run(args, out),
        Command::Test(args) => test::run(args, out),
        Command::Replay(args) => replay::run(args, out),
        Command::Hear(args) => hear::run(args, out),
        Command::Graph(args) => graph::run(args, out),
        Command::Schema(_) => schema::run(out),
    }
}
