//! The command line: commands and flags. Their help stands in `locales/*/help.ftl`, by the name of the command and of the flag.

use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use presszero::catalogue::Locale;
use presszero::profile::Profile;

use crate::messages::catalogue::say;

/// Compiles and runs IVR and chat flows in which a caller always reaches a person in one step.
#[derive(Debug, Parser)]
#[command(name = "presszero", version, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    /// Language of the messages: en or zh [default: that of the environment]
    #[arg(long, value_parser = locale)]
    pub lang: Option<Locale>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::of(tag).ok_or_else(|| say!("languages"))
}

/// A whole number, with a slip told in the language of the run.
fn whole<N: FromStr>(text: &str) -> Result<N, String> {
    text.parse().map_err(|_| say!("no-whole-number"))
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
    Graph(Graph),
    Schema(Schema),
}

impl Command {
    /// Whether its results are JSON Lines and nothing else.
    pub const fn is_for_programs(&self) -> bool {
        matches!(self, Self::Replay(_))
    }
}

/// Make a flow, its conversation tests and the editor schema, ready to run
#[derive(Args, Debug)]
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
pub struct Check {
    /// Flows, or folders of flows; `-` is standard input
    #[arg(required = true)]
    pub flows: Vec<PathBuf>,
    /// How the result is written
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    /// Check under this profile too, besides those of the flow; may be given several times
    #[arg(long = "profile", hide_possible_values = true, value_parser = PossibleValuesParser::new(Profile::ids()))]
    pub profiles: Vec<String>,
    /// Fail on warnings too
    #[arg(long, value_enum)]
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
pub struct Call {
    /// The flow
    pub flow: PathBuf,
    /// Age of the caller in years
    #[arg(long, value_parser = whole::<u16>)]
    pub age: Option<u16>,
    /// What is known of the caller's needs (elder, hearing, …); may be given several times
    #[arg(long = "tag")]
    pub tags: Vec<String>,
    /// When the call begins, such as '2026-11-21 22:30', in the time zone of the queues [default: now]
    #[arg(long)]
    pub at: Option<String>,
    /// The text channel: you type, and nobody hurries you
    #[arg(long)]
    pub text: bool,
    /// Language of the caller, such as zh-CN or en
    #[arg(long)]
    pub lang: Option<String>,
    /// Number of the caller
    #[arg(long)]
    pub id: Option<String>,
    /// Show what was heard and why, the state, and the next deadline
    #[arg(short, long)]
    pub verbose: bool,
}

/// Run conversation tests, with the coverage of nodes and options
#[derive(Args, Debug)]
pub struct Test {
    /// Flows, files of tests, or folders of them
    pub paths: Vec<PathBuf>,
    /// Write the results as JUnit XML too
    #[arg(long)]
    pub junit: Option<PathBuf>,
    /// Let so many random callers call each flow: those of the seeds 1 to N
    #[arg(long, conflicts_with = "seed", value_parser = whole::<u64>)]
    pub seeds: Option<u64>,
    /// Let the random caller of this seed call, and show the whole call
    #[arg(long, value_parser = whole::<u64>)]
    pub seed: Option<u64>,
    /// Print conversation tests for this flow instead: calls that together reach all that can be reached
    #[arg(long, conflicts_with_all = ["paths", "junit", "seeds", "seed", "quiet"])]
    pub generate: Option<PathBuf>,
    /// Only what failed, and the last line
    #[arg(short, long)]
    pub quiet: bool,
}

/// Feed events to a flow and print its turns, as JSON Lines
#[derive(Args, Debug)]
pub struct Replay {
    /// The flow
    pub flow: PathBuf,
    /// Events, one a line [default: standard input]
    pub events: Option<PathBuf>,
}

/// Tell for each utterance, one a line, whether it asks for a person
#[derive(Args, Debug)]
pub struct Hear {
    /// Utterances, one a line [default: standard input]
    #[arg(conflicts_with = "eval")]
    pub file: Option<PathBuf>,
    /// Listen in this language only: zh, en, es, ja, … [default: in all of them]
    #[arg(long)]
    pub lang: Option<String>,
    /// Listen with the words of this flow too
    #[arg(long, conflicts_with = "lang")]
    pub flow: Option<PathBuf>,
    /// Explain: the folded text, its clauses, all that was found in it and what became of that
    #[arg(short, long)]
    pub verbose: bool,
    /// Measure on a labelled file: precision, recall and F1 with 95 % intervals
    #[arg(long)]
    pub eval: Option<PathBuf>,
    /// With --eval: print the lines that were heard wrongly
    #[arg(long, requires = "eval")]
    pub misses: bool,
    /// With --eval: what `presszero hear` printed for the same texts before; print what is heard otherwise now
    #[arg(long, requires = "eval")]
    pub against: Option<PathBuf>,
    /// How the figures of --eval are written; utterances are answered in JSON Lines either way
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Draw a flow: nodes, options, lanes, and every way to a person
#[derive(Args, Debug)]
pub struct Graph {
    /// The flow
    pub flow: PathBuf,
    /// How the picture is written
    #[arg(long, value_enum, default_value_t = Drawing::Svg)]
    pub format: Drawing,
    /// Write to this file [default: standard output]
    #[arg(long)]
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
pub struct Schema {}
