//! Conversation tests from an exploration: real calls of the flow that together reach what an author would want to see tried.
//!
//! The flow is walked breadth first with the session itself, over the simulated line that also runs written tests, so that each call
//! found is a test that passes as written. A place is looked at once, by the shortest call that leads there; what wears a limit out
//! is tried where it first can be. Each goal keeps the first call that reached it, and of those as few as possible are
//! written down: one call tries everything on its way, and where a menu is passed again, the option is taken by word.

mod acts;
mod choose;
mod explore;
mod gained;
mod goal;
mod strain;
mod told;
mod write;

use self::explore::Explored;
use crate::catalogue::{Locale, Text, text};
use crate::ear::Lang;
use crate::flow::Flow;
use crate::scenario::{Case, Script};

/// Conversation tests of a flow, and what none of them reaches.
///
/// ```
/// # let text = "name = \"a\"\nlang = \"en\"\n[human]\nqueue = \"q\"\n[menu.m]\noptions = [{ key = \"1\", label = \"Bills\", go = \"end\" }]\n";
/// use presszero::scenario::{Drive, run};
/// let flow = presszero::Flow::parse(text).expect("a good flow");
/// let tests = presszero::verify::generate(&flow);
/// assert!(tests.cases.iter().all(|case| run(&flow, case, Drive::Direct).passed()));
/// assert!(tests.to_toml("a.toml").contains("{ press = \"1\", expect = { at = \"end\" } },"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// The conversations, shortest first. Each passes as it is.
    pub cases: Vec<Case>,
    /// What could not be reached.
    pub unreached: Vec<Unreached>,
    /// The language of the names: the flow's own, as far as messages exist in it.
    pub locale: Locale,
}

impl Generated {
    /// The conversations as a test file, with what it is before them and what it leaves out after them, in comments. `flow` is the
    /// file of the flow, beside the tests.
    #[must_use]
    pub fn to_toml(&self, flow: &str) -> String {
        let locale = self.locale;
        let mut out = comment(&text!("generated", flow = flow).to(locale));
        out.push('\n');
        out.push_str(&Script { flow: flow.to_owned(), cases: self.cases.clone() }.to_toml());
        if !self.unreached.is_empty() {
            out.push('\n');
            out.push_str(&comment(&text!("generated-without").to(locale)));
        }
        for Unreached { what, why } in &self.unreached {
            out.push_str(&comment(&text!("generated-left", what = what.clone(), why = why.clone()).to(locale)));
        }
        out
    }
}

/// Each line as a comment of TOML, in which nothing unseen may stand.
fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {}\n", line.replace(char::is_control, " "))).collect()
}

/// What no call was found for.
///
/// ```
/// use presszero::{catalogue::Text, verify::Unreached};
/// let unreached = Unreached { what: Text::verbatim("reaches `a`"), why: Text::verbatim("no node leads there") };
/// assert!(!unreached.why.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreached {
    /// What a call would have shown.
    pub what: Text,
    /// Why there is none.
    pub why: Text,
}

/// Conversation tests that together reach every node, option, lane, limit and queue path of a flow, as far as calls can.
#[must_use]
pub fn generate(flow: &Flow) -> Generated {
    let locale = if flow.tongue(0).lang == Lang::Zh { Locale::Chinese } else { Locale::English };
    let found = Explored::new(flow).explore();
    let calls = choose::cover(&found);
    let cases = calls.into_iter().map(|call| write::case(&found, &call, locale)).collect();
    let unreached = found.wanted.iter().copied().filter(|goal| !found.goals.contains_key(goal));
    let unreached = unreached.map(|goal| Unreached { what: told::what(&found, goal), why: told::why(&found, goal) });
    Generated { cases, unreached: unreached.collect(), locale }
}
