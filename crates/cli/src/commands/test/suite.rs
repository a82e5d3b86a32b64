//! The results of one flow, as they come, and how a failure is explained.

use std::io::Write;

use presszero::Flow;
use presszero::charter::Breach;
use presszero::protocol::{Event, Turn};
use presszero::scenario::{Case, Drive, Outcome, RandomCall, run};

use crate::messages::catalogue::locale;
use crate::messages::{padded, test as told};
use crate::output::{BAD, BOLD, DIM, GOOD, Result};
use crate::transcript::Transcript;

/// Broken promises told of one call.
const BREACHES_TOLD: usize = 3;
/// Columns for how a case went.
const VERDICT_WIDTH: usize = 8;

/// One result that has a name of its own.
pub struct Tried {
    /// The name of the case.
    pub name: String,
    /// Why it did not go well, if it did not.
    pub wrong: Option<Wrong>,
}

/// Why something did not go well.
pub struct Wrong {
    /// In one line.
    pub summary: String,
    /// The whole of it.
    pub text: String,
    /// Whether it could not be run at all.
    pub not_run: bool,
}

impl Wrong {
    /// A failure of which the first line says what is wrong.
    pub fn first_of(text: String) -> Self {
        let summary = text.lines().next().unwrap_or_default().to_owned();
        Self { summary, text, not_run: false }
    }
}

/// The results of one flow.
pub struct Suite {
    /// The file of the flow.
    pub name: String,
    /// Every case; random callers only where they failed.
    pub tried: Vec<Tried>,
    /// How many passed, random callers among them.
    pub passed: u64,
    /// How many failed.
    pub failed: u64,
    /// Show only what failed.
    pub quiet: bool,
    /// The heading was written.
    headed: bool,
}

/// The sum over all flows.
#[derive(Default)]
pub struct Verdicts {
    pub passed: u64,
    pub failed: u64,
}

impl Verdicts {
    /// Adds the results of a flow.
    pub const fn add(&mut self, suite: &Suite) {
        self.passed += suite.passed;
        self.failed += suite.failed;
    }
}

impl Suite {
    /// Nothing was tried yet.
    pub fn new(name: &str, quiet: bool) -> Self {
        Self { name: name.to_owned(), tried: Vec::new(), passed: 0, failed: 0, quiet, headed: false }
    }

    /// What could not be run, which was told already.
    pub fn not_run(name: &str, why: &str) -> Self {
        let wrong = Wrong { not_run: true, ..Wrong::first_of(why.to_owned()) };
        let tried = Tried { name: told::has_errors(name), wrong: Some(wrong) };
        Self { tried: vec![tried], ..Self::new(name, true) }
    }

    /// A case that went as written.
    pub fn pass(&mut self, name: &str, out: &mut dyn Write) -> Result<()> {
        self.passed += 1;
        self.tried.push(Tried { name: name.to_owned(), wrong: None });
        if self.quiet {
            return Ok(());
        }
        self.head(out)?;
        Self::good(name, out)
    }

    /// One that did not, and why.
    pub fn fail(&mut self, name: &str, wrong: Wrong, out: &mut dyn Write) -> Result<()> {
        self.head(out)?;
        writeln!(out, "  {BAD}{}{BAD:#}{name}", padded(&told::failed(), VERDICT_WIDTH))?;
        for line in wrong.text.lines() {
            writeln!(out, "          {line}")?;
        }
        self.failed += 1;
        self.tried.push(Tried { name: name.to_owned(), wrong: Some(wrong) });
        Ok(())
    }

    /// Random callers that went well, in one line.
    pub fn callers(&mut self, count: u64, out: &mut dyn Write) -> Result<()> {
        let name = told::random_callers(count);
        self.tried.push(Tried { name: name.clone(), wrong: None });
        if self.quiet {
            return Ok(());
        }
        self.head(out)?;
        Self::good(&name, out)
    }

    fn good(name: &str, out: &mut dyn Write) -> Result<()> {
        Ok(writeln!(out, "  {GOOD}{}{GOOD:#}{name}", padded(&told::passed(), VERDICT_WIDTH))?)
    }

    /// Something about the flow as a whole.
    pub fn remark(&mut self, text: &str, out: &mut dyn Write) -> Result<()> {
        if self.quiet {
            return Ok(());
        }
        self.head(out)?;
        Ok(writeln!(out, "  {DIM}{text}{DIM:#}")?)
    }

    fn head(&mut self, out: &mut dyn Write) -> Result<()> {
        if !std::mem::replace(&mut self.headed, true) {
            writeln!(out, "{BOLD}{}{BOLD:#}", self.name)?;
        }
        Ok(())
    }
}

/// Why a case failed: the call up to the step where it went another way, and what was expected there.
pub fn explain(flow: &Flow, case: &Case, outcome: &Outcome<'_>) -> Result<Wrong> {
    let last = outcome.failures.iter().map(|failure| failure.step).max().unwrap_or(case.steps.len());
    let steps = if last == 0 { case.steps.len() } else { last };
    let mut until_then = Case { steps: case.steps.iter().take(steps).cloned().collect(), ..case.clone() };
    // The expectations were judged already.
    until_then.steps.iter_mut().for_each(|step| step.expect = Default::default());
    let call = transcript(flow, &run(flow, &until_then, Drive::Direct).record, false)?;
    let failures: String = outcome.failures.iter().map(|failure| told::failure(failure) + "\n").collect();
    let wrong = Wrong::first_of(failures + &breaches(&outcome.breaches));
    Ok(Wrong { text: call + &wrong.text, ..wrong })
}

/// What went wrong with a random caller.
pub fn wrongs(call: &RandomCall<'_>) -> String {
    let faults: String = call.faults.iter().map(|fault| fault.to(locale()) + "\n").collect();
    breaches(&call.breaches) + &faults
}

/// Broken promises, a line each. One mistake can break a promise again with every later turn, so only the first few are told.
fn breaches(breaches: &[Breach]) -> String {
    let told: String = breaches.iter().take(BREACHES_TOLD).map(|breach| told::breach(breach) + "\n").collect();
    match breaches.len().saturating_sub(BREACHES_TOLD) {
        0 => told,
        more => told + &told::more_breaches(more) + "\n",
    }
}

/// A call as text.
pub fn transcript(flow: &Flow, record: &[(Event, Turn<'_>)], verbose: bool) -> Result<String> {
    let mut text = Vec::new();
    Transcript::new(flow).verbose(verbose).call(record, &mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
