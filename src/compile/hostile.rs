//! Files that are written to be slow: each has thousands of what a flow names, and takes no more work than its size allows.

use std::fmt::Write as _;

use super::Compiler;
use crate::diag::Source;

const COUNT: usize = 4_000;
const HEAD: &str = "name = \"shop\"\nlang = \"en\"\n";
const REST: &str =
    "[human]\nqueue = \"service\"\n[menu.main]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";

/// A part of a flow for each number, with names that are all alike and no slips for each other.
fn repeated(part: impl Fn(String) -> String) -> String {
    let name = |ix: usize| format!("{}_{ix:06}_{}", "stands_for_anything".repeat(2), ix * 7919 % 999_983);
    (0..COUNT).fold(String::new(), |mut text, ix| {
        let _ = writeln!(text, "{}", part(name(ix)));
        text
    })
}

#[track_caller]
fn is_bounded(top: &str, tables: &str) {
    let source = Source::new("hostile.toml", &format!("{HEAD}{top}{REST}{tables}"));
    let (written, problems) = crate::source::read(&source);
    let mut compiler = Compiler::new(&source, &written, problems);
    compiler.flow();
    compiler.allowed();
    assert!(compiler.out.effort_is_bounded());
}

fn slots() -> String {
    let filled =
        repeated(|name| format!("[collect.{name}]\nsay = \"Which?\"\nslot = \"{name}\"\ndigits = 2\ngo = \"end\""));
    let said = repeated(|name| format!("[message.m{name}]\nsay = \"It is {{x{name}}}.\"\ngo = \"end\""));
    filled + &said
}

#[test]
fn slots_that_nothing_fills() {
    is_bounded("", &slots());
}

#[test]
fn slots_that_a_task_may_fill() {
    is_bounded("", &(slots() + "[task.look]\nrun = \"look\"\nok = \"end\"\n"));
}

#[test]
fn queues_without_a_table() {
    let tables = repeated(|name| format!("[queue.{name}]\nclosed = \"q{name}\"\noverflow = \"r{name}\""));
    is_bounded("", &tables);
    is_bounded("", &repeated(|name| format!("[queue.{name}]\nclosed = 3\n[transfer.t{name}]\nqueue = \"x{name}\"")));
}

#[test]
fn targets_lanes_zones_days_keys_and_rules_that_nobody_knows() {
    is_bounded("", &repeated(|name| format!("[message.{name}]\nsay = \"Hello.\"\ngo = \"x{name}\"")));
    is_bounded("", &repeated(|name| format!("[lane.{name}]\nkey = \"1\"\ngo = \"x{name}\"")));
    is_bounded(
        "",
        &repeated(|name| format!("[queue.{name}]\ntimezone = \"{name}\"\nhours = {{ {name} = \"09:00-10:00\" }}")),
    );
    is_bounded("", &repeated(|name| format!("[message.{name}]\n{name} = 1\nsay = {{ {name} = \"a\" }}")));
    is_bounded("", &format!("[lint.allow]\n{}", repeated(|name| format!("{name} = \"why not\""))));
    let profiles = repeated(|name| format!("  \"{name}\","));
    is_bounded(&format!("profile = [\n{profiles}]\n"), "");
}
