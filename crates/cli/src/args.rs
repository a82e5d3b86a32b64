//! The command line: commands, flags and their help.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use presszero::catalogue::Locale;
use presszero::profile::Profile;

/// Compiles and runs IVR and chat flows in which a caller always reaches a person in one step.
#[derive(Debug, Parser)]
#[command(name = "presszero", version, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "\
A first flow, in three commands:
  presszero new shop
  presszero check shop
  presszero call shop

Exit code: 0 fine, 1 something was found (a problem, a broken promise, a failed case), 2 it could not run.")]
pub struct Cli {
    /// Language of the messages: en or zh [default: that of the environment]
    #[arg(long, value_name = "LANG", value_parser = locale)]
    pub lang: Option<Locale>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::of(tag).ok_or_else(|| "messages are in en and zh".into())
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    New(New),
    Check(Check),
    Explain(Explain),
    Call(Call),
    Test(Test),
    Replay(Replay),
    Hear(Hear),
    Schema(Schema),
}

/// Make a flow, its conversation tests and the editor schema, ready to run
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  presszero new shop                 # makes the folder shop/ with three files
  presszero new hotline --lang en")]
pub struct New {
    /// Name of the flow and of the folder that is made, in kebab-case
    pub name: PathBuf,
    /// Language of the flow
    #[arg(long, value_enum, default_value_t = NewLang::Chinese)]
    pub lang: NewLang,
}

/// A language that `new` has a flow in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NewLang {
    #[value(name = "zh-CN", alias = "zh")]
    Chinese,
    #[value(name = "en")]
    English,
    #[value(name = "es")]
    Spanish,
}

/// Load flows and show every problem with its place in the file
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  presszero check shop.toml
  presszero check flows                          # every flow in a folder
  presszero check --deny warnings flows          # for CI
  presszero check --profile w3c-coga shop.toml   # under a profile that the flow does not name
  presszero check --format github flows          # notes beside the lines of a pull request
  presszero check --format json shop.toml | jq '.flows[].findings'")]
pub struct Check {
    /// Flows, or folders of flows
    #[arg(required = true, value_name = "FLOW")]
    pub flows: Vec<PathBuf>,
    /// How the result is written
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    /// Check under this profile too, besides those of the flow; may be given several times
    #[arg(long = "profile", value_name = "PROFILE", value_parser = PossibleValuesParser::new(Profile::ids()))]
    pub profiles: Vec<String>,
    /// Fail on warnings too
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Deny>,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Human,
    /// For programs
    Json,
}

/// How the result of `check` is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people
    Human,
    /// For programs
    Json,
    /// For tools that collect findings: SARIF 2.1.0
    Sarif,
    /// For GitHub Actions: workflow commands
    Github,
}

/// Say why a rule, a promise or a profile exists, with examples and its source
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  presszero explain                              # all there is to explain
  presszero explain PZ101
  presszero explain one-step
  presszero explain w3c-coga --format json")]
pub struct Explain {
    /// Code or name of a rule, a promise, or a profile [default: list all]
    pub topic: Option<String>,
    /// How the page is written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// What fails besides errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Every warning
    Warnings,
}

/// Call a flow from the terminal: keys, typed speech, silence
#[derive(Args, Debug)]
#[command(after_help = "\
While you are on the line:
  138                keys, pressed one by one: 0-9, * and #
  (an empty line)    silence
  我要投诉           anything else is what you say
  /help              the rest: time passes, an agent joins, a task is done, you hang up

Examples:
  presszero call shop.toml
  presszero call shop.toml --age 72
  presszero call shop.toml --at '2026-11-21 22:30' -v
  printf '1\\n138\\n我要投诉\\n' | presszero call flows/carrier.toml")]
pub struct Call {
    /// The flow
    pub flow: PathBuf,
    /// Age of the caller in years
    #[arg(long)]
    pub age: Option<u16>,
    /// What is known of the caller's needs (elder, hearing, …); may be given several times
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    /// When the call begins, such as '2026-11-21 22:30', in the time zone of the queues [default: now]
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// The text channel: you type, and nobody hurries you
    #[arg(long)]
    pub text: bool,
    /// Language of the caller, such as zh-CN or en
    #[arg(long)]
    pub lang: Option<String>,
    /// Number of the caller
    #[arg(long, value_name = "NUMBER")]
    pub id: Option<String>,
    /// Show what was heard and why, the state, and the next deadline
    #[arg(short, long)]
    pub verbose: bool,
}

/// Run conversation tests, with the coverage of nodes and options
#[derive(Args, Debug)]
#[command(after_help = "\
A flow `shop.toml` has its conversation tests beside it in `shop.test.toml`.

Examples:
  presszero test                                 # the tests in this folder, else those in flows/
  presszero test shop.toml
  presszero test flows --seeds 1000              # with a thousand random callers for each flow
  presszero test shop.toml --seed 42             # one of them again, shown in full
  presszero test flows --junit report.xml")]
pub struct Test {
    /// Flows, files of tests, or folders of them
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Write the results as JUnit XML too
    #[arg(long, value_name = "FILE")]
    pub junit: Option<PathBuf>,
    /// Let so many random callers call each flow: those of the seeds 1 to N
    #[arg(long, value_name = "N", conflicts_with = "seed")]
    pub seeds: Option<u64>,
    /// Let the random caller of this seed call, and show the whole call
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// Only what failed, and the last line
    #[arg(short, long)]
    pub quiet: bool,
}

/// Feed events to a flow and print its turns, as JSON Lines
#[derive(Args, Debug)]
#[command(after_help = "\
A stream may hold many calls, told apart by \"call\" in each line.

Examples:
  presszero replay shop.toml events.jsonl
  echo '{\"at\":0,\"event\":\"start\"}' | presszero replay shop.toml")]
pub struct Replay {
    /// The flow
    pub flow: PathBuf,
    /// Events, one a line [default: standard input]
    pub events: Option<PathBuf>,
}

/// Tell for each utterance, one a line, whether it asks for a person
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  echo 我要投诉 | presszero hear
  presszero hear --flow shop.toml utterances.txt
  presszero hear --lang zh --eval labelled.tsv --misses

A labelled file has in each line a text, a tab and its label: human, complaint or other; a further tab and a source may follow.
Lines with any other label are reported apart.")]
pub struct Hear {
    /// Utterances, one a line [default: standard input]
    #[arg(conflicts_with = "eval")]
    pub file: Option<PathBuf>,
    /// Listen in this language only: zh, en or es [default: in all of them]
    #[arg(long)]
    pub lang: Option<String>,
    /// Listen with the words of this flow too
    #[arg(long, conflicts_with = "lang")]
    pub flow: Option<PathBuf>,
    /// Show the folded text and the place of what was heard too
    #[arg(short, long)]
    pub verbose: bool,
    /// Measure on a labelled file: precision, recall and F1 with 95 % intervals
    #[arg(long, value_name = "LABELLED.tsv")]
    pub eval: Option<PathBuf>,
    /// With --eval: print the lines that were heard wrongly
    #[arg(long, requires = "eval")]
    pub misses: bool,
    /// How the figures of --eval are written; utterances are answered in JSON Lines either way
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Print the JSON Schema of the flow format, for editors
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  presszero schema > presszero.schema.json       # a flow names it in its first line")]
pub struct Schema {}
