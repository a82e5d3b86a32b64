//! The pages on a terminal, as wide as it is.

use std::io::Write;

use presszero::explain::{Body, Item, Part, Topic};

use super::kind;
use crate::messages::catalogue::{locale, say};
use crate::output::{BOLD, DIM, Result};
use crate::wrap::{columns, wrapped};

/// A text in lines, as wide as the terminal.
fn lines(text: &str, first: &str) -> String {
    wrapped(text, first, columns())
}

/// One page.
pub fn page(topic: Topic, out: &mut dyn Write) -> Result<()> {
    let name = topic.name().map(|name| format!("  {name}")).unwrap_or_default();
    writeln!(out, "{BOLD}{}{name}{BOLD:#}", topic.id())?;
    writeln!(out, "{}", lines(&topic.summary().to(locale()), ""))?;
    for part in topic.parts() {
        writeln!(out, "\n{BOLD}{}{BOLD:#}", part.heading().to(locale()))?;
        body(&part, out)?;
    }
    Ok(())
}

fn body(part: &Part, out: &mut dyn Write) -> Result<()> {
    match &part.body {
        Body::Text(text) => writeln!(out, "{}", lines(&text.to(locale()), "  "))?,
        // A flow stays as it is: its carets count columns.
        Body::Flow(flow) => {
            for line in flow.trim_end().lines() {
                writeln!(out, "{}", format!("    {line}").trim_end())?;
            }
        }
        Body::List(items) => {
            for item in items {
                writeln!(out, "{}", labelled(item))?;
                let covers = item.covered_by.join(", ");
                match (part.key == "points", covers.is_empty()) {
                    (true, true) => writeln!(out, "    {DIM}{}{DIM:#}", say!("explain-not-checked"))?,
                    (true, false) => writeln!(out, "{DIM}{}{DIM:#}", lines(&covers, "    -> "))?,
                    (false, _) => {}
                }
            }
        }
    }
    Ok(())
}

fn labelled(item: &Item) -> String {
    let text = item.text.to(locale());
    match item.label.to(locale()) {
        label if label.is_empty() => lines(&text, "  - "),
        label => lines(&say!("explain-labelled", label = label, text = text), "  - "),
    }
}

/// What there is to explain, kind by kind.
pub fn list(out: &mut dyn Write) -> Result<()> {
    for (wanted, heading) in
        [("rule", say!("explain-rules")), ("promise", say!("explain-promises")), ("profile", say!("explain-profiles"))]
    {
        writeln!(out, "{BOLD}{heading}{BOLD:#}")?;
        for topic in Topic::all().filter(|topic| kind(*topic) == wanted) {
            let name = topic.name().map(|name| format!("  {name}")).unwrap_or_default();
            writeln!(out, "  {}{name}", topic.id())?;
            writeln!(out, "{DIM}{}{DIM:#}", lines(&topic.summary().to(locale()), "      "))?;
        }
        writeln!(out)?;
    }
    Ok(writeln!(out, "{}", say!("explain-more"))?)
}
