//! The command line: commands, flags and their help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use presszero::catalogue::Locale;

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
    Call(Call),
    Test(Test),
    Replay(Replay),
    Hear(Hear),
    Graph(Graph),
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
  presszero check --format json shop.toml | jq '.flows[].findings'")]
pub struct Check {
    /// Flows, or folders of flows
    #[arg(required = true, value_name = "FLOW")]
    pub flows: Vec<PathBuf>,
    /// How the result is written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
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

/// Draw a flow: nodes, options, lanes, and every way to a person
#[derive(Args, Debug)]
#[command(after_help = "\
What works everywhere (the human key, the limits) is said once in the picture, and not drawn at each node.

Examples:
  presszero graph shop.toml > shop.svg           # opens in every browser
  presszero graph shop.toml --out shop.svg
  presszero graph shop.toml --format mermaid     # for a Markdown page, between ```mermaid and ```
  presszero graph shop.toml --format dot | dot -Tpdf > shop.pdf")]
pub struct Graph {
    /// The flow
    pub flow: PathBuf,
    /// How the picture is written
    #[arg(long, value_enum, default_value_t = Drawing::Svg)]
    pub format: Drawing,
    /// Write to this file [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Drawing {
    /// A picture, drawn without any other program
    Svg,
    /// A Mermaid flowchart
    Mermaid,
    /// DOT, for Graphviz
    Dot,
}

/// Print the JSON Schema of the flow format, for editors
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  presszero schema > presszero.schema.json       # a flow names it in its first line")]
pub struct Schema {}
