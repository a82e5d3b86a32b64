//! `presszero test`: conversation tests and random callers, with what they touched of each flow.

mod generate;
mod junit;
mod suite;
mod target;

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use presszero::Flow;
use presszero::scenario::{Coverage, Drive, RandomCall, random_call, run as run_case};

use self::suite::{Suite, Verdicts, Wrong};
use self::target::{Loaded, Target};
use crate::args::Test;
use crate::files;
use crate::messages::{self, test as told};
use crate::output::{BOLD, Result, Stop, Verdict, tell};

/// Random callers between two reports of progress.
const PROGRESS_EVERY: u64 = 500;

/// Runs what the paths mean. What cannot be read is told, and the rest goes on.
pub fn run(args: &Test, out: &mut dyn Write) -> Result {
    if let Some(flow) = &args.generate {
        return generate::run(flow, out);
    }
    let without_tests = args.seeds.is_some() || args.seed.is_some();
    let loaded = target::all(&args.paths, without_tests).into_iter().map(|target| target.and_then(Target::load));
    let loaded: Vec<_> = loaded.collect();
    if let Some(path) = &args.junit {
        let read = loaded.iter().flat_map(|loaded| match loaded {
            Ok(loaded) => loaded.files.iter(),
            Err(unread) => std::slice::from_ref(&unread.path).iter(),
        });
        files::keep_apart(path, read.map(PathBuf::as_path)).map_err(Stop::Cannot)?;
    }
    let mut verdicts = Verdicts::default();
    let mut unread = false;
    let mut suites = Vec::new();
    for loaded in &loaded {
        match loaded {
            Err(problem) => {
                tell(&problem.message);
                unread = true;
                suites.push(Suite::not_run(&files::shown(&problem.path), &problem.message));
            }
            Ok(loaded) => suites.push(suite(loaded, args, out, &mut verdicts)?),
        }
    }
    if let Some(path) = &args.junit {
        let xml = junit::report(&suites).map_err(Stop::Cannot)?;
        fs::write(path, xml).map_err(|error| Stop::Cannot(messages::cannot_make(path, &error)))?;
    }
    writeln!(out, "{}", told::total(verdicts.passed, verdicts.failed))?;
    Ok(match (unread, verdicts.failed) {
        (true, _) => Verdict::Partly,
        (false, 0) => Verdict::Fine,
        (false, _) => Verdict::Found,
    })
}

/// Runs all that is to be run on one flow.
fn suite(loaded: &Loaded, args: &Test, out: &mut dyn Write, verdicts: &mut Verdicts) -> Result<Suite> {
    let mut suite = Suite::new(&loaded.name, args.quiet);
    for problem in &loaded.problems {
        suite.fail(&problem.title, Wrong::first_of(problem.text.clone()), out)?;
    }
    if let Some(flow) = &loaded.flow {
        match args.seed {
            Some(seed) => one_caller(flow, seed, &mut suite, out)?,
            None => {
                cases(flow, loaded, &mut suite, out)?;
                random_callers(flow, args.seeds.unwrap_or(0), &mut suite, out)?;
            }
        }
    }
    verdicts.add(&suite);
    Ok(suite)
}

/// Every written case, and what the cases touched.
fn cases(flow: &Flow, loaded: &Loaded, suite: &mut Suite, out: &mut dyn Write) -> Result<()> {
    let Some(script) = &loaded.script else { return Ok(()) };
    let mut coverage = Coverage::new(flow);
    for case in &script.cases {
        let outcome = run_case(flow, case, Drive::Direct);
        coverage.add(&outcome.record);
        match outcome.passed() {
            true => suite.pass(&case.name, out)?,
            false => suite.fail(&case.name, suite::explain(flow, case, &outcome)?, out)?,
        }
    }
    suite.remark(&told::coverage(&coverage), out)
}

/// Random callers, of the seeds from 1.
fn random_callers(flow: &Flow, seeds: u64, suite: &mut Suite, out: &mut dyn Write) -> Result<()> {
    let watched = io::stderr().is_terminal();
    let passed_before = suite.passed;
    for seed in 1..=seeds {
        let call = random_call(flow, seed);
        if call.kept_the_charter() {
            suite.passed += 1;
        } else {
            let repeat = told::repeat(&suite.name, seed);
            let wrong = Wrong::first_of(format!("{}{repeat}\n", suite::wrongs(&call)));
            suite.fail(&told::random_caller(seed, call.persona), wrong, out)?;
        }
        if watched && (seed % PROGRESS_EVERY == 0 || seed == seeds) {
            let end = if seed == seeds { "\r\x1b[K" } else { "" };
            let _ = write!(io::stderr(), "\r{seed}/{seeds}{end}");
        }
    }
    if seeds > 0 {
        suite.callers(suite.passed - passed_before, out)?;
    }
    Ok(())
}

/// One random caller, shown in full.
fn one_caller(flow: &Flow, seed: u64, suite: &mut Suite, out: &mut dyn Write) -> Result<()> {
    let call: RandomCall<'_> = random_call(flow, seed);
    let name = told::random_caller(seed, call.persona);
    writeln!(out, "{BOLD}{name}{BOLD:#}\n{}", suite::transcript(flow, &call.record, true)?)?;
    match call.kept_the_charter() {
        true => suite.pass(&name, out),
        false => suite.fail(&name, Wrong::first_of(suite::wrongs(&call)), out),
    }
}
